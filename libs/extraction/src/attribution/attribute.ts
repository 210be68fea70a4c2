import type { Models } from '../classify/models.js';
import type { Reading } from '../decompose/read-sentence.js';
import { toUnits } from '../decompose/units.js';
import type { Turns } from '../page/index.js';
import { attributeUnit } from './attribute-unit.js';
import { GermanBodies } from './german-bodies.js';
import { answerers } from './interview.js';
import { howTold } from './goes-on.js';
import type { GoingOn } from './scene.js';
import { goesOn } from './saying-kinds.js';
import type { Named } from './frame.js';
import type { Attributed } from './attributed.js';
import { ANNOUNCE } from './kind.js';
import { joinReported, withInner } from './join.js';
import { Stage } from './resolve.js';
import { readPeople } from './people.js';
import type { People } from './people.js';
import {
  definite,
  femaleTitle,
  hasReportedMood,
  introducedBy,
  meansEarlier,
  isBodyByName,
  isBorrowed,
  isByTrade,
  isNamed,
  isQuoted,
  isSeveral,
  quotationsIn,
  speaks,
  speaksForItself,
} from './speaking.js';
import { noteSubjects } from './noted.js';
import { withStandIns } from './stand-ins.js';
import { withSubject } from './subjects.js';
import { tellsBefore, toldBehind } from './told-behind.js';
import { beforeQuote, sayingItself, speaksFirst } from './told-around.js';

const NO_TURNS: Turns = new Map();

/** Walks through the article and says of every unit who asserts it. */
export function attribute(
  text: string,
  readings: readonly Reading[],
  language: string,
  models: Models,
  turns: Turns = NO_TURNS,
): { units: Attributed[]; people: People } {
  const people = readPeople(text, readings);
  const bodies = language === 'de' ? new GermanBodies(text, people) : null;
  const stage = new Stage(people, language, bodies);
  const answering = answerers(text, readings, turns, people);
  const out: Attributed[] = [];
  /** Who speaks in the quotation that was met last, and in the reported sentences that follow. */
  let quoteSpeaker = new Map<number, string | null>();
  let carried: { speaker: string | null; block: number } | null = null;
  /** Who announced something a moment ago: what "will" be in the next paragraphs is what was announced. */
  let announced: { speaker: string; block: number } | null = null;
  /** How the sentence before was told, so that a past tense which is the Konjunktiv as well is understood. */
  let goingOn: GoingOn | null = null;
  let told: { speaker: string; block: number } | null = null;
  for (const [r, reading] of readings.entries()) {
    stage.ordinal = reading.ordinal;
    const turn = turns.get(reading.block);
    // A question claims nothing.
    if (turn?.asks === true) continue;
    const answerer = answering.get(reading.block) ?? null;
    if (turn !== undefined) quoteSpeaker.set(turn.key, answerer);
    const frames = reading.frames
      .filter((frame) => !isBorrowed(reading, frame))
      .map((frame) => {
        const silent =
          (frame.kind === 'find' && !speaksForItself(reading, frame, people)) || meansEarlier(reading, frame);
        const name = silent
          ? null
          : (sayingItself(text, reading, frame, stage) ??
            stage.name(frame.speaker, definite(reading, frame)) ??
            stage.bodyFor(frame.speaker, reading.ordinal));
        // "Carver had shown no remorse, she said": nobody tells of herself by name.
        const isToldOf = language === 'en' && frame.kind === 'find' && reading.clauses.some(isAttribution);
        if (
          name !== null &&
          !isToldOf &&
          (frame.speaker?.pronoun != null ||
            frame.clause < 0 ||
            frame.kind === 'act' ||
            isNamed(reading, frame) ||
            speaks(reading, frame))
        )
          stage.enter(
            name,
            femaleTitle(reading, frame),
            ((isNamed(reading, frame) || isByTrade(reading, frame)) && !isBodyByName(reading, frame)) ||
              frame.speaker?.pronoun === 'he' ||
              frame.speaker?.pronoun === 'she',
            isSeveral(reading, frame),
            (reading.clauses[frame.clause]?.finites.length ?? 0) > 0,
          );
        return { frame, name };
      });
    if (reading.words.length < 3) continue;
    const onward = carried !== null && carried.block >= reading.block - 1 ? carried.speaker : null;
    const primary = speaksFirst(reading, frames, onward);
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
      const lead = near === null && later === null ? beforeQuote(text, reading, q, stage) : null;
      quoteSpeaker.set(q, near !== null ? near.name : (later ?? lead ?? introduced ?? onward));
    }
    if (quoteSpeaker.size > 64) quoteSpeaker = new Map([...quoteSpeaker].slice(-16));
    const units = reading.words.length < 3 ? [] : toUnits(reading);
    const scene = {
      text,
      reading,
      last: readings[r - 1],
      units,
      frames,
      quoteSpeaker,
      carried,
      announced,
      told,
      goingOn: goingOn !== null && goingOn.block === reading.block ? goingOn : null,
      stage,
      language,
      models,
    };
    const made: Attributed[] = [];
    for (const unit of units) {
      const one = attributeUnit(unit, scene);
      if (one === null) continue;
      const named = withSubject(text, spokenBy(one, answerer), stage, people, language);
      const settled = withStandIns(text, named, readings[r - 1], people);
      made.push(bodies?.settle(settled) ?? settled);
    }
    const behind = tellsBefore(reading, frames);
    if (behind === null) out.push(...withInner(joinReported(made)));
    else if (behind.speaker !== null) toldBehind(out, readings[r - 1], behind.speaker);
    if (carried?.speaker != null && made.some(({ speaker }) => speaker === carried?.speaker))
      stage.hear(carried.speaker);
    goingOn = howTold(reading, made, primary?.name ?? null, carried?.speaker ?? null);
    const herald = frames.find(({ frame, name }) => name !== null && ANNOUNCE.has(frame.lemma));
    if (herald?.name != null) announced = { speaker: herald.name, block: reading.block };
    else if (announced !== null && isOver(announced, reading, primary?.name ?? null)) announced = null;
    if (primary !== null && primary.name !== null) carried = { speaker: primary.name, block: reading.block };
    else if (held.length > 0) {
      const speaker = quoteSpeaker.get(held.at(-1) ?? -1) ?? null;
      if (speaker !== null) carried = { speaker, block: reading.block };
    } else if (carried !== null && !hasReportedMood(reading, language) && reading.block !== carried.block)
      carried = null;

    const teller = frames.find(({ frame, name }) => name !== null && !isQuoted(reading, frame));
    if (teller?.name != null) told = { speaker: teller.name, block: reading.block };
    else if (!goesOn(reading.words[0])) told = null;
    noteSubjects(text, reading, stage, people, language);
    bodies?.note(reading);
  }
  return { units: out, people };
}

/**
 * What somebody announced is talked of for a few paragraphs at most; in German until another speaks in a later one. In
 * English whoever spoke last in the paragraph goes before him.
 */
function isOver(
  announced: { speaker: string; block: number },
  { block, language }: Reading,
  speaker: string | null,
): boolean {
  if (block - announced.block > 4) return true;
  return language === 'de' && block !== announced.block && speaker !== null && speaker !== announced.speaker;
}

/** In an interview whatever nobody else says is said by the one who answers. */
const spokenBy = (item: Attributed, answerer: string | null): Attributed =>
  item.speaker === null && answerer !== null ? { ...item, speaker: answerer, direct: true } : item;

const isAttribution = ({ type, finites }: Reading['clauses'][number]): boolean =>
  type === 'attribution' && finites.length > 0;

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
