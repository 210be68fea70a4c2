import type { Language } from '../lexicon/language.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { mapped } from '../tokens/index.js';
import type { Token } from '../tokens/index.js';
import { readModel, tag } from './tagger.js';
import type { TaggerModel } from './tagger.js';

const models = new WeakMap<Language, TaggerModel>();

function modelOf(language: Language): TaggerModel | null {
  if (language.tagger === null) return null;
  const known = models.get(language);
  if (known !== undefined) return known;
  const model = readModel(language.tagger, language.clauseTags);
  models.set(language, model);
  return model;
}

/** Part-of-speech tags of a sentence (STTS for German, Penn for English); null for a language without a tagger. */
export function tagWords(tokens: readonly Token[], language: string): string[] | null {
  const own = languageOf(language);
  const model = modelOf(own);
  return model === null
    ? null
    : tag(
        tokens,
        mapped(tokens, ({ form }) => lexicalOf(form, own)),
        model,
      );
}
