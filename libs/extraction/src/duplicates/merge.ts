import type { ExtractedClaim } from '../contract.js';
import { tokenise } from '../tokens/index.js';
import type { Token } from '../tokens/index.js';

/**
 * A claim with whether it comes from a headline, and its words that carry meaning where they are at hand: of the tokens
 * themselves nothing is kept, so that a long text is forgotten part by part.
 */
export type Candidate = {
  readonly claim: ExtractedClaim;
  readonly headline: boolean;
  readonly keys?: readonly string[];
};

/** The words of a claim that carry meaning, each once. */
export function keysOf(words: readonly Pick<Token, 'form'>[]): readonly string[] {
  const out: string[] = [];
  for (const { form } of words) for (const key of form.keys) if (!out.includes(key)) out.push(key);
  return out;
}

/**
 * Claims in reading order, in which the same fact stands once: a claim that says what another says (same words, or a
 * headline that the body repeats, with no other number) becomes a further anchor of it. Linear.
 */
export function mergeDuplicates(candidates: readonly Candidate[]): ExtractedClaim[] {
  const claims = [...candidates].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
  const words = claims.map(contentWords);
  const target = claims.map((_, i) => i);
  // In the body only the same words again are the same fact; the first place keeps the claim.
  const first = new Map<string, number>();
  claims.forEach((candidate, i) => {
    if (candidate.headline || (words[i]?.length ?? 0) < FEWEST_WORDS) return;
    const key = words[i]?.toSorted().join(' ') ?? '';
    const before = first.get(key);
    const holder = before === undefined ? undefined : claims[before];
    if (before === undefined) first.set(key, i);
    else if (
      holder !== undefined &&
      same(candidate, holder, words[i]?.length ?? 0, words[i]?.length ?? 0, words[before]?.length ?? 0)
    )
      target[i] = before;
  });
  // A headline gives way to the place in the body that says all it says.
  const wanted = new Map<string, number[]>();
  claims.forEach((candidate, i) => {
    if (candidate.headline) for (const word of words[i] ?? []) if (!wanted.has(word)) wanted.set(word, []);
  });
  if (wanted.size > 0)
    claims.forEach((candidate, i) => {
      if (!candidate.headline && target[i] === i) for (const word of words[i] ?? []) wanted.get(word)?.push(i);
    });
  claims.forEach((candidate, i) => {
    if (!candidate.headline) return;
    const shared = new Map<number, number>();
    for (const word of words[i] ?? [])
      for (const other of (wanted.get(word) ?? []).slice(0, MOST_HOLDERS))
        shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      const holder = claims[other];
      if (holder === undefined || !same(candidate, holder, count, words[i]?.length ?? 0, words[other]?.length ?? 0))
        continue;
      target[i] = other;
      break;
    }
  });
  const extra = new Map<number, Candidate[]>();
  claims.forEach((candidate, i) => {
    const to = target[i] ?? i;
    if (to === i) return;
    const held = extra.get(to);
    if (held === undefined) extra.set(to, [candidate]);
    else held.push(candidate);
  });
  return claims.flatMap(({ claim }, i) => {
    if (target[i] !== i) return [];
    const more = (extra.get(i) ?? []).map(({ claim: other }) => ({
      start: other.start,
      end: other.end,
      exact: other.exact,
    }));
    return [more.length === 0 ? claim : { ...claim, alsoAt: more }];
  });
}

/** Claims of fewer words are never the same. */
const FEWEST_WORDS = 3;

/** Words that more claims than this share tell nothing. */
const MOST_HOLDERS = 24;

/** Words that carry meaning. */
const contentWords = ({ claim, keys }: Candidate): readonly string[] =>
  keys ?? keysOf(tokenise(claim.exact, { start: 0, end: claim.exact.length }));

function same(a: Candidate, b: Candidate, shared: number, sizeA: number, sizeB: number): boolean {
  if (sizeA < FEWEST_WORDS || sizeB < FEWEST_WORDS || a.claim.kind !== b.claim.kind) return false;
  if (overlaps(a.claim, b.claim)) return false;
  const values = (claim: ExtractedClaim): string[] => claim.quantities.map((quantity) => String(quantity.value)).sort();
  const left = values(a.claim);
  const right = values(b.claim);
  const f1 = (2 * shared) / (sizeA + sizeB);
  if (a.headline) return shared / sizeA >= 0.75 && left.every((value) => right.includes(value));
  return f1 >= 0.9 && left.join() === right.join() && a.claim.speaker === b.claim.speaker;
}

const overlaps = (a: ExtractedClaim, b: ExtractedClaim): boolean => a.start < b.end && b.start < a.end;
