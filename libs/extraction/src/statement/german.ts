import type { Attributed } from '../attribution/attributed.js';
import { phraseAt } from '../attribution/speakers.js';
import type { Word } from '../decompose/words.js';
import { FORM, isSeparablePrefix, verbForm } from '../lexicon/de/verb-forms.js';
import { genderOf, nominative } from './noun-phrase.js';
import { objectRelative } from './object-relative.js';
import { join, mentions, withoutEnd } from './words.js';

type Replace = Map<Word, string>;

/** A fact in German as a main clause, with its speaker where one asserts it. */
export function germanFact(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  for (const word of words)
    if (unit.speaker !== null && word.category === 'finite') replace.set(word, indicative(word));
  const speaker = unit.speaker !== null && !mentions(text, words, unit.speaker) ? unit.speaker : null;
  const { type } = unit.unit;
  if (type === 'relative' && unit.elided !== null) {
    const order = lastVerb(words);
    if (order !== null) return told(text, [], order.finite, order.rest, replace, speaker, unit.elided);
  }
  if (type === 'relative') return sourced(relative(text, unit, words, replace) ?? join(text, words, replace), speaker);
  if (type === 'apposition') return sourced(apposition(text, unit, words, replace), speaker);
  if (type === 'elliptic') return sourced(elliptic(text, unit, words, replace), speaker);
  if (type === 'participial') return sourced(join(text, words, replace), speaker);
  if (unit.elided !== null && words[0]?.category === 'finite')
    return told(text, [], words[0], words.slice(1), replace, speaker, unit.elided);
  const verbLast = (type === 'complement' || type === 'adverbial' || type === 'coordinate') && unit.verbLast;
  if (speaker !== null && words[0]?.category === 'finite') {
    const source = dative(speaker);
    if (source !== null) return `Laut ${source} ${join(text, words, replace)}`;
  }
  if (speaker === null && words[0]?.category === 'finite') return leading(text, unit, words, replace);
  const order = mainOrder(words, verbLast);
  if (order === null) {
    const plain = join(text, words, replace);
    if (!verbLast || speaker === null) return sourced(plain, speaker);
    return `${speaker} sagte, dass ${lowerFirst(join(text, words), words[0])}`;
  }
  return told(text, order.first, order.finite, order.rest, replace, speaker, null, verbLast);
}

/** First place, verb, the rest; or "Laut X", verb, first place, the rest. */
function told(
  text: string,
  first: readonly Word[],
  finite: Word,
  rest: readonly Word[],
  replace: Replace,
  speaker: string | null,
  subject: string | null,
  verbLast = true,
): string {
  if (!verbLast && speaker === null) return join(text, [...first, finite, ...rest], replace);
  const verb = replace.get(finite) ?? finite.text;
  const [main, prefix] = verbLast ? separated(finite, verb) : [verb, ''];
  const head = subject ?? join(text, first, replace);
  const tail = [join(text, rest, replace), prefix].filter((part) => part !== '').join(' ');
  if (speaker === null) return `${head} ${main} ${tail}`;
  const low = subject === null && !replace.has(first[0] as Word) ? lowerFirst(head, first[0]) : head;
  // "Laut X hat man dabei …": a pronoun stands right behind the verb.
  const pronoun = rest[0];
  const body =
    subject === null && pronoun?.category === 'pronoun' && pronoun.lower !== 'sich'
      ? [main, replace.get(pronoun) ?? pronoun.lower, low, join(text, rest.slice(1), replace), prefix]
          .filter(Boolean)
          .join(' ')
      : `${main} ${low} ${tail}`;
  const source = dative(speaker);
  return source === null
    ? `${withoutEnd(`${head} ${main} ${tail}`, '.,')} (Quelle: ${speaker})`
    : `Laut ${source} ${body}`;
}

/** "…, fiel in der Stadt der Strom aus": with the clause before it, whose place the verb follows. */
function leading(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const clause = unit.reading.clauses[unit.unit.clause];
  const before = clause === undefined ? [] : unit.reading.words.slice(clause.from, unit.from);
  return before.length > 3 && clause?.type === 'main'
    ? join(text, [...before, ...words], replace)
    : join(text, words, replace);
}

