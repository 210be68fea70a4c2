import type { Attributed } from '../attribution/attributed.js';
import { attributeAt } from '../decompose/attributes.js';
import { apposition } from './german-apposition.js';
import { isCondition, isUnreal, sharesPassive } from './german-moods.js';
import { elliptic } from './german-elliptic.js';
import type { Word } from '../decompose/words.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import { lemmaOf } from '../lexicon/lookup.js';
import { calledInGerman } from './articles.js';
import { dative, lastVerb, lowerFirst, mainOrder, told } from './german-order.js';
import { relative } from './german-relative.js';
import { leavesOpenWho } from './second-part.js';
import { withMain } from './whole.js';
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
  if (unreal && !unit.direct && unit.speaker !== null && isCondition(words))
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
    const says = /(?:^|\s)hieß es(?:\s|$)/iu.test(order);
    if (order !== '' && !unit.verbLast && !says) return `${withoutEnd(order, '.,')}, hieß es`;
  }
  // "laut den Stadtwerken"
  const called = speaker === null ? null : calledInGerman(text, at, speaker);
  const source = called?.dative ?? speaker;
  const { type } = unit.unit;
  // What is told in no other words than those of the article has no verb of its own.
  const orWhole = (sentence: string): string =>
    sentence === join(text, words, replace)
      ? withContext(text, unit, words, replace, speaker)
      : sourced(sentence, namesSource(text, unit, sentence) ? null : speaker);
  if (type === 'attributive') return attributive(text, words);
  if (type === 'relative' && unit.elided !== null) {
    const order = lastVerb(words);
    if (order !== null) return told(text, [], order.finite, order.rest, replace, source, unit.elided);
  }
  if (type === 'relative')
    return (
      withSource(relative(text, unit, words, replace, source), speaker) ??
      withContext(text, unit, words, replace, speaker)
    );
  if (type === 'apposition') return orWhole(apposition(text, unit, words, replace));
  const shared = type === 'elliptic' && source !== null && unit.elided !== null ? auxiliaryOf(unit, words) : null;
  if (shared !== null)
    return told(text, [], shared, words, new Map([...replace, [shared, indicative(shared)]]), source, unit.elided);
  if (type === 'elliptic') return orWhole(elliptic(text, unit, words, replace));
  if (type === 'participial') return orWhole(join(text, words, replace));
  // "…, als er hielt, | stieg er ein": the subject stands behind the verb.
  const hasOwn = /^(?:er|ich|wir|man)$/.test(words[1]?.lower ?? '');
  if (unit.elided !== null && words[0]?.category === 'finite' && !hasOwn)
    return told(text, [], words[0], words.slice(1), replace, source, unit.elided);
  if (unit.elided !== null && (type === 'complement' || type === 'adverbial') && unit.verbLast) {
    const order = lastVerb(words);
    if (order !== null) return told(text, [], order.finite, order.rest, replace, source, unit.elided);
  }
  const verbLast = closesWithVerb(unit);
  if (verbLast && unit.elided === null && leavesOpenWho(unit, words))
    return withContext(text, unit, words, replace, speaker);
  if (words[0]?.lower === 'wer') return sourced(join(text, words, replace), speaker);
  if (speaker !== null && words[0]?.category === 'finite') {
    const laut = dative(source ?? speaker);
    if (laut !== null) return `Laut ${laut} ${join(text, words, replace)}`;
  }
  // "War das Haus erst klein, …": told apart, its verb stands second.
  // ", jedoch | wurden Spuren gefunden": its adverb pointed out of the claim.
  const inverted = type === 'adverbial' || (type === 'coordinate' && (hasOwn || joinedBehind(unit)));
  if (speaker === null && inverted && words[0]?.category === 'finite') {
    const order = mainOrder(words, false);
    return order === null
      ? withContext(text, unit, words, replace, null)
      : join(text, [...order.first, order.finite, ...order.rest], replace.set(order.finite, order.finite.lower));
  }
  if (speaker === null && words[0]?.category === 'finite') return leading(text, unit, words, replace);
  const own = unit.reading.words[unit.reading.clauses[unit.unit.clause]?.finites[0] ?? -1];
  const order = mainOrder(words, verbLast, own);
  if (order === null) {
    const plain = join(text, words, replace);
    if (words[0]?.category === 'wh' && called === null && speaker !== null)
      return `${speaker} sagte, ${lowerFirst(join(text, words), words[0])}`;
    if (!verbLast) return sourced(plain, speaker);
    if (speaker === null) return withContext(text, unit, words, replace, null);
    return `${called?.nominative ?? speaker} ${called?.several || isPlainPlural(speaker) ? 'sagten' : 'sagte'}, dass ${lowerFirst(join(text, words), words[0])}`;
  }
  // "Dass das Werk wachse, sei gut": the clause follows what is said of it.
  const laut = order.first[0]?.lower === 'dass' && source !== null ? dative(source) : null;
  if (laut !== null && order.first.at(-1)?.category === 'comma') {
    const what = lowerFirst(join(text, order.first.slice(0, -1), replace), order.first[0]);
    const rest = withoutEnd(join(text, order.rest, replace), '.,');
    return `Laut ${laut} ${replace.get(order.finite) ?? order.finite.text} ${rest}, ${what}`;
  }
  const whole = told(text, order.first, order.finite, order.rest, replace, source, null, verbLast);
  return sharesPassive(unit, words, own) ? `${withoutEnd(whole, '.,')} worden` : whole;
}

