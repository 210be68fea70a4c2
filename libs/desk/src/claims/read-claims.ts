import {
  CLAIM_STATES,
  visibleAssignee,
  visibleReview,
  type ClaimFacts,
  type ClaimState,
  type UserId,
} from '#libs/claims';
import { Problem } from '#libs/platform';
import type { By, ClaimFilter, ClaimSort, Database, Page } from '#libs/storage';
import { actorOf, personOf } from '../people/actor.js';
import { claimView, claimViews, verdictView, type ClaimView, type VerdictView } from './claim-view.js';
import { factsOfClaim } from './facts.js';

export type ClaimListQuery = ClaimFilter & {
  readonly sort: ClaimSort;
  readonly limit: number;
  readonly after?: string;
};

/** One page of claims as the caller may see them. */
export async function listClaims(
  db: Database,
  by: By,
  { sort, limit, after, ...filter }: ClaimListQuery,
): Promise<Page<ClaimView>> {
  return await db.read(by, async (tx) => {
    const page = await tx.claims.list(asSeenBy(by, filter), sort, limit, after);
    return { items: await claimViews(tx, by, page.items), next: page.next };
  });
}

const asSeenBy = (by: By, filter: ClaimFilter): ClaimFilter => ({
  ...filter,
  assignees: filter.assignees?.map((assignee) => assigneeOf(by, assignee)),
  assigneeSight: assigneeSight(by),
});

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function assigneeOf(by: By, assignee: string): string {
  if (assignee === 'none' || PERSON.test(assignee)) return assignee;
  if (assignee === 'me') return personOf(by);
  throw new Problem('validation', 'There is no such assignee.', {
    errors: [{ pointer: '?assignee', detail: 'Give ids of members, `me`, or `none`, separated by commas.' }],
  });
}

/**
 * Whose assignments a filter may go by, so that no filter tells more than `visibleAssignee` shows on each claim: the
 * core is asked about a claim in somebody else's hands, once for one review and once for two.
 */
export function assigneeSight(by: By): ClaimFilter['assigneeSight'] {
  if (by.kind === 'system') return undefined;
  const reviewsWanted = ([1, 2] as const).filter(
    (wanted) => visibleAssignee(inOtherHands(wanted), actorOf(by)) !== null,
  );
  return { viewerId: personOf(by), reviewsWanted };
}

const SOMEBODY_ELSE = 'somebody else' as UserId;

const inOtherHands = (reviewsWanted: 1 | 2): ClaimFacts => ({
  id: '' as ClaimFacts['id'],
  state: 'assigned',
  risk: 'normal',
  round: 1,
  reviewsWanted,
  assigneeId: SOMEBODY_ELSE,
  reservedUntil: null,
  dueAt: null,
  reviews: [],
  lastTransition: null,
  checkWorthiness: null,
  mergedInto: null,
});

export async function readClaim(db: Database, by: By, claimId: string): Promise<ClaimView> {
  return await db.read(by, async (tx) => await claimView(tx, by, await tx.claims.get(claimId)));
}

/** How many claims of a filter stand in each state. */
export async function countClaims(
  db: Database,
  by: By,
  filter: ClaimFilter,
): Promise<Readonly<Record<ClaimState, number>>> {
  const counts = await db.read(by, (tx) => tx.claims.countByState(asSeenBy(by, filter)));
  return Object.fromEntries(CLAIM_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<ClaimState, number>;
}

/**
 * The verdict in force and, newest first, the retracted ones, which stay on record. A retracted verdict carries a
 * finding of an earlier round, so it is sealed like the reviews it rested on from whoever may still review the claim.
 */
export async function listVerdicts(
  db: Database,
  by: By,
  claimId: string,
): Promise<readonly (VerdictView & { readonly retractedAt: string | null })[]> {
  return await db.read(by, async (tx) => {
    const facts = await factsOfClaim(tx, await tx.claims.get(claimId));
    const verdicts = await tx.verdicts.of([claimId]);
    return verdicts
      .filter(
        ({ retractedAt, decidedBy, round, decidedAt }) =>
          retractedAt === null ||
          visibleReview(
            facts,
            { reviewerId: decidedBy as UserId, round, submittedAt: decidedAt.toISOString() },
            actorOf(by),
          ),
      )
      .map((verdict) => ({ ...verdictView(verdict), retractedAt: verdict.retractedAt?.toISOString() ?? null }));
  });
}
