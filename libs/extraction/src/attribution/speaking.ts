import { tellsReported } from '../classify/content.js';
import type { Reading } from '../decompose/read-sentence.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import { isOne } from './called-again.js';
import type { Frame } from './frame.js';
import { isPluralNoun } from './plain-name.js';
import type { People } from './people.js';
import { isPersonNoun, isTitle } from './titles.js';

/** Whether the speaker is called by a name, or is one person by trade. */
export function isNamed(reading: Reading, frame: Frame): boolean {
  for (let k = frame.speaker?.from ?? 0; k < (frame.speaker?.to ?? 0); k++) {
    const word = reading.words[k];
    if (word !== undefined && (word.category === 'name' || isTitle(word))) return true;
  }
  return false;
}

/** German "ein Sohn des Opfers": somebody is told of by a noun that names nobody. */
export function isByTrade({ words, language }: Reading, { speaker }: Frame): boolean {
  if (language !== 'de' || speaker === null) return false;
  for (let k = speaker.from; k < speaker.to; k++)
    if (words[k]?.category === 'noun') return isPersonNoun(words[k]?.lower ?? '');
  return false;
}

/** "the union Unite", "der Verband Pro Heide": what is named is no person. */
export const isBodyByName = ({ words }: Reading, { speaker }: Frame): boolean => {
  if (speaker === null) return false;
  // "Els Brandt of the union Unite" is one all the same.
  for (let k = speaker.from; k + 1 < speaker.to && words[k]?.category !== 'preposition'; k++)
    if (words[k]?.category === 'noun' && BODY_NOUN.test(words[k]?.lower ?? '') && words[k + 1]?.category === 'name')
      return true;
  return false;
};
const BODY_NOUN =
  /(?:^(?:union|charity|company|firm|bank|club|party|agency|group|builder|operator|maker|retailer|supplier|developer|airline|network|association|federation|institute|team|supermarket|chain)|verband|gewerkschaft|konzern|firma|unternehmen|partei|verein|hersteller|bank|institut|behörde|initiative|stiftung|bündnis|klub|betreiber|kette)$/;

/** "der UN-Mitarbeiter", "the minister": somebody named before. */
export function definite(reading: Reading, frame: Frame): boolean {
  const first = reading.words[frame.speaker?.from ?? -1]?.lower;
  const last = reading.words[(frame.speaker?.to ?? 0) - 1]?.lower;
  // "nach Überzeugung der Richter": several of them, unless the trade is a woman's or it is a body.
  if (frame.clause < 0 && first === 'der') return last !== undefined && (last.endsWith('in') || isOne(last));
  if (reading.language === 'de' && first === 'die' && last !== undefined && !isOne(last)) return false;
  return first !== undefined && /^(?:der|die|das|the|dieser|diese|dem|des)$/.test(first);
}

/** A verb of saying with something said: a clause, a quotation, or an attribution behind one. */
export function speaks(reading: Reading, frame: Frame): boolean {
  return (
    hasComplement(reading.clauses, frame.clause) ||
    reading.clauses[frame.clause]?.type === 'attribution' ||
    reading.quoted.some((q) => q >= 0)
  );
}

/** What finds out is somebody, not a study: a pronoun, a name, or people by their trade. */
export function speaksForItself(reading: Reading, frame: Frame, people: People): boolean {
  const mention = frame.speaker;
  if (mention === null) return false;
  if (mention.pronoun !== null) return mention.pronoun !== 'it';
  if (STUDY.test(mention.name)) return false;
  if (isPerson(frame, people)) return true;
  for (let k = mention.from; k < mention.to; k++) {
    const word = reading.words[k];
    if (word !== undefined && (word.category === 'name' || isTitle(word) || PEOPLE.test(word.lower))) return true;
  }
  return false;
}

const STUDY =
  /(?:studien?|untersuchung(?:en)?|ergebnisse?|umfragen?|daten|analysen?|tests?|zahlen|statistik|study|studies|results?|survey|analysis|research|data|figures|report|evidence|tests?)$/i;
const PEOPLE =
  /(?:forscher|forscherinnen|wissenschaftler|team|ärzte|experten|ermittler|polizei|behörden?|amt|ministerium|gericht|researchers?|scientists?|team|doctors?|experts?|police|investigators?|authorities|court|officials?|authors?)$/;

const isPerson = (frame: Frame, people: People): boolean => {
  const last = frame.speaker?.name.split(' ').at(-1)?.toLowerCase() ?? '';
  return people.bySurname.has(last);
};

const FEMALE_KIN =
  /^(?:daughter|wife|mother|sister|widow|aunt|niece|grandmother|granddaughter|girlfriend|tochter|mutter|schwester|witwe|tante|nichte|(?:ehe)?frau|großmutter|enkelin)$/;
const MALE_KIN =
  /^(?:son|husband|father|brother|widower|uncle|nephew|grandfather|grandson|boyfriend|sohn|vater|bruder|witwer|onkel|neffe|(?:ehe)?mann|großvater|enkel)$/;

