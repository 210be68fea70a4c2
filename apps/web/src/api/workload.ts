import { queryOptions } from '@tanstack/react-query';
import { dayAt } from '../i18n/local-time';
import { answer, api, type Schemas } from './client';
import { keys } from './keys';

type Claim = Schemas['ClaimDto'];

const PAGE = 200;
/** Whoever has more than this in hand has enough. */
const MOST_PAGES = 5;

export type Load = { readonly open: number; readonly dueToday: number };

/** What each person has in hand, from the claims whose assignee one may know. */
export const workloadQuery = queryOptions({
  queryKey: keys.claims({ workload: true }),
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, Load>> => {
    const claims: Claim[] = [];
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = { state: ['assigned' as const, 'in_review' as const], limit: PAGE, ...(after ? { after } : {}) };
      const { items, next } = await answer(api.GET('/api/v1/claims', { params: { query }, signal }));
      claims.push(...items);
      if (next === null) break;
      after = next;
    }
    return loadsOf(claims, new Date());
  },
});

/** Claims in hand by person, and how many of them are due before the day ends. */
export function loadsOf(claims: readonly Pick<Claim, 'assigneeId' | 'dueAt'>[], now: Date): ReadonlyMap<string, Load> {
  const endOfDay = Date.parse(dayAt(1, 0, now));
  const loads = new Map<string, Load>();
  for (const { assigneeId, dueAt } of claims) {
    if (assigneeId === null) continue;
    const { open, dueToday } = loads.get(assigneeId) ?? { open: 0, dueToday: 0 };
    const isDue = dueAt !== null && Date.parse(dueAt) < endOfDay;
    loads.set(assigneeId, { open: open + 1, dueToday: dueToday + Number(isDue) });
  }
  return loads;
}
