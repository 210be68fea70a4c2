import { antecedent, isSentenceRelative } from './antecedent.js';
import { countsOfOne, isBehindSaying } from './relative-kinds.js';
import { shareOfWhom } from './english-shares.js';
import { selects } from './selects.js';
import { onlyDates } from './tells-when.js';
import type { Antecedent } from './antecedent.js';
import type { Clause } from './clause.js';
import type { Reading } from './read-sentence.js';
import type { Word } from './words.js';

/** Clauses with these openers stay with the clause they depend on: alone they would assert nothing. */
const STAYS = new Set(
  'wenn falls sofern damit indem solange sobald bis ohne statt als ob if when unless until as so whether once than wie'.split(
    ' ',
  ),
);
/** Fewer assert nothing. */
export const LEAST_WORDS = 3;

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
    // "said in a statement that …": where it was said, and nothing that the clause fills in.
    const where = parent.say.kind === 'assert' && words[parent.say.at + 1]?.category === 'preposition';
    return clause.joint === 'none' && before !== undefined && FILLED.has(before.lower) && !(where && language === 'en');
  }
  if (clause.type === 'adverbial') {
    if (clause.from < parent.head) return !toldBefore(reading, parent, clause);
    if (clause.opener === 'wie') return true;
    if (language === 'en' && onlyDates(words, clause)) return true;
    // "after it emerged that he had lied": short, but what emerged is told behind it.
    if (language === 'en' && words[clause.finites[0] ?? -1]?.lower === 'emerged' && !STAYS.has(clause.opener ?? ''))
      return false;
    // ", while the board said it was a shame": what it said stands behind.
    const says = language === 'en' && clause.say?.kind === 'assert' && !STAYS.has(clause.opener ?? '');
    if (says && clauses.some(({ type, parent: above }) => type === 'complement' && clauses[above] === clause))
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
    // "the house where they live": which one.
    if (
      language === 'en' &&
      clause.opener === 'where' &&
      clause.joint === 'none' &&
      words[of.to - 1]?.category !== 'name'
    )
      return true;
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
export const toldBefore = (reading: Reading, parent: Clause, clause: Clause): boolean =>
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
