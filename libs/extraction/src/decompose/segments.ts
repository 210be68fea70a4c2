import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import type { Word } from './words.js';

/** A stretch of a sentence between two joints: commas, colons, dashes, conjunctions and words that open a clause. */
export type Segment = {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What stands before it. */
  readonly joint: 'start' | 'comma' | 'colon' | 'dash' | 'conjunction' | 'none' | 'stop';
  /** Index of the conjunction that opens it, or -1. */
  readonly conjunction: number;
  readonly finites: readonly number[];
  /** Where its own words begin, after conjunction and quotation marks. */
  readonly head: number;
};

/** Words in brackets belong to what is around them, unless a whole sentence stands in the brackets. */
function bracketed(words: readonly Word[]): readonly boolean[] {
  if (!words.some(isMark)) return NOTHING;
  const inside = new Array<boolean>(words.length).fill(false);
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    const category = words[i]?.category;
    if (category === 'open' && open < 0) open = i;
    if (category === 'close' && open >= 0) {
      for (let k = open; k <= i; k++) inside[k] = true;
      open = -1;
    }
  }
  dashed(words, inside);
  inserted(words, inside);
  return inside;
}

/** Whether a word may open or close what is set apart; a sentence with none has nothing that is. */
const isMark = ({ category }: Word): boolean => category === 'open' || category === 'comma' || category === 'dash';
const NOTHING: readonly boolean[] = [];

/** ", however,", ", eventually,", ", ähnlich wie die Bahn,": between two commas nothing but how or like what. */
function inserted(words: readonly Word[], inside: boolean[]): void {
  let first = -1;
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.category !== 'comma' || inside[i]) continue;
    if (first >= 0 && i - first > 1 && i - first <= LONGEST_ASIDE && isAside(words, first + 1, i)) {
      for (let k = first; k <= i; k++) inside[k] = true;
      first = -1;
    } else first = i;
  }
}
const LONGEST_ASIDE = 7;

function isAside(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  // ", not its owner,": what it is not.
  if ((first?.lower === 'not' || first?.lower === 'nicht') && to - from > 1)
    return !words.slice(from, to).some((word) => ['finite', 'conjunction', 'subordinator'].includes(word.category));
  let at = from;
  while (at < to && (words[at]?.category === 'adverb' || words[at]?.tag === 'ADJD')) at++;
  if (at === to) return words[from]?.category === 'adverb';
  if (words[at]?.lower !== 'wie' || at === from) return false;
  for (let k = at + 1; k < to; k++)
    if (['finite', 'conjunction', 'relative', 'subordinator'].includes(words[k]?.category ?? '')) return false;
  return true;
}

/** "trotz der Polizei – 3.000 Beamte waren da – schwere Krawalle": what stands between two dashes interrupts a clause. */
function dashed(words: readonly Word[], inside: boolean[]): void {
  let first = -1;
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.category !== 'dash' || inside[i] || !standsAlone(words, i)) continue;
    if (first < 0) {
      first = i;
      continue;
    }
    if (i - first <= LONGEST_INSERT) for (let k = first; k <= i; k++) inside[k] = true;
    first = -1;
  }
}
const LONGEST_INSERT = 25;

const isFinite = (word: Word | undefined): boolean => word?.category === 'finite';

/** Whether the comma at `i` divides no clauses: dates, adjectives in a row, places ("Sydney, Australia,"). */
function insideNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const after = words[i + 1];
  if (before === undefined || after === undefined) return false;
  if (before.category === 'number' && after.category === 'number') return true;
  if (insideDate(words, i) || besideName(words, i) || besideAge(words, i)) return true;
  if ((before.tag === 'ADJA' || (before.tag === 'JJ' && after.category === 'adjective')) && !isFinite(after)) {
    for (let k = i + 1; k < words.length; k++) {
      const category = words[k]?.category;
      if (category === 'noun' || category === 'name') return true;
      if (category === 'comma' || category === 'finite' || category === 'relative' || category === 'subordinator')
        return words[k]?.category === 'comma' && words[k - 1]?.tag === before.tag;
    }
  }
  if (before.category === 'name' && after.category === 'name') {
    let k = i + 1;
    while (words[k]?.category === 'name') k++;
    const next = words[k];
    if (
      k - i <= 3 &&
      (next === undefined || ['comma', 'stop', 'preposition', 'conjunction', 'quote'].includes(next.category))
    )
      return !followedByList(words, k);
  }
  return false;
}

