import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { CalendarDate, Flag, InstantField, ListOf, OneOf, Text, TimeZone, Uuid, Whole } from './fields.js';

/**
 * The same fields for query strings, where everything arrives as text: numbers and flags are read from their text, lists
 * from commas (`?kind=fact,reported`) or from repeated names, names of people's own choosing from repeated names only. A query field may always be left out.
 */
const read = (convert: (value: unknown) => unknown): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => convert(value));

const number = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
const flag = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);
const list = (value: unknown): unknown => {
  if (typeof value === 'string') return value === '' ? [] : value.split(',');
  return Array.isArray(value)
    ? value.flatMap((part: unknown) => (typeof part === 'string' ? part.split(',') : [part]))
    : value;
};

/** Names are free text: a comma is a part of one, so each is given on its own. */
const names = (value: unknown): unknown => (typeof value === 'string' ? (value === '' ? [] : [value]) : value);

type Described = { readonly description?: string };

/** Text in the query, for example a search. */
export function QueryText(options: Described & { min: number; max: number; example: string }): PropertyDecorator {
  return Text({ ...options, optional: true });
}

/** An id in the query. */
export function QueryUuid(options: Described & { example?: string }): PropertyDecorator {
  return Uuid({ ...options, optional: true });
}

/** One word out of a list in the query. */
export function QueryOneOf(values: readonly string[], options: Described & { example: string }): PropertyDecorator {
  return OneOf(values, { ...options, optional: true });
}

/** A whole number in the query. */
export function QueryWhole(options: Described & { min: number; max: number; example: number }): PropertyDecorator {
  return applyDecorators(read(number), Whole({ ...options, optional: true }));
}

/** `true` or `false` in the query. */
export function QueryFlag(options: Described & { example: boolean }): PropertyDecorator {
  return applyDecorators(read(flag), Flag({ ...options, optional: true }));
}

/** A day in the query. */
export function QueryDate(options: Described): PropertyDecorator {
  return CalendarDate({ ...options, optional: true });
}

/** A point in time in the query. */
export function QueryInstant(options: Described): PropertyDecorator {
  return InstantField({ ...options, optional: true });
}

/** A time zone in the query. */
export function QueryTimeZone(options: Described): PropertyDecorator {
  return TimeZone({ ...options, optional: true });
}

/** Several ids or words in the query, separated by commas or given several times. */
export function QueryList(
  item: 'uuid' | readonly string[] | { readonly max: number },
  options: Described & { max: number; example: readonly string[] },
): PropertyDecorator {
  return applyDecorators(read(list), ListOf(item, { ...options, optional: true, min: 1 }));
}

/** Several names in the query, each given on its own (`?desk=Lokales&desk=Kultur, Medien`). */
export function QueryNames(
  item: { readonly max: number },
  options: Described & { max: number; example: readonly string[] },
): PropertyDecorator {
  return applyDecorators(read(names), ListOf(item, { ...options, optional: true, min: 1 }));
}
