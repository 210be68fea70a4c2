import type { Clause } from './clauses.js';
import type { Reading } from './read-sentence.js';
import type { Word } from './words.js';

/** A stretch of a sentence that may be a claim of its own: words `from`..`to`, and the clause it comes from. */
export type Unit = {
  readonly clause: number;
  readonly type: Clause['type'];
  readonly from: number;
  readonly to: number;
};

/** Clauses with these openers stay with the clause they depend on: alone they would assert nothing. */
const STAYS = new Set(
  'wenn falls sofern damit sodass indem solange sobald bis ohne statt als ob if when unless until as so whether once than wie'.split(
    ' ',
  ),
);
const LEAST_WORDS = 3;

/** The units of a sentence in reading order. */
export function toUnits(reading: Reading): Unit[] {
  const { words, clauses } = reading;
  if (!reading.tagged || clauses.length === 0) return [{ clause: -1, type: 'main', from: 0, to: words.length }];
  const out: Unit[] = [];
  clauses.forEach((clause, index) => {
    if (clause.type === 'attribution') return;
    if (absorbed(reading, clause)) return;
    const unit = unitOf(reading, clause, index);
    if (unit !== null) out.push(unit);
  });
  return out;
}

/** Whether a clause is told as part of the clause above it and not on its own. */
export function absorbed(reading: Reading, clause: Clause): boolean {
  const { words } = reading;
  const parent = reading.clauses[clause.parent];
  const length = contentWords(words, clause.from, clause.to);
  if (clause.parent < 0 || parent === undefined)
    return clause.type === 'fragment' && reading.clauses.length > 1 && clause.finites.length === 0;
  if (clause.type === 'complement') return parent.say === null;
  if (clause.type === 'adverbial') {
    if (clause.from < parent.head) return true;
    if (clause.opener === 'als' && !comparesBefore(words, clause.from)) return length < 4;
    return STAYS.has(clause.opener ?? '') || length < 4;
  }
  if (clause.type === 'relative')
    return clause.opener === 'was' || clause.opener === 'what' || length < LEAST_WORDS || inside(parent, clause);
  if (clause.type === 'apposition') return inside(parent, clause) || length < 2;
  if (clause.type === 'participial') return length < LEAST_WORDS;
  return false;
}

const inside = (parent: Clause, clause: Clause): boolean => clause.from > parent.from && clause.to < parent.to;

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
  const { words, clauses } = reading;
  let from = clause.head;
  if (clause.type === 'main') from = Math.min(from, clause.from);
  let to = clause.to;
  // What stays with this clause and follows it.
  for (let grown = true; grown;) {
    grown = false;
    for (const child of clauses) {
      if (child.from < to || child.from > to + 1) continue;
      if (!dependsOn(clauses, child, index) || !absorbed(reading, child) || child.type === 'attribution') continue;
      to = child.to;
      grown = true;
    }
  }
  if (clause.type === 'complement' || clause.type === 'adverbial') {
    while (
      from < to &&
      ['subordinator', 'quote', 'adverb', 'preposition'].includes(words[from]?.category ?? '') &&
      openerAhead(words, from, to)
    )
      from++;
    if (
      words[from]?.category === 'subordinator' ||
      words[from]?.lower === 'that' ||
      words[from]?.lower === 'als' ||
      words[from]?.lower === 'dass'
    )
      from++;
  }
  if (clause.type === 'relative' || clause.type === 'apposition') from = antecedent(words, clause.from);
  while (to > from && ['stop', 'comma', 'colon', 'dash', 'conjunction'].includes(words[to - 1]?.category ?? '')) to--;
  while (from < to && ['comma', 'colon', 'dash', 'conjunction', 'stop'].includes(words[from]?.category ?? '')) from++;
  return from < to ? { clause: index, type: clause.type, from, to } : null;
}

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

/** Where the noun phrase begins that a relative clause or apposition at `from` explains. */
export function antecedent(words: readonly Word[], from: number): number {
  let at = from - 1;
  while (at >= 0 && ['comma', 'dash', 'quote'].includes(words[at]?.category ?? '')) at--;
  let start = at + 1;
  let nouns = 0;
  while (at >= 0) {
    const word = words[at];
    if (word === undefined) break;
    const c = word.category;
    if (
      c === 'noun' ||
      c === 'name' ||
      c === 'quote' ||
      c === 'close' ||
      c === 'open' ||
      c === 'number' ||
      c === 'other'
    ) {
      if (c === 'noun' || c === 'name') nouns++;
      if (
        nouns > 1 &&
        c === 'noun' &&
        words[at + 1]?.category !== 'name' &&
        words[at + 1]?.category !== 'noun' &&
        words[at + 1]?.category !== 'quote'
      )
        break;
      start = at--;
      continue;
    }
    if (c === 'adjective' || c === 'participle') {
      start = at--;
      continue;
    }
    if (c === 'determiner' || c === 'possessive') start = at;
    break;
  }
  return start;
}
