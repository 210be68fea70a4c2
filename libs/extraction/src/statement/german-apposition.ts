import type { Attributed } from '../attribution/attributed.js';
import { phraseAt } from '../attribution/phrase.js';
import { isPersonNoun, isTitle } from '../attribution/titles.js';
import { isPartOf } from '../decompose/loose-segments.js';
import { phraseBefore } from '../decompose/phrase-before.js';
import type { Word } from '../decompose/words.js';
import { nominative } from './noun-phrase.js';
import { join } from './words.js';

type Replace = ReadonlyMap<Word, string>;

/** "Anna Beispiel, 42" → "Anna Beispiel ist 42 Jahre alt"; "X, eine Gemeinde mit …" → "X ist eine Gemeinde mit …". */
export function apposition(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const start = unit.reading.clauses[unit.unit.clause]?.head;
  const head = unit.reading.words[start ?? -1];
  const at = head === undefined ? -1 : words.indexOf(head);
  const plain = join(text, words, replace);
  if (head !== undefined && start !== undefined && isPartOf(unit.reading.words, start))
    return partOf(text, unit, plain);
  if (at <= 1 || head === undefined)
    return (start === undefined ? null : work(text, unit.reading.words, start, words)) ?? plain;
  const named = words.slice(0, at).filter((word) => word.category !== 'comma' && word.category !== 'dash');
  const said = words.slice(at);
  // "Ulm, die größte Stadt …": a town that the tagger took for a noun.
  const opens = named.length === 1 && named[0] === unit.reading.words[0] && named[0]?.category === 'noun';
  const who = opens || named.every((word) => word.category === 'name') ? join(text, named) : null;
  if (head.category === 'number' && said.length === 1 && who !== null) return `${who} ist ${head.text} Jahre alt`;
  const article = named[0];
  // "Der Investor, die Firma Bauland": the subject that the sentence begins with.
  const begins = article !== undefined && article === unit.reading.words[0] && /^(?:der|die|das)$/.test(article.lower);
  const owner = who === null || start === undefined ? null : behindPlace(text, unit, named, start, said);
  if (owner !== null) return owner;
  if (who === null) {
    if (begins && /^(?:der|die|das|ein|eine)$/.test(head.lower)) return `${join(text, named)} ist ${join(text, said)}`;
    return somebody(text, named, said) ?? plain;
  }
  const gender = APPOSED[head.lower];
  // "Nordstrom, ein Unternehmen aus Bonn": a nominative, or a neuter that has no other form.
  if (head.lower === 'ein' || head.lower === 'das' || isNominative(said, named[0] === unit.reading.words[0]))
    return `${who} ist ${join(text, said)}`;
  if (gender === undefined) return head.category === 'noun' && isRole(head) ? `${who} ist ${join(text, said)}` : plain;
  const phrase = phraseAt(said, 0, said.length, 'de');
  const changed = phrase === null ? null : nominative(said.slice(0, phrase.to), gender);
  return changed === null ? plain : `${who} ist ${join(text, said, new Map([...replace, ...changed]))}`;
}

/**
 * "…, wo sie ihren Plan „Grüner Ring“ vorstellte, ein Vorhaben, das …" → "Der Plan „Grüner Ring“ ist ein Vorhaben, das …":
 * what bears a title stands before the verb that ends its clause. Null for all else.
 */
function work(text: string, all: readonly Word[], start: number, said: readonly Word[]): string | null {
  const [first] = said;
  if (first === undefined || first !== all[start] || !/^eine?n?$/.test(first.lower)) return null;
  if (all[start - 1]?.category !== 'comma' || all[start - 2]?.category !== 'finite') return null;
  const from = phraseBefore(all, start - 2, 'de');
  const owner = all[from];
  if (all[start - 3]?.category !== 'quote' || owner?.category !== 'possessive') return null;
  const article = OF_OWN[/^(?:sein|ihr)(e?n?)$/.exec(owner.lower)?.[1] ?? '-'];
  if (article === undefined) return null;
  const named = join(text, all.slice(from, start - 2), new Map([[owner, article]]));
  const one = first.lower === 'einen' ? 'ein' : first.lower;
  return `${named} ist ${join(text, said, new Map([[first, one]]))}`;
}
/** The article in the nominative for the ending of a possessive in the accusative. */
const OF_OWN: Readonly<Record<string, string | undefined>> = { '': 'das', e: 'die', en: 'der' };

