import { describe, expect, it } from '@jest/globals';
import { statementsOf, told } from './told.fixture.js';

describe('who says it at the end of an English sentence', () => {
  it.each<[text: string, speaker: string, statement: string]>([
    [
      'Two sailors are in stable condition, the fire chief said Tuesday.',
      'fire chief',
      'Two sailors are in stable condition, the fire chief said.',
    ],
    [
      'At least four died in the village near the dam, rescue official Lena Voss told Reuters.',
      'Lena Voss',
      'At least four died in the village near the dam, Lena Voss said.',
    ],
    ['The ferry was full, Harbour Chief Lena P. Voss said.', 'Lena P. Voss', 'The ferry was full, Lena P. Voss said.'],
    [
      'A ferry sank on Monday, a US officer on the scene said.',
      'US officer',
      'A ferry sank on Monday, a US officer said.',
    ],
    [
      'A Norcraft engineer told the court that 14 bolts were missing on Monday.',
      'Norcraft engineer',
      '14 bolts were missing on Monday, a Norcraft engineer said.',
    ],
    [
      'Lena Voss told Reuters the Oct. 10 storm lasted two hours.',
      'Lena Voss',
      'The Oct. 10 storm lasted two hours, Lena Voss said.',
    ],
  ])('%s', (text, speaker, statement) => {
    expect(told(text)).toEqual([['fact', speaker, statement]]);
  });

  it('is no noun of the quotation whose verb a tagger takes for a plural', () => {
    expect(
      told('“We are working to ensure that food reaches everyone who needs it,” Voss said in a statement.'),
    ).toEqual([['reported', 'Voss', 'Voss said: “We are working to ensure that food reaches everyone who needs it.”']]);
  });
});

describe('English words that an article shortens or leaves open', () => {
  it('tells when something was, and not what it is', () => {
    expect(statementsOf('The firm earned 40 cents per share, a year earlier.')).toEqual([
      'The firm earned 40 cents per share, a year earlier.',
    ]);
  });

  it('leaves a pronoun that has its verb in it', () => {
    expect(statementsOf('The Harbour Board said the pier will be mended. It’s unclear what caused the fire.')[1]).toBe(
      'It’s unclear what caused the fire.',
    );
  });

  it('takes two things behind “believed” for one subject', () => {
    expect(statementsOf('Some witnesses said they believed a boat or crane had hit the pier.')).toEqual([
      'Some witnesses said they believed a boat or crane had hit the pier.',
    ]);
  });
});

describe('English verbs that a tagger takes for something else', () => {
  it('opens no clause with “while” that has no verb', () => {
    expect(
      statementsOf('A small boat sank while on a fishing trip near Oslo and drifted ashore, officials said.'),
    ).toEqual([
      'A small boat sank while on a fishing trip near Oslo, officials said.',
      'A small boat drifted ashore, officials said.',
    ]);
  });

  it('is done to the same as the participle before the conjunction', () => {
    expect(
      statementsOf('The most recent beetle was found in a cave near Ulm and described in the journal Bugs.'),
    ).toEqual([
      'The most recent beetle was found in a cave near Ulm.',
      'The most recent beetle was described in the journal Bugs.',
    ]);
    expect(statementsOf('The sailor was arrested in Ulm on Monday and charged with theft.')).toEqual([
      'The sailor was arrested in Ulm on Monday.',
      'The sailor was charged with theft.',
    ]);
  });

  it('stands behind its noun, before what it is done to', () => {
    expect(statementsOf('The town leases 90 acres of the moor and operates the pier.')).toEqual([
      'The town leases 90 acres of the moor.',
      'The town operates the pier.',
    ]);
  });

  it('tells who says it where a tagger sees a noun', () => {
    expect(told('As the minister told reporters, the pier was closed in May.')).toEqual([
      ['fact', 'minister', 'The pier was closed in May, the minister said.'],
    ]);
  });

  it('says by “as” when something was where what is said stands in the clause', () => {
    expect(told('As officials warned more rain could come, teams were leaving, Mayor Lena Voss said.')).toEqual([
      ['fact', 'Lena Voss', 'Teams were leaving, Lena Voss said.'],
    ]);
  });
});

