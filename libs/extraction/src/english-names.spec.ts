import { describe, expect, it } from '@jest/globals';
import { statementsOf, told } from './told.fixture.js';

describe('whom English pronouns and names mean', () => {
  it.each<[text: string, speaker: string | null]>([
    ['“The crew sank 40 boats,” said Deputy Fire Chief Kim Lawson.', 'Kim Lawson'],
    ['The pier was shut in May, the executive search firm reported.', 'executive search firm'],
    ['The pier was shut in May, reports Lena Voss of the BBC.', 'Lena Voss'],
    ['The hall where the sailors live has 40 beds, said Lena Voss, a doctor.', 'Lena Voss'],
  ])('%s', (text, speaker) => {
    expect(told(text).map(([, who]) => who)).toEqual([speaker]);
  });

  it('is the player, and no team that has the form of a name', () => {
    expect(
      statementsOf('Pat Voss won 12 games against India. He has played 90 games. Team India lost in May.')[1],
    ).toBe('Pat Voss has played 90 games.');
  });

  it('is nobody’s firm', () => {
    const text =
      'Norda Systems Inc. lost $12 million. Chambers said Norda would close. He said 90 jobs were lost in May.';
    expect(told(text).at(-1)?.[1]).not.toBe('Norda');
  });

  it('adds no name to letters that stand for a trade', () => {
    expect(statementsOf('Conservative MPs met in May. The mayor told MPs that the pier had cost £90.')[1]).toBe(
      'The pier had cost £90, the mayor said.',
    );
  });

  it('tells of those who are somebody where “whom” does', () => {
    expect(statementsOf('Voss had two aunts in the hall, both of whom survived the fire.')[1]).toBe(
      'Both of the two aunts survived the fire.',
    );
  });

  it('names none further up where the sentence is about several', () => {
    expect(
      statementsOf('The officials met in May. Although divers know the wreck, they do not believe it to be old.').at(
        -1,
      ),
    ).toMatch(/^They /);
  });

  it('takes a share without a noun for the subject of what follows, too', () => {
    expect(statementsOf('Some on upper floors were put on boards and carried down in May.')).toEqual([
      'Some on upper floors were put on boards.',
      'Some on upper floors were carried down in May.',
    ]);
  });
});

describe('what an English clause tells by itself', () => {
  it.each<[text: string, claims: [string | null, string][]]>([
    [
      'The news came two days after the council had shut the pier in Ulm.',
      [[null, 'The council had shut the pier in Ulm.']],
    ],
    [
      'The report had bad news: The board said it could cut 90 jobs in May.',
      [
        [null, 'The report had bad news.'],
        ['board', 'The board said it could cut 90 jobs in May.'],
      ],
    ],
    [
      'Although the firm did not say how many jobs it will cut, Voss said Norda spent $90 million in May.',
      [
        [null, 'The firm did not say how many jobs it will cut.'],
        ['Voss', 'Norda spent $90 million in May, Voss said.'],
      ],
    ],
    [
      'In slow after-hours trading after the figures were released, Norda fell 4 per cent.',
      [
        [null, 'In slow after-hours trading after the figures were released, Norda fell 4 per cent.'],
        [null, 'The figures were released.'],
      ],
    ],
    [
      'Lena Voss said she believed that the pier was safe.',
      [['Lena Voss', 'Lena Voss said she believed that the pier was safe.']],
    ],
    [
      '“This is the worst in the country, a great fire,” said Lena Voss.',
      [['Lena Voss', 'Lena Voss said: “This is the worst in the country.”']],
    ],
  ])('%s', (text, claims) => {
    expect(told(text).map(([, speaker, statement]) => [speaker, statement])).toEqual(claims);
  });
});

describe('who says it in longer English sentences', () => {
  it.each<[text: string, claims: [string | null, string][]]>([
    [
      'The boat was heading for Leeds, England and was carrying 10 sailors, Vice Chairman of the National Harbour Board (NHB) Lena Voss said.',
      [
        ['Lena Voss', 'The boat was heading for Leeds, England, Lena Voss said.'],
        ['Lena Voss', 'The boat was carrying 10 sailors, Lena Voss said.'],
      ],
    ],
    [
      'The inspector in charge of the inquiry, Lena Voss, said the boat, which had changed hands in May, hit a pier.',
      [
        ['Lena Voss', 'The boat had changed hands in May, Lena Voss said.'],
        ['Lena Voss', 'The boat hit a pier, Lena Voss said.'],
      ],
    ],
    [
      'The BBC quoted sources as saying the boat lost an anchor in May and drifted ashore.',
      [
        ['sources', 'The boat lost an anchor in May, sources said.'],
        ['sources', 'The boat drifted ashore, sources said.'],
      ],
    ],
    [
      'The court said Voss and a sailor passed on 40 letters in 2010.',
      [['court', 'Voss and a sailor passed on 40 letters in 2010, the court said.']],
    ],
    [
      'The 66-year-old plans to appeal in May, the court added.',
      [['court', 'The 66-year-old plans to appeal in May, the court said.']],
    ],
    [
      'A firm purchased the boats for £9 million – three years later, they were sold for £1 million.',
      [
        [null, 'A firm purchased the boats for £9 million.'],
        [null, 'They were sold for £1 million.'],
      ],
    ],
    [
      'The pier was shut in May, Lena Amou Voss said. It cost £90, Amou Voss said.',
      [
        ['Lena Amou Voss', 'The pier was shut in May, Lena Amou Voss said.'],
        ['Lena Amou Voss', 'The pier cost £90, Lena Amou Voss said.'],
      ],
    ],
  ])('%s', (text, claims) => {
    expect(told(text).map(([, speaker, statement]) => [speaker, statement])).toEqual(claims);
  });
});

