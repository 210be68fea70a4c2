import type { PackedNet } from '../src/classify/packed-net.js';
import type { PatternWeights } from '../src/classify/pattern-net.js';

/** Two whole numbers of -7..7 in each byte, as base64; an odd last one has a zero beside it. */
export function packNibbles(values: Int8Array): string {
  const out = Buffer.alloc(Math.ceil(values.length / 2));
  for (let i = 0; i < out.length; i++) out[i] = ((values[2 * i]! + 8) << 4) | ((values[2 * i + 1] ?? 0) + 8);
  return out.toString('base64');
}

function packKeys(keys: Uint32Array): string {
  const out = Buffer.alloc(keys.length * 3);
  keys.forEach((key, i) => out.writeUIntLE(key, 3 * i, 3));
  return out.toString('base64');
}

function packNumbers(numbers: readonly number[]): string {
  const out = Buffer.alloc(numbers.length * 4);
  numbers.forEach((value, i) => out.writeFloatLE(value, 4 * i));
  return out.toString('base64');
}

/** The constants of a generated module with a net, its number of places in a vector aside. */
export function packNet(net: PatternWeights): Omit<PackedNet, 'SIZE'> {
  return {
    WORD_KEYS: packKeys(net.wordKeys),
    WORD_VECTORS: packNibbles(net.wordVectors),
    TAG_KEYS: packKeys(net.tagKeys),
    PATTERNS: Buffer.from(net.patterns).toString('base64'),
    NUMBERS: packNumbers([...net.tagVectors, ...net.floors, ...net.says, net.bias]),
  };
}
