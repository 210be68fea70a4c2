import type { Span } from '#libs/claims';
import type { Attributed } from '../attribution/attributed.js';
import type { Word } from '../decompose/words.js';
import { markersOf } from '../lexicon/markers.js';
import { indicative, mainOrder } from './german.js';
import { join, toSentence, withoutEnd } from './words.js';

/**
 * The claim as a sentence of its own: main-clause order, names for pronouns where the text settles them, the indicative
 * with its speaker for what is reported in the Konjunktiv. Where something is not certain the words of the span stay.
 */
export function makeStatement(text: string, unit: Attributed, span: Span, language: string): string {
  const words = withoutLead(
    unit.reading.words.filter((word) => word.start >= span.start && word.end <= span.end),
    language,
  );
  const plain = text.slice(span.start, span.end);
  if (!unit.reading.tagged || words.length === 0 || unit.reading.headline) return toSentence(plain);
  const replace = new Map<Word, string>();
  if (unit.subject !== null) {
    const [first, ...more] = unit.reading.words.slice(unit.subject.from, unit.subject.to);
    if (first !== undefined && words.includes(first)) {
      replace.set(first, unit.subject.name);
      for (const word of more) replace.set(word, '');
    }
  }
  if (unit.kind !== 'fact') return reported(text, unit, words, replace, language);
  const body = language === 'de' ? germanFact(text, unit, words, replace) : englishFact(text, unit, words, replace);
  return toSentence(body);
}

/** Without the conjunction or linking adverb in front, which points out of the claim. */
function withoutLead(words: readonly Word[], language: string): Word[] {
  const markers = markersOf(language);
  let from = 0;
  while (
    words[from]?.category === 'conjunction' ||
    words[from]?.category === 'quote' ||
    words[from]?.category === 'comma'
  )
    from++;
  const first = words[from];
  if (
    first !== undefined &&
    language === 'en' &&
    markers.connective.has(first.lower) &&
    words[from + 1]?.category === 'comma'
  )
    from += 2;
  return words.slice(from);
}

const nameOfSpeaker = (unit: Attributed): string | null => unit.speaker;

/** What is only reported names who said it. */
function reported(
  text: string,
  unit: Attributed,
  words: readonly Word[],
  replace: ReadonlyMap<Word, string>,
  language: string,
): string {
  const body = join(text, words, replace);
  const speaker = nameOfSpeaker(unit);
  if (speaker === null) return toSentence(body);
  const own = unit.reading.frames.find(
    (frame) => frame.speaker !== null && frame.from >= unit.from - 1 && frame.from < unit.to,
  );
  const pronoun =
    own?.speaker?.pronoun === 'he' || own?.speaker?.pronoun === 'she'
      ? unit.reading.words[own.speaker.from]
      : undefined;
  if (pronoun !== undefined && words.includes(pronoun))
    return toSentence(join(text, words, new Map([...replace, [pronoun, speaker]])));
  const last = (speaker.split(' ').at(-1) ?? speaker).toLowerCase();
  if (body.toLowerCase().includes(last) && own !== undefined) return toSentence(body);
  if (words[0]?.category === 'finite' && !unit.direct) return toSentence(`${speaker} ${body}`);
  const quote = withoutEnd(body.replace(/["„“”»«]/gu, ''), '.,');
  return language === 'de' ? `${speaker} sagte: „${quote}.“` : `${speaker} said: “${quote}.”`;
}

function germanFact(text: string, unit: Attributed, words: readonly Word[], replace: Map<Word, string>): string {
  const type = unit.unit.type;
  const verbLast = (type === 'complement' || type === 'adverbial') && unit.verbLast;
  for (const word of words)
    if (unit.speaker !== null && word.category === 'finite') replace.set(word, indicative(word));
  if (type === 'relative' || type === 'apposition' || type === 'participial' || type === 'elliptic')
    return join(text, words, replace);
  if (unit.elided !== null && words[0]?.category === 'finite') {
    const verb = replace.get(words[0]) ?? words[0].text;
    const rest = join(text, words.slice(1), replace);
    if (unit.speaker === null || mentions(text, words, unit.speaker)) return `${unit.elided} ${verb} ${rest}`;
    return attributedTo(unit.speaker, verb, `${unit.elided} ${rest}`, `${unit.elided} ${verb} ${rest}`);
  }
  const order = mainOrder(words, verbLast);
  if (order === null) return join(text, words, replace);
  const finite = replace.get(order.finite) ?? order.finite.text;
  const first = join(text, order.first, replace);
  const rest = join(text, order.rest, replace);

  if (unit.speaker === null || mentions(text, words, unit.speaker))
    return verbLast ? `${first} ${finite} ${rest}` : join(text, words, replace);
  const noun =
    order.first[0]?.category === 'name' || (order.first[0]?.category === 'noun' && !/end$/u.test(order.first[0].lower));
  const low = noun || replace.has(order.first[0] as Word) ? first : first.charAt(0).toLowerCase() + first.slice(1);
  return attributedTo(unit.speaker, finite, `${low} ${rest}`, `${first} ${finite} ${rest}`);
}

/** "Laut X ist …"; a speaker that begins with an adjective would have to be declined, so it follows in brackets. */
function attributedTo(speaker: string, finite: string, rest: string, whole: string): string {
  const first = speaker.charAt(0);
  const adjective =
    first === first.toLowerCase() ||
    (/^\p{Lu}\p{L}+(?:es|er|en|e) \p{Lu}/u.test(speaker) && /^(?:Wei|Rot|Gr|Deutsch|Europ|Verein)/u.test(speaker));
  return adjective ? `${withoutEnd(whole, '.,')} (Quelle: ${speaker})` : `Laut ${speaker} ${finite} ${rest}`;
}

function englishFact(text: string, unit: Attributed, words: readonly Word[], replace: Map<Word, string>): string {
  let body = join(text, words, replace);
  if (unit.unit.type === 'relative') {
    const at = words.findIndex((word) => word.category === 'relative' && word.lower !== 'whose');
    // "the database which is used": the relative word is the subject of its clause.
    const subject =
      at > 0 &&
      ['finite', 'adverb'].includes(words[at + 1]?.category ?? '') &&
      words[at - 1]?.category !== 'preposition';
    if (subject) {
      const before = words.slice(0, at).filter((word) => word.category !== 'comma');
      body = `${join(text, before, replace)} ${join(text, words.slice(at + 1), replace)}`;
    }
  }
  const first = words[0];
  if (
    unit.elided !== null &&
    first !== undefined &&
    ['finite', 'participle', 'adverb'].includes(first.category) &&
    unit.unit.type === 'coordinate'
  )
    body = `${unit.elided} ${body}`;
  if (unit.speaker === null || mentions(text, words, unit.speaker)) return body;
  return `${withoutEnd(body, '.,')}, ${unit.speaker} said`;
}

function mentions(text: string, words: readonly Word[], speaker: string): boolean {
  const last = speaker.split(' ').at(-1) ?? speaker;
  return words.some((word) => text.slice(word.start, word.end) === last);
}
