import { readAlone } from './labelled.js';

/** What a sentence looks like: its words, and how its small words stand between kinds of others, three in a row. */
export type Look = { readonly words: ReadonlySet<string>; readonly frames: ReadonlySet<string> };

/** Categories whose words may be exchanged without the sentence looking another. */
const OPEN = new Set(['noun', 'name', 'finite', 'adjective', 'participle', 'infinitive', 'number']);

export function lookOf(text: string, language: string): Look {
  const { words } = readAlone(text, language);
  const kinds = words.map(({ category, lower }) => (OPEN.has(category) ? category : lower));
  return {
    words: new Set(words.filter(({ kind }) => kind === 'word').map(({ lower }) => lower)),
    frames: new Set(kinds.slice(2).map((kind, i) => `${kinds[i] ?? ''} ${kinds[i + 1] ?? ''} ${kind}`)),
  };
}

/** Of a sentence with fewer frames they say nothing. */
const FEWEST_FRAMES = 4;
const WORDS_SHARED = 0.25;
const FRAMES_SHARED = 0.3;
const BOTH_SHARED = 0.4;

/**
 * Whether one of two sentences could have been written after the other: shares a quarter of all their words (Jaccard),
 * three tenths of their frames, or four tenths of both together.
 */
export function areAlike(a: Look, b: Look): boolean {
  const words = shared(a.words, b.words);
  const frames = Math.min(a.frames.size, b.frames.size) < FEWEST_FRAMES ? 0 : shared(a.frames, b.frames);
  return words >= WORDS_SHARED || frames >= FRAMES_SHARED || words + frames >= BOTH_SHARED;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
