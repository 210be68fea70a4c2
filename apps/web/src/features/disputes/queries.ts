import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';

/** Claims on which two reviews differ, in the order in which they are due. */
export const disputesQuery = queryOptions({
  queryKey: keys.claims({ disputes: true }),
  queryFn: () =>
    answer(api.GET('/api/v1/claims', { params: { query: { state: ['disputed'], sort: 'due', limit: 200 } } })),
  select: ({ items }) => items,
});
