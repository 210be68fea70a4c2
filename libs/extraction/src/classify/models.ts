import type { Reading } from '../decompose/read-sentence.js';
import type { DebateModels } from './debates.js';
import type { Context } from './context.js';
import type { Decision } from './decision.js';
import { readLinear, readSquares } from './linear.js';
import type { LinearModel } from './linear.js';
import { readNet } from './packed-net.js';
import { PatternNet } from './pattern-net.js';
import * as alone from './weights-alone.js';
import * as five from './weights-classes.js';
import * as debatePatterns from './weights-debates-patterns.js';
import * as debateWords from './weights-debates-words.js';
import * as kindDe from './weights-kind-de.js';
import * as kindEn from './weights-kind-en.js';

/** The languages that have learnt to tell facts from what is only reported, each from its own examples alone. */
export const KIND_LANGUAGES = ['de', 'en'] as const;
export type KindModels = Readonly<Record<(typeof KIND_LANGUAGES)[number], LinearModel>>;

/** The linear models of the engine. A bench may put in models that never saw the article it measures on. */
export type Models = {
  /** The five sentence classes, of a sentence on its own. */
  readonly classes: LinearModel;
  /** What the sentences around it say of them. */
  readonly context: Context;
  /** Which of the five classes a sentence is given. */
  readonly decision: Decision;
  /** English: check-worthy or not. */
  readonly debates: DebateModels;
  /** Attributed content: a fact, or only reported. */
  readonly kind: KindModels;
  /** Told which words of a sentence `kind` is asked about: its training learns from the same. */
  readonly onKind?: (reading: Reading, from: number, to: number) => void;
};

let embedded: Models | null = null;

/** The models that ship with the library, read once. */
export function embeddedModels(): Models {
  embedded ??= {
    classes: readLinear(five),
    context: five.CONTEXT,
    decision: five.DECISION,
    debates: { words: readSquares(debateWords), patterns: new PatternNet(readNet(debatePatterns)) },
    kind: { de: readLinear(kindDe), en: readLinear(kindEn) },
  };
  return embedded;
}

let ofOne: Models | null = null;

/** The models for a German text that is no part of an article, learnt from readers' comments as well; read once. */
export function modelsOfOne(): Models {
  ofOne ??= { ...embeddedModels(), classes: readLinear(alone) };
  return ofOne;
}
