import { afterEach, describe, expect, it } from '@jest/globals';
import { takeAhead } from './early';

const URL_OF = 'http://desk.example/api/v1/session';
const ahead = (answer: Promise<Response>, at = 0): void => {
  globalThis.claimdeskAhead = new Map([[URL_OF, { at, answer }]]);
};

describe('an answer that was read ahead', () => {
  afterEach(() => {
    globalThis.claimdeskAhead = undefined;
  });

  it('is given once, to the very same question', async () => {
    ahead(Promise.resolve(new Response('me')));
    expect(await takeAhead(new Request(`${URL_OF}?other`), 10)).toBeNull();
    expect(await takeAhead(new Request(URL_OF, { method: 'DELETE' }), 10)).toBeNull();
    expect(await (await takeAhead(new Request(URL_OF), 10))?.text()).toBe('me');
    expect(await takeAhead(new Request(URL_OF), 10)).toBeNull();
    expect(globalThis.claimdeskAhead?.get(URL_OF)).toBeNull();
  });

  it('is given for the number of a text as well, when the newest one was read ahead and is that one', async () => {
    const texts = 'http://desk.example/api/v1/articles/1/revisions';
    const newest = (): void => {
      const headers = { 'content-location': '7' };
      const answer = Promise.resolve(new Response('words', { headers }));
      globalThis.claimdeskAhead = new Map([[`${texts}/current`, { at: 0, answer }]]);
    };
    newest();
    expect(await (await takeAhead(new Request(`${texts}/7`), 10))?.text()).toBe('words');
    expect(await takeAhead(new Request(`${texts}/7`), 10)).toBeNull();
    newest();
    expect(await takeAhead(new Request(`${texts}/6`), 10)).toBeNull();
  });

  it('is asked for anew when it is old or did not come', async () => {
    ahead(Promise.resolve(new Response('me')));
    expect(await takeAhead(new Request(URL_OF), 31_000)).toBeNull();
    ahead(Promise.reject(new TypeError('Failed to fetch')));
    expect(await takeAhead(new Request(URL_OF), 10)).toBeNull();
  });
});
