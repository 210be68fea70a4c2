import type { CommandDefinitions } from './definition';

/** Articles as places to go to; what is done with one is the reader's. */
export const articlesCommands = {
  'go.articles': { titleKey: 'shell:go.articles', group: 'go', context: 'global', keys: ['g a'] },
} as const satisfies CommandDefinitions;
