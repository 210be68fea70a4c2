import { shareOfWhom } from './english-shares.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import { startsInfinitive } from './loose-segments.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** Words that open what is said, known or asked. */
export const COMPLEMENT_OPENERS = new Set(['dass', 'daß', 'ob', 'that', 'whether', 'wie', 'how', 'if']);
/** English words that open a clause only where a finite verb follows. */
const PREPOSITIONS = new Set(['as', 'than', 'with', 'past', 'like', 'without', 'until', 'since', 'after', 'before']);
const RELATIVE_ADVERBS = new Set([
  'wo',
  'wohin',
  'woher',
  'wobei',
  'womit',
  'wodurch',
  'worauf',
  'woraufhin',
  'wonach',
  'wofür',
  'where',
  'was',
]);
/** "Tage nachdem", "wenige Wochen bevor": a measure of time may stand before these. */
const BEFORE_TIME = new Set(['nachdem', 'bevor', 'ehe', 'after', 'before']);
export const FREE_RELATIVES = new Set(['was', 'wer', 'wo', 'wie', 'what', 'who']);
const DEFINITE = new Set(['der', 'die', 'das', 'den', 'dem', 'deren', 'dessen', 'denen']);

/** How a segment opens a clause: with which word, and where it stands. */
export type Opening = { kind: 'subordinate' | 'relative' | 'question'; at: number; word: string } | null;

/** "Since the reform of 2008 | the number has fallen": a phrase that says when, and behind it the subject of the clause. */
function isPhraseBefore(words: readonly Word[], { joint, finites }: Segment, at: number): boolean {
  if (joint !== 'start' || finites.length !== 1) return false;
  for (let k = at + 3; k < (finites[0] ?? 0); k++) {
    const before = words[k - 1];
    if (words[k]?.category !== 'determiner' || !['noun', 'name', 'number'].includes(before?.category ?? '')) continue;
    // "since the day the war began"
    return !/^(?:day|time|moment|year|week|month|night|morning|way)$/.test(before?.lower ?? '');
  }
  return false;
}

/** "Until then doctors should wait", "Since then two have shut": a time and no clause. */
const TIME_ALONE = /^(?:then|now|recently|today|yesterday|lately)$/;

/** The word that opens a clause in the segment, or null when none does. */
export function opening(words: readonly Word[], segment: Segment, language: string): Opening {
  let at = segment.head;
  let skipped = 0;
  const whom = language === 'en' && segment.joint === 'comma' ? shareOfWhom(words, at) : -1;
  if (whom > 0 && whom < segment.to) return { kind: 'relative', at: whom, word: words[whom]?.lower ?? '' };
  const most = language === 'en' ? 4 : 3;
  while (at < segment.to && skipped < most) {
    const word = words[at];
    if (word === undefined) return null;
    if (word.category === 'subordinator') {
      if (language === 'de' && word.tag === 'KOUI') return null;
      // "Since 2010 nearly 800 branches have shut": a year and no clause.
      if (
        language === 'en' &&
        /^(?:since|after|before|until|by)$/.test(word.lower) &&
        (/^(?:1\d|20)\d\d$/.test(words[at + 1]?.text ?? '') ||
          TIME_ALONE.test(words[at + 1]?.lower ?? '') ||
          isPhraseBefore(words, segment, at))
      )
        return null;
      // "damit würde …", "da ist …": the verb in second place makes it an adverb.
      if (language === 'de' && words[at + 1]?.category === 'finite') return null;
      // "warf ihr vor, seit Jahren nichts zu tun": an infinitive, no clause.
      if (language === 'de' && segment.finites.length === 0 && startsInfinitive(words, segment)) return null;
      if (
        segment.finites.length === 0 &&
        (segment.to - segment.head < 3 || (language === 'en' && PREPOSITIONS.has(word.lower))) &&
        word.lower !== 'that' &&
        word.lower !== 'dass'
      )
        return null;
      const word2 = words[at + 1]?.lower;
      return { kind: 'subordinate', at, word: word.lower === 'so' && word2 === 'dass' ? 'sodass' : word.lower };
    }
    // "Da keiner die Mehrheit erreichte, …": the verb at the end tells it from the adverb.
    if (
      language === 'de' &&
      word.lower === 'da' &&
      at === segment.head &&
      segment.joint === 'start' &&
      verbLast(words, segment)
    )
      return { kind: 'subordinate', at, word: 'da' };
    if (word.category === 'relative') {
      if (language === 'de' && at === segment.head && verbSecond(words, segment)) return null;
      return { kind: 'relative', at, word: word.lower };
    }
    if (word.category === 'wh') {
      if (word.lower === 'when' && segment.joint === 'none' && at === segment.from)
        return { kind: 'subordinate', at, word: 'when' };
      if (RELATIVE_ADVERBS.has(word.lower) && segment.joint !== 'start' && segment.joint !== 'colon')
        return { kind: 'relative', at, word: word.lower };
      if (segment.joint === 'start' && language === 'de' && segment.finites[0] === at + 1) return null;
      return { kind: 'question', at, word: word.lower };
    }
    if (language === 'de' && DEFINITE.has(word.lower) && segment.joint === 'comma' && segment.conjunction < 0) {
      if (
        verbLast(words, segment) &&
        !coordinatesBeforeVerb(words, segment) &&
        !isSecondReported(words, segment) &&
        explainsSomething(words, segment)
      )
        return { kind: 'relative', at, word: word.lower };
      return null;
    }
    if (
      language === 'de' &&
      (word.lower === 'als' || (word.lower === 'wie' && segment.joint === 'comma')) &&
      at === segment.head &&
      verbLast(words, segment) &&
      !asWhat(words, segment)
    )
      return { kind: 'subordinate', at, word: word.lower };
    if (
      language === 'en' &&
      segment.joint === 'none' &&
      ['after', 'before', 'since', 'until', 'because'].includes(word.lower) &&
      word.category === 'preposition' &&
      segment.finites.length > 0 &&
      at === segment.from
    )
      return { kind: 'subordinate', at, word: word.lower };
    if (
      language === 'en' &&
      word.lower === 'that' &&
      (segment.finites.length > 0 || at === segment.to - 1) &&
      segment.joint !== 'start'
    )
      return { kind: 'subordinate', at, word: 'that' };
    // ", five days after a tunnel caved in".
    if (
      language === 'en' &&
      skipped > 0 &&
      at > segment.head &&
      /^(?:after|before)$/.test(word.lower) &&
      segment.finites.length > 0 &&
      MEASURES.test(words[at - 1]?.lower ?? '')
    )
      return { kind: 'subordinate', at, word: word.lower };
    const passes =
      word.category === 'preposition' ||
      word.category === 'quote' ||
      (word.category === 'adverb' && ['subordinator', 'wh'].includes(words[at + 1]?.category ?? '')) ||
      BEFORE_TIME.has(words[at + 1]?.lower ?? '') ||
      BEFORE_TIME.has(words[at + 2]?.lower ?? '') ||
      // "about 30 minutes after"
      (words[at + 1]?.category === 'number' && BEFORE_TIME.has(words[at + 3]?.lower ?? ''));
    if (!passes) return null;
    at++;
    skipped++;
  }
  return null;
}

