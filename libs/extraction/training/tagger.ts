/**
 * Trains the part-of-speech taggers of German and English and writes their weights.
 * Data: Universal Dependencies German GSD and English EWT, development parts, CC BY-SA 4.0; the weights stay under it.
 * Run in the root of the repository: node dist/libs/extraction/training/tagger.js [--shared ../shared] [--check]
 * `--check` holds every fifth sentence out, prints the accuracy and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicalOf } from '../src/lexicon/lexical.js';
import { ENGLISH_CLASSES } from '../src/tagging/english.js';
import { GERMAN_CLASSES } from '../src/tagging/german.js';
import {
  bestTag,
  FEATURES,
  featureRows,
  fixedTag,
  hashWords,
  nextState,
  readClosedWords,
  scoreTags,
} from '../src/tagging/tagger.js';
import type { ClosedClass, WordHashes } from '../src/tagging/tagger.js';
import { tokenise } from '../src/tokens/index.js';
import type { Token } from '../src/tokens/index.js';
import { EXTRA_CLOSED } from './closed-words.js';
import { packBytes, randomFrom, shuffled } from './random.js';
import { writeModule } from './write-module.js';
import { print } from './print.js';

const SEED = 20220915;
const ROUNDS = 8;
const ROWS = 1 << 14;

const flag = (name: string): string | null => {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};
const shared = flag('--shared') ?? '../shared';
const check = process.argv.includes('--check');

type Sentence = { readonly hashes: WordHashes; readonly tokens: readonly Token[]; readonly tags: readonly string[] };

type Treebank = {
  readonly language: string;
  readonly file: string;
  readonly classes: ClosedClass;
};
const TREEBANKS: readonly Treebank[] = [
  { language: 'de', file: 'de_gsd-ud-dev.conllu', classes: GERMAN_CLASSES },
  { language: 'en', file: 'en_ewt-ud-dev.conllu', classes: ENGLISH_CLASSES },
];

/** One tag for a written word from those of its syntactic words ("im": APPR+ART, "it's": PRP+VBZ). */
function joined(parts: readonly { xpos: string; upos: string; form: string }[], language: string): string {
  const [first, second] = parts;
  if (first === undefined) return 'X';
  const own = first.xpos === 'IN' && first.upos === 'SCONJ' ? 'CS' : first.xpos;
  if (second === undefined) return coarse(own, first.upos);
  if (language === 'de') return first.xpos === 'APPR' ? 'APPRART' : coarse(own, first.upos);
  if (second.xpos === 'POS') return first.xpos.startsWith('NNP') ? 'NNP$' : 'NN$';
  if (/^(VB[ZPD]|MD)$/.test(second.xpos) && !/^(VB|MD)/.test(first.xpos)) return 'PRP+V';
  return coarse(own, first.upos);
}

function coarse(xpos: string, upos: string): string {
  if (upos === 'PUNCT' || upos === 'SYM') return 'PUNCT';
  if (xpos === 'NNPS') return 'NNP';
  if (/^(ADD|GW|FW|AFX|LS|XY|FM|TRUNC|ITJ|UH|_)$/.test(xpos)) return 'X';
  if (/^(VAPP|VMPP)$/.test(xpos)) return 'VVPP';
  if (/^(VAINF|VMINF)$/.test(xpos)) return 'VVINF';
  if (/^(APPO|APZR)$/.test(xpos)) return 'APPR';
  if (/^(PTKA|PTKANT)$/.test(xpos)) return 'ADV';
  return xpos;
}

