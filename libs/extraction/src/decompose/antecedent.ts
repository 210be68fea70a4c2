import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import type { Word } from './words.js';

/** The noun phrase that a relative clause explains, with what stands between it and the clause. */
export type Antecedent = {
  readonly from: number;
  /** Where its own words end; behind it the verb of the clause around it may stand: "die Frage offen, die …". */
  readonly to: number;
};

const MASCULINE = 1;
const FEMININE = 2;
const NEUTER = 4;
const PLURAL = 8;
/** A place called by its name: only "das" and "wo" explain one. */
const PLACE = 16;

/** What a German article says of its noun, whatever the case. */
const ARTICLES: Readonly<Record<string, number>> = {
  der: MASCULINE | FEMININE | PLURAL,
  die: FEMININE | PLURAL,
  das: NEUTER,
  den: MASCULINE | PLURAL,
  dem: MASCULINE | NEUTER,
  des: MASCULINE | NEUTER,
  im: MASCULINE | NEUTER,
  am: MASCULINE | NEUTER,
  vom: MASCULINE | NEUTER,
  zum: MASCULINE | NEUTER,
  beim: MASCULINE | NEUTER,
  ins: NEUTER,
  ans: NEUTER,
  zur: FEMININE,
};
const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/^(?:dies|jen|jed|welch|manch|solch)e$/, FEMININE | PLURAL],
  [/^(?:dies|jen|jed|welch|manch|solch)er$/, MASCULINE | FEMININE | PLURAL],
  [/^(?:dies|jen|jed|welch|manch|solch)es$/, MASCULINE | NEUTER],
  [/^(?:dies|jen|jed|welch|manch|solch)en$/, MASCULINE | PLURAL],
  [/^(?:ein|kein|mein|sein|ihr|unser)$/, MASCULINE | NEUTER],
  [/^eine$/, FEMININE],
  [/^einer$/, FEMININE],
  [/^einen$/, MASCULINE],
  [/^(?:kein|mein|sein|ihr|unser|eur)e$/, FEMININE | PLURAL],
  [/^(?:kein|mein|sein|ihr|unser|eur)er$/, FEMININE | PLURAL],
  [/^(?:kein|mein|sein|ihr|unser|eur)en$/, MASCULINE | PLURAL],
  [/^(?:ein|kein|mein|sein|ihr|unser|eur)em$/, MASCULINE | NEUTER],
  [/^(?:ein|kein|mein|sein|ihr|unser|eur)es$/, MASCULINE | NEUTER],
  [/^(?:beide|alle|viele|mehrere|einige|wenige|zahlreiche)[rn]?$/, PLURAL],
];
/** What a relative pronoun may stand for. */
const PRONOUNS: Readonly<Record<string, number>> = {
  der: MASCULINE | FEMININE,
  die: FEMININE | PLURAL,
  das: NEUTER | PLACE,
  den: MASCULINE,
  dem: MASCULINE | NEUTER,
  denen: PLURAL,
  deren: FEMININE | PLURAL,
  dessen: MASCULINE | NEUTER,
};
const ANY = MASCULINE | FEMININE | NEUTER | PLURAL | PLACE;

/** Genders and numbers that the words of a noun phrase leave open. */
function gendersOf(words: readonly Word[], from: number, to: number): number {
  const first = words[from];
  const before = words[from - 1];
  if (first === undefined) return ANY;
  const article = ['determiner', 'possessive'].includes(first.category) ? first.lower : before?.lower;
  const link = words[from - 1];
  // "der Bericht der Aufsicht", "in der Stadt": a genitive or dative.
  const oblique = link?.category === 'noun' || link?.category === 'name' || link?.category === 'preposition';
  const byArticle =
    article === undefined
      ? undefined
      : article === 'der' && oblique && first.lower === 'der'
        ? FEMININE | (link?.category === 'preposition' ? 0 : PLURAL)
        : genderOfArticle(article);
  if (byArticle !== undefined && (first.category === 'determiner' || first.category === 'possessive'))
    return byArticle & genderOfNoun(words, from, to);
  if (before?.tag === 'APPRART' && byArticle !== undefined) return byArticle;
  if (first.category === 'number' && first.lower !== '1' && words[from + 1]?.category !== 'name') return PLURAL;
  // "der Streit in Bremen, der": a place is neuter.
  if (first.category === 'name' && /^(?:in|aus|nach)$/.test(before?.lower ?? '') && to - from <= 2) return PLACE;
  // Without an article: "brennender Häuser", "schweren Waffen".
  if (first.tag === 'ADJA' && /e[rn]$/.test(first.lower) && words[to - 1]?.category === 'noun')
    return PLURAL | MASCULINE;
  return ANY;
}

