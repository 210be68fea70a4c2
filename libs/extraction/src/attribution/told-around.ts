import { tellsReported } from '../classify/content.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Unit } from '../decompose/unit.js';
import type { Frame, Named } from './frame.js';
import type { Stage } from './resolve.js';
import type { Scene } from './scene.js';
import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import { isQuoted } from './speaking.js';
import { isSomebody } from './somebody.js';
import type { Mention } from './speakers.js';
import { subjectOf } from './subject-of.js';
import { startsDefinite } from './wanting.js';

/** "Der Verein sieht das anders: 40 Wege seien gesperrt": who the clause before the colon is about, if it is somebody. */
export function beforeColon({ text, reading, stage, language }: Scene, unit: Unit): string | null {
  return leadBefore(text, reading, stage, language, unit.clause);
}

/** "Trainer Jan Berg nahm sie in Schutz: „…“": who the clause is about behind whose colon a quotation opens, if it is somebody. */
export function beforeQuote(text: string, reading: Reading, q: number, stage: Stage): string | null {
  const { words, clauses, quoted, language } = reading;
  const opens = quoted.indexOf(q);
  if (language !== 'de' || words[opens - 1]?.category !== 'colon') return null;
  const at = clauses.findIndex(({ joint, to }) => joint === 'colon' && to > opens);
  return at < 0 ? null : leadBefore(text, reading, stage, language, at);
}

/** Who the clause is about before the last colon that opens clause `index` or one before it. */
function leadBefore(text: string, reading: Reading, stage: Stage, language: string, index: number): string | null {
  const { words, clauses } = reading;
  const at = clauses.findLastIndex(({ joint }, i) => i <= index && joint === 'colon');
  const lead = clauses.findLast(({ finites }, i) => i < at && finites.length > 0);
  const mention = lead === undefined ? null : subjectOf(text, words, lead, clauses, language);
  if (mention === null || !isSomebody(words, mention, language)) return null;
  return stage.name(mention, startsDefinite(reading, mention));
}

/** English "The firm lost 40 million, it said": the body that the clause before is about. */
export function sayingItself(text: string, reading: Scene['reading'], frame: Frame, stage: Stage): string | null {
  const { words, clauses, language } = reading;
  const own = clauses[frame.clause];
  const above = clauses[own?.parent ?? -1];
  if (language !== 'en' || frame.speaker?.pronoun !== 'it' || own?.type !== 'attribution' || above === undefined)
    return null;
  const mention = subjectOf(text, words, above, clauses, language);
  if (mention === null || mention.pronoun !== null || isQuoted(reading, { ...frame, at: above.head })) return null;
  // "Officials had been told, it says": several are no "it".
  if (words[mention.to - 1]?.tag === 'NNS') return null;
  return isSomebody(words, mention, language) ? stage.name(mention, startsDefinite(reading, mention)) : null;
}

const TOLD = /^(?:had|would|was|were|could)$/;

/** English "Sales fell, the firm said, and two shops closed": what is said goes on behind who says it, with a subject of its own. */
export function goesOnBehind(
  { words, clauses, language }: Scene['reading'],
  { type, clause }: Unit,
  { frame }: Named,
): boolean {
  const own = clauses[clause];
  if (language !== 'en' || own === undefined || type !== 'coordinate' || frame.clause < 0) return false;
  const behind = own.from - frame.to;
  // "…, she said, but it wanted to look modern": of what she was telling about.
  const butIt =
    words[own.head - 1]?.lower === 'but' &&
    /^(?:it|they|he|she)$/.test(words[own.head]?.lower ?? '') &&
    own.finites[0] === own.head + 1;
  if (butIt && behind >= 0 && behind <= 1) return true;
  // "He would ask for help, he said, and had invited both": in the tense in which he tells.
  const first = words[clauses[own.parent]?.finites[0] ?? -1]?.lower ?? '';
  const goesOn = words[own.head - 1]?.lower === 'and' && own.finites[0] === own.head;
  if (goesOn && TOLD.test(first) && TOLD.test(words[own.head]?.lower ?? '') && behind >= 0 && behind <= 1) return true;
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
  return tellsReported(finite, 'de') ? behind.name : null;
}

const COURT = /(?:gericht|gerichtshof|richter|anwaltschaft|kammer|strafsenat)(?: |$)/i;

/** Whom the sentence before in the same paragraph is about, if it is a person by name or a court: what follows in the Konjunktiv is his. */
export function saidBefore({ text, reading, last, stage, language }: Scene): string | null {
  if (language !== 'de' || last === undefined || last.block !== reading.block) return null;
  const main = last.clauses.find(({ type, finites }) => type === 'main' && finites.length > 0);
  const mention = main === undefined ? null : subjectOf(text, last.words, main, last.clauses, language);
  // "Die Richter sprachen ihn frei. Es gebe keine Beweise": what a court holds.
  if (mention !== null && mention.pronoun === null && COURT.test(mention.name)) return stage.name(mention, true);
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

/**
 * The first frame of a sentence outside quotations, or that of who tells in the Konjunktiv what somebody else said: who
 * spoke `before`, where the sentence itself names nobody. Null as well when nobody speaks.
 */
export function speaksFirst(
  reading: Scene['reading'],
  frames: readonly Named[],
  before: string | null,
): { readonly name: string | null } | null {
  const outside = frames.filter(({ frame }) => !isQuoted(reading, frame) && frame.kind !== 'find');
  const [first] = outside;
  const behind = outside.find(({ frame }) => reading.clauses[frame.clause]?.type === 'attribution');
  if (first === undefined || !isToldOn(reading, first.frame)) return first ?? null;
  return behind ?? (before === null ? first : { name: before });
}

/** German "Sein Mandant bestreite die Vorwürfe": a verb of saying in the Konjunktiv, told by somebody else. */
export function isToldOn({ words, clauses, language }: Reading, { clause }: Frame): boolean {
  const finite = words[clauses[clause]?.finites[0] ?? -1];
  return finite !== undefined && tellsReported(finite, language);
}
