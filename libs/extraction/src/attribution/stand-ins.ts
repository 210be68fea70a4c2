import type { Reading } from '../decompose/read-sentence.js';
import { isTime } from '../decompose/phrase-before.js';
import type { Word } from '../decompose/words.js';
import type { Attributed, Replacement } from './attributed.js';
import { phraseAt } from './phrase.js';
import { sliceWords } from './plain-name.js';
import { hangsOn } from '../decompose/units.js';
import { bodyNamedAgain } from './english-bodies.js';
import { pronounFor } from './english-pronouns.js';
import { addGerman } from './german-stand-ins.js';
import { fullName, inFull } from './people.js';
import type { People } from './people.js';
import { isPersonNoun, isTitle } from './titles.js';

/** What "dort" and "die beiden" stand for, where the sentence before leaves exactly one place or pair. */
export function withStandIns(text: string, item: Attributed, before: Reading | undefined, people: People): Attributed {
  const { reading } = item;
  if (item.direct) return item;
  const found: Replacement[] = [];
  if (before !== undefined && before.block >= reading.block - 1) {
    const pair = pairFor(text, item, before, people);
    const meeting = meetingFor(text, item, before, people, pair !== null);
    for (const one of [placeFor(text, item, before), pair, meeting]) if (one !== null) found.push(one);
  }
  if (reading.language === 'en') addNames(item, people, found);
  if (reading.language === 'de')
    addGerman(text, item, before !== undefined && before.block === reading.block ? before : null, found);
  return found.length === 0 ? item : { ...item, standIns: found };
}

/** English: surnames in full, and bodies that a noun takes up ("the firm") by their names. */
function addNames(item: Attributed, people: People, found: Replacement[]): void {
  const { reading, to, subject, speaker, elided, unit } = item;
  const { words, quoted, ordinal, clauses } = reading;
  // ", most of them in the north": told with the clause that it hangs on.
  const around = hangsOn(unit, reading) ? clauses[clauses[unit.clause]?.parent ?? -1] : undefined;
  const from = Math.min(item.from, around?.head ?? item.from);
  const body = bodyNamedAgain(words, from, to, people.bodies, ordinal);
  if (
    body !== null &&
    subject === null &&
    (body.name !== speaker || (item.kind === 'reported' && body.from === item.from)) &&
    (quoted[body.from] ?? -1) < 0
  )
    found.push(body);
  if (people.surnames.size === 0) return;
  const pronoun = pronounFor(reading, from, to, speaker, people);
  if (
    pronoun !== null &&
    pronoun.name !== elided &&
    !pronoun.name.startsWith(`${elided ?? ''}’`) &&
    (subject === null || subject.from !== pronoun.from)
  )
    found.push(pronoun);
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.category !== 'name' || (quoted[i] ?? -1) >= 0) continue;
    if (subject !== null && i >= subject.from && i < subject.to) continue;
    const name = inFull(words, i, people);
    if (name !== null && !found.some((one) => one.name === name)) found.push({ from: i, to: i + 1, name });
  }
}

/** Where something is: the words "in Genf", or null where a place is named in words that cannot be repeated. */
type Place = string | null;

function placeFor(text: string, { reading, from, to }: Attributed, before: Reading): Replacement | null {
  const { words, language } = reading;
  // "There he met …", and not "There were …".
  const at = words.findIndex(
    (word, i) =>
      i >= from && i < to && isThere(word, language) && (word.tag !== 'EX' || words[i + 1]?.category === 'pronoun'),
  );
  if (at < 0) return null;
  const places = [...placesIn(text, before, before.words.length), ...placesIn(text, reading, at)];
  const [only = null] = places;
  return places.length !== 1 || only === null ? null : { from: at, to: at + 1, name: only };
}

const isThere = ({ lower, tag }: Word, language: string): boolean =>
  language === 'de' ? lower === 'dort' : lower === 'there' && (tag === 'RB' || tag === 'EX');

