import { type FieldProblem, Problem } from '#libs/platform';

/** How deep lists and objects of a body may be nested. */
export const DEEPEST = 32;
const MOST_FAULTS = 20;
// A surrogate without its partner is no character; PostgreSQL stores neither it nor NUL.
const UNREADABLE = /\p{Surrogate}|\0/u;

/** What every object has anyway; on the way to a class such a field would vanish without a word. */
const INHERITED = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

export const isReadable = (text: string): boolean => !UNREADABLE.test(text);

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Every string of a JSON value (keys too) must be storable text, and nothing may be nested beyond measure. Works without
 * recursion, so that depth cannot exhaust the stack. `mark` begins the pointers: `/` in a body, `?` in a query.
 */
export function checkReadable(body: unknown, mark: '/' | '?' = '/'): void {
  const errors: FieldProblem[] = [];
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined && errors.length < MOST_FAULTS; next = open.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string') {
      if (!isReadable(value)) errors.push({ pointer, detail: 'Take out NUL characters and half surrogate pairs.' });
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= DEEPEST) throw new Problem('validation', `Nest lists and objects at most ${DEEPEST} deep.`);
      const here = (key: string): string => `${pointer}${depth === 0 ? mark : '/'}${escaped(key)}`;
      for (const [key, child] of Object.entries(value)) {
        if (INHERITED.has(key))
          errors.push({ pointer: here(key), detail: 'This field is not known here. Leave it out.' });
        else if (!isReadable(key))
          errors.push({ pointer, detail: 'A field name contains NUL or half a surrogate pair.' });
        else open.push({ value: child, pointer: here(key), depth: depth + 1 });
      }
    }
  }
  if (errors.length > 0) throw new Problem('validation', 'Some of this cannot be stored.', { errors });
}
