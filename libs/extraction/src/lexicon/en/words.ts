import { IRREGULAR_VERBS } from './irregular-verbs.js';
import { WORDS } from './word-table.js';

/** What an English word can be, as bits. Two bits a part of speech: 1 rare or second, 2 common. */
const NOUN = 0;
const VERB = 2;
const ADJECTIVE = 4;
const ADVERB = 6;
/** The shapes a verb form can have. */
export const EN_FORM = { base: 256, s: 512, past: 1024, participle: 2048, ing: 4096, plural: 8192 } as const;

type Entry = { bits: number };
let table: ReadonlyMap<string, Entry> | null = null;
let irregular: ReadonlyMap<string, { bits: number; lemma: string }> | null = null;

function load(): ReadonlyMap<string, Entry> {
  if (table !== null) return table;
  const words = new Map<string, Entry>();
  let before = '';
  for (const line of WORDS.split(' ')) {
    const slash = line.indexOf('/');
    const lemma = before.slice(0, Number(line.charAt(0))) + line.slice(1, slash);
    let code = parseInt(line.slice(slash + 1), 36);
    let bits = 0;
    for (const shift of [ADVERB, ADJECTIVE, VERB, NOUN]) {
      bits |= (code % 3) << shift;
      code = Math.floor(code / 3);
    }
    words.set(lemma, { bits });
    before = lemma;
  }
  const forms = new Map<string, { bits: number; lemma: string }>();
  for (const line of IRREGULAR_VERBS.split(';')) {
    const [base = '', past = '', participle = ''] = line.split(' ');
    const put = (form: string, bits: number) =>
      forms.set(form, { bits: (forms.get(form)?.bits ?? 0) | bits, lemma: base });
    put(past, EN_FORM.past | (past === base ? EN_FORM.base : 0));
    put(participle, EN_FORM.participle | (participle === base ? EN_FORM.base : 0));
  }
  irregular = forms;
  table = words;
  return words;
}

const isVerb = (entry: Entry | undefined): boolean => entry !== undefined && ((entry.bits >> VERB) & 3) !== 0;

function stems(lower: string, ending: 's' | 'ed' | 'ing'): string[] {
  if (ending === 's') {
    if (!lower.endsWith('s') || lower.endsWith('ss')) return [];
    if (lower.endsWith('ies')) return [lower.slice(0, -3) + 'y', lower.slice(0, -1)];
    if (lower.endsWith('es')) return [lower.slice(0, -1), lower.slice(0, -2)];
    return [lower.slice(0, -1)];
  }
  if (!lower.endsWith(ending)) return [];
  const stem = lower.slice(0, -ending.length);
  if (stem.length < 2) return [];
  const out = [stem, stem + 'e'];
  if (ending === 'ed' && stem.endsWith('i')) out.push(stem.slice(0, -1) + 'y');
  if (stem.length > 2 && stem.at(-1) === stem.at(-2)) out.push(stem.slice(0, -1));
  return out;
}

/** The base form of a verb form, or null when the word is no known verb form. */
export function verbLemma(lower: string): string | null {
  const words = load();
  const known = irregular?.get(lower);
  if (known !== undefined) return known.lemma;
  if (isVerb(words.get(lower))) return lower;
  for (const ending of ['s', 'ed', 'ing'] as const)
    for (const stem of stems(lower, ending)) if (isVerb(words.get(stem))) return stem;
  return null;
}

/** Readings of an English word in lower case, for the tagger; 0 when unknown. */
export function englishReadings(lower: string): number {
  const words = load();
  const plain = words.get(lower);
  let bits = plain === undefined ? 0 : plain.bits | (isVerb(plain) ? EN_FORM.base : 0);
  bits |= irregular?.get(lower)?.bits ?? 0;
  for (const stem of stems(lower, 's')) {
    const entry = words.get(stem);
    if (entry === undefined) continue;
    bits |=
      (isVerb(entry) ? EN_FORM.s : 0) | (((entry.bits >> NOUN) & 3) === 0 ? 0 : EN_FORM.plural | (entry.bits & 15));
    break;
  }
  for (const stem of stems(lower, 'ed'))
    if (isVerb(words.get(stem))) {
      bits |= EN_FORM.past | EN_FORM.participle;
      break;
    }
  for (const stem of stems(lower, 'ing'))
    if (isVerb(words.get(stem))) {
      bits |= EN_FORM.ing;
      break;
    }
  return bits;
}
