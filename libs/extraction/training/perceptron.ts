import type { ClosedClass, TaggerTraining } from '../src/lexicon/language.js';
import { FEATURES, featureRows } from '../src/tagging/features.js';
import { bestTag, effectsOf, fixedTag, fixedTagsOf, readClosedWords, stateAfter } from '../src/tagging/tagger.js';
import { randomFrom, shuffled } from './random.js';
import type { TaggedSentence } from './treebank.js';

export const SEED = 20220915;
const ROUNDS = 8;
export const ROWS = 1 << 14;

export type TrainedTagger = {
  readonly tags: readonly string[];
  readonly openTags: number;
  readonly weights: Int8Array;
  readonly closed: string;
};

/** Tags whose words can be counted: what the treebank shows, and what the language lists. */
function closedLines(sentences: readonly TaggedSentence[], tags: readonly string[], training: TaggerTraining): string {
  return [...Object.keys(training.closedWords), ...training.countedTags]
    .filter((tag) => tags.includes(tag))
    .map((tag) => {
      const words = new Set((training.closedWords[tag] ?? '').split(' ').filter((word) => word !== ''));
      for (const sentence of sentences)
        sentence.tags.forEach((t, i) => {
          const token = sentence.tokens[i];
          if (t === tag && token?.kind === 'word') words.add(token.lower);
        });
      return [tag, ...[...words].sort()].join(' ');
    })
    .join(';');
}

/** Scores of the tags that the word may have; the others are not worked out. */
function scoreTags(
  rows: Uint32Array,
  weights: Int8Array | Float64Array,
  count: number,
  openTags: number,
  closed: readonly number[],
  scores: Int32Array | Float64Array,
): void {
  for (let t = 0; t < openTags; t++) scores[t] = 0;
  for (const row of rows) for (let t = 0; t < openTags; t++) scores[t]! += weights[row * count + t]!;
  for (const t of closed) {
    let sum = 0;
    for (const row of rows) sum += weights[row * count + t]!;
    scores[t] = sum;
  }
}

/** Trains an averaged perceptron; the same for the same data. Tags and closed words are those that `shown` has. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  training: TaggerTraining,
  shown: readonly TaggedSentence[] = sentences,
): TrainedTagger {
  const classes = training.language.clauseTags;
  const met = [...new Set(shown.flatMap((s) => s.tags))].sort();
  const closed = closedLines(shown, met, training);
  const isClosed = new Set([...closed.split(';').map((line) => line.slice(0, line.indexOf(' '))), 'X']);
  const open = met.filter((tag) => !isClosed.has(tag));
  const tags = [...open, ...met.filter((tag) => isClosed.has(tag))];
  const closedWords = readClosedWords(tags, closed);
  const does = { ...effectsOf(tags, classes), ...fixedTagsOf(tags) };
  const index = new Map(tags.map((t, i) => [t, i]));
  const size = ROWS * tags.length;
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const stamps = new Int32Array(size);
  const rows = new Uint32Array(FEATURES);
  const scores = new Float64Array(tags.length);
  const random = randomFrom(SEED);
  let clock = 0;
  const bump = (at: number, by: number): void => {
    sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) * (clock - (stamps[at] ?? 0));
    stamps[at] = clock;
    weights[at] = (weights[at] ?? 0) + by;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const sentence of shuffled(sentences, random)) {
      let tag1 = -1;
      let tag2 = -1;
      let state = 0;
      for (let i = 0; i < sentence.tags.length; i++) {
        const token = sentence.tokens[i];
        if (token === undefined) break;
        const fixed = fixedTag(token, does);
        if (fixed >= 0) {
          state = stateAfter(state, fixed, token.form.shape, does);
          tag2 = tag1;
          tag1 = fixed;
          continue;
        }
        clock++;
        featureRows(sentence.words, i, tag1, tag2, state, ROWS - 1, rows);
        const allowed = closedWords.get(token.lower) ?? [];
        scoreTags(rows, weights, tags.length, open.length, allowed, scores);
        const best = bestTag(scores, open.length, allowed);
        const gold = index.get(sentence.tags[i] ?? '') ?? 0;
        if (best !== gold && sentence.tags[i] !== 'X')
          for (const row of rows) {
            bump(row * tags.length + gold, 1);
            bump(row * tags.length + best, -1);
          }
        // The tag that was given is what the next word sees, as it will be in use.
        state = stateAfter(state, best, token.form.shape, does);
        tag2 = tag1;
        tag1 = best;
      }
    }
  }
  for (let at = 0; at < size; at++) bump(at, 0);
  let largest = 0;
  for (const sum of sums) largest = Math.max(largest, Math.abs(sum));
  // The few largest weights may be cut: a finer step serves the many small ones better.
  const step = largest / 127 / 2;
  const bytes = new Int8Array(size);
  for (let at = 0; at < size; at++) bytes[at] = Math.max(-127, Math.min(127, Math.round((sums[at] ?? 0) / step)));
  return { tags, openTags: open.length, weights: bytes, closed };
}

/** Share of right tags, of finite verbs, and the commonest confusions. */
export function taggerAccuracy(
  sentences: readonly TaggedSentence[],
  model: TrainedTagger,
  classes: ClosedClass,
): string {
  const rows = new Uint32Array(FEATURES);
  const n = model.tags.length;
  const scores = new Int32Array(n);
  const closedWords = readClosedWords(model.tags, model.closed);
  const does = { ...effectsOf(model.tags, classes), ...fixedTagsOf(model.tags) };
  let right = 0;
  let all = 0;
  const finite = { both: 0, gold: 0, given: 0 };
  const confusions = new Map<string, number>();
  for (const sentence of sentences) {
    let tag1 = -1;
    let tag2 = -1;
    let state = 0;
    for (let i = 0; i < sentence.tags.length; i++) {
      const token = sentence.tokens[i];
      if (token === undefined) break;
      let best = fixedTag(token, does);
      if (best < 0) {
        featureRows(sentence.words, i, tag1, tag2, state, ROWS - 1, rows);
        const allowed = closedWords.get(token.lower) ?? [];
        scoreTags(rows, model.weights, n, model.openTags, allowed, scores);
        best = bestTag(scores, model.openTags, allowed);
      }

      const given = model.tags[best] ?? '';
      const gold = sentence.tags[i] ?? '';
      all++;
      if (given === gold) right++;
      else confusions.set(`${gold}>${given}`, (confusions.get(`${gold}>${given}`) ?? 0) + 1);
      if (classes.finite.has(gold)) finite.gold++;
      if (classes.finite.has(given)) finite.given++;
      if (classes.finite.has(gold) && classes.finite.has(given)) finite.both++;
      state = stateAfter(state, best, token.form.shape, does);
      tag2 = tag1;
      tag1 = best;
    }
  }
  const worst = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 12);
  const f1 = (2 * finite.both) / (finite.gold + finite.given);
  return `accuracy ${(right / all).toFixed(4)}, finite verbs F1 ${f1.toFixed(4)}; ${worst.map(([k, v]) => `${k} ${v}`).join(', ')}`;
}
