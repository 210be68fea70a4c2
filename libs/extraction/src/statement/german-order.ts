import { phraseAt } from '../attribution/phrase.js';
import { isPlural } from '../attribution/subjects.js';
import type { Word } from '../decompose/words.js';
import { markersOf } from '../lexicon/markers.js';
import { isSeparablePrefix, verbForm } from '../lexicon/de/verb-forms.js';
import { firstPlace } from './first-place.js';
import { join, withoutEnd } from './words.js';

/** First place, verb, the rest; or "Laut X", verb, first place, the rest. */
export function told(
  text: string,
  first: readonly Word[],
  finite: Word,
  rest: readonly Word[],
  replace: ReadonlyMap<Word, string>,
  speaker: string | null,
  subject: string | null,
  verbLast = true,
): string {
  if (!verbLast && speaker === null) return join(text, [...first, finite, ...rest], replace);
  const verb = replace.get(finite) ?? finite.text;
  const [main, prefix] = verbLast ? separated(finite, verb) : [verb, ''];
  const head = subject ?? join(text, first, replace);
  // "dass er vorschlug, das Haus zu kaufen" → "Er schlug vor, das Haus zu kaufen": the prefix stands where the verb stood.
  const behindVerb = prefix === '' ? rest.length : rest.findIndex(({ start }) => start > finite.start);
  const inside = behindVerb < 0 ? rest.length : behindVerb;
  const tail = [join(text, rest.slice(0, inside), replace), prefix, join(text, rest.slice(inside), replace)]
    .filter((part) => part !== '')
    .join(' ');
  if (speaker === null) return beforeMarks(`${head} ${main} ${tail}`);
  const low = subject === null && !replace.has(first[0] as Word) ? lowerFirst(head, first[0]) : lowerArticle(head);
  const opens = subject === null && !verbLast && holdsPlace(first, finite, rest) ? '' : `${low} `;
  // "Laut X hat man dabei …": a pronoun stands right behind the verb.
  const pronoun = rest[0];
  const reflexive =
    /^(?:sich|ihm|ihr|ihnen|ihn)$/.test(rest[1]?.lower ?? '') && rest[1]?.category === 'pronoun' ? rest[1].lower : '';
  const behind = rest.slice(reflexive === '' ? 1 : 2);
  const body =
    subject === null &&
    first[0]?.category !== 'pronoun' &&
    pronoun?.category === 'pronoun' &&
    PERSONAL.test(pronoun.lower)
      ? [main, replace.get(pronoun) ?? pronoun.lower, reflexive, low, join(text, behind, replace), prefix]
          .filter(Boolean)
          .join(' ')
      : `${main} ${opens}${tail}`;
  // "Bis die Pumpen liefen, würden 40 Tage vergehen": a clause in the first place stays there.
  const source = first[0]?.category === 'subordinator' ? null : dative(speaker);
  return source === null
    ? `${withoutEnd(beforeMarks(`${head} ${main} ${tail}`), '.,')} (Quelle: ${speaker})`
    : beforeMarks(`Laut ${source} ${body}`);
}

/** "Es dürften nicht mehr Bäume gefällt werden": the subject stands behind a verb in the plural, "es" only before it. */
function holdsPlace(first: readonly Word[], finite: Word, rest: readonly Word[]): boolean {
  const last = rest.findLast(({ kind }) => kind === 'word');
  const isClosed = last?.category === 'participle' || last?.category === 'infinitive';
  return first.length === 1 && first[0]?.lower === 'es' && isPlural(finite.lower) && isClosed;
}

const beforeMarks = (sentence: string): string => sentence.replaceAll(' ,', ',');

const PERSONAL = /^(?:sich|ich|er|sie|es|wir|man|ihn|ihm|ihr|ihnen|uns|mich|mir|dies|das)$/;

