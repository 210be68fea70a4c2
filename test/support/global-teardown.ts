import type { Teardown } from './global-setup.js';

/** Ends what global-setup.ts started, in the same process. */
export default async function stopTestStores(): Promise<void> {
  const teardown = (globalThis as { [key: symbol]: Teardown | undefined })[Symbol.for('claimdesk.test.teardown')];
  await teardown?.();
}
