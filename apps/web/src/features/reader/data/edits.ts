import { answer, api, ifMatch, type Schemas } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { Span } from '../text/span';
import type { Seen } from './commands';
import type { Claim } from './queries';

export type ClaimEdit = Schemas['EditClaimDto'];
export type NewClaim = Schemas['AddClaimDto'];
export type SplitPart = Schemas['SplitPartDto'];

/** Changes to what a claim says and where it stands. The answers are the claims as they are then. */
export const claimEdits = {
  edit: ({ id, version }: Seen, edit: ClaimEdit) =>
    answer(
      api.PATCH('/api/v1/claims/{claimId}', {
        params: { path: { claimId: id }, header: ifMatch(version) },
        body: edit,
      }),
    ),
  add: (articleId: string, claim: NewClaim) =>
    answer(
      api.POST('/api/v1/articles/{articleId}/claims', {
        params: { path: { articleId }, header: { 'Idempotency-Key': newKey() } },
        body: claim,
      }),
    ),
  split: async ({ id, version }: Seen, parts: SplitPart[]) =>
    (
      await answer(
        api.POST('/api/v1/claims/{claimId}/split', {
          params: { path: { claimId: id }, header: { ...ifMatch(version), 'Idempotency-Key': newKey() } },
          body: { parts },
        }),
      )
    ).items,
  merge: (into: string, claimIds: string[]) =>
    answer(
      api.POST('/api/v1/claims/merge', {
        params: { header: { 'Idempotency-Key': newKey() } },
        body: { into, claimIds },
      }),
    ),
};

/** The edit that makes a claim again what it was, as far as the other edit changed it. */
export function inverseEdit(before: Claim, edit: ClaimEdit): ClaimEdit {
  const was: ClaimEdit = {
    statement: before.statement,
    speaker: before.speaker,
    kind: before.kind,
    aspects: before.aspects,
    risk: before.risk,
    dueAt: before.dueAt,
    spans: spansOf(before),
  };
  return Object.fromEntries(Object.entries(was).filter(([field]) => field in edit));
}

/** Where a claim stands. */
export const spansOf = ({ anchors }: Pick<Claim, 'anchors'>): Span[] =>
  anchors.map(({ start, end }) => ({ start, end }));

/** The parts from which merged claims can be made again: each as it was. */
export const partsOf = (claims: readonly Claim[]): SplitPart[] =>
  claims.map((claim) => ({ statement: claim.statement, spans: spansOf(claim) }));
