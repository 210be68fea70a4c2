import type { ClaimKind } from '#libs/claims';
import { factShare } from '../classify/classify.js';
import { attributedKind, readContent } from '../classify/content.js';
import type { Content } from '../classify/content.js';
import type { Models } from '../classify/models.js';
import type { Clause } from '../decompose/clause.js';
import type { Word } from '../decompose/words.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import { isTime } from '../decompose/phrase-before.js';
import type { Reading } from '../decompose/read-sentence.js';
import { share } from './quoted.js';

/** After these, what "will" be in the next sentences is what was announced. */
export const ANNOUNCE: ReadonlySet<string> = new Set(['announce', 'ankündigen', 'unveil']);

/** What somebody means to do, and what he holds for possible. */
const INTENDS = new Set(['wolle', 'wollen', 'könne', 'könnten', 'könnte']);
/** "war das die beste Leistung", "ist sie die Beste": a rank that nobody has counted. */
function ranksBest({ words }: Reading, from: number, to: number): boolean {
  const is = words.findIndex(
    (word, i) => i >= from && i < to && /^(?:war|waren|ist|sind|sei|seien|bleibt|bleibe)$/.test(word.lower),
  );
  if (is < 0) return false;
  const article = words.findIndex((word, i) => i >= from && i < to && BEST.test(word.lower));
  return article > from && words[article - 1]?.category === 'determiner' && Math.abs(article - is) < 8;
}
const BEST =
  /^(?:beste|schlechteste|schlimmste|schönste|wichtigste|richtige|falsche|größte|schwerste|beeindruckendste)[nrs]?$/;

/** What somebody calls for, unless it is so today: "Bereits heute müssten Firmen den Schutz übernehmen". */
const DEMANDS = /^(?:müsse|müssten)$/;
const TODAY = /^(?:heute|bereits|schon|derzeit|jetzt|bislang|bisher)$/;

/** How the words `from`..`to` are meant where somebody says them: a fact, a forecast, or only something that was said. */
export function kindOfWords(
  reading: Reading,
  from: number,
  to: number,
  direct: boolean,
  language: string,
  models: Models,
): ClaimKind {
  const content = readContent(reading.words, from, to, language);
  if (content.numbers === 0 && holdsForPossible(reading, from, to, direct, language)) return 'reported';
  if (language === 'de' && content.numbers === 0 && ranksBest(reading, from, to)) return 'reported';
  const kind = attributedKind(content, direct, factShare(reading, from, to, language, models), language);
  if (kind === 'reported' && direct && tellsWhatHappened(reading, from, to, content, language)) return 'fact';
  if (kind !== 'fact' || language !== 'de') return kind;
  // "Dann würden die Streiks fortgesetzt, wenn kein Angebot komme": what would happen if.
  if (wouldIf(reading, from, to)) return 'prediction';
  // "Wir hätten uns auf Jahre gebunden": what has not happened.
  if (direct && content.unreal && content.numbers === 0) return 'reported';
  return (!content.past && intends(reading, from, to)) || callsFor(reading, from, to) ? 'reported' : kind;
}

/**
 * German "Die Preise werden nach der Prognose der Bank um 5 Prozent steigen": a forecast, or what a body means to do; null
 * for what is so. `lemma`: of the words that name the source.
 */
export function kindAhead(content: Content, lemma: string): ClaimKind | null {
  // "soll nach dem Willen des Stadtrats schließen"
  if (lemma === 'wish') return content.past ? null : 'reported';
  if (content.norm || content.past || (!content.future && lemma !== 'forecast')) return null;
  return lemma === 'forecast' || content.change || content.numbers > 0 ? 'prediction' : 'reported';
}

/** "zwei Stellen müssten untersucht werden", "solle es nicht geben": what somebody says that ought to be. */
export function callsFor({ words }: Reading, from: number, to: number): boolean {
  let at = from;
  while (at < to && (words[at]?.category !== 'finite' || !OUGHT.test(words[at]?.lower ?? ''))) at++;
  if (at === to || words.slice(from, to).some(({ lower }) => TODAY.test(lower))) return false;
  const last = words.findLastIndex((word, i) => i >= from && i < to && word.category === 'infinitive');
  const perfect = words[last - 1]?.category === 'participle';
  return last > at && (!perfect || words[last]?.lower === 'werden');
}
const OUGHT = /^(?:müsse|müssten|solle)$/;

