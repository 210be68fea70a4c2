import { gendersOf, FEMININE, MASCULINE, NEUTER, PLURAL } from '../decompose/agreement.js';
import type { Clause } from '../decompose/clause.js';
import { isTime, phraseBefore } from '../decompose/phrase-before.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Word } from '../decompose/words.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import type { Attributed, Replacement } from './attributed.js';
import { isOne } from './called-again.js';
import { phraseAt } from './phrase.js';
import { sliceWords } from './plain-name.js';
import { subjectOf } from './subject-of.js';

/** German: what "davon", "diese", "14 weitere" and the "sie" of a clause with "als" stand for, where just one thing can be meant. */
export function addGerman(text: string, item: Attributed, before: Reading | null, found: Replacement[]): void {
  const counted = countedFor(item, before);
  if (counted !== null) found.push(counted);
  const share = before === null ? null : shareFor(text, item, before);
  if (share !== null) found.push(share);
  const latter = before === null ? null : latterFor(item, before);
  if (latter !== null) found.push(latter);
  const subject = item.subject === null && item.unit.type === 'adverbial' ? sharedSubject(text, item) : null;
  if (subject !== null) found.push(subject);
}

/** What measures and is not counted. */
const MEASURES =
  /^(?:prozent(?:punkte?)?|jahre?n?|monate?n?|wochen?|tage?n?|stunden?|minuten?|sekunden?|uhr|grad|(?:kilo|zenti|milli|quadrat|quadratkilo|kubik)?metern?|hektar|tonnen?|(?:kilo|mega|giga)?watt(?:stunden)?|(?:kilo)?gramm|liter|mal|euro|dollar|franken|cent|pfund|rubel|yen|millionen|milliarden|million|milliarde|kilo|zentner|punkte?n?|plätze?n?|platz)$/;

const YEAR = /^(?:1[5-9]|20)\d\d$/;

type Counted = { readonly from: number; readonly to: number; readonly noun: Word };

/** Everything that is counted among the words `from`..`to`: "5.300 Menschen". */
function countedIn(words: readonly Word[], from: number, to: number): Counted[] {
  const out: Counted[] = [];
  for (let i = from; i + 1 < to; i++) {
    if (words[i]?.category !== 'number' || words[i]?.lower === 'ein') continue;
    const at = words[i + 1]?.tag === 'ADJA' ? i + 2 : i + 1;
    const noun = words[at];
    if (noun?.tag === 'NN' && at < to && !MEASURES.test(noun.lower) && !isTime(words, at, at + 1))
      out.push({ from: i, to: at + 1, noun });
  }
  return out;
}

/** "23 Räte stimmten dafür, 17 dagegen", "14 weitere wurden verletzt": the noun that was counted before. */
function countedFor({ reading, from, to, unit }: Attributed, before: Reading | null): Replacement | null {
  const { words } = reading;
  const number = words[from];
  const next = words[from + 1];
  if (number?.category !== 'number' || next === undefined || from + 1 >= to || number.lower === 'ein') return null;
  // "2020 waren es 52": a year.
  if (YEAR.test(number.lower)) return null;
  const more = next.lower === 'weitere';
  if (more ? words[from + 2]?.category !== 'finite' : next.category !== 'finite' && unit.type !== 'elliptic')
    return null;
  const own = countedIn(words, 0, from);
  const all = own.length > 0 || before === null || !more ? own : countedIn(before.words, 0, before.words.length);
  const noun = all.at(-1)?.noun;
  if (noun === undefined || all.some((one) => one.noun.lower !== noun.lower)) return null;
  return { from, to: from + (more ? 2 : 1), name: `${number.text}${more ? ' weitere' : ''} ${noun.text}` };
}

/** "Davon arbeiten 200 in Kiel" behind "beschäftigt 5.300 Menschen": of the only amount of the sentence before. */
function shareFor(text: string, { reading, from, to }: Attributed, before: Reading): Replacement | null {
  const { words } = reading;
  let at = from;
  while (at < to && (words[at]?.lower !== 'davon' || words[at]?.category !== 'adverb')) at++;
  if (at === to) return null;
  let counts = false;
  for (let i = from; i < to && !counts; i++)
    counts = words[i]?.category === 'number' || SHARES.test(words[i]?.lower ?? '');
  const behind = words[at + 1];
  if (!counts || (at > from && behind?.category !== 'finite')) return null;
  const amounts = [...countedIn(before.words, 0, before.words.length), ...moneyIn(before.words)];
  const [only] = amounts;
  if (only === undefined || amounts.length > 1 || hasOther(before.words, only)) return null;
  const plain = sliceWords(text, before.words, only.from, only.to);
  const name = UNDECLINED.test(only.noun.lower) || /[ns]$/.test(only.noun.lower) ? plain : `${plain}n`;
  return { from: at, to: at + 1, name: `von den ${name}` };
}
/** "2022 waren es 3,1 Millionen Euro, 2023 nur 1,8": a number that is no year and not of the amount. */
const hasOther = (words: readonly Word[], { from, to }: Counted): boolean =>
  words.some(({ category, lower }, i) => category === 'number' && (i < from || i >= to) && !YEAR.test(lower));
const SHARES = /^(?:hälfte|drittel|viertel|fünftel|zehntel|großteil|mehrheit|meisten|keiner|keine)$/;
const UNDECLINED = /^(?:euro|dollar|cent|pfund|yen)$/;

