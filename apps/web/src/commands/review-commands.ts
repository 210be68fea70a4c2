import type { CommandDefinitions } from './definition';

/** A digit chooses the rating at its place on the scale; it never submits. */
export const reviewCommands = {
  'go.review': { titleKey: 'shell:go.review', group: 'go', context: 'global', keys: ['g m'] },
  'review.rate1': { titleKey: 'review:command.rate1', group: 'review', context: 'review', keys: ['1'] },
  'review.rate2': { titleKey: 'review:command.rate2', group: 'review', context: 'review', keys: ['2'] },
  'review.rate3': { titleKey: 'review:command.rate3', group: 'review', context: 'review', keys: ['3'] },
  'review.rate4': { titleKey: 'review:command.rate4', group: 'review', context: 'review', keys: ['4'] },
  'review.rate5': { titleKey: 'review:command.rate5', group: 'review', context: 'review', keys: ['5'] },
  'review.rate6': { titleKey: 'review:command.rate6', group: 'review', context: 'review', keys: ['6'] },
  'review.rate7': { titleKey: 'review:command.rate7', group: 'review', context: 'review', keys: ['7'] },
  'review.rate8': { titleKey: 'review:command.rate8', group: 'review', context: 'review', keys: ['8'] },
  'review.rate9': { titleKey: 'review:command.rate9', group: 'review', context: 'review', keys: ['9'] },
  'review.rationale': { titleKey: 'review:command.rationale', group: 'review', context: 'review', keys: ['b'] },
  'review.wording': { titleKey: 'review:command.wording', group: 'review', context: 'review', keys: ['n'] },
  'review.cite': { titleKey: 'review:command.cite', group: 'review', context: 'review', keys: ['q'] },
  'review.saveDraft': { titleKey: 'review:command.saveDraft', group: 'review', context: 'review', keys: ['y'] },
  'review.submitNext': {
    titleKey: 'review:command.submitNext',
    group: 'review',
    context: 'review',
    keys: ['mod+enter'],
  },
  'review.submitStay': {
    titleKey: 'review:command.submitStay',
    group: 'review',
    context: 'review',
    keys: ['mod+shift+enter'],
  },
  'review.takeNext': { titleKey: 'review:command.takeNext', group: 'review', context: 'review', keys: ['t'] },
  'review.next': { titleKey: 'review:command.next', group: 'review', context: 'review', keys: ['j'] },
  'review.previous': { titleKey: 'review:command.previous', group: 'review', context: 'review', keys: ['k'] },
  'review.release': { titleKey: 'review:command.release', group: 'review', context: 'review', keys: ['w'] },
  'review.withdraw': { titleKey: 'review:command.withdraw', group: 'review', context: 'review' },
} as const satisfies CommandDefinitions;
