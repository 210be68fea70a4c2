import { attributeUnits, leadingParticiple } from './attributes.js';
import { antecedent, isSentenceRelative } from './antecedent.js';
import { isPartOf } from './loose-segments.js';
import { shareAt, shareOfWhom } from './english-shares.js';
import { isPlaceAndDay } from './tells-when.js';
import type { Clause } from './clause.js';
import type { Unit } from './unit.js';
import type { Reading } from './read-sentence.js';
import type { Word } from './words.js';
import { LEAST_WORDS, absorbed, toldBefore } from './absorbed.js';

const CONDITIONS = new Set('if unless wenn falls sofern'.split(' '));
/** Conjunctions that say no, or that belong to the words behind them. */
const KEPT = new Set('neither nor weder noch both sowohl entweder either'.split(' '));

/** The units of a sentence in reading order. */
export function toUnits(reading: Reading): Unit[] {
  const { words, clauses, language } = reading;
  if (!reading.tagged || clauses.length === 0) return [{ clause: -1, type: 'main', from: 0, to: words.length }];
  if (reading.headline) return headlineUnits(words);
  const out: Unit[] = [];
  if (isPlaceAndDay(words)) return out;
  clauses.forEach((clause, index) => {
    if (clause.type === 'attribution' && !saidInside(reading, clause)) return;
    // ", adding: “…”": the quotation tells what.
    const isBare =
      words[clause.head]?.tag === 'VBG' && clause.finites[0] === clause.head && clause.to - clause.head <= 2;
    if (isBare && !clauses.some(({ parent, type }) => parent === index && type === 'complement')) return;
    if (language === 'en' && onlyCame(reading, index)) return;
    if (absorbed(reading, clause) || onlyExplains(reading, clause)) return;
    const unit = unitOf(reading, clause, index);
    if (unit !== null && (language !== 'en' || asserts(reading, unit))) out.push(unit);
  });
  const attributes = attributeUnits(reading);
  if (attributes.length === 0) return out;
  // "Founded in 1911, Carden supplies …": the clause begins behind what is told on its own.
  const lead = attributes.find(
    ({ from, to }) => from === 0 && words[to]?.category === 'finite' && reading.language === 'en',
  );
  const behind = lead === undefined ? 0 : leadingParticiple(words) + 1;
  return [
    ...out.map((unit) => (unit.from < behind && unit.to > behind ? { ...unit, from: behind } : unit)),
    ...attributes,
  ];
}

