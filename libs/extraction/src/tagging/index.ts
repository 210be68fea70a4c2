import { lexicalOf } from '../lexicon/lexical.js';
import type { Token } from '../tokens/index.js';
import { ENGLISH_CLASSES } from './english.js';
import { GERMAN_CLASSES } from './german.js';
import { readModel, tag } from './tagger.js';
import type { TaggerModel } from './tagger.js';
import { CLOSED_WORDS as CLOSED_DE, ROWS as ROWS_DE, TAGS as TAGS_DE, WEIGHTS as WEIGHTS_DE } from './weights-de.js';
import { CLOSED_WORDS as CLOSED_EN, ROWS as ROWS_EN, TAGS as TAGS_EN, WEIGHTS as WEIGHTS_EN } from './weights-en.js';

const models = new Map<string, TaggerModel>();

function modelOf(language: string): TaggerModel | null {
  const known = models.get(language);
  if (known !== undefined) return known;
  if (language !== 'de' && language !== 'en') return null;
  const model =
    language === 'de'
      ? readModel(
          { tags: TAGS_DE, rows: ROWS_DE, weights: WEIGHTS_DE, closedWords: CLOSED_DE },
          (token) => lexicalOf(token.form, 'de').readings,
          GERMAN_CLASSES,
        )
      : readModel(
          { tags: TAGS_EN, rows: ROWS_EN, weights: WEIGHTS_EN, closedWords: CLOSED_EN },
          (token) => lexicalOf(token.form, 'en').readings,
          ENGLISH_CLASSES,
        );
  models.set(language, model);
  return model;
}

/** Part-of-speech tags of a sentence (STTS for German, Penn for English); null for a language without a tagger. */
export function tagWords(tokens: readonly Token[], language: string): string[] | null {
  const model = modelOf(language);
  return model === null ? null : tag(tokens, model);
}
