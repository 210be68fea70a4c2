import type { Schemas } from '../../api/client';

type Day = Schemas['DayDto'];

/** Days that are drawn as one column. */
export type Column = {
  readonly from: string;
  readonly to: string;
  readonly decided: number;
  readonly signedOff: number;
};

/** More columns than this nobody tells apart. */
const MOST = 62;
const WEEK = 7;

/** The days as columns: each by itself, or in weeks that end with the last day. */
export function columnsOf(days: readonly Day[]): Column[] {
  const size = days.length > MOST ? WEEK : 1;
  const columns: Column[] = [];
  for (let end = days.length; end > 0; end -= size) {
    const part = days.slice(Math.max(0, end - size), end);
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) break;
    const sum = (key: 'decided' | 'signedOff'): number => part.reduce((total, day) => total + day[key], 0);
    columns.unshift({ from: first.day, to: last.day, decided: sum('decided'), signedOff: sum('signedOff') });
  }
  return columns;
}

/** A round number at or above the highest value, to draw against: 1, 2, 5, 10, 20, 50, … */
export function roundTop(highest: number): number {
  let step = 1;
  for (;;) {
    for (const factor of [1, 2, 5]) if (step * factor >= highest) return step * factor;
    step *= 10;
  }
}
