import { phraseAt } from '../attribution/phrase.js';
import { isPlural } from '../attribution/subjects.js';
import type { Word } from '../decompose/words.js';

/**
 * How many of the words of a clause fill the first place of a main clause: a pronoun, a noun phrase, a phrase with a
 * preposition, or an adverb; 0 where that cannot be told. `closing`: the finite verb, where it closes the clause.
 */
export function firstPlace(words: readonly Word[], closing: Word | null): number {
  const [first, second] = words;
  if (first === undefined) return 0;
  // "keiner der Bewerber": of whom.
  if (OF_SEVERAL.test(first.lower) && second?.lower === 'der') return phraseAt(words, 1, words.length, 'de')?.to ?? 0;
  // "jeder fünfte Kunde", "jeder fünfte der Befragten"
  if (/^jede[rs]?$/.test(first.lower) && /^\p{Ll}+ste?$|^\p{Ll}+te$/u.test(second?.lower ?? '')) {
    const whom = words[2]?.category === 'determiner' ? 2 : 1;
    return phraseAt(words, whom, words.length, 'de')?.to ?? 2;
  }
  if (first.category === 'pronoun') return first.lower === 'sich' ? 0 : 1;
  // "2010 | die Halle eröffnet wurde"
  if (/^(?:1\d|20)\d\d$/.test(first.text) && second?.category !== 'noun') return 1;
  const counts = second?.category === 'number' && COMPARES.test(first.lower);
  if ((first.category === 'adverb' && !counts) || first.tag === 'PDS') return 1;
  const governs = first.category === 'preposition';
  // "bei mindestens einer Wahl", "aufgrund von Mängeln"
  const again = governs && (COMPARES.test(second?.lower ?? '') || second?.lower === 'von');
  const from = again ? 2 : counts || governs || first.category === 'negation' ? 1 : 0;
  const phrase = phraseAt(words, from, words.length, 'de');
  if (phrase === null) return 0;
  const several = closing !== null && isPlural(closing.lower);
  const to = withBetween(words, !governs && several ? withoutObject(words, phrase) : phrase.to);
  // "ein Gutachter Risse entdeckte": two nouns in a row may be two phrases.
  if (hasTwo(words, from, to)) return 0;
  const next = words[to];
  if (next?.category === 'conjunction' && closing !== null && (governs || several))
    return coordinated(words, to, governs, several);
  // "weil ein Risiko besteht": nothing is left for behind the verb.
  if (next === undefined) return closing === null || governs ? 0 : to;
  // "die Tür für den Export": what follows may still belong to the phrase; then it is left alone.
  return next.category === 'conjunction' || next.category === 'comma' ? 0 : to;
}

/** "ein Streit | zwischen der Stadt und dem Land". */
function withBetween(words: readonly Word[], at: number): number {
  // "Daten | von 40 Millionen Kunden": whose they are, and not who did it.
  const count = COMPARES.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (words[at]?.lower === 'von' && words[count]?.category === 'number' && words[at - 1]?.category === 'noun')
    return phraseAt(words, count, words.length, 'de')?.to ?? at;
  if (words[at]?.lower !== 'zwischen') return at;
  const one = phraseAt(words, at + 1, words.length, 'de');
  const other = words[one?.to ?? at]?.lower === 'und' ? phraseAt(words, (one?.to ?? at) + 1, words.length, 'de') : null;
  return other?.to ?? at;
}

/** "im Haus Spuren": two nouns in a row may belong to two phrases. */
function hasTwo(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (words[k]?.tag === 'NN' && words[k - 1]?.tag === 'NN') return true;
  return false;
}

/**
 * Where a subject ends whose verb is in the plural, if the noun behind it has no article: "Anwohner | Schüsse gehört
 * hatten", "die neuen Betreiber | Berichte vorlegten".
 */
function withoutObject(words: readonly Word[], { from, to }: { readonly from: number; readonly to: number }): number {
  const before = words[to - 2];
  const next = words[to]?.category;
  if (words[to - 1]?.tag !== 'NN' || next === 'conjunction' || next === 'comma') return to;
  if (before?.tag !== 'NN' && !(before?.category === 'name' && to - from === 2)) return to;
  const first = words[from];
  const bare = to - from === 2;
  if (!bare && !SEVERAL.test(first?.lower ?? '') && first?.category !== 'number') return to;
  for (let k = from + 1; k < to - 2; k++) if (words[k]?.tag !== 'ADJA') return to;
  return to - 1;
}
const SEVERAL = /^(?:die|diese|viele|einige|mehrere|alle|beide|manche|zahlreiche|ihre|seine|keine)$/;

/** "mit dem Trainer und zwei Spielern", "Männer und Frauen": where a first place of two phrases ends; 0 where that is not sure. */
function coordinated(words: readonly Word[], at: number, governs: boolean, several: boolean): number {
  if (!/^(?:und|oder|sowie)$/.test(words[at]?.lower ?? '')) return 0;
  const from = governs && words[at + 1]?.category === 'preposition' ? at + 2 : at + 1;
  const phrase = phraseAt(words, from, words.length, 'de');
  if (phrase === null) return 0;
  let to = several ? withoutObject(words, phrase) : phrase.to;
  // "mit Jan Ohm und Eva Kern | zwei Meister": the number begins another phrase.
  for (let k = from + 1; k < to; k++)
    if (words[k]?.category === 'number' && words[k]?.kind === 'word' && words[k - 1]?.category === 'name') to = k;
  const next = words[to]?.category ?? 'comma';
  return hasTwo(words, from, to) || ['noun', 'name', 'conjunction', 'comma'].includes(next) ? 0 : to;
}

const COMPARES =
  /^(?:mindestens|höchstens|rund|etwa|knapp|fast|nur|gut|ungefähr|nahezu|lediglich|allein|bereits|schon)$/;
const OF_SEVERAL = /^(?:keiner|keine|keines|einer|eine|eines|jeder|jede|jedes|viele|einige|mehrere|beide)$/;
