import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kept, readClassFeatures } from '../src/classify/features.js';
import { readSentence, tagSentence } from '../src/decompose/read-sentence.js';
import type { Reading } from '../src/decompose/read-sentence.js';
import { findQuotations } from '../src/quotes/index.js';
import type { Example } from './linear.js';

const OWN = 'libs/extraction/training/sentences';
const COMMENTS = 'libs/extraction/training/comments';
const HELD_OUT_COMMENTS = 'libs/extraction/bench/comments';

export const CLASSES = ['C', 'Q', 'O', 'P', 'N'] as const;

/** One sentence read on its own. */
export function readAlone(text: string, language: string): Reading {
  const span = { start: 0, end: text.length };
  const quotations = findQuotations(text, [{ ...span, kind: 'paragraph' }]);
  return readSentence(
    text,
    { ...span, block: 0, ordinal: 0 },
    tagSentence(text, span, language),
    false,
    language,
    quotations,
  );
}

export type LabelledSentence = {
  readonly group: string;
  readonly label: number;
  readonly priority: number;
  readonly claims: number;
  readonly text: string;
};

export function readSentences(shared: string): LabelledSentence[] {
  const file = join(shared, 'gold/sentences.de.tsv');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [group, , label, priority, claims, text] = line.split('\t');
      const index = CLASSES.indexOf(label as (typeof CLASSES)[number]);
      if (group === undefined || text === undefined || index < 0) return [];
      return [{ group, label: index, priority: Number(priority), claims: Number(claims), text }];
    });
}

/** The rows of tables of our own writing: `xx.tsv`, one language a file, a label and a text a row. */
export function readOwnRows(folder: string): {
  readonly language: string;
  /** Counted from 1 in its file. */
  readonly row: number;
  readonly label: string;
  readonly text: string;
}[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          const [label = '', text] = line.split('\t');
          return text === undefined ? [] : [{ language: file.replace('.tsv', ''), row: i + 1, label, text }];
        }),
    );
}

type OwnSentence = { readonly sentence: LabelledSentence; readonly language: string };

/** Our own sentences, written and labelled for the training: `sentences/xx.tsv`. */
export const readOwnSentences = (): OwnSentence[] => readOwn(OWN, 'own');

/** Comments of readers, of one to five sentences, written by us and labelled as a whole: `comments/xx.tsv`. */
export const readOwnComments = (): OwnSentence[] => readOwn(COMMENTS, 'comment');

/** Comments on other matters, from which nothing is learnt. */
export const readHeldOutComments = (): OwnSentence[] => readOwn(HELD_OUT_COMMENTS, 'held-out comment');

function readOwn(folder: string, name: string): OwnSentence[] {
  return readOwnRows(folder).flatMap(({ language, row, label, text }) => {
    const index = CLASSES.indexOf(label as (typeof CLASSES)[number]);
    if (index < 0) return [];
    const group = `${name} ${language} ${row}`;
    return [{ sentence: { group, label: index, priority: 1, claims: 0, text }, language }];
  });
}

export function toExample(sentence: LabelledSentence, language: string, weight = 1): Example {
  const reading = readAlone(sentence.text, language);
  return {
    features: kept(readClassFeatures(reading, 0, reading.words.length, language)),
    label: sentence.label,
    group: sentence.group,
    weight,
  };
}

/** ClaimBuster (CC BY 4.0): the sentences of one part with their label. */
export function readDebates(shared: string, part: 'train' | 'dev'): { text: string; yes: boolean }[] {
  const file = join(shared, `data/claimbuster/${part}.tsv`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [, text, label] = line.split('\t');
      if (text === undefined || label === undefined) return [];
      const plain = text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
      return [{ text: plain, yes: label.trim() === 'Yes' }];
    });
}
