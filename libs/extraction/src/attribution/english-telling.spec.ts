import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const told = (text: string): string[] =>
  extract(text, { language: 'en', publishedAt: '2026-11-19' }).claims.map(
    ({ kind, speaker, statement }) => `${kind}, ${speaker ?? 'nobody'}: ${statement}`,
  );

describe('who tells in English', () => {
  it.each<[text: string, claim: string]>([
    // A verb that the tagger takes for a noun leaves the quotation without one.
    [
      '"If the water boils, the proteins in the blood clump together," Reed explained.',
      'fact, Reed: If the water boils, the proteins in the blood clump together, Reed said.',
    ],
    ['"People in this town deserve answers," said Ann Moor.', 'reported, Ann Moor:'],
    // A surname that is a verb elsewhere.
    [
      'Miriam Stokes runs the clinic. Stokes said the clinic had been short of staff for years.',
      'fact, Miriam Stokes: The clinic had been short of staff for years, Miriam Stokes said.',
    ],
    [
      'Norda General, a hospital in Tarn, said it had since introduced cameras in all 40 rooms.',
      'fact, Norda General:',
    ],
    [
      'Moor rejects the objection: the animals had shown the same behaviour in 2019.',
      'fact, Moor: The animals had shown the same behaviour in 2019, Moor said.',
    ],
    [
      'Norda carried 1.2 million people. Its chief executive, Paul Reed, who came in April, apologised after the hearing. He said eight inspectors had been hired.',
      'fact, Paul Reed: Eight inspectors had been hired, Paul Reed said.',
    ],
    [
      'According to the coastguard, one of the vessels had run aground twice.',
      'fact, coastguard: One of the vessels had run aground twice, the coastguard said.',
    ],
    ['The Tarn-based company lost 40 million euros in May, it said on Thursday.', 'fact, Tarn-based company:'],
    ['In the view of the board, a ban would hit the wrong people.', 'reported, board:'],
    ['Ann Moor opened the case. In her view a ban would be a mistake.', 'reported, Ann Moor:'],
    ['"Nobody should work a night shift alone," said its general secretary, Tom Adair.', 'reported, Tom Adair:'],
    ['The Friends of Tarn Baths called the sale a farce.', 'reported, Friends of Tarn Baths:'],
    ['Ann Moor also points out that the animals were fed twice in May.', 'fact, Ann Moor:'],
    ['Henrik Dahl considers the word an exaggeration.', 'reported, Henrik Dahl:'],
    [
      'Reed, her lawyer, said that the clinic had closed in May and pointed to an audit by the ministry.',
      'reported, Reed:',
    ],
    // Who was named behind what she is, and among others of a body.
    [
      'The daughter of one of the victims, Ellen Marsh, wept in court. "I was born in 1990," she told reporters.',
      'fact, Ellen Marsh:',
    ],
    [
      '"It is shut," said Els Brandt of the union Varo. She said the plant had made a profit of $2m.',
      'fact, Els Brandt: The plant had made a profit of $2m, Els Brandt said.',
    ],
    [
      'Prosecutors said that the ward had 12 beds in May. The nurse was alone on the ward that night, they said.',
      'fact, prosecutors: The nurse was alone on the ward that night, prosecutors said.',
    ],
    [
      'The firm runs a ferry. It has since hired 22 officers, according to its chief executive.',
      'fact, chief executive: The chief executive said it has since hired 22 officers.',
    ],
    ['Prosecutors are examining the case. They expect to decide before May.', 'prediction, Prosecutors:'],
    [
      'Ida Holm died in 2021. Her father, Lars Holm, came to Tarn. "She was 24 years old," he said.',
      'fact, Lars Holm: Lars Holm said she was 24 years old.',
    ],
    ['Ann Moor cautioned that the effect on reading was too small.', 'reported, Ann Moor:'],
    ['Moor dismissed the criticism.', 'reported, Moor:'],
    [
      'The 34 shops stay open until May, the administrator, Claire Munro, said on Tuesday.',
      'fact, Claire Munro: The 34 shops stay open until May, Claire Munro said.',
    ],
    [
      'Managing director Hugh Dean, a grandson of one of the founders, blamed rising rents.',
      'reported, Hugh Dean: Managing director Hugh Dean blamed rising rents.',
    ],
    [
      'Ann Moor lost 5 million pounds. The board had been warned, she said.',
      'fact, Ann Moor: The board had been warned',
    ],
    ['Tom Hale spoke in Tarn. A report had warned of cracks in 2024, he said.', 'fact, Tom Hale: A report had warned'],
    [
      'Ann Moor runs the firm. The board had 12 seats, she said, but it met only twice.',
      'fact, Ann Moor: Ann Moor said it met only twice.',
    ],
    [
      'Claire Munro said the talks were under way but gave no names.',
      'reported, Claire Munro: Claire Munro gave no names.',
    ],
    ['"The next days will be decisive," said its coordinator in Maroa, Helen Strand.', 'reported, Helen Strand:'],
    [
      'Ann Moor runs the firm. She is hopeful that ten of the shops can be saved.',
      'reported, Ann Moor: Ann Moor is hopeful that ten of the shops can be saved.',
    ],
    ['The railway line is unlikely to reopen before December.', 'prediction, nobody:'],
  ])('is found in: %s', (text, claim) => {
    expect(told(text).filter((one) => one.startsWith(claim))).not.toEqual([]);
  });

  it.each<[text: string, claims: string[]]>([
    ['Tool use in Tarn was first described in 2009.', ['fact, nobody: Tool use in Tarn was first described in 2009.']],
    [
      'The crew missed two alarms in the minutes before the ship struck a pier in Tarn.',
      ['fact, nobody: The crew missed two alarms in the minutes before the ship struck a pier in Tarn.'],
    ],
    // A plural that begins its sentence is no name, of which a relative clause would tell something.
    [
      'Children who ate a free lunch missed three days.',
      ['fact, nobody: Children who ate a free lunch missed three days.'],
    ],
    [
      'The ferry was scrapped in May. Its replacement carries 480 passengers.',
      ['fact, nobody: The ferry was scrapped in May.', 'fact, nobody: The ferry’s replacement carries 480 passengers.'],
    ],
    // What only dates stays where it is, and a place with a day claims nothing.
    [
      'Sales have fallen by a third since the failures became public.',
      ['fact, nobody: Sales have fallen by a third since the failures became public.'],
    ],
    ['Tarn, 18 November 2026. The council sold the pool.', ['fact, nobody: The council sold the pool.']],
    [
      'Lund, appointed in March, sold the plant in May.',
      ['fact, nobody: Lund was appointed in March.', 'fact, nobody: Lund sold the plant in May.'],
    ],
    [
      'Varda opened a plant in Tarn. It employs 400 people.',
      ['fact, nobody: Varda opened a plant in Tarn.', 'fact, nobody: Varda employs 400 people.'],
    ],
    [
      'The bridge was closed in May. It is unclear whether 40 lorries crossed.',
      ['fact, nobody: The bridge was closed in May.', 'fact, nobody: It is unclear whether 40 lorries crossed.'],
    ],
  ])('is nobody but the article in: %s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});
