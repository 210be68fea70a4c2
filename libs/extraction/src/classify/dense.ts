import type { Reading } from '../decompose/read-sentence.js';
import type { Category, Word } from '../decompose/words.js';
import { countWords } from './counts.js';
import { DENSE } from './feature-names.js';
import { readOutlook } from './outlook.js';

const INDEX = new Map<string, number>(DENSE.map((name, i) => [name, i]));

/** A flag of this height is pulled less towards zero: a question is never anything else. */
const DECISIVE = 6;

const IMPERSONAL = new Set(['es', 'man', 'it', 'there']);

/** No sentence ends with one of these. */
const UNFINISHED: ReadonlySet<Category> = new Set<Category>([
  'comma',
  'dash',
  'determiner',
  'possessive',
  'preposition',
  'conjunction',
  'subordinator',
]);

const LONGEST_LABEL = 4;

/** "Redaktion: Ist der Umbau sinnvoll": somebody is asked. */
function asksAfterLabel(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to && i <= from + LONGEST_LABEL; i++)
    if (words[i]?.category === 'colon') return words[i + 1]?.category === 'finite';
  return false;
}

/** Room for the values of one sentence after another. */
const dense = new Float32Array(DENSE.length);

/** Sets a named value of the sentence that is read. */
function set(name: (typeof DENSE)[number], value: number): void {
  if (value !== 0) dense[INDEX.get(name) ?? 0] = value;
}

