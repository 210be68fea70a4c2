import type { ClaimKind } from '#libs/claims';
import type { Content } from '../classify/content.js';
import type { Clause } from '../decompose/clause.js';
import type { Unit } from '../decompose/unit.js';
import { infinitiveAt, trimEnd } from './bounds.js';
import type { Named } from './frame.js';
import { kindOfClause, kindOfWords } from './kind.js';
import { hasFullQuote, quoteFollows } from './quoted.js';
import { explains, moodOf, wereTold } from './relations.js';
import {
  ESTIMATES,
  INTENDS,
  NAMES_ITS_TOPIC,
  blames,
  countsBehind,
  confirms,
  decides,
  givesReason,
  saysClause,
  tellsObject,
} from './saying-kinds.js';
import type { Scene } from './scene.js';
import { isSomebody } from './somebody.js';
import { speaksOn } from './speaking.js';
import { isBehindQuote } from './subject-of.js';

/** A clause of saying, with who says it and what stands around it; words `from`..`to` are the claim so far. */
export type SayingClause = {
  readonly unit: Unit;
  readonly clause: Clause;
  readonly say: NonNullable<Clause['say']>;
  readonly own: Named;
  readonly attribution: Named | undefined;
  readonly source: Named | undefined;
  readonly content: Content;
  readonly from: number;
  readonly to: number;
  /** Who says the clause itself. */
  readonly above: Named | null;
};

/** What a clause of saying claims: its words, and the group of claims to which it belongs if not its own. */
export type Said = {
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly direct: boolean;
  readonly from: number;
  readonly to: number;
  readonly group: string | null;
};

/**
 * What a clause of saying claims by itself: its content is told by its complement, if it has one. Null when it is no claim
 * of its own, `open` when what stands around it decides.
 */
