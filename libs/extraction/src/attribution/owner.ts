import type { Word } from '../decompose/words.js';
import { GERMAN_SOURCE_NOUNS } from '../lexicon/de/say-verbs.js';
import { isTime } from '../decompose/phrase-before.js';
import type { Clause } from '../decompose/clause.js';
import { phraseAt } from './phrase.js';
import { nameOf } from './speakers.js';
import type { Mention } from './speakers.js';

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

/**
 * German "die Aussage von Minister Ulf Brandt, | wonach …": whose view a clause tells, null where nobody is named; undefined
 * for every other clause.
 */
export function viewBefore(
  text: string,
  words: readonly Word[],
  clause: Clause | undefined,
): Mention | null | undefined {
  if (clause?.opener !== 'wonach') return undefined;
  for (let k = clause.from - 1; k >= 0 && k > clause.from - FAR; k--) {
    if (words[k]?.category === 'finite') return null;
    if (words[k]?.category !== 'noun' || !VIEW.test(words[k]?.lower ?? '')) continue;
    const begin = /^(?:von|vom)$/.test(words[k + 1]?.lower ?? '')
      ? k + 2
      : OWNS.test(words[k + 1]?.lower ?? '')
        ? k + 1
        : -1;
    const phrase = begin < 0 ? null : phraseAt(words, begin, clause.from, 'de');
    return phrase === null ? null : nameOf(text, words, phrase, 'de');
  }
  return null;
}
const FAR = 14;
const VIEW =
  /(?:sichtweise|aussage|behauptung|einschätzung|darstellung|vorwurf|these|meldung|bericht|angaben?|äußerung|argument|auffassung|ansicht|meinung|theorie|vermutung|erklärung|gerücht|gerüchte)$/;
