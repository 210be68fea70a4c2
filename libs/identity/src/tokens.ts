import { Injectable } from '@nestjs/common';
import { newId, Problem } from '#libs/platform';
import { Database, type TokenView as Row } from '#libs/storage';
import type { Caller, Scope } from './caller.js';
import { hashOf, newToken } from './secrets.js';

export const TOKEN_DAYS = { max: 365 } as const;

export type TokenView = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  /** The last characters, to tell tokens apart. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
};
/** `token` is shown once. */
export type NewToken = TokenView & { readonly token: string };

/** API tokens for machines: in one workspace, with scopes, acting with the roles that their maker has at that moment. */
@Injectable()
export class Tokens {
  constructor(private readonly db: Database) {}

  /** One's own tokens; an administrator sees those of everybody. */
  async list(by: Caller): Promise<TokenView[]> {
    return (await this.db.read(by, ({ people }) => people.openTokens(mine(by)))).map(viewOf);
  }

  async create(by: Caller, input: { name: string; scopes: readonly Scope[]; days: number }): Promise<NewToken> {
    const token = newToken();
    const row = await this.db.write(by, async (tx) => {
      const added = await tx.people.addToken({
        ...input,
        id: newId(),
        userId: by.userId,
        hint: token.slice(-4),
        tokenHash: hashOf(token),
      });
      const data = { scopes: [...input.scopes], days: input.days };
      tx.record({ type: 'token.created', subjectType: 'token', subjectId: added.id, data });
      return added;
    });
    return { ...viewOf(row), token };
  }

  /** Ends one's own token; an administrator ends anybody's. */
  async revoke(by: Caller, id: string): Promise<void> {
    await this.db.write(by, async (tx) => {
      if (!(await tx.people.revokeToken(id, mine(by)))) throw new Problem('not_found', 'No valid token has this id.');
      tx.record({ type: 'token.revoked', subjectType: 'token', subjectId: id });
    });
  }
}

const mine = (by: Caller): string | null => (by.roles.has('admin') ? null : by.userId);

const viewOf = ({ id, userId, name, hint, scopes, createdAt, expiresAt, lastUsedAt }: Row): TokenView => ({
  id,
  userId,
  name,
  hint,
  scopes: scopes as readonly Scope[],
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
