import type { CommandDefinitions } from './definition';

/** Articles as places to go to; what is done with one is the reader's. */
export const articlesCommands = {
  'go.articles': { titleKey: 'shell:go.articles', group: 'go', context: 'global', keys: ['g a'] },
  'articles.create': { titleKey: 'articles:create.submit', group: 'general', context: 'form', keys: ['mod+enter'] },
} as const satisfies CommandDefinitions;
