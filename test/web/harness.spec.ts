import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  acceptAll,
  articleOn,
  claimsOf,
  clear,
  expectAccessible,
  newsroom,
  recordNetwork,
  reviewAll,
  until,
} from './support/index.js';

/** What guards all other tests in a browser must itself be able to fail. */
describe('the newsroom of a test in Chromium', () => {
  const desk = newsroom();
  const ask = (page: Page, path: string) =>
    page.evaluate<unknown>(`fetch(${JSON.stringify(path)}).then((answer) => answer.json())`);

  it('lets each of the staff in with their own rights, in a browser of their own', async () => {
    const [editor, reviewer, visitor] = [await desk.signInAs('edda'), await desk.signInAs('mia'), await desk.visit()];
    expect(await ask(editor, '/api/v1/session')).toMatchObject({ user: { name: 'Edda Ebert' }, roles: ['editor'] });
    expect(await ask(reviewer, '/api/v1/session')).toMatchObject({ user: { name: 'Mia Marten' }, roles: ['reviewer'] });
    expect(await ask(visitor, '/api/v1/session')).toMatchObject({ status: 401 });
  });

  it('brings an article from its text to its sign-off with a real worker', async () => {
    const articleId = await articleOn(desk);
    expect((await claimsOf(desk, articleId)).length).toBeGreaterThan(5);
    await acceptAll(desk, articleId);
    await reviewAll(desk, articleId);
    await clear(desk, articleId);
    expect((await desk.people.edda.api.get(`/articles/${articleId}`)).body).toMatchObject({ signedOff: true });
  });

  it('notices a request that leaves the origin', async () => {
    const page = await desk.visit();
    await page.evaluate(`new Promise((done) => {
      const image = Object.assign(new Image(), { onerror: done, src: 'http://elsewhere.example/pixel' });
    })`);
    expect(desk.takeProblems()).toContainEqual(expect.stringContaining('http://elsewhere.example/pixel'));
  });

  it('notices what the Content-Security-Policy forbids', async () => {
    const page = await desk.visit();
    const told = page.waitForEvent('console');
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { text: 'window.x = 1' }))`,
    );
    await told;
    expect(desk.takeProblems()).toContainEqual(expect.stringContaining('Content Security Policy'));
  });

  it('notices an exception and an error of the server', async () => {
    const page = await desk.visit();
    await page.route('**/api/v1/broken', (route) => route.fulfill({ status: 500, json: {} }));
    await ask(page, '/api/v1/broken');
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(`void setTimeout(() => { throw new Error('out of ink'); })`);
    await thrown;
    const problems = desk.takeProblems();
    expect(problems).toContainEqual(expect.stringContaining('500 for GET /api/v1/broken'));
    expect(problems).toContainEqual(expect.stringContaining('out of ink'));
  });

  it('accepts for one test what that test expects', async () => {
    const page = await desk.visit();
    desk.tolerate(/500 for/);
    await page.route('**/api/v1/broken', (route) => route.fulfill({ status: 500, json: {} }));
    await ask(page, '/api/v1/broken');
    expect(desk.takeProblems()).toEqual([]);
  });

  it('lets axe find what somebody could not read', async () => {
    const page = await desk.visit();
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="data:," width="40" height="40">')`);
    await expect(expectAccessible(page)).rejects.toThrow('image-alt');
  });

  it('keeps what a page exchanges with the API, bodies included', async () => {
    const page = await desk.signInAs('mia');
    const log = await recordNetwork(page);
    await ask(page, '/api/v1/workspace');
    expect(await log.exchanges()).toContainEqual(
      expect.objectContaining({ method: 'GET', path: '/api/v1/workspace', status: 200 }),
    );
    expect(await log.everythingReceived()).toContain('Morgenblatt');
  });

  it('keeps what arrives in an event stream, however the page reads it', async () => {
    const page = await desk.signInAs('edda');
    const log = await recordNetwork(page);
    await page.evaluate(
      `void fetch('/api/v1/events/stream').then((answer) => answer.body.pipeTo(new WritableStream()))`,
    );
    await page.waitForResponse('**/api/v1/events/stream');
    const articleId = await articleOn(desk);
    await until(async () => (await log.everythingReceived()).includes(articleId));
  });
});
