import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES } from './labelled.js';
import type { LabelledSentence } from './labelled.js';
import { readTreebankTexts } from './treebank.js';

const LABELS = 'libs/extraction/training/labels';

/**
 * Sentences of treebanks with our own classes. `<language>-<treebank>.tsv` in `folder` holds `sent_id<TAB>class`; the
 * texts stay with the treebank (`data/ud` of `shared`). A treebank that is not there gives none.
 */
export function readTreebankLabels(
  shared: string,
  folder = LABELS,
): { readonly sentence: LabelledSentence; readonly language: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const [language = '', treebank = ''] = name.replace('.tsv', '').split('-');
      const file = join(shared, `data/ud/${language}_${treebank}-ud-dev.conllu`);
      if (!existsSync(file)) return [];
      const texts = readTreebankTexts(file);
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((row) => {
          const [id = '', label = ''] = row.split('\t');
          const text = texts.get(id);
          const index = CLASSES.indexOf(label as (typeof CLASSES)[number]);
          if (text === undefined || index < 0) return [];
          return [{ sentence: { group: `${treebank} ${id}`, label: index, priority: 1, claims: 0, text }, language }];
        });
    });
}
