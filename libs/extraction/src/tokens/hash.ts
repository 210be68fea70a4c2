/** FNV-1a over UTF-16 units from `from` to `to`, seeded; 32 bits. */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let hash = 2166136261 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return finish(hash);
}

/** Joins two hashes into one; order matters. */
export function joinHashes(left: number, right: number): number {
  return finish(Math.imul(left ^ 0x85ebca6b, 0xcc9e2d51) ^ Math.imul(right, 0x1b873593));
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Signed bytes from base64 text; without Buffer or atob, so that the library runs anywhere. */
export function bytesFromBase64(text: string): Int8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[ALPHABET.charCodeAt(i)] = i;
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const out = new Int8Array((length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    bits = (bits << 6) | (value[text.charCodeAt(i) & 127] ?? 0);
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 255;
      bits &= (1 << held) - 1;
    }
  }
  return out;
}

/** Sparse rows of signed bytes: runs of zero bytes are stored as their length. See `packBytes` of training. */
export function unpackBytes(text: string, size: number): Int8Array {
  const packed = bytesFromBase64(text);
  const out = new Int8Array(size);
  let to = 0;
  for (let from = 0; from < packed.length && to < size; from++) {
    const byte = packed[from] ?? 0;
    if (byte !== 0) out[to++] = byte;
    else to += (packed[++from] ?? 0) & 255;
  }
  return out;
}

const NIBBLE = 15;
const MIDDLE = 8;

/** Two whole numbers of -7..7 in each byte, the first in the upper half. */
export function unpackNibbles(text: string): Int8Array {
  const bytes = bytesFromBase64(text);
  const out = new Int8Array(bytes.length * 2);
  bytes.forEach((byte, i) => {
    out[2 * i] = ((byte >> 4) & NIBBLE) - MIDDLE;
    out[2 * i + 1] = (byte & NIBBLE) - MIDDLE;
  });
  return out;
}
