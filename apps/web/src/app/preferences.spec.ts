import { afterEach, beforeEach, expect, it } from '@jest/globals';

// The client asks for addresses of the page, which is not there in a test of words.
Object.defineProperty(globalThis, 'location', { value: { origin: 'http://desk.test' }, configurable: true });
const { changePreferences, DEFAULT_PREFERENCES, usePreferences } = await import('./preferences');
const { queryClient } = await import('./query');
const { keys } = await import('../api/keys');

type Asked = { readonly body: object; readonly answer: (response: Response) => void };
let asked: Asked[] = [];
const { fetch } = globalThis;

beforeEach(() => {
  asked = [];
  usePreferences.setState({ ...DEFAULT_PREFERENCES, owner: 'mia', untold: {} });
  globalThis.fetch = async (request) => {
    const body = (await (request as Request).json()) as object;
    return await new Promise<Response>((answer) => asked.push({ body, answer }));
  };
});
afterEach(() => {
  queryClient.clear();
  globalThis.fetch = fetch;
});

const stores = (kept: object): Response => Response.json({ ...DEFAULT_PREFERENCES, ...kept });
/** Waits until so many requests were sent, or long enough to see that they are not. */
async function sent(count: number): Promise<void> {
  for (let turn = 0; turn < 50 && asked.length < count; turn++) await new Promise((done) => setTimeout(done, 2));
}

it('tells the account what was chosen last, after what was chosen before, and shows it meanwhile', async () => {
  const both = Promise.all([
    changePreferences({ theme: 'light' }),
    changePreferences({ theme: 'dark', density: 'compact' }),
  ]);
  await sent(2);
  expect(asked.map(({ body }) => body)).toEqual([{ theme: 'light' }]);
  asked[0]?.answer(stores({ theme: 'light' }));
  await sent(2);
  expect(usePreferences.getState().theme).toBe('dark');
  expect(asked.map(({ body }) => body)).toEqual([{ theme: 'light' }, { theme: 'dark', density: 'compact' }]);
  asked[1]?.answer(stores({ theme: 'dark', density: 'compact' }));
  await both;
  expect(usePreferences.getState()).toMatchObject({ theme: 'dark', density: 'compact', untold: {} });
});

it('keeps what the account could not be told, and tells it with the next change', async () => {
  const first = changePreferences({ theme: 'dark' });
  await sent(1);
  asked[0]?.answer(
    Response.json({ type: 'about:blank', title: 'Gone', status: 503, code: 'unavailable' }, { status: 503 }),
  );
  await expect(first).rejects.toThrow();
  expect(usePreferences.getState()).toMatchObject({ theme: 'dark', untold: { theme: 'dark' } });
  const second = changePreferences({ density: 'compact' });
  await sent(2);
  expect(asked[1]?.body).toEqual({ theme: 'dark', density: 'compact' });
  asked[1]?.answer(stores({ theme: 'dark', density: 'compact' }));
  await second;
  expect(usePreferences.getState().untold).toEqual({});
});

it('does not come back to what the account said before a change, though the answer arrives after it', async () => {
  let old: (preferences: object) => void = () => undefined;
  const queryKey = keys.preferences();
  void queryClient.prefetchQuery({ queryKey, queryFn: () => new Promise<object>((answer) => (old = answer)) });
  const change = changePreferences({ theme: 'dark' });
  await sent(1);
  asked[0]?.answer(stores({ theme: 'dark' }));
  await change;
  old({ ...DEFAULT_PREFERENCES, theme: 'light' });
  await new Promise((done) => setTimeout(done, 2));
  expect(queryClient.getQueryData(queryKey)).toMatchObject({ theme: 'dark' });
});
