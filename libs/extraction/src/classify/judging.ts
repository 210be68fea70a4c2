import type { Reading } from '../decompose/read-sentence.js';
import { classifyAmong } from './classify.js';
import type { Models } from './models.js';
import { readAlone } from './worth.js';
import type { Alone, Judgement } from './worth.js';

/**
 * Judges the sentences of a text by themselves and by what stands around them, as they are asked for: each is read once,
 * and so are all that say the same word for word.
 */
export class Judging {
  private readonly readings: readonly Reading[];
  private readonly language: string;
  private readonly models: Models;
  private readonly alone: (Alone | undefined)[];
  private readonly alike = new Map<Reading, Alone>();
  private place = 0;
  private last: { readonly of: Reading; readonly judgement: Judgement } | null = null;

  constructor(readings: readonly Reading[], language: string, models: Models) {
    this.readings = readings;
    this.language = language;
    this.models = models;
    this.alone = readings.map(() => undefined);
  }

  /** How a sentence of the text is judged. */
  judge(reading: Reading): Judgement {
    if (this.last?.of === reading) return this.last.judgement;
    const at = this.placeOf(reading);
    const { shares, debate } = this.aloneAt(at) ?? readAlone(reading, this.language, this.models);
    const neighbours = (distance: number): Float64Array | null => this.neighbour(at + distance);
    const classes = classifyAmong(shares, neighbours, this.models);
    const judgement = { classes, worth: debate ?? classes.shares.C };
    this.last = { of: reading, judgement };
    return judgement;
  }

  /** Where a sentence stands, which is mostly just behind the one that was asked for before. */
  private placeOf(reading: Reading): number {
    const ahead = this.readings.indexOf(reading, this.place);
    const at = ahead < 0 ? this.readings.indexOf(reading) : ahead;
    this.place = Math.max(0, at);
    return at;
  }

  /** A headline is no sentence of the article's own flow. */
  private neighbour(at: number): Float64Array | null {
    return this.readings[at]?.headline === true ? null : (this.aloneAt(at)?.shares ?? null);
  }

  private aloneAt(at: number): Alone | null {
    const reading = this.readings[at];
    return reading === undefined ? null : (this.alone[at] ??= this.readOnce(reading));
  }

  private readOnce(reading: Reading): Alone {
    const { like } = reading;
    if (like === null) return readAlone(reading, this.language, this.models);
    const known = this.alike.get(like);
    if (known !== undefined) return known;
    const alone = readAlone(like, this.language, this.models);
    this.alike.set(like, alone);
    return alone;
  }
}
