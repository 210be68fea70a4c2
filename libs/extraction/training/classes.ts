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
import { flag, isSet } from './arguments.js';
import { fiveClasses, verifiableOrNot } from './class-examples.js';
import { readFeedback } from './feedback.js';
import { CLASSES } from './labelled.js';
import { areaUnderCurve, crossValidate, macroF1, packLinear } from './linear.js';
import { print } from './print.js';
import { fitLinear } from './regression.js';
import { FIVE, FOLD_SEEDS, VERIFIABLE } from './settings.js';
import { writeModule } from './write-module.js';

const feedback = flag('--feedback');
const five = fiveClasses(flag('--shared') ?? '../shared', feedback === null ? [] : readFeedback(feedback));
const two = verifiableOrNot(five);

if (isSet('--check')) {
  const truths = five.news.map((example) => example.label);
  const isC = truths.map((label) => label === 0);
  for (const seed of FOLD_SEEDS) {
    const sure = crossValidate(two.news, (shown) => fitLinear(shown, ['C', 'rest'], VERIFIABLE), 10, seed, two.added);
    print(
      'C against the rest: AUC',
      areaUnderCurve(
        sure.map((scores) => softmax(scores)[0] ?? 0),
        isC,
      ).toFixed(3),
    );
  }
  const all = crossValidate(five.news, (shown) => fitLinear(shown, CLASSES, FIVE), 10, FOLD_SEEDS[0] ?? 1, five.added);
  const best = all.map((scores) => scores.indexOf(Math.max(...scores)));
  print('five classes: macro F1', macroF1(best, truths, 5).toFixed(3));
} else {
  const note = 'Made by training/classes.ts from our own labels on Wikinews text (CC BY 2.5) and our own sentences.';
  const verifiable = fitLinear([...two.news, ...two.added], ['C', 'rest'], VERIFIABLE);
  const classes = fitLinear([...five.news, ...five.added], CLASSES, FIVE);
  writeFileSync(
    'libs/extraction/src/classify/weights-verifiable.ts',
    writeModule(note, packLinear(verifiable)).concat(`\nexport const STEP = ${verifiable.step};\n`),
  );
  writeFileSync(
    'libs/extraction/src/classify/weights-classes.ts',
    writeModule(note, packLinear(classes)).concat(`\nexport const STEP = ${classes.step};\n`),
  );
  print(five.news.length + five.added.length, 'sentences');
}
