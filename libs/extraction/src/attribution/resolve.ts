import type { Reading } from '../decompose/read-sentence.js';
import { isFemaleName, isGivenName } from '../lexicon/given-names.js';
import { isBodyNoun } from './somebody.js';
import { ageBeside, describes, fitsTitle, isWomansNoun, unnamed } from './called-again.js';
import type { Mention } from './speakers.js';
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
  /** The age that the article gives with a full name. */
  readonly ages: ReadonlyMap<string, string>;
  /** German nouns for somebody without a name, lower case: "Sprecher" of "ein Sprecher der Polizei". */
  readonly unnamed: ReadonlySet<string>;
};

/** Last words of names that belong to bodies, places and things, not to people. */
export const BODY =
  /(?:organi[sz]ation|union|party|council|committee|ministry|agency|university|institute|cent(?:er|re)|herald|times|post|commission|company|corporation|inc|corp|bank|court|house|nations|states|street|road|airport|museum|airlines|airways|league|association|society|board|department|office|service|journal|news|group|initiative|trust|foundation|fund|federation|alliance|authority|partei|gewerkschaft|verband|gesellschaft|konzern|universität|institut|gericht|ministerium|agentur|behörde|amt|regierung|zeitung|nationen|staaten|republik|stadion|arena|bundestag|bundesrat|senat|congress|parliament|complex|program|mission|shuttle|studies|study|act|award|prize|cup|championship|province|county|city|island|islands|river|ocean|sea|valley|mountains?|park|church|school|college|hospital|prison|base|station|games)$/i;

const ADDRESS = new Set(['mr', 'mrs', 'ms', 'dr', 'herr', 'herrn', 'frau', 'prof', 'sir']);

