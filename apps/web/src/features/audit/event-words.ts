import type { MessageKey } from '../../i18n/messages';

/** Every kind of event that this app knows, in groups, in the order of a day's work. */
export const EVENT_TYPES = [
  ...['article.created', 'article.changed', 'article.revised', 'article.signed_off', 'article.sign_off_retracted'],
  ...['article.extraction_requested', 'article.claims_found', 'article.extracted', 'article.extraction_failed'],
  ...['article.sentences_dismissed', 'article.sentences_restored'],
  ...['claim.added', 'claim.accepted', 'claim.edited', 'claim.changed', 'claim.dismissed', 'claim.split'],
  ...['claim.merged', 'claim.merged_away', 'claim.retracted', 'claim.assigned', 'claim.taken', 'claim.started'],
  ...['claim.released', 'claim.submitted', 'claim.withdrawn', 'claim.adjudicated', 'claim.returned'],
  ...['claim.signed_off', 'claim.reopened', 'review.draft_saved'],
  ...['query.asked', 'query.answered', 'query.closed'],
  ...['source.created', 'source.changed', 'report.frozen'],
  ...['view.created', 'view.changed', 'view.removed'],
  ...['member.joined', 'member.roles_changed', 'member.removed'],
  ...['invitation.created', 'invitation.accepted', 'invitation.revoked'],
  ...['session.started', 'session.ended', 'user.password_changed', 'user.preferences_changed'],
  ...['token.created', 'token.revoked'],
  ...['workspace.created', 'workspace.changed', 'workspace.feedback_exported', 'rating_scale.added'],
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const KNOWN = new Set<string>(EVENT_TYPES);

/** The sentence for a kind of event; null for one that a newer server has brought. */
export const sentenceOf = (type: string): MessageKey | null =>
  KNOWN.has(type) ? (`audit:event.${type}` as MessageKey) : null;

/** What an event carries, as names and texts; nested values as JSON. */
export function detailsOf(data: object): { readonly name: string; readonly value: string }[] {
  return Object.entries(data).map(([name, value]: [string, unknown]) => ({
    name,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value),
  }));
}