/** "der 45-jährige Trainer" for "Der 45-jährige Trainer", which stands for a pronoun. */
const lowerArticle = (phrase: string): string =>
  /^(?:Der|Die|Das|Dem|Den|Ein|Eine|Sein|Seine|Ihr|Ihre|Diese[rs]?|Alle|Andere|Beide|Einige|Entsprechende|Manche|Mehrere|Mindestens|Rund|Viele|Weitere|Zahlreiche|Zwei|Drei|In|Im|An|Am|Auf|Bei|Mit|Von|Aus|Unter|Nach|Vor|Zu|Durch|Für|Gegen|Über|Da\p{Ll}+) /u.test(
    phrase,
  )
    ? phrase.charAt(0).toLowerCase() + phrase.slice(1)
    : phrase;

/** "der Unfall" for "Der Unfall"; names and nouns keep their large letter. */
export function lowerFirst(phrase: string, first: Word | undefined): string {
  const stays =
    first === undefined ||
    first.category === 'quote' ||
    ((first.category === 'name' || first.category === 'noun') &&
      !markersOf('de').connective.has(first.lower) &&
      !COUNTING.test(first.lower));
  return stays ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** "Weitere 35": never a noun, whatever a tagger takes it for. */
const COUNTING = /^(?:(?:weitere|andere|einige|mehrere|viele|manche|wenige|alle|beide)[nrs]?|.{3,}stens)$/;

/** How a speaker follows "laut", or null when that cannot be told: "russisches Ministerium" → "russischem Ministerium". */
export function dative(speaker: string): string | null {
  // "dpa"
  if (/^(?:den|dem|der|eine[rm]) \p{Lu}/u.test(speaker) || /^\p{Ll}{3,4}$/u.test(speaker)) return speaker;
  // "nationales statistisches Institut" → "nationalem statistischen Institut"
  const two = /^(\p{Ll}+(?:es|er|e)) (\p{Ll}+?)(?:es|er|e) (\p{Lu}.*)$/u.exec(speaker);
  if (two !== null)
    return dative(`${two[1]} ${two[3]}`)?.replace(' ', ` ${two[2]}${two[1]?.endsWith('e') ? 'er' : 'en'} `) ?? null;
  const space = speaker.indexOf(' ');
  const first = space < 0 ? speaker : speaker.slice(0, space);
  const noun = space < 0 ? '' : speaker.charAt(space + 1);
  const adjective = space > 0 && noun !== noun.toLowerCase() && /(?:es|er|e)$/u.test(first) && isAdjective(first);
  if (!adjective) return first.charAt(0) === first.charAt(0).toLowerCase() ? null : speaker;
  if (/(?:es|er)$/u.test(first)) return first.replace(/(?:es|er)$/u, 'em') + speaker.slice(space);
  return withE(first, speaker.slice(space + 1));
}
/** "zentrale Wahlkommission" → "zentraler Wahlkommission", "politische Beobachter" → "politischen Beobachtern". */
function withE(adjective: string, phrase: string): string | null {
  const [noun = ''] = phrase.split(' ', 1);
  const stem = adjective.slice(0, -1);
  if (/(?:e|ion|ung|bank|ei|schaft|tät|heit|keit|agentur|justiz|union|aufsicht)$/.test(noun))
    return `${stem}er ${phrase}`;
  if (/(?:en|s)$/.test(noun)) return `${stem}en ${phrase}`;
  return noun.endsWith('er') ? `${stem}en ${noun}n${phrase.slice(noun.length)}` : null;
}
const isAdjective = (word: string): boolean =>
  word.charAt(0) === word.charAt(0).toLowerCase() ||
  /^(?:Weiße|Rote|Grüne|Deutsche|Europäische|Vereinte)[sr]?$/u.test(word);

/** A clause in the order of a German main clause: first place, finite verb, the rest. */
type MainOrder = { readonly first: readonly Word[]; readonly finite: Word; readonly rest: readonly Word[] };

/**
 * The words of a clause as first place, finite verb and rest, whether the verb stood second, first or last; null when
 * the first place cannot be told. `own`: the finite verb of the clause, where others may stand before it.
 */
export function mainOrder(words: readonly Word[], verbLast: boolean, own?: Word): MainOrder | null {
  // "Woran das liege, sei noch offen": a clause in the first place.
  if (!verbLast && words[0]?.category === 'wh' && words.some((word) => word.category === 'comma')) return null;
  const finites = words.flatMap((word, i) => (word.category === 'finite' ? [i] : []));
  const main = own === undefined || verbLast ? -1 : words.indexOf(own);
  const at = verbLast ? lastOfFirstClause(words, finites) : main > 0 ? main : (finites[0] ?? -1);
  const finite = words[at];
  if (finite === undefined || (verbLast && hasSecondVerb(words, at))) return null;
  if (!verbLast && at > 0) return { first: words.slice(0, at), finite, rest: words.slice(at + 1) };
  const others = words.filter((word) => word !== finite);
  // "als sich der Zug näherte": the reflexive follows the verb.
  if (verbLast && others[0]?.lower === 'sich') {
    const behind = others.slice(1);
    const size =
      firstPlace(behind, finite) ||
      (phraseAt(behind, 0, behind.length, 'de')?.to === behind.length ? behind.length : 0);
    return size === 0 ? null : { first: behind.slice(0, size), finite, rest: [others[0], ...behind.slice(size)] };
  }
  const size = firstPlace(others, verbLast ? finite : null);
  if (size === 0) return null;
  return { first: others.slice(0, size), finite, rest: others.slice(size) };
}

/** The finite verb that closes the first of several clauses: the one before a comma or the end. */
export function lastOfFirstClause(words: readonly Word[], finites: readonly number[]): number {
  for (const at of finites) {
    const next = words[at + 1];
    if (next === undefined || ['comma', 'stop', 'quote', 'conjunction', 'infinitive'].includes(next.category))
      return at;
  }
  return finites.at(-1) ?? -1;
}

/** "vorstellte" in second place is "stellte … vor". Prefixes that may be joined for good are left alone. */
function separated(finite: Word, verb: string): [string, string] {
  const lower = verb.toLowerCase();
  const lemma = verbForm(finite.lower)?.lemma ?? '';
  // The longest first: "zurück" and not "zu".
  for (let cut = Math.min(8, lower.length - 3); cut >= 2; cut--) {
    const prefix = lower.slice(0, cut);
    if ((!isSeparablePrefix(prefix) && prefix !== 'inne') || FIRM.has(prefix) || !lemma.startsWith(prefix)) continue;
    if (verbForm(lower.slice(cut)) === undefined) continue;
    return [lower.slice(cut), prefix];
  }
  return [verb, ''];
}
const FIRM = new Set(['über', 'unter', 'um', 'durch', 'hinter', 'wider', 'wieder', 'voll', 'bei', 'da', 'er']);

/** "… nicht enden, sondern sich weiter ausbreiten werden": behind a conjunction a second verb closes its own part. */
function hasSecondVerb(words: readonly Word[], at: number): boolean {
  let joined = false;
  for (let k = at + 1; k < words.length; k++) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'conjunction') joined = true;
    else if (category === 'comma' || category === 'subordinator' || category === 'relative' || category === 'wh')
      joined = false;
    else if (category === 'finite' && joined)
      return ['comma', 'stop'].includes(words[k + 1]?.category ?? 'stop') && words[k - 1]?.category !== 'conjunction';
  }
  return false;
}

/** The finite verb that closes a clause, and the rest. */
export function lastVerb(words: readonly Word[]): { finite: Word; rest: Word[] } | null {
  const finites = words.flatMap((word, i) => (word.category === 'finite' ? [i] : []));
  const at = lastOfFirstClause(words, finites);
  const finite = words[at];
  return finite === undefined || hasSecondVerb(words, at)
    ? null
    : { finite, rest: words.filter((word) => word !== finite) };
}
