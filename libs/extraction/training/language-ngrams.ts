/**
 * Packs the n-gram table of the language detector ELD (npm `eld`, medium, Apache-2.0, Nito T.M.) into
 * `src/language/ngram-table.ts`: the same scores in a fiftieth of the memory. Run in the root of the repository after
 * `npm run build`:
 *
 *   node dist/libs/extraction/training/language-ngrams.js
 *
 * An entry is the step to its hash from the one before (seven bits a byte, the lowest first), then pairs of a language
 * (the high bit: more follow) and its score.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashBytes } from '../src/language/ngrams.js';
import { writeModule } from './write-module.js';
import { print } from './print.js';

type NgramsData = {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

const home = resolve('node_modules/eld');
const load = async (file: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(join(home, 'src', file)).href)) as Record<string, unknown>;

const { ngramsData } = (await load('ngrams/medium.js')) as { ngramsData: NgramsData };
const { dictionary } = (await load('dictionary.js')) as { dictionary: readonly string[] };
const { avgScore } = (await load('avgScore.js')) as { avgScore: Readonly<Record<string, number>> };
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };

const byteOf = new Map(dictionary.map((character, byte) => [character, byte]));
byteOf.set(' ', 32);
const hashOf = (ngram: string): number => {
  const bytes = [...ngram].map((character) => byteOf.get(character) ?? 32);
  return hashBytes(bytes, 0, bytes.length);
};

const entries = Object.entries(ngramsData.ngrams)
  .map(([ngram, scores]) => ({ hash: hashOf(ngram), scores: Object.entries(scores) }))
  .sort((a, b) => a.hash - b.hash);
if (new Set(entries.map(({ hash }) => hash)).size !== entries.length) throw new Error('Two n-grams share a hash.');

const bytes: number[] = [];
let before = 0;
for (const { hash, scores } of entries) {
  let step = hash - before;
  before = hash;
  while (step >= 128) {
    bytes.push((step % 128) + 128);
    step = Math.floor(step / 128);
  }
  bytes.push(step);
  scores.forEach(([language, score], i) => bytes.push(Number(language) | (i + 1 < scores.length ? 128 : 0), score));
}
const codes = Object.entries(ngramsData.languages)
  .sort((a, b) => Number(a[0]) - Number(b[0]))
  .map(([, code]) => code);
const note = `Made by training/language-ngrams.ts from the medium n-grams of ELD ${version} (npm eld; copyright 2023 Nito T.M., Apache-2.0).`;
writeFileSync(
  'libs/extraction/src/language/ngram-table.ts',
  writeModule(note, {
    LANGUAGES: codes.join(' '),
    USUAL_SCORES: codes.map((code) => String(Math.round((avgScore[code] ?? 0) * 1000))).join(' '),
    NGRAMS: Buffer.from(bytes).toString('base64'),
  }).concat(`\nexport const COUNT = ${entries.length};\n`),
);
print(entries.length, 'n-grams of', codes.length, 'languages');
