import { GERMAN_SAY_VERBS } from './say-verbs.js';
import { remembering } from '../memo.js';
import { VERB_PARADIGMS, VERB_STEMS } from './verb-table.js';

/** What a form of a German verb can be; a form may be several things at once. */
export const FORM = {
  infinitive: 1,
  participle: 2,
  present: 4,
  past: 8,
  /** Konjunktiv I, third person. */
  reported: 16,
  /** Konjunktiv II, third person. */
  unreal: 32,
  /** Third person of an indicative. */
  third: 64,
  /** Some reading is plural. */
  plural: 128,
} as const;

/** All of them. */
export const ALL_FORMS = 255;

export type VerbForm = {
  readonly bits: number;
  readonly lemma: string;
  /** The present indicative that stands for this Konjunktiv form, in the same number. */
  readonly indicative: string | null;
};

const SEPARABLE =
  'ab an auf aus bei da dar ein empor entgegen entlang fehl fern fest fort frei gegenüber heim her herab heran heraus herbei herein herum herunter hervor hin hinab hinaus hinein hinter hinunter hinweg hinzu hoch kennen los mit nach nahe nieder offen preis rück rückwärts sicher statt stand teil um umher unter über vor voran voraus vorbei vorüber vorwärts weg weiter wett wider wieder zu zufrieden zurecht zurück zusammen zuvor zuwider überein bekannt bereit bloß durch kund fertig gut klar krank schwarz still tot voll wahr'.split(
    ' ',
  );
const PREFIXES: ReadonlySet<string> = new Set(SEPARABLE);

const MODERN: Readonly<Record<string, string>> = {
  muß: 'muss',
  läßt: 'lässt',
  verläßt: 'verlässt',
  faßt: 'fasst',
  paßt: 'passt',
  ißt: 'isst',
  frißt: 'frisst',
  vergißt: 'vergisst',
  mißt: 'misst',
  wißt: 'wisst',
};

/** One form of a paradigm: what it can be, and the ending of the indicative that stands for it. */
type Entry = { readonly bits: number; readonly indicative: string | null };
type Paradigm = { readonly infinitive: string; readonly byEnding: ReadonlyMap<string, Entry> };

/**
 * The table as it is stored: stems with the numbers of their paradigms. Forms are put together when they are asked for;
 * all of them at once would take twenty times the memory.
 */
type Table = {
  readonly paradigms: (string | Paradigm)[];
  readonly paradigmOf: Int32Array;
  readonly byStem: ReadonlyMap<string, number | number[]>;
  /** What begins a stem and is none itself: no longer stem of a form begins in another way. */
  readonly begins: ReadonlySet<string>;
  /** For a stem of many verbs ("", "ge"): their numbers by ending. */
  readonly crowded: ReadonlyMap<string, ReadonlyMap<string, number[]>>;
};

const CROWD = 8;

let table: Table | null = null;

function load(): Table {
  if (table !== null) return table;
  const lines = VERB_STEMS.split(';');
  const paradigmOf = new Int32Array(lines.length);
  const byStem = new Map<string, number | number[]>();
  lines.forEach((line, order) => {
    const cut = line.indexOf(' ');
    const stem = line.slice(0, cut);
    paradigmOf[order] = parseInt(line.slice(cut + 1), 36);
    const known = byStem.get(stem);
    if (known === undefined) byStem.set(stem, order);
    else if (typeof known === 'number') byStem.set(stem, [known, order]);
    else known.push(order);
  });
  const begins = new Set<string>();
  for (const stem of byStem.keys())
    for (let cut = stem.length - 1; cut > 0; cut--) {
      const begin = stem.slice(0, cut);
      if (!byStem.has(begin)) begins.add(begin);
    }
  const crowded = new Map<string, Map<string, number[]>>();
  table = { paradigms: VERB_PARADIGMS.split(';'), paradigmOf, byStem, begins, crowded };
  for (const [stem, orders] of byStem)
    if (typeof orders === 'object' && orders.length > CROWD) crowded.set(stem, byEndingOf(table, orders));
  return table;
}

