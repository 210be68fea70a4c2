import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  expectAccessible,
  expectNothingCutOff,
  expectReadableColours,
  inBothThemes,
  settled,
} from './accessibility.js';

/** Kept by the build machine, never committed. */
export const ARTEFACTS = join(import.meta.dirname, '../../../artefacts');

const PHONE = { width: 320, height: 640 };

/** Saves what is on the screen as `artefacts/screens/NAME.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(ARTEFACTS, 'screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/** One look at a screen as it is now: axe finds nothing and a picture is kept, in light and in dark. */
export async function examine(page: Page, name: string): Promise<void> {
  await inBothThemes(page, async (scheme) => {
    await picture(page, `${name}-${scheme}`);
    await (scheme === 'light' ? expectAccessible(page) : expectReadableColours(page));
  });
}

/** The same screen on the narrowest phone, which is also 400 % zoom on a laptop: nothing is cut off or lies beside. */
export async function examineOnPhone(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(PHONE);
  await settled(page);
  await expectNothingCutOff(page);
  await picture(page, `${name}-phone`);
  await expectAccessible(page);
  if (before !== null) await page.setViewportSize(before);
}
