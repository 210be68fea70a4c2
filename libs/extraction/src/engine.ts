import type { Span } from '#libs/claims';
import { findAspects } from './classify/aspects.js';
import { attribute } from './attribution/attribute.js';
import { takesUpCount } from './attribution/stand-ins.js';
import type { Attributed } from './attribution/attributed.js';
import { readContent } from './classify/content.js';
import { Judging } from './classify/judging.js';
import { embeddedModels } from './classify/models.js';
import type { Models } from './classify/models.js';
import { readNamed } from './classify/named.js';
import { reasonsOf } from './classify/worth.js';
import type { Extract, ExtractedClaim, Extraction, ExtractOptions } from './contract.js';
import { findDates } from './dates/index.js';
import { keysOf, mergeDuplicates } from './duplicates/merge.js';
import type { Candidate } from './duplicates/merge.js';
import { readAgain, readSentence, tagSentence } from './decompose/read-sentence.js';
import type { Reading, TaggedSentence } from './decompose/read-sentence.js';
import { timeTold } from './decompose/time-told.js';
import type { Word } from './decompose/words.js';
import { detectLanguage } from './language/index.js';
import { readPage, readTurns } from './page/index.js';
import type { Turns } from './page/index.js';
import { findQuantities } from './quantities/index.js';
import { findQuotations } from './quotes/index.js';
import type { Quotation } from './quotes/index.js';
import { segment } from './sentences/index.js';
import type { Sentence } from './sentences/index.js';
import { agreeOnNames } from './tagging/names.js';
import { settleEnglishTags } from './tagging/english-tags.js';
import { fitted, mapped } from './tokens/index.js';
import { behindTitle, sentencesWithoutTitle, withoutTitle } from './titled.js';
import { makeStatement } from './statement/statement.js';

export const ENGINE = 'embedded/1';

/** The embedded engine: rules, lexicons and small trained models; no network, no clock, same input same output. */
export const extract: Extract = (text, options) => extractWith(embeddedModels(), text, options);

/** The embedded engine with other models: for benches that leave an article out. */
export function extractWith(models: Models, text: string, options: ExtractOptions = {}): Extraction {
  const { whole, from } = behindTitle(text, options.title);
  const language = options.language ?? detectLanguage(whole);
  const { sentences, parts, turns } = readParts(whole, language);
  const claims: Candidate[] = [];
  let done = 0;
  for (const { readings, length } of parts) {
    const found = candidatesIn(whole, readings, turns, language, models, options.publishedAt).flatMap((one) =>
      one.claim.start < from ? [] : [{ ...one, claim: withoutTitle(one.claim, from) }],
    );
    for (const candidate of found) claims.push(candidate);
    done += length;
    options.onProgress?.(done, sentences.length);
    if (done < sentences.length) options.onFound?.(mergeDuplicates(found));
  }
  if (done === 0) options.onProgress?.(0, 0);
  return {
    language,
    sentences: sentencesWithoutTitle(sentences, from),
    claims: mergeDuplicates(claims),
    engine: ENGINE,
  };
}

function candidatesIn(
  text: string,
  readings: readonly Reading[],
  turns: Turns,
  language: string,
  models: Models,
  publishedAt: string | undefined,
): Candidate[] {
  const { units } = attribute(text, readings, language, models, turns);
  const judging = new Judging(readings, language, models);
  const out: Candidate[] = [];
  for (const unit of units) {
    const words = trimmed(unit);
    if (saysTooLittle(unit, words)) continue;
    const claim = toClaim(text, unit, words, judging, language, publishedAt);
    if (claim !== null) out.push({ claim, headline: unit.reading.headline, keys: fitted(keysOf(words)) });
  }
  return out;
}

/** The sentences of the article's own text, and what was read in those that have more than a word or two. */
export function readArticle(
  text: string,
  language: string,
): { readonly sentences: readonly Sentence[]; readonly readings: readonly Reading[] } {
  const { sentences, parts } = readParts(text, language);
  return { sentences, readings: [...parts].flatMap(({ readings }) => readings) };
}

/** So many sentences are read at a time; an article has a few hundred at most, and is one part. */
const PART = 1000;

