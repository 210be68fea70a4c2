import type { ClaimKind } from '#libs/claims';
import { factShare } from '../classify/classify.js';
import type { Models } from '../classify/models.js';
import { attributedKind, readContent } from '../classify/content.js';
import type { Reading } from '../decompose/read-sentence.js';
import { absorbed, toUnits } from '../decompose/units.js';
import type { Unit } from '../decompose/units.js';
import type { Frame } from './frames.js';
import { readPeople, Stage } from './resolve.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import { subjectOf } from './frames.js';
import { isTitle, sliceWords } from './speakers.js';
import type { People } from './resolve.js';

/** A unit with who says it and how it is meant. `from`..`to` are the words of the claim's span. */
export type Attributed = {
  readonly reading: Reading;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly direct: boolean;
  /** A pronoun or stand-in that is the subject, with the name it stands for; null when it names itself or is not settled. */
  readonly subject: { readonly from: number; readonly to: number; readonly name: string } | null;
  /** Subject of the clause before, when this clause leaves it out ("und traf …"). */
  readonly elided: string | null;
  /** German: the finite verb stands last, as after "dass". */
  readonly verbLast: boolean;
  /** Units of one utterance share a group: what is only reported is told as one claim. */
  readonly group: string;
};

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
    const primary =
      frames.find(({ frame }) => !isQuoted(reading, frame.from, frame.to) && frame.kind !== 'find') ?? null;
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
      const one = attributeUnit(text, reading, unit, units, frames, quoteSpeaker, carried, language, models, announced);
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

/** Whether the speaker is called by a name, or is one person by trade. */
function isNamed(reading: Reading, frame: Frame): boolean {
  for (let k = frame.speaker?.from ?? 0; k < (frame.speaker?.to ?? 0); k++) {
    const word = reading.words[k];
    if (word !== undefined && (word.category === 'name' || isTitle(word))) return true;
  }
  return false;
}

/** "der UN-Mitarbeiter", "the minister": somebody named before. */
function definite(reading: Reading, frame: Frame): boolean {
  const first = reading.words[frame.speaker?.from ?? -1];
  return first !== undefined && /^(?:der|die|das|the|dieser|diese)$/.test(first.lower);
}

/** A verb of saying with something said: a clause, a quotation, or an attribution behind one. */
function speaks(reading: Reading, frame: Frame): boolean {
  return (
    hasComplement(reading.clauses, frame.clause) ||
    reading.clauses[frame.clause]?.type === 'attribution' ||
    reading.quoted.some((q) => q >= 0)
  );
}

/** What finds out is somebody, not a study: a pronoun, a name, or people by their trade. */
function speaksForItself(reading: Reading, frame: Frame, people: People): boolean {
  const mention = frame.speaker;
  if (mention === null) return false;
  if (mention.pronoun !== null) return mention.pronoun !== 'it';
  if (STUDY.test(mention.name)) return false;
  if (isPerson(frame, people)) return true;
  for (let k = mention.from; k < mention.to; k++) {
    const word = reading.words[k];
    if (word !== undefined && (word.category === 'name' || isTitle(word) || PEOPLE.test(word.lower))) return true;
  }
  return false;
}

const STUDY =
  /(?:studien?|untersuchung(?:en)?|ergebnisse?|umfragen?|daten|analysen?|tests?|zahlen|statistik|study|studies|results?|survey|analysis|research|data|figures|report|evidence|tests?)$/i;
const PEOPLE =
  /(?:forscher|forscherinnen|wissenschaftler|team|ärzte|experten|ermittler|polizei|behörden?|amt|ministerium|gericht|researchers?|scientists?|team|doctors?|experts?|police|investigators?|authorities|court|officials?|authors?)$/;

const isPerson = (frame: Frame, people: People): boolean => {
  const last = frame.speaker?.name.split(' ').at(-1)?.toLowerCase() ?? '';
  return people.bySurname.has(last);
};

function femaleTitle(reading: Reading, frame: Frame): boolean | null {
  if (frame.speaker === null || frame.speaker.pronoun === 'she') return null;
  for (let k = frame.speaker.from; k < frame.speaker.to; k++) {
    const lower = reading.words[k]?.lower ?? '';
    if (
      /(?:in|spokeswoman|mrs|ms|frau)$/.test(lower) &&
      /(?:rin|tin|erin|ministerin|spokeswoman|mrs|ms|frau)$/.test(lower)
    )
      return true;
    if (/(?:sprecher|minister|mr|herr|präsident|chef)$/.test(lower)) return lower === 'minister' ? null : false;
  }
  return null;
}

/** "Senator John Cornyn issued a statement. "Like many …": the person that the sentence before is about. */
function introducedBy(reading: Reading, people: People): string | null {
  const first = reading.clauses.find((clause) => clause.finites.length > 0);
  const finite = first?.finites[0] ?? 0;
  for (let k = finite - 1; k >= 0; k--) {
    const full = people.bySurname.get(reading.words[k]?.lower ?? '');
    if (full !== undefined) return full;
  }
  return null;
}

function firstName(reading: Reading, people: People): string | null {
  for (const word of reading.words.slice(0, 12)) {
    if (word.category !== 'name') continue;
    const full = people.bySurname.get(word.lower);
    if (full !== undefined) return full;
  }
  const first = reading.words[0];
  return first?.category === 'name' ? first.text : null;
}

function hasReportedMood(reading: Reading, language: string): boolean {
  return readContent(reading.words, 0, reading.words.length, language).reportedMood;
}

