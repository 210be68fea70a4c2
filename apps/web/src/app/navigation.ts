import {
  IconArrowsSplit2,
  IconBooks,
  IconChartBar,
  IconChecklist,
  IconLayoutKanban,
  IconListDetails,
  IconNews,
  IconSettings,
  type IconUser,
} from '@tabler/icons-react';
import type { Role } from '../api/session';
import type { CommandId } from '../commands/catalogue';
import type { MessageKey } from '../i18n/messages';

/** An entry of the main navigation. */
export type Place = {
  readonly to: string;
  readonly titleKey: MessageKey;
  readonly Icon: typeof IconUser;
  /** Who sees it; left out: everybody. */
  readonly roles?: readonly Role[];
  /** The command that goes there; it is registered by the shell. */
  readonly command?: CommandId;
  /** For whom this is the first screen after signing in; the first entry that names one of a person's roles wins. */
  readonly homeOf?: readonly Role[];
};

/** The main navigation, from top to bottom. */
export const PLACES: readonly Place[] = [
  {
    to: '/review',
    titleKey: 'shell:go.review',
    Icon: IconChecklist,
    roles: ['reviewer'],
    command: 'go.review',
    homeOf: ['reviewer'],
  },
  {
    to: '/articles',
    titleKey: 'shell:go.articles',
    Icon: IconNews,
    command: 'go.articles',
    homeOf: ['editor', 'author'],
  },
  {
    to: '/claims',
    titleKey: 'shell:go.claims',
    Icon: IconLayoutKanban,
    command: 'go.claims',
  },
  {
    to: '/disputes',
    titleKey: 'shell:go.disputes',
    Icon: IconArrowsSplit2,
    roles: ['editor', 'reviewer'],
    command: 'go.disputes',
  },
  {
    to: '/sources',
    titleKey: 'shell:go.sources',
    Icon: IconBooks,
    roles: ['editor', 'reviewer', 'admin'],
    command: 'go.sources',
  },
  {
    to: '/dashboard',
    titleKey: 'shell:go.dashboard',
    Icon: IconChartBar,
    roles: ['editor', 'reviewer', 'admin'],
    command: 'go.dashboard',
  },
  { to: '/audit', titleKey: 'shell:go.audit', Icon: IconListDetails, roles: ['admin'], command: 'go.audit' },
  { to: '/settings', titleKey: 'shell:go.settings', Icon: IconSettings, roles: ['admin'], command: 'go.settings' },
];

/** What somebody with these roles sees. */
export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  PLACES.filter((place) => place.roles === undefined || place.roles.some((role) => roles.includes(role)));

/** Where somebody with these roles begins. */
export const homeFor = (roles: readonly Role[]): string =>
  placesFor(roles).find(({ homeOf = [] }) => homeOf.some((role) => roles.includes(role)))?.to ?? '/account';
