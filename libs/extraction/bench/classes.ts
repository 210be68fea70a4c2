/**
 * Sentence classes and check-worthiness: `node dist/libs/extraction/bench/classes.js` after a build, or
 * `npm run bench:extraction classes`. German news sentences are cross-validated by article, thresholds included;
 * ClaimBuster is trained on its training part and measured on its development part by the weights that ship.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { embeddedModels } from '../src/classify/models.js';
import { scoresOf, softmax } from '../src/classify/linear.js';
import { DEBATE_TEXTS, debateExample } from '../training/debate-examples.js';
import { fiveClasses, verifiableOrNot } from '../training/class-examples.js';
import { CLASSES, readSentences } from '../training/labelled.js';
import { areaUnderCurve, crossValidate, f1Of, macroF1 } from '../training/linear.js';
import { FIVE, VERIFIABLE } from '../training/settings.js';
import { print } from '../training/print.js';

const SHARED = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const FOLDS = 10;

function main(): void {
  if (!existsSync(SHARED)) {
    print(`classes: skipped, ${SHARED} is not there`);
    return;
  }
  const sentences = readSentences(SHARED);
  const five = fiveClasses(SHARED);
  const two = verifiableOrNot(five);
  const truths = sentences.map((sentence) => sentence.label);
  const isC = truths.map((label) => label === 0);
  const sure = crossValidate(two.news, ['C', 'rest'], VERIFIABLE, FOLDS, two.added).map(
    (scores) => softmax(scores)[0] ?? 0,
  );
  const groups = sentences.map((sentence) => sentence.group);
  const given = thresholded(sure, isC, groups);
  const best = crossValidate(five.news, CLASSES, FIVE, FOLDS, five.added).map((scores) => {
    const shares = softmax(scores);
    return shares.indexOf(Math.max(...shares));
  });
  print('German news sentences, class C against the rest, cross-validated by article');
  print(
    `  ours      AUC ${areaUnderCurve(sure, isC).toFixed(3)} macro F1 ${macroF1(
      given,
      isC.map((c) => (c ? 0 : 1)),
      2,
    ).toFixed(3)}`,
  );
  print('  baseline  AUC 0.75 macro F1 0.64 (debate-trained model)\n  bar       AUC 0.88 macro F1 0.80');
  print(
    `five classes C Q O P N, macro F1\n  ours      ${macroF1(best, truths, CLASSES.length).toFixed(3)} (${CLASSES.map((name, i) => `${name} ${f1Of(best, truths, i).toFixed(2)}`).join(', ')})\n  bar       0.65`,
  );
  const dev = DEBATE_TEXTS(SHARED, 'dev').map(debateExample);
  const model = embeddedModels().debates;
  const margins = dev.map((example) => {
    const scores = scoresOf(model, example.features);
    return (scores[1] ?? 0) - (scores[0] ?? 0);
  });
  const yes = dev.map((example) => example.label);
  print(
    `ClaimBuster development part, F1 of Yes\n  ours      ${f1Of(
      margins.map((m) => (m > 0 ? 1 : 0)),
      yes,
      1,
    ).toFixed(3)} (AUC ${areaUnderCurve(
      margins,
      yes.map((label) => label === 1),
    ).toFixed(3)}, model ${Math.round((model.hashed.length + model.dense.length * 2) / 1024)} kB)`,
  );
  print('  baseline  0.90 (linear n-grams)\n  bar       0.90, at most 200 kB');
}

/** C or rest for every sentence, with a threshold chosen on the other articles. */
function thresholded(sure: readonly number[], isC: readonly boolean[], groups: readonly string[]): number[] {
  const folds = [...new Set(groups)].sort();
  const foldOf = new Map(folds.map((group, i) => [group, i % FOLDS]));
  const chosen = Array.from({ length: FOLDS }, (_, fold) => {
    const at = sure.flatMap((_, i) => (foldOf.get(groups[i] ?? '') === fold ? [] : [i]));
    let best = { threshold: 0.5, score: -1 };
    for (let threshold = 0.3; threshold < 0.95; threshold += 0.01) {
      const score = macroF1(
        at.map((i) => ((sure[i] ?? 0) >= threshold ? 0 : 1)),
        at.map((i) => (isC[i] === true ? 0 : 1)),
        2,
      );
      if (score > best.score) best = { threshold, score };
    }
    return best.threshold;
  });
  return sure.map((value, i) => (value >= (chosen[foldOf.get(groups[i] ?? '') ?? 0] ?? 0.5) ? 0 : 1));
}

main();
