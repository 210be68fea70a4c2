import type { Clause } from '../decompose/clause.js';
import type { Word } from '../decompose/words.js';
import { DOCUMENT } from '../lexicon/de/say-phrases.js';
import { ownerOf } from './owner.js';
import { phraseAt } from './phrase.js';
import { isSomebody } from './somebody.js';
import { nameOf } from './speakers.js';
import type { Mention } from './speakers.js';

/** German "hieß es aus dem Ministerium", "Bei der Agentur hieß es", "hieß es in einer Mitteilung der Bahn": who is behind it. */
export function saidFrom(text: string, words: readonly Word[], clause: Clause): Mention | null {
  const finite = clause.finites[0] ?? -1;
  const es = (at: number): boolean => words[at]?.lower === 'es' && words[at]?.category === 'pronoun';
  if (clause.say?.lemma !== 'heißen' || !(es(finite + 1) || es(finite - 1) || es(clause.head + 1))) return null;
  for (let k = clause.head; k < clause.to; k++) {
    const word = words[k];
    if (word === undefined || !FROM.test(word.lower)) continue;
    const phrase = phraseAt(words, k + 1, clause.to, 'de');
    if (phrase === null) continue;
    const owner = ownerOf(words, phrase);
    const within = /^(?:in|im)$/.test(word.lower);
    if (within && owner === null && !isDocument(words, phrase)) continue;
    const mention = nameOf(text, words, owner ?? phrase, 'de');
    if (mention === null || mention.pronoun !== null || UNNAMED.test(mention.name)) continue;
    if (within || owner !== null || isSomebody(words, mention, 'de')) return mention;
  }
  return null;
}
/** "im Abschlussbericht", "in einem Gutachten des Landes": what it says is its own; "in einem Papier" is no name for it. */
const isDocument = (words: readonly Word[], { from, to }: { from: number; to: number }): boolean => {
  const noun = words.findIndex((word, k) => k >= from && k < to && word.category === 'noun');
  if (noun < 0 || !DOCUMENT.test(words[noun]?.lower ?? '')) return false;
  return noun + 1 < to || !/^ein/.test(words[from]?.lower ?? '');
};
const FROM = /^(?:aus|von|vom|bei|beim|in|im|seitens|vonseiten)$/;
/** "aus Regierungskreisen": nobody is named. */
const UNNAMED = /(?:kreisen?|umfeld|umkreis)\b/i;
