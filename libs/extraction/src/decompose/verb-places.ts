import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import { CLOSERS } from './main-verb.js';
import type { Clause } from './clause.js';
import type { Draft } from './drafts.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** "…, dass sie lebt und bereit ist": nothing but what somebody is before the last verb. */
export const predicateLast = (words: readonly Word[], segment: Segment): boolean =>
  segment.finites[0] === segment.head + 1 &&
  ['adjective', 'participle'].includes(words[segment.head]?.category ?? '') &&
  ['stop', 'comma', 'quote'].includes(words[segment.head + 2]?.category ?? 'stop');

/**
 * "Had turnout been higher, …", "Sollte der Streik dauern, drohen …", "War das Haus erst klein, wuchs es bald": what the first
 * segment would be opened with, where it stands in the first place of the sentence and no word opens it; else null.
 */
export function invertedAs(words: readonly Word[], segments: readonly Segment[], language: string): string | null {
  const [segment] = segments;
  const verb = words[segment?.head ?? -1];
  if (segment === undefined || verb === undefined || segment.finites[0] !== segment.head) return null;
  if (words[segment.to]?.category !== 'comma') return null;
  if (language !== 'de') return language === 'en' && /^(?:had|were|should)$/.test(verb.lower) ? 'if' : null;
  // "Hieß es erst, dass Geld fehle, wird nun gebaut": the verb of the sentence comes behind what hangs on the first part.
  const next = segments.slice(1, 5).find(({ head }) => !OPENS.has(words[head]?.category ?? ''));
  if (next?.joint !== 'comma' || next.conjunction !== -1) return null;
  if (next.finites[0] !== next.head + (words[next.head]?.lower === 'so' ? 1 : 0)) return null;
  // "Lag der Preis erst bei 4 Euro, …": both are so; "War die Halle voll, …" may tell when it was.
  for (let k = segment.head; k < segment.to; k++) if (AT_FIRST.test(words[k]?.lower ?? '')) return 'während';
  return (verbBits(verb) & FORM.past) !== 0 && (verbBits(verb) & FORM.unreal) === 0 ? 'indem' : 'wenn';
}
const AT_FIRST = /^(?:noch|zunächst|vorerst|erst|zuerst|anfangs|anfänglich|bisher|bislang|ursprünglich)$/;
const OPENS: ReadonlySet<string> = new Set(['subordinator', 'relative']);
export const LONGEST_SO = 12;

/** "…, zu sehen", "…, zu vergewaltigen": the infinitive that a relative clause has parted from its clause. */
export const endsInInfinitive = (words: readonly Word[], segment: Segment): boolean =>
  words[segment.head]?.category === 'to' && words[segment.head + 1]?.category === 'infinitive';

/** "Ein Arzt wird als Zeuge genannt": all that is said stands in the clause. */
export function calledSomething(words: readonly Word[], { finites, to }: Draft): boolean {
  const [finite = to] = finites;
  if (!/^w[ieu]rden?$/.test(words[finite]?.lower ?? '')) return false;
  for (let k = finite + 1; k < to; k++) if (words[k]?.category === 'comparison') return words[k]?.lower === 'als';
  return false;
}

/** Whether a segment ends in the participle or infinitive that its clause waits for. */
export function closesBracket(words: readonly Word[], { head, to }: Segment): boolean {
  let last = to - 1;
  while (last > head && CLOSERS.includes(words[last]?.category ?? '')) last--;
  const category = words[last]?.category;
  return (category === 'participle' || category === 'infinitive') && words[last - 1]?.category !== 'to';
}

/** Whether a segment is an item of a list: a title, or a noun without a preposition, and no verb. */
export function isListed(words: readonly Word[], segment: Segment): boolean {
  const first = words[segment.head];
  if (segment.finites.length > 0 || first === undefined || closesBracket(words, segment)) return false;
  if (words[segment.head - 1]?.category === 'quote') return true;
  // "darunter drei Kinder, zwei Sanitäter und ein Polizist"
  const joins = words.slice(segment.head, segment.to).some(({ category }) => category === 'conjunction');
  const item =
    segment.conjunction < 0 && (['number', 'name'].includes(first.category) || (first.category === 'noun' && joins));
  return item && segment.to - segment.head <= 8 && !/^davon$/.test(words[segment.head + 1]?.lower ?? '');
}

/** "wird dem Bürgermeister, der Gast ist, | ein Preis verliehen": the clause has an auxiliary and no verb to it yet. */
export function waitsForMore(
  words: readonly Word[],
  draft: Pick<Clause, 'type' | 'finites' | 'head' | 'to'>,
  to: number,
): boolean {
  if (draft.type !== 'main' && draft.type !== 'coordinate') return false;
  const finite = words[draft.finites[0] ?? -1];
  if (
    finite === undefined ||
    (finite.tag !== 'VMFIN' && !/^(?:wird|wurde|werden|wurden|hat|haben|hatte|hatten)$/.test(finite.lower))
  )
    return false;
  const last = words[to - 1]?.category === 'comma' ? to - 1 : to;
  for (let k = draft.head; k < Math.min(last, draft.to); k++)
    if (['participle', 'infinitive'].includes(words[k]?.category ?? '')) return false;
  return true;
}

/** "nicht nur verurteilt, sondern sich dafür eingesetzt hat": the second half needs the first, unless its verb leads it. */
export const opposes = (words: readonly Word[], segment: Segment): boolean =>
  words[segment.conjunction]?.lower === 'sondern' && segment.finites[0] !== segment.head;

/** Whether a conjunction stands in the clause after its finite verb: its second part waits for its verb. */
export function coordinated(words: readonly Word[], draft: Draft): boolean {
  for (let k = (draft.finites.at(-1) ?? draft.head) + 1; k < draft.to; k++)
    if (words[k]?.category === 'conjunction') return true;
  return false;
}

export function isClosedVerbLast(words: readonly Word[], draft: Draft): boolean {
  const finite = draft.finites.at(-1) ?? -1;
  for (let k = finite + 1; k < draft.to; k++)
    if (!['infinitive', 'participle', ...CLOSERS].includes(words[k]?.category ?? '')) return false;
  return finite >= 0;
}
