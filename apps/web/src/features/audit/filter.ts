import { useSearchParams } from 'react-router';

/** Which events are shown; all of it stands in the address. */
export type AuditFilter = {
  readonly type?: string;
  /** Days in the reader's time zone, `2026-11-21`. */
  readonly from?: string;
  readonly to?: string;
  readonly actor?: string;
  readonly article?: string;
  readonly claim?: string;
};

const NAMES = ['type', 'actor', 'article', 'claim', 'from', 'to'] as const;

/** The filter of an address; empty parameters are none. */
export const filterFrom = (parameters: URLSearchParams): AuditFilter =>
  Object.fromEntries(NAMES.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)]] : [])));

/** What the API calls the filter: from the beginning of the first day to the end of the last. */
export const queryOf = ({ type, actor, article, claim, from, to }: AuditFilter) => ({
  type: type === undefined ? undefined : [type],
  actorId: actor,
  articleId: article,
  claimId: claim,
  from: startOfDay(from, 0),
  to: startOfDay(to, 1),
});

/** When a day (or one of the days after it) begins here; undefined for what is no day. */
function startOfDay(day: string | undefined, daysLater: number): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (year === undefined) return undefined;
  const start = new Date(Number(year), Number(month) - 1, Number(date) + daysLater);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

export const isFiltered = (filter: AuditFilter): boolean => Object.keys(filter).length > 0;

/** The filter of the page, and how to change it: a step that the back button undoes. */
export function useAuditFilter(): [AuditFilter, (filter: AuditFilter) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = (filter: AuditFilter): void =>
    setParameters(
      Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')),
    );
  return [filterFrom(parameters), set];
}
