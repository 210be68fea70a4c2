const STRONG: Readonly<Record<string, string | undefined>> = { saying: 'said', telling: 'told', writing: 'wrote' };

/** The past tense of a participle by which somebody says something: "added" for "adding". */
export function pastOf(lower: string): string {
  const stem = lower.replace(/ing$/, '');
  return STRONG[lower] ?? `${stem.replace(/([^aeiou])y$/, '$1i')}ed`;
}
