import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pagesOf } from '../../first-load.mjs';
import { filesFor, languageOf, readFirst, schemeOf, type FirstFiles } from './plan';

const ID = '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47';
const pages = pagesOf(readFileSync(join(import.meta.dirname, '../app/routes.tsx'), 'utf8'));
const files: FirstFiles = {
  pages: pages.map(({ path, words, module }) => ({ path, words, files: [module] })),
  words: { de: { core: 'de/core', reader: 'de/reader', report: 'de/report' }, en: { core: 'en/core' } },
};

describe('what a first visit needs', () => {
  it.each([
    ['/', ['de/core']],
    [`/articles/${ID}`, ['de/core', 'de/reader', 'features/reader/ReaderPage']],
    [`/articles/${ID}/report`, ['de/core', 'de/report', 'de/reader', 'features/report/ReportPage']],
    ['/articles/new', ['de/core', 'features/articles/NewArticlePage']],
    ['/account', ['de/core', 'features/account/AccountPage']],
    ['/account/keys', ['de/core', 'features/account/AccountPage']],
    ['/nowhere', ['de/core']],
  ])('at %s is told by the address', (pathname, expected) => {
    expect(filesFor(files, pathname, 'de')).toEqual(expected);
  });

  it('is in the language that the browser keeps, else in the one that it asks for', () => {
    const kept = '{"state":{"language":"de","theme":"dark"},"version":1}';
    expect(languageOf(kept, ['en-GB'])).toBe('de');
    expect(languageOf('{"state":{"language":null}}', ['fr', 'de-AT', 'en'])).toBe('de');
    expect(languageOf(null, ['fr'])).toBe('en');
  });

  it('is in the theme that the browser keeps, else in the one of the computer', () => {
    expect(schemeOf('{"state":{"theme":"dark"}}', false)).toBe('dark');
    expect(schemeOf('{"state":{"theme":"light"}}', true)).toBe('light');
    expect(schemeOf('{"state":{"theme":"system"}}', true)).toBe('dark');
    expect(schemeOf(null, false)).toBe('light');
  });

  it('is read ahead: the session, and of an article what is shown first in the order in which it is shown', async () => {
    const asked: string[] = [];
    const read = (path: string): Promise<Response> => {
      asked.push(path);
      return Promise.resolve(Response.json({}));
    };
    await readFirst({ pathname: `/articles/${ID}`, search: '?claim=x' }, read);
    expect(asked.splice(0)).toEqual([
      '/session',
      `/articles/${ID}`,
      `/articles/${ID}/revisions/current`,
      `/claims?article=${ID}&sort=position&limit=200`,
    ]);
    await readFirst({ pathname: `/articles/${ID}`, search: '?rev=3' }, read);
    expect(asked.splice(0)).toContain(`/articles/${ID}/revisions/3`);
    await readFirst({ pathname: '/articles/new', search: '' }, read);
    expect(asked.splice(0)).toEqual(['/session']);
  });

  it('can be read before the app is there: the beginning of an article, for who opens it at its beginning', async () => {
    const answers: Record<string, Response> = {
      [`/articles/${ID}`]: Response.json({ title: 'Titel', language: 'de' }),
      [`/articles/${ID}/revisions/current`]: Response.json({ text: 'Worte.' }),
    };
    const read = (path: string): Promise<Response> => Promise.resolve(answers[path] ?? Response.json({}));
    const open = (search: string) => readFirst({ pathname: `/articles/${ID}`, search }, read);
    expect(await open('')).toEqual({ title: 'Titel', language: 'de', text: 'Worte.' });
    // The app takes its own copy of the same answers.
    expect(await answers[`/articles/${ID}`]?.json()).toMatchObject({ title: 'Titel' });
    for (const elsewhere of ['?claim=x', '?rev=2', '?diff=1-2']) expect(await open(elsewhere)).toBeNull();
  });

  it('shows nothing where an answer is refused, lost or taken', async () => {
    const taken = Response.json({ text: 'Worte.' });
    await taken.text();
    const bad = [Promise.resolve(Response.json({}, { status: 404 })), Promise.reject(new Error('lost')), null];
    for (const answer of [...bad, Promise.resolve(taken)]) {
      const read = (path: string) =>
        path.endsWith('/current') ? answer : Promise.resolve(Response.json({ title: '' }));
      expect(await readFirst({ pathname: `/articles/${ID}`, search: '' }, read)).toBeNull();
    }
  });

  it('is read ahead of a report as well: the newest, or the one that the address names', async () => {
    const asked: string[] = [];
    const read = (path: string): Promise<Response> => {
      asked.push(path);
      const items = [2, 1].map((version) => ({ id: `report-${version}`, version }));
      return Promise.resolve(Response.json({ items }));
    };
    for (const search of ['', '?version=1', '?version=7']) {
      await readFirst({ pathname: `/articles/${ID}/report`, search }, read);
    }
    expect(asked.filter((path) => path.includes('export'))).toEqual([
      '/reports/report-2/export?format=json',
      '/reports/report-1/export?format=json',
      '/reports/report-2/export?format=json',
    ]);
  });
});
