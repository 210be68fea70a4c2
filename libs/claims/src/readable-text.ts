import { hasVisibleText } from './anchors.js';
import type { Refusal } from './refusal.js';

const BYTE_ORDER_MARK = '\ufeff';
/** Every C0 control but tab, line feed, vertical tab, form feed and carriage return, and DEL. */
// oxlint-disable-next-line no-control-regex -- these very characters are looked for
const BINARY = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** More than one replacement character in this many code units: the bytes were no UTF-8. */
const GARBLED_SHARE = 20;

/**
 * Plain text as a revision stores it. Only line ends (CRLF, CR become LF) and a leading byte order mark are changed: the
 * author's characters stay as typed, without Unicode normalisation, so that a quote can be found again and the hash is
 * that of the author's text. Refused is what is no text; the position named is in UTF-16 code units of the input.
 */
export function readableText(input: string): { readonly text: string } | Refusal {
  const refuse = (detail: string): Refusal => ({ code: 'text_not_readable', detail });
  const binary = BINARY.exec(input);
  if (binary) {
    const code = binary[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return refuse(
      `There is a control character (U+${code}) at position ${binary.index}, so this is no plain text. Send the text itself, as UTF-8.`,
    );
  }
  const surrogate = LONE_SURROGATE.exec(input);
  if (surrogate) {
    return refuse(
      `There is half a character (a lone surrogate) at position ${surrogate.index}. Send the text again without cutting characters.`,
    );
  }
  if (garbled(input)) {
    return refuse(
      'Much of the text is U+FFFD, so its bytes were read in the wrong encoding. Save it as UTF-8 and send it again.',
    );
  }
  if (!hasVisibleText(input)) return refuse('The text is empty. Send the article that is to be checked.');
  const body = input.startsWith(BYTE_ORDER_MARK) ? input.slice(1) : input;
  return { text: body.replace(/\r\n?/g, '\n') };
}

function garbled(input: string): boolean {
  let count = 0;
  for (let at = input.indexOf('\ufffd'); at !== -1; at = input.indexOf('\ufffd', at + 1)) count += 1;
  return count * GARBLED_SHARE > input.length;
}
