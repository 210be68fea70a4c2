import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import type { Word } from './words.js';

export const MASCULINE = 1;
export const FEMININE = 2;
export const NEUTER = 4;
export const PLURAL = 8;

/** A place called by its name: only "das" and "wo" explain one. */
export const PLACE = 16;

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
export const ANY = MASCULINE | FEMININE | NEUTER | PLURAL | PLACE;

/** Genders and numbers that the words of a noun phrase leave open. */
export function gendersOf(words: readonly Word[], from: number, to: number): number {
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
export function wantedBy(words: readonly Word[], from: number): number {
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
export const CLAUSE_ENDS: ReadonlySet<string> = new Set(['comma', 'stop', 'colon', 'dash']);

/** Whether the verb that closes the clause of the pronoun at `at` is plural. */
export function endsInPlural(words: readonly Word[], at: number): boolean {
  let to = at;
  while (to < words.length && !CLAUSE_ENDS.has(words[to]?.category ?? '')) to++;
  for (let k = to - 1; k > at; k--) {
    const word = words[k];
    if (word?.category === 'finite') return (verbBits(word) & FORM.plural) !== 0;
  }
  return false;
}
