import type { Reading } from '../decompose/read-sentence.js';
import { classifyAmong } from './classify.js';
import type { Models } from './models.js';
import { readAlone } from './worth.js';
import type { Alone, Judgement } from './worth.js';

/**
 * Judges the sentences of a text by themselves and by what stands around them, as they are asked for: each is read once,
 * and one that stands in the text several times too, unless a quotation or its place changes how it is read.
 */
export class Judging {
  private readonly text: string;
  private readonly readings: readonly Reading[];
  private readonly language: string;
  private readonly models: Models;
  private readonly alone: (Alone | undefined)[];
  private readonly alike = new Map<string, Alone>();
  private readonly placeOf = new Map<Reading, number>();
  private last: { readonly of: Reading; readonly judgement: Judgement } | null = null;

  constructor(text: string, readings: readonly Reading[], language: string, models: Models) {
    this.text = text;
    this.readings = readings;
    this.language = language;
    this.models = models;
    this.alone = readings.map(() => undefined);
    readings.forEach((reading, i) => this.placeOf.set(reading, i));
  }

  /** How a sentence of the text is judged. */
  judge(reading: Reading): Judgement {
    if (this.last?.of === reading) return this.last.judgement;
    const at = this.placeOf.get(reading) ?? -1;
    const { shares, debate } = this.aloneAt(at) ?? readAlone(reading, this.language, this.models);
    const neighbours = (distance: number): Float64Array | null => this.neighbour(at + distance);
    const classes = classifyAmong(shares, neighbours, this.models);
    const judgement = { classes, worth: debate ?? classes.shares.C };
    this.last = { of: reading, judgement };
    return judgement;
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
    if (reading.headline || reading.quoted.length > 0) return readAlone(reading, this.language, this.models);
    const words = this.text.slice(reading.words[0]?.start ?? reading.start, reading.end);
    const known = this.alike.get(words);
    if (known !== undefined) return known;
    const alone = readAlone(reading, this.language, this.models);
    this.alike.set(words, alone);
    return alone;
  }
}
