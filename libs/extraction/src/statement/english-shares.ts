import type { Attributed } from '../attribution/attributed.js';
import { subjectOf } from '../attribution/subject-of.js';
import { antecedent } from '../decompose/antecedent.js';
import { phraseBefore } from '../decompose/phrase-before.js';
import { shareOfWhom } from '../decompose/english-shares.js';
import type { Word } from '../decompose/words.js';
import { join } from './words.js';

/** "Eleven people fell ill, three of whom died" → "three of the eleven people died"; null for all other clauses. */
export function ofWhom(
  text: string,
  { reading, unit }: Attributed,
  words: readonly Word[],
  replace: ReadonlyMap<Word, string>,
): string | null {
  const { words: all, clauses } = reading;
  const clause = clauses[unit.clause];
  const at = clause === undefined ? -1 : shareOfWhom(all, clause.from);
  const parent = clauses[clause?.parent ?? -1];
  if (clause === undefined || parent === undefined || at < 0) return null;
  let end = clause.from;
  while (end > 0 && all[end - 1]?.category === 'comma') end--;
  let from = phraseBefore(all, end, 'en');
  // "two aunts in the house, both of whom …": those who are somebody.
  const whom = all[at]?.lower === 'whom' ? antecedent(all, clause.from, 'en', true) : null;
  if (whom !== null && whom.from < from) {
    end = from;
    while (end > whom.from && all[end - 1]?.category === 'preposition') end--;
    from = whom.from;
  }
  // "fell ill, three of whom …": no noun stands before it.
  if (!all.slice(from, end).some(({ category }) => category === 'noun' || category === 'name')) {
    const subject = subjectOf(text, all, parent, clauses, 'en');
    if (subject === null || subject.pronoun !== null) return null;
    [from, end] = [subject.from, subject.to];
  }
  const first = all[from];
  const rest = words.filter((word) => word.start >= (all[at]?.end ?? 0));
  if (first === undefined || rest.length === 0) return null;
  const known = ['determiner', 'possessive', 'name'].includes(first.category) && !/^(?:an?|some)$/.test(first.lower);
  const phrase = join(text, all.slice(from, end), replace);
  const low = first.category === 'name' ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const share = join(text, all.slice(clause.from, at), replace);
  return `${share} ${known ? low : `the ${low}`} ${join(text, rest, replace)}`;
}
