import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import {
  CalendarDate,
  Decimal,
  EmailAddress,
  Flag,
  InstantField,
  ListOf,
  Text,
  TextsByLanguage,
  TextsByName,
  QueryString,
  TimeZone,
  Uuid,
  WebAddress,
  Whole,
} from './fields.js';

const ID = '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47';

class Holder {
  field: unknown;
}
const holders = new Map<PropertyDecorator, typeof Holder>();

/** A class with that one field; made once, since the registry of checks never forgets a class. */
function holderOf(decorate: PropertyDecorator): typeof Holder {
  const known = holders.get(decorate);
  if (known) return known;
  const made = class extends Holder {};
  decorate(made.prototype, 'field');
  holders.set(decorate, made);
  return made;
}

/** The refusal of one value by one field, or undefined, and the value as it is handed on. */
function tried(decorate: PropertyDecorator, value: unknown): { fault: string | undefined; value: unknown } {
  const holder = plainToInstance(holderOf(decorate), { field: value });
  const [first] = validateSync(holder, { forbidUnknownValues: false });
  return { fault: first && Object.values(first.constraints ?? {})[0], value: holder.field };
}

const FIELDS: Record<string, { decorate: PropertyDecorator; good: unknown[]; bad: unknown[] }> = {
  text: {
    decorate: Text({ min: 1, max: 5, example: 'a' }),
    good: ['a', 'abcde', 'äöü'],
    bad: ['', '   ', 'abcdef', 5, null, undefined, ['a'], {}],
  },
  uuid: { decorate: Uuid({}), good: [ID], bad: ['', ID.toUpperCase(), `${ID}a`, ID.replaceAll('-', ''), 7] },
  whole: {
    decorate: Whole({ min: 0, max: 3, example: 1 }),
    good: [0, 3],
    bad: [-1, 4, 1.5, '1', NaN, Infinity, true, null],
  },
  decimal: { decorate: Decimal({ min: 0, max: 1, example: 0.5 }), good: [0, 0.5, 1], bad: [-0.1, 1.1, '0.5', NaN] },
  flag: { decorate: Flag({ example: true }), good: [true, false], bad: ['true', 1, null] },
  day: {
    decorate: CalendarDate({}),
    good: ['2024-02-29', '2026-12-31'],
    bad: ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', '0000-00-00', 20260101],
  },
  instant: {
    decorate: InstantField({}),
    good: ['2026-03-14T16:30:00Z', '2026-03-14T16:30:00.123+01:00', '2026-03-14T16:30Z'],
    bad: ['2026-03-14', '2026-03-14T16:30:00', '2026-02-30T10:00:00Z', '2026-03-14T25:00:00Z', 'now', 1],
  },
  address: {
    decorate: WebAddress({ example: 'https://a.example' }),
    good: ['https://a.example/x?y=1#z', 'http://127.0.0.1:3000'],
    bad: [
      'javascript:alert(1)',
      'ftp://a.example',
      'https://u:p@a.example',
      '//a.example',
      'https://',
      'https://a b',
      `https://a.example/${'x'.repeat(2000)}`,
    ],
  },
  email: {
    decorate: EmailAddress({}),
    good: ['a@b', 'mara.lindt@example.org', 'ü@exämple.org'],
    bad: ['a', 'a@', '@b', 'a@b@c', 'a b@c', 'a@.b', 'a@b.', `${'a'.repeat(250)}@b.c`, 'a@b\n', '"a"@b'],
  },
  ids: { decorate: ListOf('uuid', { max: 2 }), good: [[], [ID]], bad: [[ID, ID], ['x'], ID, null, [ID, 'x', 'y']] },
  words: {
    decorate: ListOf(['a', 'b'], { min: 1, max: 2 }),
    good: [['a'], ['b', 'a']],
    bad: [[], ['c'], ['a', 'a'], [['a']], { 0: 'a' }],
  },
  texts: {
    decorate: TextsByLanguage({ max: 3, example: { en: 'a' } }),
    good: [{ de: 'a', 'en-GB': 'b' }, {}],
    bad: [{ de: 5 }, { de: '' }, { de: 'abcd' }, { '': 'a' }, ['a'], 'a', null],
  },
  zone: {
    decorate: TimeZone({}),
    good: ['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'],
    bad: ['Europe/Atlantis', '+01:00', '', 'Europe/', '../etc/passwd', "UTC'; --", 'x'.repeat(1e6), 1, null],
  },
  query: {
    decorate: QueryString({ max: 30, example: 'state=queued' }),
    good: ['', 'state=queued,assigned&sort=due', 'text=M%C3%BCll+x'],
    bad: ['?state=queued', 'a=b#c', 'a=b c', 'a=ü', 'a="', `a=${'x'.repeat(30)}`, 1, null],
  },
  keys: {
    decorate: TextsByName({
      name: /^[a-z.]+$/,
      max: 3,
      entries: 2,
      nullValues: true,
      example: { 'a.b': 'x' },
      otherwise: 'Give keys.',
    }),
    good: [{}, { 'a.b': 'abc', c: null }],
    bad: [{ a: '' }, { a: 'abcd' }, { 'a b': 'x' }, { a: 'x', b: 'x', c: 'x' }, { a: undefined }, [], 'a', null],
  },
};

describe.each(Object.entries(FIELDS))('the field %s', (_name, { decorate, good, bad }) => {
  it('takes what is right', () => {
    for (const value of good) expect([value, tried(decorate, value).fault]).toEqual([value, undefined]);
  });

  it('refuses what is wrong, with a sentence', () => {
    for (const value of bad)
      expect([value, tried(decorate, value).fault]).toEqual([value, expect.stringMatching(/^[A-Z].*\.$/)]);
  });

  it('answers anything at all without breaking', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { fault } = tried(decorate, value);
        expect(fault === undefined || typeof fault === 'string').toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a field', () => {
  it('may be left out or be null only when it says so', () => {
    const of = (options: { optional?: true; nullable?: true }) => {
      const decorate = Text({ min: 1, max: 5, example: 'a', ...options });
      return [undefined, null].map((value) => tried(decorate, value).fault === undefined);
    };
    expect(of({})).toEqual([false, false]);
    expect(of({ optional: true })).toEqual([true, false]);
    expect(of({ nullable: true })).toEqual([false, true]);
    expect(of({ optional: true, nullable: true })).toEqual([true, true]);
  });

  it('hands instants on in UTC with milliseconds', () => {
    expect(tried(InstantField({}), '2026-03-14T17:30:00+01:00').value).toBe('2026-03-14T16:30:00.000Z');
  });
});
