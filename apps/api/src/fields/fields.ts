import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import {
  isCalendarDate,
  isEmailAddress,
  isQueryString,
  isTimeZone,
  isUuid,
  isWebAddress,
  lengthFault,
  LONGEST_TIME_ZONE,
} from './formats.js';

/**
 * The fields of requests and answers. Each decorator pairs the check (class-validator) with its description in the
 * OpenAPI document, so that the two cannot drift. A field is required unless it says `optional` (may be left out) or
 * `nullable` (may be null). Every sentence of a refusal names the fix.
 */
export type FieldOptions = {
  readonly optional?: true;
  readonly nullable?: true;
  readonly description?: string;
};
type WithExample<T> = FieldOptions & { readonly example: T | null };

const LONGEST_ADDRESS = 2000;

function field(common: FieldOptions, schema: object, ...checks: PropertyDecorator[]): PropertyDecorator {
  const skip =
    common.optional || common.nullable
      ? [
          ValidateIf(
            (_target, value) => !(common.optional && value === undefined) && !(common.nullable && value === null),
          ),
        ]
      : [];
  const described = {
    ...schema,
    required: !common.optional,
    ...(common.nullable ? { nullable: true } : {}),
    ...(common.description === undefined ? {} : { description: common.description }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(described), ...skip, ...checks);
}

/** One check with one sentence: `fault` answers undefined when the value is good, else what to do. */
function must(name: string, fault: (value: unknown) => string | undefined): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => fault(value) === undefined,
      defaultMessage: (args) => fault(args?.value) ?? 'This value is not accepted.',
    },
  });
}

const text = (value: unknown, otherwise: string, good: (value: string) => boolean): string | undefined =>
  typeof value === 'string' && good(value) ? undefined : otherwise;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Text of `min` to `max` UTF-16 code units; white space alone does not count towards `min`. Leave `max` out only where
 * the configuration sets it and the desk holds it.
 */
export function Text(
  options: WithExample<string> & { readonly min: number; readonly max?: number },
): PropertyDecorator {
  const { min, max, example } = options;
  return field(
    options,
    { type: 'string', minLength: min, ...(max === undefined ? {} : { maxLength: max }), example },
    must('text', (value) => lengthFault(value, min, max)),
  );
}

/** The part of an address behind its question mark, at most `max` characters; may be empty. */
export function QueryString(options: WithExample<string> & { readonly max: number }): PropertyDecorator {
  return field(
    options,
    { type: 'string', maxLength: options.max, example: options.example },
    must('queryString', (value) =>
      text(
        value,
        `Give what stands behind the question mark of an address, at most ${options.max} characters.`,
        (given) => given.length <= options.max && isQueryString(given),
      ),
    ),
  );
}

/** An id as this API gives them out. */
export function Uuid(options: FieldOptions & { readonly example?: string | null }): PropertyDecorator {
  return field(
    options,
    {
      type: 'string',
      format: 'uuid',
      example: options.example === undefined ? '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47' : options.example,
    },
    must('uuid', (value) => text(value, 'Give an id as this API returned it (a UUID).', isUuid)),
  );
}

/** One word out of a list, as in the vocabulary of libs/claims. */
export function OneOf(values: readonly string[], options: WithExample<string>): PropertyDecorator {
  return field(
    options,
    { type: 'string', enum: [...values], example: options.example },
    must('oneOf', (value) => text(value, `Give one of: ${values.join(', ')}.`, (given) => values.includes(given))),
  );
}

/** A whole number within its limits, as a JSON number. */
export function Whole(
  options: WithExample<number> & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max, example: options.example },
    must('whole', (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= options.min && value <= options.max
        ? undefined
        : `Give a whole number from ${options.min} to ${options.max}.`,
    ),
  );
}

/** A number within its limits, as a JSON number. */
export function Decimal(
  options: WithExample<number> & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return field(
    options,
    { type: 'number', minimum: options.min, maximum: options.max, example: options.example },
    must('decimal', (value) =>
      typeof value === 'number' && Number.isFinite(value) && value >= options.min && value <= options.max
        ? undefined
        : `Give a number from ${options.min} to ${options.max}.`,
    ),
  );
}

/** true or false. */
export function Flag(options: WithExample<boolean>): PropertyDecorator {
  return field(
    options,
    { type: 'boolean', example: options.example },
    must('flag', (value) => (typeof value === 'boolean' ? undefined : 'Give true or false.')),
  );
}

/** A day, `YYYY-MM-DD`, that is in the calendar. */
export function CalendarDate(options: FieldOptions & { readonly example?: string | null }): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date', example: options.example === undefined ? '2026-03-14' : options.example },
    must('calendarDate', (value) => text(value, 'Give a day as YYYY-MM-DD, for example 2026-03-14.', isCalendarDate)),
  );
}

/** A point in time, ISO 8601 with an offset; handed on in UTC with milliseconds. */
export function InstantField(options: FieldOptions & { readonly example?: string | null }): PropertyDecorator {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
  const readable = (given: string): boolean =>
    shape.test(given) && isCalendarDate(given.slice(0, 10)) && !Number.isNaN(Date.parse(given));
  return field(
    options,
    {
      type: 'string',
      format: 'date-time',
      example: options.example === undefined ? '2026-03-14T16:30:00.000Z' : options.example,
    },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && readable(value) ? new Date(value).toISOString() : value,
    ),
    must('instant', (value) =>
      text(
        value,
        'Give a time with its offset, for example 2026-03-14T16:30:00Z or 2026-03-14T17:30:00+01:00.',
        readable,
      ),
    ),
  );
}

