import type { Token } from '../tokens/index.js';

/** Parts of speech as the clause reader needs them, the same for every language. */
export type Category =
  | 'finite'
  | 'infinitive'
  | 'participle'
  | 'ing'
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'possessive'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'wh'
  | 'comparison'
  | 'number'
  | 'negation'
  | 'prefix'
  | 'to'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'quote'
  | 'other';

export type Word = Token & { readonly tag: string; readonly category: Category };

const GERMAN: Readonly<Record<string, Category>> = {
  VVFIN: 'finite',
  VAFIN: 'finite',
  VMFIN: 'finite',
  VVIMP: 'finite',
  VVINF: 'infinitive',
  VVIZU: 'infinitive',
  VVPP: 'participle',
  NN: 'noun',
  NE: 'name',
  ADJA: 'adjective',
  ADJD: 'adjective',
  ADV: 'adverb',
  PAV: 'adverb',
  ART: 'determiner',
  PDAT: 'determiner',
  PIAT: 'determiner',
  PPOSAT: 'possessive',
  PPER: 'pronoun',
  PRF: 'pronoun',
  PDS: 'pronoun',
  PIS: 'pronoun',
  PRELS: 'relative',
  PRELAT: 'relative',
  PWS: 'wh',
  PWAV: 'wh',
  PWAT: 'wh',
  APPR: 'preposition',
  APPRART: 'preposition',
  KON: 'conjunction',
  KOUS: 'subordinator',
  KOUI: 'subordinator',
  KOKOM: 'comparison',
  CARD: 'number',
  PTKNEG: 'negation',
  PTKVZ: 'prefix',
  PTKZU: 'to',
};

const ENGLISH: Readonly<Record<string, Category>> = {
  VBD: 'finite',
  VBZ: 'finite',
  VBP: 'finite',
  MD: 'finite',
  'PRP+V': 'finite',
  VB: 'infinitive',
  VBN: 'participle',
  VBG: 'ing',
  NN: 'noun',
  NNS: 'noun',
  NN$: 'noun',
  NNP: 'name',
  NNP$: 'name',
  PRP: 'pronoun',
  EX: 'pronoun',
  PRP$: 'possessive',
  DT: 'determiner',
  PDT: 'determiner',
  JJ: 'adjective',
  JJR: 'adjective',
  JJS: 'adjective',
  RB: 'adverb',
  RBR: 'adverb',
  RBS: 'adverb',
  RP: 'prefix',
  IN: 'preposition',
  TO: 'to',
  CS: 'subordinator',
  WDT: 'relative',
  WP: 'relative',
  WP$: 'relative',
  WRB: 'wh',
  CC: 'conjunction',
  CD: 'number',
};

function ofMark(token: Token): Category | null {
  if (token.kind === 'quote') return 'quote';
  if (token.kind === 'number') return 'number';
  if (token.kind !== 'punctuation' && token.kind !== 'symbol') return null;
  const text = token.text;
  if (text === ',' || text === ';') return 'comma';
  if (text === ':') return 'colon';
  if (text === '–' || text === '—' || text === '-' || text === '--') return 'dash';
  if (text === '(' || text === '[') return 'open';
  if (text === ')' || text === ']') return 'close';
  if (/^[.!?…]/.test(text)) return 'stop';
  return 'other';
}

const GERMAN_DEICTIC = new Set(['hier', 'dort', 'nun', 'jetzt', 'heute', 'gestern']);

/** Tokens with their tags and coarse categories; `tags` null: categories by the marks alone. */
export function toWords(tokens: readonly Token[], tags: readonly string[] | null, language: string): Word[] {
  const table = language === 'de' ? GERMAN : ENGLISH;
  return tokens.map((token, i) => {
    const tag = tags?.[i] ?? 'X';
    const mark = ofMark(token);
    let category: Category = mark ?? table[tag] ?? 'other';
    if (language === 'de' && mark === null && GERMAN_DEICTIC.has(token.lower)) category = 'adverb';
    return {
      start: token.start,
      end: token.end,
      text: token.text,
      lower: token.lower,
      kind: token.kind,
      form: token.form,
      tag,
      category,
    };
  });
}