/** Reads every full name of the article once. */
export function readPeople(readings: readonly Reading[]): People {
  const bySurname = new Map<string, string>();
  const byTitle = new Map<string, string | null>();
  const ages = new Map<string, string>();
  const nameless = new Set<string>();
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
      const parts = words.slice(i, to).map((word) => word.text.replace(/['’]s$/u, ''));
      const last = parts.at(-1);
      const before = words[i - 1];
      if (
        last !== undefined &&
        !BODY.test(last) &&
        parts.every(isCapital) &&
        parts.length >= 2 &&
        parts.length <= 4 &&
        before?.category !== 'determiner'
      ) {
        // "Detlef K.": the point belongs to the letter.
        const key = (last === '.' ? (parts.at(-2) ?? last) : last).toLowerCase();
        const name = parts.join(' ').replace(/ \./gu, '.');
        if (!bySurname.has(key)) bySurname.set(key, name);
        const full = bySurname.get(key) ?? name;
        const age = ageBeside(words, i, to);
        if (age !== null) ages.set(full, age);
        if (before !== undefined && isTitle(before)) entitle(before.lower, full);
        // "Anna Beispiel, Direktorin des Zoos,": a title behind the name.
        const behind = words[to]?.category === 'comma' ? (isTitleAt(reading, to + 1) ? to + 1 : to + 2) : -1;
        if (behind > 0 && isTitleAt(reading, behind)) entitle(words[behind]?.lower ?? '', full);
      }
      i = Math.max(i, to - 1);
    }
  }
  const names = new Set(bySurname.values());
  const leading = new Set<string>();
  for (const name of names) {
    const first = name.slice(0, name.indexOf(' ')).toLowerCase();
    if (!isGivenName(first)) leading.add(first);
  }
  return { bySurname, byTitle, names, leading, ages, unnamed: nameless };
}

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

/** The full name for a surname, or the name as it stands. */
export function fullName(name: string, people: People): string {
  if (!name.includes(' ') && !/s$/u.test(name))
    return people.bySurname.get(name.toLowerCase().replace(/\.$/u, '')) ?? name;
  const parts = name.split(' ');
  const last = (parts.at(-1) ?? '').toLowerCase().replace(/['’]s$/u, '');
  if (parts.length > 1 && !ADDRESS.has((parts[0] ?? '').toLowerCase().replace('.', ''))) return name;
  return (
    people.bySurname.get(last) ?? (last.endsWith('s') ? people.bySurname.get(last.slice(0, -1)) : undefined) ?? name
  );
}

const PLACES: ReadonlySet<string> = new Set(
  'China USA Russland Deutschland Moskau Peking Washington Berlin Europa Russia Germany Beijing Moscow London Paris Brüssel Brussels'.split(
    ' ',
  ),
);
/** A country, a capital, or capital letters for a body. */
const isNoPerson = (name: string): boolean =>
  PLACES.has(name) || (name.length > 1 && name === name.toUpperCase() && /^\p{Lu}+$/u.test(name));

const TITLE_WORD =
  /(?:minister|ministerin|chef|chefin|sprecher|sprecherin|präsident|präsidentin|vorsitzende|vorsitzender|vertreter|vertreterin|direktor|direktorin|mitarbeiter|mitarbeiterin|politiker|politikerin|anwalt|anwältin|forscher|forscherin|experte|expertin|professor|president|minister|senator|governor|director|spokesman|spokeswoman|spokesperson|prosecutor)$/;

type Entity = {
  readonly name: string;
  readonly person: boolean;
  /** A person whose full name the article gives. */
  readonly known: boolean;
  readonly plural: boolean;
  readonly female: boolean | null;
  /** What neither speaks nor is somebody, with its gender: only a pronoun as subject may stand for it. */
  readonly thing: Thing | null;
  /** The sentence that it is the subject of, or -1. */
  readonly ordinal: number;
  /** The sentence in which it was named or spoke. */
  readonly seen: number;
};

/** A thing, body or group that a sentence is about. */
export type Thing = {
  readonly gender: 'he' | 'she' | 'it' | 'they' | 'somebody';
  /** The sentence that it is the subject of. */
  readonly ordinal: number;
};

/** Whether a pronoun may stand for it: "he" and "she" for somebody whose trade is all that is known. */
const fits = ({ gender }: Thing, pronoun: string): boolean =>
  gender === pronoun || (gender === 'somebody' && (pronoun === 'he' || pronoun === 'she'));

/** Who spoke or acted last, so that a pronoun can be resolved. */
export class Stage {
  private readonly recent: Entity[] = [];
  /** The sentence that is read. */
  ordinal = -1;
  constructor(
    private readonly people: People,
    private readonly language: string,
  ) {}

  /** Names a mention; a pronoun takes the last fitting name, or null when none fits. */
  name(mention: Mention | null, definite: boolean): string | null {
    if (mention === null) return null;
    if (mention.pronoun === null) {
      const title = mention.name.split(' ').at(-1)?.toLowerCase() ?? '';
      const again = definite ? this.calledAgain(title, !mention.name.includes(' ')) : null;
      return again ?? fullName(mention.name, this.people);
    }
    const wanted = mention.pronoun;
    if (wanted === 'we' || wanted === 'I' || wanted === 'who' || wanted === 'other') return null;
    for (let k = this.recent.length - 1; k >= 0 && k >= this.recent.length - LOOK_BACK; k--) {
      const entry = this.recent[k];
      if (entry === undefined || entry.thing !== null) continue;
      if ((wanted === 'they') !== entry.plural) continue;
      if (wanted === 'he' && (entry.female === true || !entry.person)) continue;
      if (wanted === 'she' && (entry.female === false || (!entry.person && this.language === 'en'))) continue;
      if (wanted === 'it' && entry.person) continue;
      return entry.name;
    }
    return null;
  }

  /** Who is meant by "der Minister", "die 41-Jährige", "der Coach" (`noun` in small letters); null when the text leaves it open. */
  calledAgain(noun: string, alone = true): string | null {
    const { byTitle, ages } = this.people;
    const titled = byTitle.get(noun);
    if (titled != null) return titled;
    if (this.language !== 'de')
      return TITLE_WORD.test(noun) ? this.lastPerson(TITLE_WORD.exec(noun)?.[0]?.endsWith('in') === true) : null;
    if (this.people.unnamed.has(noun)) return null;
    const age = /^\d+/.exec(noun)?.[0];
    if (age !== undefined) {
      const aged = [...ages].filter(([, years]) => years === age);
      if (aged.length === 1) return aged[0]?.[0] ?? null;
    }
    if (!alone) return TITLE_WORD.test(noun) ? this.lastPerson(noun.endsWith('in')) : null;
    const holders = new Set([...byTitle].flatMap(([title, name]) => (fitsTitle(noun, title) ? [name] : [])));
    const [holder] = holders;
    if (holders.size === 1 && holder != null) return holder;
    if (describes(noun)) return this.describedBy(noun, age);
    return TITLE_WORD.test(noun) && holders.size === 0 ? this.lastPerson(noun.endsWith('in')) : null;
  }

  /** The person of the last two sentences whom a noun may describe. */
  private describedBy(noun: string, age: string | undefined): string | null {
    const woman = isWomansNoun(noun);
    const one = this.recent.findLast(
      (entry) =>
        entry.known &&
        entry.person &&
        (woman === null || entry.female === null || entry.female === woman) &&
        (age === undefined || !this.people.ages.has(entry.name)),
    );
    return one !== undefined && this.ordinal - one.seen <= LAST_NAMED ? one.name : null;
  }

  /**
   * What a pronoun that is a subject stands for: the last person, or the thing that the sentence before is about. Null
   * when the last fitting one is neither.
   */
  standsFor(pronoun: string, ordinal: number): string | null {
    for (let k = this.recent.length - 1; k >= 0 && k >= this.recent.length - LOOK_BACK; k--) {
      const entry = this.recent[k];
      if (entry === undefined) continue;
      // What the same sentence names comes behind the pronoun that begins it.
      if (entry.ordinal === ordinal && (pronoun === 'it' || pronoun === 'they')) continue;
      if (entry.thing !== null) {
        if (!fits(entry.thing, pronoun)) continue;
        return entry.thing.ordinal === ordinal - 1 ? entry.name : null;
      }
      if (pronoun === 'they') return null;
      if (pronoun === 'it') {
        if (entry.ordinal === ordinal - 1 && this.isBody(entry)) return entry.name;
        if (!entry.person) return null;
        continue;
      }
      if (entry.ordinal >= 0 && ordinal - entry.ordinal > LONG_AGO) return null;
      if (!entry.person || (pronoun === 'he' ? entry.female === true : entry.female === false)) continue;
      return entry.name;
    }
    return null;
  }

  /** A body by its name: "the Medicines Agency", "Harlow" for "Harlow Foods". */
  private isBody({ name, plural }: Entity): boolean {
    if (plural) return false;
    return BODY.test(name) || (!name.includes(' ') && this.people.leading.has(name.toLowerCase()));
  }

  /** The thing or nameless person that a pronoun of the sentence stands for. */
  thingFor(pronoun: string, ordinal: number): { readonly name: string; readonly gender: Thing['gender'] } | null {
    const name = this.standsFor(pronoun, ordinal);
    const entry = this.recent.findLast((one) => one.name === name && one.thing !== null);
    return entry?.thing == null ? null : { name: entry.name, gender: entry.thing.gender };
  }

  /** The body that "it", "sie" or "es" stands for as a speaker, without its article: what the sentence before is about. */
  bodyFor(mention: Mention | null, ordinal: number): string | null {
    const pronoun = mention?.pronoun;
    if (pronoun == null || !['it', 'he', 'she', 'they'].includes(pronoun)) return null;
    const thing = this.thingFor(pronoun, ordinal);
    if (thing === null || !isBodyNoun(thing.name, this.language)) return null;
    return thing.name.replace(/^(?:der|die|das|the|eine?|an?) /i, '');
  }

  /** Notes what a sentence is about. */
  enterThing(name: string, thing: Thing): void {
    this.recent.push({
      name,
      person: false,
      known: false,
      plural: false,
      female: null,
      thing,
      ordinal: thing.ordinal,
      seen: this.ordinal,
    });
    if (this.recent.length > 16) this.recent.shift();
  }

  private lastPerson(woman: boolean): string | null {
    for (let k = this.recent.length - 1; k >= 0 && k >= this.recent.length - 4; k--) {
      const entry = this.recent[k];
      if (entry === undefined || !entry.known) continue;
      if (entry.female === !woman && (!woman || this.language === 'de')) continue;
      return entry.name;
    }
    return null;
  }

  /** Notes that somebody was named or spoke; `named`: by a name or a trade of one. */
  enter(name: string | null, female: boolean | null, named: boolean, plural = false, subject = true): void {
    if (name === null) return;
    const known = this.people.names.has(name) || this.people.bySurname.has(name.toLowerCase());
    const body = BODY.test(name) || isNoPerson(name);
    this.recent.push({
      name,
      known: known && !body,
      person:
        !body &&
        !plural &&
        named &&
        (known ||
          /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(name) ||
          (!name.includes(' ') && name.charAt(0) !== name.charAt(0).toLowerCase())),
      plural,
      female: female ?? (known ? isFemaleName(name) : null),
      thing: null,
      ordinal: subject ? this.ordinal : -1,
      seen: this.ordinal,
    });
    if (this.recent.length > 16) this.recent.shift();
  }
}

/** Nobody is meant by "he" or "she" whom so many sentences do not name. */
const LONG_AGO = 5;

/** So many sentences after somebody was named he is called by what he is. */
const LAST_NAMED = 2;

/** A pronoun further away than so many names is not resolved. */
const LOOK_BACK = 8;
