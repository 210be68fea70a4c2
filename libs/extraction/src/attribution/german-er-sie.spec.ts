import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const claims = (text: string): [string | null, string][] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ speaker, statement }) => [
    speaker,
    statement,
  ]);

describe('whom German "er" and "sie" mean', () => {
  it('calls nobody "sie" who was called "er", though the name does not tell', () => {
    const text = 'Tomi Scalbo kam im April frei. Danach wurde er verhaftet. Sie hat zwei Firmen in Ulm.';
    expect(claims(text).at(-1)?.[1]).toBe('Sie hat zwei Firmen in Ulm.');
  });

  it('leaves "sie" where a woman or a thing stands before it in the sentence', () => {
    const text = 'Petra Ohm kam im April. Ulf Brandt hält diese für ungeeignet, da sie zwei Firmen in Ulm hat.';
    expect(claims(text).at(-1)?.[1]).toBe('Sie hat zwei Firmen in Ulm.');
    const same = 'Petra Ohm kam im April. Petra Ohm verließ die Partei, weil sie zwei Firmen in Ulm hat.';
    expect(claims(same).at(-1)?.[1]).toBe('Petra Ohm hat zwei Firmen in Ulm.');
  });

  it('takes the one without a name of the sentence before, not who was named further away', () => {
    const text =
      'Ulf Brandt schwieg. Ein anderer Mitarbeiter von Kern weigerte sich, zu reden. Er sagte, es gebe 40 Listen.';
    expect(claims(text).at(-1)).toEqual([
      'anderer Mitarbeiter von Kern',
      'Laut anderem Mitarbeiter von Kern gibt es 40 Listen.',
    ]);
  });

  it('takes two who are one subject together, and one by trade with "ein" for a man', () => {
    expect(claims('Der Pilot und seine Frau überlebten. Sie wurden in eine Klinik gebracht.').at(-1)?.[1]).toBe(
      'Der Pilot und seine Frau wurden in eine Klinik gebracht.',
    );
    expect(claims('Ein Sprecher der Bahn kam nach Ulm. Er sagte, 40 Züge seien alt.').at(-1)).toEqual([
      'Sprecher',
      'Laut einem Sprecher sind 40 Züge alt.',
    ]);
  });

  it('needs no "sagte" where the surname says who wants it', () => {
    const text = 'Frankreichs Präsident Paul Renard reist nach Wien. Renard will 40 Schiffe kaufen.';
    expect(claims(text).at(-1)).toEqual(['Paul Renard', 'Renard will 40 Schiffe kaufen.']);
  });
});
