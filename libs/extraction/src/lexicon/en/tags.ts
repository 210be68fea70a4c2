import type { Category, ClosedClass } from '../language.js';

export const ENGLISH_CLASSES: ClosedClass = {
  finite: new Set(['VBD', 'VBZ', 'VBP', 'MD', 'PRP+V']),
  opens: new Set(['CS', 'WDT', 'WP', 'WRB', 'WP$']),
};

/** What the tags are to the clause reader. */
export const ENGLISH_CATEGORIES: Readonly<Record<string, Category>> = {
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
