import { InvalidArgumentError } from 'commander';

/** Readers of options and arguments: each hands the value on or says what to give instead (exit code 64). */
const reader =
  (fits: (text: string) => boolean, wanted: string) =>
  (text: string): string => {
    if (fits(text)) return text;
    throw new InvalidArgumentError(wanted);
  };

/** An id as the API and the other commands print it. */
export const anId = reader(
  (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  'It takes an id as Claimdesk printed it (a UUID).',
);

/** A day that is in the calendar. */
export const aDay = reader((text) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}, 'It takes a day such as 2022-09-15.');

/** A point in time with its offset. */
export const anInstant = reader(
  (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)),
  'It takes a time with its offset, such as 2026-11-23T18:00:00Z.',
);

/** ISO 639-1, or a three-letter code where a language has no other. */
export const aLanguage = reader((text) => /^[a-z]{2,3}$/.test(text), 'It takes a language code such as de or en.');

/** One word out of a list. */
export const oneOf = (words: readonly string[]): ((text: string) => string) =>
  reader((text) => words.includes(text), `It takes one of: ${words.join(', ')}.`);
