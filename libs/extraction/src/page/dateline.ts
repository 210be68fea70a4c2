import type { Span } from '#libs/claims';

/** Place, agency and day take no more than this. */
const LONGEST = 70;
const DASH = / (?:-{1,2}|[–—]) /;
const PLACE = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
/** "(dpa)", "(Reuters/AP)", "(March 4)". */
function bracketed(text: string): { readonly from: number; readonly to: number } | null {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const within = text.slice(open + 1, open + 2 + LONGEST_BRACKETED);
    const close = within.indexOf(')');
    const again = within.indexOf('(');
    if (close >= 2 && (again < 0 || again > close)) return { from: open, to: open + close + 2 };
  }
  return null;
}
const LONGEST_BRACKETED = 30;
const LETTER = /\p{L}/u;
/** A sentence begins so, no dateline. */
const ARTICLE = /^(?:Der|Die|Das|Ein|Eine|The(?! Hague)|A|An) /;
const BEGINS =
  /^(?:Der|Die|Das|Ein|Eine|Bei|In|Im|Nach|Mit|Am|An|Auf|Für|Von|Vor|Zum|Zur|Es|Seit|Wegen|Trotz|Ab|Mehr|Rund|Fast|Zwei|Drei|Vier|The|A|At|On|After|Two|Three|Four) \p{L}/u;
/** What else a dateline has between the place and the dash: the day. */
const DAY =
  /,? (?:\d{1,2}\.?|\d{4}|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|jan(?:uary|uar|\.)?|feb(?:ruary|ruar|\.)?|mar(?:ch|\.)?|märz|apr(?:il|\.)?|may|mai|june?|juni|july?|juli|aug(?:ust|\.)?|sept?(?:ember|\.)?|o[ck]t(?:ober|\.)?|nov(?:ember|\.)?|de[cz](?:ember|\.)?),?$/iu;

/** "Hannover, 24. November 2026", "Ulm, 24.11.2026", "Leeds, March 3, 2026": place and whole date. */
const isDatedPlace = (text: string): boolean => {
  const comma = text.indexOf(', ');
  return (
    PLACE.test(text) &&
    comma >= 2 &&
    comma <= 31 &&
    text.length - comma <= LONGEST_DATE &&
    DATED.test(text.slice(comma + 2))
  );
};
/** ", 24. September 2026" */
const LONGEST_DATE = 22;
const DATED = /^(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.? \p{L}+\.? \d{4}|\p{L}+\.? \d{1,2}, \d{4})$/u;

/**
 * Where the text of a paragraph begins behind its dateline: "BERLIN (dpa) - ", "PARIS, March 3 — ",
 * "Rheinfeld (epn) – "; `span.start` when there is none. A place counts alone in large letters, in
 * small ones with the whole date.
 */
export function datelineEnd(text: string, span: Span): number {
  const lead = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
  const dash = DASH.exec(lead);
  if (dash === null || !PLACE.test(lead)) return span.start;
  let place = lead.slice(0, dash.index);
  const behind = span.start + dash.index + dash[0].length;
  if (ARTICLE.test(place)) return span.start;
  const isDated = isDatedPlace(place);
  for (let guard = 0; guard < 4 && DAY.test(place); guard++) place = place.replace(DAY, '');
  const brackets = bracketed(place);
  const hasAgency = brackets !== null && LETTER.test(place.slice(brackets.from, brackets.to));
  if (hasAgency) place = `${place.slice(0, brackets.from)} ${place.slice(brackets.to)}`.trim();
  const parts = place.split(/[ /]/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 5 || !parts.every((part) => PLACE.test(part))) return span.start;
  if (/[!?:;"“„]/u.test(place)) return span.start;
  if (hasAgency || isDated || !SMALL.test(parts[0] ?? '')) return behind;
  // "Cuxhaven – Die Reederei": a word that is large only because a sentence begins with it.
  const begins = parts.length <= 2 && BEGINS.test(text.slice(behind, behind + LONGEST));
  return begins && !DASH.test(text.slice(behind, Math.min(span.end, behind + LONGEST))) ? behind : span.start;
}
