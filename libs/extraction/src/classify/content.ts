import type { ClaimKind } from '#libs/claims';
import type { Word } from '../decompose/words.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { ALL_FORMS, FORM } from '../lexicon/de/verb-forms.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { MARK } from '../lexicon/marks.js';

export type Content = {
  readonly numbers: number;
  readonly opinion: number;
  readonly norm: boolean;
  readonly future: boolean;
  readonly first: boolean;
  readonly hedge: boolean;
  /** A modal of possibility: may, could, könnte. */
  readonly modal: boolean;
  /** "will", "would", "soll", "wird" as the finite verb. */
  readonly willing: boolean;
  /** A verb of change: rise, fall, reach. */
  readonly change: boolean;
  readonly reportedMood: boolean;
  readonly unreal: boolean;
  readonly past: boolean;
  readonly copula: boolean;
  readonly names: number;
  /** English: "if it lacks iodine, it will not grow", by nobody who speaks of himself. */
  readonly mechanism: boolean;
  /** "We want to thank", "Ich gratuliere": who says it does it by saying it. */
  readonly performs: boolean;
  /** German: "ist unzumutbar", "sei zu teuer": a present copula with a word that rates. */
  readonly rates: boolean;
  /** English: "it would cut jobs", "we will open": what somebody is going to do. */
  readonly intends: boolean;
};

const SPEAKER_ITSELF = new Set(['i', 'we']);
const POSSIBLE = new Set(['könnte', 'könnten', 'dürfte', 'dürften', 'may', 'might', 'could', 'would']);
const CHANGE = new Set(
  'steigen sinken fallen wachsen schrumpfen erreichen überschreiten zunehmen abnehmen kommen führen ergeben verursachen machen steigern erhöhen senken verlieren gewinnen rise fall grow shrink reach exceed increase decrease drop lead cause help allow become develop lose gain'.split(
    ' ',
  ),
);

const PERFORMS = new Set(
  'thank congratulate apologise apologize welcome condemn regret wish hope urge danken bedanken gratulieren entschuldigen begrüßen verurteilen bedauern wünschen hoffen appellieren'.split(
    ' ',
  ),
);

/** What stands in a stretch of words that tells how it is meant. */
export function readContent(words: readonly Word[], from: number, to: number, language: string): Content {
  const own = languageOf(language);
  let numbers = 0;
  let opinion = 0;
  let names = 0;
  let norm = false;
  let future = false;
  let first = false;
  let hedge = false;
  let reportedMood = false;
  let unreal = false;
  let past = false;
  let copula = false;
  let infinitive = false;
  let modal = false;
  let change = false;
  let willing = false;
  let conditional = followsIf(words, from);
  let promises = false;
  let intends = false;
  let told = false;
  let performs = false;
  let rating = false;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) continue;
    if (word.category === 'number') numbers++;
    if (word.category === 'name') names++;
    if (word.category === 'infinitive') infinitive = true;
    const { marks, lemma, readings } = lexicalOf(word.form, own);
    if ((marks & MARK.opinion) !== 0) {
      opinion++;
      if (word.tag === 'ADJD') rating = true;
    }
    // "in May" hedges nothing.
    if ((marks & MARK.hedge) !== 0 && word.category !== 'name') hedge = true;
    if (word.lower === 'if' && word.category === 'subordinator') conditional = true;
    if ((marks & MARK.first) !== 0) first = true;
    if (word.category === 'finite') {
      if ((marks & MARK.norm) !== 0 && !isHeld(words, i, lemma)) norm = true;
      if (POSSIBLE.has(word.lower)) modal = true;
      if ((marks & MARK.future) !== 0) {
        willing = true;
        if (word.tag === 'MD' && words[i - 1]?.category === 'pronoun') intends = true;
      }
      if (word.tag === 'MD' && SPEAKER_ITSELF.has(words[i - 1]?.lower ?? '')) promises = true;
      if (lemma === 'sein' || lemma === 'be') copula = true;
      if (language === 'de') {
        const bits = readings & ALL_FORMS;
        if (isReported(bits)) reportedMood = true;
        if (isUnreal(bits)) unreal = true;
        if ((bits & FORM.past) !== 0 && (bits & FORM.present) === 0) past = true;
      } else if (word.tag === 'VBD') {
        past = true;
        told = true;
      }
    } else if ((marks & MARK.norm) !== 0 && language === 'en') norm = true;
    if (word.category === 'participle' && !(willing && !perfect(words, from, i))) past = true;
    if (word.category === 'finite' || word.category === 'infinitive' || word.category === 'participle') {
      // "will be allowed": what somebody permits is no change.
      if (lemma !== null && CHANGE.has(lemma) && word.lower !== 'allowed') change = true;
      if (lemma !== null && PERFORMS.has(lemma)) performs = true;
    }
  }
  if (language === 'de' ? willing && infinitive && !past : willing) future = true;
  return {
    numbers,
    opinion,
    norm,
    future,
    first,
    hedge,
    modal,
    willing: willing || norm,
    change,
    reportedMood,
    unreal,
    past,
    copula,
    names,
    performs: performs && first,
    rates: language === 'de' && rating && copula && !past,
    intends: language === 'en' && intends && !change,
    mechanism: language === 'en' && conditional && !norm && !promises && !told,
  };
}

