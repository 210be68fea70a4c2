import type { Attributed } from '../attribution/attributed.js';
import { phraseAt } from '../attribution/phrase.js';
import { isPlural } from '../attribution/subjects.js';
import type { Clause } from '../decompose/clause.js';
import { gapped, votes } from '../decompose/loose-segments.js';
import type { Word } from '../decompose/words.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import { lemmaOf } from '../lexicon/lookup.js';
import { join } from './words.js';

type Replace = ReadonlyMap<Word, string>;

/** "und 400 verletzt" → "400 Menschen wurden verletzt" cannot be told, but "400 wurden verletzt" can. */
export function elliptic(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const parent = unit.reading.clauses[unit.reading.clauses[unit.unit.clause]?.parent ?? -1];
  const finite = unit.reading.words[parent?.finites[0] ?? -1];
  const participle = words.findIndex((word) => word.category === 'participle');
  const vote = finite === undefined || parent === undefined ? null : voteOf(text, unit, parent, finite, words, replace);
  if (vote !== null) return vote;
  const amount = parent === undefined ? -1 : gapOf(unit, parent);
  const gap = unit.reading.words[amount];
  if (finite !== undefined && gap !== undefined && words.indexOf(gap) > 0) {
    const at = words.indexOf(gap);
    const verb = inNumber(finite, words[0]?.lower === 'die' && words[1]?.category === 'noun');
    if (verb === null) return join(text, words, replace);
    return `${join(text, words.slice(0, at), replace)} ${verb} ${join(text, words.slice(at), replace)}`;
  }
  // "haben Scheiben eingeschlagen und die Leute herausgezogen": who did it is left out, what stands there was done to.
  if (finite !== undefined && participle > 0 && lemmaOf(finite, 'de') === 'haben')
    return unit.elided === null
      ? join(text, words, replace)
      : `${unit.elided} ${finite.text} ${join(text, words, replace)}`;
  // "… und (dann) gegen die Stütze geprallt", "… und dort operiert": the subject and the auxiliary of the first part.
  const behind = words.findIndex(({ category }) => category !== 'adverb');
  const begins = behind >= 0 && (words[behind]?.category === 'preposition' || (behind > 0 && behind === participle));
  if (finite !== undefined && participle > 0 && unit.elided !== null && begins)
    return `${unit.elided} ${finite.text} ${join(text, words, replace)}`;
  // "und mindestens 60 verletzt"
  const lead = words[0]?.category === 'adverb' && words[1]?.category === 'number' ? 1 : 0;
  if (
    finite === undefined ||
    participle <= 0 ||
    !['number', 'noun', 'name', 'determiner', 'adjective'].includes(words[lead]?.category ?? '')
  )
    return join(text, words, replace);
  const phrase = phraseAt(words, lead, participle, 'de');
  const counted = phrase === null ? (words[lead]?.category === 'number' ? lead + 1 : 0) : phrase.to;
  const size = counted > 0 && /^(?:weitere|andere)$/.test(words[counted]?.lower ?? '') ? counted + 1 : counted;
  if (size === 0) return join(text, words, replace);
  const first = words[lead];
  const many = size > 1 || first?.text !== '1';
  const verb = many ? plural(finite) : finite.text;
  return `${join(text, words.slice(0, size))} ${verb} ${join(text, words.slice(size), replace)}`;
}

const gapOf = ({ reading, unit }: Attributed, parent: Clause): number =>
  gapped(reading.words, { head: reading.clauses[unit.clause]?.head ?? 0, to: unit.to }, parent);

/** A finite verb with another subject, one or several: "kam" → "kamen", "erhält" → "erhalten"; null where it cannot be told. */
function inNumber({ text, lower }: Word, several: boolean): string | null {
  if (isPlural(lower) === several) return text;
  if (!several) return null;
  const form = verbForm(lower);
  if (PLURALS[lower] !== undefined || form === undefined) return PLURALS[lower] ?? null;
  if ((form.bits & FORM.past) !== 0) return lower.endsWith('e') ? `${text}n` : `${text}en`;
  return (form.bits & FORM.present) === 0 ? null : form.lemma;
}

/** "23 stimmten für den Antrag, 17 dagegen" → "17 stimmten gegen den Antrag". */
function voteOf(
  text: string,
  { reading }: Attributed,
  parent: Clause,
  finite: Word,
  words: readonly Word[],
  replace: Replace,
): string | null {
  if (!votes(words, { head: 0, to: words.length })) return null;
  const whole = reading.words;
  const at = whole.findIndex(
    ({ lower }, i) => i >= parent.from && i < parent.to && (lower === 'für' || lower === 'gegen'),
  );
  const what = at < 0 ? null : phraseAt(whole, at + 1, parent.to, 'de');
  const isFor = words[1]?.lower === 'dafür';
  const how =
    what === null || (whole[at]?.lower === 'für') === isFor
      ? (words[1]?.text ?? '')
      : `${isFor ? 'für' : 'gegen'} ${join(text, whole.slice(what.from, what.to))}`;
  return `${join(text, words.slice(0, 1), replace)} ${finite.text.toLowerCase()} ${how}`;
}

const plural = (finite: Word): string => PLURALS[finite.lower] ?? finite.text.toLowerCase();

const PLURALS: Readonly<Record<string, string | undefined>> = {
  wurde: 'wurden',
  ist: 'sind',
  hat: 'haben',
  wird: 'werden',
  war: 'waren',
};