/** "45 Millionen Euro" */
function moneyIn(words: readonly Word[]): Counted[] {
  const out: Counted[] = [];
  for (let i = 1; i < words.length; i++) {
    const noun = words[i] as Word;
    if (!UNDECLINED.test(noun.lower)) continue;
    const scaled = /^(?:millionen|milliarden)$/.test(words[i - 1]?.lower ?? '');
    const from = scaled ? i - 2 : i - 1;
    if (words[from]?.category === 'number') out.push({ from, to: i + 1, noun });
  }
  return out;
}

/** "Diese hatte 40 Briefe verschickt": the noun that the sentence before names last, if its article shows that it can be meant. */
function latterFor({ reading, from, unit }: Attributed, before: Reading): Replacement | null {
  const { words, clauses } = reading;
  const word = words[from];
  const next = words[from + 1];
  const wanted = LATTER[word?.lower ?? ''];
  const finite = words[clauses[unit.clause]?.finites[0] ?? -1];
  if (word === undefined || wanted === undefined || next?.category !== 'finite' || finite !== next || from > 1)
    return null;
  const several = (verbBits(finite) & FORM.plural) !== 0;
  const gender = word.lower === 'diese' ? (several ? PLURAL : FEMININE) : several ? 0 : wanted;
  const last = before.words;
  for (let to = last.length; gender !== 0 && to > 1; to--) {
    const noun = last[to - 1] as Word;
    if (noun.category !== 'noun' && noun.category !== 'name') continue;
    if (isTime(last, to - 1, to)) continue;
    const start = phraseBefore(last, to, 'de');
    const opens = last[start];
    if (opens === undefined || start >= to || noun.category !== 'noun' || opens.category !== 'determiner') return null;
    const genders = gendersOf(last, start, to);
    if ((genders & gender) === 0) {
      to = start + 1;
      continue;
    }
    // "den Bau": no dative of several, which ends in -n.
    const isMan = gender === MASCULINE && opens.lower === 'den' && !/[ns]$/.test(noun.lower);
    const one = genders === gender || isMan || (gender === FEMININE && isPlainlyOne(opens, noun));
    const nouns = last.slice(start, to).filter(({ category }) => category === 'noun');
    if (!one || nouns.length !== 1 || (gender === MASCULINE && /(?:en|n)$/.test(noun.lower))) return null;
    return { from, to: from + 1, name: `${ARTICLES[gender]} ${noun.text}` };
  }
  return null;
}
const LATTER: Readonly<Record<string, number | undefined>> = { diese: FEMININE, dieser: MASCULINE, dieses: NEUTER };
const ARTICLES: Readonly<Record<number, string>> = {
  [MASCULINE]: 'Der',
  [FEMININE]: 'Die',
  [NEUTER]: 'Das',
  [PLURAL]: 'Die',
};

/** "die Aufsicht": a noun that ends as no plural does. */
const isPlainlyOne = ({ lower }: Word, noun: Word): boolean =>
  /^(?:die|eine|einer)$/.test(lower) && (isOne(noun.lower) || /(?:[^s]t|d|ft|g|k|ik|ur|anz|enz|f)$/.test(noun.lower));

/** "Anwohner riefen die Feuerwehr, als sie Rauch sahen": who the clause before is about, if nothing else in it fits. */
function sharedSubject(text: string, { reading, unit, from, to }: Attributed): Replacement | null {
  const { words, clauses } = reading;
  const clause = clauses[unit.clause];
  const parent = clauses[clause?.parent ?? -1];
  if (clause === undefined || parent === undefined || parent.type !== 'main' || clause.from < parent.from) return null;
  const mention = subjectOf(text, words, clause, clauses, 'de');
  const shared = subjectOf(text, words, parent, clauses, 'de');
  if (mention === null || shared === null || shared.pronoun !== null || mention.from < from || mention.to > to)
    return null;
  const wanted = genderOf(mention.pronoun, words, clause);
  if (wanted === 0 || shared.to > clause.from) return null;
  const several = isSeveral(words, parent);
  if (several !== (wanted === PLURAL)) return null;
  // "Ida und Tom Berg": the phrase is one of two.
  if (words[shared.to]?.category === 'conjunction' || words[shared.to - 1]?.category === 'name') return null;
  if (
    !several &&
    (gendersOf(words, shared.from, shared.to) !== wanted || words[shared.from]?.category !== 'determiner')
  )
    return null;
  // Anything else that the pronoun may mean leaves it open.
  for (let k = parent.from; k < clause.from; k++) {
    if (k >= shared.from && k < shared.to) continue;
    const word = words[k] as Word;
    if (word.category !== 'determiner' && word.category !== 'possessive' && word.category !== 'name') continue;
    const phrase = phraseAt(words, k, clause.from, 'de');
    if (phrase === null) continue;
    if (!isTime(words, phrase.from, phrase.to) && (gendersOf(words, phrase.from, phrase.to) & wanted) !== 0)
      return null;
    k = phrase.to - 1;
  }
  return { from: mention.from, to: mention.to, name: sliceWords(text, words, shared.from, shared.to) };
}

const isSeveral = (words: readonly Word[], { finites }: Clause): boolean => {
  const finite = words[finites[0] ?? -1];
  return finite !== undefined && (verbBits(finite) & FORM.plural) !== 0;
};

/** What a pronoun that is the subject of a clause may stand for. */
function genderOf(pronoun: string | null, words: readonly Word[], clause: Clause): number {
  const several = isSeveral(words, clause);
  if (pronoun === 'she') return several ? PLURAL : FEMININE;
  if (several) return 0;
  return pronoun === 'he' ? MASCULINE : 0;
}
