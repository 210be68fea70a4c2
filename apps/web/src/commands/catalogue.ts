import { articlesCommands } from './articles-commands';
import { claimsCommands } from './claims-commands';
import { dashboardCommands } from './dashboard-commands';
import type { CommandDefinition } from './definition';
import { globalCommands } from './global-commands';
import { listCommands } from './list-commands';
import { readerCommands } from './reader-commands';
import { reportCommands } from './report-commands';
import { reviewCommands } from './review-commands';
import { sourcesCommands } from './sources-commands';

/** Every command of the app; a feature adds its own file here, one line each. */
export const COMMANDS = {
  ...globalCommands,
  ...listCommands,
  ...readerCommands,
  ...articlesCommands,
  ...claimsCommands,
  ...sourcesCommands,
  ...dashboardCommands,
  ...reviewCommands,
  ...reportCommands,
};

export type CommandId = keyof typeof COMMANDS;

/** Every command with its id, in the order of the catalogue. */
export const COMMAND_LIST: readonly (CommandDefinition & { readonly id: CommandId })[] = (
  Object.entries(COMMANDS) as [CommandId, CommandDefinition][]
).map(([id, definition]) => ({ ...definition, id }));
