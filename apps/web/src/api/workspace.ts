import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';
import { keys } from './keys';

/** The people of the workspace, with those who have left: names on old work stay. */
export const membersQuery = queryOptions({
  queryKey: keys.members(),
  queryFn: () => answer(api.GET('/api/v1/members')),
  staleTime: 5 * 60_000,
  select: ({ items }) => items,
});

export const ratingScaleQuery = queryOptions({
  queryKey: keys.ratingScale(),
  queryFn: () => answer(api.GET('/api/v1/rating-scale')),
  staleTime: 5 * 60_000,
});

export const workspaceQuery = queryOptions({
  queryKey: keys.workspace(),
  queryFn: () => answer(api.GET('/api/v1/workspace')),
  staleTime: 5 * 60_000,
});

export type Member = Schemas['MemberDto'];

/** People of the workspace by id; empty until they are known. */
export function useMembers(): readonly Member[] {
  return useQuery(membersQuery).data ?? NOBODY;
}

const NOBODY: readonly Member[] = [];
