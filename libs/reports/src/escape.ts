// Line breaks and tabs stay; every other control character, NUL, and half a surrogate pair becomes U+FFFD. One code unit
// is replaced by one, so offsets into the text still hold.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** Text that can be written as UTF-8 and stand in any document. Same length as the input, so anchors keep their offsets. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** The text on one line: runs of white space and line breaks become one space. */
export function oneLine(text: string): string {
  return printable(text).split(/\s+/u).filter(Boolean).join(' ');
}

/** At most `limit` code units; what was cut is shown by `…`. Never cuts a surrogate pair in two. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as HTML text and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? '');
}

/** A CSS string token for `content:`; nothing in it can end the string, the rule or the style element. */
export function cssString(text: string): string {
  const escaped = [...oneLine(text)].map((character) =>
    /[A-Za-z0-9 ,.·]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16) ?? 'fffd'} `,
  );
  return `"${escaped.join('')}"`;
}

/** The address when it is an absolute http or https one, else null: nothing else ever becomes a link. */
export function webAddress(address: string | null | undefined): string | null {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  try {
    return new URL(printable(address)).href;
  } catch {
    return null;
  }
}

/** JSON for a script element: no character of it can end the element or start a comment. Same value when parsed. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Plain text as Markdown that reads as the same text: no link, image, HTML, emphasis or list can come out of it. */
export function escapeMarkdown(text: string): string {
  return (
    printable(text)
      .replace(/[\\`*_[\]|~$^]/g, '\\$&')
      // At the end of a text a link may follow, and would become an image.
      .replace(/!$/, '\\!')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/^([ \t]*)([-+=#:])/gm, '$1\\$2')
      .replace(/^([ \t]*\d{1,9})([.)])/gm, '$1\\$2')
  );
}

const GERMAN_LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  ł: 'l',
};

/** Lower-case ASCII letters, digits and hyphens, at most 60 characters; `report` when nothing is left of the title. */
export function slug(title: string): string {
  const ascii = title
    .slice(0, 500)
    .toLowerCase()
    .replace(/[äöüßæøł]/g, (letter) => GERMAN_LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
  const words = ascii.split(/[^a-z0-9]+/).filter(Boolean);
  let name = '';
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (longer.length > 60) break;
    name = longer;
  }
  return name || words[0]?.slice(0, 60) || 'report';
}
