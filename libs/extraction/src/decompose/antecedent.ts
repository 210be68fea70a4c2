import { isGivenName } from '../lexicon/given-names.js';
import { isTitle } from '../attribution/titles.js';
import { ANY, CLAUSE_ENDS, FEMININE, NEUTER, PLACE, PLURAL, endsInPlural, gendersOf, wantedBy } from './agreement.js';
import { shareOfWhom } from './english-shares.js';
import { isTime, phraseBefore } from './phrase-before.js';
import { PHRASE_WORDS, type Word } from './words.js';

/** The noun phrase that a relative clause explains, with what stands between it and the clause. */
export type Antecedent = {
  readonly from: number;
  /** Where its own words end; behind it the verb of the clause around it may stand: "die Frage offen, die …". */
  readonly to: number;
};
const MARKS: ReadonlySet<string> = new Set(['comma', 'dash', 'quote']);

/** What of the verb may stand between a noun and the clause that explains it. */
const VERBAL: ReadonlySet<string> = new Set(['prefix', 'participle', 'infinitive', 'to', 'finite']);
const MOST_VERBAL = 4;

/**
 * The noun phrase that a relative clause or an apposition at `from` explains. German relative clauses: the nearest that
 * agrees with the pronoun, so that "der Fall einer Frau in Kiel, der …" is the case and not the town. Null when there is
 * none.
 */
export function antecedent(
  words: readonly Word[],
  from: number,
  language: string,
  relative: boolean,
): Antecedent | null {
  let end = from;
  while (end > 0 && MARKS.has(words[end - 1]?.category ?? '')) end--;
  // "Ann Reed, 42, who …": her age stands between.
  if (language === 'en' && words[end - 1]?.category === 'number' && words[end - 2]?.category === 'comma') end -= 2;
  const german = language === 'de' && relative;
  for (let k = 0; german && k < MOST_VERBAL && VERBAL.has(words[end - 1]?.category ?? ''); k++) end--;
  const wanted = german ? wantedBy(words, from) : ANY;
  const event = german && words[from]?.lower === 'bei' ? eventBefore(words, end, wanted) : null;
  if (event !== null) return { from: event, to: end };
  const whole =
    language === 'en' && !relative && words[from]?.category === 'participle' ? wholeSubject(words, end) : -1;
  if (whole >= 0) return { from: whole, to: end };
  const person = language === 'en' && relative ? words[Math.max(from, shareOfWhom(words, from))]?.lower : null;
  const who = person === 'who' || person === 'whom';
  /** What "who" stands nearest to, should no person stand before it. */
  let nearest: Antecedent | null = null;
  let to = end;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const phrase = phraseBefore(words, to, language);
    const start = german && level === 0 && words[from]?.lower === 'wo' ? placeBehindSubject(words, phrase, to) : phrase;
    if (start === to) return nearest;
    const ranked = language === 'en' && !relative && words[from]?.lower === 'the' ? rankedBefore(words, start) : -1;
    if (ranked >= 0) return { from: ranked, to: end };
    const time = isTime(words, start, to) && words[start - 1]?.category !== 'finite';
    // "an ecologist at the institute in Kassel who …": nobody but somebody is meant.
    const place = language === 'en' && isPlace(words, start, to) && !explainsPlace(words, from, relative, start);
    // "a report by the council, which was published": the report.
    const author = language === 'en' && words[start - 1]?.lower === 'by' && isPublished(words, from);
    // "his record of 9.69, which he set in May": the record.
    const amount =
      language === 'en' && to - start === 1 && words[start]?.category === 'number' && words[start - 1]?.lower === 'of';
    const genders = gendersOf(words, start, to);
    // "zu einem Kolleg in Ulm, das": the noun, and not where it is.
    const within = genders === PLACE && german && words[from]?.lower === 'das' && isNeuterIn(words, start);
    const fits =
      ((genders & wanted) !== 0 && !within) ||
      (genders === PLACE && german && words[from]?.lower === 'die' && endsInPlural(words, from));
    const behind = who && words[start - 1]?.category === 'preposition';
    const other = behind && !time && !place && !isPersonal(words, start, to, words[from - 1]?.category === 'comma');
    if (other) nearest ??= { from: start, to: end };
    // "Marsh of the University of Hull, who …": the person before it, if there is one.
    if (nearest !== null && !other && !time && !place && !(who && isPersonal(words, start, to, false))) return nearest;
    if (!time && !place && !author && !amount && fits && !other) {
      const head =
        german && level === 0
          ? Math.max(
              givesAmount(words, from) || isNewThing(words, start) ? headOf(words, start, wanted) : -1,
              bodyFor(words, start, wanted),
              kindOf(words, start, from),
              officeOf(words, start, from),
            )
          : -1;
      return { from: head >= 0 ? head : start, to: end };
    }
    let link = words[start - 1];
    to = link?.category === 'preposition' ? start - 1 : start;
    // "Anna Beispiel, 37, aus Bonn, die …": her age stands between.
    if (
      relative &&
      words[to - 1]?.category === 'comma' &&
      words[to - 2]?.category === 'number' &&
      words[to - 3]?.category === 'comma'
    ) {
      to -= 3;
      link = words[to - 1];
      end = to;
    }
    if (nearest !== null && link?.category !== 'preposition') return nearest;
    if (link?.category !== 'preposition' && link?.category !== 'noun' && link?.category !== 'name') break;
    // "gab der Firma den Auftrag, die …": what is no genitive is a phrase of its own.
    if (link.category !== 'preposition' && !GENITIVE.test(words[start]?.lower ?? '') && language === 'de') end = start;
  }
  return nearest;
}

