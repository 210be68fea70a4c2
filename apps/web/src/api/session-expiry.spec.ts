import { beforeEach, describe, expect, it } from '@jest/globals';
import { endWaiting, expectSession, signInAgain, useSessionExpiry, waitForSignIn } from './session-expiry';

const request = (path: string): Request => new Request(`http://desk.example${path}`);
const expired = (): boolean => useSessionExpiry.getState().expired;

describe('a session that has ended', () => {
  beforeEach(() => expectSession(false));

  it('makes requests wait until the person has signed in again, all of them together', async () => {
    expectSession(true);
    const waiting = [signInAgain(request('/api/v1/claims')), signInAgain(request('/api/v1/articles')), waitForSignIn()];
    expect(expired()).toBe(true);
    expectSession(true);
    expect(await Promise.all(waiting)).toEqual([true, true, true]);
    expect(expired()).toBe(false);
  });

  it('lets them fail when the person leaves instead', async () => {
    expectSession(true);
    const waiting = signInAgain(request('/api/v1/claims'));
    endWaiting(false);
    expect(await waiting).toBe(false);
    expect(expired()).toBe(false);
  });

  it('is no matter for somebody who never signed in, or signed out on purpose', async () => {
    expect(await signInAgain(request('/api/v1/claims'))).toBe(false);
    expect(expired()).toBe(false);
  });

  it('does not hold up the requests that are about signing in', async () => {
    expectSession(true);
    for (const path of ['/api/v1/session', '/api/v1/setup', '/api/v1/invitations/accept']) {
      expect([path, await signInAgain(request(path))]).toEqual([path, false]);
    }
  });
});
