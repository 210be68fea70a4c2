/*
 * What the claims screen shows, as its address: filter, sort, layout and the claim that is open beside the list. Lists
 * and board are views of one query, so a link, a saved view and the browser's history all mean the same.
 */

import { dayAt } from '../../i18n/local-time';

export const STATES = [
  'proposed',
  'queued',
  'assigned',
  'in_review',
  'disputed',
  'decided',
  'signed_off',
  'dismissed',
] as const;
export type ClaimState = (typeof STATES)[number];

export const RISKS = ['high', 'normal', 'low'] as const;
export type Risk = (typeof RISKS)[number];

export const KINDS = ['fact', 'reported', 'prediction'] as const;
export type ClaimKind = (typeof KINDS)[number];

export const ASPECTS = [
  'quantity',
  'comparison',
  'superlative',
  'date',
  'place',
  'identity',
  'quote',
  'causal',
  'legal',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export const SORTS = ['due', 'risk', '-createdAt', 'createdAt', '-checkWorthiness', 'position'] as const;
export type ClaimSort = (typeof SORTS)[number];

/** Times that move with the clock, so that a saved view "due today" is right tomorrow as well. */
export const DUES = ['overdue', 'today', 'week'] as const;
export type Due = (typeof DUES)[number];

export const LAYOUTS = ['list', 'board'] as const;
export type Layout = (typeof LAYOUTS)[number];

export type ClaimsFilter = {
  readonly article?: string;
  readonly state?: readonly ClaimState[];
  /** Of the article; any of these. */
  readonly desk?: readonly string[];
  /** Ids of people, `me` or `none`; any of these. */
  readonly assignee?: readonly string[];
  readonly kind?: readonly ClaimKind[];
  readonly aspect?: readonly Aspect[];
  readonly speaker?: string;
  readonly risk?: readonly Risk[];
  readonly due?: Due;
  readonly text?: string;
};

export type ClaimsSearch = {
  readonly filter: ClaimsFilter;
  readonly sort: ClaimSort;
  readonly layout: Layout;
  /** The claim that is open beside the list. */
  readonly claim?: string;
  /** The saved view that this began as. */
  readonly view?: string;
};

/** What is asked for when the address says nothing about states: everything that is not closed. */
export const OPEN_STATES: readonly ClaimState[] = [
  'proposed',
  'queued',
  'assigned',
  'in_review',
  'disputed',
  'decided',
];
export const DEFAULT_SORT: ClaimSort = 'due';

const LONGEST_TEXT = 200;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const among =
  <T extends string>(all: readonly T[]) =>
  (value: string): value is T =>
    (all as readonly string[]).includes(value);

/** The known words of a list in the address, in the order of the vocabulary; undefined when there is none. */
function listOf<T extends string>(all: readonly T[], value: string | null): readonly T[] | undefined {
  const given = new Set((value ?? '').split(','));
  const known = all.filter((one) => given.has(one));
  return known.length > 0 ? known : undefined;
}

export function oneOf<T extends string>(all: readonly T[], value: string | null): T | undefined {
  return value !== null && among(all)(value) ? value : undefined;
}

export const textOf = (value: string | null): string | undefined => {
  const text = value?.trim().slice(0, LONGEST_TEXT) ?? '';
  return text === '' ? undefined : text;
};

const idOf = (value: string | null): string | undefined => (value !== null && ID.test(value) ? value : undefined);

const LONGEST_DESK = 80;

/** What is left of a list when it is empty: nothing, so that it is not said in the address either. */
const unique = (values: readonly string[]): readonly string[] | undefined =>
  values.length === 0 ? undefined : [...new Set(values)];

const assigneesOf = (value: string | null): readonly string[] | undefined =>
  unique((value ?? '').split(',').filter((one) => one === 'me' || one === 'none' || ID.test(one)));

/** Names may hold commas, so each desk is a parameter of its own. */
const desksOf = (values: readonly string[]): readonly string[] | undefined =>
  unique(values.map((value) => value.trim().slice(0, LONGEST_DESK).trim()).filter((value) => value !== ''));

/** Reads the address. What is not understood counts as not said: an old link never breaks the screen. */
export function readSearch(params: URLSearchParams): ClaimsSearch {
  return {
    filter: known({
      article: idOf(params.get('article')),
      state: listOf(STATES, params.get('state')),
      desk: desksOf(params.getAll('desk')),
      assignee: assigneesOf(params.get('assignee')),
      kind: listOf(KINDS, params.get('kind')),
      aspect: listOf(ASPECTS, params.get('aspect')),
      speaker: textOf(params.get('speaker')),
      risk: listOf(RISKS, params.get('risk')),
      due: oneOf(DUES, params.get('due')),
      text: textOf(params.get('text')),
    }),
    sort: oneOf(SORTS, params.get('sort')) ?? DEFAULT_SORT,
    layout: oneOf(LAYOUTS, params.get('layout')) ?? 'list',
    ...known({ claim: idOf(params.get('claim')), view: idOf(params.get('view')) }),
  };
}

/** Writes the address; what is the default is left out, so that the same screen has one address. */
export function writeSearch({ filter, sort, layout, claim, view }: ClaimsSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (name === 'desk') for (const desk of filter.desk ?? []) params.append('desk', desk);
    else if (value !== undefined) params.set(name, typeof value === 'string' ? value : value.join(','));
  }
  if (sort !== DEFAULT_SORT) params.set('sort', sort);
  if (layout !== 'list') params.set('layout', layout);
  if (claim !== undefined) params.set('claim', claim);
  if (view !== undefined) params.set('view', view);
  return params;
}