const isReported = (bits: number): boolean => (bits & FORM.reported) !== 0 && (bits & FORM.third) === 0;
const isUnreal = (bits: number): boolean => (bits & FORM.unreal) !== 0 && (bits & FORM.past) === 0;

/** German: whether a finite verb is in the Konjunktiv of what others say, or of what is not so. */
export const tellsReported = (word: Word, language: string): boolean =>
  language === 'de' && word.category === 'finite' && isReported(verbBits(word));
export const tellsUnreal = (word: Word, language: string): boolean =>
  language === 'de' && word.category === 'finite' && isUnreal(verbBits(word));

/** "gilt als sicher": what something is held to be, not what is in force. */
function isHeld(words: readonly Word[], i: number, lemma: string | null): boolean {
  return lemma === 'gelten' && words.slice(i + 1, i + 6).some((word) => word.lower === 'als');
}

/** "if she does not eat, …, and the child will not grow": the condition stands a clause or two before. */
function followsIf(words: readonly Word[], from: number): boolean {
  for (let k = from - 1; k >= 0 && k > from - LONGEST_CONDITION; k--)
    if (words[k]?.lower === 'if' && words[k]?.category === 'subordinator') return true;
  return false;
}
const LONGEST_CONDITION = 30;

/** "will have been", "wird getötet worden sein": the participle is past all the same. */
function perfect(words: readonly Word[], from: number, i: number): boolean {
  for (let k = Math.max(from, i - 4); k < Math.min(words.length, i + 3); k++)
    if (/^(?:have|haben|worden)$/.test(words[k]?.lower ?? '')) return true;
  return false;
}

/**
 * Kind of attributed content: checkable in itself, or only that it was said, or about the future. `verifiable` is the
 * probability that the words state something checkable (0..1).
 */
export function attributedKind(content: Content, direct: boolean, verifiable: number, language: string): ClaimKind {
  // What happens if: a mechanism, which can be checked today.
  if (content.mechanism) return 'fact';
  if (content.intends || content.performs) return 'reported';
  if (content.future && (content.change || content.numbers > 0) && !content.norm) return 'prediction';
  if (content.future) return 'reported';
  // German: learnt from labelled sentences. English, with few of them: what the words show counts, and clear cases.
  if (content.rates) return 'reported';
  if (language === 'de') return verifiable >= FACT_FROM ? 'fact' : 'reported';
  let score = direct ? 0.5 : 0.6;
  // A number can be looked up, whatever surrounds it.
  // "These boats can do anything": nothing in it can be looked up, and it is like views rather than facts.
  const isBare = direct && !content.past && content.numbers === 0 && content.names === 0;
  if (verifiable < (isBare ? FACT_FROM : CLEAR_VIEW)) score -= content.numbers > 0 ? 0.1 : 0.35;
  if (content.numbers > 0) score += 0.2;
  if (content.past) score += 0.2;
  if (content.norm) score -= 0.35;
  // "We have pledges of …": of himself he tells facts as well, where they are like those that were learnt.
  if (content.first && (verifiable < FACT_FROM || content.opinion > 0)) score -= content.past ? 0.2 : 0.35;
  score -= (content.numbers > 0 ? 0.2 : 0.35) * Math.min(2, content.opinion);
  if (content.modal) score -= 0.25;
  return score >= FACT_FROM ? 'fact' : 'reported';
}

const CLEAR_VIEW = 0.33;
/** Above it attributed content counts as checkable in itself. */
const FACT_FROM = 0.5;
