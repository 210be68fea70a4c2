import { beforeAll, describe, expect, it } from '@jest/globals';
import { changeLanguage, currentLanguage, needWords, say } from './index';

describe('the words of a screen', () => {
  beforeAll(async () => {
    // All of the page that is written to.
    Object.assign(globalThis, { document: { documentElement: {} } });
    await changeLanguage('de');
  });

  it('are there when the language is chosen again while they are on their way', async () => {
    const words = needWords(['auth']);
    await Promise.all([changeLanguage('de'), words]);
    expect(say('auth:signIn.title')).toBe('Anmelden');
  });

  it('are there when they arrive before the words of everything else', async () => {
    const change = changeLanguage('de');
    await needWords(['audit']);
    await change;
    expect(say('audit:title')).not.toContain(':');
  });

  it('are in the language that was chosen last', async () => {
    await Promise.all([changeLanguage('en'), needWords(['settings']), changeLanguage('de')]);
    expect(currentLanguage()).toBe('de');
    await changeLanguage('en');
    expect(say('auth:signIn.title')).toBe('Sign in');
    expect(say('settings:title')).toBe('Settings');
  });
});
