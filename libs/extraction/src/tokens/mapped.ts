/**
 * Like `list.map`, but the array is always of the kind that `push` makes. V8 makes another kind once it has compiled
 * `map`, and whatever met the first kind only is then thrown away and compiled anew: with words, half of the engine.
 */
export function mapped<T, U>(list: readonly T[], make: (item: T, index: number) => U): U[] {
  const out: U[] = [];
  for (let i = 0; i < list.length; i++) out.push(make(list[i]!, i));
  return out;
}

const NONE: readonly never[] = [];

/** The same items in no more room than they need: a list that was pushed to has room for seventeen. For what is kept long. */
export const fitted = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());
