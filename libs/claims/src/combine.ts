import { anchorRange, checkAnchor, makeAnchor } from './anchors.js';
import type { Actor } from './commands.js';
import { compareRisk } from './policy.js';
import { isRefusal, type Refusal } from './refusal.js';
import {
  type Anchor,
  type Aspect,
  ASPECTS,
  type ArticleId,
  type ClaimId,
  type ClaimState,
  type Quantity,
  type ResolvedDate,
  type RevisionId,
  type Risk,
  type Span,
} from './vocabulary.js';

/** What merging and splitting need of a claim. */
export type CombinableClaim = {
  readonly id: ClaimId;
  readonly articleId: ArticleId;
  /** The revision into which the anchors point. */
  readonly revisionId: RevisionId;
  readonly state: ClaimState;
  /** True when anybody ever submitted a review of it, in any round, withdrawn or not. */
  readonly everReviewed: boolean;
  readonly risk: Risk;
  readonly aspects: readonly Aspect[];
  readonly anchors: readonly Anchor[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly ResolvedDate[];
  /** 0..1, null when added by hand. */
  readonly checkWorthiness: number | null;
};

type Carried = Pick<CombinableClaim, 'aspects' | 'anchors' | 'quantities' | 'dates'>;

/** The claim that remains gets these; the others become `dismissed` with `mergedInto` set to it. */
export type Merged = Carried & {
  readonly into: ClaimId;
  readonly absorbed: readonly ClaimId[];
  /** `queued` when any of them was accepted already. */
  readonly state: 'proposed' | 'queued';
  /** The highest of them. */
  readonly risk: Risk;
  readonly checkWorthiness: number | null;
};

/** One claim of a split, with the ranges it stands on. */
export type SplitPart = { readonly statement: string; readonly spans: readonly Span[] };

export type Split = {
  /** What the claim itself becomes: the first part. Its id, state, risk, kind and speaker stay. */
  readonly first: SplitResult;
  /** New claims, in the same state and with the same risk, kind and speaker. */
  readonly others: readonly SplitResult[];
};
export type SplitResult = { readonly statement: string } & Omit<Carried, 'aspects'>;

const refuse = (detail: string): Refusal => ({ code: 'claims_not_combinable', detail });

/**
 * May this actor merge or split the claim (for the buttons)? Editors may, while it is proposed or queued and no review
 * was ever submitted: a finding belongs to the claim as its reviewer read it.
 */
export function isCombinable(claim: Pick<CombinableClaim, 'state' | 'everReviewed'>, by: Actor): boolean {
  return refuseActor(by) === null && refuseClaim(claim) === null;
}

function refuseActor(by: Actor): Refusal | null {
  return by.kind !== 'system' && by.roles.has('editor')
    ? null
    : { code: 'forbidden', detail: 'To merge or split claims takes the role editor.' };
}

function refuseClaim({ state, everReviewed }: Pick<CombinableClaim, 'state' | 'everReviewed'>): Refusal | null {
  if (everReviewed)
    return refuse('A submitted review rests on the claim as it is; dismiss it and add a new one instead.');
  if (state === 'proposed' || state === 'queued') return null;
  return refuse(
    state === 'assigned' || state === 'in_review'
      ? 'Somebody is at work on the claim; release it first.'
      : `The claim is ${state.replaceAll('_', ' ')}; only proposed and queued claims can be merged or split.`,
  );
}

/**
 * Makes one claim of several that state the same fact. `text` is the revision's; anchors that overlap or touch are
 * joined, so that the same words are not marked twice.
 */
export function merge(text: string, claims: readonly CombinableClaim[], into: ClaimId, by: Actor): Merged | Refusal {
  const forbidden = refuseActor(by);
  if (forbidden) return forbidden;
  const remaining = claims.find(({ id }) => id === into);
  if (claims.length < 2 || new Set(claims.map(({ id }) => id)).size !== claims.length || !remaining) {
    return refuse('Name at least two different claims, one of which remains.');
  }
  for (const claim of claims) {
    const refused = refuseClaim(claim);
    if (refused) return refused;
    if (claim.articleId !== remaining.articleId || claim.revisionId !== remaining.revisionId) {
      return refuse('The claims stand in different articles or revisions; only claims of one revision can be merged.');
    }
    if (!claim.anchors.every((anchor) => checkAnchor(text, anchor))) {
      return refuse('An anchor does not point at its text; mark where the claim stands before merging it.');
    }
  }
  const risks = claims.map(({ risk }) => risk).sort(compareRisk);
  const worths = claims.flatMap(({ checkWorthiness }) => (checkWorthiness === null ? [] : [checkWorthiness]));
  return {
    into,
    absorbed: claims.map(({ id }) => id).filter((id) => id !== into),
    state: claims.some(({ state }) => state === 'queued') ? 'queued' : 'proposed',
    risk: risks.at(-1) ?? remaining.risk,
    checkWorthiness: worths.length === 0 ? null : Math.max(...worths),
    aspects: ASPECTS.filter((aspect) => claims.some(({ aspects }) => aspects.includes(aspect))),
    anchors: joined(
      text,
      claims.flatMap(({ anchors }) => anchors),
    ),
    quantities: distinct(claims.flatMap(({ quantities }) => quantities)),
    dates: distinct(claims.flatMap(({ dates }) => dates)),
  };
}

/**
 * Makes several claims of one. Every part stands on ranges that touch the claim's own; parts may share words ("A and B
 * grew by 5 %"), but no two may say the same of the same words. Quantities and dates go with the words they came from.
 */
export function split(text: string, claim: CombinableClaim, parts: readonly SplitPart[], by: Actor): Split | Refusal {
  const refused = refuseActor(by) ?? refuseClaim(claim);
  if (refused) return refused;
  const results: SplitResult[] = [];
  for (const { statement, spans } of parts) {
    const anchors: Anchor[] = [];
    for (const span of spans) {
      const anchor = anchorRange(text, span);
      if (isRefusal(anchor)) return anchor;
      if (!claim.anchors.some((own) => overlaps(own, anchor))) {
        return refuse('A part lies outside the claim; add a new claim for it instead.');
      }
      anchors.push(anchor);
    }
    const inPart = (value: Span): boolean => anchors.some(({ start, end }) => start <= value.start && value.end <= end);
    results.push({
      statement: statement.trim(),
      anchors: joined(text, anchors),
      quantities: claim.quantities.filter(inPart),
      dates: claim.dates.filter(inPart),
    });
  }
  const keys = results.map(({ statement, anchors }) => JSON.stringify([statement, anchors]));
  const [first, ...others] = results;
  if (!first || others.length === 0 || new Set(keys).size !== keys.length) {
    return refuse('Name at least two different parts.');
  }
  if (results.some(({ statement, anchors }) => statement === '' || anchors.length === 0)) {
    return refuse('Give every part a statement and at least one range of the text.');
  }
  return { first, others };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Anchors in reading order, those that overlap or touch as one. */
function joined(text: string, anchors: readonly Anchor[]): Anchor[] {
  const spans: Span[] = [];
  for (const { start, end } of [...anchors].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = spans.at(-1);
    if (last && start <= last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans.map((span) => makeAnchor(text, span));
}

/** Values in reading order, one for the same words. */
function distinct<Value extends Span>(values: readonly Value[]): Value[] {
  const bySpan = new Map<string, Value>();
  for (const value of values) {
    const key = `${value.start}:${value.end}`;
    if (!bySpan.has(key)) bySpan.set(key, value);
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
