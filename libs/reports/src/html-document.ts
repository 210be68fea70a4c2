import { createHash } from 'node:crypto';
import { markup, trustedMarkup, type Markup } from './markup.js';
import type { RatingMark } from './rating-marks.js';
import type { Language } from './words.js';

/**
 * Content-Security-Policy to send with a served HTML export. The file carries a stricter one itself (only its own style
 * sheet, by hash), so it loads nothing and runs nothing even when opened from disk.
 */
export const HTML_EXPORT_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups";

const RTL = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'khw',
  'ks',
  'nqo',
  'pnb',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** A BCP 47 tag as it may stand in `lang`; `und` when the article's language is unknown or nonsense. */
export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/.test(language) ? language : 'und';
}

/** Direction to lay text out in: by language, `auto` (first strong character) for an unknown one. */
export function direction(language: string): 'ltr' | 'rtl' | 'auto' {
  const [primary = '', ...rest] = languageTag(language).toLowerCase().split('-');
  if (primary === 'und') return 'auto';
  const script = rest.find((part) => part.length === 4);
  if (script) return ['arab', 'hebr', 'thaa', 'syrc', 'nkoo', 'adlm', 'rohg'].includes(script) ? 'rtl' : 'ltr';
  return RTL.has(primary) ? 'rtl' : 'ltr';
}

/** One self-contained HTML file. `head` is put at the end of `<head>`. */
export function htmlDocument(page: {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly style: string;
  readonly head: Markup | null;
  readonly body: Markup;
}): string {
  // The hash is over the element's text, so nothing may be added to it here.
  const styleHash = createHash('sha256').update(page.style, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
    <html lang="${page.language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Claimdesk" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        <style>${trustedMarkup(page.style)}</style>
        ${page.head}
      </head>
      <body>
        ${page.body}
      </body>
    </html> `.text;
}

/** A rating by glyph and word; colour comes with the class. */
export function ratingBadge(mark: RatingMark): Markup {
  const glyph = markup`<span class="glyph${mark.ringed && ' ring'}" aria-hidden="true">${mark.glyph}</span>`;
  return markup`<span class="rating ${mark.className}">${glyph} <span class="word">${mark.label}</span></span>`;
}

/** A row of a description list; nothing when there is no value. */
export function fact(term: string, value: Markup | string | null): Markup | null {
  return value === null || value === ''
    ? null
    : markup`<dt>${term}</dt>
        <dd dir="auto">${value}</dd>`;
}

/** A link that opens nothing but http(s), and tells the other side nothing about where the reader came from. */
export function webLink(address: string, text: string): Markup {
  return markup`<a href="${address}" rel="noopener noreferrer nofollow">${text}</a>`;
}
