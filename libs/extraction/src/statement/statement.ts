import type { Span } from '#libs/claims';
import type { Attributed } from '../attribution/attributed.js';
import { hangsOn } from '../decompose/units.js';
import { isNoun } from '../decompose/words.js';
import type { Word } from '../decompose/words.js';
import { isFemaleName } from '../lexicon/given-names.js';
import { markersOf } from '../lexicon/markers.js';
import { englishFact, withArticle } from './english.js';
import { pastOf } from './english-told.js';
import { auxiliaryOf, closesWithVerb, germanFact, indicative, isPlainPlural, spoken } from './german.js';
import { lowerFirst, mainOrder, told } from './german-order.js';
import { isLedBySource, named, withShared } from './german-saying.js';
import { isToldOn } from '../attribution/told-around.js';
import { isTitle } from '../attribution/titles.js';
import { relative } from './german-relative.js';
import { calledInEnglish, calledInGerman } from './articles.js';
import { withoutPossessed } from './possessed.js';
import { isSound } from './sound.js';
import { withoutAnnounced } from './announced.js';
import { isQuoted, longestQuoted } from './quoted-words.js';
import { asLeftOut, beginsWithSource, headline, leadingClause, withMain } from './whole.js';
import { carriesSource, join, opensResult, stopped, toSentence, withoutEnd, withoutUnseen } from './words.js';

/**
 * The claim as a sentence of its own: main-clause order, names for pronouns where the text settles them, the indicative
 * with its speaker for what is reported in the Konjunktiv. Where something is not certain the words of the span stay.
 */
export function makeStatement(text: string, unit: Attributed, span: Span, language: string): string {
  const exact = text.slice(span.start, span.end);
  if (!unit.reading.tagged || unit.reading.headline)
    return withoutUnseen(toSentence(headline(text, unit, span) ?? exact));
  const repaired = repair(text, unit, span, language);
  return withoutUnseen(isSound(repaired, exact) ? repaired : toSentence(exact));
}

function repair(text: string, unit: Attributed, span: Span, language: string): string {
  const spanned = unit.reading.words.filter((word) => word.start >= span.start && word.end <= span.end);
  const told = withoutAnnounced(unit, withoutSaying(unit, withoutInner(unit, spanned)));
  const words = withoutLostQuote(withoutLead(told, language));
  const replace = new Map<Word, string>();
  if (unit.subject !== null) {
    const [first, ...more] = unit.reading.words.slice(unit.subject.from, unit.subject.to);
    if (first !== undefined) {
      const { name } = unit.subject;
      replace.set(first, language === 'en' ? calledInEnglish(text, first.start, name) : name);
      for (const word of more) replace.set(word, '');
    }
  }
  for (const { from, to, name } of unit.standIns) {
    const [first, ...more] = unit.reading.words.slice(from, to);
    if (first === undefined) continue;
    replace.set(first, name);
    for (const word of more) replace.set(word, '');
  }
  const lead = words[0];
  if (lead?.tag === 'VBG' && lead.category === 'finite') replace.set(lead, pastOf(lead.lower));
  const isReport = unit.kind !== 'fact' && !(language === 'de' && isLedBySource(unit));
  if (isReport && !hangsOn(unit.unit, unit.reading)) return reported(text, unit, words, replace, language);
  const body = language === 'de' ? germanFact(text, unit, words, replace) : englishFact(text, unit, words, replace);
  return toSentence(body);
}

/** Without clauses that are claims of their own, and the commas around them. */
function withoutInner(unit: Attributed, words: readonly Word[]): readonly Word[] {
  if (unit.inner.length === 0 || unit.direct) return words;
  const all = unit.reading.words;
  const out = new Set<Word>();
  for (const { from, to } of unit.inner) {
    // "Its chairwoman, the engineer Ann Sole, said": her name tells who speaks.
    if (unit.kind !== 'fact' && namesTeller(unit, from, to)) continue;
    const before = all[from - 1];
    const after = all[to];
    if (before !== undefined && ['comma', 'dash'].includes(before.category)) out.add(before);
    for (let k = from; k < to; k++) out.add(all[k] as Word);
    if (after !== undefined && after.category === 'comma') out.add(after);
  }
  const kept = words.filter((word) => !out.has(word));
  return kept.length >= 3 ? kept : words;
}

