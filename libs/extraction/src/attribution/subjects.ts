import { tellsReported } from '../classify/content.js';
import { isGivenName } from '../lexicon/given-names.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import type { Attributed } from './attributed.js';
import { subjectOf } from './subject-of.js';
import { bodyNamedAgain } from './english-bodies.js';
import { isSomebodyElse, pronounFor } from './english-pronouns.js';
import { fullName, inFull } from './people.js';
import type { Stage } from './resolve.js';
import type { People } from './people.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Clause } from '../decompose/clause.js';
import { antecedent } from '../decompose/antecedent.js';
import { shareOfWhom } from '../decompose/english-shares.js';
import { hangsOn } from '../decompose/units.js';
import type { Word } from '../decompose/words.js';
import { isTitle } from './titles.js';
import { NATION } from './origin.js';
import { describes } from './called-again.js';
import { namedAgain } from './named-again.js';
import { toldBefore } from './told-together.js';
import { sliceWords } from './plain-name.js';
import type { Mention } from './speakers.js';
import { standIn } from './pronoun-subject.js';

/** German "sie" with a plural verb stands for several. */
export function isPlural(verb: string): boolean {
  const bits = verbForm(verb)?.bits ?? 0;
  return (bits & FORM.plural) !== 0;
}

/** Names the subject of a unit where it is a pronoun, a stand-in, or left out. */
export function withSubject(
  text: string,
  item: Attributed,
  stage: Stage,
  people: People,
  language: string,
): Attributed {
  const { reading } = item;
  const clause = reading.clauses[item.unit.clause];
  if (clause === undefined) return item;
  if (item.unit.type === 'attributive') {
    const mention = subjectOf(text, reading.words, clause, reading.clauses, language);
    return mention !== null && mention.pronoun !== null
      ? { ...item, elided: subjectWords(text, item, mention, clause, stage, people, language) }
      : item;
  }
  if (hangsOn(item.unit, reading)) {
    const around = reading.clauses[clause.parent];
    const about = around === undefined ? null : subjectOf(text, reading.words, around, reading.clauses, language);
    if (around === undefined || about === null || about.pronoun === null || about.from > 0 || item.direct) return item;
    const name = subjectWords(text, item, about, around, stage, people, language);
    return name === null || name === about.name.toLowerCase()
      ? item
      : { ...item, subject: { from: about.from, to: about.to, name } };
  }
  const finite = clause.finites[0];
  const elided =
    (clause.type === 'elliptic' && clause.parent >= 0) ||
    (clause.type === 'coordinate' &&
      clause.parent >= 0 &&
      finite !== undefined &&
      finite <= clause.head + 1 &&
      // "and I've been": has its subject.
      reading.words[finite]?.tag !== 'PRP+V' &&
      // "…, kalkuliert worden war mit 650.000": a participle in the first place.
      reading.words[finite + 1]?.lower !== 'worden' &&
      (language === 'en' || clause.verbFirst));
  if (item.direct)
    return elided && (finite === undefined || finite === clause.head) ? withSpoken(text, item, clause) : item;
  const sibling =
    language === 'de' && clause.type === 'relative' && clause.joint === 'conjunction' ? firstOf(reading, item) : null;
  if (sibling !== null) {
    // "seinen Kapitän, der sich verletzte und fehlen wird": both clauses tell of the same.
    const start = antecedent(reading.words, sibling.from, language, true)?.from ?? sibling.from;
    const named = reading.words.slice(start, sibling.from).filter((word) => word.category !== 'comma');
    const names = named.filter((word) => word.category === 'name');
    const who = names.length > 0 && named.at(-1)?.category === 'name' ? names : [];
    return who.length === 0 ? item : { ...item, elided: who.map((word) => word.text).join(' ') };
  }
  if (elided) {
    const parent = reading.clauses[clause.parent];
    if (parent?.type === 'relative' && language === 'en') {
      const of = antecedent(reading.words, parent.from, language, true);
      if (of === null || shareOfWhom(reading.words, parent.from) > 0) return item;
      const full = of.to - of.from === 1 ? inFull(reading.words, of.from, people) : null;
      return { ...item, elided: full ?? sliceWords(text, reading.words, of.from, of.to) };
    }
    const told = language === 'de' && item.speaker !== null ? toldBefore(reading, item.unit.clause) : null;
    const shared = told ?? parent;
    const mention = shared === undefined ? null : subjectOf(text, reading.words, shared, reading.clauses, language);
    if (mention === null) return item;
    return { ...item, elided: subjectWords(text, item, mention, shared, stage, people, language) };
  }
  // "…, dass der Verein schrieb und auf Antwort warte": the second verb at the end shares the subject of the first.
  const hangs = clause.type === 'complement' || clause.type === 'adverbial';
  if (language === 'de' && hangs && clause.joint === 'conjunction' && clause.opener !== null) {
    const first = toldBefore(reading, item.unit.clause);
    const own = subjectOf(text, reading.words, clause, reading.clauses, language);
    const mention =
      first === null || own !== null ? null : subjectOf(text, reading.words, first, reading.clauses, language);
    if (first !== null && mention !== null)
      return { ...item, elided: subjectWords(text, item, mention, first, stage, people, language) };
  }
  const mention = subjectOf(text, reading.words, clause, reading.clauses, language);
  if (mention === null || mention.from < item.from || mention.to > item.to) return item;
  // "It's", "they're": the verb would go with the pronoun.
  if (reading.words[finite ?? -1]?.tag === 'PRP+V') return item;
  if (mention.pronoun !== null) {
    const told =
      item.speaker !== null &&
      item.unit.type === 'complement' &&
      !(language === 'en' && isSomebodyElse(item, mention, reading.words, finite ?? -1, people));
    const settled = told ? null : namedBefore(text, item, people, language);
    const within = language === 'en' ? pronounFor(reading, mention.from, mention.to, item.speaker, people) : null;
    const name =
      within?.name ??
      (told || settled === ''
        ? null
        : (settled ?? standIn(item, mention, reading.words[finite ?? -1], stage, language)));
    // "Laut Kruse hat er …": named once is enough.
    if (name === null || (name === item.speaker && isNamedAnyway(item))) return item;
    return { ...item, subject: { from: mention.from, to: mention.to, name } };
  }
  const first = reading.words[mention.from];
  const owner = first === undefined || language !== 'en' ? null : ownerOf(item, mention, first, stage);
  if (owner !== null) return { ...item, subject: { from: mention.from, to: mention.from + 1, name: owner } };
  const last = reading.words[mention.to - 1];
  if (
    mention.pronoun === null &&
    first?.category === 'determiner' &&
    last !== undefined &&
    (isTitle(last) || (language === 'de' && describes(last.lower))) &&
    /^(?:der|die|the)$/.test(first.lower) &&
    standsForName(reading.words, mention, finite, language)
  ) {
    const name = namedAgain(reading, mention, stage, people);
    if (name !== null && !(name === item.speaker && isNamedAnyway(item)))
      return { ...item, subject: { from: mention.from, to: mention.to, name } };
  }
  return item;
}

