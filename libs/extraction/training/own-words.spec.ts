import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDebates, readSentences } from './labelled.js';
import { readTreebankTexts } from './treebank.js';

const ROOT = join(import.meta.dirname, '../../..');
const SHARED = join(ROOT, '../shared');

/** So many words in a row are somebody's wording; fewer come together by chance. */
const RUN = 8;
/** The sentence by which the product was asked for what a claim is; the tests answer it. */
const ASKED_FOR = 'das sich von ostasien bis nach europa erstreckt';

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** Every text that something is learnt from, or measured on. */
function dataTexts(): string[] {
  const gold = readdirSync(join(SHARED, 'gold')).filter((file) => file.endsWith('.txt'));
  const treebanks = readdirSync(join(SHARED, 'data/ud')).filter((file) => file.endsWith('.conllu'));
  return [
    ...gold.map((file) => readFileSync(join(SHARED, 'gold', file), 'utf8')),
    ...readSentences(SHARED).map(({ text }) => text),
    ...(['train', 'dev'] as const).flatMap((part) => readDebates(SHARED, part).map(({ text }) => text)),
    ...treebanks.flatMap((file) => [...readTreebankTexts(join(SHARED, 'data/ud', file)).values()]),
    readFileSync(join(SHARED, 'data/golden-rules/golden-rules.json'), 'utf8').replaceAll(String.raw`\n`, ' '),
  ];
}

/** What we wrote, and what was learnt: files of ours with words in them. */
function ourFiles(): string[] {
  const folders = ['apps', 'docs', 'libs', 'prisma', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return [...readdirSync(ROOT), ...folders].filter(
    (file) => /\.(?:tsx?|m?js|md|tsv|json|txt|html)$/.test(file) && !/node_modules|(?:^|\/)dist\/|generated/.test(file),
  );
}

// The data are not part of the repository; where they are missing the test says so and passes.
describe('what lies in the repository', () => {
  it('holds no wording of what was learnt from', () => {
    if (!existsSync(SHARED)) {
      process.stdout.write(`skipped: ${SHARED} is not there\n`);
      return;
    }
    const theirs = new Set(dataTexts().flatMap(runsOf));
    expect(theirs.size).toBeGreaterThan(300_000);
    const copied = ourFiles().flatMap((file) =>
      runsOf(readFileSync(join(ROOT, file), 'utf8'))
        .filter((run) => theirs.has(run) && run !== ASKED_FOR)
        .map((run) => `${file}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});
