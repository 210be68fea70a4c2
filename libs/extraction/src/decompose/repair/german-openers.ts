import { verbBits } from '../../lexicon/de/verb-bits.js';
import { FORM } from '../../lexicon/de/verb-forms.js';
import { lemmaOf, sayClass } from '../../lexicon/lookup.js';
import { joined } from '../joints.js';
import { Word } from '../words.js';
import { mended, withWordAt } from './mended.js';

const ENDS: ReadonlySet<string> = new Set(['comma', 'stop', 'colon', 'dash']);

/** Where the stretch of word `from` ends: the next mark that may part clauses. */
function stretchEnd(words: readonly Word[], from: number): number {
  let to = from;
  // The colon of "6:0" ends nothing.
  while (to < words.length && (!ENDS.has(words[to]?.category ?? '') || joined(words, to))) to++;
  return to;
}

const has = (words: readonly Word[], from: number, to: number, category: Word['category']): boolean => {
  for (let k = from; k < to; k++) if (words[k]?.category === category) return true;
  return false;
};

/** The last word of a stretch that is no mark. */
function closing(words: readonly Word[], from: number, to: number): Word | undefined {
  let k = to - 1;
  while (k > from && ['quote', 'close'].includes(words[k]?.category ?? '')) k--;
  return words[k];
}

/** Whether the stretch of word `from` ends in a finite verb. */
const closesWithVerb = (words: readonly Word[], from: number): boolean =>
  closing(words, from, stretchEnd(words, from))?.category === 'finite';

/**
 * What opens a German clause and what only looks like it: "…, dem Läufer die Fackel zu entreißen" has an article, ",
 * bei welchen …" a relative pronoun, ", bis ein Arzt eintraf" a conjunction.
 */
export function withOpeners(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) => {
    const before = words[i - 1];
    const opens = before?.category === 'comma';
    if (word.category === 'relative' && opens && /^(?:der|die|das|den|dem)$/.test(word.lower)) {
      const to = stretchEnd(words, i);
      const verbless = !has(words, i, to, 'finite');
      if (verbless && (infinitiveEnds(words, i, to) || neverCloses(words, i, to)))
        return new Word(word, 'ART', 'determiner');
    }
    if (/^welche[rnsm]?$/.test(word.lower) && word.category !== 'relative') {
      const asks = before === undefined ? null : before.category === 'preposition' ? words[i - 2] : before;
      if (asks?.category === 'comma' && closesWithVerb(words, i)) return new Word(word, 'PRELS', 'relative');
    }
    if (opens && word.lower === 'was' && word.category === 'determiner' && words[i + 1]?.lower !== 'für')
      if (closesWithVerb(words, i)) return new Word(word, 'PRELS', 'relative');
    // ", da ein Sensor anzeigte": where the verb closes it, it is no "there".
    if (opens && word.lower === 'da' && word.category === 'adverb')
      if (closesWithVerb(words, i) && words[i + 1]?.category !== 'finite')
        return new Word(word, 'KOUS', 'subordinator');
    // ", woraufhin er ging", ", weshalb sie klagt": rare ones that the tagger does not know.
    if (opens && word.category !== 'wh' && ADVERBIAL_OPENER.test(word.lower))
      if (closesWithVerb(words, i)) return new Word(word, 'PWAV', 'wh');
    // "Als ich anfing, waren …": two finite verbs on both sides of the comma.
    if (i === 0 && word.lower === 'als' && word.category === 'conjunction') {
      const to = stretchEnd(words, i);
      if (closing(words, i, to)?.category === 'finite' && words[to + 1]?.category === 'finite')
        return new Word(word, 'KOUS', 'subordinator');
    }
    if (word.lower === 'während' && (i === 0 || opens)) {
      const reads = duringOrWhile(words, i);
      if (reads !== null && reads !== word.category)
        return new Word(word, reads === 'preposition' ? 'APPR' : 'KOUS', reads);
    }
    if (i === 0 && (word.category === 'name' || word.category === 'noun') && /^.{3,}stens$/.test(word.lower))
      return new Word(word, 'ADV', 'adverb');
    // "Bis ein Arzt kam, vergingen Stunden": two finite verbs on both sides of the comma.
    if (i === 0 && /^(?:bis|seit)$/.test(word.lower) && word.category === 'preposition') {
      const to = stretchEnd(words, i);
      if (closing(words, i, to)?.category === 'finite' && words[to]?.category === 'comma')
        if (words[to + 1]?.category === 'finite') return new Word(word, 'KOUS', 'subordinator');
    }
    if (word.lower === 'bis' && word.category === 'preposition' && opens) {
      const next = words[i + 1]?.category ?? 'stop';
      const to = stretchEnd(words, i);
      if (['determiner', 'possessive', 'pronoun', 'name', 'noun'].includes(next) && to - i > 3)
        if (closing(words, i, to)?.category === 'finite') return new Word(word, 'KOUS', 'subordinator');
    }
    return word;
  });
}

