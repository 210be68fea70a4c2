import type { Word } from '../decompose/words.js';

/** So many words at most stand between "Her" and the name: "Her former press officer". */
const LONGEST = 6;

/** English "Her brother, Ian Frost, said …": whose brother he is points out of the sentence, and his name is enough. */
export function withoutPossessed(words: readonly Word[]): readonly Word[] {
  if (words[0]?.tag !== 'PRP$' || words[0].lower === 'my' || words[0].lower === 'our') return words;
  const opens = words.findIndex(({ category }) => category === 'comma');
  if (opens < 2 || opens > LONGEST) return words;
  let closes = opens + 1;
  while (words[closes]?.category === 'name') closes++;
  if (closes === opens + 1 || words[closes]?.category !== 'comma' || words[closes + 1]?.category !== 'finite')
    return words;
  return [...words.slice(opens + 1, closes), ...words.slice(closes + 1)];
}
