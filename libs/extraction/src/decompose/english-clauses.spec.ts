import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const told = (text: string): [speaker: string | null, exact: string, statement: string][] =>
  extract(text, { language: 'en', publishedAt: '2026-11-19' }).claims.map(({ speaker, exact, statement }) => [
    speaker,
    exact,
    statement,
  ]);
const statementsOf = (text: string): string[] => told(text).map(([, , statement]) => statement);

describe('what was done to something, told behind it', () => {
  it('is a claim of its own between commas, and no part of the other', () => {
    expect(statementsOf('The mill, built in 1921 by two brothers from Ulm, has been closed.')).toEqual([
      'The mill was built in 1921 by two brothers from Ulm.',
      'The mill has been closed.',
    ]);
  });

  it('is told of the noun before it', () => {
    expect(statementsOf('They fed 90 birds grain coated with Varox, a poison approved in 2014.')).toEqual([
      'They fed 90 birds grain coated with Varox.',
      'Varox is a poison approved in 2014.',
    ]);
    expect(statementsOf('The lake is dry, according to a survey published in January by the harbour board.')).toEqual([
      'The lake is dry, the survey said.',
    ]);
  });

  it('parts no subject from its verb behind a verb of saying', () => {
    expect(told('Reed said the pumps, installed in 2021 at a cost of $2 million, had failed twice.')).toEqual([
      [
        'Reed',
        'the pumps, installed in 2021 at a cost of $2 million, had failed twice',
        'The pumps, installed in 2021 at a cost of $2 million, had failed twice, Reed said.',
      ],
    ]);
  });

  it('is the verb where somebody did it', () => {
    expect(statementsOf('After the dam broke, the river flooded in three places.')).toContain(
      'The river flooded in three places.',
    );
  });
});

describe('a second verb without a subject', () => {
  it('has the nearest subject behind a clause of time', () => {
    const statements = statementsOf(
      'Two men were rescued on Friday, five days after a shaft caved in and killed three.',
    );
    expect(statements).toEqual(['Two men were rescued on Friday.', 'A shaft caved in.', 'A shaft killed three.']);
  });

  it('is what the speaker does where it says something itself', () => {
    expect(told('Hale said the pool was a ruin and thanked the crew of the ferry.')).toEqual([
      ['Hale', 'the pool was a ruin', 'The pool was a ruin, Hale said.'],
      ['Hale', 'thanked the crew of the ferry', 'Hale thanked the crew of the ferry.'],
    ]);
  });

  it('keeps a pronoun that nobody is named for', () => {
    expect(statementsOf('They drilled a hole in May and lowered a microphone.')).toContain(
      'They lowered a microphone.',
    );
    expect(statementsOf('“We have advertised twice and had no answer in 2019,” said Anna Reed.')).toContain(
      'Anna Reed said: “We had no answer in 2019.”',
    );
  });
});

describe('an apposition', () => {
  it('that takes up what was told is told with it', () => {
    expect(statementsOf('A boat sank off Port Marsh on Wednesday, the second such incident in a month.')).toEqual([
      'A boat sank off Port Marsh on Wednesday.',
      'A boat sank off Port Marsh on Wednesday, the second such incident in a month.',
    ]);
  });

  it('is not what says who announced it', () => {
    expect(told('Divers have found a wreck in Lake Morin, the heritage office announced on Tuesday.')).toEqual([
      [
        'heritage office',
        'Divers have found a wreck in Lake Morin',
        'Divers have found a wreck in Lake Morin, the heritage office said.',
      ],
    ]);
  });

  it('parts no subject from its verb behind whether', () => {
    expect(
      statementsOf('Police examine whether parts supplied by Norda, a firm based in Ulm, were faulty in 2019.'),
    ).toContain('Police examine whether parts supplied by Norda, a firm based in Ulm, were faulty in 2019.');
  });
});

