import type { Role } from '#libs/claims';
import type { Tx } from './prisma.js';

/** Who a session or a token stands for at this moment. */
export type Recognised = {
  readonly id: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  /** Of a token; null for a session. */
  readonly scopes: readonly string[] | null;
};

export type AccountMembership = {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly roles: readonly Role[];
};

/** A person across all workspaces, as needed to sign in. */
export type Account = {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
  /** The workspaces they work in now, the first joined first. */
  readonly memberships: readonly AccountMembership[];
};

export type OpenSession = {
  readonly id: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly device: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
};

/** A use is written down at most once a minute, so that reading does not become writing. */
const SECONDS_BETWEEN_USES = 60;

/**
 * What has to be known before it is known in which workspace somebody acts. Everything that expires is compared with
 * PostgreSQL's clock.
 */
export class SignInRepository {
  constructor(private readonly tx: Tx) {}

  /** Lets one set-up at a time go on; it holds until the end of the transaction. */
  async waitForSetupTurn(): Promise<void> {
    await this.tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('claimdesk set-up'))) AS turn`;
  }

  async anyWorkspace(): Promise<boolean> {
    return (await this.tx.workspace.findFirst({ select: { id: true } })) !== null;
  }

  async accountByEmail(email: string): Promise<Account | null> {
    return await this.account(await this.tx.user.findUnique({ where: { email } }));
  }

  async accountById(userId: string): Promise<Account | null> {
    return await this.account(await this.tx.user.findUnique({ where: { id: userId } }));
  }

  /** The session with this secret's hash, if it still holds; its use is noted. */
  async sessionByHash(tokenHash: string, idleMinutes: number): Promise<Recognised | null> {
    const rows = await this.tx.$queryRaw<(Recognised & { unnoted: boolean })[]>`
      SELECT s.id, s.workspace_id AS "workspaceId", s.user_id AS "userId", m.roles, NULL AS scopes,
             s.last_seen_at < now() - make_interval(secs => ${SECONDS_BETWEEN_USES}) AS unnoted
      FROM sessions s JOIN users u ON u.id = s.user_id
      JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = s.user_id
      WHERE s.token_hash = ${tokenHash} AND s.revoked_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(mins => ${idleMinutes})
        AND s.created_at >= u.credentials_changed_at AND u.disabled_at IS NULL AND m.ended_at IS NULL`;
    const found = rows[0];
    if (found?.unnoted)
      await this.tx.$executeRaw`UPDATE sessions SET last_seen_at = now() WHERE id = ${found.id}::uuid`;
    return found === undefined ? null : recognised(found);
  }

  /** The same session, if it still holds, without noting a use. */
  async sessionById(id: string, idleMinutes: number): Promise<Recognised | null> {
    const sessions = await this.tx.$queryRaw<Recognised[]>`
      SELECT s.id, s.workspace_id AS "workspaceId", s.user_id AS "userId", m.roles, NULL AS scopes
      FROM sessions s JOIN users u ON u.id = s.user_id
      JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = s.user_id
      WHERE s.id = ${id}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(mins => ${idleMinutes})
        AND s.created_at >= u.credentials_changed_at AND u.disabled_at IS NULL AND m.ended_at IS NULL`;
    return sessions[0] === undefined ? null : recognised(sessions[0]);
  }

  /** The API token with this secret's hash, if it still holds; its use is noted. */
  async tokenByHash(tokenHash: string): Promise<Recognised | null> {
    const rows = await this.tx.$queryRaw<(Recognised & { unnoted: boolean })[]>`
      SELECT t.id, t.workspace_id AS "workspaceId", t.user_id AS "userId", m.roles, t.scopes,
             coalesce(t.last_used_at < now() - make_interval(secs => ${SECONDS_BETWEEN_USES}), true) AS unnoted
      FROM api_tokens t JOIN users u ON u.id = t.user_id
      JOIN memberships m ON m.workspace_id = t.workspace_id AND m.user_id = t.user_id
      WHERE t.token_hash = ${tokenHash} AND t.revoked_at IS NULL AND t.expires_at > now()
        AND u.disabled_at IS NULL AND m.ended_at IS NULL`;
    const found = rows[0];
    if (found?.unnoted)
      await this.tx.$executeRaw`UPDATE api_tokens SET last_used_at = now() WHERE id = ${found.id}::uuid`;
    return found === undefined ? null : recognised(found);
  }

  /** The same token, if it still holds, without noting a use. */
  async tokenById(id: string): Promise<Recognised | null> {
    const rows = await this.tx.$queryRaw<Recognised[]>`
      SELECT t.id, t.workspace_id AS "workspaceId", t.user_id AS "userId", m.roles, t.scopes
      FROM api_tokens t JOIN users u ON u.id = t.user_id
      JOIN memberships m ON m.workspace_id = t.workspace_id AND m.user_id = t.user_id
      WHERE t.id = ${id}::uuid AND t.revoked_at IS NULL AND t.expires_at > now()
        AND u.disabled_at IS NULL AND m.ended_at IS NULL`;
    return rows[0] === undefined ? null : recognised(rows[0]);
  }

  /** The sessions of a person that hold, in all workspaces, the last used first. */
  async sessionsOf(userId: string, idleMinutes: number): Promise<readonly OpenSession[]> {
    return await this.tx.$queryRaw<OpenSession[]>`
      SELECT s.id, s.workspace_id AS "workspaceId", w.name AS "workspaceName", s.device, s.created_at AS "createdAt",
             s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
      FROM sessions s JOIN users u ON u.id = s.user_id JOIN workspaces w ON w.id = s.workspace_id
      JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = s.user_id
      WHERE s.user_id = ${userId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now() AND m.ended_at IS NULL
        AND s.last_seen_at > now() - make_interval(mins => ${idleMinutes}) AND s.created_at >= u.credentials_changed_at
      ORDER BY s.last_seen_at DESC, s.id`;
  }

  /** An invitation that can be accepted, by the hash of its secret. */
  async openInvitation(
    tokenHash: string,
  ): Promise<{ id: string; workspaceId: string; workspaceName: string; email: string; roles: Role[] } | null> {
    const rows = await this.tx.$queryRaw<
      { id: string; workspaceId: string; workspaceName: string; email: string; roles: Role[] }[]
    >`
      SELECT i.id, i.workspace_id AS "workspaceId", w.name AS "workspaceName", i.email, i.roles
      FROM invitations i JOIN workspaces w ON w.id = i.workspace_id
      WHERE i.token_hash = ${tokenHash} AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`;
    return rows[0] ?? null;
  }

  private async account(
    user: {
      id: string;
      email: string;
      name: string;
      language: string;
      passwordHash: string;
      disabledAt: Date | null;
    } | null,
  ): Promise<Account | null> {
    if (user === null) return null;
    const memberships = await this.tx.$queryRaw<AccountMembership[]>`
      SELECT m.workspace_id AS "workspaceId", w.name AS "workspaceName", m.roles
      FROM memberships m JOIN workspaces w ON w.id = m.workspace_id
      WHERE m.user_id = ${user.id}::uuid AND m.ended_at IS NULL ORDER BY m.created_at, m.workspace_id`;
    const { id: userId, email, name, language, passwordHash, disabledAt } = user;
    return { userId, email, name, language, passwordHash, disabled: disabledAt !== null, memberships };
  }
}

const recognised = ({ id, workspaceId, userId, roles, scopes }: Recognised): Recognised => ({
  id,
  workspaceId,
  userId,
  roles,
  scopes,
});
