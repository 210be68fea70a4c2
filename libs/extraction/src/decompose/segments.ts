import { lemmaOf } from '../lexicon/lookup.js';
import { bareComplement, partedSubject, TAKES_CLAUSE } from './bare-complements.js';
import { measureBefore, opensBeforeFinite, opensInside } from './english-openings.js';
import { shareOfWhom } from './english-shares.js';
import { insideNoun, isFinite, joined, shortens, standsAlone } from './joints.js';
import type { Cut, Segment } from './segment.js';
import { bracketed } from './set-apart.js';
import { PHRASE_WORDS } from './words.js';
import type { Word } from './words.js';

/** Room for what is counted along a sentence; sentences that are cut into segments have a few hundred words at most. */
let room = { finiteBefore: new Int32Array(512), nextMark: new Int32Array(512) };

function roomFor(size: number): typeof room {
  if (size > room.nextMark.length)
    room = { finiteBefore: new Int32Array(2 * size), nextMark: new Int32Array(2 * size) };
  return room;
}

/** Cuts a sentence into segments. Linear in its words, apart from short looks ahead. */
export function toSegments(words: readonly Word[], language: string): Segment[] {
  const inside = bracketed(words, language);
  const cuts: Cut[] = [{ at: 0, joint: 'start', skip: 0 }];
  // Finite verbs from each word to the next mark, so that looking ahead is one subtraction.
  const { finiteBefore, nextMark } = roomFor(words.length + 1);
  finiteBefore[0] = 0;
  for (let i = 0; i < words.length; i++)
    finiteBefore[i + 1] = (finiteBefore[i] ?? 0) + (isFinite(words[i]) && !inside[i] ? 1 : 0);
  const finitesIn = (from: number, to: number): number => (finiteBefore[to] ?? 0) - (finiteBefore[from] ?? 0);
  nextMark[words.length] = words.length;
  for (let i = words.length - 1; i >= 0; i--) {
    const c = words[i]?.category;
    const mark =
      !inside[i] &&
      ((c === 'colon' && !joined(words, i)) ||
        (c === 'dash' && standsAlone(words, i)) ||
        (c === 'comma' && !insideNoun(words, i)));
    nextMark[i] = mark ? i : (nextMark[i + 1] ?? words.length);
  }
  let last = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || inside[i]) continue;
    if (nextMark[i] === i) {
      cuts.push({
        at: i,
        joint:
          word.text === ';'
            ? 'stop'
            : word.category === 'comma'
              ? 'comma'
              : word.category === 'colon'
                ? 'colon'
                : 'dash',
        skip: 1,
      });
      last = i + 1;
      continue;
    }
    if (word.category === 'stop' && i + 1 < words.length && words[i + 1]?.category !== 'quote') {
      if (language === 'en' && shortens(words, i)) continue;
      if (finitesIn(last, i) > 0 && finitesIn(i, nextMark[i] ?? i) > 0) {
        cuts.push({ at: i, joint: 'stop', skip: 1 });
        last = i + 1;
      }
      continue;
    }
    if (i === last) {
      const subject = language === 'en' && isFinite(word) ? partedSubject(words, cuts) : null;
      if (subject !== null) cuts.splice(subject.index, 0, { at: subject.at, joint: 'none', skip: 0 });
      continue;
    }
    if (word.category === 'conjunction') {
      const right = nextMark[i] ?? words.length;
      // "devastated but not surprised": what is not so has no verb of its own.
      if (language === 'en' && words[i + 1]?.lower === 'not' && words[i + 2]?.tag === 'VBD') continue;
      // "a man who stole cash and horses | was jailed": two things, and behind them the verb of the man.
      if (language === 'en' && joinsBeforeVerb(words, last, i)) continue;
      // "said | a boat or crane had hit it": two things, and their verb.
      if (language === 'en' && word.lower === 'or' && joinsSubjects(words, i)) continue;
      // "said | Reed and a neighbour had left": two who are the subject of what is said.
      if (language === 'en' && saysOfTwo(words, last, i)) continue;
      // "swam ashore or were rescued": nobody says which.
      if (language === 'en' && word.lower === 'or' && isFinite(words[i + 1])) continue;
      // "advised to keep them shut and not to eat them": a second infinitive.
      if (language === 'en' && opensInfinitive(words, i + 1)) continue;
      if (betterConjunction(words, i, right) || OR_MORE.has(words[i + 1]?.lower ?? '')) continue;
      if (language === 'en' && finitesIn(i + 1, right) > 0 && opensBeforeFinite(words, i + 1, right)) continue;
      const leftFinite = finitesIn(last, i) > 0 || (language === 'de' && isFinite(words[i + 1]));
      if (leftFinite && (finitesIn(i + 1, right) > 0 || elliptic(words, last, i, right, language))) {
        if (!joinsNouns(words, i, language)) {
          cuts.push({ at: i, joint: 'conjunction', skip: 0 });
          last = i;
        }
      }
      continue;
    }
    if (
      language === 'en' &&
      !(i === last + 1 && words[last]?.category === 'conjunction') &&
      opensInside(words, i, last, finitesIn(i, reach(words, i, nextMark[i] ?? i)) > 0)
    ) {
      // ", three of whom were hurt": the comma has cut it off already.
      if (word.category === 'relative' && shareOfWhom(words, last) === i) continue;
      const withPreposition = word.category === 'relative' && words[i - 1]?.category === 'preposition' && i - 1 > last;
      // ", in which two died": the comma has cut it off already.
      if (word.category === 'relative' && i - 1 === last && words[last]?.category === 'preposition') continue;
      const measured = measureBefore(words, i);
      // ", five days after …": the comma has cut it off already.
      if (measured > last || measured < 0) {
        cuts.push({ at: measured > 0 ? measured : withPreposition ? i - 1 : i, joint: 'none', skip: 0 });
        last = i;
      }
      continue;
    }
    if (
      language === 'en' &&
      RESULTS.has(word.lower) &&
      !['finite', 'preposition', 'subordinator', 'determiner', 'possessive', 'to'].includes(
        words[i - 1]?.category ?? '',
      ) &&
      ['determiner', 'possessive', 'number', 'noun', 'name', 'adjective', 'pronoun'].includes(
        words[i + 1]?.category ?? '',
      )
    ) {
      cuts.push({ at: i, joint: 'none', skip: 0 });
      last = i;
      continue;
    }
    if (language === 'en' && isFinite(word)) {
      const at = bareComplement(words, i, last);
      if (at > last) {
        cuts.push({ at, joint: 'none', skip: 0 });
        last = at;
      }
    }
  }
  return build(words, cuts, inside);
}

