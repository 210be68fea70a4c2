import type { CommandDefinitions } from './definition';

/** What works on every screen. `new`, `filter`, `search` and `back` do what the screen in front says. */
export const globalCommands = {
  'global.palette': { titleKey: 'shell:command.palette', group: 'general', context: 'global', keys: ['mod+k'] },
  'global.help': { titleKey: 'shell:command.help', group: 'general', context: 'global', keys: ['?', 'f1'] },
  'global.back': { titleKey: 'shell:command.back', group: 'general', context: 'global', keys: ['escape'] },
  'global.undo': { titleKey: 'shell:command.undo', group: 'general', context: 'global', keys: ['z', 'mod+z'] },
  'global.new': { titleKey: 'shell:command.new', group: 'general', context: 'global', keys: ['c'] },
  'global.filter': { titleKey: 'shell:command.filter', group: 'general', context: 'global', keys: ['f'] },
  'global.search': { titleKey: 'shell:command.search', group: 'general', context: 'global', keys: ['s'] },
  'global.save': { titleKey: 'shell:command.allSaved', group: 'general', context: 'global', keys: ['mod+s'] },
  'global.theme': { titleKey: 'shell:command.theme', group: 'general', context: 'global' },
  'global.signOut': { titleKey: 'shell:command.signOut', group: 'general', context: 'global' },
  'go.audit': { titleKey: 'shell:go.audit', group: 'go', context: 'global', keys: ['g l'] },
  'go.settings': { titleKey: 'shell:go.settings', group: 'go', context: 'global', keys: ['g s'] },
  'go.account': { titleKey: 'shell:go.account', group: 'go', context: 'global', keys: ['g p'] },
} as const satisfies CommandDefinitions;
