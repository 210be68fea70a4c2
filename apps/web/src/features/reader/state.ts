import { createContext, useContext } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { RailFilter } from './claims/filters';
import type { Span } from './text/span';
import type { SpanChoice } from './text/span-choice';

/** What somebody is asked in front of the article. */
export type Question =
  | { readonly kind: 'dismiss'; readonly claimIds: readonly string[] }
  | { readonly kind: 'due'; readonly claimIds: readonly string[] }
  | { readonly kind: 'assign'; readonly claimIds: readonly string[] }
  | { readonly kind: 'edit'; readonly claimId: string; readonly field?: EditField }
  | { readonly kind: 'split'; readonly claimId: string }
  | { readonly kind: 'merge'; readonly claimIds: readonly string[] }
  | { readonly kind: 'reason'; readonly command: BackCommand; readonly claimIds: readonly string[] }
  | { readonly kind: 'add'; readonly span: Span }
  | { readonly kind: 'ask'; readonly claimId: string | null }
  | { readonly kind: 'answer'; readonly queryId: string }
  | { readonly kind: 'crowd'; readonly position: number }
  | { readonly kind: 'sentences'; readonly blockIndex: number }
  | { readonly kind: 'article' }
  | { readonly kind: 'revision' }
  | { readonly kind: 'retract-sign-off' };

/** How a claim goes back into the queue. */
export type BackCommand = 'return' | 'reopen' | 'release';

export type EditField = 'statement' | 'speaker' | 'kind' | 'risk' | 'dueAt';

export const PANES = ['claims', 'clearance', 'queries', 'fates'] as const;
export type Pane = (typeof PANES)[number];

export type View = 'text' | 'panel';

/** What is selected and open in the reader. What the desk knows is in queries, what is being done in mutations. */
export type ReaderState = {
  readonly selected: string | null;
  /** Ticked for a command on many. */
  readonly checked: ReadonlySet<string>;
  readonly filter: RailFilter;
  /** Put off by key `2`: these come last in stepping through proposals, until the page is closed. */
  readonly later: ReadonlySet<string>;
  readonly choice: SpanChoice | null;
  readonly highlights: boolean;
  readonly question: Question | null;
  readonly pane: Pane;
  /** On a narrow screen one of the two at a time: the text, or what stands beside it elsewhere. */
  readonly view: View;
};

export type ReaderStore = StoreApi<ReaderState>;

/** The state of one open article. */
export function createReaderStore(selected: string | null): ReaderStore {
  return createStore<ReaderState>(() => ({
    selected,
    checked: new Set<string>(),
    filter: 'all',
    later: new Set<string>(),
    choice: null,
    highlights: true,
    question: null,
    pane: 'claims',
    view: 'text',
  }));
}

export const ReaderStoreContext = createContext<ReaderStore | null>(null);

/** The store of the article that is open. */
export function useReaderStore(): ReaderStore {
  const store = useContext(ReaderStoreContext);
  if (!store) throw new Error('This belongs into the article reader.');
  return store;
}

/** A part of the reader's state, kept up to date. */
export function useReader<T>(select: (state: ReaderState) => T): T {
  return useStore(useReaderStore(), select);
}

/** The set with the id in it, or without it when it was there. */
export function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
