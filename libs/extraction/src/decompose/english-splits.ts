import type { Draft } from './drafts.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** English: "If it is serious | you lose 15 points": the main clause begins at its pronoun without a comma. */
export function splitMain(words: readonly Word[], segment: Segment, drafts: Draft[], stack: number[]): void {
  const adverbial = drafts.at(-1);
  const second = segment.finites[1];
  const parent = drafts[adverbial?.parent ?? -1];
  if (adverbial === undefined || second === undefined || (parent !== undefined && parent.finites.length > 0)) return;
  if (words[second - 1]?.category !== 'pronoun' || words[second - 2]?.category === 'conjunction') return;
  // "Although it did not say how many jobs it will cut": what is asked there.
  const first = segment.finites[0] ?? second;
  if (words.slice(first, second).some(({ lower }) => /^(?:how|what|which|why|whether|that)$/.test(lower))) return;
  adverbial.to = second - 1;
  adverbial.finites = adverbial.finites.slice(0, 1);
  const at = drafts.length;
  drafts.push({
    type: 'main',
    parent: -1,
    from: adverbial.from,
    to: segment.to,
    head: second - 1,
    finites: segment.finites.slice(1),
    opener: null,
    joint: 'none',
    open: false,
  });
  adverbial.parent = at;
  stack.length = 0;
  stack.push(at);
}

/** English: "which had the stamp on every page | detailed …": the second finite verb belongs to the main clause. */
export function splitSecondFinite(words: readonly Word[], segment: Segment, drafts: Draft[], stack: number[]): void {
  const relative = drafts.at(-1);
  if (relative === undefined) return;
  const second = segment.finites[1];
  if (second === undefined) return;
  const parent = drafts[relative.parent];
  if (parent === undefined || parent.finites.length > 0 || parent.type === 'participial') return;
  if (words[second - 1]?.category === 'conjunction') return;
  relative.to = second;
  relative.finites = relative.finites.slice(0, 1);
  parent.to = segment.to;
  parent.finites.push(...segment.finites.slice(1));
  parent.open = false;
  if (parent.type === 'fragment') parent.type = 'main';
  while (stack.length > 0 && stack.at(-1) !== relative.parent) stack.pop();
}
