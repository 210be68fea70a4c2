import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CLASSES } from './labelled.js';
import { readTreebankLabels } from './treebank-labels.js';

const sentence = (id: string, text: string): string =>
  [
    `# sent_id = ${id}`,
    `# text = ${text}`,
    ...text.split(' ').map((word, i) => `${i + 1}\t${word}${'\t_'.repeat(8)}`),
  ].join('\n');

describe('classes of the sentences of treebanks, as training data', () => {
  const shared = mkdtempSync(join(tmpdir(), 'claimdesk-labels-'));
  const labels = join(shared, 'labels');
  mkdirSync(labels);
  mkdirSync(join(shared, 'data/ud'), { recursive: true });
  afterAll(() => rmSync(shared, { recursive: true }));

  it('joins what is labelled with its text, and leaves out what has no class, no text or no treebank', () => {
    writeFileSync(
      join(shared, 'data/ud/de_toy-ud-dev.conllu'),
      [
        sentence('toy-1', 'Die Mühle brannte 1904 ab .'),
        sentence('toy-2', 'Ein trauriger Tag .'),
        sentence('toy-3', 'Niemand las das .'),
      ].join('\n\n'),
    );
    writeFileSync(join(labels, 'de-toy.tsv'), 'toy-2\tO\ntoy-1\tC\ntoy-9\tC\ntoy-3\t-\n');
    writeFileSync(join(labels, 'en-away.tsv'), 'away-1\tC\n');
    expect(
      readTreebankLabels(shared, labels).map(({ sentence: one, language }) => [
        one.group,
        language,
        CLASSES[one.label],
        one.text,
      ]),
    ).toEqual([
      ['toy toy-2', 'de', 'O', 'Ein trauriger Tag .'],
      ['toy toy-1', 'de', 'C', 'Die Mühle brannte 1904 ab .'],
    ]);
    expect(readTreebankLabels(join(shared, 'nowhere'), labels)).toEqual([]);
  });
});