export function known<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** The query of `GET /claims`. */
export type ClaimsQuery = Omit<ClaimsFilter, 'due' | 'state' | 'kind' | 'aspect' | 'risk' | 'desk' | 'assignee'> & {
  readonly desk?: string[];
  readonly assignee?: string;
  readonly state: ClaimState[];
  readonly kind?: ClaimKind[];
  readonly aspect?: Aspect[];
  readonly risk?: Risk[];
  readonly dueBefore?: string;
  readonly dueAfter?: string;
  readonly sort: ClaimSort;
};

/** The question to the API. `now` is needed for times that move with the clock; days are those of the reader's clock. */
export function queryOf({ filter, sort }: Pick<ClaimsSearch, 'filter' | 'sort'>, now: Date): ClaimsQuery {
  const { due, desk, assignee, state, kind, aspect, risk, ...rest } = filter;
  return known({
    ...rest,
    desk: desk && [...desk],
    assignee: assignee?.join(','),
    state: [...(state ?? OPEN_STATES)],
    kind: kind && [...kind],
    aspect: aspect && [...aspect],
    risk: risk && [...risk],
    ...(due ? dueRange(due, now) : {}),
    sort,
  });
}

/** The bounds of a time that moves with the clock; days are those of the reader's clock. */
export function dueRange(due: Due, now: Date): { dueBefore: string; dueAfter?: string } {
  const midnight = (days: number): string => dayAt(days, 0, now);
  switch (due) {
    case 'overdue':
      // To the minute, so that the same question is not a new one with every look at the clock.
      return { dueBefore: new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString() };
    case 'today':
      return { dueAfter: midnight(0), dueBefore: midnight(1) };
    case 'week':
      return { dueAfter: midnight(0), dueBefore: midnight(7) };
  }
}

/** What a saved view asks for. */
export const searchOfView = (view: {
  readonly id: string;
  readonly query: string;
  readonly layout: Layout;
}): ClaimsSearch => ({
  ...readSearch(new URLSearchParams(view.query)),
  layout: view.layout,
  view: view.id,
});

/** True when two searches ask for the same claims in the same order and layout, whatever claim is open. */
export function sameView(a: ClaimsSearch, b: ClaimsSearch): boolean {
  const plain = ({ filter, sort, layout }: ClaimsSearch): string => {
    const params = writeSearch({ filter, sort, layout });
    params.sort();
    return params.toString();
  };
  return plain(a) === plain(b);
}

/** One filter as a chip: its field, and how the screen is without it. */
export type FilterChip = { readonly field: keyof ClaimsFilter; readonly without: ClaimsFilter };

export function chipsOf(filter: ClaimsFilter): readonly FilterChip[] {
  return (Object.keys(filter) as (keyof ClaimsFilter)[]).map((field) => {
    const { [field]: _, ...without } = filter;
    return { field, without };
  });
}