/**
 * "Während des Umbaus sollen Wände gefallen sein", but "Während der Rat schwieg, stiegen die Preise": the place of the
 * finite verb tells whether "während" opens a phrase or a clause; null where it does not.
 */
function duringOrWhile(words: readonly Word[], at: number): 'preposition' | 'subordinator' | null {
  const to = stretchEnd(words, at);
  let finite = to - 1;
  while (finite > at && words[finite]?.category !== 'finite') finite--;
  if (finite === at) return null;
  for (let k = finite + 1; k < to; k++)
    if (!['participle', 'infinitive', 'to', 'quote', 'close'].includes(words[k]?.category ?? ''))
      return IN_GENITIVE.test(words[at + 1]?.lower ?? '') ? 'preposition' : null;
  return words[to]?.category === 'comma' && words[to + 1]?.category === 'finite' ? 'subordinator' : null;
}
const ADVERBIAL_OPENER = /^(?:woraufhin|wogegen|worunter|worüber|weshalb|weswegen)$/;
const IN_GENITIVE = /^(?:der|des|(?:dies|jen|ein|sein|ihr)e[rs])$/;

/** "… zu entreißen", "… wiederzubeleben": the stretch ends in an infinitive with its "zu". */
function infinitiveEnds(words: readonly Word[], from: number, to: number): boolean {
  let k = to - 1;
  while (k > from && ['quote', 'close'].includes(words[k]?.category ?? '')) k--;
  const last = words[k];
  return last?.tag === 'VVIZU' || (last?.category === 'infinitive' && words[k - 1]?.category === 'to');
}

/** "…, die übrigen Helfer.": nothing that may be a verb stands at the end, nor goes on with one behind it. */
function neverCloses(words: readonly Word[], from: number, to: number): boolean {
  const last = closing(words, from, to);
  if (last === undefined || last.text === last.lower) return false;
  const mark = words[to]?.category ?? 'stop';
  if (mark === 'stop') return true;
  // "muss der Erste, der 1. FC Ulm, am Mai pausieren": the verb behind it is the one of the clause around it.
  const waits = words.slice(0, from).some(({ tag }) => tag === 'VMFIN' || tag === 'VAFIN');
  let end = words.length;
  while (end > to && ['stop', 'quote'].includes(words[end - 1]?.category ?? '')) end--;
  const ends = words[end - 1];
  if (ends !== undefined && (verbBits(ends) & FORM.infinitive) !== 0) end--;
  if (mark === 'comma' && waits && !has(words, to, end, 'finite')) return true;
  return (
    mark === 'comma' &&
    words[to + 1]?.category === 'relative' &&
    !has(words, stretchEnd(words, to + 1), words.length, 'finite')
  );
}

/** News agencies that are written small. */
const AGENCY = /^(?:dpa|apa|sda|epd|kna|dapd)$/;
const LETTERS = /^\p{Lu}{2,5}$/u;
const NUMERAL = /^[IVXLCM]+$/;
const ADJECTIVE = /(?:sam|lich|ig|isch|bar|haft|los|ell|iv|iert)(?:e[nmrs]?)?$/;

/**
 * "wachsam zu bleiben", "gemeinsam mit …", "die wahren Motive": what the tagger takes for a finite verb is none where no
 * verb has such a form, or where an article stands before and its noun behind it; "gäbe" is one all the same.
 */