const sourced = (sentence: string, speaker: string | null): string =>
  speaker === null ? sentence : `${withoutEnd(sentence, '.,')} (Quelle: ${speaker})`;

/** "der Unfall" for "Der Unfall"; names and nouns keep their large letter. */
function lowerFirst(phrase: string, first: Word | undefined): string {
  const stays =
    first === undefined || first.category === 'name' || first.category === 'noun' || first.category === 'quote';
  return stays ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** How a speaker follows "laut", or null when that cannot be told: "russisches Ministerium" → "russischem Ministerium". */
function dative(speaker: string): string | null {
  const space = speaker.indexOf(' ');
  const first = space < 0 ? speaker : speaker.slice(0, space);
  const noun = space < 0 ? '' : speaker.charAt(space + 1);
  const adjective = space > 0 && noun !== noun.toLowerCase() && /(?:es|er|e)$/u.test(first) && isAdjective(first);
  if (!adjective) return first.charAt(0) === first.charAt(0).toLowerCase() ? null : speaker;
  if (/(?:es|er)$/u.test(first)) return first.replace(/(?:es|er)$/u, 'em') + speaker.slice(space);
  return null;
}
const isAdjective = (word: string): boolean =>
  word.charAt(0) === word.charAt(0).toLowerCase() ||
  /^(?:Weiße|Rote|Grüne|Deutsche|Europäische|Vereinte)[sr]?$/u.test(word);

/** A clause in the order of a German main clause: first place, finite verb, the rest. */
export type MainOrder = { readonly first: readonly Word[]; readonly finite: Word; readonly rest: readonly Word[] };

/**
 * The words of a clause as first place, finite verb and rest, whether the verb stood second, first or last; null when
 * the first place cannot be told.
 */
export function mainOrder(words: readonly Word[], verbLast: boolean): MainOrder | null {
  const finites = words.flatMap((word, i) => (word.category === 'finite' ? [i] : []));
  const at = verbLast ? lastOfFirstClause(words, finites) : (finites[0] ?? -1);
  const finite = words[at];
  if (finite === undefined) return null;
  if (!verbLast && at > 0) return { first: words.slice(0, at), finite, rest: words.slice(at + 1) };
  const others = words.filter((word) => word !== finite);
  const size = firstPlace(others);
  if (size === 0) return null;
  return { first: others.slice(0, size), finite, rest: others.slice(size) };
}

/** The finite verb that closes the first of several clauses: the one before a comma or the end. */
function lastOfFirstClause(words: readonly Word[], finites: readonly number[]): number {
  for (const at of finites) {
    const next = words[at + 1];
    if (next === undefined || ['comma', 'stop', 'quote', 'conjunction', 'infinitive'].includes(next.category))
      return at;
  }
  return finites.at(-1) ?? -1;
}

/** How many words fill the first place: a pronoun, a noun phrase, a phrase with a preposition, or an adverb. */
function firstPlace(words: readonly Word[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  if (first.category === 'pronoun')
    return first.lower === 'sich' || first.lower === 'es' ? (first.lower === 'es' ? 1 : 0) : 1;
  if (first.category === 'adverb') return 1;
  const from = first.category === 'preposition' || first.category === 'negation' ? 1 : 0;
  const phrase = phraseAt(words, from, words.length, 'de');
  if (phrase === null) return 0;
  const next = words[phrase.to];
  // "die Tür für den Export": what follows may still belong to the phrase; then it is left alone.
  return next === undefined || next.category === 'conjunction' || next.category === 'comma' ? 0 : phrase.to;
}

/** "vorstellte" in second place is "stellte … vor". Prefixes that may be joined for good are left alone. */
function separated(finite: Word, verb: string): [string, string] {
  const lower = verb.toLowerCase();
  const lemma = verbForm(finite.lower)?.lemma ?? '';
  for (let cut = 2; cut <= 8 && cut < lower.length - 2; cut++) {
    const prefix = lower.slice(0, cut);
    if (!isSeparablePrefix(prefix) || FIRM.has(prefix) || !lemma.startsWith(prefix)) continue;
    if (verbForm(lower.slice(cut)) === undefined) continue;
    return [lower.slice(cut), prefix];
  }
  return [verb, ''];
}
const FIRM = new Set(['über', 'unter', 'um', 'durch', 'hinter', 'wider', 'wieder', 'voll', 'bei', 'da', 'er']);

/** The indicative that stands for a Konjunktiv form, or the form itself. */
export function indicative(word: Word): string {
  const form = verbForm(word.lower);
  if (form === undefined || form.indicative === null) return word.text;
  const reported = (form.bits & FORM.reported) !== 0 && (form.bits & FORM.third) === 0;
  const unreal = (form.bits & FORM.unreal) !== 0 && (form.bits & (FORM.past | FORM.present)) === 0;
  return reported || unreal ? form.indicative : word.text;
}

/** The finite verb that closes a clause, and the rest. */
function lastVerb(words: readonly Word[]): { finite: Word; rest: Word[] } | null {
  const finites = words.flatMap((word, i) => (word.category === 'finite' ? [i] : []));
  const finite = words[lastOfFirstClause(words, finites)];
  return finite === undefined ? null : { finite, rest: words.filter((word) => word !== finite) };
}

const isSeveral = (finite: Word): boolean => ((verbForm(finite.lower)?.bits ?? 0) & FORM.plural) !== 0;

/** "die Firma, die in Kiel Schiffe baut" → "Die Firma baut in Kiel Schiffe"; null when the roles are not certain. */
function relative(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string | null {
  const comma =
    words[0]?.category === 'relative'
      ? -1
      : words.findIndex((word, i) => word.category === 'comma' && isPronoun(words[i + 1]));
  const pronoun = words[comma + 1];
  if (pronoun === undefined || !isPronoun(pronoun)) return placed(text, words, replace);
  const clause = words.slice(comma + 2);
  const finites = clause.flatMap((word, i) => (word.category === 'finite' ? [i] : []));
  const at = lastOfFirstClause(clause, finites);
  const finite = clause[at];
  if (finite === undefined) return null;
  const all = unit.reading.words;
  const place = all.indexOf(pronoun, unit.from);
  const object = objectRelative(all.slice(Math.max(0, place - NEAR), Math.max(0, place)), pronoun, clause, finite);
  const without = clause.filter((word) => word !== finite);
  if (object !== null) return told(text, [], finite, without, replace, null, object);
  const gender = genderOf(pronoun.lower, isSeveral(finite));
  if (comma <= 0 || gender === null || !isSubject(clause.slice(0, at), pronoun.lower)) return null;
  const antecedent = words.slice(0, comma);
  const changed = nominative(antecedent, gender);
  if (changed === null) return null;
  return told(text, antecedent, finite, without, new Map([...replace, ...changed]), null, null);
}

/** So many words before a relative pronoun are looked at for what it stands for. */
const NEAR = 12;

const isPronoun = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:der|die|das|den|welcher|welche|welches)$/.test(word.lower);

/** Whether the relative pronoun is the subject: nothing else in its clause may be. */
function isSubject(clause: readonly Word[], pronoun: string): boolean {
  for (let i = 0; i < clause.length; i++) {
    const word = clause[i];
    if (word === undefined) break;
    if (word.category === 'pronoun' && word.lower !== 'sich') return false;
    if (word.category === 'preposition' || word.tag === 'APPRART') {
      i = Math.max(i, (phraseAt(clause, i + 1, clause.length, 'de')?.to ?? i + 1) - 1);
      continue;
    }
    if (word.category === 'comma') return true;
    if (['determiner', 'possessive', 'noun', 'name'].includes(word.category)) {
      const { lower } = word;
      if (/^(?:den|dem|des|einen|einem|einer|eines|keinen|ihren|seinen|ihrem|seinem)$/.test(lower)) return true;
      if (lower === 'der') return false;
      // "der die Tür öffnete": only the masculine shows by itself that it is the subject.
      if (pronoun === 'der' || pronoun === 'welcher') return true;
      return /^(?:ein|eine|kein|keine|mehrere|viele)$/.test(lower) || word.category === 'noun';
    }
  }
  return true;
}

/** "Kasachstan, wo er 2013 eine Initiative vorstellte" → "In Kasachstan stellte er 2013 …"; names of places only. */
function placed(text: string, words: readonly Word[], replace: Replace): string | null {
  const comma = words.findIndex((word, i) => word.category === 'comma' && words[i + 1]?.lower === 'wo');
  const place = words.slice(0, Math.max(0, comma));
  if (place.length === 0 || !place.every((word) => word.category === 'name')) return null;
  const clause = words.slice(comma + 2);
  const at = lastOfFirstClause(
    clause,
    clause.flatMap((word, i) => (word.category === 'finite' ? [i] : [])),
  );
  const finite = clause[at];
  if (finite === undefined) return null;
  return told(
    text,
    [],
    finite,
    clause.filter((word) => word !== finite),
    replace,
    null,
    `In ${join(text, place)}`,
  );
}

/** "Anna Beispiel, 42" → "Anna Beispiel ist 42 Jahre alt"; "X, eine Gemeinde mit …" → "X ist eine Gemeinde mit …". */
function apposition(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const start = unit.reading.clauses[unit.unit.clause]?.head;
  const head = unit.reading.words[start ?? -1];
  const at = head === undefined ? -1 : words.indexOf(head);
  const plain = join(text, words, replace);
  if (at <= 1 || head === undefined) return plain;
  const named = words.slice(0, at).filter((word) => word.category !== 'comma' && word.category !== 'dash');
  const said = words.slice(at);
  const who = named.every((word) => word.category === 'name') ? join(text, named) : null;
  if (head.category === 'number' && said.length === 1 && who !== null) return `${who} ist ${head.text} Jahre alt`;
  const article = named[0];
  // "Der Investor, die Firma Bauland": the subject that the sentence begins with.
  const begins = article !== undefined && article === unit.reading.words[0] && /^(?:der|die|das)$/.test(article.lower);
  if (who === null)
    return begins && /^(?:der|die|das|ein|eine)$/.test(head.lower)
      ? `${join(text, named)} ist ${join(text, said)}`
      : plain;
  const gender = APPOSED[head.lower];
  if (gender === undefined) return head.category === 'noun' && isRole(head) ? `${who} ist ${join(text, said)}` : plain;
  const phrase = phraseAt(said, 0, said.length, 'de');
  const changed = phrase === null ? null : nominative(said.slice(0, phrase.to), gender);
  return changed === null ? plain : `${who} ist ${join(text, said, new Map([...replace, ...changed]))}`;
}

/** Articles that show the gender of an apposition, whatever its case. */
const APPOSED: Readonly<Record<string, 'feminine' | 'neuter' | 'masculine' | undefined>> = {
  eine: 'feminine',
  einer: 'feminine',
  die: 'feminine',
};

const isRole = (word: Word): boolean => word.text.charAt(0) !== word.lower.charAt(0);

/** "und 400 verletzt" → "400 Menschen wurden verletzt" cannot be told, but "400 wurden verletzt" can. */
function elliptic(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const parent = unit.reading.clauses[unit.reading.clauses[unit.unit.clause]?.parent ?? -1];
  const finite = unit.reading.words[parent?.finites[0] ?? -1];
  const participle = words.findIndex((word) => word.category === 'participle');
  if (
    finite === undefined ||
    participle <= 0 ||
    !['number', 'noun', 'name', 'determiner', 'adjective'].includes(words[0]?.category ?? '')
  )
    return join(text, words, replace);
  const phrase = phraseAt(words, 0, participle, 'de');
  const size = phrase === null ? (words[0]?.category === 'number' ? 1 : 0) : phrase.to;
  if (size === 0) return join(text, words, replace);
  const first = words[0];
  const many = size > 1 || first?.text !== '1';
  const verb = many ? plural(finite) : finite.text;
  return `${join(text, words.slice(0, size))} ${verb} ${join(text, words.slice(size), replace)}`;
}

const plural = (finite: Word): string =>
  ({ wurde: 'wurden', ist: 'sind', hat: 'haben', wird: 'werden', war: 'waren' })[finite.lower] ??
  finite.text.toLowerCase();
