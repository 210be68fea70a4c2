import { loadavg } from 'node:os';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { systemProgram } from '#libs/platform';
import type { Desk } from './desk.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync'];

export const print = (line: string): unknown => process.stdout.write(`${line}\n`);
export const ms = (value: number): string => `${Math.round(value)} ms`;

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
export const median = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** How busy the machine is: figures of a busy machine are compared with the baseline of the same run only. */
export const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(', ');

/** A real Chromium, which a machine that measures has to have. */
export async function openChromium(): Promise<Browser> {
  const program =
    process.env['CLAIMDESK_TEST_CHROMIUM'] ??
    systemProgram(
      {
        title: 'Chromium to measure the web app',
        programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
        commands: { brew: '', 'apt-get': '', dnf: '', apk: '', pacman: '' },
        debianPackage: 'chromium',
        otherwise: 'Set CLAIMDESK_TEST_CHROMIUM to the program of a Chromium or Chrome.',
      },
      print,
    );
  return await chromium.launch({ executablePath: program, headless: true, args: FLAGS });
}

/** A browser of its own, with nothing cached, signed in. */
export async function freshPage(browser: Browser, desk: Desk): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ ...desk.cookie, url: desk.origin }]);
  return { page: await context.newPage(), context };
}

/** Tells when each of some things could be seen, after the frame that shows it. */
const watch = (selectors: Readonly<Record<string, string>>): string => `globalThis.seen = new Promise((done) => {
  const selectors = ${JSON.stringify(selectors)};
  const seen = {};
  const look = () => {
    const now = performance.now();
    for (const name in selectors) if (!(name in seen) && document.querySelector(selectors[name])) seen[name] = now;
    if (Object.keys(seen).length === Object.keys(selectors).length) done(seen);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** From the address to each of some things on the screen, in milliseconds, with nothing in the browser's cache. */
export async function timeLoad<Name extends string>(
  browser: Browser,
  desk: Desk,
  path: string,
  selectors: Readonly<Record<Name, string>>,
): Promise<Record<Name, number>> {
  const { page, context } = await freshPage(browser, desk);
  await context.addInitScript({ content: watch(selectors) });
  await page.goto(desk.origin + path);
  const seen = await page.evaluate<Record<Name, number>>('globalThis.seen');
  await context.close();
  return seen;
}

/** The smallest page of the same server: what no page can be faster than on this machine at this moment. */
export async function timeBarePage(browser: Browser, desk: Desk): Promise<number> {
  return (await timeLoad(browser, desk, '/problems/not-found', { heading: 'h1' })).heading;
}

/** Presses a key and waits until the frame after it has been shown; answers how long that took. */
const TIMED_STEP = `async (key) => {
  const start = performance.now();
  (document.activeElement ?? document).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  await new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  }));
  return performance.now() - start;
}`;

export type Step = {
  /** By the clock, from the key to the frame that shows the claim. */
  readonly clock: number;
  /** What the page worked for it: the same on a busy machine. */
  readonly work: number;
};

/** Steps through an open page with J. */
export async function timeSteps(page: Page, count: number): Promise<readonly Step[]> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await page.waitForTimeout(1000);
  const steps: Step[] = [];
  for (let step = 0; step < count; step += 1) {
    const before = await worked();
    const clock = await page.evaluate<number>(`(${TIMED_STEP})('j')`);
    steps.push({ clock, work: (await worked()) - before });
    await page.waitForTimeout(80);
  }
  return steps;
}