it.each([
  // A title stands for a name only where it is all there is.
  ['Head teacher Ann Reed left. On Friday Hale became the first state school teacher to win.', 'Hale became Ann Reed'],
  ['They built it with pupils of Hurley College in Ulm, a school where 40 children live.', 'Ulm is a school'],
  ['Only two such ships have survived: one in Bremen, discovered in 1962, and one in Ulm.', '^Bremen was discovered'],
  ['The medal, which has been awarded every year since 1962 and comes with £900, went to Hale.', '1962 and comes'],
])('says nothing that the text does not: %s', (text, wrong) => {
  expect(statementsOf(text).filter((statement) => `^${statement}`.includes(wrong))).toEqual([]);
});

describe('an English relative clause', () => {
  it('may have a second verb, whose subject is the same, and leaves the verb of the sentence to it', () => {
    expect(statementsOf('The firm, which makes pumps and employs 300 people, is based in Leeds.')).toEqual([
      'The firm makes pumps.',
      'The firm is based in Leeds.',
      'The firm employs 300 people.',
    ]);
  });

  it('may stand behind an age', () => {
    expect(statementsOf('Hale, 58, who owns a ferry line, takes over from Ann Reed.')).toEqual([
      'Hale is 58 years old.',
      'Hale owns a ferry line.',
      'Hale takes over from Ann Reed.',
    ]);
  });

  it('with who tells of somebody, not of the town before it', () => {
    const statements = statementsOf('“It works,” says Ann Reed, a geologist at Hurley College in Ulm who led the dig.');
    expect(statements.filter((statement) => /^(?:Ulm|Hurley)/.test(statement))).toEqual([]);
  });

  it('may tell what was done to its noun', () => {
    expect(statementsOf('Reed sold the mill, which her father bought in 2010.')).toContain(
      'Her father bought the mill in 2010.',
    );
  });

  it('with that only says which ones are meant', () => {
    expect(statementsOf('Birds that carry the microbe lived twice as long in 2019.')).toEqual([
      'Birds that carry the microbe lived twice as long in 2019.',
    ]);
  });
});

it('finds a second verb without a subject', () => {
  expect(statementsOf('Rovers are ninth in League One and have not won since October.')).toEqual([
    'Rovers are ninth in League One.',
    'Rovers have not won since October.',
  ]);
});

it('leaves the dateline of a report out of its claims', () => {
  expect(told('HURLEY, England (March 4) - The mill burned down on Sunday.')).toEqual([
    [null, 'The mill burned down on Sunday', 'The mill burned down on Sunday.'],
  ]);
});

describe('a clause that says when', () => {
  it('has its own subject for all of its verbs, also behind a preposition', () => {
    expect(
      statementsOf('Thousands of homes lost power after a storm off the coast cut a cable and knocked out two masts.'),
    ).toEqual([
      'Thousands of homes lost power.',
      'A storm off the coast cut a cable.',
      'A storm knocked out two masts.',
    ]);
    expect(
      statementsOf('Two men died after a boat from Malta capsized in heavy seas and sank within minutes.'),
    ).toEqual(['Two men died.', 'A boat from Malta capsized in heavy seas.', 'A boat sank within minutes.']);
    expect(statementsOf('Flights were cancelled when a fire in the tower hit the radar and destroyed a hall.')).toEqual(
      ['Flights were cancelled when a fire in the tower hit the radar.', 'A fire destroyed a hall.'],
    );
  });

  it('leaves the verb before it what it is', () => {
    expect(statementsOf('The firm folded after a lender withdrew its credit.')).toEqual([
      'The firm folded.',
      'A lender withdrew its credit.',
    ]);
    expect(statementsOf('The strike began after talks failed on Monday.')).toEqual([
      'The strike began.',
      'Talks failed on Monday.',
    ]);
  });

  it('is none where only a time or an event is named', () => {
    expect(statementsOf('She stayed in office before the vote in June and resigned in July.')).toEqual([
      'She stayed in office before the vote in June.',
      'She resigned in July.',
    ]);
    expect(statementsOf('The man arrested after a fight was freed on Monday.')).toEqual([
      'The man arrested after a fight was freed on Monday.',
    ]);
  });
});