function read(treebank: Treebank): Sentence[] {
  const out: Sentence[] = [];
  for (const chunk of readFileSync(join(shared, 'data/ud', treebank.file), 'utf8').split('\n\n')) {
    const text = /^# text = (.*)$/m.exec(chunk)?.[1];
    if (text === undefined) continue;
    const units: { start: number; end: number; parts: { xpos: string; upos: string; form: string }[] }[] = [];
    let at = 0;
    let rangeTo = 0;
    for (const line of chunk.split('\n')) {
      const columns = line.split('\t');
      const [id = '', form = '', , upos = '', xpos = ''] = columns;
      if (columns.length < 10 || id.includes('.')) continue;
      if (id.includes('-')) {
        const start = text.indexOf(form, at);
        units.push({ start, end: start + form.length, parts: [] });
        at = start + form.length;
        rangeTo = Number(id.split('-')[1]);
        continue;
      }
      if (Number(id) <= rangeTo) {
        units.at(-1)?.parts.push({ xpos, upos, form });
        continue;
      }
      const start = text.indexOf(form, at);
      units.push({ start, end: start + form.length, parts: [{ xpos, upos, form }] });
      at = start + form.length;
    }
    const tokens = tokenise(text, { start: 0, end: text.length });
    let u = 0;
    const tags = tokens.map((token) => {
      while (u < units.length && (units[u]?.end ?? 0) <= token.start) u++;
      const parts: { xpos: string; upos: string; form: string }[] = [];
      for (let v = u; v < units.length && (units[v]?.start ?? 0) < token.end; v++)
        parts.push(...(units[v]?.parts ?? []));
      return joined(
        parts.filter((p) => parts.length === 1 || p.upos !== 'PUNCT'),
        treebank.language,
      );
    });
    const hashes = hashWords(tokens, ({ form }) => lexicalOf(form, treebank.language).readings);
    out.push({ hashes, tokens, tags });
  }
  return out;
}

type Trained = { tags: string[]; openTags: number; weights: Int8Array; closed: string };

/** Tags whose words can be counted: what the treebank shows, and what the list adds. German adverbs too. */
function closedLines(sentences: readonly Sentence[], tags: readonly string[], language: string): string {
  const extra = EXTRA_CLOSED[language] ?? {};
  const semi = language === 'de' ? ['ADV'] : [];
  return [...Object.keys(extra), ...semi]
    .filter((tag) => tags.includes(tag))
    .map((tag) => {
      const words = new Set((extra[tag] ?? '').split(' ').filter((word) => word !== ''));
      for (const sentence of sentences)
        sentence.tags.forEach((t, i) => {
          const token = sentence.tokens[i];
          if (t === tag && token?.kind === 'word') words.add(token.lower);
        });
      return [tag, ...[...words].sort()].join(' ');
    })
    .join(';');
}

function train(sentences: readonly Sentence[], classes: ClosedClass, language: string): Trained {
  const met = [...new Set(sentences.flatMap((s) => s.tags))].sort();
  const closed = closedLines(sentences, met, language);
  const isClosed = new Set([...closed.split(';').map((line) => line.slice(0, line.indexOf(' '))), 'X']);
  const open = met.filter((tag) => !isClosed.has(tag));
  const tags = [...open, ...met.filter((tag) => isClosed.has(tag))];
  const closedWords = readClosedWords(tags, closed);
  const index = new Map(tags.map((t, i) => [t, i]));
  const size = ROWS * tags.length;
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const stamps = new Int32Array(size);
  const rows = new Uint32Array(FEATURES);
  const scores = new Float64Array(tags.length);
  const random = randomFrom(SEED);
  let clock = 0;
  const bump = (at: number, by: number): void => {
    sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) * (clock - (stamps[at] ?? 0));
    stamps[at] = clock;
    weights[at] = (weights[at] ?? 0) + by;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const sentence of shuffled(sentences, random)) {
      let tag1 = -1;
      let tag2 = -1;
      let state = 0;
      for (let i = 0; i < sentence.tags.length; i++) {
        const token = sentence.tokens[i];
        if (token === undefined) break;
        const fixed = fixedTag(token, tags);
        if (fixed >= 0) {
          state = nextState(state, tags[fixed] ?? '', sentence.hashes.shape[i] ?? 0, classes);
          tag2 = tag1;
          tag1 = fixed;
          continue;
        }
        clock++;
        featureRows(sentence.hashes, i, tag1, tag2, state, ROWS - 1, rows);
        const allowed = closedWords.get(token.lower);
        scoreTags(rows, weights, tags.length, open.length, allowed, scores);
        const best = bestTag(scores, open.length, allowed);
        const gold = index.get(sentence.tags[i] ?? '') ?? 0;
        if (best !== gold && sentence.tags[i] !== 'X')
          for (const row of rows) {
            bump(row * tags.length + gold, 1);
            bump(row * tags.length + best, -1);
          }
        // The tag that was given is what the next word sees, as it will be in use.
        state = nextState(state, tags[best] ?? '', sentence.hashes.shape[i] ?? 0, classes);
        tag2 = tag1;
        tag1 = best;
      }
    }
  }
  for (let at = 0; at < size; at++) bump(at, 0);
  let largest = 0;
  for (const sum of sums) largest = Math.max(largest, Math.abs(sum));
  // The few largest weights may be cut: a finer step serves the many small ones better.
  const step = largest / 127 / 2;
  const bytes = new Int8Array(size);
  for (let at = 0; at < size; at++) bytes[at] = Math.max(-127, Math.min(127, Math.round((sums[at] ?? 0) / step)));
  return { tags, openTags: open.length, weights: bytes, closed };
}

