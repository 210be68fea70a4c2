import { Injectable } from '@nestjs/common';
import type { Role, WorkspaceId } from '#libs/claims';
import { Configuration, newId, Problem } from '#libs/platform';
import { type Account, type AccountMembership, Database } from '#libs/storage';
import type { Caller } from './caller.js';
import { checkNewPassword } from './password-rule.js';
import { Passwords } from './passwords.js';
import { hashOf, newSecret } from './secrets.js';

/** Who is signed in, where, and where else they could be. */
export type SessionView = {
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly language: string };
  readonly workspace: { readonly id: string; readonly name: string };
  readonly roles: readonly Role[];
  readonly workspaces: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
};

/** A session that has just begun; `secret` goes into the cookie and is kept nowhere. */
export type StartedSession = { readonly secret: string; readonly session: SessionView };

export type SessionOnDevice = {
  readonly id: string;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly device: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  /** The session that asks. */
  readonly current: boolean;
};

const WRONG = (): Problem => new Problem('wrong_credentials', 'Mail address or password is wrong.');

/** One spelling for one address. */
export const normaliseEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Signing in and out, and changing the password. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly configuration: Configuration,
  ) {}

  /** Signs in, into the workspace named or the first one. Whether somebody is known is not to be told from the answer. */
  async signIn(input: {
    email: string;
    password: string;
    workspaceId?: string | undefined;
    device: string | null;
  }): Promise<StartedSession> {
    const email = normaliseEmail(input.email);
    const account = await this.db.system(({ signIn }) => signIn.accountByEmail(email));
    const right = await this.passwords.isRight(account?.passwordHash ?? null, input.password);
    if (account === null || !right || account.disabled) throw WRONG();
    const started = await this.start(account, this.membership(account, input.workspaceId), input.device);
    if (this.passwords.isOutdated(account.passwordHash)) await this.rehash(account, started, input.password);
    return started;
  }

  /** Begins a session for an account whose password has just been checked, or set. */
  async start(account: Account, membership: AccountMembership, device: string | null): Promise<StartedSession> {
    const { workspaceId, roles } = membership;
    const [secret, id] = [newSecret(), newId()];
    const by = { kind: 'person', workspaceId, userId: account.userId, roles: new Set(roles) } as const;
    await this.db.write(by, async (tx) => {
      const started = await tx.people.startSession({
        id,
        userId: account.userId,
        tokenHash: hashOf(secret),
        device,
        hours: this.configuration.sessionAbsoluteHours,
        checkedPasswordHash: account.passwordHash,
      });
      if (!started) throw WRONG();
      tx.record({ type: 'session.started', subjectType: 'session', subjectId: id });
    });
    return { secret, session: viewOf(account, membership, id) };
  }

  /** The session that asks. */
  async current(by: Caller): Promise<SessionView> {
    const account = await this.account(by);
    return viewOf(account, this.membership(account, by.workspaceId), by.sessionId ?? '');
  }

  /** All sessions of the person, on all devices and in all workspaces. */
  async list(by: Caller): Promise<SessionOnDevice[]> {
    const idle = this.configuration.sessionIdleMinutes;
    const open = await this.db.system(({ signIn }) => signIn.sessionsOf(by.userId, idle));
    return open.map(({ id, workspaceId, workspaceName, device, createdAt, lastSeenAt, expiresAt }) => ({
      id,
      workspace: { id: workspaceId, name: workspaceName },
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      current: id === by.sessionId,
    }));
  }

  /** Ends one of the person's own sessions, here or in another workspace of theirs. */
  async end(by: Caller, id: string): Promise<void> {
    const idle = this.configuration.sessionIdleMinutes;
    const open = await this.db.system(({ signIn }) => signIn.sessionsOf(by.userId, idle));
    const session = open.find((one) => one.id === id);
    if (session === undefined) throw new Problem('not_found', 'You have no open session with this id.');
    await this.endIn({ ...by, workspaceId: session.workspaceId as WorkspaceId }, id);
  }

  async signOut(by: Caller): Promise<void> {
    if (by.sessionId !== null) await this.endIn(by, by.sessionId);
  }

  /** Goes on in another workspace of the person, with a new session. */
  async switchWorkspace(by: Caller, workspaceId: string, device: string | null): Promise<StartedSession> {
    const account = await this.account(by);
    const started = await this.start(account, this.membership(account, workspaceId), device);
    await this.signOut(by);
    return started;
  }

  /** Sets a new password; every other session of the person ends, and this one goes on with a new secret. */
  async changePassword(
    by: Caller,
    input: { currentPassword: string; password: string; device: string | null },
  ): Promise<StartedSession> {
    const account = await this.account(by);
    if (!(await this.passwords.isRight(account.passwordHash, input.currentPassword))) {
      throw new Problem('wrong_credentials', 'The current password is wrong.', {
        errors: [{ pointer: '/currentPassword', detail: 'Give the password you sign in with.' }],
      });
    }
    checkNewPassword(input.password, account);
    const passwordHash = await this.passwords.hash(input.password);
    const [secret, id] = [newSecret(), newId()];
    await this.db.write(withoutKey(by), async (tx) => {
      const changed = await tx.people.changePassword(by.userId, account.passwordHash, passwordHash);
      if (!changed) throw new Problem('conflict', 'The password was changed a moment ago; sign in with the new one.');
      await tx.people.endSessionsOf(by.userId, null);
      await tx.people.startSession({
        id,
        userId: by.userId,
        tokenHash: hashOf(secret),
        device: input.device,
        hours: this.configuration.sessionAbsoluteHours,
        checkedPasswordHash: passwordHash,
      });
      tx.record({ type: 'user.password_changed', subjectType: 'user', subjectId: by.userId });
    });
    return { secret, session: viewOf(account, this.membership(account, by.workspaceId), id) };
  }

  private async endIn(by: Caller, id: string): Promise<void> {
    await this.db.write(withoutKey(by), async (tx) => {
      if (!(await tx.people.endSession(id, by.userId))) return;
      tx.record({ type: 'session.ended', subjectType: 'session', subjectId: id });
    });
  }

  private async account(by: Caller): Promise<Account> {
    const account = await this.db.system(({ signIn }) => signIn.accountById(by.userId));
    if (account === null) throw new Problem('not_signed_in', 'Sign in again.');
    return account;
  }

  private membership(account: Account, workspaceId: string | undefined): AccountMembership {
    const [first] = account.memberships;
    if (first === undefined)
      throw new Problem('forbidden', 'You are in no workspace any more. Ask to be invited again.');
    if (workspaceId === undefined) return first;
    const wanted = account.memberships.find((one) => one.workspaceId === workspaceId);
    if (wanted === undefined) throw new Problem('not_found', 'You are in no workspace with this id.');
    return wanted;
  }

  private async rehash(account: Account, { session }: StartedSession, password: string): Promise<void> {
    const after = await this.passwords.hash(password);
    const by = {
      kind: 'person',
      workspaceId: session.workspace.id,
      userId: account.userId,
      roles: new Set(session.roles),
    } as const;
    await this.db.write(by, (tx) => tx.people.rehashPassword(account.userId, account.passwordHash, after));
  }
}

/** Answers with a secret, and endings in another workspace, are not kept for a repeated request. */
const withoutKey = (by: Caller): Caller => ({ ...by, idempotency: undefined });

function viewOf(account: Account, membership: AccountMembership, id: string): SessionView {
  return {
    id,
    user: { id: account.userId, name: account.name, email: account.email, language: account.language },
    workspace: { id: membership.workspaceId, name: membership.workspaceName },
    roles: membership.roles,
    workspaces: account.memberships.map((one) => ({ id: one.workspaceId, name: one.workspaceName, roles: one.roles })),
  };
}

/** An account that has just been made, before it is read again. */
export function newAccount(
  user: { id: string; email: string; name: string; language: string; passwordHash: string },
  memberships: readonly AccountMembership[],
): Account {
  const { id: userId, ...known } = user;
  return { ...known, userId: userId, disabled: false, memberships };
}
