/**
 * English sentences with tags that nobody checked: the small treebank alone is too little. A teacher (npm `wink-nlp` with
 * `wink-eng-lite-web-model`, MIT) says noun, name, verb, adjective or adverb; our lexicon and the words around say which
 * form of a verb; the tagger trained on the treebank says the rest. Texts: ClaimBuster (CC BY 4.0) and the examples of
 * WordNet (WordNet licence). Neither the teacher nor the texts are part of the product.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EN_FORM, englishReadings } from '../src/lexicon/en/words.js';
import type { TaggerTraining } from '../src/lexicon/language.js';
import { lexicalOf } from '../src/lexicon/lexical.js';
import { readModel, tag } from '../src/tagging/tagger.js';
import type { Lexical, Token } from '../src/tokens/index.js';
import { tokenise } from '../src/tokens/index.js';
import { readDebates } from './labelled.js';
import { ROWS } from './perceptron.js';
import type { TrainedTagger } from './perceptron.js';
import { packBytes } from './random.js';
import type { TaggedSentence } from './treebank.js';

/** What the teacher says of each of its own tokens: text and universal part of speech. */
type Teacher = (text: string) => { word: string; pos: string }[];

type Collection = { out(as?: unknown): string[] };
type Wink = { its: { pos: unknown }; readDoc(text: string): { tokens(): Collection } };

/** The teacher from a folder in which `wink-nlp` and `wink-eng-lite-web-model` are installed. */
export function loadTeacher(folder: string): Teacher {
  const load = createRequire(join(folder, 'package.json'));
  const make = load('wink-nlp') as (model: unknown) => Wink;
  const nlp = make(load('wink-eng-lite-web-model'));
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const pos = tokens.out(nlp.its.pos);
    return tokens.out().map((word, i) => ({ word, pos: pos[i] ?? 'X' }));
  };
}

/** Sentences to learn from: debates, and examples of use of verbs, nouns, adjectives and adverbs. */
export function silverTexts(shared: string, wordnet: string): string[] {
  const examples = ['data.verb', 'data.noun', 'data.adj', 'data.adv'].flatMap((name) => {
    const file = join(wordnet, name);
    if (!existsSync(file)) return [];
    return [...readFileSync(file, 'utf8').matchAll(/"([^"\n]{15,200})"/g)].map((match) => sentence(match[1] ?? ''));
  });
  const debates = readDebates(shared, 'train').map(({ text }) => text);
  return [...examples, ...debates].filter((text) => text.split(' ').length >= 4);
}

const sentence = (example: string): string => {
  const text = example.charAt(0).toUpperCase() + example.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
};

const NOT_OPEN = /^(?:DT|PDT|PRP\$?|IN|CS|CC|WDT|WP\$?|WRB|MD|TO|EX|RP|PRP\+V|CD|PUNCT|POS)$/;
const BE_HAVE =
  /^(?:be|am|is|are|was|were|been|being|have|has|had|having|get|gets|got|getting|isn't|aren't|wasn't|weren't|haven't|hasn't|hadn't|['’]ve|['’]s|['’]re|i['’]ve|we['’]ve|they['’]ve|you['’]ve|it['’]s|he['’]s|she['’]s|they['’]re|we['’]re|i['’]m|you['’]re|that['’]s)$/;
