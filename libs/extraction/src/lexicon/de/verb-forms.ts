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

let table: ReadonlyMap<string, VerbForm> | null = null;

function load(): ReadonlyMap<string, VerbForm> {
  if (table !== null) return table;
  const paradigms = VERB_PARADIGMS.split(';').map((paradigm) =>
    paradigm.split(',').map((entry) => {
      const [ending = '', rest = ''] = entry.split(':');
      const [bits = '', indicative] = rest.split('=');
      return { ending, bits: parseInt(bits, 36), indicative: indicative ?? null };
    }),
  );
  const forms = new Map<string, VerbForm>();
  for (const line of VERB_STEMS.split(';')) {
    const [stem = '', number = '0'] = line.split(' ');
    const paradigm = paradigms[parseInt(number, 36)] ?? [];
    const lemma = stem + (paradigm[0]?.ending ?? '');
    for (const { ending, bits, indicative } of paradigm) {
      const form = stem + ending;
      const known = forms.get(form);
      forms.set(form, {
        bits: bits | (known?.bits ?? 0),
        lemma: known !== undefined && known.lemma.length <= lemma.length ? known.lemma : lemma,
        indicative: known === undefined ? ind(stem, indicative) : (known.indicative ?? ind(stem, indicative)),
      });
    }
  }
  // The source has some verbs in the old spelling only.
  for (const [form, entry] of [...forms]) {
    const modern = entry.indicative === null ? null : (MODERN[entry.indicative] ?? entry.indicative);
    if (modern !== entry.indicative) forms.set(form, { ...entry, indicative: modern });
    if (!form.includes('ß')) continue;
    const spelt = form.replaceAll('ß', 'ss');
    if (!forms.has(spelt)) forms.set(spelt, { ...entry, indicative: modern });
  }
  table = forms;
  return forms;
}

const ind = (stem: string, ending: string | null): string | null => (ending === null ? null : stem + ending);

/** Whether a word can stand at the end of a clause as the separated part of a verb ("findet … statt"). */
export const isSeparablePrefix = (lower: string): boolean => PREFIXES.has(lower);

/** The readings of a German verb form in lower case, separable prefixes stripped; undefined when it is none. */
export const verbForm = remembering(readForm);

function readForm(lower: string): VerbForm | undefined {
  const forms = load();
  const plain = forms.get(lower);
  if (plain !== undefined) return plain;
  for (let cut = 2; cut <= 9 && cut < lower.length - 2; cut++) {
    const prefix = lower.slice(0, cut);
    if (!PREFIXES.has(prefix)) continue;
    const rest = lower.slice(cut);
    const base = forms.get(rest);
    if (base !== undefined)
      return {
        bits: base.bits,
        lemma: prefix + base.lemma,
        indicative: base.indicative === null ? null : prefix + base.indicative,
      };
    if (rest.startsWith('zu')) {
      const infinitive = forms.get(rest.slice(2));
      if (infinitive !== undefined && (infinitive.bits & FORM.infinitive) !== 0)
        return { bits: FORM.infinitive, lemma: prefix + infinitive.lemma, indicative: null };
    }
  }
  return undefined;
}
