import { describe, expect, it } from '@jest/globals';
import { extract } from './engine.js';

const told = (text: string, language: string): string[] =>
  extract(text, { language, publishedAt: '2026-11-19' }).claims.map(
    ({ kind, speaker, statement }) => `${kind} ${speaker ?? '-'}: ${statement}`,
  );

describe('a sentence with clauses that could get verdicts of their own', () => {
  it('is three claims: a visit, what was presented there, and what that is', () => {
    const text =
      'Wladimir Putin kam am Mittwoch an. Vor seiner Ankunft besuchte Xi Kasachstan, wo er 2013 seine Initiative „Gürtel und Straße“ vorstellte, ein Projekt, das sich von Ostasien bis nach Europa erstreckt.';
    const { claims } = extract(text, { language: 'de' });
    expect(claims.slice(1).map(({ exact }) => exact)).toEqual([
      'Vor seiner Ankunft besuchte Xi Kasachstan',
      'Kasachstan, wo er 2013 seine Initiative „Gürtel und Straße“ vorstellte',
      'ein Projekt, das sich von Ostasien bis nach Europa erstreckt',
    ]);
    expect(told(text, 'de').slice(1)).toEqual([
      'fact -: Vor seiner Ankunft besuchte Xi Kasachstan.',
      'fact -: In Kasachstan stellte Xi 2013 seine Initiative „Gürtel und Straße“ vor.',
      'fact -: Die Initiative „Gürtel und Straße“ ist ein Projekt, das sich von Ostasien bis nach Europa erstreckt.',
    ]);
  });

  it.each([
    [
      'Danach besuchte Uta Kern Ulm, wo sie 2013 ein Haus gekauft hatte.',
      'In Ulm hatte Uta Kern 2013 ein Haus gekauft.',
    ],
    ['Uta Kern besuchte San Marino, wo 40 Menschen leben.', 'In San Marino leben 40 Menschen.'],
  ])('names the place and not who came there: %s', (text, statement) => {
    expect(told(text, 'de').at(-1)).toBe(`fact -: ${statement}`);
  });
});

it('tells of each number that came of it', () => {
  expect(told('The car hit a wall in Hull, killing two men and injuring five.', 'en').slice(1)).toEqual([
    'fact -: The car hit a wall in Hull, killing two men.',
    'fact -: The car hit a wall in Hull, injuring five.',
  ]);
});

describe('what is said of a name between commas', () => {
  it.each([
    [
      'Norda, der größte Hersteller von Windrädern in Europa, meldete 2019 Insolvenz an.',
      'Norda ist der größte Hersteller von Windrädern in Europa.',
      'Norda meldete 2019 Insolvenz an.',
    ],
    [
      'Ulm, die größte Stadt der Region, hat 126.000 Einwohner.',
      'Ulm ist die größte Stadt der Region.',
      'Ulm hat 126.000 Einwohner.',
    ],
    [
      'Jan Berg, der Chef des Verbands, trat 2019 zurück.',
      'Jan Berg ist der Chef des Verbands.',
      'Jan Berg trat 2019 zurück.',
    ],
  ])('is a claim of its own: %s', (text, ...statements) => {
    expect(told(text, 'de')).toEqual(statements.map((statement) => `fact -: ${statement}`));
  });

  it('is a relative clause where it has a verb', () => {
    expect(told('Norda, der alte Werke und neue Hallen gehören, wuchs 2019.', 'de').at(-1)).toContain(
      'Norda wuchs 2019.',
    );
    expect(told('Der Mann, der große Hunde, Katzen und Vögel hält, wohnt in Ulm.', 'de').join()).not.toContain(
      'ist der große',
    );
  });
});

/** Pairs of marks as writers set them, right and wrong. */
const MARKS = ['„“', '“”', '„”', '„"', '""', '»«', '«»', '‚‘', '›‹'] as const;