function genderOfArticle(lower: string): number | undefined {
  return ARTICLES[lower] ?? ENDINGS.find(([pattern]) => pattern.test(lower))?.[1];
}

/** Endings that show what a noun is. */
function genderOfNoun(words: readonly Word[], from: number, to: number): number {
  for (let k = from; k < to; k++) {
    const word = words[k];
    if (word?.category !== 'noun') continue;
    if (/(?:ung|heit|keit|schaft|tät|ion)$/.test(word.lower)) return FEMININE;
    if (/(?:ungen|heiten|keiten|schaften|täten|ionen)$/.test(word.lower)) return PLURAL;
    return ANY;
  }
  return ANY;
}

/** The relative pronoun of a clause that begins at `from`, after its preposition if it has one. */
function pronounAt(words: readonly Word[], from: number): number {
  const first = words[from];
  if (first === undefined) return -1;
  return first.category === 'preposition' ? from + 1 : from;
}

/** What the relative pronoun may stand for; "der" is a dative only where its clause has a pronoun for its subject. */
function wantedBy(words: readonly Word[], from: number): number {
  const at = pronounAt(words, from);
  const lower = words[at]?.lower ?? '';
  // "der viele angehören": with a plural verb no subject but a dative.
  if (lower === 'der' && at === from && endsInPlural(words, at)) return FEMININE;
  if (lower === 'der' && at === from && words[at + 1]?.category !== 'pronoun') return MASCULINE;
  if (lower === 'die' && at === from && isOnlySubject(words, at)) return endsInPlural(words, at) ? PLURAL : FEMININE;
  return PRONOUNS[lower] ?? ANY;
}

/** Whether nothing in the clause of the pronoun at `at` may be its subject but the pronoun. */
function isOnlySubject(words: readonly Word[], at: number): boolean {
  for (let k = at + 1; k < words.length; k++) {
    const word = words[k];
    const governed = words[k - 1]?.category === 'preposition' || words[k - 1]?.tag === 'APPRART';
    if (word === undefined || CLAUSE_ENDS.has(word.category)) return word !== undefined || k > at + 1;
    if (word.category === 'pronoun' && word.lower !== 'sich') return false;
    if (!governed && /^(?:der|die|das|ein|eine|kein|keine)$/.test(word.lower) && words[k - 1]?.category !== 'noun')
      return false;
    if (!governed && ['noun', 'name'].includes(word.category) && k === at + 1) return false;
  }
  return true;
}
const CLAUSE_ENDS: ReadonlySet<string> = new Set(['comma', 'stop', 'colon', 'dash']);

/** Whether the verb that closes the clause of the pronoun at `at` is plural. */
function endsInPlural(words: readonly Word[], at: number): boolean {
  let to = at;
  while (to < words.length && !CLAUSE_ENDS.has(words[to]?.category ?? '')) to++;
  for (let k = to - 1; k > at; k--) {
    const word = words[k];
    if (word?.category === 'finite') return (verbBits(word) & FORM.plural) !== 0;
  }
  return false;
}

const MARKS: ReadonlySet<string> = new Set(['comma', 'dash', 'quote']);
/** What of the verb may stand between a noun and the clause that explains it. */
const VERBAL: ReadonlySet<string> = new Set(['prefix', 'participle', 'infinitive', 'to', 'finite']);
const MOST_VERBAL = 4;

const TIME =
  /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|january|february|march|may|june|july|october|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|year|month|week)$/;
const isTime = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((word) => TIME.test(word.lower));

/**
 * The noun phrase that a relative clause or an apposition at `from` explains. German relative clauses: the nearest that
 * agrees with the pronoun, so that "der Fall einer Frau in Kiel, der …" is the case and not the town. Null when there is
 * none.
 */
