import type { Span } from '#libs/claims';
import { readFrames } from '../attribution/frames.js';
import type { Frame } from '../attribution/frame.js';
import type { Quotation } from '../quotes/index.js';
import { tagWords } from '../tagging/index.js';
import { mapped, tokenise } from '../tokens/index.js';
import type { Token } from '../tokens/index.js';
import { readClauses } from './clauses.js';
import type { Clause } from './clause.js';
import { repairTags } from './repair/index.js';
import { toWords, Word } from './words.js';

/** A sentence with everything that was read in it. */
export type Reading = Span & {
  readonly block: number;
  readonly ordinal: number;
  readonly headline: boolean;
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  readonly frames: readonly Frame[];
  /** For each word where the outermost quotation begins that holds it, or -1; empty when none touches the sentence. */
  readonly quoted: readonly number[];
  /** The sentence before that says the same word for word, if it was read once for both. */
  readonly like: Reading | null;
  /** False when the language has no tagger: the sentence is one clause. */
  readonly tagged: boolean;
  readonly language: string;
};

/** Longer sentences are not taken apart: nobody wrote them. */
const MOST_WORDS = 400;

export type TaggedSentence = { readonly tokens: readonly Token[]; readonly tags: readonly string[] | null };

/**
 * The words of a sentence with their tags; tags null when the language has no tagger. `like`: a sentence of the same words,
 * which have the same tags again.
 */
export function tagSentence(
  text: string,
  sentence: Span,
  language: string,
  like: TaggedSentence | null = null,
): TaggedSentence {
  const tokens = tokenise(text, sentence);
  if (like !== null) return { tokens, tags: like.tags };
  return { tokens, tags: tokens.length > MOST_WORDS || tokens.length < 3 ? null : tagWords(tokens, language) };
}

/** Reads the clauses of a tagged sentence and who says what in it. `quotations` are those that touch it. */
export function readSentence(
  text: string,
  sentence: Span & { readonly block: number; readonly ordinal: number },
  tagged: TaggedSentence,
  headline: boolean,
  language: string,
  quotations: readonly Quotation[],
): Reading {
  const { tokens } = tagged;
  // A single word asserts nothing: a page of them should cost nothing.
  const tags = tokens.length < 3 ? null : tagged.tags;
  const words = repairTags(toWords(tokens, tags, language), tags === null ? 'und' : language, headline);
  const clauses = tags === null ? [] : readClauses(words, language);
  const frames = tags === null ? [] : readFrames(text, words, clauses, language);
  const quoted = quotedWords(words, quotations);
  return {
    start: sentence.start,
    end: sentence.end,
    block: sentence.block,
    ordinal: sentence.ordinal,
    headline,
    words,
    clauses,
    frames,
    quoted,
    like: null,
    tagged: tags !== null,
    language,
  };
}

/**
 * A sentence that says what another says word for word, with no quotation in either: clauses and frames count in words, and
 * only where the words stand is different.
 */
export function readAgain(
  sentence: Span & { readonly block: number; readonly ordinal: number },
  { tokens }: TaggedSentence,
  like: Reading,
): Reading {
  const words = mapped(tokens, (token, i) => {
    const { tag, category } = like.words[i]!;
    return new Word(token, tag, category);
  });
  const { start, end, block, ordinal } = sentence;
  const { headline, clauses, frames, quoted, tagged, language } = like;
  return { start, end, block, ordinal, headline, words, clauses, frames, quoted, like, tagged, language };
}

const NOT_QUOTED: readonly number[] = [];

/** For each word where the outermost quotation begins that holds it, or -1; both lists are in reading order. */
function quotedWords(words: readonly Word[], quotations: readonly Quotation[]): readonly number[] {
  const outer = quotations.filter((quotation) => quotation.depth === 0);
  if (outer.length === 0) return NOT_QUOTED;
  let at = 0;
  return mapped(words, (word) => {
    while (at < outer.length && outer[at]!.end < word.end) at++;
    const quotation = outer[at];
    return quotation !== undefined && word.start >= quotation.start ? quotation.start : -1;
  });
}
