import type { Word } from '../decompose/words.js';

/** So many words at most stand between "Her" and the name: "Her former press officer". */
const LONGEST = 6;

/** English "Her brother, Ian Frost, said …": whose brother he is points out of the sentence, and his name is enough. */
export function withoutPossessed(words: readonly Word[]): readonly Word[] {
  if (words[0]?.tag !== 'PRP$' || words[0].lower === 'my' || words[0].lower === 'our') return words;
  const opens = words.findIndex(({ category }) => category === 'comma');
  if (opens < 2 || opens > LONGEST) return words;
  // "Its head, the engineer Ann Sole, said": her trade is told on its own.
  let begins = opens + 1;
  if (words[begins]?.category === 'determiner')
    while (['determiner', 'adjective', 'noun'].includes(words[begins]?.category ?? '')) begins++;
  let closes = begins;
  while (words[closes]?.category === 'name') closes++;
  if (closes === begins || words[closes]?.category !== 'comma' || words[closes + 1]?.category !== 'finite')
    return words;
  return [...words.slice(begins, closes), ...words.slice(closes + 1)];
}
