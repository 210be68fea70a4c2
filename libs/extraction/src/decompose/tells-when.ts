import { CALENDAR_WORDS } from '../lexicon/calendar-words.js';
import type { Clause } from './clause.js';
import type { Word } from './words.js';

/** English "since the failures became public", "before it crossed the road": tells when, and neither who, where nor how many. */
export const onlyDates = (words: readonly Word[], { opener, from, to }: Clause): boolean =>
  (opener === 'since' || opener === 'before') &&
  !words.slice(from, to).some(({ category }) => category === 'number' || category === 'name');

/** "Brinley, 18 November 2026.": a line that says where and when something was written. */
export const isPlaceAndDay = (words: readonly Word[]): boolean =>
  words[0]?.category === 'name' &&
  words[1]?.category === 'comma' &&
  words.slice(2).some(({ lower }) => DAYS_AND_MONTHS.has(lower)) &&
  words
    .slice(2)
    .every(({ category, lower }) => ['number', 'comma', 'stop'].includes(category) || DAYS_AND_MONTHS.has(lower));
const DAYS_AND_MONTHS: ReadonlySet<string> = new Set(Object.values(CALENDAR_WORDS).flat());
