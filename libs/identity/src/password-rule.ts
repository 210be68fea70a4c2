import { Problem } from '#libs/platform';
import { COMMON_PASSWORDS } from './common-passwords.js';

export const PASSWORD_LENGTH = { min: 12, maxBytes: 1024 } as const;
const FEWEST_DIFFERENT = 5;

/** The same password typed on another keyboard is the same password. */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** Refuses what is guessed first: short, common, one character over and over, or the person's own name. */
export function checkNewPassword(password: string, about: { email: string; name: string }): void {
  const detail = fault(normalisePassword(password), about);
  if (detail === undefined) return;
  throw new Problem('weak_password', detail, { errors: [{ pointer: '/password', detail }] });
}

function fault(password: string, about: { email: string; name: string }): string | undefined {
  if ([...password].length < PASSWORD_LENGTH.min) return `Take at least ${PASSWORD_LENGTH.min} characters.`;
  if (Buffer.byteLength(password) > PASSWORD_LENGTH.maxBytes) return `Take at most ${PASSWORD_LENGTH.maxBytes} bytes.`;
  const plain = password.toLowerCase();
  if (new Set(plain).size < FEWEST_DIFFERENT) return `Take at least ${FEWEST_DIFFERENT} different characters.`;
  if (isRun(plain)) return 'Take something that does not simply count up or down.';
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(/[^\p{L}]+$/u, ''))) {
    return 'This is one of the passwords that are guessed first. Take several words that do not belong together.';
  }
  const own = [about.email, about.email.split('@')[0] ?? '', about.name.replace(/\s+/g, '')].map((one) =>
    one.toLowerCase(),
  );
  const madeOf = (one: string): boolean =>
    one.length >= 4 && plain.includes(one) && letters(plain.replace(one, '')) < 4;
  if (own.some(madeOf)) {
    return 'Take something that is not made of your name or your mail address.';
  }
  return undefined;
}

const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/** 123456789012, abcdefghijkl and the like, also backwards. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const wrapped = steps.map((step) => (step === -9 ? 1 : step === 9 ? -1 : step));
  return Math.abs(wrapped[0] ?? 0) === 1 && wrapped.every((step) => step === wrapped[0]);
}
