import { answer, api, ifMatch } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { Claim } from './queries';

/** Which claim, as somebody has seen it. */
export type Seen = Pick<Claim, 'id' | 'version'>;

const params = ({ id, version }: Seen) => ({
  path: { claimId: id },
  header: { ...ifMatch(version), 'Idempotency-Key': newKey() },
});

/** The commands of a claim's life, each one call. The answer is the claim as it is then. */
export const claimCommands = {
  accept: (claim: Seen) => answer(api.POST('/api/v1/claims/{claimId}/accept', { params: params(claim) })),
  dismiss: (claim: Seen, reason: string) =>
    answer(api.POST('/api/v1/claims/{claimId}/dismiss', { params: params(claim), body: { reason } })),
  /** Makes a proposal again of what was accepted or dismissed, as long as nobody has worked on it. */
  retract: (claim: Seen) => answer(api.POST('/api/v1/claims/{claimId}/retract', { params: params(claim) })),
  assign: (claim: Seen, reviewerId: string, dueAt?: string | null) =>
    answer(api.POST('/api/v1/claims/{claimId}/assign', { params: params(claim), body: { reviewerId, dueAt } })),
  take: (claim: Seen) => answer(api.POST('/api/v1/claims/{claimId}/take', { params: params(claim) })),
  release: (claim: Seen, reason?: string) =>
    answer(api.POST('/api/v1/claims/{claimId}/release', { params: params(claim), body: { reason } })),
  giveBack: (claim: Seen, comment: string) =>
    answer(api.POST('/api/v1/claims/{claimId}/return', { params: params(claim), body: { comment } })),
  signOff: (claim: Seen) => answer(api.POST('/api/v1/claims/{claimId}/sign-off', { params: params(claim) })),
  reopen: (claim: Seen, reason: string) =>
    answer(api.POST('/api/v1/claims/{claimId}/reopen', { params: params(claim), body: { reason } })),
};
