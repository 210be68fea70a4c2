/**
 * The codes with which the core refuses. Each is, letter for letter, a problem code of libs/platform, so that the API
 * can hand a refusal on as it is; a test compares the two lists.
 */
export const REFUSAL_CODES = [
  'forbidden',
  'illegal_transition',
  'already_reviewer',
  'not_assignee',
  'reviewer_not_eligible',
  'reviewed_it_yourself',
  'too_few_citations',
  'unknown_rating',
  'reason_required',
  'withdraw_too_late',
  'findings_opened',
  'claims_not_combinable',
  'range_not_in_text',
  'text_not_readable',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected "no". `detail` is a sentence for the person who asked and names the way out; it never names a blind reviewer. */
export type Refusal = { readonly code: RefusalCode; readonly detail: string };

/** True for a refusal; every other answer of the core has no `code`. */
export function isRefusal(answer: object): answer is Refusal {
  return 'code' in answer && 'detail' in answer;
}
