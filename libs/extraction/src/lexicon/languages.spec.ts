import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';
import { wordMap, wordSet } from '../quantities/lexicon.js';
import { TRAININGS } from '../../training/languages.js';
import { ROWS, taggerAccuracy, trainTagger } from '../../training/perceptron.js';
import { packBytes } from '../../training/random.js';
import { readTreebank } from '../../training/treebank.js';
import type { Language, TaggerTraining } from './language.js';
import { languageOf, withLanguage } from './languages.js';
import { NEUTRAL } from './neutral.js';

const FOLDERS = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the folder of a language', () => {
  it.each(FOLDERS)('%s is registered under its code, for reading and for training', (code) => {
    expect(languageOf(code).code).toBe(code);
    expect(TRAININGS.filter((training) => training.language === languageOf(code))).toHaveLength(1);
    expect(readdirSync(join(import.meta.dirname, code))).toEqual(
      expect.arrayContaining(['index.ts', 'training.ts', 'tagger-weights.ts']),
    );
  });
});

/** What a folder `pl` would begin with: an abbreviation, a word for per cent, a month. */
const POLISH: Language = {
  ...NEUTRAL,
  code: 'pl',
  sentences: { ...NEUTRAL.sentences, inside: new Set([...NEUTRAL.sentences.inside, 'proc', 'ok']) },
  quantities: {
    ...NEUTRAL.quantities,
    percent: wordSet('% proc procent'),
    pointed: wordSet('mln mrd mld proc'),
    months: wordSet('maja'),
    currencies: new Map([...NEUTRAL.quantities.currencies, ...wordMap('zł=PLN')]),
  },
  dates: { ...NEUTRAL.dates, months: new Map([['maja', 5]]) },
};
const TEXT = 'W zeszłym roku było o 12 proc. mniej gości. Remont kosztował 3 mln zł. Otwarcie odbyło się 3 maja 2024.';

describe('adding a language', () => {
  const reading = () => {
    const { sentences, claims } = extract(TEXT, { language: 'pl' });
    return {
      sentences: sentences.length,
      units: claims.flatMap((claim) => claim.quantities.map((quantity) => quantity.unit)),
      dates: claims.flatMap((claim) => claim.dates.map((date) => date.value)),
    };
  };

  it('takes nothing but its lexicons for its abbreviations, units and dates to be read', () => {
    const before = reading();
    expect(before.sentences).toBe(4);
    expect(before.units).not.toContain('PLN');
    expect(before.dates).not.toContain('2024-05-03');
    expect(withLanguage(POLISH, reading)).toEqual({ sentences: 3, units: ['%', 'PLN', 'year'], dates: ['2024-05-03'] });
    expect(reading()).toEqual(before);
  });

  it('takes a treebank and a training run for a sentence to be cut into its clauses', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimdesk-treebank-'));
    const training: TaggerTraining = {
      language: POLISH,
      treebank: join(folder, 'toy.conllu'),
      source: 'our own sentences',
      closedWords: { ADP: 'w na o', CCONJ: 'i' },
      countedTags: [],
      tagOf: ([first]) => first?.upos ?? 'X',
    };
    writeFileSync(training.treebank, TREEBANK.map(toConllU).join('\n\n'));
    const sentences = readTreebank(training.treebank, training);
    const trained = trainTagger(sentences, training);
    rmSync(folder, { recursive: true });
    expect(taggerAccuracy(sentences, trained, POLISH.clauseTags)).toMatch(/finite verbs F1 1\.0/);
    const { tags, closed, weights } = trained;
    const tagger = { TAGS: tags.join(' '), CLOSED_WORDS: closed, WEIGHTS: packBytes(weights), ROWS };
    const claims = () =>
      extract('Rada zamyka basen w maju i gmina buduje szkołę na rynku.', { language: 'pl' }).claims.map(
        (claim) => claim.exact,
      );
    expect(withLanguage(POLISH, claims)).toHaveLength(1);
    expect(withLanguage({ ...POLISH, tagger }, claims)).toEqual([
      'Rada zamyka basen w maju',
      'gmina buduje szkołę na rynku',
    ]);
  });
});

/** Words with their universal tags. */
const TREEBANK = [
  'Rada/NOUN zamyka/VERB basen/NOUN w/ADP maju/NOUN',
  'Gmina/NOUN buduje/VERB most/NOUN i/CCONJ rada/NOUN kupuje/VERB szkołę/NOUN',
  'Szkoła/NOUN kupuje/VERB książki/NOUN na/ADP rynku/NOUN',
  'W/ADP maju/NOUN gmina/NOUN zamyka/VERB szkołę/NOUN',
];

function toConllU(line: string): string {
  const words = line.split(' ').map((word) => word.split('/'));
  const rows = words.map(([form, tag], i) => [i + 1, form, '_', tag, '_', '_', '_', '_', '_', '_'].join('\t'));
  return [`# text = ${words.map(([form]) => form).join(' ')}`, ...rows].join('\n');
}
