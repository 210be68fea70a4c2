import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const last = (text: string, language: string): string =>
  extract(text, { language, publishedAt: '2026-11-20' }).claims.at(-1)?.statement ?? '';

describe('a statement names who speaks', () => {
  it.each([
    [
      'Die Stadtwerke teilten mit, 40 Haushalte seien ohne Strom.',
      'Laut den Stadtwerken sind 40 Haushalte ohne Strom.',
    ],
    ['Der Landkreis teilte mit, 40 Haushalte seien ohne Strom.', 'Laut Landkreis sind 40 Haushalte ohne Strom.'],
    ['Die Stadtwerke halfen. Sie bedauerten den Ausfall.', 'Die Stadtwerke bedauerten den Ausfall.'],
    [
      'Gebildet hat sich eine Bürgerinitiative. Sie befürchtet mehr Verkehr.',
      'Die Bürgerinitiative befürchtet mehr Verkehr.',
    ],
    ['„Man hat mich betrogen“, sagte der Angeklagte.', 'Der Angeklagte sagte: „Man hat mich betrogen.“'],
    [
      'Der Angeklagte schwieg nicht. Es habe 40 Melder gegeben, sagte der Angeklagte.',
      'Laut dem Angeklagten hat es 40 Melder gegeben.',
    ],
    ['Der Hausmeister Detlef K. kam. K. sagte, er habe 40 Melder gekauft.', 'Laut Detlef K. hat er 40 Melder gekauft.'],
    [
      'Nach Angaben von örtlichen Händlern fehlten 40 Gäste. Eine Rampe solle nun helfen.',
      'Örtliche Händler sagten, eine Rampe solle nun helfen.',
    ],
    ['Anwohner sagten, 40 Haushalte seien ohne Strom.', 'Laut Anwohnern sind 40 Haushalte ohne Strom.'],
    ['Laut dpa sind 40 Haushalte ohne Strom.', 'Laut dpa sind 40 Haushalte ohne Strom.'],
    ['Uta Kern sagte, 40 Haushalte seien ohne Strom.', 'Laut Uta Kern sind 40 Haushalte ohne Strom.'],
  ])('with the article that the text gives him, in the case that it needs: %s', (text, statement) => {
    expect(last(text, 'de')).toBe(statement);
  });

  it.each([
    [
      'About 40 people died, according to the World Health Organization.',
      'About 40 people died, the World Health Organization said.',
    ],
    [
      'The European Medicines Agency said it had received 40 letters.',
      'The European Medicines Agency said it had received 40 letters.',
    ],
    [
      'The European Medicines Agency said nothing. It approved the drug in 2023.',
      'The European Medicines Agency approved the drug in 2023.',
    ],
    ['Harlow Foods fell. Harlow was founded in 1871. It bought a rival in 2022.', 'Harlow bought a rival in 2022.'],
    ['Ann Moor died, according to the Coast Agency. It rained 40 litres.', 'It rained 40 litres.'],
  ])('and what “it” stands for in English: %s', (text, statement) => {
    expect(last(text, 'en')).toBe(statement);
  });
});
