import type { Models } from '../classify/models.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Unit } from '../decompose/unit.js';
import type { Named } from './frame.js';
import type { Stage } from './resolve.js';

/** A sentence that somebody told: by a verb of saying in it, or all of it in the Konjunktiv. */
export type GoingOn = { readonly block: number; readonly reported: boolean };

/** What the walk through the article knows where a unit stands. */
export type Scene = {
  readonly text: string;
  readonly reading: Reading;
  /** The sentence before. */
  readonly last: Reading | undefined;
  readonly units: readonly Unit[];
  readonly frames: readonly Named[];
  /** Who speaks in a quotation, by where it begins. */
  readonly quoteSpeaker: ReadonlyMap<number, string | null>;
  /** Who spoke last, and in which block. */
  readonly carried: { readonly speaker: string | null; readonly block: number } | null;
  readonly announced: { readonly speaker: string; readonly block: number } | null;
  /** Who said or found something in the sentence before. */
  readonly told: { readonly speaker: string; readonly block: number } | null;
  /** How the sentence before in the same paragraph was told, if somebody told it. */
  readonly goingOn: GoingOn | null;
  readonly stage: Stage;
  readonly language: string;
  readonly models: Models;
};
