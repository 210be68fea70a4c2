import { endsInitial } from '../decompose/joints.js';
import { PHRASE_WORDS, type Word } from '../decompose/words.js';
import { FORMS_OF_ADDRESS, isTitle } from './titles.js';

const NOUN_PHRASE = new Set<string>([...PHRASE_WORDS, 'quote', 'other', 'participle', 'open', 'close']);
const COUNTRY =
  /^(?:Deutschland|Österreich|Schweiz|Frankreich|Italien|Spanien|Portugal|Polen|Tschechien|Ungarn|Griechenland|Türkei|Russland|Ukraine|Georgien|Belarus|Serbien|Kosovo|China|Japan|Indien|Pakistan|Afghanistan|Iran|Irak|Israel|Syrien|Libyen|Ägypten|Sudan|Kuba|Venezuela|Brasilien|Mexiko|Kanada|Nordkorea|Südkorea|Großbritannien|Irland|Schweden|Norwegen|Dänemark|Finnland)$/;
const GENITIVE = new Set('der des eines einer dieser dieses seiner ihrer seines ihres'.split(' '));

/** The noun phrase that begins at `from`, or null: article, adjectives, nouns and names, with genitives and "of". */
export function phraseAt(
  words: readonly Word[],
  from: number,
  limit: number,
  language: string,
): { from: number; to: number } | null {
  let at = from;
  let nouns = 0;
  while (at < limit) {
    const word = words[at];
    if (word === undefined) break;
    const core = language === 'de' && nouns === 0 ? behindAttribute(words, at, limit) : -1;
    if (core > 0) {
      at = core;
      continue;
    }
    // "eine 34 Jahre alte Lehrerin"
    if (language === 'de' && nouns === 0 && saysAge(words, at)) {
      at += 3;
      continue;
    }
    if (at === from && /^ein(?:er|e|es)$/.test(word.lower) && words[at + 1]?.lower === 'der') {
      at++;
      continue;
    }
    // "Ihr früherer Sprecher": whose he is, which a tagger may take for her.
    if (language === 'de' && at === from && word.lower === 'ihr' && words[at + 1]?.tag === 'ADJA') {
      at++;
      continue;
    }
    if (word.category === 'pronoun')
      return nouns === 0 && at === from ? { from, to: at + 1 } : nouns > 0 ? { from, to: at } : null;
    if (
      word.text === '.' &&
      at > from &&
      (FORMS_OF_ADDRESS.has(words[at - 1]?.lower ?? '') || isInitial(words, at)) &&
      words[at + 1]?.category === 'name'
    ) {
      at++;
      continue;
    }
    // "the most recent storm"
    if (language === 'en' && nouns === 0 && at > from && word.category === 'adverb' && DEGREE.test(word.lower)) {
      at++;
      continue;
    }
    if (!NOUN_PHRASE.has(word.category)) {
      const of =
        nouns > 0 &&
        (word.lower === 'von' ||
          word.lower === 'vom' ||
          word.lower === 'of' ||
          word.lower === 'for' ||
          (language === 'de' && word.lower === 'für'));
      const next = words[at + 1];
      const goesOn =
        next !== undefined &&
        (next.category === 'name' ||
          next.category === 'noun' ||
          next.category === 'determiner' ||
          next.category === 'adjective' ||
          // "the daughter of one of the victims"
          (language === 'en' && next.lower === 'one' && words[at + 2]?.lower === 'of'));
      if (of && goesOn) {
        at += language === 'en' && (next.category === 'determiner' || next.lower === 'one') ? 2 : 1;
        continue;
      }
      // "der Kanzler | und Minister Ulf Berg": one man with two posts.
      if (language === 'de' && nouns > 0 && word.lower === 'und' && isSecondPost(words, at)) {
        at++;
        continue;
      }
      // "die Such- | und Rettungsbehörde"
      if (language === 'de' && nouns > 0 && word.category === 'dash' && isHalf(words, at)) {
        at += 2;
        continue;
      }
      if (language === 'en' && word.category === 'conjunction' && word.lower === '&') {
        at++;
        continue;
      }
      break;
    }
    if (
      (word.category === 'determiner' || word.category === 'possessive') &&
      nouns > 0 &&
      (language === 'en' || words[at - 1]?.category === 'name' || !GENITIVE.has(word.lower))
    )
      break;
    if (word.category === 'participle' && nouns > 0) break;
    // "hat die Regierung | Frankreich kritisiert": a country is no part of the name of a government.
    if (language === 'de' && nouns > 0 && COUNTRY.test(word.text) && /regierung$/.test(words[at - 1]?.lower ?? ''))
      break;
    // "hält Anleger | potentielle Interessenten fern": without a genitive ending the adjective begins another phrase.
    const parted =
      nouns > 0 &&
      word.tag === 'ADJA' &&
      (['noun', 'name'].includes(words[at - 1]?.category ?? '') || words[at - 1]?.tag === 'ADJD');
    if (language === 'de' && nouns > 0 && word.tag === 'ADJD' && words[at + 1]?.tag !== 'ADJA') break;
    if (language === 'de' && parted && /\p{Ll}{3}(?:e|es|em)$/u.test(word.text)) break;
    // "die A 88": the number belongs to its name.
    const code = /^\p{Lu}{1,3}$/u.test(words[at - 1]?.text ?? '');
    // "a magnitude 6.7 earthquake"
    const graded = language === 'en' && words[at - 1]?.lower === 'magnitude' && words[at + 1]?.category === 'noun';
    if (word.category === 'number' && nouns > 0 && words[at - 1]?.category !== 'name' && !code && !graded) break;
    if (word.category === 'noun' || word.category === 'name') nouns++;
    at++;
  }
  // "der Betreiber für | eine ruhige Nacht", "das Ergebnis einer | gestern beendeten Prüfung": nothing came of it.
  const opens = (word: Word | undefined): boolean =>
    language === 'de' && (word?.category === 'preposition' || word?.tag === 'ART');
  while (
    at > from &&
    nouns > 0 &&
    (['quote', 'other', 'adjective', 'open'].includes(words[at - 1]?.category ?? '') || opens(words[at - 1]))
  )
    at--;
  return nouns === 0 ? null : { from, to: at };
}

