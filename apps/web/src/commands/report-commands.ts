import type { CommandDefinition, CommandDefinitions } from './definition';

const report = <Title extends CommandDefinition['titleKey']>(titleKey: Title, ...keys: string[]) =>
  ({ titleKey, group: 'report', context: 'report', keys }) as const;

/** What can be done with a report; its parts and claims are stepped through with the keys of lists. */
export const reportCommands = {
  'report.freeze': report('report:command.freeze', 'b'),
  'report.print': report('report:command.print', 'mod+p'),
  'report.export': report('report:command.export', 'e'),
  'report.version': report('report:command.version', 'v'),
  'report.reader': report('report:command.reader', 'o'),
} as const satisfies CommandDefinitions;
