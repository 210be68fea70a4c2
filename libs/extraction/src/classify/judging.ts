import type { Reading } from '../decompose/read-sentence.js';
import { classifyAmong } from './classify.js';
import type { Classification } from './classify.js';
import type { Content } from './content.js';
import type { Models } from './models.js';
import { debateWorthOf, sharesOf } from './worth.js';

/** Above it the article's own sentence is taken for opinion or scenery. */
const MOST_EMPTY = 0.5;

/** What has been asked of all sentences that say the same. */
type Known = { shares?: Float64Array; debate?: number | null };

/**
 * Judges the sentences of a text by themselves and by what stands around them, as they are asked for: each is read once,
 * and so are all that say the same word for word.
 */
export class Judging {
  private readonly readings: readonly Reading[];
  private readonly language: string;
  private readonly models: Models;
  private readonly shares: (Float64Array | undefined)[];
  private readonly alike = new Map<Reading, Known>();
  private place = 0;
  private worth: { readonly of: Reading; readonly value: number } | null = null;
  private classes: { readonly of: Reading; readonly value: Classification } | null = null;

  constructor(readings: readonly Reading[], language: string, models: Models) {
    this.readings = readings;
    this.language = language;
    this.models = models;
    this.shares = readings.map(() => undefined);
  }

  /**
   * How likely somebody should check a sentence of the text, 0..1, calibrated: in English that it is check-worthy, learnt
   * from debates; in German, and in languages without a model of their own, that it is verifiable, learnt from labelled
   * news.
   */
  worthOf(reading: Reading): number {
    if (this.worth?.of === reading) return this.worth.value;
    const value = this.debateOf(reading) ?? this.classesOf(reading).shares.C;
    this.worth = { of: reading, value };
    return value;
  }

  /** The class of a sentence of the text, by itself and by what stands around it. */
  classesOf(reading: Reading): Classification {
    if (this.classes?.of === reading) return this.classes.value;
    const at = this.placeOf(reading);
    const own = this.sharesAt(at) ?? sharesOf(reading, this.language, this.models);
    const neighbours = (distance: number): Float64Array | null => this.neighbour(at + distance);
    const value = classifyAmong(own, neighbours, this.models);
    this.classes = { of: reading, value };
    return value;
  }

  /** Whether `words` words of a sentence in the article's own voice assert anything that can be checked. */
  asserts(reading: Reading, words: number, content: Content): boolean {
    const end = reading.words.findLast((word) => word.category !== 'quote');
    if (end?.text.includes('?') === true) return false;
    if (!reading.tagged) return words > 4;
    if (content.numbers > 0 || content.past) return true;
    const { shares } = this.classesOf(reading);
    return shares.O + shares.N <= MOST_EMPTY;
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
    return this.readings[at]?.headline === true ? null : this.sharesAt(at);
  }

  private sharesAt(at: number): Float64Array | null {
    const reading = this.readings[at];
    return reading === undefined ? null : (this.shares[at] ??= this.readOnce(reading));
  }

  private readOnce(reading: Reading): Float64Array {
    const known = this.knownOf(reading);
    if (known === null) return sharesOf(reading, this.language, this.models);
    return (known.shares ??= sharesOf(reading.like ?? reading, this.language, this.models));
  }

  private debateOf(reading: Reading): number | null {
    const known = this.knownOf(reading);
    if (known === null) return debateWorthOf(reading, this.language, this.models);
    if (known.debate === undefined) known.debate = debateWorthOf(reading.like ?? reading, this.language, this.models);
    return known.debate;
  }

  /** What is known of the sentence that says the same word for word; null when there is none. */
  private knownOf({ like }: Reading): Known | null {
    if (like === null) return null;
    let known = this.alike.get(like);
    if (known === undefined) this.alike.set(like, (known = {}));
    return known;
  }
}