/** The places that are named in a sentence before word `to`. */
function placesIn(text: string, { words, language }: Reading, to: number): Place[] {
  const out: Place[] = [];
  for (let i = 0; i < to; i++) {
    const word = words[i] as Word;
    const isBound = word.category === 'preposition' || word.category === 'to';
    const phrase = isBound ? phraseAt(words, i + 1, to, language) : null;
    if (phrase === null) {
      if (isPlaceNoun(word, language)) out.push(null);
      continue;
    }
    if (isTime(words, phrase.from, phrase.to) || words[phrase.from]?.category === 'number') {
      i = phrase.to - 1;
      continue;
    }
    const inner = words.slice(phrase.from, phrase.to);
    const nouns = inner.filter(({ category }) => category === 'noun' || category === 'name');
    const named = nouns.length > 0 && nouns.every(({ category }) => category === 'name');
    const isBuilt = nouns.some((noun) => isPlaceNoun(noun, language));
    const isPerson = nouns.some((noun) => isTitle(noun) || isPersonNoun(noun.lower));
    if (isBuilt || (named && !isPerson && PLACING.test(word.lower))) {
      const lead =
        SAME.test(word.lower) || (isBuilt && AT.test(word.lower))
          ? sliceWords(text, words, i, i + 1)
          : TOWARDS.test(word.lower) && named
            ? 'in'
            : null;
      // "der Vulkan in Island": told of the noun, not of what happened.
      const isLoose = lead !== null && !isAttribute(words, i) && nouns.length <= 3;
      const where = isLoose ? `${lead.toLowerCase()} ${sliceWords(text, words, phrase.from, phrase.to)}` : null;
      out.push(where !== null && language === 'de' ? whereIn(where) : where);
    }
    i = phrase.to - 1;
  }
  return out;
}

/** German "in eine Klinik", where somebody was brought: "in einer Klinik" is where he is; null where that is not sure. */
function whereIn(place: string): string | null {
  const [, article, rest] = /^in (eine|einen|ein|das|den|die) (.+)$/u.exec(place) ?? [];
  if (article === undefined || rest === undefined) return place;
  // An adjective would have another ending as well, and several another article.
  const dative = DATIVE.get(article);
  return dative === undefined || !/^\p{Lu}/u.test(rest) ? null : `${dative} ${rest}`;
}
const DATIVE: ReadonlyMap<string, string> = new Map([
  ['eine', 'in einer'],
  ['einen', 'in einem'],
  ['ein', 'in einem'],
  ['das', 'im'],
  ['den', 'im'],
]);

const SAME = /^(?:in|im)$/;
const AT = /^(?:auf|am|an|at)$/;
const TOWARDS = /^(?:nach|to)$/;
/** Prepositions behind which a name is that of a place. */
const PLACING = /^(?:in|im|nach|aus|bei|near|to|from|at|outside)$/;

const isAttribute = (words: readonly Word[], preposition: number): boolean => {
  const before = words[preposition - 1];
  return (
    before !== undefined && ['noun', 'name'].includes(before.category) && !isTime(words, preposition - 1, preposition)
  );
};

const isPlaceNoun = ({ category, lower }: Word, language: string): boolean =>
  category === 'noun' && (language === 'de' ? GERMAN : ENGLISH).test(lower);
const GERMAN =
  /(?:stadt|dorf|ort|gemeinde|haus|halle|schule|kirche|werk|lager|heim|klinik|museum|bahnhof|flughafen|hafen|insel|park|stadion|theater|hotel|gefängnis|universität|gebäude|fabrik|zentrum|wald|see|platz|straße|brücke|saal|gebiet|region|land|kreis|bezirk|viertel|provinz|küste|hof|labor|praxis|büro|markt|laden|restaurant|betrieb|schloss|burg|kaserne|camp|siedlung|zoo|deponie|mine|grube|tunnel|speicher|wache|arena|werft)$/;
const ENGLISH =
  /^(?:city|town|village|house|hall|school|church|plant|factory|camp|home|clinic|hospital|museum|station|airport|harbou?r|port|island|park|stadium|theat(?:re|er)|hotel|prison|university|building|cent(?:er|re)|forest|valley|lake|square|street|bridge|site|area|region|country|county|district|province|coast|farm|garden|lab|laboratory|office|market|shop|store|restaurant|mountain|castle|base|settlement|zoo|mine|tunnel|warehouse|mill|beach|bakery|brewery|arena|canteen)$/;

/** "Die beiden", "the pair" where the sentence before names two people side by side, and nobody else. */
function pairFor(text: string, { reading, from, to }: Attributed, before: Reading, people: People): Replacement | null {
  const { words, language } = reading;
  const at = words.findIndex((_, i) => i >= from && i + 1 < to && isPair(words, i, language));
  if (at < 0) return null;
  const pairs = pairsIn(text, before, people);
  const [pair] = pairs;
  const alone = BOTH.test(words[at]?.lower ?? '');
  return pairs.length === 1 && pair !== undefined ? { from: at, to: at + (alone ? 1 : 2), name: pair } : null;
}

