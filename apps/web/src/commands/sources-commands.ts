import type { CommandDefinitions } from './definition';

/** The library as a place to go to; what is done in it are the commands of every list. */
export const sourcesCommands = {
  'go.sources': { titleKey: 'shell:go.sources', group: 'go', context: 'global', keys: ['g q'] },
} as const satisfies CommandDefinitions;
