import { bytesFromBase64, unpackNibbles } from '../tokens/hash.js';
import { WIDTH } from './pattern-net.js';
import type { PatternWeights } from './pattern-net.js';

/** A net as text: base64 of whole numbers of three bytes, of four bits, of a byte, and of numbers of four bytes. */
export type PackedNet = {
  readonly SIZE: number;
  readonly WORD_KEYS: string;
  readonly WORD_VECTORS: string;
  readonly TAG_KEYS: string;
  readonly PATTERNS: string;
  /** Vectors of tags, floors, says and the bias, one behind the other. */
  readonly NUMBERS: string;
};

function unpackKeys(text: string): Uint32Array {
  const bytes = Uint8Array.from(bytesFromBase64(text));
  const out = new Uint32Array(bytes.length / 3);
  for (let i = 0; i < out.length; i++) out[i] = bytes[3 * i]! | (bytes[3 * i + 1]! << 8) | (bytes[3 * i + 2]! << 16);
  return out;
}

function unpackNumbers(text: string): Float32Array {
  const bytes = bytesFromBase64(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

/** The numbers of a net from its text. */
export function readNet(packed: PackedNet): PatternWeights {
  const size = packed.SIZE;
  const tagKeys = unpackKeys(packed.TAG_KEYS);
  const patterns = bytesFromBase64(packed.PATTERNS);
  const numbers = unpackNumbers(packed.NUMBERS);
  const count = patterns.length / (WIDTH * size);
  const behindTags = (tagKeys.length + 1) * size;
  return {
    size,
    wordKeys: unpackKeys(packed.WORD_KEYS),
    wordVectors: unpackNibbles(packed.WORD_VECTORS),
    tagKeys,
    tagVectors: numbers.subarray(0, behindTags),
    patterns,
    floors: numbers.subarray(behindTags, behindTags + count),
    says: numbers.subarray(behindTags + count, behindTags + 2 * count),
    bias: numbers[behindTags + 2 * count] ?? 0,
  };
}
