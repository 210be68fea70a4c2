import type { CommandDefinitions } from './definition';

/** What editors and reviewers do with claims in a list: the same keys for the row in focus and for everything chosen. */
export const claimsCommands = {
  'go.claims': { titleKey: 'shell:go.claims', group: 'go', context: 'global', keys: ['g i'] },
  'go.board': { titleKey: 'shell:go.board', group: 'go', context: 'global', keys: ['g b'] },
  'go.disputes': { titleKey: 'shell:go.disputes', group: 'go', context: 'global', keys: ['g o'] },
  'claims.assign': { titleKey: 'claims:command.assign', group: 'list', context: 'list', keys: ['a'] },
  'claims.toMe': { titleKey: 'claims:command.toMe', group: 'list', context: 'list', keys: ['i'] },
  'claims.risk': { titleKey: 'claims:command.risk', group: 'list', context: 'list', keys: ['p'] },
  'claims.due': { titleKey: 'claims:command.due', group: 'list', context: 'list', keys: ['d'] },
  'claims.move': { titleKey: 'claims:command.move', group: 'list', context: 'list', keys: ['m'] },
  'claims.dismiss': { titleKey: 'claims:command.dismiss', group: 'list', context: 'list', keys: ['e'] },
  'claims.balance': { titleKey: 'claims:command.balance', group: 'list', context: 'list' },
  'claims.left': { titleKey: 'claims:command.left', group: 'list', context: 'list', keys: ['arrowleft'] },
  'claims.right': { titleKey: 'claims:command.right', group: 'list', context: 'list', keys: ['arrowright'] },
  'claims.layout': { titleKey: 'claims:command.layout', group: 'list', context: 'list', keys: ['v'] },
  'claims.news': { titleKey: 'claims:command.news', group: 'list', context: 'list', keys: ['n'] },
  'claims.saveView': { titleKey: 'claims:command.saveView', group: 'list', context: 'list' },
} as const satisfies CommandDefinitions;
