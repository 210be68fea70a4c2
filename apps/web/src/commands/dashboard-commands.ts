import type { CommandDefinitions } from './definition';

/** The dashboard as a place to go to. */
export const dashboardCommands = {
  'go.dashboard': { titleKey: 'shell:go.dashboard', group: 'go', context: 'global', keys: ['g d'] },
} as const satisfies CommandDefinitions;
