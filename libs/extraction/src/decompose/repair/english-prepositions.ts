import { Word } from '../words.js';
import { mended } from './mended.js';

/** Words that open a clause or stand before a noun. */
const EITHER = new Set(['after', 'before', 'since', 'until']);
const ENDS = new Set(['comma', 'stop', 'colon', 'dash', 'subordinator', 'relative', 'wh', 'quote', 'open']);
const VERBS = new Set(['finite', 'ing', 'to', 'participle']);

/** "apologised after the hearing": where no verb follows, such a word opens no clause. Linear: what it reads ends at the next. */
export const withPrepositions = (words: readonly Word[]): readonly Word[] =>
  mended(words, (word, i) =>
    word.category === 'subordinator' && EITHER.has(word.lower) && !hasVerb(words, i + 1)
      ? new Word(word, 'IN', 'preposition')
      : word,
  );

function hasVerb(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && !ENDS.has(words[i]!.category); i++)
    if (VERBS.has(words[i]!.category)) return true;
  return false;
}