/** In a relative clause that the subject of the sentence has, a bare noun with the finite verb right behind it. */
function joinsBeforeVerb(words: readonly Word[], last: number, i: number): boolean {
  if (words[last]?.category !== 'relative' || words[last - 1]?.category === 'comma') return false;
  if (!['noun', 'name'].includes(words[i + 1]?.category ?? '') || !isFinite(words[i + 2])) return false;
  if (!['noun', 'name'].includes(words[i - 1]?.category ?? '')) return false;
  for (let k = 0; k < last; k++) if (isFinite(words[k])) return false;
  return true;
}

/** Nothing but a noun phrase between a verb that takes a clause and the conjunction, and another noun phrase behind it. */
function saysOfTwo(words: readonly Word[], last: number, i: number): boolean {
  if (!PHRASE_WORDS.has(words[i + 1]?.category ?? '')) return false;
  for (let k = i - 1; k > last && k > i - 8; k--) {
    const word = words[k];
    if (word === undefined) return false;
    if (word.category === 'finite') return k < i - 1 && TAKES_CLAUSE.has(lemmaOf(word, 'en') ?? '');
    if (!PHRASE_WORDS.has(word.category) && word.lower !== 'of') return false;
  }
  return false;
}

/** "sank while on a trip in Peru and drifted": no verb stands in it, and behind the conjunction the sentence goes on. */
function reach(words: readonly Word[], i: number, end: number): number {
  if (words[i]?.lower !== 'while' || !['preposition', 'ing'].includes(words[i + 1]?.category ?? '')) return end;
  for (let k = i + 2; k < end; k++) if (words[k]?.category === 'conjunction') return k;
  return end;
}

/** "a boat or crane had": a bare noun behind the conjunction, and the finite verb right behind it. */
const joinsSubjects = (words: readonly Word[], i: number): boolean =>
  ['noun', 'name'].includes(words[i - 1]?.category ?? '') &&
  ['noun', 'name'].includes(words[i + 1]?.category ?? '') &&
  isFinite(words[i + 2]);

const opensInfinitive = (words: readonly Word[], at: number): boolean =>
  words[at]?.category === 'to' || (words[at]?.lower === 'not' && words[at + 1]?.category === 'to');

