import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import { isFinite } from './joints.js';
import type { Word } from './words.js';

/** "schools and universities that want": what follows the conjunction is a noun with a clause, not a clause. */
export function opensBeforeFinite(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const word = words[k];
    if (word?.category === 'finite') return false;
    if (k > from && (word?.category === 'relative' || word?.category === 'subordinator' || word?.lower === 'that'))
      return true;
  }
  return false;
}
const TIME_OPENERS = new Set(['after', 'before', 'since', 'until', 'because']);
const ADVERBIAL_OPENERS = new Set(
  'after because while although though since before unless until whereas if when that as whether once so'.split(' '),
);

/** English clauses open without a comma: "the database which is used", "died after they shunned". */
export function opensInside(words: readonly Word[], i: number, last: number, finiteAhead: boolean): boolean {
  const word = words[i];
  if (word === undefined || i <= last) return false;
  // "quoted the mayor as saying": whose words follow.
  if (word.lower === 'as' && words[i + 1]?.lower === 'saying') return false;
  if (word.lower === 'that' && words[i + 1]?.category === 'comma' && saysBefore(words, i, last)) return true;
  // "every year since 1962 and comes with": a year is no clause.
  if (!finiteAhead && /^(?:when|because|although)$/.test(word.lower)) return parted(words, i);
  const isYear = words[i + 1]?.category === 'number' && words[i + 2]?.category !== 'noun';
  if (!finiteAhead && word.category === 'subordinator' && /^(?:whether|that)$/.test(word.lower))
    return verbParted(words, i);
  if (!finiteAhead || (TIME_OPENERS.has(word.lower) && isYear)) return false;
  const before = words[i - 1];
  // "in the minutes before it struck": which minutes. "It has since hired 22": an adverb.
  if (/^(?:before|after)$/.test(word.lower) && saysWhich(words, i)) return false;
  if (word.lower === 'since' && /^(?:has|have|had)$/.test(before?.lower ?? '')) return false;
  if (word.category === 'preposition' && TIME_OPENERS.has(word.lower)) return opensTime(words, i, last);
  if (word.category === 'relative')
    return (
      word.lower !== 'what' && (isNominal(before) || before?.category === 'preposition' || before?.category === 'close')
    );
  if (word.category === 'wh') {
    if (word.lower === 'when') return opensTime(words, i, last) && goesOn(words, i) && !saysBefore(words, i, last);
    if (word.lower === 'where') return isNominal(before);
    return ['how', 'why'].includes(word.lower) && saysBefore(words, i, last);
  }
  if (word.lower === 'that' && (word.category === 'subordinator' || word.category === 'preposition')) return true;
  if (word.category === 'subordinator' && opensBeforeFinite(words, i + 1, Math.min(words.length, i + 12))) return false;
  if (word.category === 'subordinator' && TIME_OPENERS.has(word.lower) && joinsVerb(words, i)) return false;
  if (word.category === 'subordinator' && ADVERBIAL_OPENERS.has(word.lower))
    return !['even', 'just', 'only'].includes(before?.lower ?? '');
  return false;
}

/** "in the minutes", "during the years" stand before "before": the clause says which. */
const saysWhich = (words: readonly Word[], i: number): boolean =>
  TIMES.test(words[i - 1]?.lower ?? '') &&
  words[i - 2]?.lower === 'the' &&
  ['preposition', 'ing'].includes(words[i - 3]?.category ?? '');
const TIMES = /^(?:seconds|minutes|hours|days?|weeks|months|years?|decades|night)$/;

/** "whether parts from Norda, a firm in Ulm, were faulty": one insertion without a verb, and behind it the verb. */
function verbParted(words: readonly Word[], i: number): boolean {
  let commas = 0;
  for (let k = i + 2; k + 1 < words.length && k < i + 30; k++) {
    if (words[k]?.category !== 'comma') continue;
    if (++commas === 2) return isFinite(words[k + 1]) && !words.slice(i, k).some(isFinite);
  }
  return false;
}

