import type { Locator, Page } from 'playwright-core';

const LONGEST_WAY = 200;

/** Presses keys one after the other: `press(page, 'g', 'a')`, `press(page, 'Control+Enter')`. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes to an element with Tab alone, as somebody without a mouse does; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  // What has the focus may be drawn by its label.
  await target.waitFor({ state: 'attached' });
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target.toString()} cannot be reached with ${key}`);
}

/** Goes to a field with Tab and writes into it, in the place of what it holds. */
export async function writeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}
