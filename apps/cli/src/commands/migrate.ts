import type { Command } from 'commander';
import { migrate } from '#libs/storage';
import { print, say } from '../output.js';
import { commandConfiguration } from '../stores.js';

/** `claimdesk migrate`: brings the database up to date. */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('apply the migrations that the database does not have yet')
    .action(async () => {
      const applied = await migrate(commandConfiguration().databaseUrl);
      if (applied.length === 0) say('The database is up to date.');
      for (const name of applied) await print(name);
    });
}