/**
 * English "The first beetle in the group, the blue Avis, was …": where the phrase begins that ranks one of several, when what
 * explains it stands behind where they are; -1 for all else.
 */
function rankedBefore(words: readonly Word[], start: number): number {
  if (!/^(?:in|of|on|at)$/.test(words[start - 1]?.lower ?? '') || words[start]?.lower !== 'the') return -1;
  const ranked = phraseBefore(words, start - 1, 'en');
  const rank = words[ranked + 1];
  const isRanked = rank?.tag === 'JJS' || /^(?:first|second|third|last|only|latest)$/.test(rank?.lower ?? '');
  return ranked < start - 2 && words[ranked]?.lower === 'the' && isRanked ? ranked : -1;
}

/** "which was published", "which began in March": told of a paper or a work, and not of whoever does it. */
const isPublished = (words: readonly Word[], from: number): boolean =>
  words[from]?.lower === 'which' &&
  (/^(?:began|begins|lasted|lasts)$/.test(words[from + 1]?.lower ?? '') ||
    (/^(?:was|were|is|are)$/.test(words[from + 1]?.lower ?? '') &&
      /^(?:published|released|leaked|written|commissioned|compiled|printed)$/.test(words[from + 2]?.lower ?? '')));

/** "Danach besuchte Kern | Ulm, wo …": behind the verb of a clause that begins with something else the subject comes first. */
function placeBehindSubject(words: readonly Word[], start: number, to: number): number {
  if (to - start < 2 || words[start - 1]?.category !== 'finite') return start;
  for (let k = start; k < to; k++) if (words[k]?.category !== 'name') return start;
  let first = start - 1;
  while (first > 0 && !CLAUSE_ENDS.has(words[first - 1]?.category ?? '')) first--;
  const begins = words[first];
  if (begins?.category !== 'preposition' && begins?.category !== 'adverb') return start;
  for (let k = start + 1; k < to; k++) if (PLACE_BEGINS.test(words[k]?.lower ?? '')) return k;
  return to - 1;
}
const PLACE_BEGINS = /^(?:new|san|santa|los|las|saint|st|bad|rio|sri|el|buenos|hong|tel|addis|abu|kap|den)$/;

/**
 * English "A trial with 90 patients, funded by the state, …": where the phrase begins that opens the sentence, when what
 * stands next to the participle is only part of it; -1 for all else.
 */
function wholeSubject(words: readonly Word[], end: number): number {
  if (!['determiner', 'possessive'].includes(words[0]?.category ?? '')) return -1;
  const start = phraseBefore(words, end, 'en');
  if (!/^(?:with|for|between)$/.test(words[start - 1]?.lower ?? '') || words[end - 1]?.category === 'name') return -1;
  for (let k = 0; k < start; k++) if (!PHRASE.has(words[k]?.category ?? '')) return -1;
  return 0;
}
const PHRASE: ReadonlySet<string> = new Set<string>([...PHRASE_WORDS, 'preposition', 'subordinator']);

/** "einem Kolleg | in Ulm": whether a neuter with its article stands before where it is. */
function isNeuterIn(words: readonly Word[], start: number): boolean {
  if (words[start - 1]?.lower !== 'in') return false;
  const from = phraseBefore(words, start - 1, 'de');
  return /^(?:das|dem|ein|einem)$/.test(words[from]?.lower ?? '') && (gendersOf(words, from, start - 1) & NEUTER) !== 0;
}

