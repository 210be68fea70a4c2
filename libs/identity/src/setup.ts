import { Injectable } from '@nestjs/common';
import { DEFAULT_POLICY, DEFAULT_RATING_SCALE, ROLES } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import { Database } from '#libs/storage';
import { checkNewPassword } from './password-rule.js';
import { Passwords } from './passwords.js';
import { newAccount, normaliseEmail, Sessions, type StartedSession } from './sessions.js';

export type NewWorkspace = {
  readonly workspaceName: string;
  readonly language: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/** Makes the first workspace with its first administrator; after that it is closed for good. */
@Injectable()
export class Setup {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  async isDone(): Promise<boolean> {
    return await this.db.system(({ signIn }) => signIn.anyWorkspace());
  }

  /** Sets up and signs the administrator in, who has every role until there are others. */
  async setUp(input: NewWorkspace, device: string | null): Promise<StartedSession> {
    if (await this.isDone()) throw done();
    const user = {
      id: newId(),
      email: normaliseEmail(input.email),
      name: input.name,
      language: input.language,
      passwordHash: '',
    };
    checkNewPassword(input.password, user);
    user.passwordHash = await this.passwords.hash(input.password);
    const workspaceId = newId();
    // The lock is held by one transaction while another one stores: of two at once the second finds it done.
    await this.db.system(async ({ signIn }) => {
      await signIn.waitForSetupTurn();
      if (await signIn.anyWorkspace()) throw done();
      await this.db.write({ kind: 'person', workspaceId, userId: user.id, roles: new Set(ROLES) }, async (tx) => {
        await tx.workspace.create({
          name: input.workspaceName,
          language: input.language,
          policy: DEFAULT_POLICY,
        });
        await tx.people.addUser(user);
        await tx.people.join(user.id, ROLES);
        const { name, ratings } = DEFAULT_RATING_SCALE;
        const scale = newId();
        await tx.workspace.addRatingScale({
          id: scale,
          version: 1,
          name,
          ratings: ratings,
          createdBy: user.id,
        });
        tx.record({ type: 'workspace.created', subjectType: 'workspace', subjectId: workspaceId });
        tx.record({ type: 'member.joined', subjectType: 'user', subjectId: user.id, data: { roles: [...ROLES] } });
      });
    });
    const membership = { workspaceId, workspaceName: input.workspaceName, roles: ROLES };
    return await this.sessions.start(newAccount(user, [membership]), membership, device);
  }
}

const done = (): Problem =>
  new Problem('setup_done', 'Claimdesk is set up already. Sign in, or ask an administrator to invite you.');
