import { print } from '../../training/print.js';

/** One measure: ours and the baseline's, and the bar that ours is held against. */
export type Measure = {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number | string;
  readonly bar: number;
  /** `least`: ours must reach the bar; `most`: must not exceed it; `above`: must be better than it. */
  readonly sense?: 'least' | 'most' | 'above';
  /** Digits behind the point. */
  readonly digits?: number;
  readonly unit?: string;
  readonly note?: string;
};

const WORDS = { least: 'bar', most: 'at most', above: 'above' } as const;

/** Whether ours reaches the bar as it is printed: a figure is judged with the digits that are shown. */
export function isMet({ ours, bar, sense = 'least', digits = 2 }: Measure): boolean {
  const shown = Number(ours.toFixed(digits));
  if (sense === 'most') return shown <= bar;
  return sense === 'above' ? shown > bar : shown >= bar;
}

/** Prints a measure on a line: met or not, ours, baseline, bar. */
export function judge(measure: Measure): void {
  const { name, ours, baseline, bar, sense = 'least', digits = 2, unit = '', note } = measure;
  const figure = (value: number | string): string =>
    typeof value === 'string' ? value : `${value.toFixed(digits)}${unit}`;
  print(
    `${isMet(measure) ? 'met    ' : 'NOT MET'}  ${name}: ${figure(ours)}  (${WORDS[sense]} ${figure(bar)}; baseline ${figure(baseline)})${note === undefined ? '' : ` ${note}`}`,
  );
}
