import { antecedent } from '../decompose/antecedent.js';
import type { Clause } from '../decompose/clause.js';
import { Word } from '../decompose/words.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import { apposed } from './apposed.js';
import { nameOf } from './speakers.js';
import { pronounBefore, shareBefore } from './english-subjects.js';
import { phraseAt } from './phrase.js';
import type { Mention } from './speakers.js';
import { isTitle } from './titles.js';

const OBLIQUE = new Set([
  'den',
  'dem',
  'des',
  'einen',
  'einem',
  'eines',
  'seinen',
  'seinem',
  'ihren',
  'seiner',
  'ihrer',
  'einer',
  'keiner',
  'ihrem',
  'seines',
  'ihres',
  'diesen',
  'diesem',
  'dieses',
]);
const SKIPPED_AFTER = new Set([
  'sich',
  'es',
  'dies',
  'das',
  'dazu',
  'dabei',
  'ihm',
  'ihr',
  'ihnen',
  'uns',
  'mich',
  'mir',
  'him',
  'her',
  'them',
  'us',
  'me',
]);

/** German "sie" stands for several where its verb is plural; "es" for nobody, unless it may be a body that `speaks`. */
export function inNumber(
  mention: Mention | null,
  finite: Word | undefined,
  language: string,
  speaks = false,
): Mention | null {
  if (mention === null || language !== 'de') return mention;
  if (mention.pronoun === 'it' && !speaks) return null;
  const bits = finite === undefined ? 0 : verbBits(finite);
  return mention.pronoun === 'she' && (bits & FORM.plural) !== 0 ? { ...mention, pronoun: 'they' } : mention;
}

/** The subject of a clause, found once: every rule that wants to know who or what a clause is about asks for it. */
export function subjectOf(
  text: string,
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
  language: string,
): Mention | null {
  if (clause.subject === undefined) clause.subject = findSubject(text, words, clause, clauses, language);
  return clause.subject;
}

