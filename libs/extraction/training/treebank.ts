import { readFileSync } from 'node:fs';
import { lexicalOf } from '../src/lexicon/lexical.js';
import type { TaggerTraining, TreebankPart } from '../src/lexicon/language.js';
import type { Seen } from '../src/tagging/features.js';
import { tokenise } from '../src/tokens/index.js';
import type { Token } from '../src/tokens/index.js';

/** A sentence of a treebank, cut into our own tokens. */
export type TaggedSentence = {
  readonly words: readonly Seen[];
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
};

type Unit = { readonly start: number; readonly end: number; readonly parts: TreebankPart[] };

/** The sentences of a file in CoNLL-U with the tags of the language. */
export function readTreebank(file: string, training: TaggerTraining): TaggedSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .flatMap((chunk) => {
      const text = /^# text = (.*)$/m.exec(chunk)?.[1];
      return text === undefined ? [] : [tagged(text, unitsOf(chunk, text), training)];
    });
}

/** The text of each sentence of a file in CoNLL-U by its `sent_id`. */
export function readTreebankTexts(file: string): Map<string, string> {
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n\n')
      .flatMap((chunk) => {
        const id = /^# sent_id = (.*)$/m.exec(chunk)?.[1];
        const text = /^# text = (.*)$/m.exec(chunk)?.[1];
        return id === undefined || text === undefined ? [] : [[id, text] as const];
      }),
  );
}

/** The written words of a sentence, each with its syntactic words. */
function unitsOf(chunk: string, text: string): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  let rangeTo = 0;
  for (const line of chunk.split('\n')) {
    const columns = line.split('\t');
    const [id = '', form = '', , upos = '', xpos = ''] = columns;
    if (columns.length < 10 || id.includes('.')) continue;
    if (!id.includes('-') && Number(id) <= rangeTo) {
      units.at(-1)?.parts.push({ xpos, upos, form });
      continue;
    }
    const start = text.indexOf(form, at);
    at = start + form.length;
    if (id.includes('-')) rangeTo = Number(id.split('-')[1]);
    units.push({ start, end: at, parts: id.includes('-') ? [] : [{ xpos, upos, form }] });
  }
  return units;
}

function tagged(text: string, units: readonly Unit[], training: TaggerTraining): TaggedSentence {
  const tokens = tokenise(text, { start: 0, end: text.length });
  let u = 0;
  const tags = tokens.map((token) => {
    while (u < units.length && (units[u]?.end ?? 0) <= token.start) u++;
    const parts: TreebankPart[] = [];
    for (let v = u; v < units.length && (units[v]?.start ?? 0) < token.end; v++) parts.push(...(units[v]?.parts ?? []));
    return training.tagOf(parts.filter((part) => parts.length === 1 || part.upos !== 'PUNCT'));
  });
  return { words: tokens.map(({ form }) => lexicalOf(form, training.language)), tokens, tags };
}
