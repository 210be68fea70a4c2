import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { isRefusal, readableText } from '#libs/claims';
import { Problem } from '#libs/platform';

export const TEXT_FORMATS = ['text', 'markdown', 'html'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Beyond these an HTML document is an attack or a mistake, not an article. */
const DEEPEST = 256;
const MOST_NODES = 200_000;

/** What never holds an article's words. */
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'form',
  'noscript',
  'head',
  'nav',
  'button',
  'select',
  'textarea',
  'audio',
  'video',
  'canvas',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'figure',
  'figcaption',
  'pre',
  'dl',
  'dt',
  'dd',
  'hr',
  'address',
]);
/** Of lists every item is a line of its own, without a blank line between. */
const LINES = new Set(['li', 'tr', 'dt', 'dd']);

const markdown = new MarkdownIt({ html: false, linkify: false });

/**
 * The plain text that a revision stores: paragraphs with a blank line between, list items on lines of their own, the
 * author's characters as typed. Problem `text_not_readable` for what is no text, `payload_too_large` for what is too
 * long. HTML is never stored and never shown, only read.
 */
export function plainText(input: string, format: TextFormat, maxCharacters: number): string {
  const readable = readableText(input);
  if (isRefusal(readable))
    throw new Problem('text_not_readable', readable.detail, {
      errors: [{ pointer: '/text', detail: readable.detail }],
    });
  const text =
    format === 'text' ? readable.text : textOfHtml(format === 'html' ? readable.text : markdown.render(readable.text));
  if (text.trim() === '') {
    throw new Problem(
      'text_not_readable',
      'There are no words left once the markup is taken away. Send the article itself.',
      { errors: [{ pointer: '/text', detail: 'Send text with words in it.' }] },
    );
  }
  if (text.length > maxCharacters) {
    const detail = `The text has ${text.length} characters; at most ${maxCharacters} can be checked at once. Split it into several articles.`;
    throw new Problem('payload_too_large', detail, { errors: [{ pointer: '/text', detail }] });
  }
  return text;
}

function textOfHtml(html: string): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let nodes = 0;
  let droppedAt = 0;
  let preformatted = 0;
  const breakLine = (blank: boolean): void => {
    const trimmed = line.replace(/[ \t\n\f\r]+/g, ' ').trim();
    if (trimmed !== '') lines.push(trimmed);
    line = '';
    if (blank && lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        nodes += 1;
        if (depth > DEEPEST || nodes > MOST_NODES)
          throw new Problem(
            'text_not_readable',
            'This HTML is nested too deeply or has too many elements. Send the plain text.',
          );
        if (droppedAt === 0 && DROPPED.has(name)) droppedAt = depth;
        if (droppedAt > 0) return;
        if (name === 'br') breakLine(false);
        else if (BLOCKS.has(name)) breakLine(!LINES.has(name));
        if (name === 'pre') preformatted += 1;
      },
      ontext(data) {
        nodes += 1;
        if (droppedAt > 0) return;
        if (preformatted === 0) line += data;
        else {
          const [first = '', ...rest] = data.split('\n');
          line += first;
          for (const more of rest) {
            breakLine(false);
            line = more;
          }
        }
      },
      onclosetag(name) {
        if (droppedAt === depth) droppedAt = 0;
        else if (droppedAt === 0) {
          if (name === 'pre') preformatted -= 1;
          if (BLOCKS.has(name)) breakLine(!LINES.has(name));
        }
        depth -= 1;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  breakLine(false);
  return lines.join('\n').trim();
}

/** A title for a text that came without one: its first line, cut at a word. */
export function titleOf(text: string): string {
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  if (first.length <= 200) return first;
  const cut = first.slice(0, 200);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100)).trimEnd()}…`;
}
