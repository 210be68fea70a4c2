import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../src/attribution/attribute.js';
import { hasReportedMood } from '../src/attribution/speaking.js';
import { kept, readClassFeatures } from '../src/classify/features.js';
import type { LinearModel } from '../src/classify/linear.js';
import { DENSE } from '../src/classify/feature-names.js';
import { embeddedModels } from '../src/classify/models.js';
import { KIND_LANGUAGES } from '../src/classify/models.js';
import type { KindModels, Models } from '../src/classify/models.js';
import { ROWS } from '../src/classify/sparse.js';
import type { Reading } from '../src/decompose/read-sentence.js';
import { readArticle } from '../src/engine.js';
import { readAlone, readOwnRows, readOwnSentences, readSentences } from './labelled.js';
import { withBias } from './linear.js';
import type { Example } from './linear.js';
import { fitLinear } from './regression.js';
import type { Pull } from './regression.js';

const KINDS = ['fact', 'reported'] as const;
const PULL: Pull = { sparse: 3, dense: 10 };
/** A sentence has one label for all that it says, and ours are like each other: they tell less than a labelled claim. */
const SENTENCE_WEIGHT = 0.5;
const OWN_WEIGHT = 0.35;
const OWN = 'libs/extraction/training/sayings';
/** Classes of which the content, or only the saying, can be checked. */
const [CHECKABLE, SAID] = [0, 1];

type GoldClaim = { start: number; end: number; kind: string; speaker: string | null };
type Stretch = { readonly reading: Reading; readonly from: number; readonly to: number };

/** What a stretch is, in the language that it is in. */
export type KindExample = Example & { readonly language: string };

/** One model, by a regression to the end, so that no seed decides what a passage means. */
export const fitKind = (examples: readonly Example[]): LinearModel => fitLinear(examples, KINDS, PULL);

/**
 * A model for each language, from its own examples: the forms of German verbs and the questions that English word order
 * answers share no weights (README.md, "Figures").
 */
export function fitKinds(examples: readonly KindExample[]): KindModels {
  const [de, en] = KIND_LANGUAGES.map((own) => fitKind(examples.filter(({ language }) => language === own)));
  if (de === undefined || en === undefined) throw new Error('a language without a model of kinds');
  return { de, en };
}

/** Models to which all that is said is a fact, or only reported: what is learnt must not hang on what was learnt before. */
function always(kind: number): Models {
  const model = withBias(
    { classes: KINDS, dense: new Float32Array(2 * DENSE.length), hashed: new Int8Array(2 * ROWS), step: 0 },
    [kind === 0 ? 9 : 0, kind === 0 ? 0 : 9],
  );
  return { ...embeddedModels(), kind: { de: model, en: model } };
}
const EITHER = KINDS.map((_, kind) => always(kind));

/** The stretches of words of which the engine asks how they are meant: learning from others would teach other things. */
function asked(text: string, readings: readonly Reading[], language: string): Stretch[] {
  const out = new Map<string, Stretch>();
  for (const models of EITHER)
    attribute(text, readings, language, {
      ...models,
      onKind: (reading, from, to) => out.set(`${readings.indexOf(reading)} ${from} ${to}`, { reading, from, to }),
    });
  return [...out.values()];
}

const example = (
  { reading, from, to }: Stretch,
  language: string,
  label: number,
  group: string,
  weight: number,
): KindExample => ({ features: kept(readClassFeatures(reading, from, to, language)), label, group, weight, language });

/** What is asked about in the labelled articles, with the kind of the claim that it is or belongs to. */
export function goldKinds(shared: string): KindExample[] {
  const folder = join(shared, 'gold');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .flatMap((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { language: string; claims: GoldClaim[] };
      const text = readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8');
      return asked(text, readArticle(text, gold.language).readings, gold.language).flatMap((stretch) => {
        const claim = claimOf(stretch, gold.claims);
        if (claim === null || claim.speaker === null || claim.kind === 'prediction') return [];
        return [example(stretch, gold.language, claim.kind === 'fact' ? 0 : 1, file, 1)];
      });
    });
}

/** The claim that covers a stretch best: half of both, or nearly all of the stretch where the saying belongs to it. */
function claimOf({ reading, from, to }: Stretch, claims: readonly GoldClaim[]): GoldClaim | null {
  const start = reading.words[from]?.start ?? 0;
  const end = reading.words[to - 1]?.end ?? 0;
  let best: GoldClaim | null = null;
  let most = 0;
  for (const claim of claims) {
    const both = Math.min(claim.end, end) - Math.max(claim.start, start);
    const share = both / (Math.max(claim.end, end) - Math.min(claim.start, start));
    if (share <= most || (share < 0.5 && both < 0.8 * (end - start))) continue;
    most = share;
    best = claim;
  }
  return best;
}

/** Sayings of our own writing, as quotations and, in the Konjunktiv, as indirect speech. */
export const ownKinds = (): KindExample[] =>
  readOwnRows(OWN).flatMap(({ language, label, text }) => spoken(text, language, label === 'fact' ? 0 : 1));

function spoken(line: string, language: string, label: number): KindExample[] {
  const quoted = `“${line}”`;
  // German indirect speech has a mood of its own; English is told as it was said.
  const forms = hasReportedMood(readAlone(line, language), language)
    ? [line]
    : language === 'de'
      ? [quoted]
      : [line, quoted];
  return forms.map((text) => {
    const reading = readAlone(text, language);
    return example({ reading, from: 0, to: reading.words.length }, language, label, 'own', OWN_WEIGHT / forms.length);
  });
}

/** Sentences with a verb of saying; their class says whether what is said can be checked. */
export function sentenceKinds(shared: string): KindExample[] {
  const news = readSentences(shared).flatMap(({ text, label, group }) => {
    const reading = readSaying(text, label, 'de');
    if (reading === null) return [];
    const [first] = attribute(text, [reading], 'de', always(0)).units;
    if (first === undefined) return [];
    return [example({ reading, from: first.unit.from, to: first.unit.to }, 'de', label, group, SENTENCE_WEIGHT)];
  });
  const own = readOwnSentences().flatMap(({ sentence: { text, label }, language }) => {
    const reading = readSaying(text, label, language);
    if (reading === null) return [];
    const stretches = asked(text, [reading], language);
    return stretches.map((stretch) => example(stretch, language, label, 'own', SENTENCE_WEIGHT / stretches.length));
  });
  return [...news, ...own];
}

/** A sentence of class C or Q in which somebody says something; null for any other. */
function readSaying(text: string, label: number, language: string): Reading | null {
  if (label !== CHECKABLE && label !== SAID) return null;
  const reading = readAlone(text, language);
  return reading.frames.every((frame) => frame.kind === 'find') ? null : reading;
}
