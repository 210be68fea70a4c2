import { phraseAt } from '../attribution/phrase.js';
import { isTitle } from '../attribution/titles.js';
import type { Word } from '../decompose/words.js';
import { isSeparablePrefix, verbForm } from '../lexicon/de/verb-forms.js';

/** Verbs whose only object is in the dative: "die der Stadt gehört" does not tell what the town owns. */
const WITH_DATIVE = new Set(
  `gehören helfen dienen nützen schaden gefallen fehlen drohen entsprechen folgen gelingen zustehen danken vertrauen
   widersprechen zustimmen unterliegen genügen gleichen ähneln schulden`.split(/\s+/),
);
const SUBJECTS = new Set(['er', 'man', 'ich', 'wir']);
/** Articles that a noun of the pronoun's gender may have without an ending of its own. */
const FITTING: Readonly<Record<string, ReadonlySet<string>>> = {
  den: new Set('der den dem ein einen einem kein keinen sein seinen seinem ihr ihren ihrem'.split(' ')),
  die: new Set('die der eine einer seine seiner ihre ihrer'.split(' ')),
  das: new Set('das dem ein einem sein seinem ihr ihrem'.split(' ')),
};

/**
 * What a relative pronoun that is the object of its clause stands for: "aus einer Vorlage hervor, die der Ausschuss
 * beraten hat" gives "Die Vorlage", so that a main clause can begin with it. `before` is what stands before the pronoun, the
 * nearest word last. Null when it is not certain that the pronoun is the object, or how its noun is called then.
 */
export function objectRelative(
  before: readonly Word[],
  pronoun: Word,
  clause: readonly Word[],
  finite: Word,
): string | null {
  const fitting = FITTING[pronoun.lower];
  if (fitting === undefined || (pronoun.lower !== 'den' && !hasOneSubject(clause, finite))) return null;
  return called(before, pronoun, fitting);
}

/** "Dem Verein", "Den Verkehr nach Lindenberg": the noun before a relative pronoun in the case of the pronoun, or null. */
function called(before: readonly Word[], pronoun: Word, fitting: ReadonlySet<string>): string | null {
  const noun = nounBefore(before);
  const named = before[noun];
  if (named === undefined) return null;
  let at = noun - 1;
  while (before[at]?.tag === 'ADJA') at--;
  const article = before[at];
  const isDetermined = article !== undefined && ['determiner', 'possessive'].includes(article.category);
  // Without an article the number is not shown: "Häuser, die" are several, whose case may have an ending.
  if (isDetermined ? !fitting.has(article.lower) : pronoun.lower === 'die') return null;
  if (/(?:en|ns)$/.test(named.lower) && pronoun.lower !== 'die') return null;
  // "nach Lindenberg": where it goes or is belongs to it.
  const place = before.slice(noun + 1, noun + 3);
  const where =
    place[1]?.category === 'name' && PLACING.test(place[0]?.lower ?? '')
      ? ` ${place.map(({ text }) => text).join(' ')}`
      : '';
  return `${pronoun.lower.charAt(0).toUpperCase()}${pronoun.lower.slice(1)} ${named.text}${where}`;
}
const PLACING = /^(?:nach|in|aus|bei|von)$/;

const DATIVE: Readonly<Record<string, ReadonlySet<string>>> = {
  dem: new Set(['der', 'den', 'dem', 'das', 'ein', 'einen', 'einem']),
  der: new Set(['die', 'der', 'eine', 'einer']),
};

/**
 * The same for a pronoun in the dative: "den Verein, dem 40 Menschen angehören" gives "Dem Verein". "der" is a dative only
 * where the verb of its clause is plural.
 */
export function dativeRelative(before: readonly Word[], pronoun: Word, several: boolean): string | null {
  const fitting = DATIVE[pronoun.lower];
  if (fitting === undefined) return null;
  if (pronoun.lower === 'der' && !several && !isFeminine(before)) return null;
  return called(before, pronoun, fitting);
}

/**
 * "die Schule, der": no nominative, which would be masculine. "Der Fall einer Frau, der" is the case, and "der Streit um
 * die Löhne, der" is the quarrel.
 */
function isFeminine(before: readonly Word[]): boolean {
  let at = nounBefore(before) - 1;
  while (before[at]?.tag === 'ADJA') at--;
  return /^(?:die|eine)$/.test(before[at]?.lower ?? '') && before[at - 1]?.category !== 'preposition';
}

/** "einer Vorlage hervor,", "den Bericht vorgelegt,": the noun may be followed by one word that belongs to the verb. */
function nounBefore(before: readonly Word[]): number {
  let at = before.length - 1;
  if (before[at]?.category === 'comma') at--;
  const last = before[at];
  if (last === undefined) return -1;
  if (last.category === 'name' && PLACING.test(before[at - 1]?.lower ?? '')) at -= 2;
  else if (isSeparablePrefix(last.lower)) at--;
  else while (at > 0 && ['participle', 'infinitive'].includes(before[at]?.category ?? '')) at--;
  return before[at]?.category === 'noun' ? at : -1;
}

/** "die Ministerin Petra Ohm": behind somebody called by a name; -1 when nobody is. */
function namedAt(clause: readonly Word[]): number {
  let at = 0;
  if (clause[at]?.category === 'noun' && isTitle(clause[at] as Word)) at++;
  const from = at;
  while (clause[at]?.category === 'name') at++;
  return at - from >= 2 ? at : -1;
}

/** Whether one noun phrase or pronoun alone stands in the clause that is the subject without doubt. */
function hasOneSubject(clause: readonly Word[], finite: Word): boolean {
  const verbs = clause.filter((word) => word === finite || ['participle', 'infinitive'].includes(word.category));
  if (verbs.some((word) => WITH_DATIVE.has(verbForm(word.lower)?.lemma ?? word.lower))) return false;
  const [first] = clause;
  if (first === undefined) return false;
  let at: number;
  if (SUBJECTS.has(first.lower)) at = 1;
  else if (first.lower === 'der' && first.category === 'determiner') {
    const phrase = phraseAt(clause, 0, clause.length, 'de');
    if (phrase === null || phrase.to < 2) return false;
    at = phrase.to;
  } else {
    at = namedAt(clause);
    if (at < 0) return false;
  }
  for (let i = at; i < clause.length; i++) {
    const word = clause[i];
    if (word === undefined || word.category === 'comma') break;
    if (word.category === 'preposition' || word.tag === 'APPRART') {
      i = Math.max(i, (phraseAt(clause, i + 1, clause.length, 'de')?.to ?? i + 1) - 1);
    } else if (['determiner', 'possessive', 'noun', 'name', 'pronoun'].includes(word.category)) return false;
  }
  return true;
}
