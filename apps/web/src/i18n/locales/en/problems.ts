import type { ProblemCode } from '../../../api/problem';

/** What people read when the API refuses: one entry for every code, or this does not compile. */
export default {
  network: { title: 'No connection to Claimdesk', help: 'Check the network and try again.' },
  validation: {
    title: 'Some of the input is not accepted',
    help: 'Nothing was stored. The fields say what to change.',
  },
  malformed_json: { title: 'The request was cut off', help: 'Try again.' },
  unsupported_media_type: { title: 'This kind of file is not accepted', help: 'Take text, Markdown or HTML.' },
  payload_too_large: { title: 'This is too large', help: 'Send less, or in several parts.' },
  text_not_readable: {
    title: 'The text cannot be read as text',
    help: 'It is empty or contains binary data. Save it as UTF-8 text.',
  },
  cursor_mismatch: { title: 'The list has changed', help: 'Load it again from the start.' },
  range_not_in_text: {
    title: 'The passage is not in this text',
    help: 'The text may have changed. Select the passage again.',
  },
  rate_limited: { title: 'Too many requests', help: 'Wait a moment, then try again.' },
  idempotency_key_reused: { title: 'This was sent before with other content', help: 'Reload the page and try again.' },
  precondition_required: { title: 'The version is missing', help: 'Reload the page and try again.' },
  stale_version: {
    title: 'Somebody changed it in the meantime',
    help: 'Look at the present state, then decide again.',
  },
  not_found: { title: 'There is nothing here', help: 'It is gone, or belongs to another workspace.' },
  method_not_allowed: { title: 'This is not possible here', help: 'Reload the page and try again.' },
  conflict: { title: 'It clashes with the present state', help: 'Look at it again, then decide.' },
  not_signed_in: { title: 'You are not signed in', help: 'Sign in to go on.' },
  wrong_credentials: {
    title: 'Mail address or password is wrong',
    help: 'Check both. After several attempts there is a pause.',
  },
  forbidden: { title: 'You may not do this', help: 'An administrator of the workspace can give you the role for it.' },
  origin_refused: { title: 'The request came from another site', help: 'Open Claimdesk under its own address.' },
  link_invalid: {
    title: 'This link does not work any more',
    help: 'It was used, withdrawn, or is too old. Ask for a new one.',
  },
  setup_done: { title: 'Claimdesk is already set up', help: 'Sign in, or be invited.' },
  weak_password: {
    title: 'The password is too weak',
    help: 'Take at least 12 characters that are no common password. Several words are good.',
  },
  email_taken: {
    title: 'Somebody with this mail address is here already',
    help: 'Change the roles of that person instead.',
  },
  last_admin: { title: 'A workspace needs an administrator', help: 'Make somebody else an administrator first.' },
  illegal_transition: { title: 'The claim is not in a state for this any more', help: 'Look at it as it is now.' },
  already_reviewer: { title: 'You have reviewed this claim', help: 'The second review comes from somebody else.' },
  not_assignee: { title: 'The claim is not assigned to you', help: 'An editor can assign it to you.' },
  reviewer_not_eligible: {
    title: 'This person may not review the claim',
    help: 'Choose a reviewer who is not the author and has not reviewed it.',
  },
  reviewed_it_yourself: { title: 'You reviewed it yourself', help: 'Four eyes: another editor has to do this.' },
  too_few_citations: { title: 'The review needs more citations', help: 'Add a source, then submit again.' },
  unknown_rating: { title: 'The rating is not on the scale any more', help: 'Choose a rating of the present scale.' },
  reason_required: { title: 'This needs a reason', help: 'Say in a sentence why.' },
  withdraw_too_late: { title: 'The review can no longer be withdrawn', help: 'An editor can reopen the claim.' },
  findings_opened: {
    title: 'You have seen the findings of others',
    help: 'A blind review has to come from somebody who has not.',
  },
  nothing_to_take: { title: 'There is nothing to take', help: 'The queue holds no claim that you may review now.' },
  claims_not_combinable: {
    title: 'These claims cannot be combined',
    help: 'Claims can be merged while nobody reviews them.',
  },
  not_cleared: { title: 'The article is not cleared', help: 'Close what is open, then try again.' },
  extraction_running: { title: 'The extraction is still running', help: 'Try again when it is done.' },
  claimreview_refused: { title: 'No ClaimReview can be made of this', help: 'It would break a rule of ClaimReview.' },
  unavailable: { title: 'A part of Claimdesk is away', help: 'Nothing was lost. Try again in a moment.' },
  internal: {
    title: 'Something broke on our side',
    help: 'Give the number of the request to whoever runs this Claimdesk.',
  },
} as const satisfies Record<ProblemCode, { title: string; help: string }>;