describe('a quotation over three sentences', () => {
  it.each(MARKS)('is said by one person in each of them, whatever the marks: %s', (marks) => {
    const [open, close] = marks;
    // The tagger knows no verb in the second sentence: "leckt".
    const german = `Uta Kern sagte: ${open}Das Bad ist 40 Jahre alt. Das Dach leckt seit 2019. Die Pumpe kostet 300.000 Euro.${close} Der Rat tagt am Montag.`;
    expect(extract(german, { language: 'de' }).claims.map(({ speaker, exact }) => [speaker, exact])).toEqual([
      ['Uta Kern', 'Das Bad ist 40 Jahre alt'],
      ['Uta Kern', 'Das Dach leckt seit 2019'],
      ['Uta Kern', 'Die Pumpe kostet 300.000 Euro'],
      [null, 'Der Rat tagt am Montag'],
    ]);
    const english = `${open}The baths are 40 years old. The roof failed in 2019. The pump costs £300,000,${close} said Ruth Kim. The council meets on Monday.`;
    expect(extract(english, { language: 'en' }).claims.map(({ speaker, exact }) => [speaker, exact])).toEqual([
      ['Ruth Kim', 'The baths are 40 years old'],
      ['Ruth Kim', 'The roof failed in 2019'],
      ['Ruth Kim', 'The pump costs £300,000'],
      [null, 'The council meets on Monday'],
    ]);
  });

  it.each([
    [
      '„Das Dach leckt seit 2019',
      'de',
      'Uta Kern sagte: „Das Bad ist zu. Das Dach leckt seit 2019.\n\nDer Rat hat 40 Mitglieder.',
    ],
    [
      'Das Dach leckt seit 2019“',
      'de',
      'Das Bad schloss im Mai. Das Dach leckt seit 2019“, sagte Uta Kern. Der Rat hat 40 Mitglieder.',
    ],
    ['“The pump costs £3', 'en', 'Uta Kern said: “It is shut. The pump costs £3.\n\nThe council has 40 members.'],
    ['The pump costs £3,”', 'en', 'It closed in May. The pump costs £3,” said Uta Kern. The council has 40 members.'],
  ])('ends where its paragraph does when a mark is missing: %s', (_quote, language, text) => {
    const found = extract(text, { language }).claims.map(({ speaker, exact }) => `${speaker ?? '-'}: ${exact}`);
    expect(found).toContain(language === 'de' ? 'Uta Kern: Das Dach leckt seit 2019' : 'Uta Kern: The pump costs £3');
    expect(found.at(-1)).toBe(language === 'de' ? '-: Der Rat hat 40 Mitglieder' : '-: The council has 40 members');
  });

  it('is nobody’s who is named inside it, and reported where it asserts nothing', () => {
    expect(told('„Eine Schande für das Land“, sagte Uta Kern.', 'de')).toEqual([
      'reported Uta Kern: Uta Kern sagte: „Eine Schande für das Land.“',
    ]);
    expect(told('„Zwölf Tote und 40 Verletzte“, sagte Uta Kern.', 'de')[0]).toMatch(/^fact Uta Kern: /);
  });

  it('keeps one full stop where a quotation inside it ends', () => {
    expect(told('“The surveyor told me: ‘The roof failed.’ It is old,” said Ruth Kim.', 'en')[0]).toContain(
      'Ruth Kim said: “The surveyor told me: ‘The roof failed.’”',
    );
  });
});

describe('what may mean two people', () => {
  it.each([
    ['Uta Kern und Birgit Saal kamen nach Kiel. Sie kaufte zwei Häuser.', 'de', 'Sie kaufte zwei Häuser.'],
    ['Uta Kern, Jan Berg und die Köchin Birgit Saal kamen. Sie kaufte zwei Häuser.', 'de', 'Sie kaufte zwei Häuser.'],
    ['Ruth Kim and Ann Reed came to Hull. She bought two houses.', 'en', 'She bought two houses.'],
  ])('stays as it is: %s', (text, language, statement) => {
    expect(told(text, language).at(-1)).toBe(`fact -: ${statement}`);
  });

  it('is named where only one of them fits', () => {
    const text = 'Uta Kern und Jan Berg kamen nach Kiel. Sie kaufte zwei Häuser. Er blieb in Ulm.';
    expect(told(text, 'de').slice(1)).toEqual([
      'fact -: Uta Kern kaufte zwei Häuser.',
      'fact -: Jan Berg blieb in Ulm.',
    ]);
  });
});

describe('who said it in English', () => {
  it.each([
    ['According to police, two people died.', 'Two people died, police said.'],
    ['Ruth Kim said the baths cost £4 million.', 'The baths cost £4 million, Ruth Kim said.'],
  ])('is found where a noun might be a verb: %s', (text, statement) => {
    expect(told(text, 'en')[0]).toContain(`: ${statement}`);
  });
});

describe('how somebody sees it', () => {
  it.each([
    ['Aus Sicht der Polizei war die Halle seit 2019 zu klein.', 'de', 'Polizei'],
    ['Das Bad ist aus Sicht von Uta Kern seit 2019 undicht.', 'de', 'Uta Kern'],
    ['Uta Kern ging. Aus ihrer Sicht ist das Bad seit 2019 undicht.', 'de', 'Uta Kern'],
    ["In the opposition's view the roof has leaked since 2019.", 'en', 'opposition'],
  ])('is told by whoever is named: %s', (text, language, speaker) => {
    expect(extract(text, { language }).claims.at(-1)?.speaker).toBe(speaker);
  });
});

describe('a text with soft hyphens, other blanks and line ends', () => {
  it('has the claims of the plain text, with statements that can be searched for', () => {
    const plain =
      'Bad geschlossen\n\nDie Stadt Auental schließt ihr Freibad am 1. Dezember.\nDas Dach kostet 4 Millionen Euro.';
    const odd = plain
      .replaceAll('\n', '\r\n')
      .replaceAll('bad', '\u00adbad')
      .replaceAll('4 Mill', '4\u00a0Mill')
      .replaceAll('1. Dez', '1.\u202fDez');
    const read = (text: string) =>
      extract(text, { publishedAt: '2026-11-19' }).claims.map(({ statement, speaker, quantities, dates }) => [
        statement,
        speaker,
        quantities.map(({ value, unit }) => [value, unit]),
        dates.map(({ value }) => value),
      ]);
    expect(read(odd)).toEqual(read(plain));
    expect(read(plain)).toHaveLength(2);
  });
});
