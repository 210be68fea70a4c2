import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { systemProgram } from '#libs/platform';
import { openDesk, type Desk } from './support/desk.js';
import { longArticle } from './reader/long-article.js';

/** The article that people must be able to work in: a long report with a claim in nearly every sentence. */
const WORDS = 22_000;
const CLAIMS = 1200;
/** What the product promises, in milliseconds. */
const READABLE = 1000;
const STEP = 50;

const LOADS = 5;
const STEPS = 60;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync'];

/** Tells when words of the article and the number of a claim can be seen, after the frame that shows them. */
const WATCH = `globalThis.seen = new Promise((done) => {
  const seen = { text: 0, claims: 0 };
  const look = () => {
    const now = performance.now();
    if (!seen.text && document.querySelector('article [data-offset]')) seen.text = now;
    if (!seen.claims && document.querySelector('article [data-claim]')) seen.claims = now;
    if (seen.text && seen.claims) done(seen);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** Presses a key and waits until the frame after it has been shown; answers how long that took. */
const TIMED_STEP = `async (key) => {
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  }));
  return performance.now() - start;
}`;

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

async function freshPage(browser: Browser, desk: Desk): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ ...desk.cookie, url: desk.origin }]);
  await context.addInitScript({ content: WATCH });
  return { page: await context.newPage(), context };
}

/** From the address to words and claims on the screen, with nothing in the browser's cache. */
async function timeLoad(browser: Browser, desk: Desk, path: string): Promise<{ text: number; claims: number }> {
  const { page, context } = await freshPage(browser, desk);
  await page.goto(desk.origin + path);
  const seen = await page.evaluate<{ text: number; claims: number }>('globalThis.seen');
  await context.close();
  return seen;
}

type Step = {
  /** By the clock, from the key to the frame that shows the claim. */
  readonly clock: number;
  /** What the page worked for it: the same on a busy machine. */
  readonly work: number;
};

async function timeSteps(browser: Browser, desk: Desk, path: string): Promise<Step[]> {
  const { page, context } = await freshPage(browser, desk);
  await page.goto(desk.origin + path);
  await page.locator('[role=list] [role=listitem]').first().waitFor();
  await page
    .locator('article [data-claim]')
    .nth(CLAIMS - 1)
    .waitFor({ state: 'attached' });
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await page.waitForTimeout(1000);
  const steps: Step[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const before = await worked();
    const clock = await page.evaluate<number>(`(${TIMED_STEP})('j')`);
    steps.push({ clock, work: (await worked()) - before });
    await page.waitForTimeout(80);
  }
  const title = await page.locator('#claim-title').textContent();
  if (title !== `Behauptung ${STEPS}`) throw new Error(`${STEPS} steps led to ${title}.`);
  await context.close();
  return steps;
}

const print = (line: string): unknown => process.stdout.write(`${line}\n`);
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
const desk = await openDesk();
const browser = await chromium.launch({ executablePath: program, headless: true, args: FLAGS });
let failed: boolean;
try {
  const small = await desk.take(longArticle(300, 10));
  const large = await desk.take(longArticle(WORDS, CLAIMS));
  await timeLoad(browser, desk, `/articles/${small}`);
  const base = [];
  const loads = [];
  for (let load = 0; load < LOADS; load += 1) {
    base.push(await timeLoad(browser, desk, `/articles/${small}`));
    loads.push(await timeLoad(browser, desk, `/articles/${large}`));
  }
  const steps = await timeSteps(browser, desk, `/articles/${large}`);
  const few = Math.min(...base.map(({ claims }) => claims));
  const text = Math.min(...loads.map((load) => load.text));
  const claims = Math.min(...loads.map((load) => load.claims));
  const clocks = steps.map(({ clock }) => clock);
  const work = median(steps.map((step) => step.work));
  const ms = (value: number): string => `${Math.round(value)} ms`;
  print(`Article of ${WORDS} words with ${CLAIMS} claims, in Chromium, nothing cached (best of ${LOADS}):`);
  print(`  words on the screen     ${ms(text)} (limit ${READABLE} ms)`);
  print(`  claims on the screen    ${ms(claims)}, ${(claims / few).toFixed(1)} times that of 10 claims (${ms(few)})`);
  print(`  step to the next claim  ${ms(work)} of work (limit ${STEP} ms)`);
  print(
    `                          by the clock: median ${ms(median(clocks))}, 95 % within ${ms(percentile(clocks, 0.95))}`,
  );
  failed = text > READABLE || work > STEP;
} finally {
  await browser.close();
  await desk.close();
}
process.exit(failed ? 1 : 0);
