import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OFFSET_ATTRIBUTE, type PageNode, selectedSpan } from './selection';

type Node = PageNode & { parentNode: Node | null; childNodes: Node[] };

const text = (nodeValue: string): Node => ({ nodeType: 3, nodeValue, parentNode: null, childNodes: [] });
const element = (offset: number | null, ...childNodes: Node[]): Node => {
  const node: Node = {
    nodeType: 1,
    nodeValue: null,
    parentNode: null,
    childNodes,
    getAttribute: (name) => (name === OFFSET_ATTRIBUTE && offset !== null ? String(offset) : null),
  };
  for (const child of childNodes) child.parentNode = node;
  return node;
};

/** `Das Bad kostet ¹12 Millionen Euro.` in two paragraphs, with the number of a claim and a bar beside the text. */
const article = 'Das Bad kostet 12 Millionen Euro.\n\nDer 👍 Rat tagt.';
function page() {
  const plain = text('Das Bad kostet ');
  const number = text('1');
  const marked = text('12 Millionen Euro');
  const stop = text('.');
  const second = text('Der 👍 Rat tagt.');
  const mark = element(null, element(null, number), element(15, marked));
  const first = element(null, element(0, plain), mark, element(32, stop));
  const bar = text('Abdeckung 50 %');
  const root = element(null, first, element(null, element(35, second)), element(null, bar));
  return { plain, number, marked, stop, second, first, mark, root, bar };
}

const select = (from: [Node, number], to: [Node, number]): string | null => {
  const span = selectedSpan(article, {
    startContainer: from[0],
    startOffset: from[1],
    endContainer: to[0],
    endOffset: to[1],
  });
  return span && article.slice(span.start, span.end);
};

describe('what is selected on the page', () => {
  it('is the words of the article between the two points', () => {
    const { plain, marked } = page();
    expect(select([plain, 4], [marked, 2])).toBe('Bad kostet 12');
  });

  it('does not hold the white space at its ends', () => {
    const { plain } = page();
    expect(select([plain, 3], [plain, 8])).toBe('Bad');
    expect(select([plain, 3], [plain, 4])).toBeNull();
  });

  it('begins behind the number of a claim and ends before it', () => {
    const { plain, number, marked } = page();
    expect(select([number, 0], [marked, 12])).toBe('12 Millionen');
    expect(select([plain, 8], [number, 1])).toBe('kostet');
  });

  it('is found from elements as well, as browsers answer after a triple click', () => {
    const { first, root, plain } = page();
    expect(select([plain, 0], [first, 3])).toBe('Das Bad kostet 12 Millionen Euro.');
    expect(select([first, 0], [root, 1])).toBe('Das Bad kostet 12 Millionen Euro.');
  });

  it('ends with the text where the selection goes on behind it', () => {
    const { second, bar } = page();
    expect(select([second, 7], [bar, 5])).toBe('Rat tagt.');
  });

  it('is nothing where no words of the article are selected', () => {
    const { bar, plain } = page();
    expect(select([bar, 0], [bar, 4])).toBeNull();
    expect(select([plain, 4], [plain, 4])).toBeNull();
  });

  it('never cuts a character in two', () => {
    const { second } = page();
    expect(select([second, 5], [second, 10])).toBe('👍 Rat');
    expect(select([second, 0], [second, 5])).toBe('Der 👍');
  });

  it('gives back any range of any text that is drawn in runs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (runs, a, b) => {
          const whole = runs.join('');
          let at = 0;
          const nodes = runs.map((run) => {
            const node = text(run);
            element(at, node);
            at += run.length;
            return node;
          });
          element(null, ...nodes.flatMap((node) => node.parentNode ?? []));
          const [from, to] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
          const point = (position: number): [Node, number] => {
            let left = position;
            for (const node of nodes) {
              const size = node.nodeValue?.length ?? 0;
              if (left <= size) return [node, left];
              left -= size;
            }
            throw new Error('The position lies in the text.');
          };
          const [startContainer, startOffset] = point(from ?? 0);
          const [endContainer, endOffset] = point(to ?? 0);
          const span = selectedSpan(whole, { startContainer, startOffset, endContainer, endOffset });
          const wanted = whole.slice(from, to).trim();
          const wellFormed = (words: string): boolean => !/\p{Surrogate}/u.test(words);
          if (span && wellFormed(wanted)) expect(whole.slice(span.start, span.end)).toBe(wanted);
          if (span) expect(wellFormed(whole.slice(span.start, span.end))).toBe(wellFormed(whole));
        },
      ),
    );
  });
});
