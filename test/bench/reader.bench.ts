import type { Browser } from 'playwright-core';
import {
  freshPage,
  load,
  median,
  ms,
  openChromium,
  percentile,
  print,
  type Step,
  timeBarePage,
  timeLoad,
  timeSteps,
} from './support/chromium.js';
import { openDesk, type Desk } from './support/desk.js';
import { longArticle } from './reader/long-article.js';

/** The article that people must be able to work in: a long report with a claim in nearly every sentence. */
const WORDS = 22_000;
const CLAIMS = 1200;
/** So many claims a board shows at most. */
const CARDS = 500;
/** What the product promises, in milliseconds. */
const READABLE = 1000;
const STEP = 50;

const LOADS = 9;
const STEPS = 60;

/** The first words come before the app (apps/web/src/early/first-words.ts); `app` is when it has taken over. */
const IN_READER = {
  text: 'article p',
  app: 'article [data-offset]',
  claims: 'article [data-claim]',
  rail: '[role=list] [role=listitem]',
};
const ON_BOARD = { cards: '[role=listitem] [data-row]' };

async function stepsInReader(browser: Browser, desk: Desk, path: string): Promise<readonly Step[]> {
  const { page, context } = await freshPage(browser, desk);
  await page.goto(desk.origin + path);
  await page.locator(IN_READER.rail).first().waitFor();
  await page
    .locator('article [data-claim]')
    .nth(CLAIMS - 1)
    .waitFor({ state: 'attached' });
  const steps = await timeSteps(page, STEPS);
  const title = await page.locator('#claim-title').textContent();
  if (title !== `Behauptung ${STEPS}`) throw new Error(`${STEPS} steps led to ${title}.`);
  await context.close();
  return steps;
}

async function stepsOnBoard(browser: Browser, desk: Desk, path: string): Promise<readonly Step[]> {
  const { page, context } = await freshPage(browser, desk);
  await page.goto(desk.origin + path);
  await page.locator('h2', { hasText: new RegExp(`${CARDS}$`) }).waitFor();
  const steps = await timeSteps(page, STEPS);
  const focused = await page.evaluate<boolean>(`document.activeElement.matches('[data-row]')`);
  if (!focused) throw new Error('The steps led to no card.');
  await context.close();
  return steps;
}

const report = (steps: readonly Step[]): string => {
  const clocks = steps.map(({ clock }) => clock);
  const clock = `by the clock: median ${ms(median(clocks))}, 95 % within ${ms(percentile(clocks, 0.95))}`;
  return `${ms(workOf(steps))} of work (limit ${STEP} ms); ${clock}`;
};
const workOf = (steps: readonly Step[]): number => median(steps.map(({ work }) => work));

const desk = await openDesk();
const browser = await openChromium();
let failed: boolean;
try {
  const small = `/articles/${await desk.take(longArticle(300, 10))}`;
  const large = `/articles/${await desk.take(longArticle(WORDS, CLAIMS))}`;
  const board = `/claims?layout=board&state=proposed&article=${await desk.take(longArticle(WORDS, CARDS))}`;
  await timeLoad(browser, desk, small, IN_READER);
  print(`Load of the machine before: ${load()}`);
  const bare: number[] = [];
  const base: Record<keyof typeof IN_READER, number>[] = [];
  const loads: Record<keyof typeof IN_READER, number>[] = [];
  const boards: number[] = [];
  for (let round = 0; round < LOADS; round += 1) {
    bare.push(await timeBarePage(browser, desk));
    base.push(await timeLoad(browser, desk, small, IN_READER));
    loads.push(await timeLoad(browser, desk, large, IN_READER));
    boards.push((await timeLoad(browser, desk, board, ON_BOARD)).cards);
  }
  const steps = await stepsInReader(browser, desk, large);
  const moves = await stepsOnBoard(browser, desk, board);
  const best = (values: readonly number[]): number => Math.min(...values);
  const page = best(bare);
  const text = median(loads.map((one) => one.text));
  const told = (value: number, values: readonly number[]): string =>
    `${ms(value)} (median ${ms(median(values))}), ${(value / page).toFixed(1)} times a bare page`;
  print(`Load of the machine after: ${load()}`);
  print(`Nothing cached, best of ${LOADS}; a bare page of the same server: ${ms(page)} (median ${ms(median(bare))})`);
  print(`Article of ${WORDS} words with ${CLAIMS} claims (limit ${READABLE} ms for the words, by the median):`);
  for (const name of ['text', 'app', 'claims', 'rail'] as const) {
    const values = loads.map((one) => one[name]);
    const few = best(base.map((one) => one[name]));
    print(`  ${name.padEnd(7)} ${told(best(values), values)}; with 300 words and 10 claims ${ms(few)}`);
  }
  print(`  step to the next claim  ${report(steps)}`);
  print(`Board of ${CARDS} cards:`);
  print(`  cards   ${told(best(boards), boards)}`);
  print(`  step to the next card   ${report(moves)}`);
  failed = text > READABLE || workOf(steps) > STEP || workOf(moves) > STEP;
} finally {
  await browser.close();
  await desk.close();
}
process.exit(failed ? 1 : 0);
