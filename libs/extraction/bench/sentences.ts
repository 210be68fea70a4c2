/**
 * Sentence boundaries against Intl.Segmenter: `node dist/libs/extraction/bench/sentences.js` after a build, or through
 * `npm run bench:extraction`. Reads `../shared/data` (see libs/extraction/README.md); nothing is written.
 *
 * Measures:
 * - Golden rules: cases whose list of sentences, white space folded, equals the expected list.
 * - Treebanks: the sentences of a document (EWT: of the file's `newdoc`; GSD: of the whole file in pieces of 20) are
 *   joined by single blanks, and once more with the paragraph breaks the file marks. A boundary is the end of a
 *   sentence, the last of the text excepted; F1 of boundaries found against boundaries marked.
 */
import { existsSync, readFileSync } from 'node:fs';
import { splitSentences } from '../src/sentences/split-sentences.js';
import { readPage } from '../src/page/index.js';
import { segment } from '../src/sentences/index.js';
import { judge } from './support/bars.js';

type Splitter = (text: string, language: string) => string[];
type Passage = { readonly text: string; readonly ends: readonly number[] };

const DATA = new URL('../../../../../shared/data/', import.meta.url);
/** Of the npm packages measured in `../shared/reference/claims.md` the best on each. */
const BEST_PACKAGE = { en: 100, de: 29, gsd: 97.7, ewt: 86.2 } as const;

const ours: Splitter = (text, language) =>
  splitSentences(text, { start: 0, end: text.length }, language).map((span) => text.slice(span.start, span.end));
const page: Splitter = (text, language) =>
  segment(
    text,
    readPage(text).map((block) => ({ ...block, kind: block.kind === 'list_item' ? 'list_item' : 'paragraph' })),
    language,
  ).map((sentence) => text.slice(sentence.start, sentence.end));
const intl: Splitter = (text, language) =>
  Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), (piece) => piece.segment);

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

function goldenRules(language: 'en' | 'de', split: Splitter): { right: number; all: number; wrong: string[] } {
  const cases = (
    JSON.parse(readFileSync(new URL('golden-rules/golden-rules.json', DATA), 'utf8')) as Record<
      string,
      { text: string; sents: string[] }[]
    >
  )[language];
  const wrong: string[] = [];
  for (const { text, sents } of cases ?? []) {
    const found = split(text, language)
      .map(folded)
      .filter((piece) => piece !== '');
    if (JSON.stringify(found) !== JSON.stringify(sents.map(folded))) wrong.push(JSON.stringify({ text, sents, found }));
  }
  const all = cases?.length ?? 0;
  return { right: all - wrong.length, all, wrong };
}

function passages(file: string, perPassage: number | 'document', paragraphs: boolean): Passage[] {
  const made: Passage[] = [];
  let text = '';
  let ends: number[] = [];
  let inPassage = 0;
  let newParagraph = false;
  const close = (): void => {
    if (text !== '') made.push({ text, ends: ends.slice(0, -1) });
    text = '';
    ends = [];
    inPassage = 0;
  };
  for (const line of readFileSync(new URL(file, DATA), 'utf8').split('\n')) {
    if (line.startsWith('# newdoc') && perPassage === 'document') close();
    if (line.startsWith('# newpar')) newParagraph = true;
    if (!line.startsWith('# text = ')) continue;
    if (inPassage === perPassage) close();
    text += (text === '' ? '' : paragraphs && newParagraph ? '\n\n' : ' ') + line.slice('# text = '.length);
    ends.push(text.length);
    inPassage += 1;
    newParagraph = false;
  }
  close();
  return made;
}

function boundaryF1(all: readonly Passage[], language: string, split: Splitter, errors: string[]): number {
  let found = 0;
  let marked = 0;
  let both = 0;
  for (const { text, ends } of all) {
    const expected = new Set(ends.map((end) => solidBefore(text, end)));
    let at = 0;
    const got = new Set<number>();
    for (const piece of split(text, language)) {
      const solid = piece.trim();
      if (solid === '') continue;
      at = text.indexOf(solid, at) + solid.length;
      got.add(at);
    }
    got.delete(solidBefore(text, text.length));
    for (const end of got) {
      if (expected.has(end)) both += 1;
      else errors.push(`extra  …${text.slice(Math.max(0, end - 50), end)} ‖${text.slice(end, end + 40)}`);
    }
    for (const end of expected)
      if (!got.has(end)) errors.push(`missed …${text.slice(Math.max(0, end - 50), end)} ‖${text.slice(end, end + 40)}`);
    found += got.size;
    marked += expected.size;
  }
  return (200 * both) / (found + marked);
}

function solidBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function main(): void {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  if (!existsSync(new URL('golden-rules/golden-rules.json', DATA))) {
    print(`sentences: skipped, ${DATA.pathname} is not there`);
    return;
  }
  const verbose = process.argv.includes('--errors');
  for (const language of ['en', 'de'] as const) {
    const mine = goldenRules(language, page);
    const base = goldenRules(language, intl);
    judge({
      name: `golden rules ${language} of ${mine.all}`,
      ours: mine.right,
      baseline: base.right,
      bar: BEST_PACKAGE[language],
      sense: 'above',
      digits: 0,
    });
    if (verbose) for (const line of mine.wrong) print(`  ${line}`);
  }
  const sets: [string, string, string, number | 'document', number][] = [
    ['UD GSD de dev', 'ud/de_gsd-ud-dev.conllu', 'de', 20, BEST_PACKAGE.gsd],
    ['UD EWT en dev', 'ud/en_ewt-ud-dev.conllu', 'en', 'document', BEST_PACKAGE.ewt],
  ];
  for (const [name, file, language, size, best] of sets) {
    for (const paragraphs of [false, true]) {
      const all = passages(file, size, paragraphs);
      const errors: string[] = [];
      const mine = boundaryF1(all, language, paragraphs ? page : ours, errors);
      const base = boundaryF1(all, language, intl, []);
      judge({
        name: `sentence boundaries F1, ${name}${paragraphs ? ' with paragraphs' : ''}`,
        ours: mine,
        baseline: base,
        bar: paragraphs ? Number(base.toFixed(1)) : best,
        sense: 'above',
        digits: 1,
      });
      if (verbose) for (const line of errors) print(`  ${line}`);
    }
  }
}

main();
