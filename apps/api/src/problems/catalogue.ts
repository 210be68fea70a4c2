import type { ProblemCode } from '#libs/platform';

/** What a code is over HTTP: its status, its title, and what to do about it in one or two sentences. */
export type ProblemKind = { readonly status: number; readonly title: string; readonly advice: string };

/** Total over the codes of libs/platform: a new code does not compile until it is named here. */
export const PROBLEMS: Record<ProblemCode, ProblemKind> = {
  validation: {
    status: 400,
    title: 'Some of the input is not accepted',
    advice: 'Each entry of `errors` points to one field and says what to give instead. Nothing was stored.',
  },
  malformed_json: {
    status: 400,
    title: 'The body is not readable JSON',
    advice: 'Send one JSON value in UTF-8. A comma too many or a cut connection are the usual causes.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'This media type is not accepted',
    advice: 'Send the body with `Content-Type: application/json`.',
  },
  payload_too_large: {
    status: 413,
    title: 'The body is too large',
    advice: 'The limits are in the description of this API. Send less, or in several requests.',
  },
  text_not_readable: {
    status: 422,
    title: 'The text cannot be read as text',
    advice: 'It is empty, or contains what text cannot contain (binary data, half characters). Save it as UTF-8 text.',
  },
  cursor_mismatch: {
    status: 400,
    title: 'The cursor belongs to another list',
    advice: 'A cursor holds only for the sort and the filters it was made with. Start again without `after`.',
  },
  range_not_in_text: {
    status: 422,
    title: 'The range is not in the text',
    advice: 'Offsets count UTF-16 code units of the revision named; `text.slice(start, end)` must be the words meant.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests',
    advice: 'Wait as many seconds as `Retry-After` says, then try again.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    advice: 'A key stands for one request with one body. Take a new key for a new request.',
  },
  precondition_required: {
    status: 428,
    title: 'If-Match is missing',
    advice: 'Read the resource, then send its `ETag` back as `If-Match`, so that nobody is overwritten unseen.',
  },
  stale_version: {
    status: 412,
    title: 'Somebody changed it in the meantime',
    advice: '`current` is the state as it is now. Look at it, then repeat with its version in `If-Match`.',
  },
  not_found: {
    status: 404,
    title: 'There is nothing here',
    advice: 'The address is wrong, or it is gone, or it belongs to a workspace that you are not in.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This method is not allowed here',
    advice: '`Allow` lists the methods of this address.',
  },
  conflict: {
    status: 409,
    title: 'It clashes with the present state',
    advice: 'Read the resource again; the detail says what stands in the way.',
  },
  not_signed_in: {
    status: 401,
    title: 'You are not signed in',
    advice: 'Sign in, or send a valid API token as `Authorization: Bearer cd_…`. A session that ended is signed out.',
  },
  wrong_credentials: {
    status: 401,
    title: 'Mail address or password is wrong',
    advice: 'Check both. After several attempts there is a pause.',
  },
  forbidden: {
    status: 403,
    title: 'You may not do this',
    advice: 'The detail names the role or the scope that is needed. An administrator of the workspace can give it.',
  },
  origin_refused: {
    status: 403,
    title: 'The request came from another site',
    advice: 'With a session cookie, changes are taken only from our own pages. Machines use an API token instead.',
  },
  link_invalid: {
    status: 404,
    title: 'This link does not work any more',
    advice: 'It was used, withdrawn, or is too old. Ask for a new one.',
  },
  setup_done: {
    status: 409,
    title: 'Claimdesk is already set up',
    advice: 'The first administrator exists. Sign in, or be invited.',
  },
  weak_password: {
    status: 422,
    title: 'The password is too weak',
    advice: 'Take at least 12 characters that are no common password. Several words are good.',
  },
  email_taken: {
    status: 409,
    title: 'Somebody with this mail address is here already',
    advice: 'Change the roles of that person instead of inviting again.',
  },
  last_admin: {
    status: 409,
    title: 'A workspace needs an administrator',
    advice: 'Make somebody else an administrator first.',
  },
  illegal_transition: {
    status: 409,
    title: 'The claim is not in a state for this',
    advice: '`current` is the claim as it is now, with the commands that you may use on it.',
  },
  already_reviewer: {
    status: 409,
    title: 'You have reviewed this claim',
    advice: 'The second review comes from somebody else. Take another claim.',
  },
  not_assignee: {
    status: 403,
    title: 'The claim is not assigned to you',
    advice: 'Only the person it is assigned to may do this. An editor can assign it anew.',
  },
  reviewer_not_eligible: {
    status: 422,
    title: 'This person may not review the claim',
    advice: 'Choose a reviewer of the workspace who is not the author and has not reviewed it.',
  },
  reviewed_it_yourself: {
    status: 403,
    title: 'You reviewed it yourself',
    advice: 'Four eyes: an editor who did not review the claim has to do this.',
  },
  too_few_citations: {
    status: 422,
    title: 'The review needs more citations',
    advice: 'The policy of the workspace says how many. Add citations, then submit again.',
  },
  unknown_rating: {
    status: 422,
    title: 'The rating is not on the scale',
    advice: "Take a rating of the workspace's rating scale.",
  },
  reason_required: {
    status: 422,
    title: 'This needs a reason',
    advice: 'Say in a sentence why; it becomes part of the record.',
  },
  withdraw_too_late: {
    status: 409,
    title: 'The review can no longer be withdrawn',
    advice: 'Ten minutes have passed, or somebody has acted on it since. An editor can reopen the claim.',
  },
  findings_opened: {
    status: 403,
    title: 'The findings of others are open to you',
    advice: 'A blind review has to come from somebody who has not seen the others.',
  },
  nothing_to_take: {
    status: 404,
    title: 'There is nothing to take',
    advice: 'The queue holds no claim that you may review now.',
  },
  claims_not_combinable: {
    status: 409,
    title: 'These claims cannot be combined',
    advice: 'Claims can be merged while nobody reviews them, within one revision.',
  },
  not_cleared: {
    status: 409,
    title: 'The article is not cleared',
    advice: 'The clearance lists what is open. Close it, then try again.',
  },
  extraction_running: {
    status: 409,
    title: 'The extraction is still running',
    advice: 'Follow its progress and try again when it is done.',
  },
  claimreview_refused: {
    status: 422,
    title: 'No ClaimReview can be made of this',
    advice: 'The detail says which rule of ClaimReview it would break, for example that one may not review oneself.',
  },
  unavailable: {
    status: 503,
    title: 'A part of the machine is away',
    advice: 'Nothing was lost. Try again after `Retry-After` seconds.',
  },
  internal: {
    status: 500,
    title: 'Something broke on our side',
    advice: 'Give the `requestId` to whoever runs this Claimdesk; the log says more.',
  },
};

/** The address that explains a code: `/problems/stale-version`. */
export const problemPath = (code: ProblemCode): string => `/problems/${code.replaceAll('_', '-')}`;
