/**
 * Trains the English check-worthiness model on the ClaimBuster dataset (Arslan et al. 2020, CC BY 4.0).
 *
 *   node dist/libs/extraction/training/debates.js [--shared ../shared] [--check]
 *
 * `--check` prints F1 of "check-worthy" on the development part, trained on the training part; writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { scoresOf } from '../src/classify/linear.js';
import { DEBATE_TEXTS, debateExample } from './debate-examples.js';
import { areaUnderCurve, f1Of, packLinear, trainLinear } from './linear.js';
import type { Example, Settings } from './linear.js';
import { writeModule } from './write-module.js';
import { print } from './print.js';

export const DEBATES: Settings = { rounds: 8, rate: 0.1, hashedDecay: 5, denseDecay: 2, seed: 5 };

const at = process.argv.indexOf('--shared');
const shared = at < 0 ? '../shared' : (process.argv[at + 1] ?? '');

const toExamples = (part: 'train' | 'dev'): Example[] => DEBATE_TEXTS(shared, part).map(debateExample);

const model = trainLinear(toExamples('train'), ['No', 'Yes'], DEBATES);
const dev = toExamples('dev');
const margins = dev.map((example) => {
  const scores = scoresOf(model, example.features);
  return (scores[1] ?? 0) - (scores[0] ?? 0);
});
const truths = dev.map((example) => example.label);
const f1 = f1Of(
  margins.map((margin) => (margin > 0 ? 1 : 0)),
  truths,
  1,
);
print(
  'ClaimBuster development part: F1',
  f1.toFixed(3),
  'AUC',
  areaUnderCurve(
    margins,
    truths.map((label) => label === 1),
  ).toFixed(3),
);
if (!process.argv.includes('--check')) {
  const note =
    'Made by training/debates.ts (seed 5) from the ClaimBuster dataset (Arslan et al. 2020, CC BY 4.0), training part.';
  writeFileSync(
    'libs/extraction/src/classify/weights-debates.ts',
    writeModule(note, packLinear(model)).concat(`\nexport const STEP = ${model.step};\n`),
  );
}
