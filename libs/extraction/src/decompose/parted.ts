import { opening } from './openings.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** So many segments may stand between a subject and its verb. */
const MOST_BETWEEN = 3;

/**
 * Whether the verb of a clause comes later: behind the segment at `index` only stands what explains a noun, and then a
 * segment that its finite verb opens: "…, der im Mai erschien, habe 200 Seiten", "…, which came out in May, had 200 pages".
 */
export function resumesLater(
  words: readonly Word[],
  segments: readonly Segment[],
  index: number,
  language: string,
): boolean {
  for (let k = index + 1; k < segments.length && k <= index + 1 + MOST_BETWEEN; k++) {
    const segment = segments[k];
    if (segment === undefined || segment.conjunction >= 0 || segment.joint === 'stop') return false;
    if (segment.finites[0] === segment.head) return true;
    // ", still employs 90 people"
    const isLater = language === 'en' && segment.finites[0] === segment.head + 1;
    if (isLater && words[segment.head]?.category === 'adverb') return true;
    if (segment.finites.length > 0 && opening(words, segment, language)?.kind !== 'relative') return false;
  }
  return false;
}

const SUBJECT: ReadonlySet<string> = new Set([
  'determiner',
  'possessive',
  'adjective',
  'participle',
  'noun',
  'name',
  'number',
  'preposition',
]);
const OBLIQUE = /^(?:de[mns]|eine[mn]|eines|(?:dies|jed|sein|ihr|unser|kein)e[mns])$/;

/**
 * German "sagte, | der Bericht, | den das Amt vorlegte, | habe Fehler": a noun phrase alone that may be the subject of what
 * is said, parted from its verb.
 */
export function isPartedSubject(words: readonly Word[], segments: readonly Segment[], index: number): boolean {
  return segments[index]?.conjunction === -1 && partsSubject(words, segments, index, 'de');
}

/** German "…, und | der Strom, | der um acht ausfiel, | fehle noch": the same behind a comma and a conjunction, or a colon. */
export const isPartedSecond = (words: readonly Word[], segments: readonly Segment[], index: number): boolean =>
  ((segments[index]?.conjunction ?? -1) >= 0 || segments[index]?.joint === 'colon') &&
  partsSubject(words, segments, index, 'de');

function partsSubject(words: readonly Word[], segments: readonly Segment[], index: number, language: string): boolean {
  const segment = segments[index];
  const first = words[segment?.head ?? -1];
  if (segment === undefined || first === undefined || !['comma', 'colon'].includes(segment.joint)) return false;
  const begins = ['determiner', 'possessive', 'name', 'noun', 'number'].includes(first.category);
  if ((!begins && first.tag !== 'PIS') || OBLIQUE.test(first.lower)) return false;
  const phrase = words.slice(segment.head, segment.to);
  return (
    phrase.every(({ category, tag }) => SUBJECT.has(category) || tag === 'PDS' || tag === 'PIS') &&
    phrase.some(({ category, tag }) => category === 'noun' || category === 'name' || tag === 'PIS') &&
    words[segment.to]?.category === 'comma' &&
    resumesLater(words, segments, index, language)
  );
}

/** English ", but | Novak, | who had scored first, | missed": the same, where nothing is a list. */
export const isPartedAgain = (words: readonly Word[], segments: readonly Segment[], index: number): boolean => {
  const segment = segments[index];
  if (segment === undefined || words[segment.conjunction]?.lower !== 'but') return false;
  return partsSubject(words, segments, index, 'en');
};

/** English "According to Ohm, | the report, | which …": a noun phrase behind a phrase that opens the sentence. */
export const isBehindLead = (
  words: readonly Word[],
  lead: { from: number; to: number; joint: string },
  segment: Segment,
): boolean =>
  lead.joint === 'start' &&
  lead.to === segment.from - 1 &&
  segment.joint === 'comma' &&
  words[segment.head]?.category === 'determiner' &&
  (words[lead.from]?.category === 'preposition' || words[lead.from]?.lower === 'according');
