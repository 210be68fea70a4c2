import type { Command } from 'commander';

type Add = (program: Command) => void;

/** Every command of `claimdesk` and where it is. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  extract: async () => (await import('./extract.js')).addExtract,
  migrate: async () => (await import('./migrate.js')).addMigrate,
  user: async () => (await import('./user.js')).addUser,
  import: async () => (await import('./articles.js')).addImport,
  export: async () => (await import('./articles.js')).addExport,
  feedback: async () => (await import('./feedback.js')).addFeedback,
  audit: async () => (await import('./audit.js')).addAudit,
  doctor: async () => (await import('./doctor.js')).addDoctor,
};

/**
 * Adds the command that is asked for, or all of them when it is none of these (help, a slip of the pen). The desk and
 * its database client take a second to load; `claimdesk extract` needs neither.
 */
export async function addCommands(program: Command, wanted: string | undefined): Promise<void> {
  const one = wanted === undefined ? undefined : COMMANDS[wanted];
  for (const load of one === undefined ? Object.values(COMMANDS) : [one]) (await load())(program);
}
