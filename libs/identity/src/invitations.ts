import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/claims';
import { Configuration, newId, Problem } from '#libs/platform';
import { type Account, type By, Database, type InvitationView as Row, violatedUnique } from '#libs/storage';
import type { Caller } from './caller.js';
import { recordJoined } from './members.js';
import { checkNewPassword } from './password-rule.js';
import { Passwords } from './passwords.js';
import { hashOf, newSecret } from './secrets.js';
import { newAccount, normaliseEmail, Sessions, type StartedSession } from './sessions.js';

export type InvitationView = {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};

/** `link` is shown once. Its secret stands behind the `#`, which browsers send to nobody. */
export type NewInvitation = InvitationView & { readonly link: string };

/** What the holder of a link may know. */
export type InvitationPreview = {
  readonly workspaceName: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** True: accept with the password you have. False: choose a name and a password. */
  readonly known: boolean;
};

const invalid = (): Problem =>
  new Problem('link_invalid', 'This invitation was used, withdrawn, or is too old. Ask for a new one.');

/** Invitations by link: single use, for one address, for a limited time. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  async list(by: By): Promise<InvitationView[]> {
    return (await this.db.read(by, ({ people }) => people.openInvitations())).map(viewOf);
  }

  /** Invites an address; an earlier invitation to it stops working. */
  async invite(by: Caller, input: { email: string; roles: readonly Role[] }): Promise<NewInvitation> {
    const email = normaliseEmail(input.email);
    const secret = newSecret();
    const row = await this.db.write(by, async (tx) => {
      const members = await tx.workspace.members();
      if (members.some((one) => one.email === email && one.endedAt === null)) {
        throw new Problem(
          'email_taken',
          'Somebody with this mail address works here already. Change their roles instead.',
        );
      }
      await tx.people.revokeInvitationsTo(email);
      const invitation = await tx.people.addInvitation({
        id: newId(),
        email,
        roles: input.roles,
        tokenHash: hashOf(secret),
        invitedBy: by.userId,
        hours: this.configuration.invitationHours,
      });
      const subject = { subjectType: 'invitation', subjectId: invitation.id } as const;
      tx.record({ type: 'invitation.created', ...subject, data: { roles: [...input.roles] } });
      return invitation;
    });
    return { ...viewOf(row), link: `${this.configuration.publicUrl}/invitation#${secret}` };
  }

  async revoke(by: By, id: string): Promise<void> {
    await this.db.write(by, async (tx) => {
      if (!(await tx.people.revokeInvitation(id))) throw new Problem('not_found', 'No open invitation has this id.');
      tx.record({ type: 'invitation.revoked', subjectType: 'invitation', subjectId: id });
    });
  }

  /** What a link is for; using it up takes `accept`. */
  async preview(secret: string): Promise<InvitationPreview> {
    const { invitation, account } = await this.find(secret);
    const { workspaceName, email, roles } = invitation;
    return { workspaceName, email, roles, known: account !== null };
  }

  /** Joins: a new person with the name and password given, somebody known with the password they have. Signs them in. */
  async accept(input: {
    secret: string;
    name: string | undefined;
    language: string;
    password: string;
    device: string | null;
  }): Promise<StartedSession> {
    const { invitation, account } = await this.find(input.secret);
    const { id, workspaceId, workspaceName, email, roles } = invitation;
    const joining = account ?? (await this.newPerson(email, input));
    if (account !== null) await this.checkKnown(account, input.password);

    const by = { kind: 'person', workspaceId, userId: joining.userId, roles: new Set(roles) } as const;
    try {
      await this.db.write(by, async (tx) => {
        if (account === null) await tx.people.addUser({ ...joining, id: joining.userId });
        if (!(await tx.people.join(joining.userId, roles)) || !(await tx.people.acceptInvitation(id, joining.userId))) {
          throw invalid();
        }
        tx.record({ type: 'invitation.accepted', subjectType: 'invitation', subjectId: id });
        recordJoined(tx, joining.userId, roles);
      });
    } catch (error) {
      // The twin of this request made the person a moment ago.
      if (violatedUnique(error) !== undefined || (error instanceof Problem && error.code === 'conflict'))
        throw invalid();
      throw error;
    }
    return await this.sessions.start(
      { ...joining, memberships: [...joining.memberships, { workspaceId, workspaceName, roles }] },
      { workspaceId, workspaceName, roles },
      input.device,
    );
  }

  private async find(secret: string) {
    return await this.db.system(async ({ signIn }) => {
      const invitation = await signIn.openInvitation(hashOf(secret));
      if (invitation === null) throw invalid();
      return { invitation, account: await signIn.accountByEmail(invitation.email) };
    });
  }

  private async newPerson(
    email: string,
    input: { name: string | undefined; language: string; password: string },
  ): Promise<Account> {
    if (input.name === undefined) {
      throw new Problem('validation', 'The invitation is for somebody new.', {
        errors: [{ pointer: '/name', detail: 'Give the name under which colleagues see you.' }],
      });
    }
    const user = { id: newId(), email, name: input.name, language: input.language };
    checkNewPassword(input.password, user);
    return newAccount({ ...user, passwordHash: await this.passwords.hash(input.password) }, []);
  }

  private async checkKnown(account: Account, password: string): Promise<void> {
    if (!account.disabled && (await this.passwords.isRight(account.passwordHash, password))) return;
    throw new Problem('wrong_credentials', 'Sign up with the password that you use in your other workspace.');
  }
}

const viewOf = ({ id, email, roles, invitedBy, createdAt, expiresAt }: Row): InvitationView => ({
  id,
  email,
  roles,
  invitedBy,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
