import type { Clause } from '../decompose/clause.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Word } from '../decompose/words.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';

/** "Kruse sagte, der Verein sei zu, | könne aber öffnen": the clause before in which the same is told, or null. */
export function toldBefore({ clauses, words }: Reading, index: number): Clause | null {
  const own = clauses[index];
  const finite = words[own?.finites[0] ?? -1];
  if (own === undefined || finite === undefined) return null;
  // "…, weil er fehlte und | den Bus verpasste"
  const hangs = own.type === 'adverbial' ? own.type : 'complement';
  const before = clauses.findLast(({ type, parent }, i) => i < index && type === hangs && parent === own.parent);
  const first = words[before?.finites[0] ?? -1];
  if (before === undefined || first === undefined) return null;
  const isTold = (word: Word): boolean => (verbBits(word) & FORM.reported) !== 0;
  return own.type === hangs || (isTold(finite) && isTold(first)) ? before : null;
}
