import type { Span } from '#libs/claims';
import type { Attributed } from '../attribution/attributed.js';
import type { Clause } from '../decompose/clause.js';
import { waitsForMore } from '../decompose/verb-places.js';
import type { Word } from '../decompose/words.js';
import { join } from './words.js';

/**
 * A clause that cannot be told on its own, with the main clause that it hangs on: "… warf sie in einen Haufen Laub, der dort
 * lag". Null where no clause is found that could stand alone.
 */
export function withMain(text: string, unit: Attributed, replace: ReadonlyMap<Word, string>): string | null {
  const { clauses, words } = unit.reading;
  const own = clauses[unit.unit.clause];
  if (own === undefined) return null;
  let { from, to } = own;
  let around: Clause | undefined = own;
  for (let guard = 0; around !== undefined && guard < 8; guard++) {
    around = clauses[around.parent];
    if (around === undefined || around.finites.length === 0) return null;
    from = Math.min(from, around.from);
    to = Math.max(to, around.to);
    // "… und | sahen ein Spiel, in dem …": the subject stands in the part before.
    if (standsAlone(around)) break;
  }
  if (around === undefined) return null;
  to = Math.max(to, unit.to);
  // "…, nachdem bekannt geworden war, | dass die Werke schließen": what is told behind it.
  for (const { parent, type, to: end } of clauses)
    if ((clauses[parent] === own || (clauses[parent] === around && around.say !== null)) && type === 'complement')
      to = Math.max(to, end);
  // "hatte dem Forscher, der in Ulm lebt, | die Lizenz entzogen": the verb of the main clause waits.
  const more = words.slice(to).some(({ category }) => category !== 'stop' && category !== 'quote');
  if (more && waitsForMore(words, around, to)) {
    if (waitsForMore(words, { ...around, to: words.length }, words.length)) return null;
    to = words.length;
  }
  while (['comma', 'stop', 'conjunction'].includes(words[to - 1]?.category ?? '')) to--;
  while (['comma', 'conjunction', 'quote'].includes(words[from]?.category ?? '')) from++;
  return join(text, words.slice(from, to), namedFirst(words.slice(from, to), replace));
}

const standsAlone = ({ type, finites, head, opener, parent }: Clause): boolean =>
  type === 'main' ||
  (type === 'coordinate' && finites[0] !== head) ||
  (type === 'complement' && opener === null && parent >= 0);

/** The name of whoever a pronoun stands for where it begins the whole; none where he is spoken of before. */
function namedFirst(words: readonly Word[], replace: ReadonlyMap<Word, string>): ReadonlyMap<Word, string> {
  const out = new Map<Word, string>();
  for (const [word, name] of replace) {
    const first = word.category === 'pronoun' ? words.find(({ lower }) => lower === word.lower) : word;
    if (first === word || first === words[0]) out.set(first as Word, name);
  }
  return out;
}

/** "Bis ein Arzt komme, | werde es dauern": the clause in the first place, whose place the verb follows. */
export function leadingClause({ reading, unit, from }: Attributed): readonly Word[] {
  const clause = reading.clauses[unit.clause];
  if (clause?.type !== 'main') return [];
  const first = reading.clauses.find((child) => child.parent === unit.clause && child.from === clause.from);
  return first?.type === 'adverbial' ? reading.words.slice(first.from, from) : [];
}

/** "Nach Angaben der in Ulm ansässigen Firma soll …" */
export const beginsWithSource = (body: string): boolean =>
  /^nach (?:eigene[nr] )?(?:Angaben?|Ansicht|Auffassung|Aussagen?|Berichten|Darstellung|Einschätzung|Informationen|Meinung|Worten) /iu.test(
    body,
  );

/** "zog der Hersteller sie zurück und | entschuldigte sich": with the article that the speaker has in the part before. */
export const asLeftOut = ({ elided, speaker }: Attributed): string | null =>
  elided !== null &&
  speaker !== null &&
  elided.replace(/^(?:der|die|das|eine?) /iu, '') === speaker &&
  elided !== speaker
    ? elided.charAt(0).toLowerCase() + elided.slice(1)
    : null;

/** A headline "Laut Institut Kelm | sind viele Mittel unwirksam": with its source, whose place the verb follows; null for all else. */
export function headline(text: string, { reading }: Attributed, span: Span): string | null {
  const [first] = reading.words;
  const begins = reading.words.find(({ start }) => start >= span.start);
  if (first?.lower !== 'laut' || begins?.category !== 'finite') return null;
  return text.slice(first.start, span.end);
}
