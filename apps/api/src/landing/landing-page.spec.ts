import { describe, expect, it } from '@jest/globals';
import { landingPage, preferredLanguage } from './landing-page.js';

describe('the landing page', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['fr,de;q=0.5', 'de'],
    ['fr', 'en'],
    ['de;q=0', 'en'],
    [undefined, 'en'],
    [',;q=;;,=', 'en'],
  ])('for %s is in %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
    expect(landingPage(preferredLanguage(header))).toContain(`<html lang="${language}">`);
  });
});
