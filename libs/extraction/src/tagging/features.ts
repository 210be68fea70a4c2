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
/** Those that look at a word as one of its kind (its readings and shape) and at the tags and the shape around it. */
export const KIND_FEATURES = 9;
/** Those that look at the word itself together with its neighbours or the tag before it. */
export const PAIR_FEATURES = 7;

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

/** What stands around a word apart from the words themselves; `state` is that of the clause so far. */
export type Around = {
  readonly isFirst: boolean;
  /** The tags of the two words before, -1 without one. */
  readonly tag1: number;
  readonly tag2: number;
  readonly state: number;
  readonly shapeAfter: number;
};

/** The rows of `KIND_FEATURES`: the same for all words of the same readings and shape. */
export function kindRows(here: Seen, { isFirst, tag1, tag2, state, shapeAfter }: Around, mask: number): number[] {
  const t1 = tag1 + 1;
  const tags = joinHashes(t1, tag2 + 1);
  const lex = lexiconOf(here);
  const start = here.form.shape * 2 + (isFirst ? 1 : 0);
  return [
    row(start, 8, mask),
    row(joinHashes(start, t1), 9, mask),
    row(t1, 10, mask),
    row(tags, 11, mask),
    row(joinHashes(lex, t1), 21, mask),
    row(joinHashes(lex, tags), 22, mask),
    row(joinHashes(lex, shapeAfter), 23, mask),
    row(joinHashes(lex, state), 24, mask),
    row(joinHashes(lex, joinHashes(state, shapeAfter)), 25, mask),
  ];
}

/** Fills `out` with the rows of `PAIR_FEATURES`. */
export function pairRows(here: Seen, before: Seen, after: Seen, tag1: number, mask: number, out: Uint32Array): void {
  const { hash, suffix2 } = here.form;
  const t1 = tag1 + 1;
  out[0] = row(joinHashes(hash, t1), 1, mask);
  out[1] = row(joinHashes(suffix2, t1), 6, mask);
  out[2] = row(joinHashes(before.form.hash, hash), 16, mask);
  out[3] = row(joinHashes(hash, after.form.hash), 17, mask);
  out[4] = row(joinHashes(joinHashes(here.readings, after.readings), after.form.shape), 27, mask);
  out[5] = row(joinHashes(joinHashes(before.readings, here.readings), t1), 28, mask);
  out[6] = row(joinHashes(joinHashes(lexiconOf(here), after.form.hash), t1), 29, mask);
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
  pairRows(here, before, after, tag1, mask, out);
  let at = PAIR_FEATURES;
  const scene = { isFirst: i === 0, tag1, tag2, state, shapeAfter: after.form.shape };
  for (const value of kindRows(here, scene, mask)) out[at++] = value;
  const around = [here, before, after, words[i - 2] ?? EDGES.before2, words[i + 2] ?? EDGES.after2];
  around.forEach((seen, place) => {
    for (const value of ALONE[place]!(seen, mask)) out[at++] = value;
  });
}
