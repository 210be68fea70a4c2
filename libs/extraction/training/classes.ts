/**
 * Trains the sentence classes: a model "verifiable or not" and one of the five classes C Q O P N.
 * Data: ../shared/gold/sentences.de.tsv (our own labels on Wikinews text, CC BY 2.5), and with `--feedback FILE` what a
 * newsroom decided (`claimdesk feedback export`).
 *
 *   node dist/libs/extraction/training/classes.js [--shared ../shared] [--feedback FILE] [--check]
 *
 * `--check` prints the cross-validation by article and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { softmax } from '../src/classify/linear.js';
import { readFeedback } from './feedback.js';
import { CLASSES, readSentences, toExample } from './labelled.js';
import { areaUnderCurve, crossValidate, macroF1, packLinear, trainLinear } from './linear.js';
import type { Example } from './linear.js';
import { CLASS_WEIGHTS, FIVE, VERIFIABLE } from './settings.js';
import { writeModule } from './write-module.js';
import { print } from './print.js';

const flag = (name: string): string | null => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};
const shared = flag('--shared') ?? '../shared';
const feedback = flag('--feedback');

const sentences = readSentences(shared);
const extra = feedback === null ? [] : readFeedback(feedback);
const five: Example[] = [
  ...sentences.map((sentence) => toExample(sentence, 'de', CLASS_WEIGHTS[sentence.label] ?? 1)),
  ...extra.map(({ sentence, language }) => toExample(sentence, language, CLASS_WEIGHTS[sentence.label] ?? 1)),
];
const two: Example[] = five.map((example) => ({ ...example, label: example.label === 0 ? 0 : 1, weight: 1 }));

if (process.argv.includes('--check')) {
  const truths = five.map((example) => example.label);
  const sure = crossValidate(two, ['C', 'rest'], VERIFIABLE, 10).map((scores) => softmax(scores)[0] ?? 0);
  const all = crossValidate(five, CLASSES, FIVE, 10).map((scores) => softmax(scores));
  const best = all.map((shares) => shares.indexOf(Math.max(...shares)));
  print(
    'C against the rest: AUC',
    areaUnderCurve(
      sure,
      truths.map((label) => label === 0),
    ).toFixed(3),
  );
  print('five classes: macro F1', macroF1(best, truths, 5).toFixed(3));
} else {
  const note = 'Made by training/classes.ts (fixed seeds) from our own labels on Wikinews text (CC BY 2.5).';
  const verifiable = trainLinear(two, ['C', 'rest'], VERIFIABLE);
  const classes = trainLinear(five, CLASSES, FIVE);
  writeFileSync(
    'libs/extraction/src/classify/weights-verifiable.ts',
    writeModule(note, packLinear(verifiable)).concat(`\nexport const STEP = ${verifiable.step};\n`),
  );
  writeFileSync(
    'libs/extraction/src/classify/weights-classes.ts',
    writeModule(note, packLinear(classes)).concat(`\nexport const STEP = ${classes.step};\n`),
  );
  print(five.length, 'sentences');
}
