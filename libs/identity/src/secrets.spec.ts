import { describe, expect, it } from '@jest/globals';
import { hashOf, isToken, newSecret, newToken } from './secrets.js';

describe('secrets', () => {
  it('are different every time, of one length, and need no escaping', () => {
    const secrets = Array.from({ length: 500 }, newSecret);
    expect(new Set(secrets).size).toBe(500);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
    expect(hashOf('a')).toHaveLength(64);
  });

  it('for machines carry a checksum that finds every slip of one character', () => {
    for (let round = 0; round < 50; round += 1) {
      const token = newToken();
      expect(token).toHaveLength(52);
      expect(isToken(token)).toBe(true);
      for (let at = 3; at < token.length; at += 1) {
        const other = token[at] === 'x' ? 'y' : 'x';
        expect(isToken(token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
      }
    }
    for (const text of ['', 'cd_', newSecret(), `${newToken()}0`, ` ${newToken()}`]) expect(isToken(text)).toBe(false);
  });
});