/** An address on the web, http or https, without user name or password. */
export function WebAddress(options: WithExample<string>): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'uri', maxLength: LONGEST_ADDRESS, example: options.example },
    must('webAddress', (value) =>
      text(
        value,
        `Give a full http or https address of at most ${LONGEST_ADDRESS} characters, without user name or password.`,
        (given) => given.length <= LONGEST_ADDRESS && isWebAddress(given),
      ),
    ),
  );
}

/** A mail address. */
export function EmailAddress(options: FieldOptions & { readonly example?: string | null }): PropertyDecorator {
  return field(
    options,
    {
      type: 'string',
      format: 'email',
      maxLength: 254,
      example: options.example === undefined ? 'mara@example.org' : options.example,
    },
    must('emailAddress', (value) => text(value, 'Give a mail address, for example mara@example.org.', isEmailAddress)),
  );
}

/** What a list holds: ids, whole numbers from 0, words out of a list, texts of at most `max` characters, or objects of a class. */
export type ListItem = 'uuid' | 'whole' | readonly string[] | { readonly max: number } | Class<unknown>;

/** A list of at most `max` items; ids and words may not be repeated. */
export function ListOf(
  item: ListItem,
  options: FieldOptions & { readonly min?: number; readonly max: number; readonly example?: readonly unknown[] },
): PropertyDecorator {
  const sizes = { minItems: options.min ?? 0, maxItems: options.max };
  const example = options.example === undefined ? {} : { example: options.example };
  const counted = [
    IsArray({ message: 'Give a list.' }),
    ArrayMinSize(sizes.minItems, { message: `Give at least ${sizes.minItems}.` }),
    ArrayMaxSize(options.max, { message: `Give at most ${options.max}.` }),
  ];
  if (typeof item === 'function') {
    return field(
      options,
      { type: item, isArray: true, ...sizes, ...example },
      ...counted,
      // ValidateNested would look into a list within the list, and find nothing wrong with an empty one.
      must('objects', (value) =>
        Array.isArray(value) && !value.every(isObject) ? 'Every item must be an object.' : undefined,
      ),
      ValidateNested({ each: true, message: 'Every item must be an object.' }),
      Type(() => item),
    );
  }
  const faultOf = (value: unknown): string | undefined => {
    if (item === 'uuid') return text(value, 'give an id as this API returned it (a UUID)', isUuid);
    if (item === 'whole')
      return Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'give a whole number from 0';
    if ('max' in item) return lengthFault(value, 1, item.max);
    return text(value, `give one of ${item.join(', ')}`, (given) => item.includes(given));
  };
  const items =
    item === 'uuid'
      ? { type: 'string', format: 'uuid' }
      : item === 'whole'
        ? { type: 'integer', minimum: 0 }
        : 'max' in item
          ? { type: 'string', minLength: 1, maxLength: item.max }
          : { type: 'string', enum: [...item] };
  const defaultExample =
    item === 'uuid'
      ? ['019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47']
      : item === 'whole'
        ? [0]
        : Array.isArray(item)
          ? [item[0]]
          : [];
  return field(
    options,
    { type: 'array', items, ...sizes, example: options.example ?? defaultExample },
    ...counted,
    must('items', (value) => {
      if (!Array.isArray(value)) return undefined;
      const wrong = value.findIndex((one) => faultOf(one) !== undefined);
      if (wrong >= 0) return `Item ${wrong + 1}: ${faultOf(value[wrong])}.`;
      return new Set(value).size === value.length ? undefined : 'Name each only once.';
    }),
  );
}

/** An object of another class. */
export function Nested(type: Class<unknown>, options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type },
    must('object', (value) => (isObject(value) ? undefined : 'Give an object.')),
    ValidateNested({ message: 'Give an object.' }),
    Type(() => type),
  );
}

/** An object whose keys are data (a policy, a rating scale); whoever takes it checks it further. */
export function AnyObject(options: WithExample<object>): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true, example: options.example },
    must('object', (value) => (isObject(value) ? undefined : 'Give an object.')),
  );
}

/** Texts by name, the names being data; `null` values where `nullValues` says so. */
export function TextsByName(
  options: WithExample<Readonly<Record<string, string | null>>> & {
    readonly name: RegExp;
    readonly max: number;
    readonly entries: number;
    readonly nullValues?: true;
    readonly otherwise: string;
  },
): PropertyDecorator {
  const { name, max, entries, nullValues, otherwise, example } = options;
  const good = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= entries &&
    Object.entries(value).every(
      ([key, text]) => name.test(key) && ((nullValues && text === null) || lengthFault(text, 1, max) === undefined),
    );
  const type = nullValues ? ['string', 'null'] : 'string';
  return field(
    options,
    { type: 'object', additionalProperties: { type, maxLength: max }, example },
    must('textsByName', (value) => (good(value) ? undefined : otherwise)),
  );
}

/** Words by language tag: `{ "de": "Richtig", "en": "True" }`. */
export function TextsByLanguage(
  options: WithExample<Record<string, string>> & { readonly max: number },
): PropertyDecorator {
  return TextsByName({
    ...options,
    name: /^[\w-]{2,35}$/,
    entries: 20,
    otherwise: `Give texts of 1 to ${options.max} characters by language tag, for example {"en": "True"}.`,
  });
}

/** A time zone by its IANA name, `Europe/Berlin`. */
export function TimeZone(options: FieldOptions & { readonly example?: string | null }): PropertyDecorator {
  return field(
    options,
    {
      type: 'string',
      maxLength: LONGEST_TIME_ZONE,
      example: options.example === undefined ? 'Europe/Berlin' : options.example,
    },
    must('timeZone', (value) =>
      text(value, 'Give a time zone by its IANA name, for example Europe/Berlin or UTC.', isTimeZone),
    ),
  );
}