type Alone = TaggedSentence & {
  readonly sentence: Sentence;
  readonly near: readonly Quotation[];
  readonly first: number;
};

type Part = { readonly readings: readonly Reading[]; readonly length: number };

/**
 * The sentences of a text, and its parts as they are asked for: what was read in one is given up before the next is
 * read, so that a book takes no more memory than a chapter. Names and pronouns are settled within a part.
 */
function readParts(
  text: string,
  language: string,
): { readonly sentences: readonly Sentence[]; readonly parts: Iterable<Part>; readonly turns: Turns } {
  const blocks = readPage(text);
  const turns = readTurns(text, blocks);
  const sentences = segment(text, blocks, language, turns);
  const near = withAnswers(quotationsBySentence(findQuotations(text, blocks), sentences), sentences, turns);
  const read = (from: number, to: number): Reading[] => {
    /** The sentences of the part that have more than a word or two, and by their words where they stand first. */
    const alone: Alone[] = [];
    const firsts = new Map<string, number>();
    for (let at = from; at < to; at++) {
      const sentence = sentences[at]!;
      const span = { start: sentence.contentStart, end: sentence.end };
      const words = text.slice(span.start, span.end);
      const first = firsts.get(words) ?? alone.length;
      const { tokens, tags } = tagSentence(text, span, language, alone[first]);
      if (tokens.length < FEWEST_TOKENS) continue;
      if (first === alone.length) firsts.set(words, first);
      alone.push({ tokens, tags, sentence, near: near[at] ?? NO_QUOTATIONS, first });
    }
    const agreed = language === 'de' ? agreeOnNames(alone) : language === 'en' ? settleEnglishTags(alone) : alone;
    /** For each place where words stand first: the reading of the first of them that is plain text. */
    const plain: (Reading | null)[] = mapped(alone, () => null);
    return mapped(alone, ({ sentence, near: touching, first }, i) => {
      const headline = blocks[sentence.block]?.kind === 'headline';
      const isPlain = !headline && touching.length === 0;
      const like = isPlain ? (plain[first] ?? null) : null;
      const tagged = agreed[i] ?? { tokens: [], tags: null };
      if (like !== null) return readAgain(sentence, tagged, like);
      const reading = readSentence(text, sentence, tagged, headline, language, touching);
      if (isPlain) plain[first] = reading;
      return reading;
    });
  };
  function* parts(): Iterable<Part> {
    for (let from = 0; from < sentences.length;) {
      const to = partEnd(sentences, from);
      yield { readings: read(from, to), length: to - from };
      from = to;
    }
  }
  return { sentences, parts: parts(), turns };
}

/** A part ends with a block, unless a block has no end. */
function partEnd(sentences: readonly Sentence[], from: number): number {
  let to = Math.min(from + PART, sentences.length);
  while (to < sentences.length && to < from + 2 * PART && sentences[to]?.block === sentences[to - 1]?.block) to++;
  return to;
}

/** Less asserts nothing, and a page of single words should cost nothing. */
const FEWEST_TOKENS = 3;

const NO_QUOTATIONS: readonly Quotation[] = [];

/** For each sentence the quotations that touch it; both lists are in order. */
function quotationsBySentence(
  quotations: readonly Quotation[],
  sentences: readonly { start: number; end: number }[],
): (readonly Quotation[])[] {
  const outer = quotations.filter((quotation) => quotation.depth === 0);
  let first = 0;
  return sentences.map((sentence) => {
    while (first < outer.length && (outer[first]?.end ?? 0) <= sentence.start) first++;
    let last = first;
    while (last < outer.length && (outer[last]?.start ?? 0) < sentence.end) last++;
    return last === first ? NO_QUOTATIONS : outer.slice(first, last);
  });
}

/** Shorter quotations in an answer are words that somebody uses, not what another says. */
const LEAST_QUOTED = 25;

