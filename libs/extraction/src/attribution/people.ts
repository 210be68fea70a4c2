import type { Reading } from '../decompose/read-sentence.js';
import { isTime } from '../decompose/phrase-before.js';
import { isGivenName } from '../lexicon/given-names.js';
import { ageBeside, unnamed } from './called-again.js';
import { isFirm, readBodies } from './english-bodies.js';
import type { Bodies } from './english-bodies.js';
import { originBefore } from './origin.js';
import { isTitle } from './titles.js';

/** The people and bodies of an article: who is meant by a surname or a title. */
export type People = {
  /** Full names by their last word, lower case. */
  readonly bySurname: ReadonlyMap<string, string>;
  /** Full names by the title that stood with them, lower case; null: several people had it. */
  readonly byTitle: ReadonlyMap<string, string | null>;
  readonly names: ReadonlySet<string>;
  /** First words of longer names that are no given names, lower case: "Harlow" of "Harlow Foods". */
  readonly leading: ReadonlySet<string>;
  /** Where somebody with a title is from, by full name and first letters: "der chinesische Präsident Xi Jinping". */
  readonly origins: ReadonlyMap<string, ReadonlySet<string>>;
  /** The age that the article gives with a full name. */
  readonly ages: ReadonlyMap<string, string>;
  /** German nouns for somebody without a name, lower case: "Sprecher" of "ein Sprecher der Polizei". */
  readonly unnamed: ReadonlySet<string>;
  /** English: whom a surname alone means for certain, by its small letters. */
  readonly surnames: ReadonlyMap<string, string>;
  /** English: what "the firm", "the school" stands for. */
  readonly bodies: Bodies;
};

/** Last words of names that belong to bodies, places and things, not to people. */
export const BODY =
  /(?:organi[sz]ation|union|party|council|committee|ministry|agency|university|institute|cent(?:er|re)|herald|times|post|commission|company|corporation|inc|corp|bank|court|house|nations|states|street|road|airport|museum|airlines|airways|league|association|society|board|department|office|service|journal|news|group|initiative|trust|foundation|fund|federation|alliance|authority|partei|gewerkschaft|verband|gesellschaft|konzern|universität|institut|gericht|ministerium|agentur|behörde|amt|regierung|zeitung|nationen|staaten|republik|stadion|arena|bundestag|bundesrat|senat|congress|parliament|complex|program|mission|shuttle|studies|study|act|award|prize|cup|championship|province|county|city|island|islands|river|ocean|sea|valley|mountains?|park|church|school|college|hospital|prison|base|station|games|survey|guard|observatory|laboratory|administration|secretariat|police|forces|army|navy)$/i;

/** "Conservative MPs", "Team India", "Hurricane Ida": nobody's name. */
const LETTERS = /^\p{Lu}{2,}s?$/u;
const FIRM = /^(?:Inc|Corp|Ltd|Plc|PLC|LLC|Co|Group|Corporation|Company|Airlines|Airways)$/;
const NO_GIVEN =
  /^(?:Team|Camp|Operation|Project|Hurricane|Typhoon|Cyclone|Storm|Mount|Lake|Fort|Radio|Flight|Route|Formula|Day|Group)$/;

const ADDRESS = new Set(['mr', 'mrs', 'ms', 'dr', 'herr', 'herrn', 'frau', 'prof', 'sir']);

