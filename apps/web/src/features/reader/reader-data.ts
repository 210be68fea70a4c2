import type { QueryKey } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Article, Claim, RevisionText } from './data/queries';
import type { Block } from './text/blocks';
import type { Placed } from './text/marks';

/** A sentence of the revision that is shown. `ordinal` is null where only the browser has found it. */
export type ReaderSentence = {
  readonly start: number;
  readonly end: number;
  readonly ordinal: number | null;
  readonly dismissedFor: string | null;
};

/** The open article with everything that panes and dialogs ask about it. */
export type ReaderData = {
  readonly article: Article;
  readonly revision: RevisionText;
  /** False for an older revision: it is for reading only. */
  readonly isCurrent: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly ReaderSentence[];
  /** All claims in reading order. */
  readonly placed: readonly Placed<Claim>[];
  readonly byId: ReadonlyMap<string, Placed<Claim>>;
  readonly claimsKey: QueryKey;
  readonly me: string;
  readonly isEditor: boolean;
  readonly isReviewer: boolean;
  readonly isAuthor: boolean;
};

export const ReaderDataContext = createContext<ReaderData | null>(null);

/** The open article. */
export function useReaderData(): ReaderData {
  const data = useContext(ReaderDataContext);
  if (!data) throw new Error('This belongs into the article reader.');
  return data;
}
