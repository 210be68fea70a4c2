/** A piece of the text around a claim; `claimed` where the claim itself stands. */
export type ContextPiece = { readonly text: string; readonly claimed: boolean };
export type Span = { readonly start: number; readonly end: number };

const MOST_AROUND = 280;

/**
 * The paragraph in which the claim stands, with its words marked, cut at a word where the paragraph is very long. Half a
 * character is never shown.
 */
export function contextOf(text: string, anchor: Span): readonly ContextPiece[] {
  const { start, end } = anchor;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, wordStart(text, start - MOST_AROUND));
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, wordEnd(text, end + MOST_AROUND));
  const cut = { before: from > 0 && text[from - 1] !== '\n', after: to < text.length && text[to] !== '\n' };
  const pieces = [
    { text: `${cut.before ? '… ' : ''}${text.slice(from, start)}`, claimed: false },
    { text: text.slice(start, end), claimed: true },
    { text: `${text.slice(end, to)}${cut.after ? ' …' : ''}`, claimed: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}

/** The words around an anchor as it carries them, which are cut after so many characters: without the half one. */
export function wholeWords(text: string, where: 'before' | 'after'): string {
  const whole = where === 'before' ? text.replace(/^\S+(?=\s)/, '…') : text.replace(/(?<=\s)\S+$/, '…');
  return whole.replace(/\s*\n\s*/g, ' ');
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 80).search(/\s/);
  return space === -1 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 80, at).search(/\s\S*$/);
  return space === -1 ? at : at - 80 + space;
}
