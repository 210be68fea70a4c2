import type { Category } from '../lexicon/language.js';
import { EN_FORM, englishReadings } from '../lexicon/en/words.js';
import { languageOf } from '../lexicon/languages.js';
import { mapped } from '../tokens/index.js';
import type { Form, Token, TokenKind } from '../tokens/index.js';

export type { Category };

/**
 * A token with its tag. A class, so that all words are of one shape: everything behind the tagger reads them, and the
 * same code over objects of many shapes is several times slower.
 */
export class Word implements Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  readonly form: Form;
  readonly tag: string;
  readonly category: Category;

  constructor({ start, end, text, lower, kind, form }: Token, tag: string, category: Category) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.lower = lower;
    this.kind = kind;
    this.form = form;
    this.tag = tag;
    this.category = category;
  }
}

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

const AUXILIARIES = /^(?:ist|sind|war|waren|wird|werden|wurde|wurden|bleibt|bleiben|blieb)$/;
const CLOSING =
  /^(?:hat|haben|habe|hatten?|hätten?|ist|sind|sei|seien|war|waren|wäre|wären|wird|werden|wurden?|würden?)$/;
const endsClause = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'punctuation' || token.kind === 'quote';
const PLURAL_SAYING = /^(?:say|argue|believe|claim|warn|insist|fear|deny|complain)$/;
const GERMAN_DEICTIC = new Set(['hier', 'dort', 'nun', 'jetzt', 'heute', 'gestern']);

/** "Benedikt XVI., der …", German "den 9. Januar": the point of an abbreviation or ordinal inside a sentence. */
function endsNothing(tokens: readonly Token[], i: number, language: string): boolean {
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (tokens[i]?.text !== '.' || next === undefined || before === undefined || before.end !== tokens[i]?.start)
    return false;
  if (next.text === ',') return true;
  // "Kern & Co. bauen"
  const short = ABBREVIATED.test(before.lower) && next.text === next.lower;
  return language === 'de' && next.kind === 'word' && (before.kind === 'number' || short);
}
const ABBREVIATED = /^(?:co|inc|ltd|corp|nr|st|dr|prof|hl)$/;

/** Tokens with their tags and coarse categories; `tags` null: categories by the marks alone. */
export function toWords(tokens: readonly Token[], tags: readonly string[] | null, language: string): Word[] {
  const table = languageOf(language).categories;
  const words = mapped(tokens, (token, i) => {
    // "Its regional secretary": a possessive, whatever a hasty writer means by it.
    const tag = tags?.[i] === 'PRP+V' && token.lower === 'its' ? 'PRP$' : (tags?.[i] ?? 'X');
    const mark = ofMark(token);
    // "Campaigners, who collected names, say …": behind a comma no infinitive.
    if (language === 'en' && tag === 'VB' && tokens[i - 1]?.text === ',' && PLURAL_SAYING.test(token.lower))
      return new Word(token, 'VBP', 'finite');
    let category: Category = mark ?? table[tag] ?? 'other';
    // "bei elf Millionen lagen": an infinitive with its "zu" has it inside.
    if (tag === 'VVIZU' && language === 'de' && !token.lower.includes('zu')) category = 'finite';
    // "Angeklagt sind zwei Männer", "Vertagt wurde der Antrag".
    const begins = i === 0 || tokens[i - 1]?.text === ',' || tokens[i - 1]?.text === ';';
    if (
      tag === 'VVFIN' &&
      begins &&
      language === 'de' &&
      /(?:t|en)$/.test(token.lower) &&
      AUXILIARIES.test(tokens[i + 1]?.lower ?? '')
    )
      category = 'participle';
    // "…, dass die Opfer überlebt hätten,": what an auxiliary closes the clause behind is a participle.
    if (
      tag === 'VVFIN' &&
      language === 'de' &&
      CLOSING.test(tokens[i + 1]?.lower ?? '') &&
      endsClause(tokens[i + 2]) &&
      /(?:t|en)$/.test(token.lower)
    )
      category = 'participle';
    if (language === 'de' && mark === null && GERMAN_DEICTIC.has(token.lower)) category = 'adverb';
    if (category === 'stop' && endsNothing(tokens, i, language)) category = 'other';
    return new Word(token, tag, category);
  });
  return language === 'en' ? withVerb(words) : words;
}

/** "The maker, Nordal, plans a larger trial": where nothing else is the verb, what may be one before an article is it. */
function withVerb(words: Word[]): Word[] {
  if (words.some(({ category }) => category === 'finite')) return words;
  const at = words.findIndex(
    ({ tag, lower }, i) =>
      i > 0 && tag === 'NNS' && ARTICLES.test(words[i + 1]?.lower ?? '') && (englishReadings(lower) & EN_FORM.s) !== 0,
  );
  const verb = words[at];
  if (verb !== undefined) words[at] = new Word(verb, 'VBZ', 'finite');
  return words;
}
const ARTICLES = /^(?:a|an|the|its|his|her|their)$/;

/** Whether a word names something: a noun or a name. */
export const isNoun = (word: Word | undefined): boolean => word?.category === 'noun' || word?.category === 'name';

/** What a noun phrase is made of, in either language. */
export const PHRASE_WORDS: ReadonlySet<string> = new Set([
  'determiner',
  'possessive',
  'adjective',
  'noun',
  'name',
  'number',
]);
