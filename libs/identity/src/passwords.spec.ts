import { describe, expect, it } from '@jest/globals';
import { checkNewPassword } from './password-rule.js';
import { Passwords } from './passwords.js';

const about = { email: 'mara.lindt@example.org', name: 'Mara Lindt' };
const refused = (password: string): boolean => {
  try {
    checkNewPassword(password, about);
    return false;
  } catch {
    return true;
  }
};

describe('the rule for new passwords', () => {
  it.each([
    'correct-staple-7-lanterns',
    'vier alte Wörter im Regen',
    'ÄÖÜäöüß-ÄÖÜäöüß',
    '🦉🦊🐢🦔🐝🐌🦋🐞🐜🦗🕷🦂',
    'x'.repeat(3) + 'kq7w!pZt2',
  ])('takes %s', (password) => {
    expect(refused(password)).toBe(false);
  });

  it.each([
    'elevenchars',
    'password1234',
    'Passwort123456!',
    'QWERTYUIOP123',
    'Claimdesk2026',
    'aaaaaaaaaaaaaa',
    'abababababab',
    '12345678901234',
    '210987654321',
    'abcdefghijklm',
    'mara.lindt@example.org',
    'MaraLindt2026',
    'mara.lindt1234',
    'ü'.repeat(600),
  ])('refuses %s', (password) => {
    expect(refused(password)).toBe(true);
  });
});

describe('passwords', () => {
  const passwords = new Passwords();

  it('are stored as argon2id with OWASP’s settings, each with its own salt', async () => {
    const [one, two] = await Promise.all([passwords.hash('correct-staple'), passwords.hash('correct-staple')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(passwords.isOutdated(one)).toBe(false);
    expect(passwords.isOutdated(one.replace('t=2', 't=1'))).toBe(true);
  });

  it('are right however the keyboard composed them, and wrong otherwise', async () => {
    const stored = await passwords.hash('Wörter-im-Regen-7');
    expect(await passwords.isRight(stored, 'Wo\u0308rter-im-Regen-7')).toBe(true);
    expect(await passwords.isRight(stored, 'Worter-im-Regen-7')).toBe(false);
    expect(await passwords.isRight(null, 'Wörter-im-Regen-7')).toBe(false);
  });

  it('are checked a few at a time; beyond all measure people are asked to wait', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 260 }, () => passwords.isRight('$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA', 'x')),
    );
    const problems = all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code?: string }).code] : []));
    expect(problems.filter((code) => code === 'unavailable')).toHaveLength(56);
    expect(await passwords.isRight(await passwords.hash('still works fine'), 'still works fine')).toBe(true);
  });
});
