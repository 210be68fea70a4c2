import type { Word } from '../decompose/words.js';
import { GERMAN_SOURCE_NOUNS } from '../lexicon/de/say-verbs.js';
import { isTime } from '../decompose/phrase-before.js';
import { phraseAt } from './phrase.js';

type Phrase = { readonly from: number; readonly to: number };

/** German "Angaben | der Polizei", "ein Bericht | des Senders", "Vorschlag | der SPD": whose words a phrase tells of; null for all else. */
export function ownerOf(words: readonly Word[], { from, to }: Phrase): Phrase | null {
  let at = from;
  while (at < to && ['determiner', 'possessive', 'adjective'].includes(words[at]?.category ?? '')) at++;
  const noun = words[at]?.lower ?? '';
  if (!GERMAN_SOURCE_NOUNS.has(noun) && !PROPOSAL.test(noun)) return null;
  const next = words[at + 1];
  const begin = next?.category === 'preposition' && /^(?:von|vom)$/.test(next.lower) ? at + 2 : at + 1;
  if (begin === at + 1 && !OWNS.test(next?.lower ?? '')) return null;
  const whole = phraseAt(words, begin, words.length, 'de');
  if (whole === null) return null;
  const owner = withoutDay(words, whole);
  return isTime(words, owner.from, owner.to) ? null : owner;
}
const PROPOSAL = /^(?:vorschlag|vorschlags|plan|plänen|konzept|entwurf|stellungnahme|schreiben)$/;
const OWNS = /^(?:der|des|eines|einer|dieser|dieses|zweier|mehrerer|örtlicher|deutscher)$/;

/** "der Polizei | vom Montag": when it was said is no part of who says it. */
export function withoutDay(words: readonly Word[], { from, to }: Phrase): Phrase {
  for (let k = from + 1; k + 1 < to; k++)
    if (/^(?:vom|von)$/.test(words[k]?.lower ?? '') && isTime(words, k + 1, k + 2)) return { from, to: k };
  return { from, to };
}
