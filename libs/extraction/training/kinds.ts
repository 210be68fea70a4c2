/**
 * Trains the model that tells whether attributed content is a fact of its own or only reported.
 * Data: ../shared/gold (our own labels on Wikinews text, CC BY 2.5): the claims of the articles that have a speaker,
 * and sentences with a verb of saying and class C or Q; our own sayings and sentences beside this file.
 *
 *   node dist/libs/extraction/training/kinds.js [--shared ../shared] [--check]
 */
import { writeFileSync } from 'node:fs';
import { flag, isSet } from './arguments.js';
import { fitKinds, goldKinds, ownKinds, sentenceKinds } from './kind-examples.js';
import { areaUnderCurve, crossValidate, packLinear } from './linear.js';
import { print } from './print.js';
import { writeModule } from './write-module.js';

const shared = flag('--shared') ?? '../shared';
const gold = goldKinds(shared);
const more = [...sentenceKinds(shared), ...ownKinds()];
if (isSet('--check')) {
  const articles = new Set(gold.map((example) => example.group)).size;
  const scores = crossValidate(gold, fitKinds, articles, 1, more).map((s) => (s[0] ?? 0) - (s[1] ?? 0));
  for (const language of ['de', 'en']) {
    const chosen = gold.flatMap(({ group }, i) => (group.startsWith('en-') === (language === 'en') ? [i] : []));
    const isFact = chosen.map((i) => gold[i]?.label === 0);
    const margins = chosen.map((i) => scores[i] ?? 0);
    const right = margins.filter((margin, i) => margin > 0 === isFact[i]).length;
    print(language, margins.length, 'accuracy', (right / margins.length).toFixed(3));
    print(language, 'AUC', areaUnderCurve(margins, isFact).toFixed(3));
  }
} else {
  const model = fitKinds([...gold, ...more]);
  const note = 'Made by training/kinds.ts from our own labels on Wikinews text (CC BY 2.5) and our own sayings.';
  writeFileSync(
    'libs/extraction/src/classify/weights-kind.ts',
    writeModule(note, packLinear(model)).concat(`\nexport const STEP = ${model.step};\n`),
  );
  print(gold.length + more.length, 'examples');
}