function findSubject(
  text: string,
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
  language: string,
): Mention | null {
  const finite = clause.finites[0];
  if (finite === undefined) return null;
  const joined = words[finite];
  if (joined?.tag === 'PRP+V')
    return nameOf(
      text,
      [
        new Word(
          {
            ...joined,
            text: joined.text.split(/['’]/u)[0] ?? '',
            lower: joined.lower.split(/['’]/u)[0] ?? '',
          },
          joined.tag,
          'pronoun',
        ),
      ],
      { from: 0, to: 1 },
      language,
    );
  if (
    clause.type === 'coordinate' &&
    clause.parent >= 0 &&
    (clause.verbFirst || (language === 'en' && !isNominal(words[clause.head]))) &&
    finite <= clause.head + 1
  ) {
    // "und betonte, …": the subject stands in the clause before.
    const parent = clauses[clause.parent];
    const shared = parent === undefined ? null : subjectOf(text, words, parent, clauses, language);
    if (shared !== null) return shared;
  }
  if (clause.type === 'relative' && language === 'en') return null;
  // "Das Defizit bezifferte er auf …": what can be nothing but a subject, wherever it stands.
  if (language === 'de' && ONLY_SUBJECT.test(words[finite + 1]?.lower ?? ''))
    return nameOf(text, words, { from: finite + 1, to: finite + 2 }, language);
  const found =
    (clause.say !== null && isBehindQuote(words, finite)
      ? null
      : beforeFinite(text, words, clause, clauses, finite, language)) ??
    (language === 'en' && !mayInvert(words[finite]) ? null : afterFinite(text, words, finite, clause.to, language));
  const place = found === null || found.pronoun !== null ? -1 : placeBehind(words, found);
  if (found !== null && place > found.from) return nameOf(text, words, { from: found.from, to: place }, language);
  return found === null ? null : apposed(text, words, found, Math.max(finite, clause.to), language);
}

/** "…,” said Reed", "…“, sagte Kern": whatever stands in the quotation before, nothing of it is who says so. */
export function isBehindQuote(words: readonly Word[], finite: number): boolean {
  const last = words[finite - 1]?.category;
  const before = words[finite - 2]?.category;
  return last === 'comma' ? before === 'quote' : last === 'quote' && (before === 'comma' || before === 'stop');
}

/** "Danach besuchte Kern | Ulm, wo …": where the place begins that a clause with "wo" explains, behind the subject; -1 for all else. */
function placeBehind(words: readonly Word[], { to }: Mention): number {
  if (words[to]?.category !== 'comma' || words[to + 1]?.lower !== 'wo') return -1;
  const place = antecedent(words, to + 1, 'de', true)?.from ?? -1;
  return place < to ? place : -1;
}

const ONLY_SUBJECT = /^(?:er|ich|wir)$/;

/** "“…,” Reed told the court": a subject of its own. */
const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && ['name', 'noun', 'pronoun'].includes(word.category);

/** English: only "is" and verbs of saying have their subject behind them ("says Reed"), and nobody "told Reed" so. */
function mayInvert(finite: Word | undefined): boolean {
  const lemma = finite === undefined ? null : lemmaOf(finite, 'en');
  return lemma === 'be' || (lemma !== 'tell' && sayClass(lemma, null, 'en') === 'assert');
}

/** Where the word stands that opens a clause: "five days after …" opens with its third. */
function openerAt(words: readonly Word[], { head, opener }: Clause): number {
  for (let k = head; k < head + 5; k++) if (words[k]?.lower === opener) return k;
  return head;
}

function beforeFinite(
  text: string,
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
  finite: number,
  language: string,
): Mention | null {
  let at = clause.opener === null ? clause.head : openerAt(words, clause) + 1;
  // "…, weil er fehlte und | nach Ulm fuhr": the second part has no such word.
  if (language === 'de' && clause.joint === 'conjunction' && words[at - 1]?.lower !== clause.opener) at = clause.head;
  const pronoun = language === 'en' ? pronounBefore(words, at, finite) : -1;
  if (pronoun >= 0) return nameOf(text, words, { from: pronoun, to: pronoun + 1 }, language);
  let best: Mention | null = null;
  let begins = true;
  while (at < finite) {
    const word = words[at];
    if (word === undefined) break;
    // "Zaria, which has sent 2,000 troops, urged …": nothing inside the relative clause is the subject.
    const inner =
      word.category === 'relative' || (language === 'de' && words[at - 1]?.category === 'comma')
        ? clauseFrom(clauses, at, finite)
        : -1;
    if (inner > at) {
      at = inner;
      continue;
    }
    // "Neighbouring Zaria", "Managing director Hugh Dean": what describes a name.
    const described = words[at + 1];
    const names = described?.category === 'name' || (described !== undefined && isTitle(described));
    if (language === 'en' && word.category === 'ing' && at === clause.head && names) {
      at++;
      continue;
    }
    if (word.category === 'comma') {
      begins = best === null;
      at++;
      continue;
    }
    // "Streit um Heim: Träger weist …": before the colon stands what it is about.
    if (word.category === 'colon') {
      best = null;
      begins = true;
      at++;
      continue;
    }
    if (
      word.category === 'preposition' ||
      word.category === 'ing' ||
      word.category === 'wh' ||
      word.category === 'comparison'
    ) {
      begins = false;
      if (language === 'de' && best === null && at === clause.head) return null;
    }
    // "Einen Antrag der Opposition lehnte der Rat ab": an object in the first place.
    if (
      language === 'de' &&
      at === clause.head &&
      clause.opener === null &&
      clause.say !== null &&
      OBJECT.test(word.lower)
    )
      return null;
    const one = word.lower === 'einer' && words[at + 1]?.lower === 'der';
    const oblique = !one && OBLIQUE.has(word.lower);
    // "Einer Umfrage der Post zufolge lehnten …": nobody says so in another case.
    if (begins && oblique && clause.say !== null) {
      at = phraseAt(words, at, finite, language)?.to ?? at + 1;
      begins = false;
      continue;
    }
    if (begins && !oblique) {
      const phrase = phraseAt(words, at, finite, language);
      if (phrase !== null) {
        const mention = nameOf(text, words, phrase, language);
        if (mention !== null && best === null) best = mention;
        at = phrase.to;
        begins = false;
        continue;
      }
    }
    at++;
  }
  const share = best === null && language === 'en' ? shareBefore(text, words, clause, finite) : null;
  if (share !== null) return share;
  if (best !== null || language !== 'en' || words[clause.head]?.category !== 'preposition') return best;
  // "Outside the court Holt criticised …": the name right before the verb.
  let from = finite;
  while (from > clause.head + 1 && words[from - 1]?.category === 'name') from--;
  const isName = from < finite && words[from - 1]?.category === 'noun';
  return isName ? nameOf(text, words, { from, to: finite }, language) : null;
}

const OBJECT = /^(?:den|dem|(?:ein|kein|sein|ihr|unser|dies|jed)e[nm])$/;

/** Where the relative clause ends that begins at a word, before the finite verb; -1 when none does. */
const clauseFrom = (clauses: readonly Clause[], at: number, finite: number): number =>
  clauses.find(({ type, from, to }) => type === 'relative' && from === at && to <= finite)?.to ?? -1;

/** The subject behind the finite verb, or null. */
export function afterFinite(
  text: string,
  words: readonly Word[],
  finite: number,
  to: number,
  language: string,
): Mention | null {
  let at = finite + 1;
  while (at < to) {
    const word = words[at];
    if (word === undefined || word.category === 'comma' || word.category === 'colon') return null;
    if ((SKIPPED_AFTER.has(word.lower) && !(word.category === 'determiner')) || word.tag === 'ADJD') {
      at++;
      continue;
    }
    if (word.category === 'preposition') {
      const phrase = phraseAt(words, at + 1, to, language);
      at = phrase === null ? at + 1 : phrase.to;
      continue;
    }
    if (OBLIQUE.has(word.lower)) {
      const phrase = phraseAt(words, at, to, language);
      at = phrase === null ? at + 1 : phrase.to;
      continue;
    }
    const phrase = phraseAt(words, at, to, language);
    if (phrase !== null) return nameOf(text, words, phrase, language);
    at++;
  }
  return null;
}
