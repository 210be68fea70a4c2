import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { toGold } from '../src/feedback/to-gold.js';
import type { JudgedClaim } from '../src/feedback/to-gold.js';
import { readFeedback } from './feedback.js';
import { CLASSES } from './labelled.js';

const SENTENCES = [
  'The mill at Harrow burned down in May.',
  'That was a sad day for the village.',
  'Who would have thought so?',
  'The mayor demanded an inquiry.',
  'The new mill will make Harrow rich.',
  'It has three wheels.',
  'Nobody looked at this sentence.',
];
const text = SENTENCES.join(' ');
const judged = (at: number, outcome: JudgedClaim['outcome'], kind: JudgedClaim['kind'] = 'fact'): JudgedClaim => {
  const start = text.indexOf(SENTENCES[at] ?? '');
  const end = start + (SENTENCES[at]?.length ?? 0) - 1;
  return { start, end, statement: `${text.slice(start, end)}.`, kind, speaker: null, quantities: [], outcome };
};

describe('what a desk decided, as training data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-feedback-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives each sentence that somebody decided about the class of the decision, and no other sentence', () => {
    const article = { text, language: 'en', publishedAt: null, title: null };
    const first = toGold({
      ...article,
      claims: [
        judged(0, 'accepted'),
        judged(1, 'dismissed'),
        judged(3, 'added', 'reported'),
        judged(4, 'accepted', 'prediction'),
        judged(5, 'unjudged'),
      ],
      notCheckable: [judged(2, 'dismissed')],
    });
    const second = toGold({ ...article, claims: [judged(5, 'added'), judged(5, 'dismissed')], notCheckable: [] });
    const file = join(folder, 'feedback.jsonl');
    writeFileSync(file, `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
    expect(
      readFeedback(file).map(({ sentence, language }) => [
        sentence.group,
        language,
        CLASSES[sentence.label],
        sentence.text,
      ]),
    ).toEqual([
      ['feedback 1', 'en', 'C', SENTENCES[0]],
      ['feedback 1', 'en', 'O', SENTENCES[1]],
      ['feedback 1', 'en', 'N', SENTENCES[2]],
      ['feedback 1', 'en', 'Q', SENTENCES[3]],
      ['feedback 1', 'en', 'P', SENTENCES[4]],
      ['feedback 2', 'en', 'C', SENTENCES[5]],
    ]);
  });
});
