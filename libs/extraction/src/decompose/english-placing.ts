import { isTitle } from '../attribution/titles.js';
import { isBodyNoun } from '../attribution/somebody.js';
import type { Draft } from './drafts.js';
import { isClosing } from './english-insertions.js';
import { shareAt } from './english-shares.js';
import { opening } from './openings.js';
import { saying, saysNothingMore } from './saying.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** English: behind a quotation that opens the sentence stand its mark and who said it, and nothing more. */
export const closesQuote = (words: readonly Word[], main: Draft, segment: Segment): boolean =>
  isClosing(words, segment.from) &&
  segment.head > segment.from &&
  segment.conjunction < 0 &&
  words[main.from]?.category === 'quote' &&
  (segment.finites[0] === segment.head || saysNothingMore(words, segment, 'en')) &&
  saying(words, segment, 'en') === 'assert';

/** Whether the subject of a clause may be somebody who says something: a name, a pronoun, people or a body by its noun. */
export function mayBeSomebody(words: readonly Word[], { head, finites }: Draft): boolean {
  const subject = words.slice(head, finites[0] ?? head);
  return (
    subject.some((word) => ['name', 'pronoun'].includes(word.category) || isTitle(word)) ||
    isBodyNoun(subject.at(-1)?.lower ?? '', 'en')
  );
}

/** English ", they said," between a phrase that opens the sentence and a clause with a subject of its own. */
export function isBehindOpening(words: readonly Word[], segments: readonly Segment[], segment: Segment): boolean {
  const [lead, , next] = segments;
  if (lead === undefined || next === undefined || lead.finites.length > 0 || segment.conjunction >= 0) return false;
  if (!['preposition', 'adverb'].includes(words[lead.head]?.category ?? '') || segment.to - segment.from > 6)
    return false;
  const goesOn = next.joint === 'comma' && next.conjunction < 0 && (next.finites[0] ?? -1) > next.head;
  return (
    goesOn &&
    saysNothingMore(words, segment, 'en') &&
    saying(words, segment, 'en') === 'assert' &&
    opening(words, next, 'en') === null
  );
}

/** English "the court heard", "an inquest in Hull was told": and nothing more. */
export const isHeard = (words: readonly Word[], { from, finites, to }: Segment): boolean => {
  const [finite = -1] = finites;
  const rest = to - finite - 1;
  const told = words[finite]?.lower === 'was' && words[finite + 1]?.lower === 'told';
  if (finites.length !== 1 || rest > 4 || (words[finite]?.lower !== 'heard' && !told)) return false;
  for (let k = from; k < finite; k++)
    if (/^(?:court|inquest|tribunal|jury|inquiry|hearing|committee|panel|meeting)$/.test(words[k]?.lower ?? ''))
      return true;
  return false;
};

/** A share or multiple, and its verb behind "what", "than" or "as". */
export function tellsHowMuch(words: readonly Word[], { head, finites, conjunction }: Segment): boolean {
  if (conjunction >= 0 || shareAt(words, head) !== 'of-others') return false;
  for (let k = head; k < (finites[0] ?? head); k++)
    if (/^(?:what|than|as|who)$/.test(words[k]?.lower ?? '')) return true;
  return false;
}

/** A comparative and "than" stand before the finite verb, and nobody of whom something is told. */
export function comparesWith(words: readonly Word[], { head, finites }: Segment): boolean {
  for (let k = head; k < (finites[0] ?? head); k++)
    if (words[k]?.lower === 'than') return /^(?:RBR|JJR)$/.test(words[k - 1]?.tag ?? '');
  return false;
}

/** A participle of saying that stands as a verb. */
export const isTelling = (words: readonly Word[], { head, finites }: Segment): boolean =>
  finites[0] === head && words[head]?.tag === 'VBG';

/** An infinitive with its "to" and at most an adverb before it. */
export const isPurpose = (words: readonly Word[], { head }: Segment): boolean => {
  const at = words[head]?.category === 'adverb' ? head + 1 : head;
  return words[at]?.category === 'to' && words[at + 1]?.category === 'infinitive';
};

/** "As officials warned more rain could come, …": what they say stands in the clause itself, and not behind it. */
export const tellsItself = (drafts: readonly Draft[], { finites }: Draft): boolean =>
  finites.length > 1 || drafts.some(({ type, parent }) => type === 'complement' && parent === 0);
