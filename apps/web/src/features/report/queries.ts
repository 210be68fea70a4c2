import { queryOptions, skipToken } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { frozenReport, type FrozenReport } from './snapshot';

export type Report = Schemas['ReportDto'];

/** The reports of an article, newest first. */
export const reportsQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.reports(articleId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/articles/{articleId}/reports', { params: { path: { articleId } }, signal })),
    select: ({ items }) => items,
  });

/** The frozen record of a report: it never changes, so it is read once. */
export const snapshotQuery = (reportId: string | undefined) =>
  queryOptions({
    queryKey: keys.report(reportId ?? '', 'snapshot'),
    queryFn:
      reportId === undefined
        ? skipToken
        : async ({ signal }): Promise<FrozenReport> => {
            const params = { path: { reportId }, query: { format: 'json' as const } };
            return frozenReport(await answer(api.GET('/api/v1/reports/{reportId}/export', { params, signal })));
          },
    staleTime: Infinity,
  });

/** The first claims of an article in reading order, to name those that stand in the way. */
export const claimsInTheWayQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.claims({ report: articleId }),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/claims', {
          params: { query: { article: articleId, sort: 'position', limit: 200 } },
          signal,
        }),
      ),
    select: ({ items }) => new Map(items.map(({ id, statement }) => [id, statement])),
  });

/** The newest event of an article that is not about a report, to tell whether a report is behind. */
export const newestChangeQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.article(articleId, 'history', 'newest'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/articles/{articleId}/history', {
          params: { path: { articleId }, query: { limit: 20 } },
          signal,
        }),
      ),
    select: ({ items }) => items.find(({ subjectType }) => subjectType !== 'report') ?? null,
  });
