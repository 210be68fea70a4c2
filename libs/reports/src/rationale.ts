import MarkdownIt from 'markdown-it';
import { escapeHtml, oneLine, printable, webAddress } from './escape.js';
import { trustedMarkup, type Markup } from './markup.js';

type Token = ReturnType<MarkdownIt['parse']>[number];

/**
 * Markdown as people write rationales: no HTML, no images (a remote image would tell its host who reads the report),
 * links to http(s) only. Headings keep to the outline of the page.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
markdown.disable(['image']);
markdown.validateLink = (address) => webAddress(address) !== null;

const rules = markdown.renderer.rules;
for (const name of ['heading_open', 'heading_close'] as const) {
  rules[name] = (tokens, index, options, env: { readonly below: number }, self) => {
    const token = tokens[index] as Token;
    // Whatever level the writer chose: right below the heading that the rationale stands under.
    token.tag = `h${env.below + 1}`;
    return self.renderToken(tokens, index, options);
  };
}
rules['link_open'] = (tokens, index) =>
  `<a href="${escapeHtml(String((tokens[index] as Token).attrGet('href') ?? ''))}" rel="noopener noreferrer nofollow">`;
// markdown-it aligns cells with a style attribute, which the document's security policy refuses.
rules['th_open'] = () => '<th scope="col">';
rules['td_open'] = () => '<td>';

/** The blocks and inline parts of a rationale. */
export function parseRationale(source: string): readonly Token[] {
  return markdown.parse(printable(source), {});
}

/** A rationale as safe HTML under a heading of level `below` (2 to 4). */
export function rationaleHtml(source: string, below: number): Markup {
  return trustedMarkup(markdown.render(printable(source), { below }));
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.children) return plain(token.children);
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      return token.nesting === 0 ? `${token.content} ` : token.type.endsWith('_close') && token.block ? ' ' : '';
    })
    .join('');
}

/** A rationale without its markup, on one line. */
export function rationaleText(source: string): string {
  return oneLine(plain(parseRationale(source)));
}
