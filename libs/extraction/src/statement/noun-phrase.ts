import type { Word } from '../decompose/words.js';
import { withoutGenitive } from '../lexicon/de/genitive.js';

/** Gender and number of a German noun phrase, as far as a clause needs them. */
export type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

const DEFINITE: Readonly<Record<Gender, string>> = { masculine: 'der', feminine: 'die', neuter: 'das', plural: 'die' };
const ARTICLES = new Set(['der', 'die', 'das', 'den', 'dem', 'des']);
const POSSESSIVE = /^(ein|kein|mein|dein|sein|ihr|unser|euer)(?:e[nmrs]?)?$/;
/** Nouns in -en that do not lose it in the nominative. */
const STRONG =
  /(?:wagen|hafen|garten|laden|boden|ofen|kasten|verein|balken|rahmen|rasen|süden|norden|osten|westen|hafen|schaden|faden|magen|kragen|orden|frieden|beton|termin|magistrat)$/;

/**
 * The words of a German noun phrase that change when it is put into the nominative, or null when that cannot be told.
 * Its gender is known from the relative pronoun or the article.
 */
export function nominative(words: readonly Word[], gender: Gender): Map<Word, string> | null {
  const out = new Map<Word, string>();
  const [first] = words;
  if (first === undefined) return null;
  const { lower } = first;
  const own = POSSESSIVE.exec(lower);
  const noun = words.find((word) => word.category === 'noun' || word.category === 'name');
  if (noun === undefined) return null;
  if (['name', 'noun', 'number', 'quote'].includes(first.category)) return out;
  if (!ARTICLES.has(lower) && own === null) {
    // "brennender Häuser", "zahlreichen Fans": without an article the ending shows the case.
    if (first.tag !== 'ADJA' || gender !== 'plural') return null;
    for (const word of words)
      if (word.tag === 'ADJA' && word.start < noun.start) out.set(word, withEnding(word.text, 'e'));
    return out;
  }
  // Nouns like "Präsident" take -en in every case but this one, and no table tells which do.
  const straight = lower === 'der' || lower === 'die' || lower === 'das' || lower === 'ein' || lower === 'eine';
  if (
    gender === 'masculine' &&
    !straight &&
    noun.category === 'noun' &&
    noun.lower.endsWith('en') &&
    !STRONG.test(noun.lower)
  )
    return null;
  const large = first.text !== lower;
  const article =
    own === null ? DEFINITE[gender] : (own[1] ?? '') + (gender === 'feminine' || gender === 'plural' ? 'e' : '');
  out.set(first, large ? article.charAt(0).toUpperCase() + article.slice(1) : article);
  const ending =
    gender === 'plural'
      ? 'en'
      : own !== null && gender === 'masculine'
        ? 'er'
        : own !== null && gender === 'neuter'
          ? 'es'
          : 'e';
  for (const word of words)
    if (word.tag === 'ADJA' && word.start < noun.start && !/\d/.test(word.text))
      out.set(word, withEnding(word.text, ending));
  const genitive = lower === 'des' || (own !== null && lower.endsWith('es'));
  if (genitive && gender !== 'feminine' && gender !== 'plural') out.set(noun, withoutGenitive(noun.text));
  return out;
}

/** The words that `changed` gives a phrase in another case, with the name that stands for it, in that case as well. */
export function withNames(
  words: readonly Word[],
  changed: ReadonlyMap<Word, string>,
  replace: ReadonlyMap<Word, string>,
): ReadonlyMap<Word, string> {
  const [first] = words;
  const name = first === undefined ? undefined : replace.get(first);
  if (first === undefined || name === undefined) return changed;
  const article = changed.get(first);
  const called = article === undefined ? name : name.replace(/^(?:der|die|das|dem|den) /iu, `${article} `);
  return new Map([...changed, ...replace, [first, called]]);
}

/** An adjective with another ending; "30-jährige", words without an ending and those of towns ("Ulmer") stay. */
export const withEnding = (text: string, ending: string): string =>
  !/^\p{Lu}.+er$/u.test(text) && /(?:en|em|er|es|e)$/u.test(text)
    ? text.replace(/(?:en|em|er|es|e)$/u, '') + ending
    : text;

/** Gender of what a relative pronoun in the nominative stands for; `several`: its verb is plural. */
export function genderOf(pronoun: string, several: boolean): Gender | null {
  if (pronoun === 'der' || pronoun === 'welcher') return several ? null : 'masculine';
  if (pronoun === 'das' || pronoun === 'welches') return several ? null : 'neuter';
  if (pronoun === 'die' || pronoun === 'welche') return several ? 'plural' : 'feminine';
  return null;
}

/**
 * The words of a noun phrase that change when it is put into the genitive; `ofOne`: it is masculine or neuter, and not
 * feminine or several. A noun alone gets an article. Null when its form cannot be told.
 */
export function genitive(words: readonly Word[], ofOne: boolean): Map<Word, string> | null {
  const out = new Map<Word, string>();
  const at = words.findIndex(({ category }) => category === 'noun' || category === 'name');
  const noun = words[at];
  const [first] = words;
  if (noun?.category !== 'noun' || first === undefined) return null;
  // "neben der Mauer Holzkohle": two nouns in a row may be two phrases.
  if (words[at + 1]?.category === 'noun') return null;
  for (let k = at - 1; k > 0; k--) {
    const word = words[k] as Word;
    if (word.tag !== 'ADJA') return null;
    out.set(word, withEnding(word.text, 'en'));
  }
  const own = POSSESSIVE.exec(first.lower)?.[1];
  const bare = at === 0;
  if (!bare && !ARTICLES.has(first.lower) && own === undefined) return null;
  const whose = own === undefined ? (ofOne ? 'des' : 'der') : `${own}${ofOne ? 'es' : 'er'}`;
  const isGenitive = /(?:des|es)$/.test(first.lower);
  const declined = ofOne && !isGenitive ? withGenitive(noun, first.lower) : inGenitivePlural(noun, bare, first.lower);
  if (declined === null) return null;
  out.set(noun, bare ? `${whose} ${declined}` : declined);
  if (!bare) out.set(first, whose);
  return out;
}

/** "des Hofs", "des Platzes"; null for nouns that may be declined in another way ("des Präsidenten", "des Busses"). */
function withGenitive({ text, lower }: Word, article: string): string | null {
  if (/(?:e|ent|ant|ist|oge|at|ot|herr|mensch|nachbar|bauer|held|us|is|os|as)$/.test(lower) && !FIRM.test(lower))
    return null;
  if (lower.endsWith('en') && !STRONG.test(lower) && article !== 'das') return null;
  if (text === text.toUpperCase()) return text;
  return /(?:[sßxz]|sch|st)$/.test(lower) ? `${text}es` : `${text}s`;
}
const FIRM =
  /(?:ment|gebäude|gelände|ende|haus|senat|mandat|magistrat|format|staat|monat|rat|gas|glas|angebot|verbot|boot|brot|gebot|trikot)$/;

const inGenitivePlural = ({ text, lower }: Word, bare: boolean, article: string): string | null => {
  if (article !== 'den' && !bare) return text;
  if (!/(?:ern|eln)$/.test(lower)) return text;
  return bare ? null : text.slice(0, -1);
};
