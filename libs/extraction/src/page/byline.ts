import { CALENDAR_WORDS } from '../lexicon/calendar-words.js';
import { classAt, DIGIT } from '../tokens/characters.js';
import { bare, byBeginning, startsWithAny } from './candidate.js';
import type { Candidate } from './candidate.js';
import { AGENCIES, BYLINE_PARTS, BYLINE_STARTS, INTERVIEW_CREDITS, STAMP_STARTS } from './phrases.js';

const LONGEST_CREDIT_WORDS = 14;
const BYLINES = byBeginning(BYLINE_STARTS);
const STAMPS = byBeginning(STAMP_STARTS);
const CREDITS = byBeginning(INTERVIEW_CREDITS);
/** A word of every phrase in BYLINE_PARTS: most lines hold none. */
const BYLINE_HINT = /beigetragen|mitgearbeitet|mitarbeit|material|contributed|reporting|compiled/;

/** Who wrote the article, for which agency, or when it was published. */
export function isByline(text: string, candidate: Candidate): boolean {
  const { head, tail, words } = candidate;
  if (
    words <= 40 &&
    (BYLINE_HINT.test(head) || BYLINE_HINT.test(tail)) &&
    BYLINE_PARTS.some((phrase) => head.includes(phrase) || tail.includes(phrase))
  )
    return true;
  if (words > LONGEST_CREDIT_WORDS) return false;
  if (!candidate.ended && isStamp(head, words)) return true;
  if (candidate.marker) return false;
  if (isAgencyLine(head)) return true;
  const credit = (CREDITS.get(head.slice(0, 2)) ?? []).find((phrase) => head.startsWith(phrase));
  if (credit !== undefined && namesFollow(text, candidate, credit.split(' ').length - 1)) return true;
  if (candidate.ended) return false;
  return startsWithAny(head, BYLINES) && namesFollow(text, candidate);
}

/** "(dpa)", "dpa/AFP", "Reuters". */
function isAgencyLine(head: string): boolean {
  const names = bare(head).split(/[/, ]/);
  return names.length <= 5 && names.every((name) => name === '' || AGENCIES.has(bare(name)));
}

const DATE_WORDS: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec
mrz okt dez jänner
mon tue wed thu fri sat sun
sonnabend mo di mi do fr sa so
uhr am pm a.m p.m um at on am den der utc gmt et est edt bst cet cest mez mesz o'clock stand updated aktualisiert published veröffentlicht last zuletzt min read lesezeit minuten minutes ago vor stunden hours`
    .split(/\s/)
    .filter((word) => word !== '')
    .concat(CALENDAR_WORDS.de, CALENDAR_WORDS.en),
);

/** A line of nothing but a date and a time, or one that begins like "Updated" and holds a digit. */
function isStamp(head: string, words: number): boolean {
  if (words > 10) return false;
  const hasDigit = /\d/.test(head);
  if (!hasDigit) return false;
  if (startsWithAny(head, STAMPS)) return true;
  const parts = partsOf(head);
  if (parts.length > 1 && parts.every(isOfDate)) return true;
  // "Auental, 12. November 2026": where it was written and when.
  const comma = head.indexOf(',');
  const when = comma < 0 ? [] : partsOf(head.slice(comma));
  const place = partsOf(head.slice(0, Math.max(0, comma)));
  const isPlace = place.length > 0 && place.length <= 3 && place.every((part) => /^\p{L}+$/u.test(part));
  return isPlace && when.length >= 3 && when.every(isOfDate) && when.some((part) => /^(?:19|20)\d\d$/.test(part));
}

const partsOf = (line: string): string[] => line.split(/[\s,.:|/()•·–-]/).filter((part) => part !== '');
const isOfDate = (part: string): boolean => DATE_WORDS.has(part) || /^\d{1,4}(?:st|nd|rd|th|h|z)?$/.test(part);

/** After "Von" or "By", or so many words, come names: every longer word begins with a capital. */
function namesFollow(text: string, candidate: Candidate, behind = 1): boolean {
  const words = text
    .slice(candidate.start, candidate.end)
    .split(/\s/)
    .filter((word) => word !== '');
  const joints = new Set(['und', 'and', 'von', 'by', 'in', 'aus', 'the', 'of', 'für', 'for', 'de', 'van', 'der', '&']);
  let names = 0;
  for (const word of words.slice(behind)) {
    if (joints.has(word.toLowerCase())) continue;
    const first = word.charAt(0);
    if (first === first.toLowerCase() && first !== first.toUpperCase()) return false;
    if (classAt(word, 0) === DIGIT) return false;
    names += 1;
  }
  return names >= 1 && names <= 10;
}
