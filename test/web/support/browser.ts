import { type Browser, chromium } from 'playwright-core';

/** Nothing but the page under test talks: no updates, no sync, and no name is resolved but our own address. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A real Chromium with a fresh profile, or the one sentence that says how to get one. */
export async function launchChromium(): Promise<Browser> {
  const { CLAIMDESK_TEST_CHROMIUM: program, CLAIMDESK_TEST_CHROMIUM_MISSING: missing } = process.env;
  if (!program)
    throw new Error(missing ?? 'Run this file in the Jest project "integration": its set-up finds Chromium.');
  return await chromium.launch({ executablePath: program, headless: true, args: FLAGS });
}