export function antecedent(
  words: readonly Word[],
  from: number,
  language: string,
  relative: boolean,
): Antecedent | null {
  let end = from;
  while (end > 0 && MARKS.has(words[end - 1]?.category ?? '')) end--;
  // "Ann Reed, 42, who …": her age stands between.
  if (language === 'en' && words[end - 1]?.category === 'number' && words[end - 2]?.category === 'comma') end -= 2;
  const german = language === 'de' && relative;
  for (let k = 0; german && k < MOST_VERBAL && VERBAL.has(words[end - 1]?.category ?? ''); k++) end--;
  const wanted = german ? wantedBy(words, from) : ANY;
  let to = end;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const start = phraseBefore(words, to, language);
    if (start === to) return null;
    const time = isTime(words, start, to) && words[start - 1]?.category !== 'finite';
    // "an ecologist at the institute in Kassel who …": nobody but somebody is meant.
    const place = language === 'en' && isPlace(words, start, to) && !explainsPlace(words, from, relative);
    const genders = gendersOf(words, start, to);
    const fits = (genders & wanted) !== 0 || (genders === PLACE && german && endsInPlural(words, from));
    if (!time && !place && fits) {
      const head = german && level === 0 && givesAmount(words, from) ? headOf(words, start, wanted) : -1;
      return { from: head >= 0 ? head : start, to: end };
    }
    let link = words[start - 1];
    to = link?.category === 'preposition' ? start - 1 : start;
    // "Anna Beispiel, 37, aus Bonn, die …": her age stands between.
    if (
      relative &&
      words[to - 1]?.category === 'comma' &&
      words[to - 2]?.category === 'number' &&
      words[to - 3]?.category === 'comma'
    ) {
      to -= 3;
      link = words[to - 1];
      end = to;
    }
    if (link?.category !== 'preposition' && link?.category !== 'noun' && link?.category !== 'name') break;
    // "gab der Firma den Auftrag, die …": what is no genitive is a phrase of its own.
    if (link.category !== 'preposition' && !GENITIVE.test(words[start]?.lower ?? '') && language === 'de') end = start;
  }
  return null;
}
/** "die Ende 2012 bei 240 Millionen lag": told of a debt, a price, a share; not of who owes it. */
function givesAmount(words: readonly Word[], from: number): boolean {
  let numbers = 0;
  for (let k = from; k < words.length && !CLAUSE_ENDS.has(words[k]?.category ?? ''); k++) {
    const word = words[k];
    if (word?.category === 'number') numbers++;
    if (word?.category === 'finite') return numbers > 0 && AMOUNTS.test(word.lower);
  }
  return false;
}
const AMOUNTS =
  /^(?:l(?:a|ie)g(?:t|en)?|betr(?:äg|ug|ag)(?:t|en)?|stieg|steigt|sank|sinkt|fiel|fällt|kostete?|dauerte?|belief|beläuft)$/;

/**
 * "die Verschuldung der Stadt, die bei 240 Millionen lag": what the genitive belongs to, where it agrees with the pronoun
 * as well; -1 when only the nearest agrees.
 */
function headOf(words: readonly Word[], start: number, wanted: number): number {
  const link = words[start - 1];
  if (words[start]?.lower !== 'der' || link?.category !== 'noun' || (wanted & (FEMININE | PLURAL)) === 0) return -1;
  const from = phraseBefore(words, start, 'de');
  if (from === start || words[from]?.category !== 'determiner') return -1;
  return (gendersOf(words, from, start) & wanted) === 0 ? -1 : from;
}

/** "in Kiel, a port on the Baltic", "in Kiel, which": but "who" is somebody, and "a school" is none of the town. */
function explainsPlace(words: readonly Word[], from: number, relative: boolean): boolean {
  if (relative) return words[from]?.lower !== 'who';
  // "one in Bremen, discovered in 1962": what is in the town.
  if (words[from]?.category === 'participle') return false;
  for (let k = from; k < words.length && k < from + 8; k++) {
    const word = words[k];
    if (word === undefined || ['comma', 'stop', 'finite', 'relative'].includes(word.category)) break;
    if (word.category === 'noun' && words[k + 1]?.category !== 'noun') return PLACES.test(word.lower);
  }
  return true;
}
const PLACES =
  /^(?:town|city|village|suburb|district|region|state|country|county|capital|port|province|island|neighbou?rhood|municipality|area|nation|republic|resort|hamlet|settlement|community|borough|parish|territory|stronghold|home|place|hub|cent(?:er|re))s?$/;

/** "in Kassel", "at the Max Born Institute": names behind a word for where. */
const isPlace = (words: readonly Word[], start: number, to: number): boolean =>
  /^(?:in|at|near|outside)$/.test(words[start - 1]?.lower ?? '') && words[to - 1]?.category === 'name';
const MOST_LEVELS = 4;
const GENITIVE = /^(?:des|der|(?:ein|dies|jen|sein|ihr|unser|kein)(?:es|er)|\p{L}+er)$/u;

