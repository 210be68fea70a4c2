import { Injectable } from '@nestjs/common';
import type { UserId, WorkspaceId } from '#libs/claims';
import { Configuration } from '#libs/platform';
import { Database, type Recognised } from '#libs/storage';
import { Authentication, type Identity, type Scope, SCOPES } from './caller.js';
import { hashOf, isToken } from './secrets.js';

/** Recognises sessions and tokens in the database, at every request: what was ended a moment ago is ended. */
@Injectable()
export class StoredAuthentication extends Authentication {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {
    super();
  }

  async bySession(secret: string): Promise<Identity | null> {
    if (!/^[\w-]{43}$/.test(secret)) return null;
    const idle = this.configuration.sessionIdleMinutes;
    return person(await this.db.system(({ signIn }) => signIn.sessionByHash(hashOf(secret), idle)));
  }

  async byToken(secret: string): Promise<Identity | null> {
    if (!isToken(secret)) return null;
    return machine(await this.db.system(({ signIn }) => signIn.tokenByHash(hashOf(secret))));
  }

  async again({ sessionId, tokenId }: Identity): Promise<Identity | null> {
    const idle = this.configuration.sessionIdleMinutes;
    if (sessionId !== null) return person(await this.db.system(({ signIn }) => signIn.sessionById(sessionId, idle)));
    return tokenId === null ? null : machine(await this.db.system(({ signIn }) => signIn.tokenById(tokenId)));
  }
}

const common = ({ workspaceId, userId, roles }: Recognised) => ({
  workspaceId: workspaceId as WorkspaceId,
  userId: userId as UserId,
  roles: new Set(roles),
});

function person(session: Recognised | null): Identity | null {
  return session && { ...common(session), kind: 'person', sessionId: session.id, tokenId: null, scopes: null };
}

function machine(token: Recognised | null): Identity | null {
  if (token === null) return null;
  const scopes = new Set(
    (token.scopes ?? []).filter((one): one is Scope => (SCOPES as readonly string[]).includes(one)),
  );
  return { ...common(token), kind: 'machine', sessionId: null, tokenId: token.id, scopes };
}