function byEndingOf(all: Table, orders: readonly number[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (const order of orders)
    for (const ending of paradigmAt(all, all.paradigmOf[order] ?? 0).byEnding.keys()) {
      const known = out.get(ending);
      if (known === undefined) out.set(ending, [order]);
      else known.push(order);
    }
  return out;
}

function paradigmAt({ paradigms }: Table, number: number): Paradigm {
  const known = paradigms[number];
  if (typeof known === 'object') return known;
  const byEnding = new Map<string, Entry>();
  let infinitive: string | null = null;
  for (const item of (known ?? '').split(',')) {
    const [ending = '', rest = ''] = item.split(':');
    const [bits = '', indicative] = rest.split('=');
    infinitive ??= ending;
    byEnding.set(ending, { bits: parseInt(bits, 36), indicative: indicative ?? null });
  }
  const read = { infinitive: infinitive ?? '', byEnding };
  paradigms[number] = read;
  return read;
}

/** Longer words are no verb forms. */
const LONGEST = 40;

/** A form as the table has it; of several verbs the shortest lemma. */
function formOf(form: string): VerbForm | undefined {
  if (form.length > LONGEST) return undefined;
  const all = load();
  const readings: { order: number; stem: string; paradigm: Paradigm; entry: Entry }[] = [];
  for (let cut = 0; cut <= form.length; cut++) {
    const stem = form.slice(0, cut);
    const held = all.byStem.get(stem);
    if (held === undefined) {
      if (cut > 0 && !all.begins.has(stem)) break;
      continue;
    }
    const ending = form.slice(cut);
    const orders =
      typeof held === 'number' ? [held] : (all.crowded.get(stem)?.get(ending) ?? (held.length > CROWD ? [] : held));
    for (const order of orders) {
      const paradigm = paradigmAt(all, all.paradigmOf[order] ?? 0);
      const entry = paradigm.byEnding.get(ending);
      if (entry !== undefined) readings.push({ order, stem, paradigm, entry });
    }
  }
  if (readings.length === 0) return undefined;
  readings.sort((a, b) => a.order - b.order);
  let bits = 0;
  let lemma: string | null = null;
  let indicative: string | null = null;
  for (const { stem, paradigm, entry } of readings) {
    bits |= entry.bits;
    const own = stem + paradigm.infinitive;
    if (lemma === null || own.length < lemma.length) lemma = own;
    if (indicative === null && entry.indicative !== null) indicative = stem + entry.indicative;
  }
  return { bits, lemma: lemma ?? form, indicative: indicative === null ? null : (MODERN[indicative] ?? indicative) };
}

/** The source has some verbs in the old spelling only: "musste" is looked up as "mußte". */
function inOldSpelling(form: string): VerbForm | undefined {
  for (let at = form.indexOf('ss'); at >= 0; at = form.indexOf('ss', at + 1)) {
    const old = formOf(form.slice(0, at) + 'ß' + form.slice(at + 2));
    if (old !== undefined) return old;
  }
  return undefined;
}

const plainForm = (form: string): VerbForm | undefined => formOf(form) ?? inOldSpelling(form);

/** Whether a word can stand at the end of a clause as the separated part of a verb ("findet … statt"). */
export const isSeparablePrefix = (lower: string): boolean => PREFIXES.has(lower);

/** The readings of a German verb form in lower case, separable prefixes stripped; undefined when it is none. */
export const verbForm = remembering(readForm);

function readForm(lower: string): VerbForm | undefined {
  // "bedaure" for "bedauere"
  const plain = plainForm(lower) ?? (SHORT.test(lower) ? plainForm(`${lower.slice(0, -2)}ere`) : undefined);
  if (plain !== undefined) return plain;
  for (let cut = 2; cut <= 9 && cut < lower.length - 2; cut++) {
    const prefix = lower.slice(0, cut);
    if (!PREFIXES.has(prefix)) continue;
    const rest = lower.slice(cut);
    const base = plainForm(rest);
    if (base !== undefined)
      return {
        bits: base.bits,
        lemma: prefix + base.lemma,
        indicative: base.indicative === null ? null : prefix + base.indicative,
      };
    if (rest.startsWith('zu')) {
      const infinitive = plainForm(rest.slice(2));
      if (infinitive !== undefined && (infinitive.bits & FORM.infinitive) !== 0)
        return { bits: FORM.infinitive, lemma: prefix + infinitive.lemma, indicative: null };
    }
  }
  return weakSaying(lower);
}
const SHORT = /(?:bedau|erneu|beteu|befeu|steu|trau)re$/;

/** "verlautbarte", "schlussfolgerte": of a verb of saying that the table does not have. */
function weakSaying(lower: string): VerbForm | undefined {
  if (!lower.endsWith('te')) return undefined;
  const stem = lower.slice(0, -2);
  const lemma = [`${stem}en`, `${stem}n`].find((verb) => GERMAN_SAY_VERBS.has(verb));
  if (lemma === undefined) return undefined;
  return { bits: FORM.past | FORM.unreal | FORM.third, lemma, indicative: `${stem}t` };
}
