import { readContent } from '../classify/content.js';
import type { Unit } from '../decompose/unit.js';
import type { Named } from './frame.js';
import type { Scene } from './scene.js';
import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import { isQuoted } from './speaking.js';
import { isSomebody } from './somebody.js';
import type { Mention } from './speakers.js';
import { subjectOf } from './subject-of.js';
import { startsDefinite } from './wanting.js';

/** "Der Verein sieht das anders: 40 Wege seien gesperrt": who the clause before the colon is about, if it is somebody. */
export function beforeColon({ text, reading, stage, language }: Scene, unit: Unit): string | null {
  const { words, clauses } = reading;
  const at = clauses.findLastIndex(({ joint }, i) => i <= unit.clause && joint === 'colon');
  const lead = clauses.findLast(({ finites }, i) => i < at && finites.length > 0);
  const mention = lead === undefined ? null : subjectOf(text, words, lead, clauses, language);
  if (mention === null || !isSomebody(words, mention, language)) return null;
  return stage.name(mention, startsDefinite(reading, mention));
}

/** English "Sales fell, the firm said, and two shops closed": what is said goes on behind who says it, with a subject of its own. */
export function goesOnBehind(
  { words, clauses, language }: Scene['reading'],
  { type, clause }: Unit,
  { frame }: Named,
): boolean {
  const own = clauses[clause];
  if (language !== 'en' || own === undefined || type !== 'coordinate' || frame.clause < 0) return false;
  const behind = own.from - frame.to;
  const hasSubject = (own.finites[0] ?? own.head) > own.head && words[own.head]?.category !== 'adverb';
  return behind >= 0 && behind <= 1 && words[own.head - 1]?.lower === 'and' && hasSubject;
}

/** German "… erhoben und eine Änderung gefordert": whose demand an elliptic clause tells; null for all else. */
export function demands(
  text: string,
  { words, clauses }: Scene['reading'],
  { type, clause, to }: Unit,
  language: string,
): Mention | null {
  const parent = clauses[clauses[clause]?.parent ?? -1];
  const finite = words[parent?.finites[0] ?? -1];
  if (language !== 'de' || type !== 'elliptic' || parent === undefined || finite === undefined) return null;
  let last = to - 1;
  while (last > 0 && ['stop', 'quote', 'comma'].includes(words[last]?.category ?? '')) last--;
  const verb = words[last];
  if (
    verb?.category !== 'participle' ||
    lemmaOf(finite, 'de') !== 'haben' ||
    sayClass(lemmaOf(verb, 'de'), null, 'de') !== 'act'
  )
    return null;
  const mention = subjectOf(text, words, parent, clauses, language);
  return mention !== null && isSomebody(words, mention, language) ? mention : null;
}

/** Who tells in the words of saying behind a German clause in the Konjunktiv what somebody else said; null for all else. */
export function tellsOf(
  { reading, language }: Scene,
  { clause, type }: Unit,
  own: Named,
  behind: Named,
): string | null {
  const { words, clauses } = reading;
  const finite = words[clauses[clause]?.finites[0] ?? -1];
  if (
    language !== 'de' ||
    type !== 'main' ||
    behind.frame.clause === clause ||
    behind.name === own.name ||
    finite === undefined
  )
    return null;
  if (behind.frame.from < (clauses[clause]?.to ?? 0) - 1) return null;
  return readContent([finite], 0, 1, 'de').reportedMood ? behind.name : null;
}

/** Whom the sentence before in the same paragraph is about, if it is a person by name: what follows in the Konjunktiv is his. */
export function saidBefore({ text, reading, last, stage, language }: Scene): string | null {
  if (language !== 'de' || last === undefined || last.block !== reading.block) return null;
  const main = last.clauses.find(({ type, finites }) => type === 'main' && finites.length > 0);
  const mention = main === undefined ? null : subjectOf(text, last.words, main, last.clauses, language);
  if (
    mention === null ||
    mention.pronoun !== null ||
    !mention.name.includes(' ') ||
    !isSomebody(last.words, mention, language)
  )
    return null;
  return last.words.slice(mention.from, mention.to).some(({ category }) => category === 'name')
    ? stage.name(mention, false)
    : null;
}

/** The first frame of a sentence outside quotations, or that of who tells in the Konjunktiv what somebody else said. */
export function speaksFirst(reading: Scene['reading'], frames: readonly Named[]): Named | null {
  const outside = frames.filter(({ frame }) => !isQuoted(reading, frame) && frame.kind !== 'find');
  const [first] = outside;
  const { words, clauses, language } = reading;
  const finite = words[clauses[first?.frame.clause ?? -1]?.finites[0] ?? -1];
  const behind = outside.find(({ frame }) => clauses[frame.clause]?.type === 'attribution');
  const told = language === 'de' && finite !== undefined && readContent([finite], 0, 1, 'de').reportedMood;
  return (told ? behind : null) ?? first ?? null;
}
