import type { Schemas } from '../../api/client';

export type Article = Schemas['ArticleDto'];

/** How far an article's check is, by what has to be done next. */
export type Standing =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'unread' }
  /** Proposals of the machine wait for an editor. */
  | { readonly kind: 'triage'; readonly count: number }
  /** Claims are with the reviewers; `disputed` of them wait for an editor. */
  | { readonly kind: 'checking'; readonly count: number; readonly disputed: number }
  /** Verdicts wait for their sign-off. */
  | { readonly kind: 'deciding'; readonly count: number }
  /** No claim waits for anybody, but sentences, queries or lost words do. */
  | { readonly kind: 'closing'; readonly count: number }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'signed_off' };

export function standingOf({
  extraction,
  claims,
  open,
  cleared,
  signedOff,
}: Pick<Article, 'extraction' | 'claims' | 'open' | 'cleared' | 'signedOff'>): Standing {
  if (signedOff) return { kind: 'signed_off' };
  if (extraction.state === 'failed') return { kind: 'unread' };
  if (extraction.state !== 'extracted') return { kind: 'reading', done: extraction.done, total: extraction.total };
  if (claims.proposed > 0) return { kind: 'triage', count: claims.proposed };
  const checking = claims.queued + claims.assigned + claims.in_review + claims.disputed;
  if (checking > 0) return { kind: 'checking', count: checking, disputed: claims.disputed };
  if (claims.decided > 0) return { kind: 'deciding', count: claims.decided };
  return cleared ? { kind: 'cleared' } : { kind: 'closing', count: open.claims + open.sentences + open.queries };
}

export const PARTS = ['signed_off', 'decided', 'checking', 'proposed'] as const;
export type Part = (typeof PARTS)[number];

/** The claims of an article as parts of a bar, from what is done to what is not begun. Dismissed claims do not count. */
export function progressOf({ claims }: Pick<Article, 'claims'>): {
  readonly total: number;
  readonly parts: Readonly<Record<Part, number>>;
} {
  const parts = {
    signed_off: claims.signed_off,
    decided: claims.decided,
    checking: claims.queued + claims.assigned + claims.in_review + claims.disputed,
    proposed: claims.proposed,
  };
  return { total: PARTS.reduce((sum, part) => sum + parts[part], 0), parts };
}

export type Urgency = 'none' | 'soon' | 'overdue' | 'calm';
const SOON_MS = 3 * 3_600_000;

/** How pressing a deadline is; what is signed off or put away presses no more. */
export function urgencyOf(
  { deadline, signedOff, archivedAt }: Pick<Article, 'deadline' | 'signedOff' | 'archivedAt'>,
  now: number,
): Urgency {
  if (deadline === null) return 'none';
  if (signedOff || archivedAt !== null) return 'calm';
  const left = new Date(deadline).getTime() - now;
  return left < 0 ? 'overdue' : left < SOON_MS ? 'soon' : 'calm';
}
