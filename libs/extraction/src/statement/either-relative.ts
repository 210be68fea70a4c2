import { phraseAt } from '../attribution/phrase.js';
import { isBodyNoun } from '../attribution/somebody.js';
import { isPersonNoun, isTitle } from '../attribution/titles.js';
import { isPlural } from '../attribution/subjects.js';
import { isNoun } from '../decompose/words.js';
import type { Word } from '../decompose/words.js';
import { told } from './german-order.js';
import { nominative, withNames } from './noun-phrase.js';
import { join } from './words.js';

type Verb = { readonly finite: Word; readonly rest: readonly Word[] };

/**
 * A relative clause whose pronoun may be its subject or its object. "das Projekt, das die Verwaltung 2023 vorgestellt hatte":
 * a thing and who did it, so "Die Verwaltung hatte das Projekt 2023 vorgestellt". Null where both may have done it ("die
 * Mutter, die die Tochter besuchte", "die Insel, die es beansprucht"), and where the noun would need a form that cannot be
 * told.
 */
export function eitherRelative(
  text: string,
  named: readonly Word[],
  pronoun: Word,
  { finite, rest }: Verb,
  replace: ReadonlyMap<Word, string>,
): string | null {
  if (pronoun.lower !== 'die' && pronoun.lower !== 'das') return null;
  const changed = inBothCases(named, pronoun.lower, finite);
  if (changed === null) return null;
  if (rest[0]?.category === 'pronoun' && !NO_SUBJECT.test(rest[0].lower)) return null;
  const phrase = join(text, named, withNames(named, changed, replace));
  const actor = phraseAt(rest, 0, rest.length, 'de');
  const acted = actor !== null && acts(rest.slice(0, actor.to));
  if (acted && named.some(isActor)) return null;
  if (!acted) return told(text, [], finite, rest, replace, null, phrase);
  const low = isNoun(named[0]) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const subject = join(text, rest.slice(0, actor.to), replace);
  const behind = told(text, [], finite, rest.slice(actor.to), replace, null, subject);
  const verb = behind.slice(subject.length + 1);
  const space = verb.indexOf(' ');
  return space < 0 ? `${subject} ${verb} ${low}` : `${subject} ${verb.slice(0, space)} ${low}${verb.slice(space)}`;
}

const NO_SUBJECT = /^(?:sich|ihm|ihnen|ihn|mir|mich|uns|dir|dich|euch)$/;

/** The words that change when the phrase is put into the form that a subject and an object have alike. */
function inBothCases(named: readonly Word[], pronoun: string, finite: Word): Map<Word, string> | null {
  const [first] = named;
  if (first === undefined) return null;
  if (named.some(({ category }) => category === 'finite')) return null;
  if (named.filter(({ category }) => category === 'quote').length % 2 === 1) return null;
  if (isNoun(first)) return new Map();
  // "mit zwei jungen Piloten": several in the dative look like any other case.
  if (first.category === 'number')
    return named.some((word, i) => i > 0 && /n$|^\d/.test(word.lower)) ? null : new Map();
  if (pronoun === 'das') return nominative(named, 'neuter');
  if (/^(?:die|eine|keine|ihre|seine|unsere)$/.test(first.lower)) return new Map();
  const described = named.some(({ tag }) => tag === 'ADJA');
  const noun = named.find(isNoun);
  // "in der alten Halle, die …": one, and no genitive of several.
  if (!/^(?:der|einer|keiner|ihrer|seiner)$/.test(first.lower) || noun === undefined) return null;
  if (described && (isPlural(finite.lower) || noun.lower.endsWith('en'))) return null;
  return nominative(named, 'feminine');
}

/** Whether a phrase that may be a subject names somebody, or a body, who does things. */
function acts(phrase: readonly Word[]): boolean {
  const [first] = phrase;
  if (first === undefined || /^(?:den|dem|des|einen|einem|eines|ihren|ihrem|seinen|seinem)$/.test(first.lower))
    return false;
  return phrase.some(isActor);
}

const isActor = (word: Word): boolean =>
  (word.category === 'name' && !/\d/.test(word.text)) ||
  (word.category === 'noun' && (isTitle(word) || isPersonNoun(word.lower) || isBodyNoun(word.lower, 'de')));
