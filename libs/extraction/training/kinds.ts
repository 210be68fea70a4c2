/**
 * Trains the models, one for each language, that tell whether attributed content is a fact of its own or only reported.
 * Data: ../shared/gold (our own labels on Wikinews text, CC BY 2.5): the claims of the articles that have a speaker,
 * and sentences with a verb of saying and class C or Q; our own sayings and sentences beside this file.
 *
 *   node dist/libs/extraction/training/kinds.js [--shared ../shared] [--check]
 */
import { writeFileSync } from 'node:fs';
import { flag, isSet, refuseFor } from './arguments.js';
import { fitKind, fitKinds, goldKinds, ownKinds, sentenceKinds } from './kind-examples.js';
import { areaUnderCurve, crossValidate, packLinear } from './linear.js';
import { KIND_LANGUAGES } from '../src/classify/models.js';
import { print } from './print.js';
import { writeModule } from './write-module.js';

const shared = flag('--shared') ?? '../shared';
const gold = goldKinds(shared);
const unread = KIND_LANGUAGES.filter((own) => gold.every(({ language }) => language !== own));
refuseFor(
  unread.length === 0 ? null : `No labelled claim (${unread.join(', ')}): name a folder with gold/ by --shared.`,
);
const more = [...sentenceKinds(shared), ...ownKinds()];
if (isSet('--check')) {
  for (const own of KIND_LANGUAGES) {
    const chosen = gold.filter(({ language }) => language === own);
    const articles = new Set(chosen.map(({ group }) => group)).size;
    const added = more.filter(({ language }) => language === own);
    const margins = crossValidate(chosen, fitKind, articles, 1, added).map((s) => (s[0] ?? 0) - (s[1] ?? 0));
    const isFact = chosen.map(({ label }) => label === 0);
    const right = margins.filter((margin, i) => margin > 0 === isFact[i]).length;
    print(own, margins.length, 'accuracy', (right / margins.length).toFixed(3));
    print(own, 'AUC', areaUnderCurve(margins, isFact).toFixed(3));
  }
} else {
  const models = fitKinds([...gold, ...more]);
  const note = 'Made by training/kinds.ts from our own labels on Wikinews text (CC BY 2.5) and our own sayings.';
  for (const language of KIND_LANGUAGES)
    writeFileSync(
      `libs/extraction/src/classify/weights-kind-${language}.ts`,
      writeModule(note, packLinear(models[language])).concat(`\nexport const STEP = ${models[language].step};\n`),
    );
  print(gold.length + more.length, 'examples');
}