function quotationsIn(reading: Reading): number[] {
  const out: number[] = [];
  const size = new Map<number, number>();
  reading.quoted.forEach((q) => {
    if (q >= 0) size.set(q, (size.get(q) ?? 0) + 1);
  });
  for (const [q, count] of size) if (count >= 5) out.push(q);
  return out;
}

function isQuoted(reading: Reading, from: number, to: number): boolean {
  let inside = 0;
  for (let k = from; k < to; k++) if ((reading.quoted[k] ?? -1) >= 0) inside++;
  return inside * 2 > to - from;
}

/** "I think", "denke ich": the speaker of the quotation, not a new one. */
const speaksOfSelf = (frame: Frame): boolean => frame.speaker?.pronoun === 'I' || frame.speaker?.pronoun === 'we';

/** Konjunktiv: whoever spoke before goes on speaking. */
const speaksOn = (content: { reportedMood: boolean; unreal: boolean; hedge: boolean }): boolean =>
  content.reportedMood || (content.unreal && !content.hedge);

const hasComplement = (clauses: Reading['clauses'], index: number): boolean =>
  clauses.some((c) => c.type === 'complement' && c.parent === index);

const ANNOUNCE = new Set(['announce', 'ankündigen', 'unveil']);

type Named = { frame: Frame; name: string | null };

const outerFrame = (frames: readonly Named[], reading: Reading): Named | null =>
  frames.find(({ frame }) => !isQuoted(reading, frame.from, frame.to)) ?? null;

/** A quotation over several sentences is often attributed where it ends. */
function frameOfLaterSentence(readings: readonly Reading[], r: number, q: number, stage: Stage): string | null {
  for (let k = r + 1; k < readings.length && k < r + 8; k++) {
    const reading = readings[k];
    if (reading === undefined || !reading.quoted.includes(q)) return null;
    const frame = reading.frames.find((f) => !isQuoted(reading, f.from, f.to) && f.kind !== 'find');
    if (frame !== undefined) return stage.name(frame.speaker, definite(reading, frame));
  }
  return null;
}

function attributeUnit(
  text: string,
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
  const verifiable = (): number => factShare(text, reading, unit.from, unit.to, language, models);
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
    q >= 0 && words.slice(from, to).length > 3 && clause?.finites.some((f) => (reading.quoted[f] ?? -1) >= 0) === true;
  const own = frames.find(({ frame }) => frame.clause === unit.clause);
  if (
    own !== undefined &&
    speaksOfSelf(own.frame) &&
    clause !== undefined &&
    (clause.to - clause.head <= 4 || hasComplement(clauses, unit.clause))
  )
    return null;
  const attribution = frames.find(
    ({ frame }) =>
      frame.clause >= 0 && clauses[frame.clause]?.type === 'attribution' && !isQuoted(reading, frame.from, frame.to),
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
          const kind = kindOf(text, reading, complements[0] ?? -1, language, models);
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
    if (clause.say.kind === 'act') return make('reported', own.name, false);
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

/** German "sie" with a plural verb stands for several. */
function isPlural(verb: string): boolean {
  const bits = verbForm(verb)?.bits ?? 0;
  return (bits & FORM.plural) !== 0;
}

/** Names the subject of a unit where it is a pronoun, a stand-in, or left out. */
function withSubject(text: string, item: Attributed, stage: Stage, people: People, language: string): Attributed {
  const { reading } = item;
  const clause = reading.clauses[item.unit.clause];
  if (clause === undefined || item.direct) return item;
  const finite = clause.finites[0];
  const elided =
    clause.type === 'coordinate' &&
    clause.parent >= 0 &&
    finite !== undefined &&
    finite <= clause.head + 1 &&
    (language === 'en' || clause.verbFirst);
  if (elided) {
    const parent = reading.clauses[clause.parent];
    const mention = parent === undefined ? null : subjectOf(text, reading.words, parent, reading.clauses, language);
    if (mention === null) return item;
    const words =
      mention.pronoun === null ? sliceWords(text, reading.words, mention.from, mention.to) : stage.name(mention, false);
    return { ...item, elided: words };
  }
  const mention = subjectOf(text, reading.words, clause, reading.clauses, language);
  if (mention === null || mention.from < item.from || mention.to > item.to) return item;
  if (mention.pronoun === 'he' || mention.pronoun === 'she') {
    if (language === 'de' && mention.pronoun === 'she' && isPlural(reading.words[finite ?? -1]?.lower ?? ''))
      return item;
    const name = item.speaker !== null && item.unit.type === 'complement' ? null : stage.name(mention, false);
    return name === null ? item : { ...item, subject: { from: mention.from, to: mention.to, name } };
  }
  const first = reading.words[mention.from];
  const last = reading.words[mention.to - 1];
  if (
    mention.pronoun === null &&
    first?.category === 'determiner' &&
    last !== undefined &&
    isTitle(last) &&
    /^(?:der|die|the)$/.test(first.lower)
  ) {
    const name = people.byTitle.get(last.lower);
    if (name !== undefined) return { ...item, subject: { from: mention.from, to: mention.to, name } };
  }
  return item;
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

function kindOf(text: string, reading: Reading, clauseIndex: number, language: string, models: Models): ClaimKind {
  const clause = reading.clauses[clauseIndex];
  if (clause === undefined) return 'fact';
  const quoted = share(reading, clause.from, clause.to) > 0.6;
  const fact = factShare(text, reading, clause.head, clause.to, language, models);
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

export { absorbed };
