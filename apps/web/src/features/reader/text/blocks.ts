import type { Span } from './span';

export type BlockKind = 'headline' | 'subheading' | 'paragraph' | 'item';

/** A piece of the text that is read as one: what stands between two line ends or blank lines. */
export type Block = Span & {
  readonly index: number;
  readonly kind: BlockKind;
  /** False where the author left no blank line before it, so that it stands close to the block above. */
  readonly apart: boolean;
};

type Line = Span & { readonly text: string };

/** A paragraph with a line longer than this was not wrapped by hand: each of its lines is a paragraph of its own. */
const WRAPPED = 120;
const LONGEST_HEADLINE = 200;
const LONGEST_SUBHEADING = 80;
/** Several lines that begin like this one below the other are a list. */
const ITEM = /^\s*(?:[-–—*•‣▪◦·]|\d{1,3}[.)]|[a-z]\))\s+\S/u;
const ENDS_LIKE_A_SENTENCE = /[.:;,…)]["'“”»«’]?\s*$/u;
const ENDS_LIKE_PROSE = /[.!?:;,…)"'“”»«’]\s*$/u;
const BYLINE = /^\s*(?:von|by)\s/iu;

/**
 * The blocks of a revision's text in reading order. Together with the white space between them they are the text,
 * character for character: line ends inside a block stay where the author put them.
 */
export function blocksOf(text: string): Block[] {
  const groups = paragraphsOf(text);
  const blocks: Block[] = [];
  groups.forEach((lines, index) => {
    const kind = kindOf(lines, index, groups.length);
    dividedLines(lines).forEach(({ start, end, item }, part) => {
      blocks.push({ start, end, index: blocks.length, kind: item ? 'item' : kind, apart: part === 0 });
    });
  });
  return blocks;
}

/** The block in which the position lies, else the one before it; null in a text without blocks. */
export function blockAt(blocks: readonly Block[], position: number): Block | null {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)] ?? null;
}

/** Lines that follow each other without a blank one between. */
function paragraphsOf(text: string): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] | null = null;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = { start, end, text: text.slice(start, end) };
    if (line.text.trim() === '') open = null;
    else if (open) open.push(line);
    else groups.push((open = [line]));
    start = end + 1;
  }
  return groups;
}

function kindOf(lines: readonly Line[], index: number, groups: number): BlockKind {
  const [only, second] = lines;
  if (!only || second || groups < 2) return 'paragraph';
  const words = only.text.trim();
  if (index === 0)
    return words.length <= LONGEST_HEADLINE && !ENDS_LIKE_A_SENTENCE.test(words) ? 'headline' : 'paragraph';
  const heads = words.length <= LONGEST_SUBHEADING && index < groups - 1;
  return heads && !ENDS_LIKE_PROSE.test(words) && !BYLINE.test(words) && !ITEM.test(words) ? 'subheading' : 'paragraph';
}

function dividedLines(lines: readonly Line[]): (Span & { readonly item: boolean })[] {
  const isList = lines.filter((line) => ITEM.test(line.text)).length > 1;
  const flowing = lines.some((line) => line.text.length > WRAPPED);
  const parts: { start: number; end: number; item: boolean }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const begins = isList && ITEM.test(line.text);
    // A line that is set in belongs to the item above it.
    const continues = last !== undefined && !begins && (last.item ? /^\s/u.test(line.text) : !flowing);
    if (continues) last.end = line.end;
    else parts.push({ start: line.start, end: line.end, item: begins });
  }
  return parts;
}
