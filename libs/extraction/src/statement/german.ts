import type { Attributed } from '../attribution/attributed.js';
import { phraseAt } from '../attribution/phrase.js';
import { isPersonNoun, isTitle } from '../attribution/titles.js';
import { attributeAt } from '../decompose/attributes.js';
import { elliptic } from './german-elliptic.js';
import { isPartOf } from '../decompose/loose-segments.js';
import { phraseBefore } from '../decompose/phrase-before.js';
import type { Word } from '../decompose/words.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import { lemmaOf } from '../lexicon/lookup.js';
import { calledInGerman } from './articles.js';
import { dative, lastVerb, lowerFirst, mainOrder, told } from './german-order.js';
import { relative } from './german-relative.js';
import { nominative } from './noun-phrase.js';
import { carriesSource, join, mentions, stopped, withoutEnd } from './words.js';

type Replace = Map<Word, string>;

/** A fact in German as a main clause, with its speaker where one asserts it. */
export function germanFact(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const at = words[0]?.start ?? 0;
  // Who "ich" and "wir" are can only be told by the words as they were spoken.
  if (unit.direct && unit.speaker !== null && words.some((word) => SPEAKER_ITSELF.has(word.lower)))
    return spoken(text, at, unit.speaker, withoutEnd(join(text, words, replace), '.,'));
  if (unit.speaker !== null && SPEAKER_ITSELF.has(unit.elided?.toLowerCase() ?? '')) {
    const body =
      unit.unit.type === 'elliptic' ? elliptic(text, unit, words, replace) : `${unit.elided} ${join(text, words)}`;
    return spoken(text, at, unit.speaker, withoutEnd(body, '.,'));
  }
  const unreal = unit.speaker !== null && isUnreal(unit, words);
  for (const word of words)
    if (unit.speaker !== null && word.category === 'finite' && !unit.direct && !unreal)
      replace.set(word, indicative(word));
  if (unreal && !unit.direct && words[0]?.category === 'finite' && unit.speaker !== null)
    return `${unit.speaker} sagte, ${lowerFirst(withoutEnd(join(text, words), '.,'), words[0])}`;
  const named =
    unit.speaker === null ||
    unit.subject?.name === unit.speaker ||
    mentions(text, words, unit.speaker) ||
    carriesSource(unit);
  const speaker = named ? null : unit.speaker;
  // "…, hieß es in einer Erklärung": nobody is named who says so, and it is said all the same.
  if (unit.speaker === null && words.some((word) => word.category === 'finite' && indicative(word) !== word.text)) {
    const rumour = unit.reading.frames.some((frame) => frame.lemma === 'heißen' && frame.kind === 'assert');
    const order = rumour && unit.unit.type !== 'relative' ? join(text, words, replace) : '';
    if (order !== '' && !unit.verbLast) return `${withoutEnd(order, '.,')}, hieß es`;
  }
  // "laut den Stadtwerken"
  const called = speaker === null ? null : calledInGerman(text, at, speaker);
  const source = called?.dative ?? speaker;
  const { type } = unit.unit;
  if (type === 'attributive') return attributive(text, words);
  if (type === 'relative' && unit.elided !== null) {
    const order = lastVerb(words);
    if (order !== null) return told(text, [], order.finite, order.rest, replace, source, unit.elided);
  }
  if (type === 'relative')
    return (
      withSource(relative(text, unit, words, replace, source), speaker) ?? sourced(join(text, words, replace), speaker)
    );
  if (type === 'apposition') return sourced(apposition(text, unit, words, replace), speaker);
  const shared = type === 'elliptic' && source !== null && unit.elided !== null ? auxiliaryOf(unit, words) : null;
  if (shared !== null)
    return told(text, [], shared, words, new Map([...replace, [shared, indicative(shared)]]), source, unit.elided);
  if (type === 'elliptic') return sourced(elliptic(text, unit, words, replace), speaker);
  if (type === 'participial') return sourced(join(text, words, replace), speaker);
  if (unit.elided !== null && words[0]?.category === 'finite')
    return told(text, [], words[0], words.slice(1), replace, source, unit.elided);
  if (unit.elided !== null && type === 'complement' && unit.verbLast) {
    const order = lastVerb(words);
    if (order !== null) return told(text, [], order.finite, order.rest, replace, source, unit.elided);
  }
  const verbLast = (type === 'complement' || type === 'adverbial' || type === 'coordinate') && unit.verbLast;
  if (words[0]?.lower === 'wer') return sourced(join(text, words, replace), speaker);
  if (speaker !== null && words[0]?.category === 'finite') {
    const laut = dative(source ?? speaker);
    if (laut !== null) return `Laut ${laut} ${join(text, words, replace)}`;
  }
  if (speaker === null && words[0]?.category === 'finite') return leading(text, unit, words, replace);
  const own = unit.reading.words[unit.reading.clauses[unit.unit.clause]?.finites[0] ?? -1];
  const order = mainOrder(words, verbLast, own);
  if (order === null) {
    const plain = join(text, words, replace);
    if (words[0]?.category === 'wh' && called === null && speaker !== null)
      return `${speaker} sagte, ${lowerFirst(join(text, words), words[0])}`;
    if (!verbLast || speaker === null) return sourced(plain, speaker);
    return `${called?.nominative ?? speaker} ${called?.several || isPlainPlural(speaker) ? 'sagten' : 'sagte'}, dass ${lowerFirst(join(text, words), words[0])}`;
  }
  // "Dass das Werk wachse, sei gut": the clause follows what is said of it.
  const laut = order.first[0]?.lower === 'dass' && source !== null ? dative(source) : null;
  if (laut !== null && order.first.at(-1)?.category === 'comma') {
    const what = lowerFirst(join(text, order.first.slice(0, -1), replace), order.first[0]);
    const rest = withoutEnd(join(text, order.rest, replace), '.,');
    return `Laut ${laut} ${replace.get(order.finite) ?? order.finite.text} ${rest}, ${what}`;
  }
  return told(text, order.first, order.finite, order.rest, replace, source, null, verbLast);
}