/** "Laut Kruse hat er …", "er wolle gehen, sagte Kruse": who speaks is told in other words than the subject of the claim. */
function isNamedAnyway({ reading, unit, kind, from, to }: Attributed): boolean {
  const own = reading.frames.some((frame) => frame.clause === unit.clause);
  if (kind === 'fact') return !own;
  // "Er werde bleiben": told behind "Kruse sagte".
  const finite = reading.clauses[unit.clause]?.finites[0];
  if (!own && finite !== undefined && tellsReported(reading.words[finite] as Word, reading.language)) return true;
  return !own && reading.frames.some((frame) => frame.speaker !== null && frame.from >= from && frame.from < to);
}

/** "We advertised and | had no answer": in a quotation the pronoun of who speaks, which only his own words can repeat. */
function withSpoken(text: string, item: Attributed, clause: Clause): Attributed {
  const { reading } = item;
  const parent = reading.clauses[clause.parent];
  const mention =
    parent === undefined ? null : subjectOf(text, reading.words, parent, reading.clauses, reading.language);
  const ownWords = mention?.pronoun === 'we' || mention?.pronoun === 'I';
  // "She looked at us and | told us lies": in English the pronoun is repeated.
  const repeated = reading.language === 'en' && mention?.pronoun != null && mention.pronoun !== 'who';
  return mention !== null && (ownWords || repeated) ? { ...item, elided: mention.name } : item;
}

