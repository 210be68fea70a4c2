import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/platform';
import { normalisePassword } from './password-rule.js';
import { newSecret } from './secrets.js';

/** argon2id with OWASP's minimum; the library's default algorithm is argon2id. About 19 ms warm. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const STORED_AS = `$argon2id$v=19$m=${SETTINGS.memoryCost},t=${SETTINGS.timeCost},p=${SETTINGS.parallelism}$`;

/** More at once would only take both cores away from everybody else. */
const MOST_AT_ONCE = 4;
const MOST_WAITING = 200;

/** Hashes and checks passwords, a few at a time. */
@Injectable()
export class Passwords {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private dummy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return await this.inTurn(() => hash(normalisePassword(password), SETTINGS));
  }

  /**
   * Whether the password is right. For somebody unknown (`stored` null) the same work is done for nothing, so that the
   * time tells nobody who is known.
   */
  async isRight(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await (this.dummy ??= this.hash(newSecret())));
    const right = await this.inTurn(() => verify(against, normalisePassword(password)));
    return right && stored !== null;
  }

  /** Whether a stored hash was made with other settings than today's. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(STORED_AS);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MOST_AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) {
        throw new Problem('unavailable', 'Too many people are signing in at this moment.', { retryAfter: 5 });
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
