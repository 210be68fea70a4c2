import { readContent } from '../classify/content.js';
import type { Content } from '../classify/content.js';
import type { Clause } from '../decompose/clause.js';
import type { Reading } from '../decompose/read-sentence.js';
import { isTime } from '../decompose/phrase-before.js';
import type { Unit } from '../decompose/unit.js';
import type { Word } from '../decompose/words.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import type { Attributed } from './attributed.js';
import type { Named } from './frame.js';
import { moodOf } from './relations.js';
import type { GoingOn, Scene } from './scene.js';
import { hasComplement, isQuoted, speaksOn } from './speaking.js';
import { isToldOn } from './told-around.js';
import { toldBefore } from './told-together.js';

/** How a sentence was told whose units are `made`; null when nobody told it in words of the article's own. */
export function howTold(
  reading: Reading,
  made: readonly Attributed[],
  primary: string | null,
  carried: string | null,
): GoingOn | null {
  const speaker = primary ?? carried;
  const own = made.filter((unit) => unit.speaker !== null && unit.speaker === speaker && !unit.direct);
  if (primary === null && own.length === 0) return null;
  const reported = own.some(({ from, to }) => readContent(reading.words, from, to, reading.language).reportedMood);
  return { block: reading.block, reported: reported || (primary === null && own.length > 0) };
}

/**
 * German: whether a clause goes on with what somebody told in the sentence before although its verb does not show it:
 * "könnten", "sollten" for "können", "sollen", or a plural past tense that is the Konjunktiv as well ("Die Rücklagen
 * reichten nicht"), with nothing in it that says when.
 */
export function runsOn(reading: Reading, unit: Unit, clause: Clause | undefined, before: GoingOn | null): boolean {
  if (reading.language !== 'de' || before === null || clause === undefined || clause.finites.length === 0) return false;
  if (unit.type !== 'main' && unit.type !== 'coordinate') return false;
  const { words } = reading;
  const finites = clause.finites.map((at) => words[at]).filter((word) => word !== undefined);
  if (finites.every(({ lower }) => MODALS.test(lower))) return true;
  if (!finites.every(isEither)) return false;
  const inside = readContent(words, 0, words.length, 'de').reportedMood || hasUnreal(words);
  return (before.reported || inside) && !saysWhen(reading, clause);
}

/** "Sein Mandant bestreite die Vorwürfe": who spoke last and tells what another said in the Konjunktiv; null for all else. */
export function toldOnBy({ reading, carried }: Scene, { type, clause }: Unit, own: Named | undefined): string | null {
  if (own === undefined || carried === null || carried.block !== reading.block) return null;
  if ((type !== 'main' && type !== 'coordinate') || own.name === carried.speaker) return null;
  return isToldOn(reading, own.frame) && !hasComplement(reading.clauses, clause) ? carried.speaker : null;
}

/** Who tells a relative clause in the Konjunktiv, or an apposition to a clause in it ("darunter 23 Frauen"); null for all else. */
export function tellerAround(scene: Scene, unit: Unit, content: Content): string | null {
  const { reading, frames, carried, language } = scene;
  const clause = reading.clauses[unit.clause];
  const onward = language === 'de' && carried !== null && carried.block === reading.block ? carried.speaker : null;
  if (unit.type === 'relative' && content.reportedMood) {
    const teller = frames.find(({ frame, name }) => name !== null && !isQuoted(reading, frame));
    return teller?.name ?? (moodOf(reading, clause, content, language).reportedMood ? onward : null);
  }
  const above = reading.clauses[clause?.parent ?? -1];
  if (unit.type !== 'apposition' || above === undefined || above.finites.length === 0) return null;
  return speaksOn(moodOf(reading, above, content, language)) ? onward : null;
}

/** What stands for the Konjunktiv I in the plural. */
const MODALS = /^(?:könnten|sollten|müssten|dürften|würden|hätten|wären)$/;

/** "reichten", "fehlten": past tense and Konjunktiv, several. */
const isEither = (word: Word): boolean => {
  const bits = verbBits(word);
  return (
    /ten$/.test(word.lower) &&
    !ONLY_PAST.test(word.lower) &&
    (bits & FORM.past) !== 0 &&
    (bits & FORM.plural) !== 0 &&
    word.tag !== 'VAFIN'
  );
};

/** The Konjunktiv of these has an umlaut. */
const ONLY_PAST = /(?:konnten|mussten|durften|hatten|brachten|dachten|wussten|mochten)$/;

/** The verb of the clause is for several, whose Konjunktiv II stands for the first as well. */
export const isPlural = ({ words }: Reading, clause: Clause | undefined): boolean =>
  clause?.finites.some((at) => /n$/.test(words[at]?.lower ?? '')) === true;

/** A clause of the sentence says "hätten", "wären". */
const hasUnreal = (words: readonly Word[]): boolean =>
  words.some(({ category, lower }) => category === 'finite' && /^(?:hätten?|wären?)$/.test(lower));

/** A day, a year or a word such as "danach" tells what happened when; of the clause itself, not of those inside it. */
const saysWhen = ({ words, clauses }: Reading, own: Clause): boolean => {
  for (let k = own.head; k < own.to; k++) {
    const inner = clauses.find((other) => other !== own && other.from >= own.head && other.from <= k && k < other.to);
    if (inner !== undefined) {
      k = inner.to - 1;
      continue;
    }
    const lower = words[k]?.lower ?? '';
    if (WHEN.test(lower) || (isTime(words, k, k + 1) && !NOW.test(lower))) return true;
  }
  return false;
};
const WHEN =
  /^(?:gestern|damals|danach|anschließend|daraufhin|schließlich|zuvor|später|kurz|vorher|ehemals|einst|dann|(?:19|20)\d\d)$/;
const NOW = /^(?:heute|jahr|jahre|jahren|tag|tage|tagen|woche|wochen|monat|monate|monaten|stunden?|minuten?)$/;

/** German "Kruse sagte, das Amt sei gewarnt, habe aber nicht geantwortet": who did not answer says nothing here, Kruse does. */
export function toldFurther({ reading, frames, language }: Scene, { clause }: Unit): string | null {
  const own = reading.clauses[clause];
  if (language !== 'de' || own?.type !== 'coordinate' || toldBefore(reading, clause) === null) return null;
  return frames.find(({ frame, name }) => frame.clause === own.parent && name !== null)?.name ?? null;
}
