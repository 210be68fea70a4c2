import { isTitle } from '../attribution/titles.js';
import { CALENDAR_WORDS } from '../lexicon/calendar-words.js';
import type { ClauseType } from './clause.js';
import { shareAt } from './english-shares.js';
import { CLOSERS } from './main-verb.js';
import { RESULTS } from './segments.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** What tells of a part of what was counted. */
export const PART_OF = new Set(['davon', 'darunter']);

/** ", so eine Mitteilung des Ministeriums", ", according to the report". */
export function isSourcePhrase(words: readonly Word[], segment: Segment, language: string): boolean {
  if (segment.joint === 'start' || segment.conjunction >= 0) return false;
  const first = words[segment.head]?.lower;
  const second = words[segment.head + 1];
  if (language === 'de')
    return (
      (first === 'so' && ['determiner', 'name', 'noun', 'possessive', 'adjective'].includes(second?.category ?? '')) ||
      first === 'laut'
    );
  return first === 'according' && second?.lower === 'to';
}

/** Whether an infinitive with its "zu" stands in the segment. */
export function startsInfinitive(words: readonly Word[], segment: Segment): boolean {
  for (let k = segment.head; k < segment.to; k++) {
    if (words[k]?.category === 'to' || words[k]?.tag === 'VVIZU' || words[k]?.tag === 'KOUI') return true;
  }
  return false;
}

const LIST_WORDS = ['conjunction'];

/** What a stretch without a finite verb is; null: part of the clause around it. */
export function looseType(
  words: readonly Word[],
  segment: Segment,
  segments: readonly Segment[],
  index: number,
  language: string,
): ClauseType | null {
  const first = words[segment.head];
  if (first === undefined) return null;
  const length = segment.to - segment.head;
  const before = words[segment.from - 2];
  if (language === 'en') {
    let at = segment.head;
    while (words[at]?.category === 'adverb' && at < segment.head + 2) at++;
    const verb = words[at];
    if (verb !== undefined && RESULTS.has(verb.lower) && segment.joint === 'none') return 'participial';
    if (
      verb?.category === 'ing' &&
      !['conjunction', 'comma', 'stop'].includes(words[at + 1]?.category ?? 'stop') &&
      !(words[at + 1]?.category === 'noun' && inList(words, segments, index)) &&
      segment.to - at >= 2 &&
      !['including', 'according', 'regarding', 'following', 'during'].includes(verb.lower)
    )
      return segment.joint === 'start' ? null : 'participial';
  }
  if (segment.joint === 'start' || segment.joint === 'colon') return null;
  if (language === 'de' && PART_OF.has(first.lower)) return 'apposition';
  if (language === 'de' && votes(words, segment)) return 'elliptic';
  if (language === 'de' && gapped(words, segment, segments[index - 1]) > 0)
    return isOneOrSeveral(words, segment.head) ? 'elliptic' : null;
  if (
    language === 'de' &&
    length >= 3 &&
    endsInParticiple(words, segment) &&
    endsInParticiple(words, segments[index - 1])
  )
    return 'elliptic';
  const share = language === 'en' ? shareAt(words, segment.head) : null;
  if (share === 'of-them') return 'apposition';
  const nominal =
    before !== undefined &&
    (before.category === 'noun' ||
      before.category === 'name' ||
      before.category === 'close' ||
      before.category === 'quote');
  // "…, angetrieben durch den Streit": how it came about, behind the verb.
  const behindVerb = before?.category === 'participle' || before?.category === 'infinitive';
  if (language === 'de' && behindVerb && first.category === 'participle' && length >= 3) return 'participial';
  if (!nominal) return null;

  if (language === 'de' && first.lower === 'mit' && hasNumber(words, segment)) return 'apposition';
  if (first.category === 'participle' && language === 'de' && length >= 3) return 'participial';
  if (language === 'en' && first.tag === 'VBN' && length >= 3 && tellsWhen(words, segment)) return 'apposition';
  if (first.category === 'number' && length === 1 && language === 'en' && before?.category === 'name')
    return 'apposition';
  if (inList(words, segments, index)) return null;
  if (share !== null && length >= 3) return 'apposition';
  if (first.category === 'number' && length === 1 && language === 'en') return 'apposition';

  // "kaufte mit ihrem Mann, dem Maler, den Speicher": an object in another case explains nothing.
  if (language === 'de' && isOtherCase(words, segment, segments[index - 1])) return null;
  const determined = first.category === 'determiner' || first.category === 'possessive' || startsWithRole(first);
  if (language === 'en' && (isGapped(words, segment) || isLapse(words, segment))) return null;
  if (determined && length >= 2 && hasNoun(words, segment) && !startsInfinitive(words, segment)) return 'apposition';
  return null;
}

