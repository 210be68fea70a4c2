import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { queryOf, type DashboardSearch } from './period';

export type Statistics = Schemas['StatisticsDto'];

/** The desk's work in numbers; while another period is counted the one before stays on the screen. */
export const statisticsQuery = (search: DashboardSearch, timeZone: string) =>
  queryOptions({
    queryKey: keys.statistics({ ...search, timeZone }),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/statistics', { params: { query: queryOf(search, timeZone, new Date()) }, signal })),
    placeholderData: keepPreviousData,
  });