/**
 * "We moved into the hall in May", "Wir haben im Juli die Pumpen abgeschaltet", "Our nurses work 60 hours a week": what was
 * done, or a number, and no word of how it is seen or felt.
 */
function tellsWhatHappened({ words }: Reading, from: number, to: number, content: Content, language: string): boolean {
  if (content.opinion > 0 || content.norm || content.future || content.modal || content.unreal) return false;
  if (content.performs || content.rates || content.intends) return false;
  let anchored = content.numbers > 0 || content.names > 0;
  for (let k = from; k < to; k++) {
    const word = words[k] as Word;
    // "in May" is no "may".
    if (MINDS.test(word.lower) || (content.hedge && HEDGES.test(word.text))) return false;
    if (isTime(words, k, k + 1) || TIMES.test(word.lower)) anchored = true;
  }
  if (isDone(words, from, to)) return anchored;
  return language === 'en' && content.numbers > 0 && !content.hedge;
}

/** The first verb is a past tense or a perfect: "haben … verkauft", "moved"; nothing that "was consistent". */
function isDone(words: Reading['words'], from: number, to: number): boolean {
  let at = from;
  while (at < to && words[at]?.category !== 'finite') at++;
  const finite = words[at];
  if (finite === undefined) return false;
  if (!HELPS.test(finite.lower)) return finite.tag === 'VBD' || isPast(finite);
  for (let k = at + 1; k < to && words[k]?.category !== 'comma'; k++)
    if (words[k]?.category === 'participle') return true;
  return false;
}
const isPast = (word: Word): boolean => (verbBits(word) & (FORM.past | FORM.present)) === FORM.past;
const HELPS =
  /^(?:is|are|was|were|am|has|have|had|do|does|did|ist|sind|war|waren|bin|hat|haben|habe|hatten?|wurden?|werden|wird)$/;
const HEDGES =
  /^(?:may|might|perhaps|maybe|probably|likely|possibly|seems?|seemed|appears?|appeared|wohl|vielleicht|wahrscheinlich|vermutlich|angeblich|offenbar)$/;
const TIMES = /^(?:gestern|zweimal|dreimal|yesterday|twice)$/;
const MINDS =
  /^(?:felt|thought|wanted|hoped|believed|knew|loved|hated|feared|liked|enjoyed|expected|wished|meant|needed|proud|sorry|betrayed|failed|neglected|abandoned|lied|misled|let|belogen|verraten|versagt|ignoriert|never|always|gefühlt|gedacht|gewollt|gehofft|geglaubt|gewusst|gefreut|geärgert|gewünscht|erwartet|gebraucht|wollten?|wollte|konnten?|mussten?|sollten?|durften?|dachten?|glaubten?|hofften?|wussten?|nie|niemals|immer)$/;

/**
 * "the warning may have been overdue", "Ihr gehe es um die Wahrheit", "Das war, denke ich, richtig", "they lied to us": what
 * somebody supposes, minds or accuses another of.
 */
function holdsForPossible({ words }: Reading, from: number, to: number, direct: boolean, language: string): boolean {
  for (let k = from; k < to; k++) {
    const { lower, category } = words[k] as Word;
    if (category !== 'finite' && category !== 'participle') continue;
    const next = words[k + 1]?.lower ?? '';
    if (language === 'en' && /^(?:may|might|could)$/.test(lower) && next === 'have')
      return words[k + 2]?.category === 'participle';
    if (direct && (language === 'en' ? ACCUSES : GERMAN_ACCUSES).test(lower)) return true;
    if (language !== 'de') continue;
    const about = words.slice(k + 1, k + 5).some((word) => word.lower === 'um');
    if (/^(?:gehe|geht|ging|ginge)$/.test(lower) && about && (next === 'es' || words[k - 1]?.lower === 'es'))
      return true;
    if (direct && /^(?:denke|glaube|finde|meine)$/.test(lower) && next === 'ich' && words[k - 1]?.category === 'comma')
      return true;
  }
  return false;
}
const ACCUSES = /^(?:lied|betrayed|misled|cheated|deceived)$/;
const GERMAN_ACCUSES = /^(?:belogen|betrogen|verraten|getäuscht|hintergangen)$/;

