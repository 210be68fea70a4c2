import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const told = (text: string): [string, string | null, string][] =>
  extract(text, { language: 'en', publishedAt: '2026-11-19' }).claims.map(({ kind, speaker, exact }) => [
    kind,
    speaker,
    exact,
  ]);

describe('who speaks in English', () => {
  it.each<[text: string, speaker: string, exact: string]>([
    ["Labour's Anna Reed said the pool was closed in May.", 'Anna Reed', 'the pool was closed in May'],
    ['Liberal councillor Tom Hale said the pool was closed in May.', 'Tom Hale', 'the pool was closed in May'],
    ['The pool was closed in May, the harbour council claims.', 'harbour council', 'The pool was closed in May'],
    ['The board said an outside expert had checked the pumps.', 'board', 'an outside expert had checked the pumps'],
    ['“The pool shut in May,” its director, Anna Reed, told a news conference.', 'Anna Reed', 'The pool shut in May'],
    ['“The pool shut in May,” passenger Anna Reed, 29, told the Hurley Courier.', 'Anna Reed', 'The pool shut in May'],
    ['Opposition leader Anna Reed said the pool was closed in May.', 'Anna Reed', 'the pool was closed in May'],
    [
      "The Hurley Swimmers' Trust said the pool was closed in May.",
      "Hurley Swimmers' Trust",
      'the pool was closed in May',
    ],
    [
      'The pool lost 90 swimmers, researchers report in a study that could change how towns plan.',
      'researchers',
      'The pool lost 90 swimmers',
    ],
    [
      'According to data she obtained from the council, the pool had 410 visitors a day.',
      'data',
      'the pool had 410 visitors a day',
    ],
    [
      'The pool is shut, according to the National Foundation for Swimming.',
      'National Foundation for Swimming',
      'The pool is shut',
    ],
    ['The pool is shut, according to doctors at the hospital.', 'doctors', 'The pool is shut'],
    ["The pool is shut, according to St Hilda's College.", "Hilda's College", 'The pool is shut'],
  ])('%s: %s', (text, speaker, exact) => {
    expect(told(text)).toEqual([['fact', speaker, exact]]);
  });

  it.each<[text: string, speakers: (string | null)[]]>([
    [
      'The World Health Organisation (WHO) has 194 members. WHO says measles is back in Europe.',
      [null, 'World Health Organisation'],
    ],
    ['“The roof fell and everything went dark,” said Anna Reed, 54, a nurse from Leeds.', ['Anna Reed', 'Anna Reed']],
    ['In the words of the coroner, Mark Hale, the boat was unfit to sail in 2019.', ['Mark Hale']],
    ['“We take this seriously,” she said, but Anna Reed refused to give details.', [null, 'Anna Reed']],
    [
      'A tram left the rails on Friday, injuring nine of its passengers, the coastguard said.',
      ['coastguard', 'coastguard'],
    ],
  ])('is told in %s', (text, speakers) => {
    const claims = extract(text, { language: 'en' }).claims.filter(({ statement }) => !/years old/.test(statement));
    expect(claims.map(({ speaker }) => speaker)).toEqual(speakers);
  });

  it('is the boss whose name stands behind his post, and nobody who only thinks so states a fact', () => {
    expect(told('Her former boss, Tom Hale, says he tried to sell it in 2011.')).toEqual([
      ['fact', 'Tom Hale', 'he tried to sell it in 2011'],
    ]);
    expect(told('Her colleagues thought she was mad.')).toEqual([
      ['reported', 'Her colleagues', 'Her colleagues thought she was mad'],
    ]);
    expect(told('Voters in Hurley have rejected the plan, final results released on Monday showed.')).toEqual([
      ['fact', null, 'Voters in Hurley have rejected the plan'],
    ]);
    expect(told('Analysts at Norda Bank expect growth to slow to 1.5% this year.')).toEqual([
      ['prediction', 'analysts', 'Analysts at Norda Bank expect growth to slow to 1.5% this year'],
    ]);
  });

  it('is nobody where only the time is told', () => {
    expect(told('A decision is expected by the end of the year.')).toEqual([
      ['prediction', null, 'A decision is expected by the end of the year'],
    ]);
  });

  it('keeps the words of saying out of what is said as a fact', () => {
    const [first, second] = told('“The roof fell and everything went dark,” said Anna Reed, 54, a nurse from Leeds.');
    expect([first?.[2], second?.[2]]).toEqual(['The roof fell', 'everything went dark']);
  });

  it('is a town council, not the town, and what it votes for is done', () => {
    expect(told('Hurley town council has voted to close the pool.')).toEqual([
      ['fact', null, 'Hurley town council has voted to close the pool'],
    ]);
  });
});

describe('what English news does not assert', () => {
  it.each([
    'Whether the pool will reopen remains unclear.',
    'Neither claim could be verified by Friday.',
    'Had the pumps been checked, the pool would have stayed open, she said in 2019.',
    'If the pumps fail, the pool closes within an hour.',
    'The judge ruled that Norda, not its former owner, was liable.',
  ])('is not taken for a fact without its no, its if or its whether: %s', (text) => {
    const [claim, ...more] = extract(text, { language: 'en' }).claims;
    expect(more).toEqual([]);
    expect(claim?.statement).toMatch(/not|whether|neither|had the|if |Norda/i);
  });

  it('is what a relative clause says of something, as done by somebody else', () => {
    const [claim, ...more] = extract('The plan, which the firm said it would drop, costs $90m.', {
      language: 'en',
    }).claims;
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ kind: 'fact', speaker: null, quantities: [{ value: 90_000_000, unit: 'USD' }] });
    const whose = extract('“They left,” said Anna Reed, whose son was born in 2011.', { language: 'en' }).claims;
    expect(whose.map(({ statement }) => statement)).toContain("Anna Reed's son was born in 2011.");
  });

  it('is what somebody did not say', () => {
    const statements = extract('The firm did not say whether the pumps had failed in May.', { language: 'en' }).claims;
    expect(statements.filter(({ statement }) => /^The pumps had failed/.test(statement))).toEqual([]);
  });

  it('is that an event is the thing named before', () => {
    const text = 'The coast guard has opened an inquiry. It is the third such accident since 2019.';
    expect(extract(text, { language: 'en' }).claims.map(({ statement }) => statement)).toContain(
      'It is the third such accident since 2019.',
    );
  });
});
