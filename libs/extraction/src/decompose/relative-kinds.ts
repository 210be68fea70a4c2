import { isFemaleName } from '../lexicon/given-names.js';
import type { Antecedent } from './antecedent.js';
import type { Clause } from './clause.js';
import type { Reading } from './read-sentence.js';

/** "Das Werk, sagte Ohm, das 1950 gebaut wurde, habe …": explains what stands before the words of saying, unless it is somebody. */
export function isBehindSaying({ words, clauses }: Reading, clause: Clause): boolean {
  const said = clauses.find(
    ({ type, to, finites }) => type === 'attribution' && to === clause.from - 1 && finites.length > 0,
  );
  const around = clauses[said?.parent ?? -1];
  if (said === undefined || around === undefined || (around.finites[0] ?? -1) < clause.to) return false;
  if (words[said.to - 1]?.category !== 'name' || !/^(?:der|die|who)$/.test(clause.opener ?? '')) return true;
  let first = said.to - 1;
  while (words[first - 1]?.category === 'name') first--;
  const female = isFemaleName(words[first]?.text ?? '');
  return female !== null && clause.opener === (female ? 'der' : 'die');
}

/**
 * German "ein Entscheid, für den 11.000 Menschen unterschrieben haben, ist …": a number told of one thing that happens to be
 * new, and not "ein Betrieb, der 50 Menschen beschäftigt, muss …", which says for whom a rule holds.
 */
export const countsOfOne = ({ words, language }: Reading, parent: Clause, clause: Clause, of: Antecedent): boolean =>
  language === 'de' &&
  /^eine?[mnr]?$/.test(words[of.from]?.lower ?? '') &&
  words[parent.finites[0] ?? -1]?.tag !== 'VMFIN' &&
  words.slice(clause.from, clause.to).some(({ category }) => category === 'number');
