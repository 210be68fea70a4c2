/**
 * Trains the sentence classes: a model of the five classes C Q O P N, a second step that looks at
 * the sentences around, and the decision; and the model of texts on their own, which learns from the same and
 * from our own comments of readers (`comments/`).
 * Data: ../shared/gold/sentences.de.tsv (our own labels on Wikinews text, CC BY 2.5), our own sentences beside
 * this file, our own labels on sentences of treebanks (`labels/`; text CC BY-SA 4.0), and with `--feedback FILE` what
 * a newsroom decided (`claimdesk feedback export`).
 *
 *   node dist/libs/extraction/training/classes.js [--shared ../shared] [--feedback FILE] [--check]
 *
 * `--check` prints the cross-validation by article and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { flag, isSet, refuseFor } from './arguments.js';
import { fiveClasses, readNews } from './class-examples.js';
import { readFeedback } from './feedback.js';
import { CLASSES } from './labelled.js';
import { decideUnseen, fitAfterwards } from './decision.js';
import { areaUnderCurve, crossValidate, macroF1, packLinear, withBias } from './linear.js';
import { tooLittle } from './news.js';
import { print } from './print.js';
import { fitLinear } from './regression.js';
import { FIVE, FOLD_SEEDS, FOLDS } from './settings.js';
import { writeModule } from './write-module.js';

const shared = flag('--shared') ?? '../shared';
const file = flag('--feedback');
const feedback = file === null ? [] : readFeedback(file);
refuseFor(tooLittle(readNews(shared, feedback), CLASSES.length));
const five = fiveClasses(shared, feedback);
const labels = five.news.map((example) => example.label);
const groups = five.news.map((example) => example.group);

/** Scores of the news sentences by models that had not seen their article. */
const unseen = (seed: number): Float64Array[] =>
  crossValidate(five.news, (shown) => fitLinear(shown, CLASSES, FIVE), FOLDS, seed, five.added);

if (isSet('--check')) {
  for (const seed of FOLD_SEEDS) {
    const given = decideUnseen(unseen(seed), labels, groups);
    const area = areaUnderCurve(
      given.map(({ shares }) => shares[0] ?? 0),
      labels.map((label) => label === 0),
    );
    const best = given.map((one) => one.best);
    print('C against the rest: AUC', area.toFixed(3));
    print('five classes: macro F1', macroF1(best, labels, CLASSES.length).toFixed(3));
  }
} else {
  const constant = (name: string, value: unknown): string =>
    `\n// prettier-ignore\nexport const ${name} = ${JSON.stringify(value)} as const;\n`;
  const note =
    'Made by training/classes.ts from our own labels on Wikinews text (CC BY 2.5) and on sentences of Universal\n' +
    ' * Dependencies (CC BY-SA 4.0, and so are these weights), and our own sentences.';
  const { bias, context, decision } = fitAfterwards(unseen(FOLD_SEEDS[0] ?? 1), labels, groups);
  const classes = withBias(fitLinear([...five.news, ...five.added], CLASSES, FIVE), bias);
  writeFileSync(
    'libs/extraction/src/classify/weights-classes.ts',
    writeModule(note, packLinear(classes)).concat(
      `\nexport const STEP = ${classes.step};\n${constant('CONTEXT', context)}${constant('DECISION', decision)}`,
    ),
  );
  const alone = withBias(fitLinear([...five.news, ...five.added, ...five.comments], CLASSES, FIVE), bias);
  writeFileSync(
    'libs/extraction/src/classify/weights-alone.ts',
    writeModule(note, packLinear(alone)).concat(`\nexport const STEP = ${alone.step};\n`),
  );
  print(five.news.length + five.added.length, 'sentences,', five.comments.length, 'comments');
}