/** "when Reed, who lives there, saw it": a subject, a relative clause between two commas, and the verb. */
function parted(words: readonly Word[], i: number): boolean {
  const comma = (from: number): number => {
    for (let k = from; k < words.length && k < from + 15; k++) if (words[k]?.category === 'comma') return k;
    return -1;
  };
  const opens = comma(i + 1);
  const closes = opens < 0 || words[opens + 1]?.category !== 'relative' ? -1 : comma(opens + 2);
  return closes > 0 && isFinite(words[closes + 1]);
}

/** Where "five days", "a few hours" begins before "after" or "before", or -1. */
export function measureBefore(words: readonly Word[], i: number): number {
  if (!/^(?:after|before)$/.test(words[i]?.lower ?? '')) return -1;
  if (!/^(?:moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/.test(words[i - 1]?.lower ?? ''))
    return -1;
  let at = i - 1;
  for (let k = at - 1; k > 0 && ['number', 'determiner', 'adjective'].includes(words[k]?.category ?? ''); k--)
    if (words[k]?.category !== 'adjective') at = k;
  // "about 30 minutes after …"
  while (at < i - 1 && ABOUT.test(words[at - 1]?.lower ?? '')) at--;
  // "waited seven weeks before it told them": how long, and not when.
  if (LASTS.test(words[at - 1]?.lower ?? '')) return -1;
  // ", hours after rebels seized …": a measure without a number, behind a comma.
  // "was shot hours before", ", days after"
  const led = ['comma', 'name'].includes(words[at - 1]?.category ?? '') || words[at - 1]?.lower.endsWith('ed') === true;
  const alone = led && words[i - 1]?.lower.endsWith('s') === true;
  return at < i - 1 || alone ? at : -1;
}

const ABOUT = /^(?:about|around|some|roughly|nearly|almost|just|only|approximately|shortly)$/;
const LASTS =
  /^(?:wait(?:s|ed|ing)?|took|takes?|taken|taking|spent|spends?|spending|last(?:s|ed|ing)|lived|worked|served|stayed|passed)$/;

/**
 * "after the keeper was sent off": subject and finite verb follow, with no other clause between. Behind the verb of its
 * own clause also "after a storm off the coast cut the line"; in "the film shown after a visit to Ulm was cut" it is still to come.
 */
function opensTime(words: readonly Word[], i: number, last: number): boolean {
  const isBehindVerb = words.slice(last, i).some(isFinite);
  if (!isBehindVerb && words.slice(last, i).some(({ category }) => category === 'participle')) return false;
  if (words[i + 1]?.category === 'pronoun') return true;
  for (let k = i + 1; k < words.length && k < i + (isBehindVerb ? 13 : 9); k++) {
    const category = words[k]?.category ?? 'other';
    if (category === 'finite') return k > i + 1;
    if ((category === 'preposition' || words[k]?.lower === 'off') && isBehindVerb && isNominal(words[k - 1])) continue;
    if (!['determiner', 'possessive', 'adjective', 'noun', 'name', 'number'].includes(category)) return false;
  }
  return false;
}

/** "before the vote in June and resigned": the verb is a second one of the clause before. */
function joinsVerb(words: readonly Word[], i: number): boolean {
  const verb = words.findIndex((word, k) => k > i && isFinite(word));
  return words[verb - 1]?.category === 'conjunction';
}

/** "when a fire hit the radar and destroyed a hall": without its clause the second verb would have another subject. */
function goesOn(words: readonly Word[], i: number): boolean {
  for (let k = i + 1; k + 1 < words.length && words[k]?.category !== 'comma'; k++)
    if (words[k]?.category === 'conjunction' && isFinite(words[k + 1])) return true;
  return false;
}

function saysBefore(words: readonly Word[], i: number, last: number): boolean {
  for (let k = last; k < i; k++) {
    const word = words[k];
    if (
      word !== undefined &&
      (word.category === 'finite' || word.category === 'participle') &&
      sayClass(lemmaOf(word, 'en'), null, 'en') !== null
    )
      return true;
  }
  return false;
}
const isNominal = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.category === 'noun' ||
    word.category === 'name' ||
    word.category === 'number' ||
    ['someone', 'those', 'anyone', 'people'].includes(word.lower));