/** "Bei diesem Treffen", "at the meeting" where the sentence before says that two people met. */
function meetingFor(
  text: string,
  { reading, from, to }: Attributed,
  before: Reading,
  people: People,
  named: boolean,
): Replacement | null {
  const { words, language } = reading;
  const at = words.findIndex((word, i) => i > from && i < to && isMeeting(words, i, word, language));
  if (at < 0 || !before.words.some(({ lower, category }) => category === 'finite' && MET.test(lower))) return null;
  const pairs = pairsIn(text, before, people);
  const [pair] = pairs;
  if (pairs.length !== 1 || pair === undefined) return null;
  const whose = language === 'de' ? `dem Treffen von ${pair}` : `the meeting of ${pair}`;
  // The sentence names them already.
  const theirs = language === 'de' ? 'ihrem Treffen' : 'their meeting';
  return { from: at - 1, to: at + 1, name: named ? theirs : whose };
}
const MET = /^(?:trafen|treffen|met|meet)$/;

function isMeeting(words: readonly Word[], i: number, { lower }: Word, language: string): boolean {
  const article = words[i - 1]?.lower ?? '';
  const behind = words[i + 1]?.category ?? 'stop';
  if (behind === 'preposition' || behind === 'name') return false;
  if (words[i - 2]?.category !== 'preposition') return false;
  return language === 'de'
    ? article === 'diesem' && /^(?:treffen|gespräch|begegnung)$/.test(lower)
    : /^(?:the|this|that)$/.test(article) && lower === 'meeting';
}

const BOTH = /^(?:beide|both)$/;

/** "die beiden", "the two" with no noun behind them. */
function isPair(words: readonly Word[], i: number, language: string): boolean {
  const [article, two, next] = words.slice(i, i + 3);
  if (article === undefined || two === undefined) return false;
  const behind = next?.category ?? 'stop';
  // "Beide sind auf freiem Fuß."
  if (i === 0 && BOTH.test(article.lower))
    return two.category === 'finite' && (language === 'de') === (article.lower === 'beide');
  if (language === 'de')
    return (
      article.lower === 'die' &&
      two.lower === 'beiden' &&
      // "unterzeichneten die beiden | vier Verträge"
      ((next?.category === 'number' && words[i + 3]?.category === 'noun' && words[i + 4]?.category !== 'adjective') ||
        !['noun', 'name', 'adjective', 'number', 'participle', 'quote'].includes(behind))
    );
  return article.lower === 'the' && /^(?:two|pair|duo)$/.test(two.lower) && ['finite', 'adverb'].includes(behind);
}

/** "The two employ 14 people", "die drei trafen sich": the number at `start` says who is meant and counts nothing. */
export function takesUpCount(words: readonly Word[], start: number): boolean {
  const at = wordAt(words, start);
  const number = words[at];
  if (number?.category !== 'number' || !/^\p{L}/u.test(number.text)) return false;
  const behind = words[at + 1]?.category ?? 'stop';
  return /^(?:the|die)$/.test(words[at - 1]?.lower ?? '') && ['finite', 'adverb', 'infinitive'].includes(behind);
}

/** Where the word stands that begins at `start`; they are in the order of the text, and a row of numbers may be long. */
function wordAt(words: readonly Word[], start: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return words[low]?.start === start ? low : -1;
}

/** The pairs of names that "und" or "and" joins; more than the pair where somebody else is named. */
function pairsIn(text: string, { words, language }: Reading, people: People): string[] {
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.category !== 'name' || isTime(words, i, i + 1)) continue;
    const start = i;
    while (words[i + 1]?.category === 'name') i++;
    runs.push({ from: start, to: i + 1 });
  }
  const named = runs.map(({ from, to }) => ({ from, to, name: fullName(sliceWords(text, words, from, to), people) }));
  const persons = named.filter(({ name }) => people.names.has(name));
  const out: string[] = [];
  for (const [k, left] of persons.entries()) {
    const right = persons[k + 1];
    if (right === undefined) break;
    const between = words.slice(left.to, right.from);
    const joins = between[0]?.category === 'conjunction' && /^(?:und|and)$/.test(between[0].lower);
    if (
      joins &&
      between.slice(1).every((word) => isTitle(word) || word.category === 'determiner' || isPersonNoun(word.lower))
    )
      out.push(`${left.name} ${language === 'de' ? 'und' : 'and'} ${right.name}`);
  }
  return new Set(persons.map(({ name }) => name)).size === 2 ? out : [];
}