const BARE = /^(?:to|do|does|did|don't|doesn't|didn't|let|make|makes|made|help|helps|helped|please)$/;

/** The sentences with tags of our own kind, from what the teacher says and what the tagger `first` would give. */
export function silverSentences(
  texts: readonly string[],
  teacher: Teacher,
  first: TrainedTagger,
  training: TaggerTraining,
): TaggedSentence[] {
  const packed = {
    TAGS: first.tags.join(' '),
    ROWS,
    WEIGHTS: packBytes(first.weights),
    CLOSED_WORDS: first.closed,
  };
  const model = readModel(packed, training.language.clauseTags);
  const wordsOf = (tokens: readonly Token[]): Lexical[] => tokens.map(({ form }) => lexicalOf(form, training.language));
  return texts.map((text) => {
    const { tokens, tags } = silverOf(text, teacher, (found) => tag(found, wordsOf(found), model));
    return { words: wordsOf(tokens), tokens, tags };
  });
}

function silverOf(
  text: string,
  teacher: Teacher,
  base: (tokens: readonly Token[]) => readonly string[],
): { tokens: Token[]; tags: string[] } {
  const tokens = tokenise(text, { start: 0, end: text.length });
  const taught = teacher(text);
  let at = 0;
  const starts = taught.map(({ word }) => {
    const start = text.indexOf(word, at);
    at = start < 0 ? at : start + word.length;
    return start;
  });
  const posAt = new Map(starts.map((start, i) => [start, taught[i]?.pos ?? 'X']));
  const guessed = base(tokens);
  const rough = tokens.map((token, i) => {
    const own = guessed[i] ?? 'X';
    const pos = posAt.get(token.start);
    if (token.lower === 'that' && pos !== undefined)
      return pos === 'SCONJ' ? 'CS' : pos === 'DET' ? 'DT' : /^NN/.test(guessed[i - 1] ?? '') ? 'WDT' : own;
    if (pos === undefined || token.kind !== 'word' || NOT_OPEN.test(own)) return own;
    if (pos === 'ADP') return 'IN';
    if (pos === 'SCONJ') return 'CS';
    if (pos === 'CCONJ') return 'CC';
    return open(token, pos, own);
  });
  return { tokens, tags: rough.map((tag, i) => (tag === 'VERB' ? verb(tokens, rough, i, guessed[i] ?? 'VB') : tag)) };
}

function open(token: Token, pos: string, own: string): string {
  const owned = /['’]s?$/.test(token.lower);
  if (pos === 'NOUN')
    return owned
      ? 'NN$'
      : /^NNS?$/.test(own)
        ? own
        : (englishReadings(token.lower) & EN_FORM.plural) !== 0
          ? 'NNS'
          : 'NN';
  if (pos === 'PROPN') return owned ? 'NNP$' : 'NNP';
  if (pos === 'ADJ') return own.startsWith('JJ') ? own : 'JJ';
  if (pos === 'ADV') return own.startsWith('RB') ? own : 'RB';
  if (pos === 'VERB' || pos === 'AUX') return 'VERB';
  return own;
}

/** Which form of a verb stands at `i`. */
function verb(tokens: readonly Token[], rough: readonly string[], i: number, own: string): string {
  const lower = tokens[i]?.lower ?? '';
  const bits = englishReadings(lower);
  if (/^(?:be|been|being|am|is|are|was|were|have|has|had|having|do|does|did)(?:n['’]t)?$/.test(lower)) return own;
  if (lower.endsWith('ing') && (bits & EN_FORM.ing) !== 0) return 'VBG';
  const past = (bits & EN_FORM.past) !== 0;
  const participle = (bits & EN_FORM.participle) !== 0;
  let before = i - 1;
  while (before >= 0 && (/^RB/.test(rough[before] ?? '') || tokens[before]?.lower === 'not')) before--;
  const left = tokens[before]?.lower ?? '';
  const leftTag = rough[before] ?? '';
  if (past || participle) {
    for (let k = before; k >= 0 && k > before - 4; k--) {
      if (BE_HAVE.test(tokens[k]?.lower ?? '')) return participle ? 'VBN' : 'VBD';
      if (!/^(?:PRP|RB|DT)/.test(rough[k] ?? '')) break;
    }
    if (!participle) return 'VBD';
    if (!past) return 'VBN';
    if (/^(?:DT|JJ|PRP\$|CD|IN|PDT|TO|NN\$|NNP\$)/.test(leftTag) && !/^(?:PRP)$/.test(leftTag)) return 'VBN';
    if (before < 0 || leftTag === 'PUNCT') return /^VB[DN]$/.test(own) ? own : 'VBN';
    if (/^(?:WDT|WP|PRP|EX)$/.test(leftTag)) return 'VBD';
    if ((bits & EN_FORM.base) !== 0 && /^(?:TO|MD)$/.test(leftTag)) return 'VB';
    return finiteAhead(tokens, rough, i) && /^NN/.test(leftTag) ? 'VBN' : /^(?:NN|CC|VBD)/.test(leftTag) ? 'VBD' : own;
  }
  if ((bits & EN_FORM.s) !== 0) return 'VBZ';
  if (BARE.test(left) || leftTag === 'MD' || leftTag === 'TO') return 'VB';
  if (/^(?:NNS|PRP|WDT|WP|NNP|EX)$/.test(leftTag)) return /^VBP?$/.test(own) ? own : 'VBP';
  if (before < 0 || /^(?:CC|PUNCT|RB)$/.test(leftTag)) return /^VBP?$/.test(own) ? own : 'VB';
  // A base form after "the", "of", another verb or "it's" is the noun that looks like it.
  return /^(?:NNS?|JJ)$/.test(own) ? own : 'NN';
}

/** A finite verb follows before the clause ends: what stands here belongs to its subject. */
function finiteAhead(tokens: readonly Token[], rough: readonly string[], i: number): boolean {
  for (let k = i + 1; k < rough.length && k < i + 14; k++) {
    const tag = rough[k] ?? '';
    if (/^(?:PUNCT|CC|CS|WDT|WP|WRB|PRP)$/.test(tag)) return false;
    if (tag === 'MD' || /^(?:is|are|was|were|has|have|had|does|did)$/.test(tokens[k]?.lower ?? '')) return true;
    if (tag === 'VERB' && (englishReadings(tokens[k]?.lower ?? '') & (EN_FORM.s | EN_FORM.past)) !== 0)
      return rough[k - 1] !== 'TO';
  }
  return false;
}
