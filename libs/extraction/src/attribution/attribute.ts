import type { ClaimKind } from '#libs/claims';
import { factShare } from '../classify/classify.js';
import { attributedKind, readContent } from '../classify/content.js';
import type { Models } from '../classify/models.js';
import type { Reading } from '../decompose/read-sentence.js';
import { toUnits } from '../decompose/units.js';
import type { Unit } from '../decompose/units.js';
import type { Attributed } from './attributed.js';
import type { Frame } from './frames.js';
import { readPeople, Stage } from './resolve.js';
import type { People } from './resolve.js';
import {
  definite,
  femaleTitle,
  firstName,
  hasComplement,
  hasReportedMood,
  introducedBy,
  isNamed,
  isQuoted,
  quotationsIn,
  speaks,
  speaksForItself,
  speaksOfSelf,
  speaksOn,
} from './speaking.js';
import { withSubject } from './subjects.js';

/** Walks through the article and says of every unit who asserts it. */
export function attribute(
  text: string,
  readings: readonly Reading[],
  language: string,
  models: Models,
): { units: Attributed[]; people: People } {
  const people = readPeople(readings);
  const stage = new Stage(people);
  const out: Attributed[] = [];
  /** Who speaks in the quotation that was met last, and in the reported sentences that follow. */
  let quoteSpeaker = new Map<number, string | null>();
  let carried: { speaker: string | null; block: number } | null = null;
  /** Who announced something a moment ago: what "will" be in the next paragraphs is what was announced. */
  let announced: { speaker: string; block: number } | null = null;
  for (const [r, reading] of readings.entries()) {
    const frames = reading.frames.map((frame) => {
      const silent = frame.kind === 'find' && !speaksForItself(reading, frame, people);
      const name = silent ? null : stage.name(frame.speaker, definite(reading, frame));
      if (
        name !== null &&
        frame.speaker?.pronoun == null &&
        (frame.clause < 0 || frame.kind === 'act' || isNamed(reading, frame) || speaks(reading, frame))
      )
        stage.enter(name, femaleTitle(reading, frame), isNamed(reading, frame));
      return { frame, name };
    });
    if (reading.words.length < 3) continue;
    const primary = frames.find(({ frame }) => !isQuoted(reading, frame) && frame.kind !== 'find') ?? null;
    const held = quotationsIn(reading);
    for (const q of held) {
      if (quoteSpeaker.has(q)) continue;
      const near = primary ?? outerFrame(frames, reading);
      const later = near === null ? frameOfLaterSentence(readings, r, q, stage) : null;
      const before = readings[r - 1];
      const silent =
        near === null &&
        later === null &&
        before?.block === reading.block &&
        before.frames.every((f) => f.kind === 'find');
      const introduced = silent && before !== undefined ? introducedBy(before, people) : null;
      const goesOn = carried !== null && carried.block >= reading.block - 1 ? carried.speaker : null;
      quoteSpeaker.set(q, near !== null ? near.name : (later ?? introduced ?? goesOn));
    }
    if (quoteSpeaker.size > 64) quoteSpeaker = new Map([...quoteSpeaker].slice(-16));
    const units = reading.words.length < 3 ? [] : toUnits(reading);
    const made = units.flatMap((unit) => {
      const one = attributeUnit(reading, unit, units, frames, quoteSpeaker, carried, language, models, announced);
      return one === null ? [] : [withSubject(text, one, stage, people, language)];
    });
    out.push(...joinReported(made));
    const herald = frames.find(({ frame, name }) => name !== null && ANNOUNCE.has(frame.lemma));
    if (herald?.name != null) announced = { speaker: herald.name, block: reading.block };
    else if (announced !== null && reading.block - announced.block > 4) announced = null;
    if (primary !== null && primary.name !== null) carried = { speaker: primary.name, block: reading.block };
    else if (held.length > 0) {
      const speaker = quoteSpeaker.get(held.at(-1) ?? -1) ?? null;
      if (speaker !== null) carried = { speaker, block: reading.block };
    } else if (carried !== null && !hasReportedMood(reading, language) && reading.block !== carried.block)
      carried = null;

    if (frames.length === 0) {
      const subject = firstName(reading, people);
      if (subject !== null) stage.enter(subject, null, true);
    }
  }
  return { units: out, people };
}

const BLAMES = new Set([
  'accuse',
  'criticize',
  'criticise',
  'describe',
  'call',
  'characterize',
  'vorwerfen',
  'beschuldigen',
  'kritisieren',
  'bezeichnen',
  'fordern',
  'verurteilen',
]);
const ANNOUNCE = new Set(['announce', 'ankündigen', 'unveil']);

type Named = { frame: Frame; name: string | null };

const outerFrame = (frames: readonly Named[], reading: Reading): Named | null =>
  frames.find(({ frame }) => !isQuoted(reading, frame)) ?? null;

