/** So many words are remembered before a memory starts anew; an article has a few thousand different ones. */
const MOST = 12_000;

/**
 * The same function, remembering what it answered. For pure functions of a word only: the answer never depends on what
 * was asked before.
 */
export function remembering<T extends number | boolean | object | undefined>(
  compute: (word: string) => T,
): (word: string) => T {
  /** Null where the answer was undefined. */
  const known = new Map<string, T | null>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return (held ?? undefined) as T;
    const value = compute(word);
    // Very long words are rare and would fill the memory.
    if (word.length > 60) return value;
    if (known.size >= MOST) known.clear();
    known.set(word, value ?? null);
    return value;
  };
}
