import type { Attributed } from '../attribution/attributed.js';
import type { Frame } from '../attribution/frame.js';
import type { Word } from '../decompose/words.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import { indicative } from './german.js';
import { join, withoutEnd } from './words.js';

/** "…, wolle aber klagen, sagte Kruse": with the subject that the verb shares, and the words of saying in front. */
export function withShared(
  text: string,
  { elided, reading }: Attributed,
  words: readonly Word[],
  own: Frame | undefined,
  who: string,
): string | null {
  const [first] = words;
  const saying = reading.words[own?.from ?? -1];
  if (elided === null || saying === undefined || first?.category !== 'finite') return null;
  if (reading.clauses[own?.clause ?? -1]?.type !== 'attribution' || first.start >= saying.start) return null;
  const body = join(
    text,
    words.filter(({ start }) => start < saying.start),
  );
  return `${who} sagte, ${/^(?:Der|Die|Das|Ein|Eine) /u.test(elided) ? elided.charAt(0).toLowerCase() + elided.slice(1) : elided} ${withoutEnd(body, '.,')}`;
}

/**
 * The name for the pronoun of who says it. "Sie bedaure den Schritt, halte sie aber für richtig": the first is she. German:
 * with the name before it the verb stands in the indicative.
 */
export function named(
  words: readonly Word[],
  pronoun: Word,
  who: string,
  says: Word | undefined,
  language: string,
): [Word, string][] {
  const [first] = words;
  if (language !== 'de' || first === undefined || first.lower !== pronoun.lower) return [[pronoun, who]];
  // "Er wolle gehen, sagte er": told by the second, which is named.
  if (first !== pronoun && (says === undefined || indicative(says) === says.text)) return [[pronoun, who]];
  const out: [Word, string][] = [[first, who]];
  words.forEach((word, i) => {
    const opens = i === 1 || words[i - 1]?.category === 'comma';
    // "hätte sich gewünscht": what is not so has no indicative.
    if (opens && word.category === 'finite' && isReported(word)) out.push([word, indicative(word)]);
  });
  return out;
}

const isReported = (word: Word): boolean => (verbBits(word) & FORM.reported) !== 0;

/** "Nach Ansicht der Opposition | ist das Gesetz …": who says it was named in front, and the words are no indirect speech. */
export function isLedBySource({ reading, from, to, direct, speaker, verbLast }: Attributed): boolean {
  if (direct || verbLast || speaker === null) return false;
  const finite = reading.words.slice(from, to).find(({ category }) => category === 'finite');
  const bits = finite === undefined ? FORM.reported : verbBits(finite);
  if ((bits & FORM.reported) !== 0 && (bits & FORM.third) === 0) return false;
  return reading.frames.some((frame) => frame.clause === -1 && frame.speaker !== null && frame.to <= from);
}
