import { trimmed, type Span } from './span';

/** What is needed of a node of the page. The elements that carry text of the article say where it starts. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: ArrayLike<PageNode>;
  readonly getAttribute?: (name: string) => string | null;
};

export type PageRange = {
  readonly startContainer: PageNode;
  readonly startOffset: number;
  readonly endContainer: PageNode;
  readonly endOffset: number;
};

/** On elements whose text is the article's: where it starts, in UTF-16 code units. */
export const OFFSET_ATTRIBUTE = 'data-offset';

const TEXT_NODE = 3;

/**
 * The range of the article's text that somebody selected on the page, without white space at either end; null when no
 * words of the article are selected. Numbers of claims and other things between the words do not count.
 */
export function selectedSpan(text: string, range: PageRange): Span | null {
  const start = textAt(range.startContainer, range.startOffset, 'after');
  const end = textAt(range.endContainer, range.endOffset, 'before');
  if (start === null || end === null || start >= end) return null;
  const span = trimmed(text, { start: wholeCharacter(text, start, 0), end: wholeCharacter(text, end, 1) });
  return span && /[^\s\p{C}\p{Z}\p{M}]/u.test(text.slice(span.start, span.end)) ? span : null;
}

/** Out of the middle of a surrogate pair, to its start (0) or its end (1). */
function wholeCharacter(text: string, position: number, side: 0 | 1): number {
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  const inPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return inPair ? position - 1 + 2 * side : position;
}

/** The position in the article of a point on the page; from between the words to the next ones in the direction. */
function textAt(container: PageNode, offset: number, direction: 'before' | 'after'): number | null {
  if (container.nodeType === TEXT_NODE) {
    const base = offsetOf(container.parentNode);
    if (base !== null) return base + Math.min(offset, container.nodeValue?.length ?? 0);
    return neighbour(container, direction);
  }
  const inside = direction === 'after' ? container.childNodes[offset] : container.childNodes[offset - 1];
  if (!inside) return neighbour(direction === 'after' ? lastOf(container) : firstOf(container), direction);
  return firstText(inside, direction) ?? neighbour(inside, direction);
}

function offsetOf(node: PageNode | null): number | null {
  const value = node?.getAttribute?.(OFFSET_ATTRIBUTE) ?? null;
  return value === null ? null : Number(value);
}

function lastOf(node: PageNode): PageNode {
  const last = node.childNodes[node.childNodes.length - 1];
  return last ? lastOf(last) : node;
}

function firstOf(node: PageNode): PageNode {
  const first = node.childNodes[0];
  return first ? firstOf(first) : node;
}

/** The nearest edge of article text inside the node: its start when looking forwards, its end when looking back. */
function firstText(node: PageNode, direction: 'before' | 'after'): number | null {
  if (node.nodeType === TEXT_NODE) {
    const base = offsetOf(node.parentNode);
    if (base === null) return null;
    return direction === 'after' ? base : base + (node.nodeValue?.length ?? 0);
  }
  const children = Array.from({ length: node.childNodes.length }, (_, index) => node.childNodes[index]);
  if (direction === 'before') children.reverse();
  for (const child of children) {
    const found = child ? firstText(child, direction) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The nearest article text outside of the node, in the direction. */
function neighbour(node: PageNode, direction: 'before' | 'after'): number | null {
  for (let at: PageNode | null = node; at?.parentNode; at = at.parentNode) {
    const siblings = Array.from(at.parentNode.childNodes);
    const index = siblings.indexOf(at);
    const rest = direction === 'after' ? siblings.slice(index + 1) : siblings.slice(0, index).reverse();
    for (const sibling of rest) {
      const found = firstText(sibling, direction);
      if (found !== null) return found;
    }
  }
  return null;
}