/** A subject that is left out, as the clause has it that names it: who its pronoun stands for, else the pronoun. */
function subjectWords(
  text: string,
  item: Attributed,
  mention: Mention,
  clause: Clause | undefined,
  stage: Stage,
  people: People,
  language: string,
): string | null {
  const { reading } = item;
  if (mention.pronoun === null) {
    const again =
      language === 'de'
        ? namedAgain(reading, mention, stage, people)
        : mention.to - mention.from === 1
          ? inFull(reading.words, mention.from, people)
          : mention.to - mention.from === 2
            ? (bodyNamedAgain(reading.words, mention.from, mention.to, people.bodies, reading.ordinal)?.name ?? null)
            : null;
    return again ?? sliceWords(text, reading.words, mention.from, mention.to);
  }
  if (clause === undefined || ['who', 'other'].includes(mention.pronoun)) return null;
  const above = { ...item, unit: { ...item.unit, clause: reading.clauses.indexOf(clause) } };
  const told =
    item.speaker !== null &&
    clause.type === 'complement' &&
    !(language === 'en' && isSomebodyElse(item, mention, reading.words, clause.finites[0] ?? -1, people));
  const settled = told ? null : namedBefore(text, above, people, language);
  const finite = reading.words[clause.finites[0] ?? -1];
  const within = language === 'en' ? pronounFor(reading, mention.from, mention.to, item.speaker, people) : null;
  const name =
    within?.name ?? (told || settled === '' ? null : (settled ?? standIn(above, mention, finite, stage, language)));
  // "Laut Kruse fährt er …": named once is enough.
  if (name !== null && (name !== item.speaker || language !== 'de')) return name;
  return mention.pronoun === 'I' ? mention.name : mention.name.toLowerCase();
}

/** English "Its replacement", "Her father" at the beginning of what the article itself tells: whose, by name. */
function ownerOf(item: Attributed, { from }: Mention, first: Word, stage: Stage): string | null {
  const pronoun = OWNERS[first.lower];
  if (pronoun === undefined || first.tag !== 'PRP$' || item.speaker !== null || from > 1) return null;
  const name = stage.standsFor(pronoun, item.reading.ordinal);
  if (name === null) return null;
  return /s$/u.test(name) ? `${name}’` : `${name}’s`;
}
const OWNERS: Readonly<Record<string, string | undefined>> = { its: 'it', his: 'he', her: 'she', their: 'they' };

/** "the senator", "der chinesische Staatschef", but not "the first state school teacher": somebody named before. */
function standsForName(
  words: readonly Word[],
  { from, to }: Mention,
  finite: number | undefined,
  language: string,
): boolean {
  if (language === 'en')
    return (to - from === 2 || (to - from === 3 && NATION.test(words[from + 1]?.lower ?? ''))) && from < (finite ?? -1);
  return words.slice(from + 1, to - 1).every((word) => word.tag === 'ADJA' && !RANK.test(word.lower));
}
const RANK = /(?:st|t|ehemalig|früher|neu|ander|weiter|jetzig|damalig|spät)e[nmrs]?$/;

/**
 * Who the clauses before in the same sentence are about: a full name, or empty where they are about somebody or something
 * else, so that a pronoun may mean that; null where they leave it open.
 */
function namedBefore(text: string, item: Attributed, people: People, language: string): string | null {
  const { reading } = item;
  for (let k = item.unit.clause - 1; k >= 0; k--) {
    const clause = reading.clauses[k];
    if (clause === undefined || clause.finites.length === 0 || clause.type === 'attribution') continue;
    if (clause.type !== 'main' && clause.type !== 'coordinate') continue;
    if (reading.frames.some((frame) => frame.clause === k)) return null;
    const mention = subjectOf(text, reading.words, clause, reading.clauses, language);
    if (mention === null || mention.pronoun !== null) continue;
    const name = fullName(mention.name, people);
    // "reiste Brandt nach Erfurt, wo er 1970 …": whoever the sentence is about, not whom the one before names.
    const own = reading.clauses[item.unit.clause];
    if (own?.opener === 'wo' && own.type === 'relative' && own.parent === k)
      return people.names.has(name) || people.leading.has(name.toLowerCase()) || isGivenName(firstOfName(name))
        ? name
        : '';
    return people.names.has(name) ? null : '';
  }
  return null;
}

const firstOfName = (name: string): string => (name.split(' ', 1)[0] ?? '').toLowerCase();

/** The relative clause before the conjunction that opens this one. */
function firstOf(reading: Reading, item: Attributed): Clause | null {
  const own = reading.clauses[item.unit.clause];
  return (
    reading.clauses.findLast(
      (other, i) => i < item.unit.clause && other.type === 'relative' && other.parent === own?.parent,
    ) ?? null
  );
}