function accuracy(sentences: readonly Sentence[], model: Trained, classes: ClosedClass): string {
  const rows = new Uint32Array(FEATURES);
  const n = model.tags.length;
  const scores = new Int32Array(n);
  const closedWords = readClosedWords(model.tags, model.closed);
  let right = 0;
  let all = 0;
  const finite = { both: 0, gold: 0, given: 0 };
  const confusions = new Map<string, number>();
  for (const sentence of sentences) {
    let tag1 = -1;
    let tag2 = -1;
    let state = 0;
    for (let i = 0; i < sentence.tags.length; i++) {
      const token = sentence.tokens[i];
      if (token === undefined) break;
      let best = fixedTag(token, model.tags);
      if (best < 0) {
        featureRows(sentence.hashes, i, tag1, tag2, state, ROWS - 1, rows);
        const allowed = closedWords.get(token.lower);
        scoreTags(rows, model.weights, n, model.openTags, allowed, scores);
        best = bestTag(scores, model.openTags, allowed);
      }

      const given = model.tags[best] ?? '';
      const gold = sentence.tags[i] ?? '';
      all++;
      if (given === gold) right++;
      else confusions.set(`${gold}>${given}`, (confusions.get(`${gold}>${given}`) ?? 0) + 1);
      if (classes.finite.has(gold)) finite.gold++;
      if (classes.finite.has(given)) finite.given++;
      if (classes.finite.has(gold) && classes.finite.has(given)) finite.both++;
      state = nextState(state, given, sentence.hashes.shape[i] ?? 0, classes);
      tag2 = tag1;
      tag1 = best;
    }
  }
  const worst = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 12);
  const f1 = (2 * finite.both) / (finite.gold + finite.given);
  return `accuracy ${(right / all).toFixed(4)}, finite verbs F1 ${f1.toFixed(4)}; ${worst.map(([k, v]) => `${k} ${v}`).join(', ')}`;
}

for (const treebank of TREEBANKS) {
  const sentences = read(treebank);
  if (check) {
    const model = train(
      sentences.filter((_, i) => i % 5 !== 0),
      treebank.classes,
      treebank.language,
    );
    print(
      treebank.language,
      accuracy(
        sentences.filter((_, i) => i % 5 === 0),
        model,
        treebank.classes,
      ),
    );
    continue;
  }
  const model = train(sentences, treebank.classes, treebank.language);
  const name = treebank.language === 'de' ? 'German GSD' : 'English EWT';
  writeFileSync(
    `libs/extraction/src/tagging/weights-${treebank.language}.ts`,
    writeModule(
      `Made by training/tagger.ts (seed ${SEED}) from Universal Dependencies ${name}, development part, CC BY-SA 4.0.\n * These weights stay under CC BY-SA 4.0.`,
      { TAGS: model.tags.join(' '), CLOSED_WORDS: model.closed, WEIGHTS: packBytes(model.weights) },
    ).concat(`\nexport const ROWS = ${ROWS};\n`),
  );
  print(treebank.language, model.tags.length, 'tags written');
}