describe('what English sentences say of saying and asking', () => {
  it.each<[text: string, claims: [kind: string, speaker: string | null, statement: string][]]>([
    [
      'Norda said in a statement that it had shut the pier in May.',
      [['fact', 'Norda', 'Norda said it had shut the pier in May.']],
    ],
    [
      'Reed says the pier is made of 40 beams, but the United States accuses him of theft.',
      [
        ['fact', 'Reed', 'The pier is made of 40 beams, Reed said.'],
        ['reported', 'United States', 'The United States accuses him of theft.'],
      ],
    ],
    [
      'The Russian news agency Interlax reported that the pilot had landed in Ulm.',
      [['fact', 'Interlax', 'The pilot had landed in Ulm, Interlax said.']],
    ],
    [
      'According to local media, 30 sailors were hurt, five of them badly.',
      [
        ['fact', 'local media', '30 sailors were hurt, the local media said.'],
        ['fact', 'local media', '30 sailors were hurt, five of them badly, the local media said.'],
      ],
    ],
    [
      'Thousands of people marched in Ulm and protested in front of the pier in May.',
      [
        ['fact', null, 'Thousands of people marched in Ulm.'],
        ['fact', null, 'Thousands of people protested in front of the pier in May.'],
      ],
    ],
    ['The crew sank 40 boats. “Where should I put it?”', [['fact', null, 'The crew sank 40 boats.']]],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  it.each<[text: string, statements: string[]]>([
    [
      'Police held three men over the robbery, in which £2 million was stolen.',
      ['Police held three men over the robbery.', '£2 million was stolen in the robbery.'],
    ],
    [
      'The bill, passed by 61 votes to 39, now goes to the mayor.',
      ['The bill was passed by 61 votes to 39.', 'The bill now goes to the mayor.'],
    ],
    [
      'The magnitude 6.1 quake, which struck at noon in May, was centred 30 km north of Ulm.',
      ['The magnitude 6.1 quake struck at noon in May.', 'The magnitude 6.1 quake was centred 30 km north of Ulm.'],
    ],
    ['The lamps failed in May, so the crew shut the pier.', ['The lamps failed in May.', 'The crew shut the pier.']],
  ])('parts %s', (text, statements) => {
    expect(statementsOf(text)).toEqual(statements);
  });
});

describe('how English names somebody by post or body', () => {
  it.each<[text: string, claims: [speaker: string | null, statement: string][]]>([
    [
      'Norland’s Prime Minister, Lena Voss, has announced an election will be held in May.',
      [['Lena Voss', 'Norland’s Prime Minister, Lena Voss, has announced an election will be held in May.']],
    ],
    [
      'The port was shut for six hours, stranding 90 boats, according to its operator, Norda.',
      [
        ['Norda', 'The port was shut for six hours, Norda said.'],
        ['Norda', 'The port was shut for six hours, stranding 90 boats, Norda said.'],
      ],
    ],
    [
      'The agency’s chief, Lena Voss, called it “a great day for sailors”.',
      [['Lena Voss', 'The agency’s chief, Lena Voss, called it “a great day for sailors”.']],
    ],
    [
      'The Norland government has apologised, saying 40 boats were lost in 2004.',
      [
        ['Norland government', 'The Norland government has apologised.'],
        ['Norland government', '40 boats were lost in 2004, the Norland government said.'],
      ],
    ],
    [
      'Oceanologist Lena Voss said the pier was built in 1998.',
      [['Lena Voss', 'The pier was built in 1998, Lena Voss said.']],
    ],
    [
      'Mr Voss called on the rebels to lay down their weapons.',
      [['Voss', 'Mr Voss called on the rebels to lay down their weapons.']],
    ],
    [
      '“This is a victory for sailors,” union leader Tom Hale said, “and a defeat for the port.”',
      [['Tom Hale', 'Tom Hale said: “This is a victory for sailors.”']],
    ],
  ])('%s', (text, claims) => {
    expect(told(text).map(([, speaker, statement]) => [speaker, statement])).toEqual(claims);
  });

  it.each<[text: string, statements: string[]]>([
    ['The new beetle, named Avis nova, lives in the bay.', ['The new beetle, named Avis nova, lives in the bay.']],
    [
      'The team caught 40 crabs, of which 12 were female.',
      ['The team caught 40 crabs.', 'Of the 40 crabs, 12 were female.'],
    ],
    [
      'Ulm United, the Norland champions, won in May.',
      ['Ulm United are the Norland champions.', 'Ulm United won in May.'],
    ],
  ])('tells what %s', (text, statements) => {
    expect(statementsOf(text)).toEqual(statements);
  });
});
