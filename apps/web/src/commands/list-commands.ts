import type { CommandDefinitions } from './definition';

/** The steps that every list has, with the same keys everywhere. */
export const listCommands = {
  'list.next': { titleKey: 'shell:list.next', group: 'list', context: 'list', keys: ['j', 'arrowdown'] },
  'list.previous': { titleKey: 'shell:list.previous', group: 'list', context: 'list', keys: ['k', 'arrowup'] },
  'list.peek': { titleKey: 'shell:list.peek', group: 'list', context: 'list', keys: ['enter'] },
  'list.open': { titleKey: 'shell:list.open', group: 'list', context: 'list', keys: ['mod+enter'] },
  'list.select': { titleKey: 'shell:list.select', group: 'list', context: 'list', keys: ['x'] },
  'list.extendDown': { titleKey: 'shell:list.extendDown', group: 'list', context: 'list', keys: ['shift+j'] },
  'list.extendUp': { titleKey: 'shell:list.extendUp', group: 'list', context: 'list', keys: ['shift+k'] },
  'list.selectAll': { titleKey: 'shell:list.selectAll', group: 'list', context: 'list', keys: ['mod+a'] },
} as const satisfies CommandDefinitions;