/** "der Brand im Pflegeheim, bei dem …": where the phrase begins whose noun is something that happened; null when none is near. */
function eventBefore(words: readonly Word[], end: number, wanted: number): number | null {
  for (let k = end - 1; k >= 0 && k > end - FAR; k--) {
    const word = words[k];
    if (word === undefined || CLAUSE_ENDS.has(word.category)) return null;
    if (word.category !== 'noun' || !EVENT.test(word.lower)) continue;
    const start = phraseBefore(words, k + 1, 'de');
    if (start <= k && (gendersOf(words, start, k + 1) & wanted) !== 0) return start;
  }
  return null;
}
const FAR = 10;
const EVENT =
  /(?:brand|feuer|unfall|unglück|anschlag|angriff|überfall|absturz|einsatz|explosion|beben|kampf|gefecht|spiel|rennen|turnier|wahl|abstimmung|sitzung|treffen|gespräch|konferenz|veranstaltung|kundgebung|demonstration|prozess|test|versuch|studie|untersuchung|operation|zusammenstoß|kollision|massaker|protest|streit|besuch|fest|konzert|feier|kontrolle|razzia|einsturz|flut|hochwasser|sturm|lawine|schießerei|attacke|messe|übung|wettbewerb|party)s?$/;

/**
 * English: whether a phrase means people: a name of several words, a trade, a noun for somebody, a plural. `strict`: where
 * a comma parts "who" from it, only what cannot be a body ("the broker" may be one).
 */
function isPersonal(words: readonly Word[], start: number, to: number, strict: boolean): boolean {
  const last = words[to - 1];
  if (last === undefined) return false;
  if (last.category === 'name') {
    if (words[start]?.category === 'determiner') return false;
    let first = to - 1;
    while (first > start && words[first - 1]?.category === 'name') first--;
    return to - first > 1 && isGivenName(words[first]?.lower ?? '')
      ? true
      : words[start - 1]?.category !== 'preposition';
  }
  return last.tag === 'NNS' || SOMEBODY.test(last.lower) || (!strict && (isTitle(last) || AGENT.test(last.lower)));
}
const SOMEBODY =
  /^(?:man|woman|boy|girl|child|baby|person|teen|teenager|mother|father|son|daughter|sister|brother|wife|husband|widow|friend|neighbou?r|victim|patient|people|family|couple|police|\p{L}+(?:man|woman|ist|ian))$/u;
const AGENT = /(?:er|or|ant|ent|ee|head|chief)$/;

/** "dem Landesamt für Denkmalpflege, das …": a bare noun behind "für" only says which body is meant; -1 for all else. */
function bodyFor(words: readonly Word[], start: number, wanted: number): number {
  if (!['noun', 'name'].includes(words[start]?.category ?? '') || words[start - 1]?.lower !== 'für') return -1;
  const from = phraseBefore(words, start - 1, 'de');
  const isDetermined = ['determiner', 'possessive'].includes(words[from]?.category ?? '');
  return from < start - 1 && isDetermined && (gendersOf(words, from, start - 1) & wanted) !== 0 ? from : -1;
}

/** "eine Art von Fröschen, die dort lebt": the verb is told of one, and not of those; -1 for all else. */
function kindOf(words: readonly Word[], start: number, from: number): number {
  if (words[from]?.lower !== 'die' || words[start - 1]?.lower !== 'von' || endsInPlural(words, from)) return -1;
  if (!['noun', 'adjective'].includes(words[start]?.category ?? '')) return -1;
  const head = phraseBefore(words, start - 1, 'de');
  return head < start - 1 && (gendersOf(words, head, start - 1) & FEMININE) !== 0 ? head : -1;
}

/** "der Chef des Verbands, der verurteilt wurde": what is done to people is told of who has the post; -1 for all else. */
function officeOf(words: readonly Word[], start: number, from: number): number {
  const post = words[start - 1];
  if (words[start]?.lower !== 'des' || words[from]?.lower !== 'der' || post === undefined || !isTitle(post)) return -1;
  for (let k = from + 1; k < words.length && !CLAUSE_ENDS.has(words[k]?.category ?? ''); k++)
    if (TO_PEOPLE.test(words[k]?.lower ?? '')) return phraseBefore(words, start, 'de');
  return -1;
}
const TO_PEOPLE =
  /^(?:verurteilt|festgenommen|verhaftet|angeklagt|entlassen|ermordet|erschossen|getötet|verletzt|geflohen|zurückgetreten|gestorben|verstorben|geboren|starb|floh)$/;

