import type { DataRouter } from 'react-router';

let hasBegun = false;

/** Longer than this the app does not wait for what is on the page already. */
const PATIENCE_MS = 1000;

/** Draws the app for the first time once its page is there: what could be read until then gives way at once. */
export async function drawFirst(router: DataRouter, draw: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (initialized) done();
    });
    const done = (): void => {
      stop();
      resolve();
    };
    if (router.state.initialized) done();
  });
  hasBegun = true;
  draw();
}

/**
 * What a page reads for its first drawing: words that are there already (early/first-words.ts) must not give way to grey
 * lines for a moment. Later nobody waits for it, and grey lines say that something is on its way.
 */
export async function forFirstDrawing(read: (isFirst: boolean) => Promise<unknown>): Promise<null> {
  const isFirst = !hasBegun;
  const reading = read(isFirst);
  if (isFirst) await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return null;
}