export function withKnownVerbs(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) => {
    if (word.kind !== 'word') return word;
    // "CNN meldete", "SPD und Grüne": letters of a body are a name.
    if (word.category === 'adjective' && LETTERS.test(word.text) && !NUMERAL.test(word.text))
      return new Word(word, 'NE', 'name');
    if (word.category !== 'name' && AGENCY.test(word.text)) return new Word(word, 'NE', 'name');
    const small = word.text === word.lower;
    const bits = verbBits(word);
    const before = words[i - 1];
    const next = words[i + 1];
    if (word.category === 'other' && word.tag.startsWith('$') && small && (bits & FINITE) !== 0)
      return new Word(word, 'VVFIN', 'finite');
    // ", stahlen 2019 drei Bilder": a past form that no infinitive has.
    if (word.tag === 'VVINF' && small && (bits & (FORM.infinitive | FORM.participle)) === 0 && (bits & FORM.past) !== 0)
      return new Word(word, 'VVFIN', 'finite');
    // ", verlautbarte Jan Kern"
    const behind = before?.category === 'comma' || before?.category === 'quote';
    const somebody = next?.category === 'name' || next?.category === 'determiner';
    if (word.tag === 'ADJA' && small && behind && somebody && (bits & FORM.past) !== 0)
      if (sayClass(lemmaOf(word, 'de'), null, 'de') !== null) return new Word(word, 'VVFIN', 'finite');
    if (word.tag !== 'VVFIN' || !small) return word;
    const attributes =
      (next?.tag === 'ADJA' || next?.category === 'noun') && /e[nmrs]?$/.test(word.lower) && next !== undefined;
    if (bits === 0 && ADJECTIVE.test(word.lower))
      return attributes ? new Word(word, 'ADJA', 'adjective') : new Word(word, 'ADJD', 'adjective');
    // "Der Verein wiederum macht …": no two verbs in a row, and this one is none.
    if (bits === 0 && next?.category === 'finite') return new Word(word, 'ADV', 'adverb');
    if (attributes && before?.tag === 'ART' && words[i - 2] !== undefined) return new Word(word, 'ADJA', 'adjective');
    return word;
  });
}

const FINITE = FORM.third | FORM.reported | FORM.unreal;

/** "Monatelang haben die Werke …", "Zudem regte …": what only its large letter makes a noun or a name, before the verb. */
export function withAdverbFirst(words: readonly Word[]): readonly Word[] {
  if (words[0]?.tag === 'KOKOM' && opensClause(words))
    return withWordAt(words, 0, new Word(words[0], 'KOUS', 'subordinator'));
  const at = words[0]?.category === 'quote' ? 1 : 0;
  const word = words[at];
  if (word === undefined || !['noun', 'name', 'adjective'].includes(word.category)) return words;
  if (words[at + 1]?.category !== 'finite') return words;
  if (word.tag === 'ADJD' && PEOPLE.test(word.lower) && (verbBits(words[at + 1] as Word) & FORM.plural) !== 0)
    return withWordAt(words, at, new Word(word, 'NN', 'noun'));
  if (!isAdverb(word.lower)) return words;
  return withWordAt(words, at, new Word(word, 'ADV', 'adverb'));
}
/** "Wie CNN meldet, sind …": a verb before the comma and one behind it. */
function opensClause(words: readonly Word[]): boolean {
  const comma = words.findIndex(({ category }) => category === 'comma');
  return (
    words[0]?.lower === 'wie' && words[comma - 1]?.category === 'finite' && words[comma + 1]?.category === 'finite'
  );
}
/** Several of them, which a tagger takes for comparatives: "Fischer sagten". */
const PEOPLE =
  /(?:fischer|schützer|händler|forscher|kritiker|gegner|befürworter|beobachter|arbeiter|anwohner|bewohner|politiker|wissenschaftler|techniker|mediziner|betreiber|anleger|hersteller|verbraucher|ermittler|einwohner|gewerkschafter|rechtler|retter|helfer)$/;
const ADVERBS = new Set(
  `zudem überdies obendrein indes indessen unterdessen derweil mittlerweile seither seitdem ferner zugleich letztlich
  mehrfach mehrmals vielmehr hingegen gleichwohl insgesamt`.split(/\s+/),
);
const LASTING = /(?:minuten|stunden|tage|wochen|monate|jahre|jahrzehnte)lang$/;
const MANNER = /(?:erweise|maßen|seits)$/;
/** "einerseits", and not "Beweise". */
const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || LASTING.test(lower) || (MANNER.exec(lower)?.index ?? 0) >= 4;
