import { describe, expect, it } from '@jest/globals';
import { nextPage } from './next-page';

describe('the page after signing in', () => {
  it('is the one that was asked for', () => {
    expect(nextPage('/articles/1?claim=2#x')).toBe('/articles/1?claim=2#x');
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil',
    '/sign-in?next=/',
  ])('is never elsewhere: %p', (wish) => {
    expect(nextPage(wish)).toBe('/');
  });
});