/** "…, 17 dagegen": with the verb of the clause before. */
export const votes = (words: readonly Word[], { head, to }: { readonly head: number; readonly to: number }): boolean =>
  words[head]?.category === 'number' &&
  /^da(?:für|gegen)$/.test(words[head + 1]?.lower ?? '') &&
  (to === head + 2 || CLOSERS.includes(words[head + 2]?.category ?? ''));

/**
 * German "Die SPD kam auf 22 Prozent, die CDU auf 18": where the second amount begins, with its preposition, when the verb of
 * the part before is left out; -1 for all else.
 */
export function gapped(
  words: readonly Word[],
  { head, to }: { readonly head: number; readonly to: number },
  before: { readonly finites: readonly number[] } | undefined,
): number {
  const finite = before?.finites[0] ?? -1;
  if (finite < 0 || !/^(?:die|der|das)$/.test(words[head]?.lower ?? '')) return -1;
  const subject = words[head + 1];
  if (subject?.category !== 'name' && subject?.category !== 'noun') return -1;
  const amount = head + 2;
  const isLed = words[amount]?.category === 'preposition';
  if (words[isLed ? amount + 1 : amount]?.category !== 'number' || amount >= to) return -1;
  const like = words[finite + 1];
  const fits = isLed ? like?.lower === words[amount]?.lower : like?.category === 'number';
  return fits && words[isLed ? finite + 2 : finite + 1]?.category === 'number' ? amount : -1;
}

/** Whether it can be told of a subject if it is one or several, as it cannot of "die Miete" and "die Löhne". */
const isOneOrSeveral = (words: readonly Word[], head: number): boolean =>
  words[head]?.lower !== 'die' ||
  words[head + 1]?.category === 'name' ||
  words[head + 1]?.lower.endsWith('en') === true;

/** An accusative article behind a dative one: the phrase belongs to the verb of the clause around it. */
function isOtherCase(words: readonly Word[], segment: Segment, before: Segment | undefined): boolean {
  if (before === undefined || !ACCUSATIVE.test(words[segment.head]?.lower ?? '')) return false;
  for (let k = before.to - 1; k >= before.from; k--) {
    const word = words[k];
    if (word?.category === 'determiner' || word?.category === 'possessive') return DATIVE.test(word.lower);
    if (word?.tag === 'APPRART') return true;
    if (word?.category === 'preposition' || word?.category === 'finite') return false;
  }
  return false;
}
const ACCUSATIVE = /^(?:den|einen|(?:sein|ihr|kein|dies)en)$/;
const DATIVE = /^(?:dem|(?:ein|sein|ihr|kein|dies)em)$/;

/**
 * ", installed in 2021 at a cost of $2m", ", appointed in July", ", led by a surgeon from Hull": what was done, with a number,
 * a month or who did it, and nothing joined to it that was not done.
 */
function tellsWhen(words: readonly Word[], segment: Segment): boolean {
  if (isNaming(words, segment)) return true;
  if (words[segment.head + 1]?.category !== 'preposition' || !isDatedOrDone(words, segment)) return false;
  for (let k = segment.head; k < segment.to; k++)
    if (words[k]?.category === 'conjunction' && words[k + 1]?.tag !== 'VBN' && !joinsNames(words, k)) return false;
  return true;
}

/** ", named locally as Ann Reed": who it is. */
function isNaming(words: readonly Word[], { head, to }: Segment): boolean {
  if (!/^(?:named|identified)$/.test(words[head]?.lower ?? '')) return false;
  const as = words[head + 1]?.category === 'adverb' ? head + 2 : head + 1;
  return words[as]?.lower === 'as' && as + 1 < to && words[as + 1]?.category === 'name';
}

/** "by the brothers Ian and Tom Holt". */
const joinsNames = (words: readonly Word[], k: number): boolean =>
  words[k - 1]?.category === 'name' && words[k + 1]?.category === 'name';

function isDatedOrDone(words: readonly Word[], { head, to }: Segment): boolean {
  const byWhom = words[head + 1]?.lower === 'by' && to - head >= 4;
  for (let k = head; k < to; k++) {
    const word = words[k];
    if (word === undefined) continue;
    if (word.category === 'number' || MONTHS.has(word.lower)) return true;
    // "by the Swedish government", "by a 40-year-old man".
    const first = word.text.charAt(0);
    if (byWhom && k > head + 1 && (first !== first.toLowerCase() || (first >= '0' && first <= '9'))) return true;
  }
  return false;
}