/** A quotation over several sentences is often attributed where it ends. */
function frameOfLaterSentence(readings: readonly Reading[], r: number, q: number, stage: Stage): string | null {
  for (let k = r + 1; k < readings.length && k < r + 8; k++) {
    const reading = readings[k];
    if (reading === undefined || !reading.quoted.includes(q)) return null;
    const frame = reading.frames.find((f) => !isQuoted(reading, f) && f.kind !== 'find');
    if (frame !== undefined) return stage.name(frame.speaker, definite(reading, frame));
  }
  return null;
}

function attributeUnit(
  reading: Reading,
  unit: Unit,
  units: readonly Unit[],
  frames: readonly Named[],
  quoteSpeaker: ReadonlyMap<number, string | null>,
  carried: { speaker: string | null; block: number } | null,
  language: string,
  models: Models,
  announced: { speaker: string; block: number } | null,
): Attributed | null {
  const { words, clauses } = reading;
  let { from, to } = unit;
  const clause = clauses[unit.clause];
  const content = readContent(words, from, to, language);
  const verifiable = (): number => factShare(reading, unit.from, unit.to, language, models);
  let group = `u${unit.clause}`;
  const make = (kind: ClaimKind, speaker: string | null, direct: boolean): Attributed | null =>
    from < to
      ? {
          reading,
          unit,
          from,
          to,
          kind,
          speaker,
          direct,
          group,
          subject: null,
          elided: null,
          verbLast: clause?.opener != null && clause.type !== 'main',
        }
      : null;
  const quotedShare = share(reading, from, to);
  const q = quotedShare > 0.5 ? (reading.quoted[Math.floor((from + to) / 2)] ?? -1) : -1;
  const direct =
    q >= 0 &&
    to - from > 3 &&
    words.some((word, i) => i >= from && i < to && word.category === 'finite' && (reading.quoted[i] ?? -1) >= 0);
  const own = frames.find(({ frame }) => frame.clause === unit.clause);
  if (
    own !== undefined &&
    speaksOfSelf(own.frame) &&
    clause !== undefined &&
    (clause.to - clause.head <= 4 || hasComplement(clauses, unit.clause))
  )
    return null;
  const attribution = frames.find(
    ({ frame }) => frame.clause >= 0 && clauses[frame.clause]?.type === 'attribution' && !isQuoted(reading, frame),
  );
  const source = frames.find(({ frame }) => frame.clause === -1);

  // A clause of saying: its content is told by its complement, if it has one.
  const above = governor(reading, unit, frames);
  const nested = above !== null && (own?.frame.speaker?.pronoun !== null || !hasComplement(clauses, unit.clause));
  if (own !== undefined && !direct && !nested && clause !== undefined && clause.say !== null) {
    const complements = clauses.flatMap((c, i) =>
      c.type === 'complement' && c.parent === unit.clause && c.from > (clause.finites[0] ?? 0) ? [i] : [],
    );
    const contentTo = Math.max(...complements.map((i) => units.find((u) => u.clause === i)?.to ?? 0), 0);
    const quotes = hasFullQuote(reading, from, to, clause.finites[0] ?? from) || quoteFollows(reading, to);
    if (complements.length > 0 || quotes) {
      if (clause.say.kind === 'assert' || clause.say.kind === 'find') {
        if (clause.say.kind === 'find' && own.name === null) {
          const found = units.find((u) => u.clause === complements[0]);
          if (found !== undefined && found.from - from > found.to - found.from) from = found.from;
          to = Math.max(to, contentTo);
          return make('fact', null, false);
        }
        group = `f${unit.clause}`;
        if (complements.length > 0) {
          const kind = kindOf(reading, complements[0] ?? -1, language, models);
          if (kind !== 'reported') return null;
          const content = units.find((u) => u.clause === complements[0]);
          to = Math.max(to, contentTo);
          // A long introduction of the speaker is no part of what was said.
          if (content !== undefined && content.from - from > (content.to - content.from) * 1.2) from = content.from;
          return make('reported', own.name, false);
        }
        return make('reported', own.name, false);
      }
      to = Math.max(to, contentTo);
      return make(clause.say.kind === 'expect' ? 'prediction' : 'reported', own.name, false);
    }
    if (clause.say.kind === 'act') {
      // "The parents were advised": nobody is named who said it; that it happened is the claim.
      const happened =
        own.frame.speaker === null && words[clause.say.at]?.category === 'participle' && !BLAMES.has(clause.say.lemma);
      return happened ? make('fact', source?.name ?? null, false) : make('reported', own.name, false);
    }
    if (clause.say.kind === 'expect') return make('prediction', own.name, false);
    if (clause.say.kind === 'ask') return make('reported', own.name, false);
    if (clause.say.kind === 'assert' && to - from <= 4 && units.length > 1) return null;
    if (carried === null || !speaksOn(content))
      return source === undefined ? make('fact', null, false) : make('fact', source.name, false);
  }
  // A complement: the speaker of the clause of saying above it.
  const governing = above;
  if (governing !== null) {
    group = `f${governing.frame.clause}`;
    const kind =
      governing.frame.kind === 'expect' ? 'prediction' : attributedKind(content, direct, verifiable(), language);
    if (governing.frame.kind === 'act' && unit.type === 'complement') return null;
    if (unit.type === 'complement' && kind === 'reported' && firstComplement(clauses, unit.clause)) return null;
    if (governing.frame.kind === 'find' && governing.name === null)
      return unit.type === 'complement' ? null : make('fact', null, false);
    if (governing.frame.kind === 'act') return make('reported', governing.name, direct);
    return make(kind, governing.name, direct);
  }
  if (attribution !== undefined && from >= attribution.frame.from) return make('fact', null, false);
  if (attribution !== undefined) {
    group = 'a';
    const kind =
      attribution.frame.kind === 'act' ? 'reported' : attributedKind(content, direct, verifiable(), language);
    if (kind === 'reported' && unit.to <= attribution.frame.from && attribution.frame.from - unit.to <= 3)
      to = trimEnd(reading, attribution.frame.to);
    const speaker = direct && q >= 0 ? (quoteSpeaker.get(q) ?? attribution.name) : attribution.name;
    return make(kind, speaker, direct);
  }
  if (direct) group = `q${q}`;
  if (direct) return make(attributedKind(content, true, verifiable(), language), quoteSpeaker.get(q) ?? null, true);
  if (source !== undefined) {
    if (source.frame.from <= from + 1 && source.frame.to < to - 2) from = source.frame.to;
    return make(content.opinion > 1 && content.numbers === 0 ? 'reported' : 'fact', source.name, false);
  }
  // Konjunktiv without a verb of saying: whoever spoke last goes on.
  if (speaksOn(content) && carried !== null && unit.type !== 'relative')
    return make(attributedKind(content, false, verifiable(), language), carried.speaker, false);
  if (announced !== null && content.willing && !content.past && content.numbers === 0 && unit.type !== 'relative')
    return make('reported', announced.speaker, false);
  if (content.hedge && content.modal && content.numbers === 0 && !content.past) return null;
  return make('fact', null, false);
}

