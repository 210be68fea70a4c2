import { bytesFromBase64 } from '../tokens/hash.js';
import { COUNT, LANGUAGES, NGRAMS, USUAL_SCORES } from './ngram-table.js';
import { ngramHashes, wordsOfBytes } from './ngrams.js';

/** A language with its share of what its own texts usually score. */
export type LanguageScore = { readonly language: string; readonly score: number; readonly reliable: boolean };

type Table = {
  readonly languages: readonly string[];
  readonly usual: readonly number[];
  /** Hashes in ascending order, and for each where its pairs of language and score begin. */
  readonly hashes: Uint32Array;
  readonly begins: Uint32Array;
  readonly pairs: Int8Array;
};

let table: Table | null = null;

function load(): Table {
  if (table !== null) return table;
  const packed = bytesFromBase64(NGRAMS);
  const hashes = new Uint32Array(COUNT);
  const begins = new Uint32Array(COUNT);
  let at = 0;
  let hash = 0;
  for (let i = 0; i < COUNT; i++) {
    let factor = 1;
    for (let more = true; more; at++) {
      const byte = packed[at]! & 255;
      hash += (byte & 127) * factor;
      factor *= 128;
      more = byte > 127;
    }
    hashes[i] = hash;
    begins[i] = at;
    while (packed[at]! < 0) at += 2;
    at += 2;
  }
  table = {
    languages: LANGUAGES.split(' '),
    usual: USUAL_SCORES.split(' ').map((score) => Number(score) / 1000),
    hashes,
    begins,
    pairs: packed,
  };
  return table;
}

/** Every n-gram that a language has scores at least this much; the table holds what is above it. */
const LEAST_SCORE = 53;
/** Scales a mean score to 0..1. */
const SCALE = 25;
const RELIABLE_SHARE = 0.75;
const FEWEST_NGRAMS = 3;

/**
 * The most likely languages of a short text, best first; empty when none of its n-grams is known. The method and the
 * table are those of ELD (Apache-2.0, Nito T.M.), kept in typed arrays.
 */
export function scoreLanguages(text: string): LanguageScore[] {
  const { languages, usual, hashes, begins, pairs } = load();
  const found = ngramHashes(wordsOfBytes(text));
  const sums = new Float64Array(languages.length);
  for (const hash of found) {
    const index = indexOf(hashes, hash);
    if (index < 0) continue;
    let at = begins[index]!;
    let more = true;
    while (more) {
      const code = pairs[at]!;
      more = code < 0;
      sums[code & 127]! += (pairs[at + 1]! & 255) + LEAST_SCORE;
      at += 2;
    }
  }
  const out: LanguageScore[] = [];
  languages.forEach((language, i) => {
    const mean = (sums[i] ?? 0) / Math.max(1, found.size);
    if (mean === 0) return;
    const score = mean / (mean + SCALE);
    out.push({
      language,
      score,
      reliable: found.size >= FEWEST_NGRAMS && score >= (usual[i] ?? 1) * RELIABLE_SHARE,
    });
  });
  return out.sort((a, b) => b.score - a.score);
}

function indexOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = hashes[middle]!;
    if (here === hash) return middle;
    if (here < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