/** "“…,” its director, Ann Reed, told reporters": the name of who says it stands between two commas. */
function besideName(words: readonly Word[], i: number): boolean {
  const opens = words[i + 1]?.category === 'name' ? i : commaBefore(words, i);
  if (opens < 2) return false;
  let closes = opens + 1;
  while (words[closes]?.category === 'name' && closes < opens + 5) closes++;
  const verb = words[closes + 1];
  if (closes === opens + 1 || words[closes]?.category !== 'comma' || verb === undefined || !isFinite(verb))
    return false;
  if (sayClass(lemmaOf(verb, 'en'), null, 'en') !== 'assert') return false;
  let start = opens;
  while (
    start > 0 &&
    ['noun', 'adjective', 'determiner', 'possessive', 'name'].includes(words[start - 1]?.category ?? '')
  )
    start--;
  return start < opens && words[opens - 1]?.category === 'noun' && words[start - 1]?.category === 'quote';
}

/** "“…,” passenger Omar Hale, 29, told reporters": the age of who says it. */
function besideAge(words: readonly Word[], i: number): boolean {
  const at = words[i + 1]?.category === 'number' ? i + 1 : i - 1;
  const verb = words[at + 2];
  if (words[at]?.category !== 'number' || words[at - 1]?.category !== 'comma' || words[at + 1]?.category !== 'comma')
    return false;
  if (verb === undefined || !isFinite(verb) || sayClass(lemmaOf(verb, 'en'), null, 'en') !== 'assert') return false;
  let start = at - 1;
  while (start > 0 && ['noun', 'adjective', 'name'].includes(words[start - 1]?.category ?? '')) start--;
  return start < at - 1 && words[start - 1]?.category === 'quote';
}

/** The comma before the names that stand before the comma at `i`, or -1. */
function commaBefore(words: readonly Word[], i: number): number {
  let at = i - 1;
  while (at > 0 && words[at]?.category === 'name') at--;
  return at < i - 1 && words[at]?.category === 'comma' ? at : -1;
}

const DAYS =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/;

/** "am Mittwoch, den 16. September, …", "Friday, 3 May": a date goes on over its commas. */
function insideDate(words: readonly Word[], i: number): boolean {
  const opens = (k: number): boolean => {
    if (!DAYS.test(words[k - 1]?.lower ?? '')) return false;
    const article = /^(?:den|dem|der)$/.test(words[k + 1]?.lower ?? '') ? 1 : 0;
    return words[k + 1 + article]?.category === 'number';
  };
  if (opens(i)) return true;
  for (let k = i - 1; k > 0 && k > i - 7; k--) if (words[k]?.category === 'comma') return opens(k);
  return false;
}

function followedByList(words: readonly Word[], k: number): boolean {
  return words[k]?.category === 'conjunction';
}

/** A dash with white space around it joins clauses; inside "No-Limits-Partnerschaft" or "8–10" it does not. */
function standsAlone(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  const after = words[i + 1];
  if (word === undefined || before === undefined || after === undefined) return false;
  return word.start > before.end && after.start > word.end;
}

/** The colon of "6:0-Sieg" and "20:45" joins no clauses. */
function joined(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const after = words[i + 1];
  return word !== undefined && after !== undefined && after.start === word.end && words[i - 1]?.end === word.start;
}

type Cut = { at: number; joint: Segment['joint']; skip: number };

/** Room for what is counted along a sentence; sentences that are cut into segments have a few hundred words at most. */
let room = { finiteBefore: new Int32Array(512), nextMark: new Int32Array(512) };

function roomFor(size: number): typeof room {
  if (size > room.nextMark.length)
    room = { finiteBefore: new Int32Array(2 * size), nextMark: new Int32Array(2 * size) };
  return room;
}

