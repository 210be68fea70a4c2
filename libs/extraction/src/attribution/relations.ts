import { tellsReported, tellsUnreal } from '../classify/content.js';
import type { Content } from '../classify/content.js';
import type { Clause } from '../decompose/clause.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Unit } from '../decompose/unit.js';
import type { Word } from '../decompose/words.js';
import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import type { Frame, Named } from './frame.js';
import { isQuoted, speaksOfSelf } from './speaking.js';
import { isTitle } from './titles.js';

/** Whether a "laut X" at a word holds for a clause: not when it stands in a relative clause that the clause is no part of. */
export function reaches(reading: Reading, at: number, clauseIndex: number): boolean {
  const { clauses } = reading;
  if (clauses.some(({ joint, from }, i) => joint === 'stop' && (at < from ? clauseIndex >= i : clauseIndex < i)))
    return false;
  if (reading.language === 'de' && opensAnew(clauses, at, clauseIndex)) return false;
  const holder = clauses.findIndex(
    (clause) => ['relative', 'adverbial', 'complement'].includes(clause.type) && clause.head <= at && at < clause.to,
  );
  if (holder < 0) return true;
  for (let k = clauseIndex, guard = 0; k >= 0 && guard < 20; k = clauses[k]?.parent ?? -1, guard++)
    if (k === holder) return true;
  return false;
}

/** German "Die SPD stimmte zu, | so beginnen die Gespräche laut Satzung im Mai": what stands before has another source. */
function opensAnew(clauses: readonly Clause[], at: number, clauseIndex: number): boolean {
  const own = clauses.findLast((clause) => clause.head <= at && at < clause.to);
  const before = clauses[clauseIndex];
  if (own?.type !== 'coordinate' || own.joint !== 'comma' || before?.type !== 'main') return false;
  return before.head < own.head && own.finites[0] !== own.head;
}

export const isSayingForm = (word: Word | undefined, language: string): boolean =>
  word?.category === 'ing' && sayClass(lemmaOf(word, language), null, language) !== null;

/** "ich denke, …", "I think …": the clause above says only that the speaker sees it so. */
export const seesItSo = (reading: Reading, clause: Clause | undefined): boolean =>
  reading.frames.some(
    (frame) =>
      frame.clause === clause?.parent &&
      frame.speaker?.pronoun === 'I' &&
      /^(?:denken|glauben|finden|meinen|think|believe|feel)$/.test(frame.lemma),
  );

/** A verb of saying inside a quotation, its whole sentence too. */
export function saysAlone(reading: Reading, frame: Frame): boolean {
  const clause = reading.clauses[frame.clause];
  const above = clause?.type === 'coordinate' ? reading.clauses[clause.parent] : clause;
  return isQuoted(reading, frame) && above !== undefined && (reading.quoted[above.finites[0] ?? above.head] ?? -1) >= 0;
}

/** The mood of the verbs of the clause itself, clauses that stay inside it left out. */
export function moodOf(reading: Reading, clause: Clause | undefined, content: Content, language: string): Mood {
  if (clause === undefined || clause.finites.length === 0) return content;
  // "Den Vorwurf kenne ich": what looks like the Konjunktiv is "ich" with its verb.
  const isFirst = (at: number): boolean =>
    reading.words[at + 1]?.lower === 'ich' || reading.words[at - 1]?.lower === 'ich';
  let reportedMood = false;
  let unreal = false;
  for (const at of clause.finites) {
    const finite = reading.words[at];
    if (finite === undefined || (language === 'de' && isFirst(at))) continue;
    reportedMood ||= tellsReported(finite, language);
    unreal ||= tellsUnreal(finite, language);
  }
  return { reportedMood, unreal, hedge: content.hedge };
}

type Mood = Pick<Content, 'reportedMood' | 'unreal' | 'hedge'>;

/** "rechnet nicht mit einer Erholung: Die Wirtschaft …": behind the colon stands why, not what. */
export const explains = (saying: Clause, said: Clause): boolean =>
  said.joint === 'colon' && (saying.say?.kind === 'expect' || saying.say?.kind === 'act');

/** ", sagte Anna Beispiel, Leiterin des Amts": the post of who speaks comes with the name. */
export function namesPost(reading: Reading, clauseIndex: number): boolean {
  const clause = reading.clauses[clauseIndex];
  const first = reading.words[clause?.head ?? -1];
  if (clause === undefined || first === undefined) return false;
  return first.category === 'noun' || reading.words.slice(clause.head, clause.head + 3).some(isTitle);
}

export const firstComplement = (clauses: Reading['clauses'], index: number): boolean => {
  const clause = clauses[index];
  return clauses.findIndex((c) => c.type === 'complement' && c.parent === clause?.parent) === index;
};

/** The frame whose complement the unit is, or stands in. */
export function governor(reading: Reading, unit: Unit, frames: readonly Named[]): Named | null {
  let at = unit.clause;
  for (let guard = 0; at >= 0 && guard < 20; guard++) {
    const clause = reading.clauses[at];
    if (clause === undefined) return null;
    if (clause.type === 'complement') {
      const frame = frames.find(({ frame: f }) => f.clause === clause.parent);
      if (frame !== undefined && !speaksOfSelf(frame.frame)) return frame;
    }
    // "said 900 had left, while the rebels put it at 3,000": told against what was said.
    if (clause.type === 'adverbial' && clause.joint === 'comma' && /^(?:while|whereas)$/.test(clause.opener ?? ''))
      return null;
    const inner = reading.clauses[clause.parent];
    const shares = clause.type === 'coordinate' && (inner?.type === 'complement' || inner?.type === 'adverbial');
    if (clause.type === 'main' || (clause.type === 'coordinate' && !shares)) return null;
    at = clause.parent;
  }
  return null;
}

/** English "had been told", "were informed": somebody heard it, and nobody says who told him. */
export const wereTold = ({ frame, name }: Named, language: string): boolean =>
  language === 'en' &&
  name === null &&
  frame.passive &&
  /^(?:tell|inform|warn|remind|assure|notify)$/.test(frame.lemma);

/** "…, although …" behind what somebody only holds for true. */
export const concedes = ({ type, opener }: Clause, { frame }: Named): boolean =>
  type === 'adverbial' &&
  /^(?:although|though|whereas)$/.test(opener ?? '') &&
  /^(?:believe|think|hope|suspect|fear|expect)$/.test(frame.lemma);
