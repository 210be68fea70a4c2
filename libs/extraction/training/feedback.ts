import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '../src/sentences/index.js';
import { readPage } from '../src/page/index.js';
import type { LabelledSentence } from './labelled.js';

type GoldClaim = { start: number; end: number; kind: string; optional?: boolean };
type GoldFile = { language?: string; text?: string; claims?: GoldClaim[] };

/**
 * Sentences with a class from files in the gold format that carry their text (`claimdesk feedback export`): with a fact
 * C, with a report only Q, with a prediction only P; sentences whose claims were all dismissed are O.
 */
export function readFeedback(folder: string): { sentence: LabelledSentence; language: string }[] {
  const out: { sentence: LabelledSentence; language: string }[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.gold.json')) continue;
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldFile;
    const text = gold.text ?? readBeside(folder, file);
    if (text === null || gold.language === undefined) continue;
    out.push(...fromGold(text, gold.language, gold.claims ?? [], file));
  }
  return out;
}

function readBeside(folder: string, file: string): string | null {
  try {
    return readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8');
  } catch {
    return null;
  }
}

/** Every sentence of a text with the class that its claims give it. */
export function fromGold(
  text: string,
  language: string,
  claims: readonly GoldClaim[],
  group: string,
): { sentence: LabelledSentence; language: string }[] {
  return segment(text, readPage(text), language).flatMap((span) => {
    const inside = claims.filter((claim) => claim.start < span.end && claim.end > span.start);
    const required = inside.filter((claim) => claim.optional !== true);
    const use = required.length > 0 ? required : inside;
    if (use.length === 0) return [];
    const label = use.some((claim) => claim.kind === 'fact')
      ? 0
      : use.some((claim) => claim.kind === 'reported')
        ? 1
        : 3;
    return [
      {
        sentence: { group, label, priority: 1, claims: required.length, text: text.slice(span.start, span.end) },
        language,
      },
    ];
  });
}
