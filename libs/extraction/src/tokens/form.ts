import { hashText } from './hash.js';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'quote' | 'symbol';

/** What the lexicons of one language say of a word, whatever stands around it. Filled by `lexicon/lexical.ts`. */
export type Lexical = {
  readonly form: Form;
  /** The language, compared by identity. */
  readonly language: object;
  /** Base form of a verb form; null when no lexicon knows it. */
  readonly lemma: string | null;
  /** Readings for the tagger, as bits; 0: unknown. */
  readonly readings: number;
  /** How the word is meant, as bits of `MARK`. */
  readonly marks: number;
  /** Hash of the word, the same for all numbers, as a feature; and of its lemma, 0 without one. */
  readonly hash: number;
  readonly lemmaHash: number;
  /** What the tagger remembers of the word. */
  tagging: Tagging | null;
};

export type Tagging = {
  /** Where the tagger holds what the word adds to the scores of the tags of itself and of the words around it. */
  readonly at: number;
  /** While this is the tagger's own number. */
  readonly turn: number;
  /** The tags that it may have as a word of a closed class. */
  readonly closed: readonly number[];
  /** What all words of its readings and shape add to the scores, by what stands around. */
  readonly ofKind: Map<number, Int16Array>;
};

/**
 * The same string as the engine keeps the names of properties: one copy of each, compared by its address. Everything
 * behind the tokens compares words with words. Without a prototype the object is a table: another would be given a class of
 * its own for every word.
 */
const interned = (text: string): string => Object.keys({ __proto__: null, [text]: true })[0] ?? text;

/**
 * What a token looks like, shared by all tokens that are written alike: what depends on the letters alone is worked out
 * once for each different word of a text, not for each place where it stands.
 */
export class Form {
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** What the tagger asks of the letters: the word, its last one to four letters, its shape. */
  readonly hash: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: number;
  /** Of two letters or more, all of them large. */
  readonly capitals: boolean;
  /** Of the language that asked last. */
  lexical: Lexical | null = null;
  /** Whether it is a title or trade, once somebody has asked. */
  isTitle: boolean | null = null;
  private held: readonly string[] | null = null;

  constructor(text: string, kind: TokenKind) {
    const lower = text.toLowerCase();
    this.text = interned(text);
    this.lower = lower === text ? this.text : interned(lower);
    this.kind = kind;
    const seen = kind === 'number' ? '0' : kind === 'quote' ? '"' : lower;
    this.hash = hashText(seen, 1);
    this.suffix1 = suffixHash(seen, 1);
    this.suffix2 = suffixHash(seen, 2);
    this.suffix3 = suffixHash(seen, 3);
    this.suffix4 = suffixHash(seen, 4);
    this.shape = shapeOf(text, kind);
    this.capitals = text.length > 1 && text === text.toUpperCase();
  }

  /** What the word is known by when two claims are compared. */
  get keys(): readonly string[] {
    this.held ??= this.kind === 'word' || this.kind === 'number' ? keysOf(this.lower) : [];
    return this.held;
  }
}

const PARTS = /[\p{L}\p{N}]+/gu;
const DIGIT = /\p{N}/u;
const SHORTEST_KEY = 4;
const KEY_LENGTH = 6;

/** Parts of four letters or more, cut to six so that inflected forms agree; parts with digits whatever their length. */
function keysOf(lower: string): string[] {
  const parts = lower.match(PARTS) ?? [];
  return parts.flatMap((part) => (part.length >= SHORTEST_KEY || DIGIT.test(part) ? [part.slice(0, KEY_LENGTH)] : []));
}

const suffixHash = (seen: string, size: number): number => hashText(seen, 10 + size, Math.max(0, seen.length - size));

/** Shapes that the tagger tells apart. */
export const SHAPE = { comma: 4, stop: 5, mark: 6 } as const;

function shapeOf(text: string, kind: TokenKind): number {
  if (kind === 'number') return 1;
  if (kind === 'quote') return 2;
  if (kind === 'symbol') return 3;
  const first = text.charAt(0);
  if (kind === 'punctuation') return text === ',' ? SHAPE.comma : '.!?'.includes(first) ? SHAPE.stop : SHAPE.mark;
  if (first >= '0' && first <= '9') return 7;
  const upper = first !== first.toLowerCase();
  if (upper && text.length > 1 && text === text.toUpperCase()) return 8;
  if (upper) return text.includes('-') ? 9 : 10;
  return text.includes('-') ? 11 : 12;
}

/** So many different tokens are remembered before the memory starts anew; an article has a few thousand. */
const MOST_FORMS = 12_000;
/** Longer ones are rare and would fill the memory. */
const LONGEST = 60;
const known = new Map<string, Form>();

/** The form of a token as it stands in the text; `clean` makes its text. */
export function formOf(raw: string, kind: TokenKind, clean: (raw: string) => string): Form {
  const held = known.get(raw);
  if (held !== undefined && held.kind === kind) return held;
  const form = new Form(clean(raw), kind);
  if (raw.length > LONGEST) return form;
  if (known.size >= MOST_FORMS) known.clear();
  known.set(detached(raw), form);
  return form;
}

/** A copy that does not keep the whole text alive, of which it is a slice. */
const detached = (slice: string): string => (slice.length < 13 ? slice : ` ${slice}`.slice(1));
