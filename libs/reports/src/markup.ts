import { escapeHtml } from './escape.js';

/** HTML that is known to be safe. Made only by the `markup` template and by `trustedMarkup`. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return escapeHtml(String(part));
  return part.map(render).join('');
}

/** HTML template: every string put in is escaped; lists are joined; null and false give nothing. Quote your attributes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    text += render(part) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** Text that another escaping renderer of this library made: Markdown, JSON-LD, the style sheet. */
export function trustedMarkup(text: string): Markup {
  return new Markup(text);
}
