import type { TimeTold } from '../dates/index.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import { lemmaOf } from '../lexicon/lookup.js';
import type { Word } from './words.js';

const ENGLISH_AHEAD = new Set(['will', 'shall', 'wo', "'ll", '’ll']);
const GERMAN_AHEAD = new Set(['werden', 'wollen', 'sollen']);
/** So far behind an English auxiliary the verb that it helps may stand. */
const REACH = 4;

/**
 * Whether the verbs of a claim tell what has happened or what is to come: "im Januar" is another one in "schloss im
 * Januar" than in "wird im Januar schließen". Null where they tell neither, or both.
 */
export function timeTold(words: readonly Word[], language: string): TimeTold | null {
  let past = false;
  let ahead = false;
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.category !== 'finite') continue;
    const told = language === 'de' ? german(words, i) : language === 'en' ? english(words, i) : null;
    past ||= told === 'past';
    ahead ||= told === 'ahead';
  }
  return past === ahead ? null : past ? 'past' : 'ahead';
}

function german(words: readonly Word[], at: number): TimeTold | null {
  const word = words[at]!;
  const bits = verbBits(word);
  if ((bits & FORM.past) !== 0 && (bits & FORM.present) === 0) return 'past';
  const lemma = lemmaOf(word, 'de');
  if (lemma === null) return null;
  const helps = (category: Word['category']): boolean => words.some((other) => other.category === category);
  if (lemma === 'haben') return helps('participle') ? 'past' : null;
  // "ist gestiegen" has happened and "ist gesperrt" goes on: what is over is nearer than what is to come.
  if (lemma === 'sein')
    return words.some(({ category, tag }) => category === 'participle' && tag === 'VVPP') ? 'past' : null;
  return GERMAN_AHEAD.has(lemma) && helps('infinitive') ? 'ahead' : null;
}

function english(words: readonly Word[], at: number): TimeTold | null {
  const { tag, lower } = words[at]!;
  if (tag === 'VBD') return 'past';
  if (tag === 'MD') return ENGLISH_AHEAD.has(lower) ? 'ahead' : null;
  const lemma = lemmaOf(words[at]!, 'en');
  const near = words.slice(at + 1, at + 1 + REACH);
  if (lemma === 'have') return near.some((other) => other.category === 'participle') ? 'past' : null;
  // "is to open", "is due to open"
  return lemma === 'be' && near.some((other) => other.category === 'to') ? 'ahead' : null;
}
