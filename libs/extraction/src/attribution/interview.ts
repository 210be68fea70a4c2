import type { Reading } from '../decompose/read-sentence.js';
import { ANSWERING, CUE } from '../page/index.js';
import type { Turns } from '../page/index.js';
import { fullName } from './people.js';
import type { People } from './people.js';
import { FORMS_OF_ADDRESS, isTitleWord } from './titles.js';

const INITIALS = /^\p{Lu}{2,3}$/u;

/** Who answers in each block of an interview; null where neither its label nor the introduction or a question tells. */
export function answerers(
  text: string,
  readings: readonly Reading[],
  turns: Turns,
  people: People,
): ReadonlyMap<number, string | null> {
  const out = new Map<number, string | null>();
  let guest: string | null | undefined;
  for (const [block, { asks, label }] of turns) {
    if (asks) continue;
    if (label === null || ANSWERING.has(label.toLowerCase())) {
      guest = guest === undefined ? guestOf(text, readings, turns, people) : guest;
      out.set(block, guest);
    } else out.set(block, nameOfLabel(label, people));
  }
  return out;
}

/** "Dr. Voss" → "Karin Voss"; "KV" → "Karin Voss"; a name that the text does not give stays as it is. */
function nameOfLabel(label: string, people: People): string {
  const parts = label.split(/\s/u).filter((part) => part !== '');
  const plain = (part: string): string => part.toLowerCase().replaceAll('.', '');
  const own = parts.filter((part) => !FORMS_OF_ADDRESS.has(plain(part)) && !isTitleWord(plain(part)));
  const last = parts.at(-1) ?? label;
  if (own.length === 0) return people.byTitle.get(last.toLowerCase()) ?? label;
  if (own.length > 1) return own.join(' ');
  const [only = label] = own;
  const full = fullName(only, people);
  if (full !== only) return full;
  const given = [...people.names].filter((name) => name.startsWith(`${only} `));
  const fitting =
    given.length === 0 && INITIALS.test(only.replaceAll('.', ''))
      ? [...people.names].filter((name) => initials(name) === only.replaceAll('.', ''))
      : given;
  return fitting.length === 1 ? (fitting[0] ?? only) : only;
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');

/** Who is addressed in the questions, else the only person whom the introduction names, or names as the one asked. */
function guestOf(text: string, readings: readonly Reading[], turns: Turns, people: People): string | null {
  const addressed = new Set<string>();
  for (const reading of readings) {
    if (turns.get(reading.block)?.asks !== true) continue;
    const name = addressedIn(reading);
    if (name !== null) addressed.add(fullName(name, people));
  }
  if (addressed.size === 1) return [...addressed][0] ?? null;
  const first = Math.min(...turns.keys());
  const named = new Set<string>();
  const asked = new Set<string>();
  for (const reading of readings) {
    if (reading.block >= first) break;
    const words = text.slice(reading.start, reading.end);
    for (const name of people.names) {
      if (!words.includes(name)) continue;
      named.add(name);
      if (reading.headline || CUE.test(words)) asked.add(name);
    }
  }
  if (named.size === 1) return [...named][0] ?? null;
  return asked.size === 1 ? ([...asked][0] ?? null) : null;
}

/** "Frau Dr. Voss, …": the surname behind a form of address. */
function addressedIn({ words }: Reading): string | null {
  const at = words.findIndex((word) => isAddress(word.lower) && word.text !== word.lower);
  if (at < 0) return null;
  let k = at + 1;
  while (isAddress(words[k]?.lower ?? '') || words[k]?.text === '.') k++;
  let name: string | null = null;
  for (; words[k]?.kind === 'word' && words[k]?.text !== words[k]?.lower; k++) name = words[k]?.text ?? null;
  return name;
}

const isAddress = (lower: string): boolean =>
  FORMS_OF_ADDRESS.has(lower.replace('.', '')) || /^(?:professor|professorin|doktor)$/.test(lower);
