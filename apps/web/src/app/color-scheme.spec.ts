import { afterEach, expect, it } from '@jest/globals';
import { colorScheme } from './color-scheme';
import { usePreferences } from './preferences';

afterEach(() => colorScheme.unsubscribe());

it('takes over what the account said between the first drawing and the subscription, and what it says later', () => {
  expect(colorScheme.get('auto')).toBe('auto');
  usePreferences.setState({ theme: 'dark' });
  const told: string[] = [];
  colorScheme.subscribe((scheme) => told.push(scheme));
  expect(told).toEqual(['dark']);
  usePreferences.setState({ theme: 'light' });
  expect(told).toEqual(['dark', 'light']);
});
