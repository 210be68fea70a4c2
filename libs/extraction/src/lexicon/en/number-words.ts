const CARDINALS = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
);
TENS.set('fourty', 40);

const ORDINALS = new Map<string, number>(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 3]),
);
ORDINALS.set('second', 2).set('twentieth', 20).set('thirtieth', 30).set('fortieth', 40).set('fiftieth', 50);

/** Value of an English cardinal below 100 ("seven", "twenty-five"), or null. "one" is none here: see the reader. */
export function englishNumberWord(lower: string): number | null {
  if (lower === 'one') return null;
  const direct = CARDINALS.get(lower) ?? TENS.get(lower);
  if (direct !== undefined) return direct;
  const hyphen = lower.indexOf('-');
  if (hyphen < 0 || hyphen > 8) return null;
  const tens = TENS.get(lower.slice(0, hyphen));
  const ones = CARDINALS.get(lower.slice(hyphen + 1));
  return tens !== undefined && ones !== undefined && ones > 0 && ones < 10 ? tens + ones : null;
}

/** Value of an English ordinal in letters, "first" excepted, or null. */
export function englishOrdinalWord(lower: string): number | null {
  return ORDINALS.get(lower) ?? null;
}

const TIMES = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
]);

/** "twice" → 2, "threefold" → 3. */
export function englishTimesWord(lower: string): number | null {
  const listed = TIMES.get(lower);
  if (listed !== undefined) return listed;
  if (!lower.endsWith('fold')) return null;
  const head = lower.slice(0, -4);
  const value = englishNumberWord(head.endsWith('-') ? head.slice(0, -1) : head);
  return value !== null && value >= 2 ? value : null;
}

const COMPOUND_UNITS = new Map([
  ['year', 'years'],
  ['month', 'months'],
  ['week', 'weeks'],
  ['day', 'days'],
  ['hour', 'hours'],
  ['minute', 'minutes'],
  ['second', 'seconds'],
  ['page', 'pages'],
  ['mile', 'miles'],
  ['kilometer', 'kilometers'],
  ['kilometre', 'kilometres'],
  ['meter', 'meters'],
  ['metre', 'metres'],
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['acre', 'acres'],
  ['ton', 'tons'],
  ['tonne', 'tonnes'],
  ['pound', 'pounds'],
  ['point', 'points'],
  ['percent', '%'],
  ['member', 'members'],
  ['seat', 'seats'],
  ['person', 'people'],
  ['man', 'men'],
  ['storey', 'storeys'],
  ['story', 'stories'],
  ['bed', 'beds'],
  ['room', 'rooms'],
  ['game', 'games'],
  ['match', 'matches'],
  ['time', 'times'],
  ['mph', 'mph'],
  ['km', 'kilometres'],
]);

/** The unit of "131-page" (part "page") or "nine-month-old" (part "month"); null when it is no measure. */
export function englishCompoundUnit(part: string): string | null {
  return COMPOUND_UNITS.get(part) ?? COMPOUND_UNITS.get(part.endsWith('s') ? part.slice(0, -1) : part) ?? null;
}

/** "nine-month-old" → 9 months, "twenty-five-year" → 25 years; null when the word is no such compound. */
export function englishGluedNumber(lower: string): { value: number; unit: string } | null {
  const hyphen = lower.indexOf('-');
  if (hyphen < 2 || lower.length > 40) return null;
  const parts = lower.split('-');
  for (const taken of [2, 1]) {
    const head = parts.slice(0, taken).join('-');
    const value = head === 'one' ? 1 : englishNumberWord(head);
    const unit = englishCompoundUnit(parts[taken] ?? '');
    if (value !== null && unit !== null) return { value, unit };
  }
  return null;
}
