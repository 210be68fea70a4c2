import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eld } from 'eld/medium';
import { detectLanguage } from './detect-language.js';
import { scoreLanguages } from './score-languages.js';

describe('the language', () => {
  it.each([
    ['de', 'Die Regierung hat am Montag ein neues Gesetz beschlossen.'],
    ['en', 'The government passed a new law on Monday.'],
    ['en', "I'll ask Abdul bin Rashid, my friends."],
    ['de', 'EZB senkt den Leitzins auf zwei Prozent'],
    ['fr', 'Le président de la République a annoncé hier une réforme.'],
    ['nl', 'De minister heeft de plannen van de regering gepresenteerd.'],
    ['it', 'Il presidente ha detto che non ci sono problemi.'],
    ['pl', 'Prezydent powiedział wczoraj, że nie ma żadnych problemów.'],
    ['ru', 'Президент сказал вчера, что никаких проблем нет.'],
  ])('is %s for "%s"', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '12345 67,8 %', '((((((((((', 'https://example.org/a/b/c', '= = = = = ='])(
    'cannot be told from "%s"',
    (text) => {
      expect(detectLanguage(text)).toBe('und');
    },
  );

  it('is read past a long run of signs', () => {
    expect(detectLanguage(`${'='.repeat(5000)} Die Regierung hat am Montag ein neues Gesetz beschlossen.`)).toBe('de');
  });
});

describe('the packed table of n-grams', () => {
  const words = fc
    .array(
      fc.constantFrom('Haus', 'the', "don't", 'l’eau', '’n', 'być', 'не', '学校', 'שלום', '🙂', '12', 'ſtraße', '—'),
      {
        maxLength: 90,
      },
    )
    .map((list) => list.join(' '));

  it('scores every text as the detector does that it was made from', () => {
    fc.assert(
      fc.property(words, (text) => {
        const [best] = scoreLanguages(text.slice(0, 1000));
        const theirs = eld.detect(text);
        expect(best?.language ?? '').toBe(theirs.language);
        if (best !== undefined) expect(best.score).toBeCloseTo(theirs.getScores()[best.language] ?? 0, 9);
      }),
      { numRuns: 300 },
    );
  });
});