const namesTeller = ({ reading, unit }: Attributed, from: number, to: number): boolean =>
  reading.frames.some(
    ({ clause, speaker }) => clause === unit.clause && speaker !== null && speaker.from >= from && speaker.to <= to,
  );

/** "Der Pegel, sagte Krohn, sei gestiegen": what is a fact is told without the words of saying inside it. */
function withoutSaying(unit: Attributed, words: readonly Word[]): readonly Word[] {
  if (unit.kind !== 'fact' || unit.speaker === null) return words;
  const { clauses, words: all } = unit.reading;
  const out = new Set<Word>();
  for (const { type, from, to, finites } of clauses) {
    if (type !== 'attribution' || finites.length === 0 || from <= unit.from || to >= unit.to) continue;
    // "“The well,” she said, “is deep.”": with the marks of quotation around it.
    const opened = all[from]?.category === 'quote' || all[from - 1]?.category === 'quote';
    const first = all[from - 1]?.category === 'quote' ? from - 2 : from - 1;
    const after = all[to];
    if (all[first]?.category !== 'comma' || after?.category !== 'comma') continue;
    for (let k = first; k < to; k++) out.add(all[k] as Word);
    // "„Der Brunnen“, sagte sie, „ist tief.“"
    const closed = all[first - 1]?.category === 'quote';
    if ((opened || closed) && all[to + 1]?.category === 'quote') out.add(all[to + 1] as Word);
    if (closed && all[to + 1]?.category === 'quote') out.add(all[first - 1] as Word);
    // "…, sagte sie, der im Mai erschien,": the comma belongs to the clause behind it.
    if (!clauses.some((clause) => clause.from === to + 1 && clause.opener !== null)) out.add(after);
  }
  return out.size === 0 ? words : words.filter((word) => !out.has(word));
}

/** Without a mark at the end that closes a quotation which the words do not open. */
function withoutLostQuote(words: readonly Word[]): readonly Word[] {
  if (words.at(-1)?.category !== 'quote') return words;
  return words.filter(({ category }) => category === 'quote').length % 2 === 1 ? words.slice(0, -1) : words;
}

/** Without the conjunction or linking adverb in front, which points out of the claim. */
function withoutLead(words: readonly Word[], language: string): readonly Word[] {
  const markers = markersOf(language);
  let from = 0;
  while (
    (words[from]?.category === 'conjunction' &&
      !/^(?:neither|nor|weder|noch|both|either|sowohl|entweder)$/.test(words[from]?.lower ?? '')) ||
    words[from]?.category === 'quote' ||
    words[from]?.category === 'comma'
  )
    from++;
  const first = words[from];
  if (language === 'de' && isOfWhom(words, from)) return words.slice(from + 1);
  if (
    first !== undefined &&
    language === 'en' &&
    markers.connective.has(first.lower) &&
    words[from + 1]?.category === 'comma'
  )
    from += 2;
  if (language === 'en' && opensResult(words, from)) from++;
  return from === 0 ? words : words.slice(from);
}

/** "Ihr Sprecher Emre Ylmaz", "Deren Anführer Rustam Kell": whose he is stands in the sentence before; his name tells who he is. */
function isOfWhom(words: readonly Word[], at: number): boolean {
  const [whose, post, name] = words.slice(at, at + 3);
  if (whose === undefined || post === undefined || name === undefined) return false;
  return /^(?:ihre?|seine?|deren|dessen)$/.test(whose.lower) && isTitle(post) && name.category === 'name';
}

