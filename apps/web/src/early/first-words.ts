import shell from '../app/Shell.module.css';
import header from '../components/PageHeader.module.css';
import marks from '../features/reader/article/article.module.css';
import clearance from '../features/reader/clearance/clearance.module.css';
import reader from '../features/reader/reader.module.css';
import { type Block, blocksOf } from '../features/reader/text/blocks';
import { blockGroups } from '../features/reader/text/groups';
import { FIRST_BLOCKS, SPACED, TAGS } from '../features/reader/text/tags';
import own from './first-words.module.css';

export type FirstWords = {
  readonly title: string;
  /** BCP 47; `und` where nobody knows it yet. */
  readonly language: string;
  readonly text: string;
};

/**
 * Draws the beginning of an article where the reader will draw it, while the app is still on its way: whoever waits can
 * read. The app's first drawing takes its place. Classes and places are those of the reader, nothing of it can be used.
 */
export function drawFirstWords(root: HTMLElement, { title, language, text }: FirstWords): void {
  // Once the app has drawn anything, the page is its own.
  if (root.childElementCount > 0) return;
  const heading = element('h1', own.title, title);
  heading.dir = 'auto';
  const article = element('article', marks.article, ...rowsOf(text));
  if (language !== 'und') article.lang = language;
  const page = element(
    'div',
    reader.page,
    element(
      'header',
      header.header,
      element('div', header.words, element('div', own.above), heading, element('div', own.meta)),
      element('div', own.actions),
    ),
    element('div', reader.bar, element('div', clearance.strip), element('div', reader.views, element('div', own.view))),
    element(
      'div',
      reader.columns,
      element('div', reader.text, article, element('div', clearance.column)),
      element('div', reader.side),
    ),
  );
  page.dataset['view'] = 'text';
  const frame = element(
    'div',
    shell.shell,
    element('div', shell.header),
    element('div', shell.navigation),
    element('main', shell.main, page),
  );
  frame.ariaBusy = 'true';
  root.append(frame);
}

function rowsOf(text: string): HTMLElement[] {
  const first = blocksOf(text).slice(0, FIRST_BLOCKS);
  return blockGroups(first.map((block) => ({ block }))).flatMap(({ kind, items }) => {
    const rows = items.map(({ block }) => rowOf(block, text));
    return kind === 'list' ? [element('ul', marks.list, ...rows)] : rows;
  });
}

function rowOf(block: Block, text: string): HTMLElement {
  const words = text.slice(block.start, block.end);
  const shown = element(TAGS[block.kind], marks.block, words);
  shown.dir = 'auto';
  shown.toggleAttribute('data-spaced', SPACED.test(words));
  const row = element(block.kind === 'item' ? 'li' : 'div', marks.row, shown);
  row.toggleAttribute('data-apart', block.apart);
  return row;
}

function element(name: string, className: string | undefined, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  made.append(...children);
  return made;
}
