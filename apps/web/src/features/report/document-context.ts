import { createContext, useContext } from 'react';
import type { ShownRating } from '../../components/rating';
import type { Translate } from '../../i18n';
import type { Formats } from '../../i18n/format';
import type { FrozenReport } from './snapshot';

/** What every part of a report's document needs. */
export type DocumentData = FrozenReport & {
  readonly articleId: string;
  readonly t: Translate<'report'>;
  readonly formats: Formats;
  /** A rating of the frozen scale; null stands for no verdict. */
  readonly ratingOf: (key: string | null) => ShownRating;
};

export const DocumentContext = createContext<DocumentData | null>(null);

export function useReportDocument(): DocumentData {
  const data = useContext(DocumentContext);
  if (data === null) throw new Error('There is no report around this.');
  return data;
}

/** Element ids of a claim in the list and of its first mark in the text. */
export const claimPlace = (number: number): string => `claim-${number}`;
export const textPlace = (number: number): string => `text-${number}`;
