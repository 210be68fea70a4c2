import type { Category } from '../lexicon/language.js';
import { languageOf } from '../lexicon/languages.js';
import type { Token } from '../tokens/index.js';

export type { Category };

export type Word = Token & { readonly tag: string; readonly category: Category };

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
  const table = languageOf(language).categories;
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
