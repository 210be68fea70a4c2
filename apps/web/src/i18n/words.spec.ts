import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CORE, FEATURE_WORDS } from './words';

const SOURCES = join(import.meta.dirname, '..');
const FEATURES = new Set<string>([...CORE, ...Object.keys(FEATURE_WORDS)]);

const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|d)\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(SOURCES, path), text: readFileSync(path, 'utf8') }));

/** Whose words a file speaks: `useTranslation('reader')`, `t('reader:title')`; scopes of tokens (`articles:read`) are none. */
function spokenIn(text: string): string[] {
  const named = [...text.matchAll(/useTranslation\('(\w+)'\)|['"`](\w+):(?!(?:read|write)['"`])[a-z]/g)].map(
    ([, hook, key]) => hook ?? key ?? '',
  );
  return [...new Set(named)].filter((feature) => FEATURES.has(feature));
}

/** The words that the routes load with the screens of a feature. */
function loadedWith(feature: string): Set<string> {
  const routes = files.find(({ path }) => path === join('app', 'routes.tsx'))?.text ?? '';
  const screens = routes.matchAll(/screen\(\[([^\]]*)\],\s*\(\) =>\s*import\('\.\.\/features\/(\w+)\//g);
  const lists = [...screens].filter(([, , owner]) => owner === feature).map(([, list = '']) => list);
  return new Set([...CORE, ...lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map(([, word = '']) => word))]);
}

/** Words between tags and in attributes that are read; the name of the product is the same in every language. */
function wordsInMarkup(text: string): string[] {
  const between = [...text.matchAll(/(?<![=\s])[>}]\s*([^<>{}=;()]*\p{L}{2}[^<>{}=;()]*?)\s*(?=<\/\w|\{t\()/gu)];
  const read = [...text.matchAll(/\s(?:aria-label|label|title|placeholder|description|alt)="([^"]*\p{L}{2}[^"]*)"/gu)];
  return [...between, ...read].map(([, words = '']) => words).filter((words) => !NO_WORDS.includes(words));
}
const NO_WORDS = ['Claimdesk', 'https://'];

describe('the words of a screen', () => {
  it('are loaded by its route before it is drawn', () => {
    const silent = files
      .filter(({ path }) => path.startsWith('features'))
      .flatMap(({ path, text }) => {
        const loaded = loadedWith(path.split(/[\\/]/)[1] ?? '');
        return spokenIn(text)
          .filter((feature) => !loaded.has(feature))
          .map((feature) => `${path} speaks words of ${feature}, which its route does not load`);
      });
    expect(silent).toEqual([]);
  });

  it('are words of both languages: none stands in the code', () => {
    const said = files
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) => wordsInMarkup(text).map((words) => `${path}: ${words}`));
    expect(said).toEqual([]);
    expect(wordsInMarkup('<Text>Nothing here</Text> <b title="Open it">{t(key)}</b> <p>{n} left</p>')).toEqual([
      'Nothing here',
      'left',
      'Open it',
    ]);
  });

  it('around every screen are the words that are loaded first', () => {
    const silent = files
      .filter(({ path }) => /^(app|api|commands|components)[\\/]/.test(path))
      // Titles of commands are shown while their screen is open, and on the page of keys, which loads all words.
      .filter(({ path }) => !/-commands\.ts$/.test(path))
      .flatMap(({ path, text }) =>
        spokenIn(text)
          .filter((feature) => !CORE.includes(feature as (typeof CORE)[number]))
          .map((feature) => `${path} speaks words of ${feature}`),
      );
    expect(silent).toEqual([]);
  });
});