/** What is only reported is one claim for each utterance, however many clauses it has. */
function joinReported(made: readonly Attributed[]): Attributed[] {
  const out: Attributed[] = [];
  for (const item of made) {
    const before = out.at(-1);
    const same = before !== undefined && before.group === item.group && before.speaker === item.speaker;
    const hangs = item.direct && ['adverbial', 'relative', 'apposition', 'participial'].includes(item.unit.type);
    if (same && before.kind === 'reported' && (item.kind === 'reported' || item.to <= before.to || hangs)) {
      out[out.length - 1] = { ...before, from: Math.min(before.from, item.from), to: Math.max(before.to, item.to) };
      continue;
    }
    out.push(item);
  }
  return out;
}

function kindOf(reading: Reading, clauseIndex: number, language: string, models: Models): ClaimKind {
  const clause = reading.clauses[clauseIndex];
  if (clause === undefined) return 'fact';
  const quoted = share(reading, clause.from, clause.to) > 0.6;
  const fact = factShare(reading, clause.head, clause.to, language, models);
  return attributedKind(readContent(reading.words, clause.head, clause.to, language), quoted, fact, language);
}

const firstComplement = (clauses: Reading['clauses'], index: number): boolean => {
  const clause = clauses[index];
  return clauses.findIndex((c) => c.type === 'complement' && c.parent === clause?.parent) === index;
};

function share(reading: Reading, from: number, to: number): number {
  let inside = 0;
  for (let k = from; k < to; k++) if ((reading.quoted[k] ?? -1) >= 0) inside++;
  return to > from ? inside / (to - from) : 0;
}

/** A quotation with a verb of its own stands after the verb of saying. */
function hasFullQuote(reading: Reading, from: number, to: number, after: number): boolean {
  let inside = 0;
  for (let k = Math.max(from, after + 1); k < to; k++) {
    if ((reading.quoted[k] ?? -1) < 0) continue;
    inside++;
    if (reading.words[k]?.category === 'finite') return true;
  }
  return inside > 8;
}

function quoteFollows(reading: Reading, to: number): boolean {
  for (let k = to; k < Math.min(to + 3, reading.words.length); k++)
    if (reading.words[k]?.category === 'quote') return true;
  return false;
}

/** The frame whose complement the unit is, or stands in. */
function governor(reading: Reading, unit: Unit, frames: readonly Named[]): Named | null {
  let at = unit.clause;
  for (let guard = 0; at >= 0 && guard < 20; guard++) {
    const clause = reading.clauses[at];
    if (clause === undefined) return null;
    if (clause.type === 'complement') {
      const frame = frames.find(({ frame: f }) => f.clause === clause.parent);
      if (frame !== undefined && !speaksOfSelf(frame.frame)) return frame;
    }
    if (clause.type === 'main' || clause.type === 'coordinate') return null;
    at = clause.parent;
  }
  return null;
}

function trimEnd(reading: Reading, to: number): number {
  let end = to;
  while (end > 0 && ['stop', 'comma', 'colon'].includes(reading.words[end - 1]?.category ?? '')) end--;
  return end;
}