const MONTHS: ReadonlySet<string> = new Set(CALENDAR_WORDS.en.slice(0, 12));

/** English ", a year earlier", ", two days before": when it was. */
export function isLapse(words: readonly Word[], { head, to }: Segment): boolean {
  let k = to - 1;
  while (k > head && CLOSERS.includes(words[k]?.category ?? '')) k--;
  return k - head <= 4 && /^(?:earlier|later|ago|before|afterwards?|prior)$/.test(words[k]?.lower ?? '');
}

/** English "…, her body malnourished and her eyes closed": the verb of the part before goes for this one, too. */
function isGapped(words: readonly Word[], segment: Segment): boolean {
  let k = segment.to - 1;
  while (k > segment.head && CLOSERS.includes(words[k]?.category ?? '')) k--;
  return ['participle', 'ing', 'adjective'].includes(words[k]?.category ?? '') && words[k]?.tag !== 'VBG$';
}

/** "davon 14 schwer", "die meisten von ihnen nach Kessien": tells of some of those who were named, and of no noun before it. */
export function isPartOf(words: readonly Word[], at: number): boolean {
  const first = words[at]?.lower ?? '';
  if (PART_OF.has(first)) return true;
  const second = words[at + 1]?.lower ?? '';
  if (
    !/^(?:der|die|ein|eine)$/.test(first) ||
    !/^(?:meisten|hälfte|drittel|viertel|fünftel|mehrheit|großteil|rest)$/.test(second)
  )
    return false;
  const third = words[at + 2]?.lower;
  return third === 'davon' || (third === 'von' && /^(?:ihnen|denen)$/.test(words[at + 3]?.lower ?? ''));
}

export function endsInParticiple(words: readonly Word[], segment: Segment | undefined): boolean {
  if (segment === undefined) return false;
  let k = segment.to - 1;
  while (k > segment.head && (CLOSERS.includes(words[k]?.category ?? '') || words[k]?.lower === 'worden')) k--;
  return words[k]?.category === 'participle';
}

function hasNumber(words: readonly Word[], segment: Segment): boolean {
  for (let k = segment.head; k < segment.to; k++) if (words[k]?.category === 'number') return true;
  return false;
}

/** A noun for a post or trade without its article: "Sprecher des Konzerns", "Director of the study". */
const startsWithRole = (word: Word): boolean => {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase() && (isTitle(word) || ROLES.has(word.lower));
};
const ROLES = new Set([
  'koordinator',
  'head',
  'ceo',
  'republican',
  'democrat',
  'chief',
  'senior',
  'secretary',
  'sohn',
  'tochter',
]);

/** Whether a noun or name stands in the segment. */
export function hasNoun(words: readonly Word[], segment: Segment): boolean {
  for (let k = segment.head; k < segment.to; k++)
    if (words[k]?.category === 'noun' || words[k]?.category === 'name') return true;
  return false;
}

/** Part of an enumeration: a later stretch without a verb ends the list with "und" or "and". */
export function inList(words: readonly Word[], segments: readonly Segment[], index: number): boolean {
  if (namesTwo(words, segments[index])) return true;
  for (let k = index; k < segments.length; k++) {
    const other = segments[k];
    if (other === undefined || (other.finites.length > 0 && k > index)) {
      if (other === undefined) return false;
      return hasListWord(words, other, Math.min(other.to, other.finites[0] ?? other.to), 4);
    }
    if (other.conjunction >= 0) return true;
    if (k > index && hasListWord(words, other, other.to, 8)) return true;
    if (
      k === index &&
      hasListWord(words, other, other.to, 6) &&
      segments[k - 1] !== undefined &&
      segments[k - 1]?.finites.length === 0
    )
      return true;
    if (k - index > 8) return false;
  }
  return false;
}

/** "the community and the state": two things with an article each, the end of a list. */
function namesTwo(words: readonly Word[], segment: Segment | undefined): boolean {
  if (segment === undefined || words[segment.head]?.category !== 'determiner') return false;
  for (let k = segment.head + 1; k + 1 < segment.to && k < segment.head + 7; k++)
    if (words[k]?.category === 'conjunction') {
      // "ein Franzose sowie drei Polen"
      const counted = words[k + 1]?.category === 'number' && /^eine?$/.test(words[segment.head]?.lower ?? '');
      return counted || words[k + 1]?.category === 'determiner';
    }
  return false;
}

function hasListWord(words: readonly Word[], segment: Segment, to: number, within: number): boolean {
  for (let k = segment.head; k < to && k < segment.head + within; k++)
    if (LIST_WORDS.includes(words[k]?.category ?? '')) return true;
  return false;
}
