/** What no sentence has: marks in a row, a blank before a mark or behind an opening bracket, brackets with nothing in them. */
const ODD_MARKS = /,\s?[,.;]|\s[,;:.!?)](?![.\d])|\(\s|\s{2}|\(\)|\.{2}$|[.!?][”“"«]?,/u;
/** "at 9 a.m., …", "Norda Inc., …": the point belongs to the word. */
const SHORTENED = /\b([ap]\.m|Inc|Corp|Co|Ltd|Jr|Sr|U\.S|U\.K|U\.N)\.,/gu;
/** No small letter, no mark at the front, and an end. */
const BEGINS = /^[^\p{Ll},;:.!?)\]–-]/u;
const ENDS = /[.!?…]["”“«»’‘')]{0,2}$/u;
/** "Laut Petra Ohm sagte sie …". */
const SAYS: ReadonlySet<string> = new Set(
  'sagt sagte sagten teilt teilte teilten erklärt erklärte erklärten hieß'.split(' '),
);
const LONGEST_SOURCE = 6;
const SOURCE = /\blaut\b/giu;
const SAYING = /\b(?:sagten?|teilten?|said)\b/gu;
const QUOTED = /[„“"»][^„“”"»«]*[”“"«]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether a statement reads as one sentence that tells once who says it; `exact` are the words of the article, which may
 * tell it more often.
 */
export function isSound(statement: string, exact: string): boolean {
  if (!BEGINS.test(statement) || !ENDS.test(statement)) return false;
  if (ODD_MARKS.test(statement.replace(SHORTENED, '$1,'))) return false;
  if (statement.startsWith('Laut ') && statement.split(' ', LONGEST_SOURCE).some((word) => SAYS.has(word)))
    return false;
  if (!/laut|sagt|said|teilt/i.test(statement)) return true;
  const sources = count(statement, SOURCE);
  const says = count(statement.replace(QUOTED, ''), SAYING);
  if (sources < 2 && says < 2) return true;
  return sources <= Math.max(1, count(exact, SOURCE)) && says <= Math.max(1, count(exact.replace(QUOTED, ''), SAYING));
}