/** Reads every full name of the article once. */
export function readPeople(text: string, readings: readonly Reading[]): People {
  const bySurname = new Map<string, string>();
  const byTitle = new Map<string, string | null>();
  const ages = new Map<string, string>();
  const origins = new Map<string, Set<string>>();
  const nameless = new Set<string>();
  const relatives = new Set<string>();
  const surnames = new Map<string, string>();
  const shared = new Set<string>();
  const firms = new Set<string>();
  const entitle = (title: string, name: string): void => {
    const held = byTitle.get(title);
    byTitle.set(title, held === undefined || held === name ? name : null);
  };
  for (const reading of readings) {
    const words = reading.words;
    if (reading.language === 'de') for (const noun of unnamed(reading)) nameless.add(noun);
    for (let i = 0; i < words.length; i++) {
      const alias = shortFor(reading, i);
      if (alias !== null && !bySurname.has(alias.letters)) bySurname.set(alias.letters, alias.name);
      if (words[i]?.category !== 'name' || ADDRESS.has(words[i]?.lower ?? '')) continue;
      let to = i;
      while (
        to < words.length &&
        (words[to]?.category === 'name' || (words[to]?.text === '.' && words[to - 1]?.text.length === 1)) &&
        !isTitleAt(reading, to)
      )
        to++;
      // "Governor of Washington Chris Gregoire": the person begins at the given name.
      if (!isGivenName(words[i]?.lower ?? ''))
        for (let k = i + 1; k + 1 < to; k++)
          if (isGivenName(words[k]?.lower ?? '')) {
            i = k;
            break;
          }
      // "Labour's Ed Hale": whose he is is no part of his name.
      if (reading.language === 'en')
        for (let k = i; k + 2 < to; k++) if (/['’]s$/u.test(words[k]?.text ?? '')) i = k + 1;
      const parts = words.slice(i, to).map((word) => word.text.replace(/['’]s$/u, ''));
      const last = parts.at(-1);
      const before = words[i - 1];
      if (
        last !== undefined &&
        !BODY.test(last) &&
        !(reading.language === 'en' && (LETTERS.test(last) || NO_GIVEN.test(parts[0] ?? ''))) &&
        parts.every(isCapital) &&
        parts.length >= 2 &&
        parts.length <= 4 &&
        before?.category !== 'determiner' &&
        !(reading.language === 'en' && isFirm((parts[0] ?? '').toLowerCase()))
      ) {
        // "Detlef K.": the point belongs to the letter.
        const key = (last === '.' ? (parts.at(-2) ?? last) : last).toLowerCase();
        const name = parts.join(' ').replace(/ \./gu, '.');
        if (!bySurname.has(key)) bySurname.set(key, name);
        // "Ida Holm", and her father "Lars Holm": both are somebody.
        else if (reading.language === 'en' && isGivenName((parts[0] ?? '').toLowerCase())) relatives.add(name);
        const full = bySurname.get(key) ?? name;
        if (full !== name || isJoinedGiven(words, i)) shared.add(key);
        const age = ageBeside(words, i, to);
        if (age !== null) ages.set(full, age);
        const titled = before !== undefined && isTitle(before);
        if (titled) {
          entitle(before.lower, full);
          const origin = originBefore(words, i - 1, 0, reading.language);
          if (origin !== null) origins.set(full, (origins.get(full) ?? new Set()).add(origin));
        }
        if (titled || age !== null || isGivenName((parts[0] ?? '').toLowerCase()) || isSomebodyAt(reading, i, to))
          surnames.set(key, full);
        // "Anna Beispiel, Direktorin des Zoos,": a title behind the name.
        const behind = words[to]?.category === 'comma' ? (isTitleAt(reading, to + 1) ? to + 1 : to + 2) : -1;
        if (behind > 0 && isTitleAt(reading, behind)) entitle(words[behind]?.lower ?? '', full);
      }
      // "Norda Systems Inc.": "Norda" is nobody.
      if (last !== undefined && parts.length > 1 && FIRM.test(last)) firms.add((parts[0] ?? '').toLowerCase());
      i = Math.max(i, to - 1);
    }
  }
  const names = new Set([...bySurname.values(), ...relatives]);
  const leading = new Set<string>(firms);
  for (const name of names) {
    const first = name.slice(0, name.indexOf(' ')).toLowerCase();
    if (!isGivenName(first)) leading.add(first);
  }
  // "said Karlsen": who is called by a surname alone speaks.
  for (const { frames, language } of readings)
    for (const { speaker } of language === 'en' ? frames : []) {
      const key = speaker === null || speaker.name.includes(' ') ? '' : speaker.name.toLowerCase();
      const full = bySurname.get(key);
      if (full !== undefined) surnames.set(key, full);
    }
  for (const key of shared) surnames.delete(key);
  const bodies = readBodies(text, readings);
  return { bySurname, byTitle, names, leading, origins, ages, unnamed: nameless, surnames, bodies };
}

/** "Ott Karlsen said", "Ott Karlsen, who …": somebody speaks, or is one of whom "who" is told. */
const isSomebodyAt = ({ frames, words }: Reading, from: number, to: number): boolean =>
  (words[to]?.category === 'comma' && words[to + 1]?.lower === 'who') ||
  frames.some(({ speaker }) => speaker !== null && speaker.from <= from && speaker.to >= to);

/** "Ian and Tom Holt": two people of one surname. */
const isJoinedGiven = (words: Reading['words'], at: number): boolean =>
  words[at - 1]?.category === 'conjunction' && words[at - 2]?.category === 'name' && words[at - 3]?.category !== 'name';

/** "World Health Organisation (WHO)": what the letters in brackets stand for, by the first letters of the words before. */
function shortFor({ words }: Reading, open: number): { letters: string; name: string } | null {
  const short = words[open + 1];
  if (words[open]?.category !== 'open' || words[open + 2]?.category !== 'close' || short === undefined) return null;
  if (short.kind !== 'word' || short.text.length < 2 || short.text.length > 6 || short.text === short.lower)
    return null;
  const from = open - short.text.length;
  const named = words.slice(Math.max(0, from), open);
  const fits =
    named.length === short.text.length && named.every((word, i) => word.lower.charAt(0) === short.lower.charAt(i));
  return fits ? { letters: short.lower, name: named.map((word) => word.text).join(' ') } : null;
}

const isCapital = (part: string): boolean => part === '.' || part.charAt(0) !== part.charAt(0).toLowerCase();

const isTitleAt = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  return word !== undefined && isTitle(word);
};

/** English: a surname that stands alone at `at` with the given name before it ("Reed’s" too); null where it means no one for certain. */
export function inFull(words: Reading['words'], at: number, people: People): string | null {
  const word = words[at];
  if (word?.category !== 'name') return null;
  const owns = /['’]s?$/u.exec(word.text)?.[0] ?? '';
  const plain = word.text.slice(0, word.text.length - owns.length);
  const full = people.surnames.get(plain.toLowerCase());
  if (full === undefined || !full.endsWith(` ${plain}`) || isTime(words, at, at + 1)) return null;
  const before = words[at - 1];
  const next = words[at + 1];
  // "Reed & Holt": a firm.
  if (before?.text === '&' || next?.text === '&') return null;
  // "the Reed report", "Ann Reed", "Ann M. Reed", "Reed Ltd", "Reed family".
  if (/^(?:\p{Lu}\.|\.)$/u.test(before?.text ?? '')) return null;
  if (before?.category === 'determiner' || (before?.category === 'name' && !isTitle(before))) return null;
  if (next?.category === 'name' || (owns === '' && next?.category === 'noun')) return null;
  return full + owns;
}

/** The full name for a surname, or the name as it stands. */
export function fullName(name: string, people: People): string {
  if (!name.includes(' ') && !/s$/u.test(name))
    return people.bySurname.get(name.toLowerCase().replace(/\.$/u, '')) ?? name;
  const parts = name.split(' ');
  const last = (parts.at(-1) ?? '').toLowerCase().replace(/['’]s$/u, '');
  // "Amougou Koe" of "Pauline Amougou Koe".
  const longer = people.bySurname.get(last);
  if (parts.length > 1 && longer?.endsWith(` ${name}`) === true && !longer.startsWith(`${parts[0] ?? ''} `))
    return longer;
  if (parts.length > 1 && !ADDRESS.has((parts[0] ?? '').toLowerCase().replace('.', ''))) return name;
  return (
    people.bySurname.get(last) ?? (last.endsWith('s') ? people.bySurname.get(last.slice(0, -1)) : undefined) ?? name
  );
}
