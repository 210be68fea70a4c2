import { isWomansNoun } from './called-again.js';
import { isPersonNoun, isTitleWord } from './titles.js';

/** Somebody or something that an article has named. */
export type Entity = {
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
  /** Whether those who were named with it as one subject are women: a pronoun that fits one of them too means nobody. */
  readonly beside: readonly (boolean | null)[];
};

/** Whether somebody named with it may be meant as well. */
export const isOneOfSeveral = ({ beside }: Entity, pronoun: string): boolean =>
  beside.some((female) => female === null || female === (pronoun === 'she'));

/** A thing, body or group that a sentence is about. */
export type Thing = {
  readonly gender: 'he' | 'she' | 'it' | 'they' | 'somebody' | 'one';
  /** The sentence that it is the subject of. */
  readonly ordinal: number;
};

/** Whether a pronoun may stand for it: "he" and "she" for somebody whose trade is all that is known, and "it" for a coach. */
export const fits = ({ gender }: Thing, pronoun: string): boolean =>
  gender === pronoun ||
  (gender === 'somebody' && (pronoun === 'he' || pronoun === 'she')) ||
  (gender === 'one' && pronoun !== 'they');

/** German "Die Leiterin des Heims": the noun that says what somebody is, in small letters. */
export const headOf = (name: string): string => headText(name).toLowerCase();
export const headText = (name: string): string =>
  name.split(' ').find((word) => /^\p{Lu}/u.test(word) && !/^(?:Der|Die|Das|Eine?)$/.test(word)) ?? name;
export const isSomebodysNoun = (name: string): boolean => isPersonNoun(headOf(name)) || isTitleWord(headOf(name));

const PLACES: ReadonlySet<string> = new Set(
  'China USA Russland Deutschland Moskau Peking Washington Berlin Europa Russia Germany Beijing Moscow London Paris Brüssel Brussels'.split(
    ' ',
  ),
);
/** A country, a capital, or capital letters for a body. */
export const isNoPerson = (name: string): boolean =>
  PLACES.has(name) || (name.length > 1 && name === name.toUpperCase() && /^\p{Lu}+$/u.test(name));

/** Whether a name has the form of that of a person; in English with a middle name or its letter. */
export const isFullName = (name: string, language: string): boolean =>
  (language === 'en' ? ENGLISH_NAME : FULL_NAME).test(name);
const FULL_NAME = /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u;
const ENGLISH_NAME = /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}(?:\.|[\p{L}'’-]+) )?\p{Lu}[\p{L}'’-]+$/u;

/** German "Ein Vertrauter von Berg": one man without a name of whom the sentence before tells. */
export const isNamelessMan = ({ name, person, plural, female, seen }: Entity, ordinal: number): boolean =>
  !person && !plural && female !== true && ordinal - seen === 1 && isSomebodysNoun(name) && !isWomansNoun(headOf(name));

/** German "Der Unfall geschah um drei. Er …": what happened, of which an "er" seldom tells where somebody was named. */
export const isHappening = ({ name }: Entity): boolean => HAPPENING.test(name);
const HAPPENING =
  /(?:[fF]all|[sS]turz|[sS]toß|[sS]treit|[aA]ngriff|[aA]nschlag|[bB]rand|[eE]insatz|[kK]ampf|[mM]ord|[tT]od|[sS]tart|[tT]at|[eE]xplosion|[kK]ollision|[fF]estnahme|[vV]erhaftung|[oO]peration|[nN]iederlage|[sS]uche|[fF]ahndung)$/;

/** Somebody who was named not long before and whom "he" or "she" may mean. */
export const mayBeMeant = ({ person, female, ordinal: seen }: Entity, pronoun: string, ordinal: number): boolean =>
  person && ordinal - seen <= LONG_AGO && (pronoun === 'he' ? female !== true : pronoun === 'she' && female !== false);

/** Nobody is meant by "he" or "she" whom so many sentences do not name. */
export const LONG_AGO = 5;

/** So many sentences after somebody was named he is called by what he is. */
export const LAST_NAMED = 2;

/** A pronoun further away than so many names is not resolved. */
export const LOOK_BACK = 8;