const DEGREE = /^(?:most|least|more|less|very)$/;

/** "Ann P. Reed": a letter between two names. */
const isInitial = (words: readonly Word[], at: number): boolean =>
  endsInitial(words, at) && words[at - 2]?.category === 'name';

/** "Such- und Rettungsbehörde": the noun before the dash at `at` is half of one. */
const isHalf = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.end === words[at]?.start &&
  words[at + 1]?.lower === 'und' &&
  words[at + 2]?.category === 'noun' &&
  words[at + 1]?.start !== words[at]?.end;

/** "und Minister Ulf Berg" behind a post: a second one without article, and the name. */
const isSecondPost = (words: readonly Word[], at: number): boolean =>
  [words[at - 1], words[at + 1]].every((word) => word !== undefined && isTitle(word)) &&
  words[at + 2]?.category === 'name';

/** "34 Jahre alte": says how old somebody is before the noun comes. */
export const saysAge = (words: readonly Word[], at: number): boolean =>
  words[at]?.category === 'number' &&
  /^(?:Jahre|Monate|Wochen|Tage)$/.test(words[at + 1]?.text ?? '') &&
  /^alte[mnrs]?$/.test(words[at + 2]?.lower ?? '');

/**
 * German: "die | in New York geborene | Sängerin": where the participle begins that closes what stands between an article
 * and its noun; -1 when nothing stands there.
 */
export function behindAttribute(words: readonly Word[], at: number, limit: number): number {
  const article = words[at - 1];
  if (article === undefined || !['determiner', 'possessive'].includes(article.category)) return -1;
  const opens = words[at];
  if (opens === undefined) return -1;
  const next = words[at + 1];
  const year = /^(?:1\d|20)\d\d$/.test(opens.text) && (next?.tag === 'ADJA' || next?.category === 'preposition');
  if (!['preposition', 'adverb', 'determiner'].includes(opens.category) && opens.tag !== 'ADJD' && !year) return -1;
  for (let k = at + 1; k < limit && k < at + 12; k++) {
    const word = words[k];
    if (word === undefined || NOT_ATTRIBUTE.has(word.category)) return -1;
    const noun = words[k + 1];
    const closes =
      word.tag === 'ADJA' && (noun?.category === 'noun' || noun?.category === 'name' || noun?.tag === 'ADJA');
    // "in der südlichen Stadt geborene": the adjective of a noun inside has an article or preposition before it.
    const inner =
      ['determiner', 'possessive', 'preposition', 'adjective'].includes(words[k - 1]?.category ?? '') && k > at + 1;
    if (closes && (!inner || words[k - 1]?.tag === 'ADJD')) return k;
  }
  return -1;
}
const NOT_ATTRIBUTE = new Set(['finite', 'comma', 'stop', 'relative', 'subordinator', 'colon', 'quote', 'open']);
