import type { Role } from '#libs/claims';
import type { Tx } from './prisma.js';
import type { MembershipRow } from './rows.js';

export type InvitationView = {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

export type TokenView = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  /** The last characters of the secret, to tell tokens apart. */
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
};

/**
 * People in one workspace: memberships, sessions, invitations and API tokens. Whatever expires is reckoned by
 * PostgreSQL's clock, so these rows are written with its `now()`.
 */
export class PeopleRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** A new person; they can be read only after they have joined. */
  async addUser(user: {
    id: string;
    email: string;
    name: string;
    language: string;
    passwordHash: string;
  }): Promise<void> {
    await this.tx.$executeRaw`
      INSERT INTO users (id, email, name, language, password_hash)
      VALUES (${user.id}::uuid, ${user.email}, ${user.name}, ${user.language}, ${user.passwordHash})`;
  }

  /** Makes somebody a member, again if they were one before. False when they are one now. */
  async join(userId: string, roles: readonly Role[]): Promise<boolean> {
    const changed = await this.tx.$executeRaw`
      INSERT INTO memberships (workspace_id, user_id, roles) VALUES (${this.workspaceId}::uuid, ${userId}::uuid, ${[...roles]})
      ON CONFLICT (workspace_id, user_id) DO UPDATE
      SET roles = excluded.roles, ended_at = NULL, version = memberships.version + 1 WHERE memberships.ended_at IS NOT NULL`;
    return changed === 1;
  }

  /** Everybody's membership, locked until the end of the transaction, so that two changes cannot both be the last. */
  async lockMemberships(): Promise<readonly MembershipRow[]> {
    await this.tx
      .$queryRaw`SELECT user_id FROM memberships WHERE workspace_id = ${this.workspaceId}::uuid ORDER BY user_id FOR UPDATE`;
    return await this.tx.membership.findMany({ where: { workspaceId: this.workspaceId } });
  }

  async changeRoles(userId: string, roles: readonly Role[]): Promise<void> {
    await this.tx.membership.update({
      where: { workspaceId_userId: { workspaceId: this.workspaceId, userId } },
      data: { roles: [...roles], version: { increment: 1 } },
    });
  }

  async endMembership(userId: string): Promise<void> {
    await this.tx.$executeRaw`
      UPDATE memberships SET ended_at = now(), version = version + 1
      WHERE workspace_id = ${this.workspaceId}::uuid AND user_id = ${userId}::uuid AND ended_at IS NULL`;
  }

  /**
   * Begins a session, provided that the password is still the one that was checked. False: it was changed meanwhile.
   * The lock makes this and a change of password wait for each other.
   */
  async startSession(session: {
    id: string;
    userId: string;
    tokenHash: string;
    device: string | null;
    hours: number;
    checkedPasswordHash: string;
  }): Promise<boolean> {
    const users = await this.tx.$queryRaw<{ passwordHash: string; disabled: boolean }[]>`
      SELECT password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled FROM users
      WHERE id = ${session.userId}::uuid FOR SHARE`;
    if (users[0]?.passwordHash !== session.checkedPasswordHash || users[0].disabled) return false;
    await this.tx.$executeRaw`
      INSERT INTO sessions (id, workspace_id, user_id, token_hash, device, created_at, last_seen_at, expires_at)
      VALUES (${session.id}::uuid, ${this.workspaceId}::uuid, ${session.userId}::uuid, ${session.tokenHash}, ${session.device},
              now(), now(), now() + make_interval(hours => ${session.hours}))`;
    return true;
  }

  /** Ends one session. False when it had ended. */
  async endSession(id: string, userId: string): Promise<boolean> {
    const ended = await this.tx.$executeRaw`
      UPDATE sessions SET revoked_at = now() WHERE id = ${id}::uuid AND user_id = ${userId}::uuid AND revoked_at IS NULL`;
    return ended === 1;
  }

  /** Ends all sessions of a person in this workspace but one. */
  async endSessionsOf(userId: string, exceptId: string | null): Promise<void> {
    await this.tx.$executeRaw`
      UPDATE sessions SET revoked_at = now()
      WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND id IS DISTINCT FROM ${exceptId}::uuid`;
  }

  /** Sets a new password, which ends every session begun before, in every workspace. False: it was changed meanwhile. */
  async changePassword(userId: string, checkedPasswordHash: string, passwordHash: string): Promise<boolean> {
    const changed = await this.tx.$executeRaw`
      UPDATE users SET password_hash = ${passwordHash}, credentials_changed_at = now(), version = version + 1
      WHERE id = ${userId}::uuid AND password_hash = ${checkedPasswordHash}`;
    return changed === 1;
  }

  /** Stores the same password with today's settings; sessions stay. */
  async rehashPassword(userId: string, before: string, after: string): Promise<void> {
    await this.tx
      .$executeRaw`UPDATE users SET password_hash = ${after} WHERE id = ${userId}::uuid AND password_hash = ${before}`;
  }

  async addInvitation(invitation: {
    id: string;
    email: string;
    roles: readonly Role[];
    tokenHash: string;
    invitedBy: string;
    hours: number;
  }): Promise<InvitationView> {
    await this.tx.$executeRaw`
      INSERT INTO invitations (id, workspace_id, email, roles, token_hash, invited_by, created_at, expires_at)
      VALUES (${invitation.id}::uuid, ${this.workspaceId}::uuid, ${invitation.email}, ${[...invitation.roles]},
              ${invitation.tokenHash}, ${invitation.invitedBy}::uuid, now(), now() + make_interval(hours => ${invitation.hours}))`;
    const row = await this.tx.invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    return { ...row, roles: row.roles as Role[] };
  }

  /** Invitations that can still be accepted, the newest first. */
  async openInvitations(): Promise<readonly InvitationView[]> {
    return await this.tx.$queryRaw<InvitationView[]>`
      SELECT id, email, roles, invited_by AS "invitedBy", created_at AS "createdAt", expires_at AS "expiresAt" FROM invitations
      WHERE workspace_id = ${this.workspaceId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()
      ORDER BY created_at DESC, id DESC`;
  }

  /** Uses an invitation up. False when it was used, withdrawn or is too old: of two at once, one gets true. */
  async acceptInvitation(id: string, userId: string): Promise<boolean> {
    const accepted = await this.tx.$executeRaw`
      UPDATE invitations SET accepted_at = now(), accepted_by = ${userId}::uuid
      WHERE id = ${id}::uuid AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()`;
    return accepted === 1;
  }

  /** Withdraws an invitation. False when there is none to withdraw. */
  async revokeInvitation(id: string): Promise<boolean> {
    const revoked = await this.tx.$executeRaw`
      UPDATE invitations SET revoked_at = now()
      WHERE id = ${id}::uuid AND workspace_id = ${this.workspaceId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL`;
    return revoked === 1;
  }

  /** Withdraws the open invitations to an address, because a new one takes their place. */
  async revokeInvitationsTo(email: string): Promise<void> {
    await this.tx.$executeRaw`
      UPDATE invitations SET revoked_at = now()
      WHERE email = ${email} AND workspace_id = ${this.workspaceId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL`;
  }

  async addToken(token: {
    id: string;
    userId: string;
    name: string;
    hint: string;
    tokenHash: string;
    scopes: readonly string[];
    days: number;
  }): Promise<TokenView> {
    await this.tx.$executeRaw`
      INSERT INTO api_tokens (id, workspace_id, user_id, name, hint, token_hash, scopes, created_at, expires_at)
      VALUES (${token.id}::uuid, ${this.workspaceId}::uuid, ${token.userId}::uuid, ${token.name}, ${token.hint},
              ${token.tokenHash}, ${[...token.scopes]}, now(), now() + make_interval(days => ${token.days}))`;
    return await this.tx.apiToken.findUniqueOrThrow({ where: { id: token.id } });
  }

  /** The tokens that hold, of one person or (null) of everybody, the newest first. */
  async openTokens(userId: string | null): Promise<readonly TokenView[]> {
    return await this.tx.$queryRaw<TokenView[]>`
      SELECT id, user_id AS "userId", name, hint, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
             last_used_at AS "lastUsedAt"
      FROM api_tokens
      WHERE workspace_id = ${this.workspaceId}::uuid AND revoked_at IS NULL AND expires_at > now()
        AND (${userId}::uuid IS NULL OR user_id = ${userId}::uuid)
      ORDER BY created_at DESC, id DESC`;
  }

  /** Ends a token, of one person or (null) of anybody. False when there is none to end. */
  async revokeToken(id: string, userId: string | null): Promise<boolean> {
    const revoked = await this.tx.$executeRaw`
      UPDATE api_tokens SET revoked_at = now()
      WHERE id = ${id}::uuid AND workspace_id = ${this.workspaceId}::uuid AND revoked_at IS NULL
        AND (${userId}::uuid IS NULL OR user_id = ${userId}::uuid)`;
    return revoked === 1;
  }

  /** Ends all tokens of a person here. */
  async revokeTokensOf(userId: string): Promise<void> {
    await this.tx.$executeRaw`
      UPDATE api_tokens SET revoked_at = now()
      WHERE user_id = ${userId}::uuid AND workspace_id = ${this.workspaceId}::uuid AND revoked_at IS NULL`;
  }
}