/** What is only reported names who said it. */
function reported(
  text: string,
  unit: Attributed,
  words: readonly Word[],
  replace: ReadonlyMap<Word, string>,
  language: string,
): string {
  const { reading, speaker } = unit;
  const open =
    language === 'en' && unit.elided !== null && !/^it$/i.test(unit.elided) && words[0]?.category === 'finite'
      ? `${unit.elided} `
      : '';
  if (speaker === null) {
    const order = language === 'de' && closesWithVerb(unit) ? mainOrder(words, true) : null;
    if (order !== null) return toSentence(told(text, order.first, order.finite, order.rest, replace, null, null));
    return toSentence(open + join(text, words, replace));
  }
  const at = words[0]?.start ?? 0;
  const called = language === 'de' ? calledInGerman(text, at, speaker) : null;
  const who = language === 'de' ? (called?.nominative ?? asLeftOut(unit) ?? speaker) : withArticle(text, at, speaker);
  const quoted = unit.direct ? words.filter((word) => isQuoted(reading, word)) : [];
  if (unit.direct && quoted.length > (language === 'en' ? 2 : words.length / 2)) {
    const quote = join(text, longestQuoted(reading, quoted));
    if (language === 'de') return spoken(text, words[0]?.start ?? 0, speaker, quote);
    const plain = withoutEnd(quote.replace(/["„“”»«]/gu, '').trim(), '.,');
    return `${upper(who)} said: “${stopped(upper(plain))}”`;
  }
  const own = reading.frames.find(
    (frame) =>
      frame.speaker !== null &&
      frame.from >= unit.from - 1 &&
      frame.from < unit.to &&
      (reading.quoted[frame.at] ?? -1) < 0,
  );
  const subject = own?.speaker ?? null;
  const pronoun = subject?.pronoun == null ? undefined : reading.words[subject.from];
  if (pronoun !== undefined && words.includes(pronoun))
    return toSentence(
      join(text, words, new Map([...replace, ...named(words, pronoun, who, reading.words[own?.at ?? -1], language)])),
    );
  const relation =
    unit.unit.type === 'relative' && language === 'de' ? relative(text, unit, words, new Map(replace)) : null;
  if (relation !== null && own?.speaker != null) return toSentence(relation);
  const body = join(text, language === 'en' ? withoutPossessed(words) : words, replace);
  const last = (speaker.split(' ').at(-1) ?? speaker).toLowerCase();
  // "WHO says …" for the World Health Organisation: who says it is named already.
  // "Sein Mandant bestreite die Vorwürfe": who is told of is not who tells.
  const isTold = own !== undefined && isToldOn(reading, own) && !subject?.name.toLowerCase().includes(last);
  const inside =
    !isTold && subject !== null && subject.pronoun === null && subject.from >= unit.from && subject.to <= unit.to;
  const main = inside && unit.verbLast && language === 'de' ? mainOrder(words, true) : null;
  if (main !== null) return toSentence(told(text, main.first, main.finite, main.rest, replace, null, null));
  const shared = inside && language === 'de' ? withShared(text, unit, words, own, who) : null;
  if (shared !== null) return toSentence(shared);
  if (language === 'de' && beginsWithSource(body)) return toSentence(body);
  if (carriesSource(unit) || (own !== undefined && body.toLowerCase().includes(last))) return toSentence(body);
  // "Wie es hieß, wollen die Arbeitgeber …": who wants it comes first, without the clause before.
  const wish =
    language === 'de' && unit.elided === null && words[0]?.category === 'finite' && WANTS.test(words[0].lower)
      ? mainOrder(words, false)
      : null;
  if (wish !== null) return toSentence(join(text, [...wish.first, wish.finite, ...wish.rest], replace));
  const begins = language === 'en' && body.startsWith(`${speaker} `);
  if (inside || begins || wantsItself(body, words, speaker)) return toSentence(body);
  const several = called?.several ?? (isPlainPlural(speaker) || (own !== undefined && subject?.pronoun === 'they'));
  const verb = several ? 'sagten' : 'sagte';
  const hanging = unit.unit.type === 'relative' && language === 'de' ? withMain(text, unit, replace) : null;
  if (relation !== null || hanging !== null)
    return toSentence(`${who} ${verb}, ${lowerStart(relation ?? hanging ?? '')}`);
  // "Sollte es keine Einigung geben, werde …": a condition in the first place.
  if (language === 'de' && SUPPOSES.test(words[0]?.lower ?? '') && words.some(({ category }) => category === 'comma'))
    return toSentence(`${who} ${verb}, ${lowerOnly(withoutEnd(body, '.,'))}`);
  if (words[0]?.category === 'finite') {
    const lead = language === 'de' ? leadingClause(unit) : [];
    if (lead.length > 0)
      return toSentence(
        `${who} ${verb}, ${lowerFirst(withoutEnd(join(text, [...lead, ...words], replace), '.,'), lead[0])}`,
      );
    // "…, sei die Lage ruhig, doch müsse …": its own subject stands there.
    const elided = unit.elided !== null && !body.includes(unit.elided.replace(/^D/u, 'd'));
    const order = own === undefined && !elided && language === 'de' ? mainOrder(words, false) : null;
    // "…, könne aber kein Geld drucken": told by the speaker, of whoever the clause before is about.
    if (order === null && language === 'de' && indicative(words[0]) !== words[0].text)
      return toSentence(`${who} ${verb}, ${lowerStart(itself(unit.elided, speaker))} ${body}`);
    // "An inspector had come and | would report, the agency said": told of somebody else.
    const isOther = own === undefined || (subject?.pronoun === null && !speaker.endsWith(subject.name));
    if (language === 'en' && isOther && unit.elided !== null && unit.elided !== speaker)
      return toSentence(`${upper(who)} said that ${lowerLead(unit.elided)} ${withoutEnd(body, '.,')}`);
    if (order === null) return toSentence(`${who} ${body}`);
    const ordered = join(text, [...order.first, order.finite, ...order.rest], replace);
    return toSentence(`${who} ${verb}, ${lowerFirst(withoutEnd(ordered, '.,'), order.first[0])}`);
  }
  const inner = withoutEnd(body, '.,');
  const replaced = words[0] === undefined ? undefined : replace.get(words[0]);
  const low =
    isNoun(words[0]) || (replaced !== undefined && !/^(?:The|Der|Die|Das) /u.test(replaced))
      ? inner
      : inner.charAt(0).toLowerCase() + inner.slice(1);
  if (language !== 'de') return toSentence(`${upper(who)} said that ${low}`);
  // "sei eingegangen und | noch im Mai beantwortet worden": with the subject and the auxiliary of the first part.
  const auxiliary = unit.unit.type === 'elliptic' && unit.elided !== null ? auxiliaryOf(unit, words) : null;
  // "Viele Fans hatten sich gefunden und | eine Ausgabe gefordert": the subject says so itself.
  if (auxiliary !== null && unit.elided?.toLowerCase().includes(last) === true)
    return toSentence(`${unit.elided} ${auxiliary.text} ${low}`);
  if (auxiliary !== null)
    return toSentence(`${who} ${verb}, ${lowerStart(unit.elided ?? '')} ${auxiliary.text} ${low}`);
  const leftOut = unit.verbLast && unit.elided !== null ? `${unit.elided.replace(/^D(?=er |ie |as )/u, 'd')} ` : '';
  return toSentence(`${who} ${verb}${unit.verbLast ? ', dass' : ','} ${leftOut}${low}`);
}

/** "Die Stadt will …", "Bis Juni will die Stadt …": the sentence names who wants it and needs no "sagte". */
const wantsItself = (body: string, words: readonly Word[], speaker: string): boolean => {
  const verb = words.find((word) => word.category === 'finite')?.text ?? '';
  if (!WANTS.test(verb)) return false;
  const behind = body.indexOf(` ${verb} `) + verb.length + 2;
  const at = body.toLowerCase().indexOf(speaker.toLowerCase());
  if (at >= 0 && at < behind) return true;
  // "Renard will in Wien sprechen", where he is known by his full name.
  const [surname] = speaker.split(' ').slice(-1);
  if (surname !== undefined && body.startsWith(`${surname} ${verb} `)) return true;
  // Behind the verb its adjectives have other endings.
  const last = body.indexOf(speaker.split(' ').at(-1) ?? speaker, behind);
  return last >= 0 && /^(?:[\p{L}-]+\s+){0,3}$/u.test(body.slice(behind, last));
};
const SUPPOSES = /^(?:sollten?|hätten?|wären?|würden?)$/;
const lowerStart = (body: string): string =>
  /^(?:D(?:er|ie|as|em|en|a\p{Ll}+)|Eine?|In|Auf|An|Bei|Mit|Von|Aus|Unter|Über|Nach) /u.test(body)
    ? lowerOnly(body)
    : body;
const lowerLead = (name: string): string => (/^(?:The|An?|He|She|It|They) ?/.test(name) ? lowerOnly(name) : name);
const lowerOnly = (body: string): string => body.charAt(0).toLowerCase() + body.slice(1);
const WANTS = /^(?:will|wollen|möchten?|wants?|hopes?|intends?)$/;

/** Who is meant where a clause leaves its subject out: a pronoun for the speaker, else the name. */
function itself(elided: string | null, speaker: string): string {
  if (elided !== null && elided !== speaker) return elided;
  const female = isFemaleName(speaker);
  return female === null ? speaker : female ? 'sie' : 'er';
}

const upper = (speaker: string): string => speaker.charAt(0).toUpperCase() + speaker.slice(1);
