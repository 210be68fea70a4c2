import type { Claim } from './queries';
import type { Selection } from './selection';

/** What list and board are given: claims in the order of the screen, what is chosen, and where the keys have gone. */
export type RowsProps = {
  readonly claims: readonly Claim[];
  readonly selection: Selection;
  /** The claim that is open beside the list. */
  readonly openId: string | undefined;
  readonly gone: ReadonlySet<string>;
  readonly addressOf: (id: string) => string;
  readonly onFocus: (id: string) => void;
  readonly onChoose: (id: string, upTo: boolean) => void;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
  /** A row that is to get the focus; a new object for each press. */
  readonly focusRequest: { readonly id: string } | null;
};