/** What somebody answers in an interview is read as a quotation, unless it quotes another itself. */
function withAnswers(
  near: readonly (readonly Quotation[])[],
  sentences: readonly Sentence[],
  turns: Turns,
): readonly (readonly Quotation[])[] {
  if (turns.size === 0) return near;
  return near.map((touching, i) => {
    const sentence = sentences[i];
    const turn = sentence === undefined ? undefined : turns.get(sentence.block);
    if (sentence === undefined || turn === undefined || turn.asks) return touching;
    if (touching.some(({ start, end }) => end - start >= LEAST_QUOTED)) return touching;
    const inner = { start: turn.key, end: sentence.end };
    return [{ ...inner, inner, depth: 0, closed: true }];
  });
}

/** Whether a quantity belongs to the claim itself and not to a clause inside it that is a claim of its own. */
function isOwn(unit: Attributed, { start }: Span): boolean {
  return !unit.inner.some(({ from, to }) => {
    const first = unit.reading.words[from];
    const last = unit.reading.words[to - 1];
    return first !== undefined && last !== undefined && first.start <= start && start < last.end;
  });
}

function toClaim(
  text: string,
  unit: Attributed,
  words: readonly Word[],
  judging: Judging,
  language: string,
  publishedAt: string | undefined,
): ExtractedClaim | null {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  const content = readContent(unit.reading.words, unit.from, unit.to, language);
  if (unit.speaker === null && unit.kind === 'fact' && !judging.asserts(unit.reading, unit.to - unit.from, content))
    return null;
  const quantities = fitted(
    findQuantities(text, span, language, words).filter(
      (quantity) => isOwn(unit, quantity) && !takesUpCount(words, quantity.start),
    ),
  );
  const dates = fitted(findDates(text, span, language, publishedAt, words, timeTold(words, language)));
  const aspects = fitted(findAspects(words, quantities, dates, unit.direct, language));
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    statement: makeStatement(text, unit, span, language),
    kind: unit.kind,
    aspects,
    speaker: unit.speaker,
    quantities,
    dates,
    checkWorthiness: Math.round(judging.worthOf(unit.reading) * 1000) / 1000,
    reasons: fitted(
      reasonsOf(
        { aspects, kind: unit.kind, speaker: unit.speaker, direct: unit.direct },
        content,
        readNamed(words, language),
        unit.reading.headline,
      ),
    ),
    alsoAt: NOWHERE,
  };
}

const NOWHERE: readonly never[] = [];

/** A single word asserts nothing. */
const FEWEST_WORDS = 2;
/** "Er sagt: „Ja“.": somebody speaks, and in so few words says nothing that could be looked up. */
const FEWEST_SAID = 4;

/** Whether a unit has too few words to assert anything. */
function saysTooLittle({ reading, unit }: Attributed, words: readonly Word[]): boolean {
  let said = 0;
  let numbers = 0;
  for (const word of words) {
    if (word.kind === 'number') numbers++;
    if (word.kind === 'word' || word.kind === 'number') said++;
  }
  if (said < FEWEST_WORDS) return true;
  if (said >= FEWEST_SAID || numbers > 0 || reading.headline) return false;
  return reading.clauses[unit.clause]?.say?.kind === 'assert';
}
const EDGES: ReadonlySet<string> = new Set(['stop', 'comma', 'colon', 'dash']);

/** The words of a unit without marks around it and without a quotation mark that opens or closes nothing. */
function trimmed(unit: Attributed): Word[] {
  const words = unit.reading.words.slice(unit.from, unit.to);
  let quotes = 0;
  for (const word of words) if (word.category === 'quote') quotes++;
  let from = 0;
  let to = words.length;
  const isQuote = (at: number): boolean => words[at]?.category === 'quote';
  const trimEnd = (): void => {
    while (to > from && EDGES.has(words[to - 1]?.category ?? '')) to--;
  };
  trimEnd();
  // "…''": two apostrophes that close a quotation.
  if (quotes === 2 && to - from > 2 && isQuote(to - 1) && isQuote(to - 2)) to -= 2;
  if (quotes === 1 || (quotes === 2 && isQuote(from) && isQuote(to - 1))) {
    if (isQuote(to - 1)) to--;
    if (isQuote(from)) from++;
  }
  // "According to the police, two men were hurt": the source is left out, and its comma with it.
  while (from < to && words[from]?.category === 'comma') from++;
  trimEnd();
  return words.slice(from, to);
}
