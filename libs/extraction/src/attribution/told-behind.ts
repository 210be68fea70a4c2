import type { Reading } from '../decompose/read-sentence.js';
import type { Attributed } from './attributed.js';
import type { Named } from './frame.js';
import { isNamed, isQuoted } from './speaking.js';

/** Verbs by which somebody tells what the sentence before says; who confirms it does not tell it. */
const TELLS = new Set(
  'sagen mitteilen erklären berichten melden vermelden bekanntgeben geben angeben verkünden äußern schreiben'.split(
    ' ',
  ),
);

/**
 * "Das teilte Eva Kern am Montag mit.": who told the sentence before, if it is somebody by name; "das Unternehmen" may be
 * whom that sentence is about. Null for a sentence that says anything itself.
 */
export function tellsBefore(reading: Reading, frames: readonly Named[]): { readonly speaker: string | null } | null {
  const { words, clauses, language } = reading;
  const [only, ...more] = frames;
  if (language === 'de' && /^(?:das|dies)$/.test(words[0]?.lower ?? '') && only?.frame.lemma === 'hervorgehen')
    return clauses.length === 1 ? { speaker: null } : null;
  if (language !== 'de' || only === undefined || more.length > 0 || clauses.length > 1) return null;
  const { frame, name } = only;
  if (name === null || frame.kind !== 'assert' || frame.passive || isQuoted(reading, frame)) return null;
  return /^(?:das|dies)$/.test(words[0]?.lower ?? '') && words[1]?.category === 'finite' && TELLS.has(frame.lemma)
    ? { speaker: isNamed(reading, frame) ? name : null }
    : null;
}

/** Gives the claims of the sentence before, which the article seemed to assert, to who told them. */
export function toldBehind(units: Attributed[], before: Reading | undefined, speaker: string): void {
  for (let k = units.length - 1; k >= 0; k--) {
    const unit = units[k];
    if (unit === undefined || unit.reading !== before) return;
    if (unit.speaker === null && unit.kind === 'fact' && unit.unit.type !== 'attributive')
      units[k] = { ...unit, speaker };
  }
}
