import type { Locator, Page } from 'playwright-core';

type Handle = NonNullable<Awaited<ReturnType<Locator['elementHandle']>>>;

const LONGEST_WAY = 200;

/** Presses keys one after the other: `press(page, 'g', 'a')`, `press(page, 'Control+Enter')`. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes to an element with Tab alone, as somebody without a mouse does; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  // Looked up once: to look for it by its role at each step takes longer than the step. It may be drawn by its label.
  let element = await attached(target);
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const isThere = await element.evaluate((one) => (one.isConnected ? one === one.ownerDocument.activeElement : null));
    if (isThere === true) return;
    if (isThere === null) element = await attached(target);
    else await page.keyboard.press(key);
  }
  throw new Error(`${target.toString()} cannot be reached with ${key}`);
}

async function attached(target: Locator): Promise<Handle> {
  return await target.elementHandle();
}

/** Goes to a field with Tab and writes into it, in the place of what it holds. */
export async function writeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}
