/**
 * Sentence classes and check-worthiness: `node dist/libs/extraction/bench/classes.js` after a build, or
 * `npm run bench:extraction classes`. German news sentences are cross-validated by article, decisions included;
 * ClaimBuster is trained on its training part and measured on its development part by the weights that ship.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { classifySentence } from '../src/classify/classify-sentence.js';
import { debateWorth } from '../src/classify/debates.js';
import { embeddedModels } from '../src/classify/models.js';
import type { LinearModel } from '../src/classify/linear.js';
import * as debatePatterns from '../src/classify/weights-debates-patterns.js';
import * as debateWords from '../src/classify/weights-debates-words.js';
import { bytesFromBase64 } from '../src/tokens/hash.js';
import { DEBATE_TEXTS, debateExample } from '../training/debate-examples.js';
import { fiveClasses } from '../training/class-examples.js';
import { CLASSES, readHeldOutComments, readSentences } from '../training/labelled.js';
import { decideUnseen } from '../training/decision.js';
import { areaUnderCurve, calibrationError, crossValidate, f1Of, macroF1 } from '../training/linear.js';
import type { Example } from '../training/linear.js';
import { fitLinear } from '../training/regression.js';
import { FIVE, FOLD_SEEDS, FOLDS } from '../training/settings.js';
import { print } from '../training/print.js';
import { judge } from './support/bars.js';

const SHARED = fileURLToPath(new URL('../../../../../shared/', import.meta.url));

function main(): void {
  if (!existsSync(SHARED)) {
    print(`classes: skipped, ${SHARED} is not there`);
    return;
  }
  const sentences = readSentences(SHARED);
  const five = fiveClasses(SHARED);
  const truths = sentences.map((sentence) => sentence.label);
  const isC = truths.map((label) => label === 0);
  const groups = sentences.map((sentence) => sentence.group);
  // Folds fall by chance: what is told is the mean over several ways in which they may fall, and the worst.
  const fit = (shown: readonly Example[]): LinearModel => fitLinear(shown, CLASSES, FIVE);
  const given = FOLD_SEEDS.map((seed) =>
    decideUnseen(crossValidate(five.news, fit, FOLDS, seed, five.added), truths, groups),
  );
  const best = given.map((sentencesOfOne) => sentencesOfOne.map((one) => one.best));
  const areas = given.map((sentencesOfOne) =>
    areaUnderCurve(
      sentencesOfOne.map(({ shares }) => shares[0] ?? 0),
      isC,
    ),
  );
  const news = 'German news sentences, cross-validated by article';
  judge({
    name: `${news}: C against the rest, AUC`,
    ours: mean(areas),
    baseline: 0.75,
    bar: 0.88,
    digits: 3,
    note: `at least ${Math.min(...areas).toFixed(3)}`,
  });
  judge({
    name: `${news}: error of calibration of C`,
    ours: mean(
      given.map((sentencesOfOne) =>
        calibrationError(
          sentencesOfOne.map(({ shares }) => shares[0] ?? 0),
          isC,
        ),
      ),
    ),
    baseline: calibrationError(
      isC.map(() => 1),
      isC,
    ),
    bar: 0.05,
    sense: 'most',
    digits: 3,
  });
  const orRest = (classes: readonly number[]): number[] => classes.map((label) => (label === 0 ? 0 : 1));
  judge({
    name: `${news}: C against the rest, macro F1`,
    ours: mean(best.map((classes) => macroF1(orRest(classes), orRest(truths), 2))),
    baseline: 0.64,
    bar: 0.8,
    digits: 3,
  });
  judge({
    name: `${news}: five classes, macro F1`,
    ours: mean(best.map((classes) => macroF1(classes, truths, CLASSES.length))),
    baseline: macroF1(
      truths.map(() => 0),
      truths,
      CLASSES.length,
    ),
    bar: 0.65,
    digits: 3,
    note: CLASSES.map((name, i) => `${name} ${mean(best.map((classes) => f1Of(classes, truths, i))).toFixed(2)}`).join(
      ', ',
    ),
  });
  tellComments();
  const dev = DEBATE_TEXTS(SHARED, 'dev');
  const models = embeddedModels().debates;
  const worth = dev.map((sentence) => debateWorth(models, debateExample(sentence).features));
  const guesses = worth.map((one) => (one > 0.5 ? 1 : 0));
  judge({
    name: 'ClaimBuster development part, error of calibration',
    ours: calibrationError(
      worth,
      dev.map(({ yes }) => yes),
    ),
    baseline: calibrationError(
      dev.map(() => 1),
      dev.map(({ yes }) => yes),
    ),
    bar: 0.05,
    sense: 'most',
    digits: 3,
  });
  const yes = dev.map((sentence) => (sentence.yes ? 1 : 0));
  judge({
    name: 'ClaimBuster development part, F1 of Yes',
    ours: f1Of(guesses, yes, 1),
    baseline: 0.9,
    bar: 0.9,
    digits: 3,
  });
  // What is shipped: every number of both models in the bits it is stored in.
  const bytes = [
    debateWords.DENSE_WEIGHTS,
    debateWords.HASHED_WEIGHTS,
    debatePatterns.WORD_KEYS,
    debatePatterns.WORD_VECTORS,
    debatePatterns.TAG_KEYS,
    debatePatterns.PATTERNS,
    debatePatterns.NUMBERS,
  ].reduce((sum, text) => sum + bytesFromBase64(text).length, 0);
  const kilobytes = bytes / 1024;
  judge({ name: 'its models', ours: kilobytes, baseline: '128 kB', bar: 200, sense: 'most', digits: 0, unit: ' kB' });
}

/** Comments of readers, from which nothing is learnt, judged by the weights that ship. There is no bar for them. */
function tellComments(): void {
  const comments = readHeldOutComments();
  const truths = comments.map(({ sentence }) => (sentence.label === 0 ? 0 : 1));
  const given = comments.map(({ sentence, language }) => classifySentence(sentence.text, language));
  const area = areaUnderCurve(
    given.map(({ shares }) => shares.C),
    truths.map((label) => label === 0),
  );
  const macro = (labels: readonly number[]): string => macroF1(labels, truths, 2).toFixed(3);
  print(
    `        ${comments.length} German comments of our own, held out: C against the rest, AUC ${area.toFixed(3)}, macro F1 ` +
      `${macro(given.map(({ best }) => (best === 'C' ? 0 : 1)))}  (baseline 0.500, ${macro(truths.map(() => 0))})`,
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

main();
