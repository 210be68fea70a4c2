/**
 * Quantities and language: `npm run bench:extraction reading`. Reads `../shared/gold` and `../shared/data`; writes
 * nothing.
 *
 * - Quantity F1: on every labelled claim that has quantities, those found in its own words, by value, as `score.mjs`
 *   counts them. The baseline takes every figure of the words as it stands.
 * - Language: German and English sentences of 30 characters or more, right out of all.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { detectLanguage } from '../src/language/index.js';
import { findQuantities } from '../src/quantities/index.js';
import { judge } from './support/bars.js';

type GoldClaim = { readonly start: number; readonly end: number; readonly quantities?: readonly { value: number }[] };
type Gold = { readonly language: string; readonly claims: readonly GoldClaim[] };
type Reader = (text: string, claim: GoldClaim, language: string) => number[];

const SHARED = new URL('../../../../../shared/', import.meta.url);
const GOLD = new URL('gold/', SHARED);
const SHORTEST = 30;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const ours: Reader = (text, claim, language) => findQuantities(text, claim, language).map(({ value }) => value);
const figures: Reader = (text, claim) =>
  (text.slice(claim.start, claim.end).match(/\d+/g) ?? []).map((figure) => Number(figure));

function quantityF1(read: Reader): number {
  let gold = 0;
  let found = 0;
  let both = 0;
  for (const name of readdirSync(GOLD).filter((file) => file.endsWith('.gold.json'))) {
    const { claims, language } = JSON.parse(readFileSync(new URL(name, GOLD), 'utf8')) as Gold;
    const text = readFileSync(new URL(name.replace('.gold.json', '.txt'), GOLD), 'utf8');
    for (const claim of claims) {
      const values = (claim.quantities ?? []).map(({ value }) => value);
      if (values.length === 0) continue;
      const left = read(text, claim, language);
      gold += values.length;
      found += left.length;
      for (const value of values) {
        const at = left.findIndex((other) => Math.abs(other - value) <= 1e-9 * Math.max(1, Math.abs(value)));
        if (at < 0) continue;
        both += 1;
        left.splice(at, 1);
      }
    }
  }
  return (2 * both) / (gold + found);
}

function lines(file: string, column: number): string[] {
  const rows = readFileSync(new URL(file, SHARED), 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => row.split('\t')[column] ?? '');
}

function treebank(file: string): string[] {
  const rows = readFileSync(new URL(file, SHARED), 'utf8').split('\n');
  return rows.filter((row) => row.startsWith('# text = ')).map((row) => row.slice('# text = '.length));
}

function languageOf(name: string, sentences: readonly string[], language: string): void {
  const long = sentences.filter((sentence) => sentence.length >= SHORTEST);
  const right = long.filter((sentence) => detectLanguage(sentence) === language).length;
  judge({
    name: `language of a sentence of ${SHORTEST} characters or more, ${name}`,
    ours: (100 * right) / long.length,
    baseline: 'eld 100 %',
    bar: 100,
    unit: ' %',
    note: `${right} of ${long.length}`,
  });
}

if (existsSync(GOLD)) {
  const name = 'quantities of the labelled claims, F1 by value';
  judge({ name, ours: quantityF1(ours), baseline: quantityF1(figures), bar: 0.95, digits: 3 });
  languageOf('German Wikinews', lines('gold/sentences.de.tsv', 5), 'de');
  languageOf('German web, UD GSD dev', treebank('data/ud/de_gsd-ud-dev.conllu'), 'de');
  languageOf('English debates, ClaimBuster', lines('data/claimbuster/train.tsv', 1), 'en');
  languageOf('English web, UD EWT dev, addresses included', treebank('data/ud/en_ewt-ud-dev.conllu'), 'en');
} else {
  print(`reading: skipped, ${GOLD.pathname} is not there`);
}
