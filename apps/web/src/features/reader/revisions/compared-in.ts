/** `2..3` of an address: two revisions that there are, the older first; null for anything else. */
export function comparedIn(address: string | null, newest: number): readonly [before: number, after: number] | null {
  const [, one, two] = /^(\d{1,5})\.\.(\d{1,5})$/.exec(address ?? '') ?? [];
  const [before, after] = [Number(one), Number(two)].sort((a, b) => a - b);
  if (!before || !after || before === after || after > newest) return null;
  return [before, after];
}