/** "habe Briefe verschickt und | keine Antwort erhalten": the auxiliary that a participle at the end shares. */
export function auxiliaryOf({ reading, unit }: Attributed, words: readonly Word[]): Word | null {
  const parent = reading.clauses[reading.clauses[unit.clause]?.parent ?? -1];
  const finite = reading.words[parent?.finites[0] ?? -1];
  if (finite === undefined || words.at(-1)?.category !== 'participle') return null;
  const lemma = lemmaOf(finite, 'de');
  return lemma === 'haben' || (lemma === 'sein' && words.at(-1)?.lower === 'worden') ? finite : null;
}

/** "Wäre die Abgabe höher, hätte die Firma gebaut", "Ohne Hilfe wäre er gestorben": what has not happened has no indicative. */
function isUnreal({ reading }: Attributed, words: readonly Word[]): boolean {
  const [first] = words;
  const supposed = words.filter(({ lower }) => SUPPOSED.test(lower)).length;
  if (first === undefined || supposed === 0) return false;
  const begins = first.lower === 'ohne' || (supposed > 1 && SUPPOSED.test(first.lower));
  return begins || reading.words.some(({ lower }) => CONDITIONS.test(lower));
}
const SUPPOSED = /^(?:hätten?|wären?|würden?)$/;
const CONDITIONS = /^(?:wenn|falls|sonst|andernfalls|ansonsten)$/;

const SPEAKER_ITSELF = new Set(
  'ich wir uns mich mir mein meine meiner meinem meinen unser unsere unserer unserem unseren'.split(' '),
);

