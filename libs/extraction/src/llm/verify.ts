import type { Span } from '#libs/claims';
import { tokenise } from '../tokens/index.js';

const SHARE_OF_KNOWN_WORDS = 0.6;
const SHARE_OF_QUOTED_WORDS = 0.5;
/** Common beginning that makes two words forms of one another: "Ländern" and "Länder", not "trafen" and "treffen". */
const STEM = 4;

/** The words of the article by which statements and speakers are judged. */
export type KnownWords = {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
};

export function knownWords(text: string, span: Span): KnownWords {
  const words = new Set<string>();
  const stems = new Set<string>();
  const numbers = new Set<string>();
  for (const token of tokenise(text, span)) {
    if (token.kind === 'number') numbers.add(digitsOf(token.lower));
    if (token.kind !== 'word') continue;
    words.add(token.lower);
    stems.add(token.lower.slice(0, STEM));
    if (/\d/.test(token.lower)) numbers.add(digitsOf(token.lower));
  }
  return { words, stems, numbers };
}

/**
 * True when the statement says the quote and no more than the article can bear out on its face: it keeps most of the
 * quote's content words, every figure occurs in the article, and most of its own content words do. It cannot tell a
 * wrong sentence made of right words: people do.
 */
export function isBorneOut(statement: string, quote: string, article: KnownWords): boolean {
  const whole = { start: 0, end: statement.length };
  const said = knownWords(statement, whole);
  for (const figure of said.numbers) if (!article.numbers.has(figure)) return false;
  const quoted = knownWords(quote, { start: 0, end: quote.length });
  return shareKnown(said, article) >= SHARE_OF_KNOWN_WORDS && shareKnown(quoted, said) >= SHARE_OF_QUOTED_WORDS;
}

/** The share of content words and figures of the one that the other knows; 0 when it has none. */
function shareKnown(one: KnownWords, other: KnownWords): number {
  let content = 0;
  let known = 0;
  for (const figure of one.numbers) {
    content += 1;
    if (other.numbers.has(figure)) known += 1;
  }
  for (const word of one.words) {
    if (word.length <= 3) continue;
    content += 1;
    if (other.words.has(word) || other.stems.has(word.slice(0, STEM))) known += 1;
  }
  return content === 0 ? 0 : known / content;
}

/** The speaker, when the article names them: every word of the name occurs in it. */
export function speakerNamed(speaker: string | null, article: KnownWords): string | null {
  if (speaker === null) return null;
  const names = tokenise(speaker, { start: 0, end: speaker.length }).filter((token) => token.kind === 'word');
  const named =
    names.length > 0 && names.every((name) => article.words.has(name.lower) || article.words.has(`${name.lower}s`));
  return named ? speaker : null;
}

function digitsOf(word: string): string {
  return word.replace(/\D/g, '');
}
