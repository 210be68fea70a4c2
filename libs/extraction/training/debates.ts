/**
 * Trains the English check-worthiness models on the training part of the ClaimBuster dataset (Arslan et al. 2020,
 * CC BY 4.0). The development part is not read: the bench measures on it.
 *
 *   node dist/libs/extraction/training/debates.js [--shared ../shared] [--check]
 *
 * `--check` prints the cross-validation of the training part and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { LETTER_ROWS, WORD_ROWS } from '../src/classify/debate-features.js';
import type { LinearModel } from '../src/classify/linear.js';
import { flag, isSet } from './arguments.js';
import { DEBATE_TEXTS, debateExample } from './debate-examples.js';
import { areaUnderCurve, crossValidate, f1Of, packLinear, withBias } from './linear.js';
import type { Example } from './linear.js';
import { print } from './print.js';
import { fitLinear } from './regression.js';
import { DEBATES, DEBATE_FOLDS, FOLD_SEEDS } from './settings.js';
import { writeModule } from './write-module.js';

const examples = DEBATE_TEXTS(flag('--shared') ?? '../shared', 'train').map(debateExample);
const words = examples.map((example) => example.words);
const letters = examples.map((example) => example.letters);
const isYes = words.map((example) => example.label === 1);

const fitWords = (shown: readonly Example[]): LinearModel => fitLinear(shown, ['Yes'], DEBATES.words, WORD_ROWS);
const fitLetters = (shown: readonly Example[]): LinearModel => fitLinear(shown, ['Yes'], DEBATES.letters, LETTER_ROWS);

/** Margins of sentences by models that had not seen them. */
const unseen = (of: readonly Example[], fit: (shown: readonly Example[]) => LinearModel, seed: number): number[] =>
  crossValidate(of, fit, DEBATE_FOLDS, seed).map((scores) => scores[0] ?? 0);

/** The margin above which there are as many sentences as the labels have check-worthy ones. */
function evenMargin(margins: readonly number[]): number {
  const count = isYes.filter(Boolean).length;
  return margins.toSorted((a, b) => b - a)[count] ?? 0;
}

function tell(name: string, margins: readonly number[]): void {
  const most = evenMargin(margins);
  const given = margins.map((margin) => (margin > most ? 1 : 0));
  const labels = words.map((example) => example.label);
  print(name, 'AUC', areaUnderCurve(margins, isYes).toFixed(4), 'F1', f1Of(given, labels, 1).toFixed(4));
}

/** Of both models, and of each. */
function unseenMargins(seed: number): { both: number[]; words: number[]; letters: number[] } {
  const byWords = unseen(words, fitWords, seed);
  const byLetters = unseen(letters, fitLetters, seed);
  return { both: byWords.map((margin, i) => (margin + (byLetters[i] ?? 0)) / 2), words: byWords, letters: byLetters };
}

if (isSet('--check')) {
  for (const seed of FOLD_SEEDS) for (const [name, margins] of Object.entries(unseenMargins(seed))) tell(name, margins);
} else {
  const { both } = unseenMargins(FOLD_SEEDS[0] ?? 1);
  tell('both', both);
  const bias = [-evenMargin(both)];
  const write = (name: string, model: LinearModel): void => {
    const note =
      'Made by training/debates.ts from the ClaimBuster dataset (Arslan et al. 2020, CC BY 4.0), training part.';
    writeFileSync(
      `libs/extraction/src/classify/weights-debates-${name}.ts`,
      writeModule(note, packLinear(withBias(model, bias))).concat(`\nexport const STEP = ${model.step};\n`),
    );
  };
  write('words', fitWords(words));
  write('letters', fitLetters(letters));
}