/** "£5 million had been lost": the sign belongs to the amount. */
const isMoney = (words: readonly Word[], at: number): boolean =>
  words[at]?.category === 'other' && words[at + 1]?.category === 'number' && /^[$£€¥]$/.test(words[at]?.text ?? '');

/** "zwischen A und B und stellte fest": a later conjunction stands nearer to the finite verb of the second part. */
function betterConjunction(words: readonly Word[], i: number, to: number): boolean {
  let later = false;
  for (let k = i + 1; k < to; k++) {
    if (words[k]?.category === 'conjunction') later = true;
    if (words[k]?.category === 'finite') return later && (words[k - 1]?.category === 'conjunction' || k - i > 6);
  }
  return false;
}

/** "A und B kamen" / "traf X und Y": the conjunction joins nouns when no verb stands right after it on its side. */
function joinsNouns(words: readonly Word[], i: number, language: string): boolean {
  if (language !== 'en') return false;
  // English: noun and noun before the verb of the second part ("X said A and B agreed") stays undecided: a clause.
  const next = words[i + 1];
  return next?.category === 'stop';
}

/** Second part without a finite verb of its own that shares the auxiliary: "wurden 200 getötet und 400 verletzt". */
function elliptic(words: readonly Word[], from: number, at: number, to: number, language: string): boolean {
  const lastOf = (end: number): Word | undefined => {
    let k = end - 1;
    while (k > from && ['quote', 'stop', 'close'].includes(words[k]?.category ?? '')) k--;
    return words[k];
  };
  const left = lastOf(at);
  const right = lastOf(to);
  // "hat nicht gezahlt oder geliefert": one of two is no fact of its own.
  if (language === 'de')
    return (
      words[at]?.lower !== 'oder' &&
      left?.category === 'participle' &&
      right?.category === 'participle' &&
      saysMore(words, at + 1, to)
    );
  let k = at + 1;
  while (words[k]?.category === 'adverb') k++;
  const verb = words[k];
  const after = words[k + 1]?.category;
  if (verb?.category !== 'participle' && verb?.category !== 'ing') return false;
  if (after === 'noun' || after === 'name' || after === 'adjective' || wasAdjective(words, at))
    return verb.category === 'ing' && verb.lower === 'being';
  return hasParticiple(words, from, at);
}

/** "geprüft und verworfen worden" is one group of verbs: what a second part tells stands before its participle. */
function saysMore(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (!['participle', 'infinitive', 'quote', 'stop', 'close'].includes(words[k]?.category ?? ''))
      if (!STRENGTHENS.test(words[k]?.lower ?? '')) return true;
  return false;
}

/** "gerügt oder gar aufgehoben". */
const STRENGTHENS = /^(?:gar|sogar|teils|teilweise|auch|ganz|ebenfalls)$/;

const wasAdjective = (words: readonly Word[], at: number): boolean => words[at - 1]?.category === 'adjective';

function hasParticiple(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (words[k]?.category === 'participle' || words[k]?.category === 'ing') return true;
  return false;
}

/** Participles that tell a result even without a comma: "exploded killing all six". */
export const RESULTS: ReadonlySet<string> = new Set(
  'killing injuring wounding causing leaving forcing prompting sparking damaging destroying'.split(' '),
);

/** "200 Milliarden oder mehr": no second clause. */
const OR_MORE = new Set(['mehr', 'weniger', 'more', 'less', 'fewer']);

function build(words: readonly Word[], cuts: readonly Cut[], inside: readonly boolean[]): Segment[] {
  const out: Segment[] = [];
  cuts.forEach((cut, c) => {
    const from = cut.at + cut.skip;
    const to = cuts[c + 1]?.at ?? words.length;
    if (from >= to) return;
    let head = from;
    let conjunction = -1;
    while (head < to && ['quote', 'other', 'open'].includes(words[head]?.category ?? '') && !isMoney(words, head))
      head++;
    if (words[head]?.category === 'conjunction') {
      conjunction = head;
      head++;
      while (head < to && words[head]?.category === 'quote') head++;
    }
    const finites: number[] = [];
    for (let k = head; k < to; k++) if (words[k]?.category === 'finite' && !inside[k]) finites.push(k);
    if (head >= to && finites.length === 0 && out.length > 0 && conjunction < 0) {
      // Only marks: they belong to what stands before.
      const before = out.pop();
      if (before !== undefined) out.push({ ...before, to });
      return;
    }
    out.push({ from, to, joint: cut.joint, conjunction, finites, head });
  });
  return out;
}
