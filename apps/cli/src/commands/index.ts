import type { Command } from 'commander';
import { addExport, addImport } from './articles.js';
import { addAudit } from './audit.js';
import { addDoctor } from './doctor.js';
import { addExtract } from './extract.js';
import { addMigrate } from './migrate.js';
import { addUser } from './user.js';

/** Every command of `claimdesk`. */
export function addCommands(program: Command): void {
  for (const add of [addExtract, addMigrate, addUser, addImport, addExport, addAudit, addDoctor]) add(program);
}