/** "die Ende 2012 bei 240 Millionen lag": told of a debt, a price, a share; not of who owes it. */
function givesAmount(words: readonly Word[], from: number): boolean {
  let numbers = 0;
  for (let k = from; k < words.length && !CLAUSE_ENDS.has(words[k]?.category ?? ''); k++) {
    const word = words[k];
    if (word?.category === 'number') numbers++;
    if (word?.category === 'finite') return numbers > 0 && AMOUNTS.test(word.lower);
  }
  return false;
}
const AMOUNTS =
  /^(?:l(?:a|ie)g(?:t|en)?|betr(?:äg|ug|ag)(?:t|en)?|stieg|steigt|sank|sinkt|fiel|fällt|kostete?|dauerte?|belief|beläuft)$/;

/** "eine Studie der Universität Kiel, die …": what is new is told of, not the body that it belongs to. */
function isNewThing(words: readonly Word[], start: number): boolean {
  const from = phraseBefore(words, start, 'de');
  const body = words[start + 1];
  return /^ein(?:e|er)$/.test(words[from]?.lower ?? '') && body?.category === 'noun' && !isTitle(body);
}

/**
 * "die Verschuldung der Stadt, die bei 240 Millionen lag": what the genitive belongs to, where it agrees with the pronoun
 * as well; -1 when only the nearest agrees.
 */
function headOf(words: readonly Word[], start: number, wanted: number): number {
  const link = words[start - 1];
  if (words[start]?.lower !== 'der' || link?.category !== 'noun' || (wanted & (FEMININE | PLURAL)) === 0) return -1;
  const from = phraseBefore(words, start, 'de');
  if (from === start || words[from]?.category !== 'determiner') return -1;
  return (gendersOf(words, from, start) & wanted) === 0 ? -1 : from;
}

/** "in Kiel, a port on the Baltic", "in Kiel, which": but "who" is somebody, and "a school" is none of the town. */
function explainsPlace(words: readonly Word[], from: number, relative: boolean, start: number): boolean {
  // "the hospital in Ulm, where …": what is in the town.
  if (relative && words[from]?.lower === 'where') return !BUILT.test(words[start - 2]?.lower ?? '');
  // "the pool in Hull, whose roof …"
  if (relative && words[from]?.lower === 'whose') return !['noun', 'number'].includes(words[start - 2]?.category ?? '');
  if (relative) return words[from]?.lower !== 'who';
  // "one in Bremen, discovered in 1962": what is in the town.
  if (words[from]?.category === 'participle') return false;
  for (let k = from; k < words.length && k < from + 8; k++) {
    const word = words[k];
    if (word === undefined || ['comma', 'stop', 'finite', 'relative'].includes(word.category)) break;
    if (word.category === 'noun' && words[k + 1]?.category !== 'noun') return PLACES.test(word.lower);
  }
  return true;
}
const BUILT =
  /^(?:hospital|school|university|college|clinic|plant|factory|mill|station|airport|museum|court|hotel|church|prison|theat(?:re|er)|stadium|shop|store|restaurant|pool|zoo|laboratory|lab|headquarters|depot|warehouse|camp|home|cent(?:er|re)|institute)$/;
const PLACES =
  /^(?:town|city|village|suburb|district|region|state|country|county|capital|port|province|island|neighbou?rhood|municipality|area|nation|republic|resort|hamlet|settlement|community|borough|parish|territory|stronghold|home|place|hub|cent(?:er|re))s?$/;

/** "in Kassel", "at the Max Born Institute": names behind a word for where. */
const isPlace = (words: readonly Word[], start: number, to: number): boolean =>
  /^(?:in|at|near|outside)$/.test(words[start - 1]?.lower ?? '') && words[to - 1]?.category === 'name';
const MOST_LEVELS = 4;
const GENITIVE = /^(?:des|der|(?:ein|dies|jen|sein|ihr|unser|kein)(?:es|er)|\p{L}+er)$/u;

/** "womit", "worauf": what stands for the whole clause before, in a clause that tells what came of it. */
export const isSentenceRelative = (opener: string | null): boolean =>
  opener !== null &&
  /^wo(?:r?(?:an|auf|aus|in|über|unter|um)|bei|durch|für|gegen|hin|mit|nach|raufhin|von|zu)$/.test(opener);