/** Cuts a sentence into segments. Linear in its words, apart from short looks ahead. */
export function toSegments(words: readonly Word[], language: string): Segment[] {
  const inside = bracketed(words);
  const cuts: Cut[] = [{ at: 0, joint: 'start', skip: 0 }];
  // Finite verbs from each word to the next mark, so that looking ahead is one subtraction.
  const { finiteBefore, nextMark } = roomFor(words.length + 1);
  finiteBefore[0] = 0;
  for (let i = 0; i < words.length; i++)
    finiteBefore[i + 1] = (finiteBefore[i] ?? 0) + (isFinite(words[i]) && !inside[i] ? 1 : 0);
  const finitesIn = (from: number, to: number): number => (finiteBefore[to] ?? 0) - (finiteBefore[from] ?? 0);
  nextMark[words.length] = words.length;
  for (let i = words.length - 1; i >= 0; i--) {
    const c = words[i]?.category;
    const mark =
      !inside[i] &&
      ((c === 'colon' && !joined(words, i)) ||
        (c === 'dash' && standsAlone(words, i)) ||
        (c === 'comma' && !insideNoun(words, i)));
    nextMark[i] = mark ? i : (nextMark[i + 1] ?? words.length);
  }
  let last = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || inside[i]) continue;
    if (nextMark[i] === i) {
      cuts.push({
        at: i,
        joint:
          word.text === ';'
            ? 'stop'
            : word.category === 'comma'
              ? 'comma'
              : word.category === 'colon'
                ? 'colon'
                : 'dash',
        skip: 1,
      });
      last = i + 1;
      continue;
    }
    if (word.category === 'stop' && i + 1 < words.length && words[i + 1]?.category !== 'quote') {
      if (finitesIn(last, i) > 0 && finitesIn(i, nextMark[i] ?? i) > 0) {
        cuts.push({ at: i, joint: 'stop', skip: 1 });
        last = i + 1;
      }
      continue;
    }
    if (i === last) {
      const subject = language === 'en' && isFinite(word) ? partedSubject(words, cuts) : null;
      if (subject !== null) cuts.splice(subject.index, 0, { at: subject.at, joint: 'none', skip: 0 });
      continue;
    }
    if (word.category === 'conjunction') {
      const right = nextMark[i] ?? words.length;
      if (betterConjunction(words, i, right) || OR_MORE.has(words[i + 1]?.lower ?? '')) continue;
      if (language === 'en' && finitesIn(i + 1, right) > 0 && opensBeforeFinite(words, i + 1, right)) continue;
      const leftFinite = finitesIn(last, i) > 0 || (language === 'de' && isFinite(words[i + 1]));
      if (leftFinite && (finitesIn(i + 1, right) > 0 || elliptic(words, last, i, right, language))) {
        if (!joinsNouns(words, i, language)) {
          cuts.push({ at: i, joint: 'conjunction', skip: 0 });
          last = i;
        }
      }
      continue;
    }
    if (
      language === 'en' &&
      !(i === last + 1 && words[last]?.category === 'conjunction') &&
      opensInside(words, i, last, finitesIn(i, nextMark[i] ?? i) > 0)
    ) {
      const withPreposition = word.category === 'relative' && words[i - 1]?.category === 'preposition' && i - 1 > last;
      const measured = measureBefore(words, i);
      // ", five days after …": the comma has cut it off already.
      if (measured > last || measured < 0) {
        cuts.push({ at: measured > 0 ? measured : withPreposition ? i - 1 : i, joint: 'none', skip: 0 });
        last = i;
      }
      continue;
    }
    if (
      language === 'en' &&
      RESULTS.has(word.lower) &&
      !['finite', 'preposition', 'determiner', 'possessive', 'to'].includes(words[i - 1]?.category ?? '') &&
      ['determiner', 'possessive', 'number', 'noun', 'name', 'adjective', 'pronoun'].includes(
        words[i + 1]?.category ?? '',
      )
    ) {
      cuts.push({ at: i, joint: 'none', skip: 0 });
      last = i;
      continue;
    }
    if (language === 'en' && isFinite(word)) {
      const at = bareComplement(words, i, last);
      if (at > last) {
        cuts.push({ at, joint: 'none', skip: 0 });
        last = at;
      }
    }
  }
  return build(words, cuts, inside);
}

/** "schools and universities that want": what follows the conjunction is a noun with a clause, not a clause. */
function opensBeforeFinite(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const word = words[k];
    if (word?.category === 'finite') return false;
    if (k > from && (word?.category === 'relative' || word?.category === 'subordinator' || word?.lower === 'that'))
      return true;
  }
  return false;
}

/** "zwischen A und B und stellte fest": a later conjunction stands nearer to the finite verb of the second part. */
function betterConjunction(words: readonly Word[], i: number, to: number): boolean {
  let later = false;
  for (let k = i + 1; k < to; k++) {
    if (words[k]?.category === 'conjunction') later = true;
    if (words[k]?.category === 'finite') return later && (words[k - 1]?.category === 'conjunction' || k - i > 6);
  }
  return false;
}

/** "A und B kamen" / "traf X und Y": the conjunction joins nouns when no verb stands right after it on its side. */
function joinsNouns(words: readonly Word[], i: number, language: string): boolean {
  if (language !== 'en') return false;
  // English: noun and noun before the verb of the second part ("X said A and B agreed") stays undecided: a clause.
  const next = words[i + 1];
  return next?.category === 'stop';
}

