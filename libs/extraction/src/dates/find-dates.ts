import type { ResolvedDate, Span } from '#libs/claims';
import type { Language } from '../lexicon/language.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { MARK } from '../lexicon/marks.js';
import { lowerAt } from '../quantities/reader.js';
import { type Token, tokenise } from '../tokens/index.js';
import { type Day, parseDay } from './calendar.js';
import type { DateReading, Found } from './calendar-parts.js';
import { readDate } from './read-date.js';
import { type Resolution, resolve, type Standpoint, type TimeTold } from './resolve.js';

/**
 * The dates that `span` of `text` names, in reading order, with ISO 8601 values cut to their precision (seasons as in
 * ISO 8601-2: `2010-21` is spring 2010; decades `199`, centuries `18`). `language` is an ISO 639-1 code; `publishedAt` an
 * ISO 8601 calendar date against which relative dates are reckoned: without it they are left out. `tokens` are those of `span`
 * where they are at hand. `told`: whether the verb tells what has happened or what is to come, where that is known.
 */
export function findDates(
  text: string,
  span: Span,
  language: string,
  publishedAt?: string,
  tokens: readonly Token[] = tokenise(text, span),
  told: TimeTold | null = null,
): ResolvedDate[] {
  const own = languageOf(language);
  const { quantities, sentences, dates } = own;
  const reading: DateReading = { text, tokens, lexicon: quantities, sentences, dates };
  const published = parseDay(publishedAt);
  const found = collect(reading, own);
  const resolved: ResolvedDate[] = [];
  let previous: Day | null = null;
  for (let i = 0; i < found.length; i++) {
    const here = found[i];
    const next = found[i + 1];
    if (here === undefined) continue;
    const joined = next !== undefined && isInterval(reading, here, next);
    const standpoint: Standpoint = { published, previous, told: joined ? told : toldBefore(reading, here, told) };
    const first = resolve(joined ? withYearOf(here, next) : here.meaning, standpoint);
    if (first === null) continue;
    const until: Resolution | null = joined ? resolve(next.meaning, { ...standpoint, previous: first.day }) : null;
    previous = until?.day ?? first.day ?? previous;
    const last = until === null ? here : next;
    if (until !== null) i += 1;
    resolved.push({
      value: first.value,
      until: until?.value ?? null,
      precision: first.precision,
      relative: first.relative || (until?.relative ?? false),
      start: tokens[here.first]?.start ?? span.start,
      end: tokens[(last ?? here).next - 1]?.end ?? span.end,
    });
  }
  return resolved;
}

function collect(reading: DateReading, language: Language): Found[] {
  const found: Found[] = [];
  let previousYear = -1;
  let at = 0;
  while (at < reading.tokens.length) {
    const mayBegin = (lexicalOf(reading.tokens[at]!.form, language).marks & MARK.dates) !== 0;
    const here = mayBegin ? readDate(reading, at, previousYear) : null;
    if (here === null) {
      at += 1;
      continue;
    }
    if (here.meaning.kind === 'calendar' && here.meaning.month === null) previousYear = here.next - 1;
    const last = found[found.length - 1];
    found.push(last !== undefined && here.first < last.next ? { ...here, first: last.next } : here);
    at = Math.max(at + 1, here.next);
  }
  return found;
}

/** "seit Mai" has been, whatever the verb; "bis Mai" is to come, unless the verb tells what has happened. */
function toldBefore(reading: DateReading, { first }: Found, told: TimeTold | null): TimeTold | null {
  const before = lowerAt(reading, first - 1);
  if (reading.dates.since.has(before)) return 'past';
  return told === null && reading.dates.until.has(before) ? 'ahead' : told;
}

/** "von 1998 bis 2004", "zwischen Juli 2003 und Dezember 2004", "3. bis 5. Oktober". */
function isInterval(reading: DateReading, first: Found, second: Found): boolean {
  const { dates } = reading;
  if (first.meaning.kind !== 'calendar' || second.meaning.kind !== 'calendar') return false;
  const gap = second.first - first.next;
  const joint = lowerAt(reading, first.next);
  if (gap < 1 || gap > 2) return false;
  if (gap === 2 && lowerAt(reading, first.next + 1) !== 'zum') return false;
  if (dates.rangeJoints.has(joint)) return true;
  const before = [lowerAt(reading, first.first - 1), lowerAt(reading, first.first - 2)];
  return gap === 1 && dates.betweenJoints.has(joint) && before.some((word) => dates.between.has(word));
}

/** In "from July to December 2004" the year holds for both. */
function withYearOf(first: Found, second: Found): Found['meaning'] {
  if (first.meaning.kind !== 'calendar' || second.meaning.kind !== 'calendar') return first.meaning;
  if (first.meaning.year !== null || first.meaning.month === null) return first.meaning;
  return {
    ...first.meaning,
    year: second.meaning.year,
    yearShift: first.meaning.yearShift ?? second.meaning.yearShift,
  };
}
