/**
 * Trains the sentence classes: a model "verifiable or not" and one of the five classes C Q O P N.
 * Data: ../shared/gold/sentences.de.tsv (our own labels on Wikinews text, CC BY 2.5), our own sentences beside
 * this file, and with `--feedback FILE` what a
 * newsroom decided (`claimdesk feedback export`).
 *
 *   node dist/libs/extraction/training/classes.js [--shared ../shared] [--feedback FILE] [--check]
 *
 * `--check` prints the cross-validation by article and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { softmax } from '../src/classify/linear.js';
import type { LinearModel } from '../src/classify/linear.js';
import { flag, isSet } from './arguments.js';
import { fiveClasses, verifiableOrNot } from './class-examples.js';
import { readFeedback } from './feedback.js';
import { CLASSES } from './labelled.js';
import { biased, decideUnseen, fitBias, fitDecision } from './decision.js';
import { areaUnderCurve, crossValidate, macroF1, packLinear, withBias } from './linear.js';
import type { Example } from './linear.js';
import { print } from './print.js';
import { fitLinear } from './regression.js';
import { FIVE, FOLD_SEEDS, FOLDS, VERIFIABLE } from './settings.js';
import { writeModule } from './write-module.js';

const feedback = flag('--feedback');
const five = fiveClasses(flag('--shared') ?? '../shared', feedback === null ? [] : readFeedback(feedback));
const two = verifiableOrNot(five);
const labels = five.news.map((example) => example.label);

/** Scores of the news sentences by models that had not seen their article. */
const unseen = (seed: number): Float64Array[] =>
  crossValidate(five.news, (shown) => fitLinear(shown, CLASSES, FIVE), FOLDS, seed, five.added);

if (isSet('--check')) {
  for (const seed of FOLD_SEEDS) {
    const fit = (shown: readonly Example[]): LinearModel => fitLinear(shown, ['C', 'rest'], VERIFIABLE);
    const sure = crossValidate(two.news, fit, FOLDS, seed, two.added).map((scores) => softmax(scores)[0] ?? 0);
    const area = areaUnderCurve(
      sure,
      labels.map((label) => label === 0),
    );
    print('C against the rest: AUC', area.toFixed(3));
    const given = decideUnseen(
      unseen(seed),
      labels,
      five.news.map((example) => example.group),
    );
    print('five classes: macro F1', macroF1(given, labels, CLASSES.length).toFixed(3));
  }
} else {
  const note = 'Made by training/classes.ts from our own labels on Wikinews text (CC BY 2.5) and our own sentences.';
  const verifiable = fitLinear([...two.news, ...two.added], ['C', 'rest'], VERIFIABLE);
  const scores = unseen(FOLD_SEEDS[0] ?? 1);
  const bias = fitBias(scores, labels);
  const decision = fitDecision(scores.map((row) => softmax(biased(row, bias))));
  const classes = withBias(fitLinear([...five.news, ...five.added], CLASSES, FIVE), bias);
  writeFileSync(
    'libs/extraction/src/classify/weights-verifiable.ts',
    writeModule(note, packLinear(verifiable)).concat(`\nexport const STEP = ${verifiable.step};\n`),
  );
  writeFileSync(
    'libs/extraction/src/classify/weights-classes.ts',
    writeModule(note, packLinear(classes)).concat(
      `\nexport const STEP = ${classes.step};\n\n// prettier-ignore\nexport const DECISION = ${JSON.stringify(decision)} as const;\n`,
    ),
  );
  print(five.news.length + five.added.length, 'sentences');
}
