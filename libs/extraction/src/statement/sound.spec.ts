import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../engine.js';
import { faultsOf } from '../passage.fixture.js';
import { isSound } from './sound.js';

const told = (text: string, language = 'de'): string[] =>
  extract(text, { language, publishedAt: '2026-11-20' }).claims.map(
    ({ speaker, statement }) => `${speaker ?? '-'}: ${statement}`,
  );

describe('a statement', () => {
  it.each([
    'Laut Petra Ohm sagte sie der Bericht, , hat Fehler.',
    'Das Wasser , ist gestiegen.',
    'Die Brücke ( ) ist gesperrt.',
    ', ist gesperrt.',
    'das Wasser steigt.',
    'Das Wasser steigt..',
    'The well is deep., Ann Reed said.',
    'The well is deep',
    'Laut Ohm steht laut Reed alles still.',
  ])('is not sound: %s', (statement) => {
    expect(isSound(statement, 'Das Werk steht.')).toBe(false);
  });

  it.each(['Laut Petra Ohm hat der Bericht Fehler.', 'Ann Reed said: “The well is deep.”', 'Das Werk (1950) steht.'])(
    'is sound: %s',
    (statement) => {
      expect(isSound(statement, 'Das Werk steht.')).toBe(true);
    },
  );

  it.each([
    [
      'Petra Ohm sagte, der Bericht, den das Amt am Montag vorgelegt hatte, habe 40 Brunnen nicht erfasst.',
      'Petra Ohm: Laut Petra Ohm hat der Bericht 40 Brunnen nicht erfasst.',
    ],
    [
      'Der Bericht, sagte Petra Ohm, der 200 Seiten hat, habe 40 Brunnen vergessen.',
      'Petra Ohm: Laut Petra Ohm hat der Bericht, der 200 Seiten hat, 40 Brunnen vergessen.',
    ],
    [
      'Der Pegel, sagte Petra Ohm, sei um 3 Meter gestiegen.',
      'Petra Ohm: Laut Petra Ohm ist der Pegel um 3 Meter gestiegen.',
    ],
    [
      'Die Brücke wurde, teilte die Polizei mit, am Montag gesperrt.',
      'Polizei: Laut Polizei wurde die Brücke am Montag gesperrt.',
    ],
    [
      'Das Wasser, erklärte die Polizei, sei in 40 Keller gelaufen, und der Strom, der um 8 Uhr ausfiel, fehle noch.',
      'Polizei: Laut Polizei ist das Wasser in 40 Keller gelaufen.',
    ],
    [
      '„Der Brunnen“, sagte Petra Ohm, „ist 40 Meter tief.“',
      'Petra Ohm: Laut Petra Ohm ist der Brunnen 40 Meter tief.',
    ],
  ])('is told without the words of saying inside its clause: %s', (text, statement) => {
    expect(told(text)).toContain(statement);
  });

  it.each([
    [
      'The report, Petra Ohm said, which came out in May, had 200 pages.',
      'Petra Ohm: The report, which came out in May, had 200 pages, Petra Ohm said.',
    ],
    ['"The well," Petra Ohm said, "is 40 metres deep."', 'Petra Ohm: The well is 40 metres deep, Petra Ohm said.'],
    [
      'According to Petra Ohm, the report, which came out in May, had 200 pages.',
      'Petra Ohm: The report had 200 pages, Petra Ohm said.',
    ],
  ])('in English too: %s', (text, statement) => {
    expect(told(text, 'en')).toContain(statement);
  });

  it('tells nothing of the speaker that explains what stands before the words of saying', () => {
    expect(told('Das Werk, sagte Udo Kern, das 1950 gebaut wurde, habe 300 Arbeiter.').join()).not.toMatch(
      /Kern wurde/,
    );
  });
});

const SUBJECTS = [
  'Der Bericht',
  'Die Stadt',
  'Das Werk',
  'Petra Ohm',
  'Sie',
  'Es',
  'Die Stadtwerke',
  '40 Brunnen',
  'Der Rat',
];
const INSERTS = [
  '',
  ', sagte Petra Ohm,',
  ', so sagte sie,',
  ', teilte die Stadt mit,',
  ', so die Stadt,',
  ', den das Amt 2019 vorlegte,',
  ', das größte im Land,',
  ' (1950)',
  ' – so hieß es –',
  ', laut Ohm,',
  ', erklärte er, der 2019 kam,',
];
const PREDICATES = [
  ' habe 40 Brunnen vergessen',
  ' sei am Montag gesperrt worden',
  ' hat „nichts gehört“',
  ' ist 3 Meter tief, und der Strom fehle',
  ' kostete zwei Millionen Euro, die das Land zahlt',
  ' wurde, sagte sie, 2019 verkauft',
];
const LEADS = [
  '',
  'Petra Ohm sagte, ',
  'Sie sagte, dass ',
  'Laut Petra Ohm ',
  'Nach Angaben der Stadt, ',
  '„Ja“, sagte er, ',
  'Wie die Stadt mitteilte, ',
];
const ENDS = ['.', ', sagte Petra Ohm.', '“, sagte sie.', ', hieß es.', ' …', ', so Ohm laut Polizei.', '?', ' .'];

describe('every statement', () => {
  it('reads as one sentence, however words of saying, insertions and marks are strewn into the text', () => {
    const sentence = fc
      .tuple(...[LEADS, SUBJECTS, INSERTS, PREDICATES, ENDS].map((list) => fc.constantFrom(...list)))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
        const made = extract(sentences.join(' '), { language: 'de' }).claims.flatMap(({ statement, exact }) => {
          // A fault of the writer stays in the words that are his.
          const own = new Set(faultsOf(exact).map((fault) => fault.split(' in “')[0]));
          return faultsOf(statement).filter((fault) => !own.has(fault.split(' in “')[0]));
        });
        expect(made).toEqual([]);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