/** English: whether a unit asserts anything: no question, and no "Let us pray" but where it is told who said so. */
function asserts({ words, clauses }: Reading, { from, to, type, clause }: Unit): boolean {
  const asks = words
    .slice(Math.max(from, to - 2), to + 1)
    .some(({ text }, k, all) => text === '?' && all[k - 1]?.category !== 'open');
  if (asks && (type === 'main' || type === 'coordinate' || (clauses[clause]?.parent ?? -1) < 0)) return false;
  const exhorts = words[from]?.lower === 'let' && /^(?:us|['’]s)$/.test(words[from + 1]?.lower ?? '');
  return !exhorts || clauses.some((other) => other.type === 'attribution');
}

/** "The news came | two days after …": only that it came, where what it came behind is told on its own. */
function onlyCame({ words, clauses }: Reading, index: number): boolean {
  const clause = clauses[index];
  const next = clauses[index + 1];
  if (clause?.type !== 'main' || next?.type !== 'adverbial' || !/^(?:after|before)$/.test(next.opener ?? ''))
    return false;
  let at = clause.to - 1;
  while (at > 0 && words[at]?.category === 'adverb') at--;
  return clause.to === next.from && /^(?:came|comes)$/.test(words[at]?.lower ?? '');
}

/** German "…, angetrieben durch den Streit": no claim of its own, unless it gives an amount, and no part of another. */
function onlyExplains({ words, language }: Reading, clause: Clause): boolean {
  const before = words[clause.from - 2]?.category;
  if (language !== 'de' || clause.type !== 'participial' || (before !== 'participle' && before !== 'infinitive'))
    return false;
  return !words.slice(clause.from, clause.to).some((word) => word.category === 'number');
}

/** Somebody in a quotation says that somebody says so: the speaker of the quotation claims it. */
function saidInside(reading: Reading, clause: Clause): boolean {
  const before = reading.quoted[clause.from - 2] ?? -1;
  return (
    clause.finites.length > 0 && clause.to - clause.head > 2 && before >= 0 && reading.quoted[clause.head] === before
  );
}

/** A headline is one claim, or two when a semicolon parts it. */
function headlineUnits(words: readonly Word[]): Unit[] {
  const out: Unit[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && words[i]?.text !== ';') continue;
    if (i - from > (from === 0 ? 0 : LEAST_WORDS)) out.push({ clause: 0, type: 'main', from, to: i });
    from = i + 1;
  }
  return out;
}

function unitOf(reading: Reading, clause: Clause, index: number): Unit | null {
  const { words, clauses, language } = reading;
  let from = KEPT.has(words[clause.head - 1]?.lower ?? '') ? clause.head - 1 : clause.head;
  if (clause.type === 'main' && !clauses.some((child) => child.parent === index && toldBefore(reading, clause, child)))
    from = Math.min(from, clause.from);
  // "If it rains, …": what holds only on a condition is not told without it.
  if (clause.type === 'main' || clause.type === 'coordinate')
    for (const child of clauses)
      if (child.parent === index && child.from < from && child.opener !== null && CONDITIONS.has(child.opener))
        from = child.head;
  let to = clause.to;
  // What stays with this clause and follows it.
  let reach = to;
  for (let grown = true; grown;) {
    grown = false;
    for (const child of clauses) {
      // ", two of them seriously, when the wall fell": what stays with the clause follows what is told on its own.
      if (child.from === to + 1 && isShare(words, child, language)) reach = child.to;
      if (child.from < to || child.from > (child.type === 'complement' || child.type === 'adverbial' ? reach : to) + 1)
        continue;
      if (!dependsOn(clauses, child, index) || !absorbed(reading, child) || child.type === 'attribution') continue;
      to = child.to;
      reach = to;
      grown = true;
    }
  }
  if (clause.type === 'complement' || clause.type === 'adverbial') {
    for (let k = from; k < Math.min(to, from + 4); k++)
      if (words[k]?.lower === clause.opener) {
        from = clause.opener === 'wie' || clause.opener === 'how' ? from : k;
        break;
      }
    while (
      from < to &&
      ['subordinator', 'quote', 'adverb', 'preposition'].includes(words[from]?.category ?? '') &&
      openerAhead(words, from, to)
    )
      from++;
    while (from < to && words[from]?.category === 'subordinator') from++;
    if (
      clause.type === 'adverbial' &&
      words[from]?.lower === clause.opener &&
      ['preposition', 'adverb'].includes(words[from]?.category ?? '')
    )
      from++;
    if (words[from]?.lower === 'that' || words[from]?.lower === 'als' || words[from]?.lower === 'dass') from++;
  }
  if (clause.type === 'relative' || clause.type === 'apposition') {
    const own = words[clause.head]?.lower ?? '';
    const apart =
      takesUp(words, clause) ||
      isShare(words, clause, language) ||
      (language === 'en' && shareOfWhom(words, clause.from) > 0) ||
      own === 'davon' ||
      own === 'darunter' ||
      isPartOf(words, clause.head) ||
      isSentenceRelative(clause.opener);
    const second = words[clause.head - 1]?.category === 'conjunction';
    if (!apart && !second) from = antecedent(words, clause.from, language, clause.type === 'relative')?.from ?? from;
  }
  while (to > from && ['stop', 'comma', 'colon', 'dash', 'conjunction'].includes(words[to - 1]?.category ?? '')) to--;
  const lead = ['comma', 'colon', 'dash', 'conjunction', 'stop'];
  while (from < to && lead.includes(words[from]?.category ?? '') && !KEPT.has(words[from]?.lower ?? '')) from++;
  return from < to ? { clause: index, type: clause.type, from, to } : null;
}

/** English: whether a unit is told in one sentence with the clause that it hangs on, as it says nothing alone. */
export function hangsOn({ type, clause }: Unit, { words, clauses, language }: Reading): boolean {
  const own = clauses[clause];
  if (language !== 'en' || own === undefined) return false;
  return type === 'participial' || (type === 'apposition' && (takesUp(words, own) || isShare(words, own, language)));
}

/** English ", most of them women": says it of those who were counted before. */
export const isShare = (words: readonly Word[], clause: Clause, language: string): boolean =>
  language === 'en' && clause.type === 'apposition' && shareAt(words, clause.head) !== null;

/** "…, the second such incident in a month", "…, a result that …": takes up what was told, no noun before it. */
export function takesUp(words: readonly Word[], clause: Clause): boolean {
  if (clause.type !== 'apposition' || words[clause.head]?.category !== 'determiner') return false;
  for (let k = clause.head + 1; k < clause.to; k++) {
    const word = words[k];
    if (word?.category === 'noun' && words[k + 1]?.category !== 'noun') return TAKEN_UP.test(word.lower);
    if (word === undefined || !['adjective', 'noun', 'number', 'adverb', 'determiner'].includes(word.category))
      return false;
  }
  return false;
}
const TAKEN_UP =
  /^(?:incident|accident|attack|increase|decrease|rise|fall|drop|decline|gain|jump|result|move|decision|step|case|time|win|victory|defeat|loss|record|level|high|low|figure|rate|outbreak|crash|death|strike|vote|visit|launch|goal|title|event|sign|claim|charge|allegation|demand|proposal|ruling|change|trend|measure|practice|policy|market|deal|agreement|task|feat|process|crime|offence|gesture|tradition|approach|strategy|sum|amount|distance|reminder|blow|boost|development|setback|phenomenon)$/;

function openerAhead(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from + 1; k < Math.min(to, from + 3); k++) if (words[k]?.category === 'subordinator') return true;
  return false;
}

function dependsOn(clauses: readonly Clause[], child: Clause, index: number): boolean {
  let at = child.parent;
  for (let guard = 0; at >= 0 && guard < 20; guard++) {
    if (at === index) return true;
    const parent = clauses[at];
    if (parent === undefined) return false;
    at = parent.parent;
  }
  return false;
}