/** What somebody said, in the words that he used. */
export function spoken(text: string, at: number, speaker: string, words: string): string {
  const called = calledInGerman(text, at, speaker);
  const who = called?.nominative ?? speaker;
  const quote = withoutEnd(words.replace(/["„“”»«]/gu, '').trim(), '.,');
  const verb = called?.several || isPlainPlural(speaker) ? 'sagten' : 'sagte';
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${verb}: „${stopped(quote.charAt(0).toUpperCase() + quote.slice(1))}“`;
}

/** Whether a speaker is several beyond doubt. */
export const isPlainPlural = (speaker: string): boolean =>
  /^(?:einige|mehrere|viele|zahlreiche|alle|beide|zwei|drei|vier|fünf|Vertreter (?:beider|mehrerer)) ?/iu.test(
    speaker,
  ) ||
  /(?:behörden|zeugen|kreise|medien|experten|eltern|nationen|verbände|gewerkschaften|grünen|linken|beobachter|anwohner|kritiker)$/iu.test(
    speaker.split(' ').at(-1) ?? '',
  );

/** "…, fiel in der Stadt der Strom aus": with the clause before it, whose place the verb follows. */
function leading(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const clause = unit.reading.clauses[unit.unit.clause];
  const before = clause === undefined ? [] : unit.reading.words.slice(clause.from, unit.from);
  return before.length > 3 && clause?.type === 'main'
    ? join(text, [...before, ...words], replace)
    : join(text, words, replace);
}

/** A relative clause told with its source; where it could not be put in front it follows. */
const withSource = (sentence: string | null, speaker: string | null): string | null =>
  sentence === null || speaker === null || /^Laut |\(Quelle: /.test(sentence) ? sentence : sourced(sentence, speaker);

const sourced = (sentence: string, speaker: string | null): string =>
  speaker === null ? sentence : `${withoutEnd(sentence, '.,')} (Quelle: ${speaker})`;

/** The indicative that stands for a Konjunktiv form, or the form itself. */
export function indicative(word: Word): string {
  const form = verbForm(word.lower);
  if (form === undefined || form.indicative === null) return word.text;
  const reported = (form.bits & FORM.reported) !== 0 && (form.bits & FORM.third) === 0;
  // "würde kosten", "könnte fallen": only on a condition; no indicative says the same.
  const unreal =
    (form.bits & FORM.unreal) !== 0 &&
    (form.bits & (FORM.past | FORM.present)) === 0 &&
    !ONLY_SUPPOSED.test(word.lower);
  return reported || unreal ? form.indicative : word.text;
}

const ONLY_SUPPOSED = /^(?:würde|könnte|dürfte|müsste|möchte|sollte|wäre)(?:n|st|t)?$/;

/** "Anna Beispiel, 42" → "Anna Beispiel ist 42 Jahre alt"; "X, eine Gemeinde mit …" → "X ist eine Gemeinde mit …". */
function apposition(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
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
 * "…, wo er seine Initiative „Gürtel und Straße“ vorstellte, ein Projekt, das …" → "Die Initiative „Gürtel und Straße“ ist
 * ein Projekt, das …": what bears a title stands before the verb that ends its clause. Null for all else.
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
  if (!/^(?:der|die|das)$/.test(words[0]?.lower ?? '') || !/^(?:der|die|das)$/.test(said[0]?.lower ?? '')) return null;
  if (said.some(({ lower }) => PLACES.test(lower))) return null;
  return `${join(text, words.slice(0, start - 1))} ist ${join(text, said)}`;
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

/** "die 1921 gegründete Bank" → "Die Bank wurde 1921 gegründet". */
function attributive(text: string, words: readonly Word[]): string {
  const attribute = attributeAt(words, 0);
  if (attribute === null) return join(text, words);
  const { participle, to, form, article, auxiliary } = attribute;
  const noun = words.slice(participle + 1, to);
  const ending =
    article.endsWith('e') || /^D(?:er|as)$/.test(article)
      ? auxiliary === 'wurden' || auxiliary === 'sind'
        ? 'en'
        : 'e'
      : null;
  const declined = new Map<Word, string>();
  for (const word of noun)
    if (word.tag === 'ADJA' && ending !== null) declined.set(word, word.text.replace(/e[nmrs]?$/u, ending));
  return `${article} ${join(text, noun, declined)} ${auxiliary} ${join(text, words.slice(1, participle))} ${form}`;
}

/** "…, davon 14 schwer": with the clause that tells of how many. */
function partOf(text: string, unit: Attributed, plain: string): string {
  const { clauses, words } = unit.reading;
  const own = clauses[unit.unit.clause];
  const parent = clauses[own?.parent ?? -1];
  if (own === undefined || parent === undefined || parent.finites.length === 0 || own.from - parent.head > 30)
    return plain;
  const whole = words.slice(parent.head, own.from).filter((word) => word.category !== 'quote');
  while (['comma', 'dash'].includes(whole.at(-1)?.category ?? '')) whole.pop();
  return `${join(text, whole)}, ${plain}`;
}

/** Articles that show the gender of an apposition, whatever its case. */
const APPOSED: Readonly<Record<string, 'feminine' | 'neuter' | 'masculine' | undefined>> = {
  eine: 'feminine',
  einer: 'feminine',
  die: 'feminine',
};

const isRole = (word: Word): boolean => word.text.charAt(0) !== word.lower.charAt(0);
