import { CONTENT_RULES } from './claim-review-content-rules.js';
import { PAGE_RULES } from './claim-review-page-rules.js';
import { PUBLISHER_RULES } from './claim-review-publisher-rules.js';
import type { ClaimReviewFinding, ClaimReviewRule, ClaimReviewSubject } from './claim-review-rule.js';

/** The twenty checks that markup passes before it leaves the house, in order. */
export const CLAIM_REVIEW_RULES: readonly ClaimReviewRule[] = [
  ...CONTENT_RULES,
  ...PUBLISHER_RULES,
  ...PAGE_RULES,
].sort((a, b) => a.check - b.check);

/** Every rule that does not hold. Never throws, whatever the document looks like. */
export function checkClaimReview(subject: ClaimReviewSubject): readonly ClaimReviewFinding[] {
  return CLAIM_REVIEW_RULES.flatMap(({ check, id, severity, test }) => {
    const detail = test(subject);
    return detail === null ? [] : [{ check, id, severity, detail }];
  });
}
