/**
 * Claims against the labelled articles of ../shared/gold, scored by its score.mjs; the baseline is every sentence a
 * claim. `node dist/libs/extraction/bench/claims.js` after a build, or `npm run bench:extraction claims`.
 * The model that tells facts from reports was trained on these articles: here it is trained anew for every article
 * without it (leave one out). Rules and lexicons were written with the articles in sight; held-out articles judge them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LinearModel } from '../src/classify/linear.js';
import { embeddedModels, KIND_LANGUAGES } from '../src/classify/models.js';
import { extractWith } from '../src/engine.js';
import { fitKinds, goldKinds, ownKinds, sentenceKinds } from '../training/kind-examples.js';
import { print } from '../training/print.js';
import { judge } from './support/bars.js';

const SHARED = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const GOLD = join(SHARED, 'gold');

type Gold = { language: string; publishedAt: string };
type Score = Record<'f1' | 'recall' | 'attributedF1' | 'speakerAccuracy' | 'kindAccuracy' | 'quantityF1', number>;
type Prediction = { claims: unknown[] };

type Bar = readonly [measure: keyof Score, words: string, bar: number];
const CLAIMS: Bar = ['f1', 'claim F1', 0.9];
const BARS: readonly { readonly name: string; readonly files: RegExp; readonly bars: readonly Bar[] }[] = [
  {
    name: 'article.de',
    files: /^article\.de/,
    bars: [CLAIMS, ['recall', 'recall', 0.92], ['attributedF1', 'attributed F1', 0.8]],
  },
  { name: 'German articles', files: /^de-/, bars: [CLAIMS, ['attributedF1', 'attributed F1', 0.75]] },
  { name: 'English articles', files: /^en-/, bars: [CLAIMS, ['attributedF1', 'attributed F1', 0.75]] },
  {
    name: 'all articles',
    files: /./,
    bars: [
      ['speakerAccuracy', 'speaker', 0.92],
      ['kindAccuracy', 'kind', 0.88],
      ['quantityF1', 'quantity F1', 0.95],
    ],
  },
];

/** The weights of one model that another does not have. */
const differing = (one: LinearModel, other: LinearModel): number[] => [
  ...one.hashed.filter((weight, i) => weight !== other.hashed[i]),
];

function main(): void {
  if (!existsSync(GOLD)) {
    print(`claims: skipped, ${GOLD} is not there`);
    return;
  }
  const names = readdirSync(GOLD)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => file.replace('.gold.json', ''))
    .sort();
  const kinds = goldKinds(SHARED);
  const sentences = [...sentenceKinds(SHARED), ...ownKinds()];
  const folder = mkdtempSync(join(tmpdir(), 'claims-'));
  try {
    for (const name of names) {
      const text = readFileSync(join(GOLD, `${name}.txt`), 'utf8');
      const gold = JSON.parse(readFileSync(join(GOLD, `${name}.gold.json`), 'utf8')) as Gold;
      const others = kinds.filter((example) => example.group !== `${name}.gold.json`);
      const models = { ...embeddedModels(), kind: fitKinds([...others, ...sentences]) };
      const found = extractWith(models, text, { publishedAt: gold.publishedAt });
      const every: Prediction = {
        claims: found.sentences.map(({ start, end }) => ({
          start,
          end,
          statement: text.slice(start, end),
          kind: 'fact',
          speaker: null,
        })),
      };
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(found));
      writeFileSync(join(folder, `${name}.every.json`), JSON.stringify(every));
    }
    const score = (chosen: readonly string[], ending: string): Score =>
      JSON.parse(
        execFileSync(
          process.execPath,
          [
            join(GOLD, 'score.mjs'),
            ...chosen.flatMap((name) => [join(GOLD, `${name}.gold.json`), join(folder, name + ending)]),
          ],
          { encoding: 'utf8' },
        ),
      ) as Score;
    for (const { name, files, bars } of BARS) {
      const chosen = names.filter((file) => files.test(file));
      const [ours, baseline] = [score(chosen, '.json'), score(chosen, '.every.json')];
      for (const [measure, words, bar] of bars)
        judge({ name: `${name}, ${words}`, ours: ours[measure], baseline: baseline[measure], bar, digits: 3 });
    }
    const today = fitKinds([...kinds, ...sentences]);
    judge({
      name: 'weights of kinds that are not those of a training on what the sources are now',
      ours: KIND_LANGUAGES.flatMap((language) => differing(embeddedModels().kind[language], today[language])).length,
      baseline: 'none',
      bar: 0,
      sense: 'most',
      digits: 0,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
