import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TOKEN_PREFIX = 'cd_';
/** 62^43 is just above 2^256. */
const RANDOM_DIGITS = 43;
const CHECK_DIGITS = 6;
const TOKEN = new RegExp(`^${TOKEN_PREFIX}([0-9A-Za-z]{${RANDOM_DIGITS}})([0-9A-Za-z]{${CHECK_DIGITS}})$`);

/** 256 random bits for a cookie or a link, as 43 characters that need no escaping. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. The secrets are random, so a plain SHA-256 cannot be turned back. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A new API token: a fixed beginning that secret scanners can know, 256 random bits, and a checksum. */
export function newToken(): string {
  const random = inBase62(BigInt(`0x${randomBytes(32).toString('hex')}`), RANDOM_DIGITS);
  return `${TOKEN_PREFIX}${random}${checksum(random)}`;
}

/** Whether this can be a token of ours; a slip of the pen is found without asking the database. */
export function isToken(text: string): boolean {
  const [, random, check] = TOKEN.exec(text) ?? [];
  return random !== undefined && check === checksum(random);
}

const checksum = (random: string): string => inBase62(BigInt(crc32(random)), CHECK_DIGITS);

function inBase62(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= 62n) text = DIGITS[Number(rest % 62n)]! + text;
  return text.padStart(length, '0');
}
