import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Runs `look` in the light and in the dark theme, and leaves the page in the theme that it had. */
export async function inBothThemes(page: Page, look: (scheme: Scheme) => Promise<void>): Promise<void> {
  const before = await page.evaluate<boolean>('matchMedia("(prefers-color-scheme: dark)").matches');
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    await settled(page);
    await look(scheme);
  }
  await page.emulateMedia({ colorScheme: before ? 'dark' : 'light' });
}

/** Nothing is still on its way, fonts are there, two frames were painted, no transition runs: what is seen now stays. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"], .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.evaluate(`(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(finite.map((one) => one.finished.catch(() => undefined)));
  })()`);
}

/** Expects that axe finds nothing against WCAG 2.0 to 2.2, A and AA, in what is on the screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, WCAG);
}

/** Expects the same of what another theme can change: colours. The rest of the page has been looked at in the first. */
export async function expectReadableColours(page: Page): Promise<void> {
  await expectNoViolation(page, ['color-contrast', 'link-in-text-block']);
}

async function expectNoViolation(page: Page, runOnly: string[]): Promise<void> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(`${AXE}; undefined`);
  // Our pages have no frames and load no styles that axe would have to fetch again.
  const options: RunOptions = { runOnly, resultTypes: ['violations'], iframes: false, preload: false };
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  const readable = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n  ${failureSummary}`).join('\n')}`,
  );
  expect(readable).toEqual([]);
}

/**
 * Expects that the page can be read without scrolling sideways, as wide as it is or at 320 px (WCAG 1.4.10), and that no
 * word of a button, link or label is cut off or pressed into a column of letters.
 */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const found = await page.evaluate<string[]>(`(() => {
    const named = (one, what) => what + ': ' + one.tagName.toLowerCase() + ' "' + one.textContent.trim().slice(0, 40) + '"';
    const width = document.documentElement.clientWidth;
    const scrolls = document.documentElement.scrollWidth > width;
    const wide = scrolls ? [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 1) : [];
    const cut = [...document.querySelectorAll('a, button, label, h1, h2, h3, th')].filter((one) => {
      const { clientWidth, scrollWidth } = one;
      const { width, height } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      if (width <= 1 || style.display === 'inline') return false;
      const isColumn = one.textContent.trim().length > 3 && width < 20 && height > 60;
      return isColumn || (scrollWidth > clientWidth + 1 && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis');
    });
    return [...wide.map((one) => named(one, 'too wide')), ...cut.map((one) => named(one, 'cut off'))].slice(0, 10);
  })()`);
  expect(found).toEqual([]);
}

/** What a screen reader is told, as text; ids and times that differ between runs are made equal. */
export async function ariaSnapshot(of: Page | Locator): Promise<string> {
  const text = await ('mainFrame' in of ? of.locator('body') : of).ariaSnapshot();
  return text
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
}