/** German "… und als Klassiker gilt", "… und als sicher galt": what somebody is taken for, without anybody of whom it is told. */
function asWhat(words: readonly Word[], { joint, head, finites }: Segment): boolean {
  if (joint !== 'conjunction' || words[head]?.lower !== 'als') return false;
  for (let k = head + 1; k < (finites[0] ?? head); k++)
    if (['determiner', 'possessive', 'pronoun', 'name'].includes(words[k]?.category ?? '')) return false;
  return true;
}

const MEASURES = /^(?:moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/;

/** German: "die Seite arbeitet nicht mehr": one phrase, the finite verb, and more that closes no clause. */
function verbSecond(words: readonly Word[], segment: Segment): boolean {
  const finite = segment.finites[0];
  if (finite === undefined || segment.finites.length > 1) return false;
  let nouns = 0;
  for (let k = segment.head + 1; k < finite; k++) {
    const category = words[k]?.category ?? 'other';
    if (category === 'noun' || category === 'name') nouns++;
    else if (category !== 'adjective' || nouns > 0) return false;
  }
  const after = words[finite + 1]?.category ?? 'stop';
  return (
    nouns === 1 &&
    finite - segment.head <= 4 &&
    ['adverb', 'negation', 'determiner', 'preposition', 'name', 'noun', 'pronoun', 'possessive'].includes(after)
  );
}

/** "Er sagte, das Werk solle bleiben": one phrase, a verb that is the Konjunktiv of what is told, and infinitives. */
function isSecondReported(words: readonly Word[], segment: Segment): boolean {
  const finite = segment.finites[0] ?? 0;
  const verb = words[finite];
  if (segment.finites.length !== 1 || verb === undefined || finite - segment.head > 4) return false;
  const bits = verbBits(verb);
  if ((bits & FORM.reported) === 0 || (bits & FORM.third) !== 0) return false;
  if (!['infinitive', 'participle'].includes(words[finite + 1]?.category ?? '')) return false;
  // "…, in dem das Gericht festgestellt hatte, das Amt sei gewarnt worden": what hangs on a clause is left with it.
  const before = words[segment.from - 3]?.category ?? '';
  if (words[segment.from - 2]?.category === 'finite' && ['infinitive', 'participle'].includes(before)) return false;
  for (let k = segment.head + 1; k < finite - 1; k++) if (words[k]?.tag !== 'ADJA') return false;
  return ['noun', 'name'].includes(words[finite - 1]?.category ?? '');
}

/** ", die Ermittlungen laufen": a short clause after one that ends in no noun explains nothing. */
function explainsSomething(words: readonly Word[], segment: Segment): boolean {
  if (segment.to - segment.head > 4) return true;
  for (let k = segment.from - 2; k >= 0; k--) {
    const category = words[k]?.category;
    if (category === 'noun' || category === 'name' || category === 'pronoun' || category === 'number') return true;
    if (category === 'finite' || category === 'comma') return false;
  }
  return false;
}

/** "das Treffen herunterzuspielen und sagte": the last verb stands right after a conjunction. */
function coordinatesBeforeVerb(words: readonly Word[], segment: Segment): boolean {
  const finite = segment.finites.at(-1) ?? 0;
  return words[finite - 1]?.category === 'conjunction' && segment.finites.length === 1;
}

/** German: whether the finite verb closes the segment (infinitives may follow it). */
export function verbLast(words: readonly Word[], segment: Segment): boolean {
  const finite = segment.finites.at(-1);
  if (finite === undefined || finite - segment.head < 1) return false;
  for (let k = finite + 1; k < segment.to; k++) {
    const category = words[k]?.category ?? 'other';
    if (!['infinitive', 'participle', 'stop', 'quote', 'close'].includes(category)) return false;
  }
  return finite - segment.head >= 2;
}
