/** A field that two people changed at the same time. */
export type MergeField = {
  readonly name: string;
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
  /** Whether both can be kept, one after the other. */
  readonly isText: boolean;
  /** How a value is shown that is no text of people, such as a kind. */
  readonly show?: (value: string) => string;
};

/** Both texts, theirs first; text that is in both stands once. */
export function bothOf({ theirs, mine }: Pick<MergeField, 'theirs' | 'mine'>): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return `${theirs.trimEnd()}\n\n${mine.trimStart()}`;
}

type Values = Readonly<Record<string, string>>;

/**
 * A three-way merge by field: what only one side changed is taken from that side; what both changed differently has to
 * be decided by a person.
 */
export function mergeFields(base: Values, theirs: Values, mine: Values): { merged: Values; conflicts: string[] } {
  const conflicts: string[] = [];
  const merged = Object.fromEntries(
    Object.keys({ ...theirs, ...mine }).map((name) => {
      const [was, their, own] = [base[name] ?? '', theirs[name] ?? '', mine[name] ?? ''];
      if (own === their || own === was) return [name, their];
      if (their !== was) conflicts.push(name);
      return [name, own];
    }),
  );
  return { merged, conflicts };
}
