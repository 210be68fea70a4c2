import { randomBytes } from 'node:crypto';
import type { Role } from '#libs/claims';
import { callerByEmail, Members, Setup, type Caller } from '#libs/identity';
import { systemIn, type Database } from '#libs/storage';

export type Login = { readonly role: string; readonly email: string; readonly password: string };

const ADMIN = { role: 'admin', email: 'ada@demo.claimdesk.example', name: 'Ada Admin' } as const;
const COLLEAGUES = [
  { role: 'editor', email: 'edda@demo.claimdesk.example', name: 'Edda Editor', roles: ['editor'] },
  { role: 'editor', email: 'emil@demo.claimdesk.example', name: 'Emil Editor', roles: ['editor', 'reviewer'] },
  { role: 'reviewer', email: 'mia@demo.claimdesk.example', name: 'Mia Reviewer', roles: ['reviewer'] },
  { role: 'reviewer', email: 'noah@demo.claimdesk.example', name: 'Noah Reviewer', roles: ['reviewer'] },
  { role: 'author', email: 'ruth@demo.claimdesk.example', name: 'Ruth Author', roles: ['author'] },
] as const satisfies readonly { role: string; email: string; name: string; roles: readonly Role[] }[];

export type Newsroom = {
  readonly logins: readonly Login[];
  readonly edda: Caller;
  readonly emil: Caller;
  readonly mia: Caller;
  readonly noah: Caller;
  readonly ruth: Caller;
};

/** The demo newsroom with somebody in every role; every installation has passwords of its own. */
export async function hirePeople(db: Database, setup: Setup, members: Members): Promise<Newsroom> {
  const password = (): string => `demo-${randomBytes(9).toString('base64url')}`;
  const first = { ...ADMIN, password: password() };
  const { session } = await setup.setUp(
    {
      workspaceName: 'Morgenblatt (Demo)',
      language: 'de',
      name: first.name,
      email: first.email,
      password: first.password,
    },
    'demo',
  );
  const logins: Login[] = [{ role: first.role, email: first.email, password: first.password }];
  for (const { role, email, name, roles } of COLLEAGUES) {
    const login = { role, email, password: password() };
    await members.create(systemIn(session.workspace.id), {
      email,
      name,
      password: login.password,
      language: 'de',
      roles,
    });
    logins.push(login);
  }
  const caller = (email: string): Promise<Caller> => callerByEmail(db, email);
  return {
    logins,
    edda: await caller(COLLEAGUES[0].email),
    emil: await caller(COLLEAGUES[1].email),
    mia: await caller(COLLEAGUES[2].email),
    noah: await caller(COLLEAGUES[3].email),
    ruth: await caller(COLLEAGUES[4].email),
  };
}
