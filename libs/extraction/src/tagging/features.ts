import { joinHashes } from '../tokens/hash.js';

/** What the tagger sees of a word: the hashes of its letters, its shape, and the readings that the lexicon gives it. */
export type Seen = {
  readonly form: {
    readonly hash: number;
    readonly suffix1: number;
    readonly suffix2: number;
    readonly suffix3: number;
    readonly suffix4: number;
    readonly shape: number;
  };
  readonly readings: number;
};

const edge = (hash: number): Seen => ({
  form: { hash, suffix1: 0, suffix2: 0, suffix3: 0, suffix4: 0, shape: 0 },
  readings: 0,
});
/** What stands where the sentence has no word any more. */
export const EDGES = { before: edge(11), before2: edge(12), after: edge(13), after2: edge(14) } as const;

/** Features of a word in its place; each has a row of the weight table by its hash. */
export const FEATURES = 30;
/** Those that need the word and its neighbours or the tags before it; the others depend on one word alone. */
export const CONTEXT_FEATURES = 16;

const row = (value: number, feature: number, mask: number): number => joinHashes(value, 7919 * (feature + 1)) & mask;

const lexiconOf = ({ form, readings }: Seen): number => joinHashes(readings, form.shape + 100);

/** Rows that depend on one word alone, by where it stands from the word that is tagged. */
export const ALONE: readonly ((seen: Seen, mask: number) => readonly number[])[] = [
  (seen, mask) => [
    row(seen.form.hash, 0, mask),
    row(seen.form.suffix1, 2, mask),
    row(seen.form.suffix2, 3, mask),
    row(seen.form.suffix3, 4, mask),
    row(seen.form.suffix4, 5, mask),
    row(joinHashes(seen.form.suffix3, seen.form.shape), 7, mask),
    row(lexiconOf(seen), 20, mask),
  ],
  ({ form }, mask) => [row(form.hash, 12, mask), row(form.suffix3, 18, mask)],
  ({ form, readings }, mask) => [
    row(form.hash, 13, mask),
    row(form.suffix3, 19, mask),
    row(joinHashes(readings, form.shape), 26, mask),
  ],
  ({ form }, mask) => [row(form.hash, 14, mask)],
  ({ form }, mask) => [row(form.hash, 15, mask)],
];

/**
 * Fills `out` with the rows of a word that depend on more than one word; `tag1` and `tag2` are the tags before it,
 * `state` that of its clause.
 */
export function contextRows(
  here: Seen,
  before: Seen,
  after: Seen,
  isFirst: boolean,
  tag1: number,
  tag2: number,
  state: number,
  mask: number,
  out: Uint32Array,
): void {
  const { hash, shape, suffix2 } = here.form;
  const t1 = tag1 + 1;
  const tags = joinHashes(t1, tag2 + 1);
  const lex = lexiconOf(here);
  const start = shape * 2 + (isFirst ? 1 : 0);
  const shapeAfter = after.form.shape;
  out[0] = row(joinHashes(hash, t1), 1, mask);
  out[1] = row(joinHashes(suffix2, t1), 6, mask);
  out[2] = row(start, 8, mask);
  out[3] = row(joinHashes(start, t1), 9, mask);
  out[4] = row(t1, 10, mask);
  out[5] = row(tags, 11, mask);
  out[6] = row(joinHashes(before.form.hash, hash), 16, mask);
  out[7] = row(joinHashes(hash, after.form.hash), 17, mask);
  out[8] = row(joinHashes(lex, t1), 21, mask);
  out[9] = row(joinHashes(lex, tags), 22, mask);
  out[10] = row(joinHashes(lex, shapeAfter), 23, mask);
  out[11] = row(joinHashes(lex, state), 24, mask);
  out[12] = row(joinHashes(lex, joinHashes(state, shapeAfter)), 25, mask);
  out[13] = row(joinHashes(joinHashes(here.readings, after.readings), shapeAfter), 27, mask);
  out[14] = row(joinHashes(joinHashes(before.readings, here.readings), t1), 28, mask);
  out[15] = row(joinHashes(joinHashes(lex, after.form.hash), t1), 29, mask);
}

/** Every row of word `i` of a sentence, as training needs them. */
export function featureRows(
  words: readonly Seen[],
  i: number,
  tag1: number,
  tag2: number,
  state: number,
  mask: number,
  out: Uint32Array,
): void {
  const here = words[i]!;
  const before = words[i - 1] ?? EDGES.before;
  const after = words[i + 1] ?? EDGES.after;
  contextRows(here, before, after, i === 0, tag1, tag2, state, mask, out);
  const around = [here, before, after, words[i - 2] ?? EDGES.before2, words[i + 2] ?? EDGES.after2];
  let at = CONTEXT_FEATURES;
  around.forEach((seen, place) => {
    for (const value of ALONE[place]!(seen, mask)) out[at++] = value;
  });
}
