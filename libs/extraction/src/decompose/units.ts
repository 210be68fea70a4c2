import { attributeUnits, leadingParticiple } from './attributes.js';
import { antecedent, isSentenceRelative } from './antecedent.js';
import { countsOfOne, isBehindSaying } from './relative-kinds.js';
import { isPartOf } from './loose-segments.js';
import { shareAt, shareOfWhom } from './english-shares.js';
import { selects } from './selects.js';
import { isPlaceAndDay, onlyDates } from './tells-when.js';
import type { Antecedent } from './antecedent.js';
import type { Clause } from './clause.js';
import type { Unit } from './unit.js';
import type { Reading } from './read-sentence.js';
import type { Word } from './words.js';

/** Clauses with these openers stay with the clause they depend on: alone they would assert nothing. */
const STAYS = new Set(
  'wenn falls sofern damit indem solange sobald bis ohne statt als ob if when unless until as so whether once than wie'.split(
    ' ',
  ),
);
const CONDITIONS = new Set('if unless wenn falls sofern'.split(' '));
/** Conjunctions that say no, or that belong to the words behind them. */
const KEPT = new Set('neither nor weder noch both sowohl entweder either'.split(' '));
const LEAST_WORDS = 3;

/** The units of a sentence in reading order. */
export function toUnits(reading: Reading): Unit[] {
  const { words, clauses } = reading;
  if (!reading.tagged || clauses.length === 0) return [{ clause: -1, type: 'main', from: 0, to: words.length }];
  if (reading.headline) return headlineUnits(words);
  const out: Unit[] = [];
  if (isPlaceAndDay(words)) return out;
  clauses.forEach((clause, index) => {
    if (clause.type === 'attribution' && !saidInside(reading, clause)) return;
    if (absorbed(reading, clause) || onlyExplains(reading, clause)) return;
    const unit = unitOf(reading, clause, index);
    if (unit !== null) out.push(unit);
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

/** Nouns that a "that" clause fills in: the clause is what the noun means. */
const FILLED = new Set(
  'evidence fact claim idea belief report statement recommendation suggestion doubt sign point possibility chance hope fear concern way reason time so extent question proof indication decision announcement'.split(
    ' ',
  ),
);

/** Whether a clause is told as part of the clause above it and not on its own. */
export function absorbed(reading: Reading, clause: Clause, depth = 0): boolean {
  const { words, clauses, language } = reading;
  const parent = clauses[clause.parent];
  const length = contentWords(words, clause.from, clause.to);
  if (clause.parent < 0 || parent === undefined)
    return (
      clause.type === 'fragment' &&
      clauses.length > 1 &&
      clause.finites.length === 0 &&
      clauses.some((c) => c.type === 'main')
    );
  if (parent.finites.length === 0 && parent.type === 'fragment' && clause.finites.length > 0) return true;
  const result = clause.type === 'participial' && clause.joint === 'comma';
  const above =
    depth < 6 &&
    clause.type !== 'relative' &&
    clause.type !== 'coordinate' &&
    !result &&
    absorbed(reading, parent, depth + 1);
  if (above) return true;
  // "They looked us in the eye and lied": too little to be told alone.
  if (
    clause.type === 'coordinate' &&
    language === 'en' &&
    clause.joint === 'conjunction' &&
    clause.finites[0] === clause.head &&
    clause.say === null &&
    length <= 2
  )
    return true;
  if (clause.type === 'complement') {
    // "did not say whether": a question asserts nothing.
    if (clause.opener === 'whether' || clause.opener === 'ob' || clause.opener === 'if') return true;
    if (clause.from < (parent.finites[0] ?? 0) && clause.opener !== null) return true;
    if (parent.say === null) return true;
    const before = words[clause.from - 1];
    return clause.joint === 'none' && before !== undefined && FILLED.has(before.lower);
  }
  if (clause.type === 'adverbial') {
    if (clause.from < parent.head) return !toldBefore(reading, parent, clause);
    if (clause.opener === 'wie') return true;
    if (language === 'en' && onlyDates(words, clause)) return true;
    // "after it emerged that he had lied": short, but what emerged is told behind it.
    if (language === 'en' && words[clause.finites[0] ?? -1]?.lower === 'emerged' && !STAYS.has(clause.opener ?? ''))
      return false;
    if (clause.opener === 'als' && !comparesBefore(words, clause.from)) return length < 4;
    return STAYS.has(clause.opener ?? '') || length < 4;
  }
  if (clause.type === 'relative') {
    if (clause.opener === 'was' || clause.opener === 'what' || length < LEAST_WORDS) return true;
    if (parent.type === 'apposition') return true;
    // "which the firm said it would sell": says of it what somebody says.
    if (language === 'en' && saysOfIt(words, clause)) return true;
    if (clause.head > clause.from && words[clause.head - 1]?.category === 'conjunction')
      return siblingAbsorbed(reading, clause, depth);
    if (isSentenceRelative(clause.opener)) return false;
    if (language === 'en' && shareOfWhom(words, clause.from) > 0) return false;
    if (isBehindSaying(reading, clause)) return true;
    const of = antecedent(words, clause.from, language, true);
    if (of === null) return true;
    if (language === 'de' && selects(words, of, clause)) return true;
    if (parent.type === 'relative' && of.to < clause.from - 1) return true;
    // "bees that carry a microbe": only says which ones are meant.
    if (language === 'en' && clause.opener === 'that' && clause.joint === 'none')
      return words[clause.from + 1]?.category !== 'comma';
    if (inside(parent, clause)) return !definite(words, of) && !countsOfOne(reading, parent, clause, of);
    if (clause.joint === 'none') return !namesSomething(words, clause, of);
    return length < 4;
  }
  if (clause.type === 'apposition') return length < 1;
  // "killing two men and injuring five": the number is what is told.
  if (clause.type === 'participial')
    return length < LEAST_WORDS && !words.slice(clause.from, clause.to).some(({ category }) => category === 'number');
  return false;
}

/** Behind the verb of saying of a relative clause stands what is said, in a clause without its own word to open it. */
const saysOfIt = (words: readonly Word[], clause: Clause): boolean =>
  clause.say !== null &&
  clause.say.at < clause.to - 1 &&
  ['pronoun', 'determiner', 'name'].includes(words[clause.say.at + 1]?.category ?? '') &&
  words.slice(clause.say.at + 1, clause.to).some((word) => word.category === 'finite');

/** "…, die A tun und B lassen": the second clause goes the way of the first. */
function siblingAbsorbed(reading: Reading, clause: Clause, depth: number): boolean {
  const at = reading.clauses.indexOf(clause);
  const first = reading.clauses.findLast(
    (other, i) => i < at && other.type === 'relative' && other.parent === clause.parent,
  );
  return first !== undefined && depth < 6 && absorbed(reading, first, depth + 1);
}

/** What stands before the main clause and is asserted on its own: "Nachdem der Damm gebrochen war, …". */
const toldBefore = (reading: Reading, parent: Clause, clause: Clause): boolean =>
  clause.type === 'adverbial' &&
  clause.from < parent.head &&
  TELLS.has(clause.opener ?? '') &&
  contentWords(reading.words, clause.from, clause.to) >= LEAST_TOLD;
const TELLS = new Set('nachdem weil da obwohl während after because although while since though'.split(' '));
const LEAST_TOLD = 6;

const inside = (parent: Clause, clause: Clause): boolean => clause.from > parent.from && clause.to < parent.to;

/** What the clause explains is a name, a number of things or something definite: the clause asserts, it does not select. */
function definite(words: readonly Word[], of: Antecedent): boolean {
  const first = words[of.from];
  if (first === undefined) return false;
  for (let k = of.from; k < of.to; k++)
    if (words[k]?.category === 'name' || words[k]?.category === 'number') return true;
  // "ihr Roman, der 1971 erschien,": whose it is says which one is meant.
  if (first.category === 'possessive') return true;
  return first.category === 'determiner' && /^(?:der|die|das|den|dem|des|the|einer)$/.test(first.lower);
}

/** English without a comma: "which" tells something new, "that" and "where" only say which one is meant. */
function namesSomething(words: readonly Word[], clause: Clause, of: Antecedent): boolean {
  if (clause.opener === 'which') {
    const first = words[of.from];
    return first?.lower === 'the' || first?.category === 'name';
  }
  if (clause.opener !== 'who') return false;
  const before = words[clause.from - 1];
  return before?.category === 'name' || before?.lower === 'someone';
}

function comparesBefore(words: readonly Word[], from: number): boolean {
  for (let k = from - 1; k >= 0 && k > from - 12; k--)
    if (/^(?:mehr|weniger|\p{L}+er|anders|so)$/u.test(words[k]?.lower ?? ''))
      return words[k]?.lower === 'mehr' || words[k]?.lower === 'weniger' || words[k]?.lower === 'anders';
  return false;
}

function contentWords(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let k = from; k < to; k++) if (words[k]?.kind === 'word' || words[k]?.kind === 'number') count++;
  return count;
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
