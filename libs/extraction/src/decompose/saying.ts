import { isTitle } from '../attribution/titles.js';
import { sayInClause } from '../lexicon/de/say-phrases.js';
import { sayClass } from '../lexicon/lookup.js';
import type { SayClass } from '../lexicon/say-verbs.js';
import type { Draft } from './drafts.js';
import { isClosing } from './english-insertions.js';
import { hasNoun } from './loose-segments.js';
import { mainVerb } from './main-verb.js';
import { isTime } from './phrase-before.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** A clause with its verb first and what follows it without a verb: "teilte der Leiter, Karl Otto, mit". */
export function withPrefix(words: readonly Word[], segments: readonly Segment[], index: number): Segment {
  const segment = segments[index] as Segment;
  for (let k = index + 1; k < segments.length && k < index + 4; k++) {
    const other = segments[k];
    if (other === undefined || other.finites.length > 0 || other.conjunction >= 0) break;
    if (words[other.head]?.category === 'prefix') return { ...segment, to: other.to };
  }
  return segment;
}

/** ", der Direktor der Behörde, in einer Mitteilung", ", mit": goes on naming who said it and where. */
export function goesOnTelling(words: readonly Word[], segment: Segment, language: string): boolean {
  const first = words[segment.head];
  if (first === undefined) return true;
  if (first.category === 'prefix' || first.category === 'name' || isTitle(first)) return true;
  if (language === 'en') return first.category === 'determiner' || first.category === 'noun';
  return /^(?:der|die|ein|eine|dem|einem|einer|in|im|gegenüber|am)$/.test(first.lower) && hasNoun(words, segment);
}
const TOLD = new Set(['tell', 'inform', 'assure', 'warn', 'remind', 'assert', 'convince', 'show']);

/** When and where something is said. */
const OCCASION =
  /^(?:yesterday|today|week|month|year|night|morning|evening|afternoon|statement|interview|conference|news|press|tweet|letter|report|email|speech|court|last|next|earlier|late|this|twitter|television|parliament)$/;

/** "told the court that …": what follows is what was told, not which court. */
export function tells(words: readonly Word[], draft: Draft | undefined, before: number): boolean {
  if (draft === undefined || draft.finites.length === 0) return false;
  const verb = mainVerb(words, { finites: draft.finites, head: draft.head, to: Math.min(draft.to, before) }, 'en');
  if (verb === null) return false;
  if (TOLD.has(verb.lemma) && before - verb.at <= 6) return true;
  // "announced on Thursday that …": nothing but when and where stands between.
  if (sayClass(verb.lemma, null, 'en') === null || before - verb.at > 8) return false;
  for (let k = verb.at + 1; k < before; k++) {
    const word = words[k];
    if (
      word !== undefined &&
      !['preposition', 'adverb', 'number', 'determiner'].includes(word.category) &&
      !isTime(words, k, k + 1) &&
      !OCCASION.test(word.lower)
    )
      return false;
  }
  return true;
}

export function governsAny(
  words: readonly Word[],
  drafts: readonly Draft[],
  stack: readonly number[],
  language: string,
): boolean {
  const here = drafts[stack.at(-1) ?? -1];
  return here !== undefined && saying(words, here, language) !== null;
}

/** The verb of saying of a segment, or null. */
export function saying(
  words: readonly Word[],
  segment: { finites: readonly number[]; to: number; head: number },
  language: string,
): SayClass | null {
  const verb = mainVerb(words, segment, language);
  return verb === null ? null : sayOf(words, segment.head, segment.to, verb.lemma, language);
}

/** What the verb says among the words `from`..`to`. */
export function sayOf(
  words: readonly Word[],
  from: number,
  to: number,
  lemma: string,
  language: string,
): SayClass | null {
  const alone = sayClass(lemma, null, language);
  if (language === 'en' && (alone === null || lemma === 'protest' || lemma === 'call'))
    return phraseOf(words, from, to, lemma);
  if (language !== 'de') return alone;
  return sayInClause(lemma, alone, () => words.slice(from, to).map((word) => word.lower));
}

/** "declined to comment", "expressed his condolences", "pointed out that", "dismissed the claims": English verbs that say something with these words alone. */
function phraseOf(words: readonly Word[], from: number, to: number, lemma: string): SayClass | null {
  if (lemma === 'decline') {
    const at = words.findIndex((word, i) => i >= from && i < to && word.lower.startsWith('declin'));
    return words[at + 1]?.category === 'to' ? 'act' : null;
  }
  // "were called to the house": they were fetched.
  if (lemma === 'call') {
    const at = words.findIndex((word, i) => i > from && i < to && word.lower === 'called');
    const helped = /^(?:was|were|been|being|is|are)$/.test(words[at - 1]?.lower ?? '');
    return at > 0 && helped && /^(?:to|in|out|off)$/.test(words[at + 1]?.lower ?? '') ? null : 'act';
  }
  // "protested in Athens": what they did where.
  if (lemma === 'protest') {
    const at = words.findIndex((word, i) => i >= from && i < to && word.lower.startsWith('protest'));
    return /^(?:in|outside|at|near|across|on)$/.test(words[at + 1]?.lower ?? '') ? null : 'act';
  }
  if (lemma === 'point') {
    const next = words[words.findIndex((word, i) => i >= from && i < to && word.lower.startsWith('point')) + 1];
    return next?.lower === 'out' ? 'assert' : next?.lower === 'to' ? 'act' : null;
  }
  // "gave no names", "gave no further details"
  if (lemma === 'give') {
    const no = words.findIndex((word, i) => i >= from && i < to && word.lower === 'no');
    return no > 0 && words.slice(no + 1, no + 3).some((word) => WITHHELD.test(word.lower)) ? 'act' : null;
  }
  if (lemma === 'dismiss') return words.slice(from, to).some((word) => SAID.test(word.lower)) ? 'act' : null;
  if (lemma !== 'express') return null;
  return words.slice(from, to).some((word) => FEELING.test(word.lower)) ? 'act' : null;
}
const WITHHELD = /^(?:names?|details?|reasons?|dates?|figures?|comment|explanation|timetable)$/;
/** What is dismissed by saying so; a minister is dismissed otherwise. */
const SAID =
  /^(?:criticism|criticisms|claims?|allegations?|accusations?|charges?|suggestions?|concerns?|fears?|idea|reports?|rumou?rs?|objections?|complaints?)$/;
const FEELING =
  /^(?:condolences|sympathy|regret|concerns?|hope|confidence|doubts?|support|thanks|gratitude|anger|outrage|surprise|disappointment|shock|sorrow|sadness|relief|frustration|interest)$/;

/** "she said", "researchers say", "hieß es": subject and verb of saying and at most a few words more. */
export function saysNothingMore(words: readonly Word[], segment: Segment, language: string): boolean {
  const finite = segment.finites[0] ?? 0;
  if (language === 'en') {
    const after = segment.to - finite - 1;
    // Behind a quotation: "…,” Oakes told the court last month".
    const behind = isClosing(words, segment.from) && segment.from < segment.head;
    // "they wrote in a note to clients"
    const where = words[finite + 1]?.category === 'preposition' && words[segment.head]?.category === 'pronoun';
    return segment.finites.length === 1 && after <= (behind ? 9 : where ? 6 : 4) && segment.head < finite;
  }
  return false;
}

/** Whether a clause ends in, or has, a verb of saying whose content is still to come. */
export function governs(words: readonly Word[], draft: Draft, language: string): boolean {
  return saying(words, draft, language) !== null;
}