/** Second part without a finite verb of its own that shares the auxiliary: "wurden 200 getötet und 400 verletzt". */
function elliptic(words: readonly Word[], from: number, at: number, to: number, language: string): boolean {
  const lastOf = (end: number): Word | undefined => {
    let k = end - 1;
    while (k > from && ['quote', 'stop', 'close'].includes(words[k]?.category ?? '')) k--;
    return words[k];
  };
  const left = lastOf(at);
  const right = lastOf(to);
  if (language === 'de') return left?.category === 'participle' && right?.category === 'participle' && to - at > 2;
  let k = at + 1;
  while (words[k]?.category === 'adverb') k++;
  const verb = words[k];
  const after = words[k + 1]?.category;
  if (verb?.category !== 'participle' && verb?.category !== 'ing') return false;
  if (after === 'noun' || after === 'name' || after === 'adjective' || wasAdjective(words, at))
    return verb.category === 'ing' && verb.lower === 'being';
  return hasParticiple(words, from, at);
}

const wasAdjective = (words: readonly Word[], at: number): boolean => words[at - 1]?.category === 'adjective';

function hasParticiple(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (words[k]?.category === 'participle' || words[k]?.category === 'ing') return true;
  return false;
}

/** Participles that tell a result even without a comma: "exploded killing all six". */
export const RESULTS: ReadonlySet<string> = new Set(
  'killing injuring wounding causing leaving forcing prompting sparking damaging destroying'.split(' '),
);

/** "200 Milliarden oder mehr": no second clause. */
const OR_MORE = new Set(['mehr', 'weniger', 'more', 'less', 'fewer']);

const TIME_OPENERS = new Set(['after', 'before', 'since', 'until', 'because']);

const ADVERBIAL_OPENERS = new Set(
  'after because while although though since before unless until whereas if when that as whether once so'.split(' '),
);

/** English clauses open without a comma: "the database which is used", "died after they shunned". */
function opensInside(words: readonly Word[], i: number, last: number, finiteAhead: boolean): boolean {
  const word = words[i];
  if (word === undefined || i <= last) return false;
  if (word.lower === 'that' && words[i + 1]?.category === 'comma' && saysBefore(words, i, last)) return true;
  // "every year since 1962 and comes with": a year is no clause.
  const isYear = words[i + 1]?.category === 'number' && words[i + 2]?.category !== 'noun';
  if (!finiteAhead && word.category === 'subordinator' && /^(?:whether|that)$/.test(word.lower))
    return verbParted(words, i);
  if (!finiteAhead || (TIME_OPENERS.has(word.lower) && isYear)) return false;
  const before = words[i - 1];
  if (word.category === 'preposition' && TIME_OPENERS.has(word.lower)) return opensTime(words, i);
  if (word.category === 'relative')
    return (
      word.lower !== 'what' && (isNominal(before) || before?.category === 'preposition' || before?.category === 'close')
    );
  if (word.category === 'wh') {
    if (word.lower === 'where') return isNominal(before);
    return ['how', 'why'].includes(word.lower) && saysBefore(words, i, last);
  }
  if (word.lower === 'that' && (word.category === 'subordinator' || word.category === 'preposition')) return true;
  if (word.category === 'subordinator' && opensBeforeFinite(words, i + 1, Math.min(words.length, i + 12))) return false;
  if (word.category === 'subordinator' && ADVERBIAL_OPENERS.has(word.lower))
    return !['even', 'just', 'only'].includes(before?.lower ?? '');
  return false;
}

/** "whether parts from Norda, a firm in Ulm, were faulty": one insertion without a verb, and behind it the verb. */
function verbParted(words: readonly Word[], i: number): boolean {
  let commas = 0;
  for (let k = i + 2; k + 1 < words.length && k < i + 30; k++) {
    if (words[k]?.category !== 'comma') continue;
    if (++commas === 2) return isFinite(words[k + 1]) && !words.slice(i, k).some(isFinite);
  }
  return false;
}

/** Where "five days", "a few hours" begins before "after" or "before", or -1. */
function measureBefore(words: readonly Word[], i: number): number {
  if (!/^(?:after|before)$/.test(words[i]?.lower ?? '')) return -1;
  if (!/^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/.test(words[i - 1]?.lower ?? '')) return -1;
  let at = i - 1;
  while (['number', 'determiner', 'adjective'].includes(words[at - 1]?.category ?? '')) at--;
  return at < i - 1 ? at : -1;
}

