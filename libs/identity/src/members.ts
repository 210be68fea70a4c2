import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import { type By, Database, type Member, type WriteTx } from '#libs/storage';
import { checkNewPassword } from './password-rule.js';
import { Passwords } from './passwords.js';
import { normaliseEmail } from './sessions.js';

export type MemberView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly since: string;
  /** When they left; null while they work here. */
  readonly endedAt: string | null;
  readonly version: number;
};

/** Who works in a workspace, and as what. */
@Injectable()
export class Members {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
  ) {}

  /** Everybody who works or has worked here, by name. */
  async list(by: By): Promise<MemberView[]> {
    return (await this.db.read(by, ({ workspace }) => workspace.members())).map(viewOf);
  }

  async get(by: By, userId: string): Promise<MemberView> {
    return viewOf(await this.db.read(by, (tx) => memberIn(tx, userId)));
  }

  /** Makes a person with a password and lets them join: for the command line and the demo; people are invited. */
  async create(
    by: By,
    input: { email: string; name: string; password: string; language: string; roles: readonly Role[] },
  ): Promise<MemberView> {
    const user = { id: newId(), email: normaliseEmail(input.email), name: input.name, language: input.language };
    checkNewPassword(input.password, user);
    const known = await this.db.system(({ signIn }) => signIn.accountByEmail(user.email));
    if (known !== null)
      throw new Problem('email_taken', 'Somebody with this mail address is known already; invite them.');
    const passwordHash = await this.passwords.hash(input.password);
    return await this.db.write(by, async (tx) => {
      await tx.people.addUser({ ...user, passwordHash });
      await tx.people.join(user.id, input.roles);
      recordJoined(tx, user.id, input.roles);
      return viewOf(await memberIn(tx, user.id));
    });
  }

  /** Gives somebody other roles. Their sessions here end, so that they come back with the new ones. */
  async changeRoles(
    by: By & { sessionId: string | null },
    userId: string,
    version: number,
    roles: readonly Role[],
  ): Promise<MemberView> {
    return await this.db.write(by, async (tx) => {
      await this.checkChange(tx, userId, version, roles);
      await tx.people.changeRoles(userId, roles);
      await tx.people.endSessionsOf(userId, userId === by.userId ? by.sessionId : null);
      tx.record({ type: 'member.roles_changed', subjectType: 'user', subjectId: userId, data: { roles: [...roles] } });
      return viewOf(await memberIn(tx, userId));
    });
  }

  /** Ends a membership, with the person's sessions and tokens here. What they did stays on record. */
  async remove(by: By, userId: string, version: number): Promise<void> {
    await this.db.write(by, async (tx) => {
      await this.checkChange(tx, userId, version, []);
      await tx.people.endMembership(userId);
      await tx.people.endSessionsOf(userId, null);
      await tx.people.revokeTokensOf(userId);
      tx.record({ type: 'member.removed', subjectType: 'user', subjectId: userId });
    });
  }

  private async checkChange(tx: WriteTx, userId: string, version: number, roles: readonly Role[]): Promise<void> {
    const memberships = (await tx.people.lockMemberships()).filter((one) => one.endedAt === null);
    const member = memberships.find((one) => one.userId === userId);
    if (member === undefined) throw notHere();
    if (member.version !== version) {
      const current = viewOf(await memberIn(tx, userId));
      throw new Problem('stale_version', 'Somebody changed this membership in the meantime.', { current });
    }
    const admins = memberships.filter((one) => one.roles.includes('admin'));
    if (admins.length === 1 && admins[0] === member && !roles.includes('admin')) {
      throw new Problem('last_admin', 'This is the only administrator. Make somebody else one first.');
    }
  }
}

/** For the audit log. */
export function recordJoined(tx: WriteTx, userId: string, roles: readonly Role[]): void {
  tx.record({ type: 'member.joined', subjectType: 'user', subjectId: userId, data: { roles: [...roles] } });
}

async function memberIn(tx: Pick<WriteTx, 'workspace'>, userId: string): Promise<Member> {
  const member = (await tx.workspace.members()).find((one) => one.userId === userId);
  if (member === undefined) throw notHere();
  return member;
}

const notHere = (): Problem => new Problem('not_found', 'Nobody with this id works here.');

const viewOf = ({ userId, name, email, roles, since, endedAt, version }: Member): MemberView => ({
  id: userId,
  name,
  email,
  roles,
  since: since.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  version,
});