/** "Der Betreiber des Parks in Ulm, die Infra GmbH, will …": told of the subject that the sentence begins with, not of the town. */
function behindPlace(
  text: string,
  { reading: { words } }: Attributed,
  named: readonly Word[],
  start: number,
  said: readonly Word[],
): string | null {
  const before = words[words.indexOf(named[0] as Word) - 1];
  const last = said.at(-1);
  const ends = last === undefined ? -1 : words.indexOf(last);
  const isSubject = words[ends + 1]?.category === 'comma' && words[ends + 2]?.category === 'finite';
  if (!/^(?:in|aus|bei)$/.test(before?.lower ?? '') || !isSubject) return null;
  // "Auch der größte Betrieb in Ulm, die Infra GmbH, …"
  const first = words[0]?.category === 'adverb' ? 1 : 0;
  if (!/^(?:der|die|das)$/.test(words[first]?.lower ?? '') || !/^(?:der|die|das)$/.test(said[0]?.lower ?? ''))
    return null;
  if (said.some(({ lower }) => PLACES.test(lower))) return null;
  return `${join(text, words.slice(first, start - 1))} ist ${join(text, said)}`;
}
const PLACES = /(?:stadt|gemeinde|dorf|ort|land|region|insel|metropole|kreis|hafen)$/;

/** "der größte Hersteller" is a nominative by its ending; "der Chef" is one where its bearer begins the sentence. */
function isNominative([article, next]: readonly Word[], begins: boolean): boolean {
  if (article?.lower !== 'der' || next === undefined) return false;
  if (next.tag === 'ADJA') return next.lower.endsWith('e');
  return begins && isTitle(next) && !next.lower.endsWith('in');
}

/** "mit ihrem Mann, dem Maler Ivo Lanz" → "Ihr Mann ist der Maler Ivo Lanz"; null where the gender does not show. */
function somebody(text: string, named: readonly Word[], said: readonly Word[]): string | null {
  const [article, noun] = said;
  const gender = PEOPLE[article?.lower ?? ''];
  const isPerson = noun?.category === 'noun' && isPersonNoun(noun.lower) && said.at(-1)?.category === 'name';
  if (gender === undefined || !isPerson || said.length > 5 || !isPossessive(named[0])) return null;
  const who = nominative(named, gender);
  const what = nominative(said, gender);
  return who === null || what === null ? null : `${join(text, named, who)} ist ${join(text, said, what)}`;
}
/** Articles of one person in the dative or accusative. */
const PEOPLE: Readonly<Record<string, 'masculine' | 'feminine' | undefined>> = {
  dem: 'masculine',
  den: 'masculine',
  der: 'feminine',
};
const isPossessive = (word: Word | undefined): boolean => word?.category === 'possessive';

/** "…, davon 14 schwer": with the clause that tells of how many. */
function partOf(text: string, unit: Attributed, plain: string): string {
  const { clauses, words } = unit.reading;
  const own = clauses[unit.unit.clause];
  const parent = clauses[own?.parent ?? -1];
  if (own === undefined || parent === undefined || parent.finites.length === 0 || own.from - parent.head > 30)
    return plain;
  const whole = words.slice(parent.head, own.from).filter((word) => word.category !== 'quote');
  while (['comma', 'dash'].includes(whole.at(-1)?.category ?? '')) whole.pop();
  // "40 Menschen, darunter drei Kinder, | kamen …": the verb comes behind it.
  const verb = parent.finites.some((at) => at < own.from);
  const closed = parent.to <= own.to + 1 || parent.to - parent.head > 40;
  const rest = verb && closed ? [] : words.slice(own.to, parent.to).filter((word) => word.category !== 'stop');
  return `${join(text, whole)}, ${plain}${rest.length > 1 ? join(text, rest).replace(/^(?!,)/u, ' ') : ''}`;
}

/** Articles that show the gender of an apposition, whatever its case. */
const APPOSED: Readonly<Record<string, 'feminine' | 'neuter' | 'masculine' | undefined>> = {
  eine: 'feminine',
  einer: 'feminine',
  die: 'feminine',
};

const isRole = (word: Word): boolean => word.text.charAt(0) !== word.lower.charAt(0);
