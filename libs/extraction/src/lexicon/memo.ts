/** So many words are remembered before a memory starts anew; an article has a few thousand different ones. */
const MOST = 30_000;

/**
 * The same function, remembering what it answered. For pure functions of a word only: the answer never depends on what
 * was asked before.
 */
export function remembering<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held.value;
    const value = compute(word);
    // Very long words are rare and would fill the memory.
    if (word.length > 60) return value;
    if (known.size >= MOST) known.clear();
    known.set(word, { value });
    return value;
  };
}