/** The named values of words `from`..`to` of a sentence, until those of another are read. Linear in the words. */
export function readDense(reading: Reading, from: number, to: number, language: string): Float32Array {
  const words = reading.words;
  dense.fill(0);
  const { n, has } = countWords(reading, from, to, language);
  const size = Math.max(1, to - from);
  const sayings = readSayings(reading, from, to);
  const quotedShare = n.quoted / size;
  const last = words[to - 1];
  const before = words[to - 2];
  const end = last?.category === 'quote' ? before : last;
  const first = words[from]?.category === 'quote' ? words[from + 1] : words[from];
  const flag = (value: boolean): number => (value ? 1 : 0);
  const cap = (value: number, most: number): number => Math.min(value, most) / most;
  set('bias', 1);
  set('length', cap(n.word, 40));
  set('short', flag(n.word < 6));
  set('long', flag(n.word > 25));
  set('numbers', cap(n.number, 4));
  set('anyNumber', flag(n.number > 0));
  set('percent', flag(n.percent > 0));
  set('money', flag(n.money > 0));
  set('year', flag(n.year > 0));
  set('names', cap(n.name, 5));
  set('anyName', flag(n.name > 0));
  set('nouns', n.noun / size);
  set('adjectives', n.adjective / size);
  set('adverbs', cap(n.adverb, 4));
  set('pronouns', cap(n.pronoun, 3));
  set('firstPerson', flag(n.first > 0));
  set('opinion', cap(n.opinion, 2));
  set('anyOpinion', flag(n.opinion > 0));
  set('hedge', flag(n.hedge > 0));
  set('norm', flag(n.norm > 0));
  set('normFinite', flag(has.normFinite));
  set('future', flag(n.future > 0));
  set('futureInfinitive', flag((has.werden || n.future > 0) && has.infinitive && !has.participle));
  set('soll', flag(has.soll));
  set('will', flag(has.will));
  set('superlative', flag(n.superlative > 0));
  set('comparative', flag(n.comparative > 0));
  set('causal', flag(n.causal > 0));
  set('legal', flag(n.legal > 0));
  set('negation', flag(n.negation > 0));
  set('past', flag(has.past));
  set('perfect', flag(has.participle && !has.past));
  set('passive', flag(has.werden && has.participle));
  set('present', flag(has.present && !has.past && !has.participle));
  set('copula', flag(has.be));
  set('copulaAdjective', flag(has.be && has.predicative && !has.participle));
  set('konjunktiv1', flag(has.k1));
  set('konjunktiv2', flag(has.k2));
  set('wuerde', flag(has.wuerde));
  set('question', end?.text.includes('?') === true ? DECISIVE : 0);
  set('exclamation', flag(end?.text.includes('!') === true));
  set('colonEnd', flag(end?.category === 'colon'));
  set('noFinite', flag(n.finite === 0));
  const isOpen = end?.category !== 'stop' && !reading.headline;
  set('noEnd', flag(isOpen));
  const startsLower = first !== undefined && first.kind === 'word' && first.text.charAt(0) === first.lower.charAt(0);
  set('lowerStart', flag(startsLower));
  set('quoted', quotedShare);
  set('allQuoted', flag(quotedShare > 0.9));
  set('anyQuote', flag(n.quoted > 0));
  set('scareQuote', flag(n.quoted > 0 && quotedShare < 0.25));
  set('sayAssert', flag(sayings.assert));
  set('sayAct', flag(sayings.act));
  set('sayFind', flag(sayings.find));
  set('sayExpect', flag(sayings.expect));
  set('sayAsk', flag(sayings.ask));
  set('sayPerson', flag(sayings.speaker));
  set('saySource', flag(sayings.source));
  set('sayNumbers', flag(sayings.assert && n.number > 0));
  set('actNoNumber', flag(sayings.act && n.number === 0));
  set('konjunktivNumber', flag((has.k1 || has.k2) && n.number > 0));
  set('konjunktivNorm', flag(has.k1 && has.normFinite));
  set('konjunktivOpinion', flag(has.k1 && n.opinion > 0));
  set('konjunktivPast', flag((has.k1 || has.k2) && has.participle));
  set('infinitiveZu', flag(has.zu && has.infinitive));
  set('imperative', flag(words[from]?.category === 'infinitive' || words[from]?.tag === 'VVIMP'));
  set('headline', flag(reading.headline));
  set('anyWord', flag(n.word > 0));
  set('relative', flag(has.relative));
  set('complement', flag(has.complement));
  set('date', flag(n.date > 0));
  set('quotedFirst', flag(quotedShare > 0.4 && n.first > 0));
  set('quotedNorm', flag(quotedShare > 0.4 && n.norm > 0));
  set('quotedPast', flag(quotedShare > 0.4 && (has.past || has.participle)));
  set('quotedNumber', flag(quotedShare > 0.4 && n.number > 0));
  set('possible', flag(has.possible));
  set('sollSource', flag(has.soll && sayings.source));
  set('nameStart', flag(first?.category === 'name'));
  set('pronounStart', flag(first?.category === 'pronoun'));
  set('existence', flag(has.es));
  set('commas', cap(n.comma, 4));
  set('capitals', flag(n.capital > 0));
  const k = has.k1 || has.k2;
  const firstFrame = reading.frames.find((frame) => frame.clause >= 0 && frame.from < to && frame.to > from);
  set('sayNoun', flag(n.sayNoun > 0));
  set('sayNounNoNumber', flag(n.sayNoun > 0 && n.number === 0));
  set('sollPerfect', flag(has.soll && has.perfectInfinitive));
  set('willInfinitive', flag(has.will && has.infinitive));
  set('modalKonjunktiv', flag(k && (has.possible || has.normFinite)));
  set('konjunktivPresent', flag(k && !has.participle && n.number === 0));
  set('konjunktivCopula', flag(k && has.be && !has.participle));
  set('sayEnd', flag(firstFrame !== undefined && firstFrame.from > from + 3));
  set('mindVerb', flag(n.mind > 0));
  set('mindSubject', flag(n.mind > 0 && (first?.category === 'name' || first?.category === 'pronoun')));
  set('evaluative', cap(n.evaluative, 3));
  set('lastAct', flag(sayings.act && !sayings.assert && n.finite === 1));
  set('actNegotiated', flag(sayings.act && n.number > 0));
  set('eventVerb', flag(n.event > 0));
  set('eventPast', flag(n.event > 0 && (has.past || has.participle) && !k));
  set('mainFuture', flag(has.werden && has.infinitive && !has.participle && !k));
  set('wennClause', flag(has.wenn));
  set('firstName', flag(n.name > 1));
  set('perfectMain', flag(has.participle && has.present && !k && !sayings.act && !sayings.assert));
  set('properSubjectPast', flag(first?.category === 'name' && has.past && !sayings.act && !sayings.assert));
  set('sayAssertNoNumber', flag(sayings.assert && n.number === 0));
  set('sayAssertKonjunktivPresent', flag(sayings.assert && k && !has.participle));
  set('quotedPresent', flag(quotedShare > 0.4 && !has.past && !has.participle));
  set('sayFullClause', flag(sayings.assert && has.complement));
  const isSaid = sayings.assert || sayings.source || sayings.find || sayings.act;
  const isBare = n.number + n.name + n.date + n.quoted === 0 && !isSaid;
  const isPlan = (has.soll || has.will || has.werden) && has.infinitive && !has.participle && !isSaid && !k;
  set('bare', flag(isBare));
  set('barePresent', flag(isBare && has.present && !has.past && !has.participle));
  set('bareCopula', flag(isBare && has.be && !has.participle));
  set('abstract', cap(n.abstract, 3));
  set('plan', flag(isPlan));
  set('planUnnamed', flag(isPlan && first?.category !== 'name'));
  set('leadIn', flag(end?.category === 'colon' && firstFrame !== undefined));
  set('colonNoFinite', flag(end?.category === 'colon' && n.finite === 0));
  set('verbFirst', flag(first?.category === 'finite'));
  set('impersonal', flag(IMPERSONAL.has(first?.lower ?? '')));
  set('broken', flag(isOpen && (n.finite === 0 || startsLower)));
  if (language === 'de') {
    const outlook = readOutlook(words, from, to);
    set('planActive', flag(outlook.plan));
    set('planPassive', flag(outlook.planPassive));
    set('rumour', flag(outlook.rumour));
    set('done', flag(outlook.done));
    set('saidState', flag(outlook.state));
    set('wants', flag(outlook.wants));
    set('forecast', flag(outlook.forecast));
    set('expected', flag(outlook.expected));
  }
  set('soon', flag(n.soon > 0));
  set('soonPresent', flag(n.soon > 0 && has.present && !has.past && !isSaid));
  set('vagueVerb', flag(n.vagueVerb > 0));
  set('vagueMain', flag(n.vagueFinite > 0 && !isSaid && n.number === 0));
  set('vagueNoun', flag(n.vagueNoun > 0));
  set('vagueBoth', flag(n.vagueNoun > 0 && n.vagueVerb > 0 && n.number === 0));
  const hasMain = reading.clauses.some((clause) => clause.type === 'main' && clause.finites.length > 0);
  set('noMain', flag(!hasMain));
  set('verbStart', flag(startsLower && first.category === 'finite'));
  set('commaStart', flag(first?.category === 'comma'));
  set('openEnd', flag(last !== undefined && UNFINISHED.has(last.category)));
  set('labelAsks', flag(asksAfterLabel(words, from, to)));
  return dense;
}

function readSayings(
  reading: Reading,
  from: number,
  to: number,
): { assert: boolean; act: boolean; find: boolean; expect: boolean; ask: boolean; speaker: boolean; source: boolean } {
  const out = { assert: false, act: false, find: false, expect: false, ask: false, speaker: false, source: false };
  for (const frame of reading.frames) {
    if (frame.to <= from || frame.from >= to) continue;
    if (frame.clause < 0) out.source = true;
    else out[frame.kind] = true;
    if (frame.speaker !== null) out.speaker = true;
  }
  return out;
}
