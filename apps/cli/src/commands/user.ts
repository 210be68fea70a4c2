import type { Command } from 'commander';
import { ROLES, type Role } from '#libs/claims';
import { Members, Setup } from '#libs/identity';
import { systemIn, type Database } from '#libs/storage';
import { EXIT } from '../exit-codes.js';
import { anId, oneOf } from '../options.js';
import { CommandFailed, printJson, readText } from '../output.js';
import { withStores } from '../stores.js';

type Options = {
  readonly email: string;
  readonly name: string;
  readonly roles: string;
  readonly language: string;
  readonly workspace?: string;
  readonly workspaceName?: string;
  readonly passwordFile: string;
};

/** `claimdesk user create`: a person with a password, without a mail server. The first one makes the workspace. */
export function addUser(program: Command): void {
  const user = program.command('user').description('people');
  user
    .command('create')
    .description('create a person; the password is read from a file or standard input, never from the command line')
    .requiredOption('--email <address>', 'mail address')
    .requiredOption('--name <name>', 'name as colleagues see it')
    .option('--roles <roles>', `comma-separated: ${ROLES.join(', ')}`, 'reviewer')
    .option('--language <code>', 'de or en', oneOf(['de', 'en']), 'en')
    .option('--workspace <id>', 'workspace; not needed when there is only one', anId)
    .option(
      '--workspace-name <name>',
      'on an empty installation: make this workspace, with the person as its administrator',
    )
    .option('--password-file <file>', 'file with the password; - for standard input', '-')
    .action(async (options: Options) => {
      const roles = options.roles.split(',').map((role) => role.trim());
      const unknown = roles.filter((role) => !ROLES.includes(role as Role));
      if (unknown.length > 0)
        throw new CommandFailed(`There is no role ${unknown.join(', ')}; there are ${ROLES.join(', ')}.`, EXIT.usage);
      const password = (await readText(options.passwordFile)).replace(/\r?\n$/, '');
      await withStores(async (stores) => {
        const { db } = stores;
        const { email, name, language } = options;
        if (options.workspaceName !== undefined) {
          const started = await stores
            .get(Setup)
            .setUp({ workspaceName: options.workspaceName, language, name, email, password }, 'claimdesk user create');
          await printJson({
            userId: started.session.user.id,
            workspaceId: started.session.workspace.id,
            roles: started.session.roles,
          });
          return;
        }
        const workspaceId = options.workspace ?? (await onlyWorkspace(db));
        const member = await stores.get(Members).create(systemIn(workspaceId), {
          email,
          name,
          password,
          language,
          roles: roles as Role[],
        });
        await printJson({ userId: member.id, workspaceId, roles: member.roles });
      });
    });
}

/** The workspace of an installation that has just one. */
export async function onlyWorkspace(db: Database): Promise<string> {
  const [first, ...others] = await db.system((tx) => tx.system.workspaceIds());
  if (first === undefined)
    throw new CommandFailed('There is no workspace yet; give --workspace-name to make the first one.', EXIT.no);
  if (others.length > 0)
    throw new CommandFailed(
      `There are several workspaces; name one with --workspace: ${[first, ...others].join(', ')}.`,
      EXIT.usage,
    );
  return first;
}
