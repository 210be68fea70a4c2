import { afterEach, expect, it } from '@jest/globals';

// The client asks for addresses of the page, which is not there in a test of words.
Object.defineProperty(globalThis, 'location', { value: { origin: 'http://desk.test' }, configurable: true });
const { colorScheme } = await import('./color-scheme');
const { DEFAULT_PREFERENCES, takePreferences, usePreferences } = await import('./preferences');
const { keys } = await import('../api/keys');
const { queryClient } = await import('./query');

const { fetch } = globalThis;
afterEach(() => {
  queryClient.clear();
  colorScheme.unsubscribe();
  globalThis.fetch = fetch;
});

it('takes over what the account said between the first drawing and the subscription, and what it says later', () => {
  expect(colorScheme.get('auto')).toBe('auto');
  usePreferences.setState({ theme: 'dark' });
  const told: string[] = [];
  colorScheme.subscribe((scheme) => told.push(scheme));
  expect(told).toEqual(['dark']);
  usePreferences.setState({ theme: 'light' });
  expect(told).toEqual(['dark', 'light']);
});

it('tells the account what somebody chose, and not what the account has said', async () => {
  const told: string[] = [];
  globalThis.fetch = async (request) => {
    told.push(await (request as Request).text());
    return Response.json({ ...DEFAULT_PREFERENCES, theme: 'light' });
  };
  // As Mantine does: what it is told it sets.
  colorScheme.subscribe((scheme) => colorScheme.set(scheme));
  await takePreferences('mia', { ...DEFAULT_PREFERENCES, theme: 'dark' });
  expect(usePreferences.getState()).toMatchObject({ theme: 'dark', untold: {} });
  expect(told).toEqual([]);
  colorScheme.set('light');
  const isTold = (): boolean => queryClient.getQueryData(keys.preferences()) !== undefined;
  for (let turn = 0; turn < 50 && !isTold(); turn++) await new Promise((done) => setTimeout(done, 2));
  expect(told).toEqual(['{"theme":"light"}']);
});