/** "Nach Angaben der Polizei kamen 40 Leute, davon zehn Kinder": whether a sentence has the words that tell its source. */
const namesSource = (text: string, { reading: { frames, words } }: Attributed, sentence: string): boolean =>
  frames.some(({ clause, from, to }) => {
    const [first, last] = [words[from], words[to - 1]];
    return (
      clause === -1 && first !== undefined && last !== undefined && sentence.includes(text.slice(first.start, last.end))
    );
  });

/** "jedoch", "doch", "aber" with the verb right behind it, in a clause that has a subject of its own. */
const joinedBehind = ({ reading, unit, elided }: Attributed): boolean =>
  elided === null &&
  /^(?:jedoch|doch|allerdings|dennoch)$/.test(
    reading.words[(reading.clauses[unit.clause]?.head ?? 0) - 1]?.lower ?? '',
  );

/** Whether the finite verb stands last: in a clause with a word that opens it, or where a claim begins behind such a word. */
export function closesWithVerb({ reading, unit, from, verbLast }: Attributed): boolean {
  if (unit.type === 'complement' || unit.type === 'adverbial' || unit.type === 'coordinate') return verbLast;
  // "Sie hatte entdeckt, dass | Mäuse im Haus waren": the claim is what she found.
  return unit.type === 'main' && from > unit.from && /^da(?:ss|ß)$/.test(reading.words[from - 1]?.lower ?? '');
}

/** What cannot be told as a main clause: with the clause that it hangs on, or as it stands. */
function withContext(
  text: string,
  unit: Attributed,
  words: readonly Word[],
  replace: Replace,
  speaker: string | null,
): string {
  const told = withMain(text, unit, replace);
  if (told === null) return sourced(join(text, words, replace), speaker);
  const last = speaker?.split(' ').at(-1) ?? '';
  return speaker === null || told.includes(last) ? told : sourced(told, speaker);
}

/** "habe Briefe verschickt und | keine Antwort erhalten": the auxiliary that a participle at the end shares. */
export function auxiliaryOf({ reading, unit }: Attributed, words: readonly Word[]): Word | null {
  const parent = reading.clauses[reading.clauses[unit.clause]?.parent ?? -1];
  const finite = reading.words[parent?.finites[0] ?? -1];
  if (finite === undefined || words.at(-1)?.category !== 'participle') return null;
  const lemma = lemmaOf(finite, 'de');
  return lemma === 'haben' || (lemma === 'sein' && words.at(-1)?.lower === 'worden') ? finite : null;
}

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
