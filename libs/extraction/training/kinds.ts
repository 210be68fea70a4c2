/**
 * Trains the model that tells whether attributed content is a fact of its own or only reported.
 * Data: ../shared/gold (our own labels on Wikinews text, CC BY 2.5): the claims of the articles that have a speaker,
 * and sentences with a verb of saying and class C or Q.
 *
 *   node dist/libs/extraction/training/kinds.js [--shared ../shared] [--check]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../src/attribution/attribute.js';
import { hasReportedMood } from '../src/attribution/speaking.js';
import { readFeatures } from '../src/classify/features.js';
import { embeddedModels } from '../src/classify/models.js';
import { readArticle } from '../src/engine.js';
import { readAlone, readSentences } from './labelled.js';
import { OWN_SAYINGS } from './own-kinds.js';
import { areaUnderCurve, crossValidate, packLinear, trainLinear } from './linear.js';
import type { Example, Settings } from './linear.js';
import { writeModule } from './write-module.js';
import { print } from './print.js';

export const KIND: Settings = { rounds: 10, rate: 0.05, hashedDecay: 20, denseDecay: 10, seed: 11 };
export const KINDS = ['fact', 'reported'] as const;

type GoldClaim = { start: number; end: number; kind: string; speaker: string | null };

/** Attributed units of the labelled articles with the kind of the claim they match. */
export function goldKinds(shared: string): Example[] {
  const folder = join(shared, 'gold');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .flatMap((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { language: string; claims: GoldClaim[] };
      const text = readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8');
      const { readings } = readArticle(text, gold.language);
      return attribute(text, readings, gold.language, embeddedModels()).units.flatMap((item) => {
        const first = item.reading.words[item.from];
        const last = item.reading.words[item.to - 1];
        if (first === undefined || last === undefined) return [];
        const match = gold.claims.find((claim) => overlap(claim, { start: first.start, end: last.end }) >= 0.5);
        if (match === undefined || match.speaker === null || match.kind === 'prediction') return [];
        const features = readFeatures(item.reading, item.unit.from, item.unit.to, gold.language);
        return [{ features, label: match.kind === 'fact' ? 0 : 1, group: file, weight: 1 }];
      });
    });
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Sayings of our own writing, as quotations and, in the Konjunktiv, as indirect speech. */
export function ownKinds(): Example[] {
  return OWN_SAYINGS.flatMap(({ language, facts, views }) =>
    [facts, views].flatMap((list, label) =>
      list.flatMap((line) => {
        // German indirect speech has a mood of its own; English is told as it was said.
        const spoken = hasReportedMood(readAlone(line, language), language)
          ? [line]
          : language === 'de'
            ? [quoted(line)]
            : [line, quoted(line)];
        return spoken.map((text) => {
          const reading = readAlone(text, language);
          const features = readFeatures(reading, 0, reading.words.length, language);
          return { features, label, group: 'own', weight: OWN_WEIGHT / spoken.length };
        });
      }),
    ),
  );
}
const quoted = (line: string): string => `“${line}”`;
const OWN_WEIGHT = 0.7;

/** The contents of sentences with a verb of saying; the class says whether they can be checked. */
export function sentenceKinds(shared: string): Example[] {
  return readSentences(shared).flatMap((sentence) => {
    if (sentence.label > 1) return [];
    const reading = readAlone(sentence.text, 'de');
    if (reading.frames.every((frame) => frame.kind === 'find')) return [];
    return attribute(sentence.text, [reading], 'de', embeddedModels())
      .units.slice(0, 1)
      .map((item) => ({
        features: readFeatures(reading, item.unit.from, item.unit.to, 'de'),
        label: sentence.label,
        group: sentence.group,
        weight: 0.5,
      }));
  });
}

const isMain = process.argv[1]?.endsWith('kinds.js') === true;
if (isMain) {
  const at = process.argv.indexOf('--shared');
  const shared = at < 0 ? '../shared' : (process.argv[at + 1] ?? '');
  const gold = goldKinds(shared);
  const more = [...sentenceKinds(shared), ...ownKinds()];
  if (process.argv.includes('--check')) {
    const scores = crossValidate(gold, (shown) => trainLinear(shown, KINDS, KIND), 11, KIND.seed, more).map(
      (s) => (s[0] ?? 0) - (s[1] ?? 0),
    );
    const right = scores.filter((score, i) => (score > 0 ? 0 : 1) === gold[i]?.label).length;
    print(
      gold.length,
      more.length,
      'accuracy',
      (right / gold.length).toFixed(3),
      'AUC',
      areaUnderCurve(
        scores,
        gold.map((e) => e.label === 0),
      ).toFixed(3),
    );
  } else {
    const model = trainLinear([...gold, ...more], KINDS, KIND);
    const note = 'Made by training/kinds.ts (seed 11) from our own labels on Wikinews text (CC BY 2.5).';
    writeFileSync(
      'libs/extraction/src/classify/weights-kind.ts',
      writeModule(note, packLinear(model)).concat(`\nexport const STEP = ${model.step};\n`),
    );
    print(gold.length + more.length, 'examples');
  }
}