describe('who goes on saying something in English', () => {
  it.each<[text: string, claims: [string, string | null, string][]]>([
    [
      'The pier has room for 90 boats, the mayor said, adding that the lamps had failed twice in 2019.',
      [
        ['fact', 'mayor', 'The pier has room for 90 boats, the mayor said.'],
        ['fact', 'mayor', 'The lamps had failed twice in 2019, the mayor said.'],
      ],
    ],
    [
      'Judge Tom Hale dismissed the case in 2012, saying neither firm had enough evidence.',
      [
        ['fact', null, 'Judge Tom Hale dismissed the case in 2012.'],
        ['reported', 'Tom Hale', 'Tom Hale said neither firm had enough evidence.'],
      ],
    ],
    [
      'Lena Voss resigned in May, telling reporters that the council had owed her £900 for two years.',
      [
        ['fact', null, 'Lena Voss resigned in May.'],
        ['fact', 'Lena Voss', 'The council had owed her £900 for two years, Lena Voss said.'],
      ],
    ],
    [
      'Tom Hale said the pier was shut in May, adding, “We counted 40 boats.”',
      [
        ['fact', 'Tom Hale', 'The pier was shut in May, Tom Hale said.'],
        ['fact', 'Tom Hale', 'Tom Hale said: “We counted 40 boats.”'],
      ],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  it.each<[text: string, speaker: string]>([
    ['“There was a storm in May,” Abdur Rahman, 50, a sailor who had swum ashore, told Reuters.', 'Abdur Rahman'],
    ['“There was a storm in May,” Lena Voss, an expert at the institute in Ulm, said on Monday.', 'Lena Voss'],
    ['The mayor, speaking in Ulm on Monday, said the pier was shut in May.', 'mayor'],
    [
      'The pier was shut in May, said a local officer, Saiful Hassan Badal, deputy head of the port.',
      'Saiful Hassan Badal',
    ],
    ['Voss said sailors and members of the coast guard, including divers, were sent out in May.', 'Voss'],
  ])('names who says it in %s', (text, speaker) => {
    expect(told(text).map(([, who]) => who)).toEqual([speaker]);
  });
});

describe('what is no clause of its own in English', () => {
  it.each<[text: string, statements: string[]]>([
    [
      'Some 50 sailors swam ashore or were saved by other boats.',
      ['Some 50 sailors swam ashore or were saved by other boats.'],
    ],
    [
      'The vote was held in “fear, anger and grief” on Monday.',
      ['The vote was held in “fear, anger and grief” on Monday.'],
    ],
    ['Reed said 70-150 people were on the boat.', ['70-150 people were on the boat, Reed said.']],
    ['The boat exploded about 30 minutes after the crew had left it.', ['The boat exploded.', 'The crew had left it.']],
    [
      'Forty boats, a large majority of them rented by Norda, reached Oslo in May.',
      [
        'Forty boats reached Oslo in May.',
        'Forty boats reached Oslo in May, a large majority of them rented by Norda.',
      ],
    ],
  ])('%s', (text, statements) => {
    expect(statementsOf(text)).toEqual(statements);
  });

  it('names whose family it is as the article does', () => {
    expect(statementsOf('The shop is shut, according to his family.')).toEqual(['The shop is shut, his family said.']);
  });

  it('is told of those who are named before, also where it is a forecast', () => {
    expect(statementsOf('Twelve candidates have won seats and are likely to play a role.')[1]).toBe(
      'Twelve candidates are likely to play a role.',
    );
  });
});

describe('what English clauses belong together', () => {
  it.each<[text: string, statements: string[]]>([
    [
      'It began when Voss, who owned the pier, sold it to Norda in 2010.',
      ['It began when Voss sold it to Norda in 2010.', 'Voss owned the pier.'],
    ],
    [
      'Norda bought Moto for $12 billion in 2012, partly to acquire patents it could use in court.',
      ['Norda bought Moto for $12 billion in 2012, partly to acquire patents it could use in court.'],
    ],
    [
      'The sailor fled, sparking a search that ended on Wednesday with his arrest, Voss said.',
      [
        'The sailor fled, Voss said.',
        'The sailor fled, sparking a search that ended on Wednesday with his arrest, Voss said.',
      ],
    ],
    [
      'The firms settled in May, ending a dispute that began when Norda accused Moto of theft in 2010.',
      [
        'The firms settled in May.',
        'The firms settled in May, ending a dispute that began when Norda accused Moto of theft in 2010.',
      ],
    ],
    [
      'An officer said the boat had been left by a man who said he would return soon, and exploded in May.',
      ['The boat had been left by a man who said he would return soon.', 'The boat exploded in May, the officer said.'],
    ],
    [
      'The first beetle in the group, the Namba beetle, was described in 1981.',
      ['The first beetle in the group is the Namba beetle.', 'The first beetle in the group was described in 1981.'],
    ],
    [
      'The head of the union, the largest in the country, resigned in May.',
      ['The head of the union resigned in May.', 'The union is the largest in the country.'],
    ],
  ])('%s', (text, statements) => {
    expect(statementsOf(text)).toEqual(statements);
  });

  it('tells what somebody expects as a forecast, and a plan as what is said', () => {
    expect(told('The firm said it expects sales to grow by 3 per cent.').map(([kind]) => kind)).toEqual(['prediction']);
    expect(told('The firm said it expects to open 3 shops.').map(([kind]) => kind)).toEqual(['fact']);
  });

  it('takes nobody for “he” where a man without a name stands before it', () => {
    expect(
      statementsOf(
        'Mayor Tom Hale opened the pier. The boat was left there by a man shortly before he died in May.',
      )[2],
    ).toBe('He died in May.');
  });

  it('takes praise that nothing can be looked up in for a view', () => {
    expect(told('“These sailors can do anything,” says Lena Voss of Ulm.').map(([kind]) => kind)).toEqual(['reported']);
  });
});