/** Where the noun phrase begins that ends before `to`, or `to`. */
function phraseBefore(words: readonly Word[], to: number, language: string): number {
  let at = to - 1;
  let start = to;
  let nouns = 0;
  while (at >= 0) {
    const word = words[at];
    if (word === undefined) break;
    const c = word.category;
    // "das 47 Jahre alte Gesetz": the measure belongs to the adjective behind it.
    if (c === 'noun' && words[at - 1]?.category === 'number' && words[at + 1]?.tag === 'ADJA') {
      start = at - 1;
      at -= 2;
      continue;
    }
    // "vor der Insel Java | Trümmer gefunden": a common noun behind a name begins another phrase.
    if (language === 'de' && c === 'name' && words[at + 1]?.tag === 'NN' && words[at - 1]?.tag === 'NN') break;
    // "STS-133 last month, its 39th mission": when it was is no part of what it is.
    if (
      language === 'en' &&
      c === 'adjective' &&
      /^(?:last|next|past)$/.test(word.lower) &&
      isTime(words, at + 1, to)
    ) {
      start = at;
      break;
    }
    if (NOMINAL.has(c)) {
      if (c === 'noun' || c === 'name') nouns++;
      if (
        nouns > 1 &&
        c === 'noun' &&
        word.tag !== 'NN$' &&
        !['name', 'noun', 'quote'].includes(words[at + 1]?.category ?? '')
      )
        break;
      start = at--;
      continue;
    }
    if ((c === 'adjective' && (language !== 'de' || word.tag !== 'ADJD' || nouns === 0)) || c === 'participle') {
      start = at--;
      continue;
    }
    if (c === 'determiner' || c === 'possessive') start = at;
    break;
  }
  return language === 'de' ? beforeAttribute(words, start) : start;
}

/** "einer regionalen, auf Sicherheit ausgerichteten Gruppe": the article stands before what belongs to the participle. */
function beforeAttribute(words: readonly Word[], start: number): number {
  const first = words[start];
  if (first?.tag !== 'ADJA' || !/(?:t|en|nd)e[nmrs]?$/.test(first.lower)) return start;
  for (let k = start - 1; k >= 0 && k > start - 10; k--) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'determiner' || category === 'possessive') return k;
    if (!ATTRIBUTE.has(category)) return start;
  }
  return start;
}
const ATTRIBUTE: ReadonlySet<string> = new Set([
  'preposition',
  'noun',
  'name',
  'adverb',
  'adjective',
  'comma',
  'number',
]);
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'name', 'quote', 'close', 'open', 'number', 'other']);

const SELECTS =
  /^(?:all(?:e[nmrs]?|es)|jede[rnms]?|jene[rnms]?|d(?:er|ie|as|en|em)jenige?n?|solche[rnms]?|kein(?:e[nmrs]?)?|meisten|einzige[rnms]?|beiden)$/;

/**
 * German: whether a clause only says which ones are meant ("die Züge, die am Bahnhof standen", "das achte Land, das …")
 * and tells nothing of somebody or something known. Names and numbers in it are news all the same.
 */
export function selects(words: readonly Word[], of: Antecedent, clause: { from: number; to: number }): boolean {
  let named = false;
  for (let k = of.from; k < of.to; k++) {
    const word = words[k];
    if (word === undefined) continue;
    if (word.category === 'name') named = true;
    if (SELECTS.test(word.lower)) return true;
    if (word.tag === 'ADJA' && isRank(word.lower)) return true;
  }
  if (named) return false;
  for (let k = clause.from; k < clause.to; k++) {
    const category = words[k]?.category;
    if (category === 'name' || category === 'number') return false;
  }
  return isSeveral(words, of, clause);
}

/** "größte", "sechste", "letzten": the superlative or the place in a row. */
const isRank = (lower: string): boolean =>
  /^(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte|letzte|größte|kleinste|höchste|längste|älteste|jüngste|beste|schlimmste|schwerste|stärkste|wichtigste)[nmrs]?$/.test(
    lower,
  );

/** What the clause explains is several of a kind, or stuff without an article. */
function isSeveral(words: readonly Word[], of: Antecedent, clause: { from: number; to: number }): boolean {
  const open = gendersOf(words, of.from, of.to) & wantedBy(words, clause.from);
  if (open === PLURAL || ((open & PLURAL) !== 0 && endsInPlural(words, clause.from))) return true;
  const first = words[of.from];
  if (first === undefined || first.category === 'determiner' || first.category === 'possessive') return false;
  return words[of.from - 1]?.tag !== 'APPRART' && first.category !== 'name';
}

/** "womit", "worauf": what stands for the whole clause before, in a clause that tells what came of it. */
export const isSentenceRelative = (opener: string | null): boolean =>
  opener !== null &&
  /^wo(?:r?(?:an|auf|aus|in|über|unter|um)|bei|durch|für|gegen|hin|mit|nach|raufhin|von|zu)$/.test(opener);
