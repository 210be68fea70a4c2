const UNITS: readonly (readonly [string, number])[] = [
  ['null', 0],
  ['eins', 1],
  ['zwei', 2],
  ['zwo', 2],
  ['drei', 3],
  ['vier', 4],
  ['fünf', 5],
  ['fuenf', 5],
  ['sechs', 6],
  ['sieben', 7],
  ['acht', 8],
  ['neun', 9],
  ['zehn', 10],
  ['elf', 11],
  ['zwölf', 12],
  ['zwoelf', 12],
  ['dreizehn', 13],
  ['vierzehn', 14],
  ['fünfzehn', 15],
  ['fuenfzehn', 15],
  ['sechzehn', 16],
  ['siebzehn', 17],
  ['achtzehn', 18],
  ['neunzehn', 19],
];
const TENS: readonly (readonly [string, number])[] = [
  ['zwanzig', 20],
  ['dreißig', 30],
  ['dreissig', 30],
  ['vierzig', 40],
  ['fünfzig', 50],
  ['fuenfzig', 50],
  ['sechzig', 60],
  ['siebzig', 70],
  ['achtzig', 80],
  ['neunzig', 90],
];
/** Every spelling of 0 to 99; "ein" only before "hundert", "tausend" and "und". */
const BELOW_HUNDRED = new Map<string, number>([...UNITS, ...TENS]);
for (const [unit, ones] of [['ein', 1] as const, ...UNITS.filter(([, value]) => value >= 2 && value <= 9)])
  for (const [ten, value] of TENS) BELOW_HUNDRED.set(`${unit}und${ten}`, ones + value);

/** Longest number word that is read; longer ones are names or nonsense. */
const LONGEST = 60;

/** Value of a German cardinal written in letters and in one word ("zweihundertfünfzigtausend"), or null. */
export function germanNumberWord(lower: string): number | null {
  if (lower.length > LONGEST) return null;
  const direct = BELOW_HUNDRED.get(lower);
  if (direct !== undefined) return direct;
  const thousand = lower.indexOf('tausend');
  if (thousand < 0) return belowThousand(lower);
  const before = thousand === 0 ? 1 : belowThousand(lower.slice(0, thousand), 'ein');
  const after = restOf(lower.slice(thousand + 'tausend'.length), belowThousand);
  return before === null || after === null ? null : before * 1000 + after;
}

function belowThousand(word: string, one?: string): number | null {
  if (word === one) return 1;
  const hundred = word.indexOf('hundert');
  if (hundred < 0) return BELOW_HUNDRED.get(word) ?? null;
  const head = word.slice(0, hundred);
  const before = head === '' || head === 'ein' ? 1 : (BELOW_HUNDRED.get(head) ?? null);
  const after = restOf(word.slice(hundred + 'hundert'.length), (rest) => BELOW_HUNDRED.get(rest) ?? null);
  return before === null || after === null ? null : before * 100 + after;
}

function restOf(word: string, read: (rest: string) => number | null): number | null {
  if (word === '') return 0;
  return read(word.startsWith('und') ? word.slice(3) : word) ?? read(word);
}

const IRREGULAR_ORDINALS = new Map([
  ['dritt', 3],
  ['siebt', 7],
  ['acht', 8],
]);

/** Value of a German ordinal ("fünfte", "zwanzigsten"), or null. "erste" is none: it never means a share or a count. */
export function germanOrdinalWord(lower: string): number | null {
  const stem = withoutEnding(lower, ['en', 'er', 'es', 'em', 'e']);
  if (stem === null) return null;
  const irregular = IRREGULAR_ORDINALS.get(stem);
  if (irregular !== undefined) return irregular;
  if (stem.endsWith('st')) return germanNumberWord(stem.slice(0, -2));
  if (stem.endsWith('t')) return germanNumberWord(stem.slice(0, -1));
  return null;
}

function withoutEnding(word: string, endings: readonly string[]): string | null {
  for (const ending of endings) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return null;
}

/** "dreimal" → 3, "doppelt" → 2; null for "einmal", which seldom counts. */
export function germanTimesWord(lower: string): number | null {
  if (lower === 'doppelt' || lower === 'doppelte' || lower === 'doppelten') return 2;
  if (lower.endsWith('fach') || lower.endsWith('fache') || lower.endsWith('fachen')) {
    return atLeastTwo(germanNumberWord(lower.slice(0, lower.lastIndexOf('fach'))));
  }
  return lower.endsWith('mal') ? atLeastTwo(germanNumberWord(lower.slice(0, -3))) : null;
}

function atLeastTwo(value: number | null): number | null {
  return value !== null && value >= 2 ? value : null;
}

const GLUED: readonly (readonly [string, string])[] = [
  ['jährig', 'Jahre'],
  ['monatig', 'Monate'],
  ['wöchig', 'Wochen'],
  ['tägig', 'Tage'],
  ['stündig', 'Stunden'],
  ['minütig', 'Minuten'],
  ['köpfig', 'Personen'],
  ['prozentig', '%'],
  ['stöckig', 'Stockwerke'],
  ['teilig', 'Teile'],
  ['seitig', 'Seiten'],
];

/** The unit that a compound's second part means: "jährige" → "Jahre"; null when it is none of these. */
export function germanGluedUnit(part: string): string | null {
  for (const [stem, unit] of GLUED) {
    if (!part.startsWith(stem)) continue;
    return part.length - stem.length <= 3 ? unit : null;
  }
  return null;
}

/** "achtjährige" → 8 Jahre, "fünfköpfig" → 5 Personen; null for other words and for "einseitig". */
export function germanGluedNumber(lower: string): { value: number; unit: string } | null {
  if (lower.length > LONGEST || !lower.includes('ig')) return null;
  for (const [stem, unit] of GLUED) {
    const at = lower.indexOf(stem);
    if (at <= 0 || lower.length - at - stem.length > 3) continue;
    const head = lower.slice(0, at);
    const value = head === 'ein' && (unit === 'Jahre' || unit === 'Tage') ? 1 : germanNumberWord(head);
    return value === null ? null : { value, unit };
  }
  return null;
}
