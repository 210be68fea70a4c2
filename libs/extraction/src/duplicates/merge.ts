import type { ExtractedClaim } from '../contract.js';

/** A claim with whether it comes from a headline. */
export type Candidate = { readonly claim: ExtractedClaim; readonly headline: boolean };

/**
 * Claims in reading order, in which the same fact stands once: a claim that says what another says (same words, or a
 * headline that the body repeats, with no other number) becomes a further anchor of it. Linear but for claims that
 * share their rarest words.
 */
export function mergeDuplicates(candidates: readonly Candidate[]): ExtractedClaim[] {
  const claims = [...candidates].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
  const words = claims.map(({ claim }) => contentWords(claim.exact));
  const holders = new Map<string, number[]>();
  words.forEach((set, i) => {
    for (const word of set) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [i]);
      else if (list.length < MOST_HOLDERS) list.push(i);
    }
  });
  const target = claims.map((_, i) => i);
  claims.forEach((candidate, i) => {
    const shared = new Map<number, number>();
    for (const word of words[i] ?? [])
      for (const other of holders.get(word) ?? []) if (other !== i) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      const holder = claims[other];
      if (holder === undefined || target[other] !== other || target[i] !== i) continue;
      // The headline gives way to the body; of two places in the body the first one stays.
      const gives = candidate.headline ? !holder.headline : !holder.headline && other < i;
      if (gives && same(candidate, holder, count, words[i]?.size ?? 0, words[other]?.size ?? 0)) target[i] = other;
    }
  });
  const extra = new Map<number, Candidate[]>();
  claims.forEach((candidate, i) => {
    const to = target[i] ?? i;
    if (to !== i) extra.set(to, [...(extra.get(to) ?? []), candidate]);
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

/** Words that more claims than this share tell nothing. */
const MOST_HOLDERS = 24;

/** Words that carry meaning: four letters or more, cut to six so that inflected forms agree, and numbers. */
function contentWords(exact: string): Set<string> {
  const out = new Set<string>();
  for (const word of exact
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    if (word.length > 3 || /\p{N}/u.test(word)) out.add(word.slice(0, 6));
  return out;
}

function same(a: Candidate, b: Candidate, shared: number, sizeA: number, sizeB: number): boolean {
  if (sizeA < 3 || sizeB < 3 || a.claim.kind !== b.claim.kind) return false;
  if (overlaps(a.claim, b.claim)) return false;
  const values = (claim: ExtractedClaim): string[] => claim.quantities.map((quantity) => String(quantity.value)).sort();
  const left = values(a.claim);
  const right = values(b.claim);
  const f1 = (2 * shared) / (sizeA + sizeB);
  if (a.headline) return shared / sizeA >= 0.75 && left.every((value) => right.includes(value));
  return f1 >= 0.9 && left.join() === right.join() && a.claim.speaker === b.claim.speaker;
}

const overlaps = (a: ExtractedClaim, b: ExtractedClaim): boolean => a.start < b.end && b.start < a.end;
