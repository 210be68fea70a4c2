import type { ClaimEdit } from '../data/edits';
import type { Claim } from '../data/queries';
import { fromLocal, toLocal } from '../../../i18n/local-time';

export const KINDS = ['fact', 'reported', 'prediction'] as const satisfies readonly Claim['kind'][];
export const RISKS = ['low', 'normal', 'high'] as const satisfies readonly Claim['risk'][];
export const ASPECTS = [
  'quantity',
  'comparison',
  'superlative',
  'date',
  'place',
  'identity',
  'quote',
  'causal',
  'legal',
] as const satisfies readonly Claim['aspects'][number][];

/** What can be said about a claim in a form; an empty speaker means the article itself. */
export type ClaimValues = {
  readonly statement: string;
  readonly speaker: string;
  readonly kind: string;
  readonly risk: string;
  /** Separated by commas, in the order of the list: one value, as the merge of two edits compares it. */
  readonly aspects: string;
  /** As the field for date and time has it; empty for none. */
  readonly dueAt: string;
};

/** A claim as a form has it. */
export function valuesOf(
  claim: Pick<Claim, 'statement' | 'speaker' | 'kind' | 'risk' | 'aspects' | 'dueAt'>,
): ClaimValues {
  return {
    statement: claim.statement,
    speaker: claim.speaker ?? '',
    kind: claim.kind,
    risk: claim.risk,
    aspects: ASPECTS.filter((aspect) => claim.aspects.includes(aspect)).join(','),
    dueAt: claim.dueAt === null ? '' : toLocal(claim.dueAt),
  };
}

/** What has been changed in the form; what was left alone is not sent, so that it cannot undo anybody's work. */
export function editOf(before: ClaimValues, after: ClaimValues): ClaimEdit {
  const edit: ClaimEdit = {};
  if (after.statement.trim() !== before.statement) edit.statement = after.statement.trim();
  if (after.speaker.trim() !== before.speaker) edit.speaker = after.speaker.trim() || null;
  if (after.kind !== before.kind) edit.kind = KINDS.find((kind) => kind === after.kind);
  if (after.risk !== before.risk) edit.risk = RISKS.find((risk) => risk === after.risk);
  if (after.aspects !== before.aspects) edit.aspects = aspectsOf(after);
  if (after.dueAt !== before.dueAt) edit.dueAt = fromLocal(after.dueAt);
  return edit;
}

/** The aspects that are chosen in the form. */
export function aspectsOf({ aspects }: ClaimValues): Claim['aspects'] {
  const chosen = aspects.split(',');
  return ASPECTS.filter((aspect) => chosen.includes(aspect));
}