/** "after the keeper was sent off": subject and finite verb follow, with no other clause between. */
function opensTime(words: readonly Word[], i: number): boolean {
  if (words[i + 1]?.category === 'pronoun') return true;
  for (let k = i + 1; k < words.length && k < i + 9; k++) {
    const category = words[k]?.category ?? 'other';
    if (category === 'finite') return k > i + 1;
    if (!['determiner', 'possessive', 'adjective', 'noun', 'name', 'number'].includes(category)) return false;
  }
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

/** "said the department will look": where the complement without "that" begins, or -1. `i` is its finite verb. */
function bareComplement(words: readonly Word[], i: number, last: number): number {
  let say = -1;
  for (let k = last; k < i; k++) {
    const word = words[k];
    if (word?.category === 'finite' && k + 1 < i) {
      const kind = sayClass(lemmaOf(word, 'en'), null, 'en');
      say = kind === 'assert' || kind === 'expect' || kind === 'find' ? k : -1;
    }
  }
  if (say < 0) return -1;
  let k = i - 1;
  while (k > say && ['adverb', 'negation'].includes(words[k]?.category ?? '')) k--;
  if (words[i]?.tag === 'PRP+V') return i;
  if (words[k]?.category === 'pronoun') return k;
  let start = k;
  while (start > say + 1) {
    const category = words[start - 1]?.category ?? 'other';
    if (words[start]?.category === 'determiner' && category !== 'preposition' && category !== 'adverb') break;
    if (
      ![
        'noun',
        'name',
        'adjective',
        'determiner',
        'possessive',
        'number',
        'preposition',
        'conjunction',
        'quote',
        'adverb',
        'participle',
        'ing',
        'to',
      ].includes(category)
    )
      break;
    start--;
  }
  return start > say ? start : -1;
}

/** Verbs of saying after which a clause stands without "that". */
const TAKES_CLAUSE = new Set(
  'say claim think believe note argue suggest insist admit add acknowledge concede'.split(' '),
);
const SUBJECT: ReadonlySet<string> = new Set([
  'determiner',
  'possessive',
  'adjective',
  'noun',
  'name',
  'number',
  'preposition',
]);

/**
 * "said the sensors, installed in 2021, | had failed": where the subject begins that an insertion has parted from its
 * verb, and before which of the cuts; null when the verb behind the last cut has its subject elsewhere.
 */
function partedSubject(words: readonly Word[], cuts: readonly Cut[]): { at: number; index: number } | null {
  if (cuts.at(-1)?.joint !== 'comma') return null;
  for (let c = cuts.length - 2; c >= 0 && c >= cuts.length - 4; c--) {
    const from = (cuts[c]?.at ?? 0) + (cuts[c]?.skip ?? 0);
    const to = cuts[c + 1]?.at ?? from;
    const first = words[from];
    const isInsertion =
      first?.category === 'relative' ||
      first?.category === 'wh' ||
      !words.slice(from, to).some((word) => word.category === 'finite');
    if (isInsertion) continue;
    if (c === cuts.length - 2) return null;
    let verb = to - 1;
    while (verb > from && SUBJECT.has(words[verb]?.category ?? '')) verb--;
    const subject = words[verb + 1];
    const says = isFinite(words[verb]) && TAKES_CLAUSE.has(lemmaOf(words[verb] as Word, 'en') ?? '');
    const begins = subject !== undefined && verb + 1 < to && subject.category !== 'preposition';
    return says && begins && !DAYS.test(subject.lower) ? { at: verb + 1, index: c + 1 } : null;
  }
  return null;
}

/** A noun phrase alone, such as `partedSubject` cuts off. */
export const isBareSubject = (words: readonly Word[], segment: Segment): boolean =>
  segment.finites.length === 0 &&
  words[segment.to]?.category === 'comma' &&
  words[segment.from - 1]?.category === 'finite' &&
  words.slice(segment.from, segment.to).every((word) => SUBJECT.has(word.category));

function build(words: readonly Word[], cuts: readonly Cut[], inside: readonly boolean[]): Segment[] {
  const out: Segment[] = [];
  cuts.forEach((cut, c) => {
    const from = cut.at + cut.skip;
    const to = cuts[c + 1]?.at ?? words.length;
    if (from >= to) return;
    let head = from;
    let conjunction = -1;
    while (head < to && ['quote', 'other', 'open'].includes(words[head]?.category ?? '')) head++;
    if (words[head]?.category === 'conjunction') {
      conjunction = head;
      head++;
      while (head < to && words[head]?.category === 'quote') head++;
    }
    const finites: number[] = [];
    for (let k = head; k < to; k++) if (words[k]?.category === 'finite' && !inside[k]) finites.push(k);
    if (head >= to && finites.length === 0 && out.length > 0 && conjunction < 0) {
      // Only marks: they belong to what stands before.
      const before = out.pop();
      if (before !== undefined) out.push({ ...before, to });
      return;
    }
    out.push({ from, to, joint: cut.joint, conjunction, finites, head });
  });
  return out;
}