export function femaleTitle(reading: Reading, frame: Frame): boolean | null {
  if (frame.speaker === null || frame.speaker.pronoun === 'she') return null;
  // "er" is a man; "der Coach" is called by what men are called by.
  if (reading.language === 'de' && frame.speaker.pronoun === 'he' && reading.words[frame.speaker.from]?.lower === 'er')
    return false;
  for (let k = frame.speaker.from; k < frame.speaker.to; k++) {
    const word = reading.words[k];
    const lower = word?.lower ?? '';
    // "his daughter Orla", but not "Tom's sister", whose name is not given.
    if (reading.words[k + 1]?.category === 'name') {
      if (FEMALE_KIN.test(lower)) return true;
      if (MALE_KIN.test(lower)) return false;
    }
    if (reading.language === 'de' && word?.category === 'noun' && isPersonNoun(lower) && !lower.endsWith('e'))
      return lower.endsWith('in');
    // "Oberstaatsanwalt Henrik Maas": a trade that a woman would have in another form.
    if (
      reading.language === 'de' &&
      word !== undefined &&
      isTitle(word) &&
      HAS_FEMALE.test(lower) &&
      reading.words[k + 1]?.category === 'name'
    )
      return lower.endsWith('in');
    if (word?.category === 'name' && !/^(?:mrs|ms|mr|frau|herrn?)$/.test(lower)) continue;
    if (
      /(?:in|spokeswoman|mrs|ms|frau)$/.test(lower) &&
      /(?:rin|tin|erin|ministerin|spokeswoman|mrs|ms|frau)$/.test(lower)
    )
      return true;
    if (/(?:sprecher|minister|mr|herr|präsident|chef)$/.test(lower)) return lower === 'minister' ? null : false;
  }
  return null;
}

const HAS_FEMALE = /(?:anwalt|anwältin|arzt|ärztin|[eo]r|rin|ent|entin|ist|istin|iker|log|oge|ogin|rat|rätin)$/;

/** "Senator John Cornyn issued a statement. "Like many …": the person that the sentence before is about. */
export function introducedBy(reading: Reading, people: People): string | null {
  const first = reading.clauses.find((clause) => clause.finites.length > 0);
  const finite = first?.finites[0] ?? 0;
  for (let k = finite - 1; k >= 0; k--) {
    const full = people.bySurname.get(reading.words[k]?.lower ?? '');
    if (full !== undefined) return full;
  }
  return null;
}

/** "researchers", "die Autoren", "they": several people speak. */
export function isSeveral(reading: Reading, frame: Frame): boolean {
  const mention = frame.speaker;
  if (mention === null) return false;
  if (mention.pronoun !== null) return mention.pronoun === 'they';
  const last = reading.words[mention.to - 1];
  const verb = reading.words[reading.clauses[frame.clause]?.finites[0] ?? -1];
  if (last?.tag === 'NNS' || last?.tag === 'NNPS') return true;
  if (reading.language === 'en' && mention.from === 0 && last !== undefined && mention.to === 1)
    return isPluralNoun(last);
  return last?.tag === 'NN' && ((verbForm(verb?.lower ?? '')?.bits ?? 0) & FORM.plural) !== 0;
}

/** English "The divers saw it, but they believe …": several whom the same sentence is about, and nobody further up. */
export function meansEarlier({ words, clauses, language }: Reading, { speaker, clause }: Frame): boolean {
  if (language !== 'en' || speaker?.pronoun !== 'they') return false;
  return clauses.some(({ finites, type }, i) => {
    const [finite = -1] = finites;
    return i < clause && type !== 'attribution' && finite < speaker.from && words[finite - 1]?.tag === 'NNS';
  });
}

export function hasReportedMood(reading: Reading, language: string): boolean {
  return reading.words.some((word) => tellsReported(word, language));
}

export function quotationsIn(reading: Reading): number[] {
  const out: number[] = [];
  const size = new Map<number, number>();
  reading.quoted.forEach((q) => {
    if (q >= 0) size.set(q, (size.get(q) ?? 0) + 1);
  });
  for (const [q, count] of size) if (count >= 5) out.push(q);
  return out;
}

export function isQuoted(reading: Reading, frame: Frame): boolean {
  return (reading.quoted[frame.at] ?? -1) >= 0;
}

/** "I think", "denke ich": the speaker of the quotation, not a new one. */
export const speaksOfSelf = (frame: Frame): boolean =>
  frame.speaker?.pronoun === 'I' || frame.speaker?.pronoun === 'we';

/** Konjunktiv: whoever spoke before goes on speaking. */
export const speaksOn = (content: { reportedMood: boolean; unreal: boolean; hedge: boolean }): boolean =>
  content.reportedMood || (content.unreal && !content.hedge);

export const hasComplement = (clauses: Reading['clauses'], index: number): boolean =>
  clauses.some((c) => c.type === 'complement' && c.parent === index);

/** "sie habe „den Brief angenommen“": the verb is a word of the quotation, the clause is not. */
export const isBorrowed = (reading: Reading, frame: Frame): boolean =>
  isQuoted(reading, frame) && frame.clause >= 0 && (reading.quoted[frame.from] ?? -1) < 0;
