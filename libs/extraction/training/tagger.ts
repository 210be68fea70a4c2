/**
 * Trains the part-of-speech taggers and writes their weights into the folders of their languages.
 * Data: treebanks of Universal Dependencies as `training.ts` of each language names them; the weights stay under their
 * licence. Run in the root of the repository:
 *
 *   node dist/libs/extraction/training/tagger.js [--language xx] [--shared ../shared] [--check]
 *
 * `--check` holds every fifth sentence out, prints the accuracy and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flag, isSet } from './arguments.js';
import { TRAININGS } from './languages.js';
import { ROWS, SEED, taggerAccuracy, trainTagger } from './perceptron.js';
import { print } from './print.js';
import { packBytes } from './random.js';
import { readTreebank } from './treebank.js';
import { writeModule } from './write-module.js';

const shared = flag('--shared') ?? '../shared';
const wanted = flag('--language');

for (const training of TRAININGS) {
  const { code, clauseTags } = training.language;
  if (wanted !== null && wanted !== code) continue;
  const sentences = readTreebank(join(shared, 'data/ud', training.treebank), training);
  if (isSet('--check')) {
    const model = trainTagger(
      sentences.filter((_, i) => i % 5 !== 0),
      training,
    );
    const heldOut = sentences.filter((_, i) => i % 5 === 0);
    print(code, taggerAccuracy(heldOut, model, clauseTags));
    continue;
  }
  const model = trainTagger(sentences, training);
  writeFileSync(
    `libs/extraction/src/lexicon/${code}/tagger-weights.ts`,
    writeModule(
      `Made by training/tagger.ts (seed ${SEED}) from ${training.source}.\n * These weights stay under its licence.`,
      { TAGS: model.tags.join(' '), CLOSED_WORDS: model.closed, WEIGHTS: packBytes(model.weights) },
    ).concat(`\nexport const ROWS = ${ROWS};\n`),
  );
  print(code, model.tags.length, 'tags written');
}