export function sayingClause(scene: Scene, asked: SayingClause): Said | 'open' | null {
  const { reading, units, carried, language, models } = scene;
  const { words, clauses } = reading;
  const { unit, clause, say, own, attribution, source, content, above } = asked;
  let { from, to } = asked;
  let group: string | null = null;
  const make = (kind: ClaimKind, speaker: string | null, direct: boolean): Said => ({
    kind,
    speaker,
    direct,
    from,
    to,
    group,
  });
  const complements = clauses.flatMap((c, i) =>
    c.type === 'complement' && c.parent === unit.clause && c.from > (clause.finites[0] ?? 0) && !explains(clause, c)
      ? [i]
      : [],
  );
  const contentTo = Math.max(...complements.map((i) => contentEnd(scene, i)), 0);
  const quotes = hasFullQuote(reading, from, to, clause.finites[0] ?? from) || quoteFollows(reading, to);
  // "The owners had been told that it was cracked, she said": what they heard, from nobody who is named.
  if (complements.length > 0 && wereTold(own, language)) {
    to = Math.max(to, contentTo);
    return make('fact', (attribution ?? source)?.name ?? null, false);
  }
  if (complements.length > 0 || quotes) {
    if (say.kind === 'assert' || say.kind === 'find') {
      if (say.kind === 'find' && own.name === null) {
        const found = units.find((u) => u.clause === complements[0]);
        if (found !== undefined && found.from - from > found.to - found.from) from = found.from;
        to = Math.max(to, contentTo);
        // "Reed said the figures showed that …": what he says they show.
        return make('fact', language === 'en' ? (above?.name ?? null) : null, false);
      }
      group = `f${unit.clause}`;
      if (complements.length > 0) {
        const kind = kindOfClause(reading, complements[0] ?? -1, language, models);
        if (kind !== 'reported') return null;
        to = Math.max(to, contentTo);
        return make('reported', own.name, false);
      }
      return make('reported', own.name, false);
    }
    to = Math.max(to, contentTo);
    return make(say.kind === 'expect' ? 'prediction' : 'reported', own.name, false);
  }
  if (say.kind === 'act') {
    // "The parents were advised": nobody is named who said it; that it happened is the claim.
    const within0 = clause.type === 'coordinate' ? clauses[clause.parent] : clause;
    // "ein Papier, in dem sie ihre Sorge zum Ausdruck bringen": what stands in it.
    if (within0?.type === 'relative' && (own.name === null || say.lemma === 'bringen'))
      return make('fact', null, false);
    // "Die Veranstalter sprachen von 3.000 Gästen": how many there were.
    if (own.name !== null && say.lemma === 'sprechen' && countsBehind(words, clause))
      return make('fact', own.name, false);
    if (INTENDS.has(say.lemma) && source?.name != null) return make('fact', source.name, false);
    if (decides(own.name, say.lemma)) return make('fact', source?.name ?? null, false);
    const happened =
      own.frame.speaker === null &&
      words[say.at]?.category === 'participle' &&
      !blames(say.lemma, words, say.at, clause.to);
    // "The board had been warned, she said", "A report had warned of cracks, she said": what she tells.
    const byThing = own.frame.speaker !== null && !isSomebody(words, own.frame.speaker, language);
    const within = language === 'en' && (happened || byThing) ? attribution : undefined;
    if (within !== undefined) return make('fact', within.name, false);
    return happened ? make('fact', source?.name ?? null, false) : make('reported', own.name, false);
  }
  if (say.kind === 'expect') return make('prediction', own.name, false);
  if (say.kind === 'ask') return make('reported', own.name, false);
  if (say.kind === 'assert' && to - from <= 4 && units.length > 1) return null;
  // "gab an, sich unsicher zu fühlen": what is said stands in an infinitive.
  const said = language === 'de' && say.kind === 'assert' && own.name !== null ? infinitiveAt(words, say.at, to) : -1;
  if (said > 0) return make(kindOfWords(reading, said, to, false, language, models), own.name, false);
  // "bezifferte den Schaden auf sechs Millionen": the amount is what is said.
  if (own.name !== null && ESTIMATES.has(say.lemma) && content.numbers > 0 && !own.frame.passive)
    return make('fact', own.name, false);
  const teller = language === 'de' && !own.frame.passive ? own.frame.speaker : null;
  if (own.name !== null && teller !== null && isSomebody(words, teller, language)) {
    if (confirms(own.name, say.lemma) || givesReason(words, clause)) return make('reported', own.name, false);
    // "Helfer berichten von zwei Bränden", "Das Amt meldete 300 Fälle": what they tell stands in the object.
    if (tellsObject(words, clause)) return make('fact', own.name, false);
  }
  if (own.name !== null && NAMES_ITS_TOPIC.has(say.lemma) && !own.frame.passive)
    return make('reported', own.name, false);
  // English "Norda said it had since put up cameras", where no clause was found in what is said.
  if (own.name !== null && !own.frame.passive && saysClause(words, say, language))
    return make(kindOfWords(reading, say.at + 1, to, false, language, models), own.name, false);
  // "„Zwölf Tote“, sagte Kern", "“The pump costs £3,” said Reed": a quotation in which no verb was found.
  const behind = clause.finites[0] ?? -1;
  if (own.name !== null && say.kind === 'assert' && isBehindQuote(words, behind)) {
    const quoteTo = trimEnd(reading, behind);
    const numbers = words.slice(from, quoteTo).some(({ category }) => category === 'number');
    const kind = numbers ? kindOfWords(reading, from, quoteTo, true, language, models) : 'reported';
    if (kind !== 'reported') to = quoteTo;
    return make(kind, own.name, true);
  }
  if (carried === null || !speaksOn(moodOf(reading, clause, content, language)))
    return make('fact', (source ?? attribution)?.name ?? null, false);
  return 'open';
}

/** Where ends what is said: "said she had promised that it would stay" ends with what she promised. */
function contentEnd({ reading: { clauses }, units, frames }: Scene, complement: number): number {
  const promises = frames.some(
    ({ frame }) =>
      frame.clause === complement && (frame.kind === 'act' || /^(?:believe|think|hope|fear)$/.test(frame.lemma)),
  );
  const ends = units.flatMap(({ clause, to }) => {
    const nested = clauses[clause]?.type === 'complement' && clauses[clause].parent === complement;
    return clause === complement || (promises && nested) ? [to] : [];
  });
  return Math.max(...ends, 0);
}
