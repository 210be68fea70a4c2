import type { Clause } from '../decompose/clause.js';
import type { Reading } from '../decompose/read-sentence.js';
import { isOne } from './called-again.js';
import { subjectOf } from './subject-of.js';
import { isSomebody } from './somebody.js';
import type { Mention } from './speakers.js';

const WANTS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['will', 'wollen', 'möchte', 'möchten']),
  en: new Set(['wants', 'want', 'hopes', 'intends', 'intend']),
};

/**
 * The subject of a clause that says what somebody wants to do ("will die Funde zeigen", "wants to sue"): a name or
 * somebody by trade; null for things, quotations and every other clause.
 */
export function wanting(text: string, reading: Reading, clause: Clause | undefined, language: string): Mention | null {
  const finite = clause?.finites[0];
  if (clause === undefined || finite === undefined || (reading.quoted[finite] ?? -1) >= 0) return null;
  if (language === 'en' && isMinded(reading, finite)) {
    const minded = subjectOf(text, reading.words, clause, reading.clauses, language);
    return minded !== null && minded.from < finite && isSomebody(reading.words, minded, language) ? minded : null;
  }
  if (WANTS[language]?.has(reading.words[finite]?.lower ?? '') !== true) return null;
  const infinitive = reading.words
    .slice(finite + 1, clause.to)
    .some((word) => word.category === 'infinitive' || word.category === 'to');
  const mention = infinitive ? subjectOf(text, reading.words, clause, reading.clauses, language) : null;
  if (mention === null || mention.pronoun === 'it' || mention.pronoun === 'I' || mention.pronoun === 'we') return null;
  if (mention.pronoun !== null) return mention;
  return isSomebody(reading.words, mention, language) ? mention : null;
}

/** "is hopeful that some can be saved": how somebody sees it. */
const isMinded = ({ words }: Reading, finite: number): boolean =>
  /^(?:is|are)$/.test(words[finite]?.lower ?? '') &&
  MINDED.test(words[finite + 1]?.lower ?? '') &&
  /^(?:that|about|of)$/.test(words[finite + 2]?.lower ?? '');
const MINDED =
  /^(?:hopeful|confident|optimistic|pessimistic|convinced|certain|sure|afraid|worried|concerned|disappointed|glad|pleased|grateful|proud|sceptical|skeptical)$/;

/** "der Minister", "the senator": somebody named before. */
export const startsDefinite = (reading: Reading, mention: Mention): boolean =>
  !(reading.words[mention.from]?.lower === 'die' && !isOne(reading.words[mention.to - 1]?.lower ?? '')) &&
  /^(?:der|die|das|the)$/.test(reading.words[mention.from]?.lower ?? '');