/** "würden … fortgesetzt, wenn …": nobody can look up today what would happen if. */
function wouldIf({ words, clauses }: Reading, from: number, to: number): boolean {
  const finite = words.findIndex((word, k) => k >= from && k < to && word.category === 'finite');
  if (!/^würden?$/.test(words[finite]?.lower ?? '')) return false;
  return clauses.some(({ opener, parent }) => {
    const above = clauses[parent];
    return /^(?:wenn|falls|sofern)$/.test(opener ?? '') && above?.finites[0] === finite;
  });
}

/** "dass er kandidieren wolle", "damit könne begonnen werden"; nothing that a clause inside it tells. */
function intends({ words, clauses }: Reading, from: number, to: number): boolean {
  const today = words.slice(from, to).some(({ lower }) => TODAY.test(lower));
  const inner = clauses.filter((clause) => clause.type === 'relative' && clause.from > from && clause.to <= to);
  for (let k = from; k < to; k++)
    if (
      inner.every((clause) => k < clause.from || k >= clause.to) &&
      words[k]?.category === 'finite' &&
      (INTENDS.has(words[k]?.lower ?? '') || (!today && DEMANDS.test(words[k]?.lower ?? '')))
    )
      return words.slice(from, to).some((word) => word.category === 'infinitive');
  return false;
}

/** How the clause that a verb of saying governs is meant. */
export function kindOfClause(reading: Reading, clauseIndex: number, language: string, models: Models): ClaimKind {
  const clause = reading.clauses[clauseIndex];
  if (clause === undefined) return 'fact';
  const quoted = share(reading, clause.from, clause.to) > 0.6;
  const kind = kindOfWords(reading, clause.head, clause.to, quoted, language, models);
  if (ownView(reading, clauseIndex) || ASKS.has(reading.words[clause.head]?.lower ?? '')) return 'reported';
  // "said it expects sales to grow": what is looked forward to, and no plan ("expects to open").
  if (language === 'en' && kind === 'fact' && expectsOf(reading, clause)) return 'prediction';
  const say = reading.clauses[clause.parent]?.say ?? null;
  const lemma = say?.lemma ?? '';
  // "haben herausgefunden, dass Bienen Farben zählen": what is found out can be checked.
  if (language === 'de' && say?.kind === 'find' && kind === 'reported') return 'fact';
  // "thinks she is mad": an opinion, unless it has a number that can be looked up.
  if (
    kind === 'fact' &&
    THINKS.has(lemma) &&
    readContent(reading.words, clause.head, clause.to, language).numbers === 0
  )
    return 'reported';
  const plans = ANNOUNCE.has(lemma) || meansHimself(reading, clause);
  return kind === 'prediction' && plans ? 'reported' : kind;
}

/** "expects | sales to grow": a verb of expecting with somebody or something else behind it. */
const expectsOf = ({ words }: Reading, { say }: Clause): boolean =>
  say !== null &&
  /^(?:expect|forecast|predict|anticipate)$/.test(say.lemma) &&
  words[say.at]?.category === 'finite' &&
  words[say.at + 1]?.category !== 'to';

/** "explained why the lake is empty", "erklärt, ob er kommt": what is asked is asserted by nobody. */
const ASKS = new Set(['warum', 'wieso', 'weshalb', 'ob', 'why', 'whether']);

const THINKS = new Set(['think', 'believe', 'glauben', 'meinen', 'denken']);

/** "said it would appeal", "teilte mit, sie werde klagen": what the speaker is going to do is no forecast. */
function meansHimself({ words }: Reading, { head, finites, opener }: Clause): boolean {
  const first = words[head + (words[head]?.lower === opener ? 1 : 0)];
  const finite = words[finites[0] ?? -1];
  return (
    first !== undefined &&
    /^(?:er|sie|he|she|it|they|we|wir)$/.test(first.lower) &&
    finite !== undefined &&
    /^(?:werden?|würden?|will|would|['’]ll)$/.test(finite.lower)
  );
}

/** "said he regretted", "sagte, er schätze": what the speaker himself thinks, asks or does by saying it. */
const ownView = (reading: Reading, clause: number): boolean =>
  reading.frames.some(
    (frame) =>
      frame.clause === clause &&
      frame.kind !== 'find' &&
      ['he', 'she', 'they', 'I', 'we'].includes(frame.speaker?.pronoun ?? ''),
  );
