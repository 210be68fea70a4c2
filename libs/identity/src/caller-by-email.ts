import type { UserId, WorkspaceId } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import type { Database } from '#libs/storage';
import type { Caller } from './caller.js';
import { normaliseEmail } from './sessions.js';

/**
 * The member with this mail address as a caller: for the command line, whose user holds the database anyway. Problem
 * `not_found` when there is no such member, `conflict` when they work in several workspaces and none was named.
 */
export async function callerByEmail(db: Database, email: string, workspaceId?: string): Promise<Caller> {
  const account = await db.system(({ signIn }) => signIn.accountByEmail(normaliseEmail(email)));
  const memberships = (account?.memberships ?? []).filter(
    (one) => workspaceId === undefined || one.workspaceId === workspaceId,
  );
  const [membership, ...others] = memberships;
  if (!account || account.disabled || !membership)
    throw new Problem('not_found', `Nobody with the mail address ${email} works here.`);
  if (others.length > 0) {
    const names = memberships.map((one) => `${one.workspaceId} (${one.workspaceName})`).join(', ');
    throw new Problem('conflict', `${email} works in several workspaces; name one with --workspace: ${names}.`);
  }
  return {
    kind: 'person',
    userId: account.userId as UserId,
    workspaceId: membership.workspaceId as WorkspaceId,
    roles: new Set(membership.roles),
    sessionId: null,
    tokenId: null,
    scopes: null,
    requestId: newId(),
  };
}
