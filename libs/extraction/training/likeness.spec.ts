import { describe, expect, it } from '@jest/globals';
import { areAlike, lookOf } from './likeness.js';

const alike = (a: string, b: string): boolean => areAlike(lookOf(a, 'de'), lookOf(b, 'de'));

describe('areAlike', () => {
  it('tells a sentence that was written after another by what stands between its exchanged words', () => {
    expect(
      alike(
        'Im Mai 2011 verlangte der Senat in Bern die Rückgabe der dort liegenden „Krone von Uri“.',
        'Im Juni 2008 forderte der Landtag in Graz die Herausgabe der dort gezeigten „Säule von Enns“.',
      ),
    ).toBe(true);
  });

  it('tells a sentence that tells of the same in the same words', () => {
    expect(alike('Der Zug nach Ulm hielt nicht.', 'Nach Ulm fuhr der Zug nicht.')).toBe(true);
  });

  it('leaves two sentences apart that share only what all sentences share', () => {
    expect(
      alike(
        'Die Gemeinde hat den Vertrag mit dem Betreiber der Bäder zum Jahresende gekündigt.',
        'Zwei Wanderer sind am Sonntag in den Alpen von einer Lawine erfasst worden und gestorben.',
      ),
    ).toBe(false);
  });
});
