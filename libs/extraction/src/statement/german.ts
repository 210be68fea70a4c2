import { phraseAt } from '../attribution/speakers.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import type { Word } from '../decompose/words.js';

/** A clause in the order of a German main clause: first place, finite verb, the rest. */
export type MainOrder = { readonly first: readonly Word[]; readonly finite: Word; readonly rest: readonly Word[] };

/**
 * The words of a clause as first place, finite verb and rest, whether the verb stood second, first or last; null when
 * the first place cannot be told.
 */
export function mainOrder(words: readonly Word[], verbLast: boolean): MainOrder | null {
  const finites = words.flatMap((word, i) => (word.category === 'finite' ? [i] : []));
  const at = verbLast ? lastOfFirstClause(words, finites) : (finites[0] ?? -1);
  const finite = words[at];
  if (finite === undefined) return null;
  if (!verbLast && at > 0) return { first: words.slice(0, at), finite, rest: words.slice(at + 1) };
  const others = words.filter((word) => word !== finite);
  const size = firstPlace(others);
  if (size === 0) return null;
  return { first: others.slice(0, size), finite, rest: others.slice(size) };
}

/** The finite verb that closes the first of several clauses: the one before a comma or the end. */
function lastOfFirstClause(words: readonly Word[], finites: readonly number[]): number {
  for (const at of finites) {
    const next = words[at + 1];
    if (next === undefined || ['comma', 'stop', 'quote', 'conjunction', 'infinitive'].includes(next.category))
      return at;
  }
  return finites.at(-1) ?? -1;
}

/** How many words fill the first place: a pronoun, a noun phrase, a phrase with a preposition, or an adverb. */
function firstPlace(words: readonly Word[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  if (first.category === 'pronoun')
    return first.lower === 'sich' || first.lower === 'es' ? (first.lower === 'es' ? 1 : 0) : 1;
  if (first.category === 'adverb') return 1;
  const from = first.category === 'preposition' || first.category === 'negation' ? 1 : 0;
  const phrase = phraseAt(words, from, words.length, 'de');
  if (phrase === null) return 0;
  const next = words[phrase.to];
  // "die Tür für den Export": what follows may still belong to the phrase; then it is left alone.
  return next === undefined || next.category === 'conjunction' || next.category === 'comma' ? 0 : phrase.to;
}

/** The indicative that stands for a Konjunktiv form, or the form itself. */
export function indicative(word: Word): string {
  const form = verbForm(word.lower);
  if (form === undefined || form.indicative === null) return word.text;
  const reported = (form.bits & FORM.reported) !== 0 && (form.bits & FORM.third) === 0;
  const unreal = (form.bits & FORM.unreal) !== 0 && (form.bits & (FORM.past | FORM.present)) === 0;
  return reported || unreal ? form.indicative : word.text;
}
