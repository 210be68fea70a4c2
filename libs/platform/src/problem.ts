/**
 * Every refusal that can reach a caller, as a stable code. apps/api maps each to a status and a title (RFC 9457); the
 * mapping is total, so a new code here does not compile until the API says what it is.
 */
export const PROBLEM_CODES = [
  // the request
  'validation',
  'malformed_json',
  'unsupported_media_type',
  'payload_too_large',
  'text_not_readable',
  'cursor_mismatch',
  'range_not_in_text',
  'rate_limited',
  'idempotency_key_reused',
  'precondition_required',
  'stale_version',
  'not_found',
  'method_not_allowed',
  'conflict',
  // who asks
  'not_signed_in',
  'wrong_credentials',
  'forbidden',
  'origin_refused',
  'link_invalid',
  'setup_done',
  'weak_password',
  'email_taken',
  'last_admin',
  // the life of a claim
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
  'nothing_to_take',
  'claims_not_combinable',
  'not_cleared',
  'extraction_running',
  'claimreview_refused',
  // the machine
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One field that is wrong: RFC 6901 pointer into the body (`/sources/0/url`) or `?name` for a query parameter, and the fix. */
export type FieldProblem = { readonly pointer: string; readonly detail: string };

export type ProblemExtra = {
  readonly errors?: readonly FieldProblem[];
  /** The state as it is now, for 409 and 412. */
  readonly current?: unknown;
  /** Seconds, for 429 and 503. */
  readonly retryAfter?: number;
};

/** Thrown by the use cases; turned into problem details once, in the API's filter. `detail` says what to do. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extra: ProblemExtra = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
  }
}
