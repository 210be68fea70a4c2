import { phraseAt } from '../attribution/phrase.js';
import type { Word } from '../decompose/words.js';
import { isTitle } from '../attribution/titles.js';
import { isGivenName } from '../lexicon/given-names.js';
import { calledInGerman, wordsBefore } from './articles.js';
import { lastVerb, told } from './german-order.js';
import { genitive } from './noun-phrase.js';
import { join } from './words.js';

const NOTHING: ReadonlyMap<Word, string> = new Map();

/**
 * "Jan Kruse, dessen Partei im Mai gewann" → "Jan Kruses Partei gewann im Mai"; "den Hof, dessen Dach einstürzte" → "Das
 * Dach des Hofs stürzte ein". `named`: whose it is; `clause`: what stands behind the pronoun. Null where the article of what
 * is owned or the genitive of its owner is not certain.
 */
export function ownerRelative(
  text: string,
  named: readonly Word[],
  pronoun: Word,
  clause: readonly Word[],
): string | null {
  const owned = phraseAt(clause, 0, clause.length, 'de');
  const end = somebodyTo(clause);
  const does = end > 0 ? lastVerb(clause.slice(end)) : null;
  if (does !== null) return told(text, [], does.finite, does.rest, NOTHING, null, join(text, clause.slice(0, end)));
  if (owned === null || !isOwned(clause, owned.to)) return null;
  const verb = lastVerb(clause.slice(owned.to));
  if (verb === null) return null;
  const first = clause.slice(0, owned.to);
  const name = nameIn(text, named);
  if (name.length > 0) {
    const owner = join(text, name);
    const whose = /[sßxz]$/u.test(owner) ? `${owner}’` : `${owner}s`;
    return told(text, [], verb.finite, verb.rest, NOTHING, null, `${whose} ${join(text, first)}`);
  }
  const article = articleOf(text, clause, owned.to);
  const owner = genitive(named, pronoun.lower === 'dessen');
  if (article === null || owner === null) return null;
  const weak = new Map<Word, string>();
  for (const word of first)
    if (word.tag === 'ADJA') weak.set(word, word.text.replace(/e[rs]?$/u, article === 'Die several' ? 'en' : 'e'));
  const what = `${article.slice(0, 3)} ${join(text, first, weak)} ${join(text, named, owner)}`;
  return told(text, [], verb.finite, verb.rest, NOTHING, null, what);
}

/** "dessen Vorsitzender Piet Harms": where a post in the nominative and a name end, which tells who is meant; 0 for all else. */
function somebodyTo(clause: readonly Word[]): number {
  const [post] = clause;
  if (post === undefined || !isTitle(post) || /e[mn]$/.test(post.lower)) return 0;
  let to = 1;
  while (clause[to]?.category === 'name' || isGivenName(clause[to]?.lower ?? '')) to++;
  return to >= 3 ? to : 0;
}

/** Adjectives and one noun, and nothing behind them that belongs to the noun and would part it from its owner. */
function isOwned(clause: readonly Word[], to: number): boolean {
  for (let k = 0; k < to - 1; k++) if (clause[k]?.tag !== 'ADJA') return false;
  // A tagger takes "Partei" without an article for a name.
  const owned = clause[to - 1]?.category;
  return (
    (owned === 'noun' || (owned === 'name' && to === 1)) && !/^(?:und|oder|für|von|vom)$/.test(clause[to]?.lower ?? '')
  );
}

/** "Trainer Jan Kruse", "Kruse": the name of somebody, which has a genitive of its own; empty where no such name stands there. */
function nameIn(text: string, named: readonly Word[]): readonly Word[] {
  let from = named.length;
  while (named[from - 1]?.category === 'name') from--;
  const [first] = named;
  // A rare surname may be taken for a noun.
  if (named.length === 1 && first?.category === 'noun' && isSurname(text, first)) return named;
  const alone = from === 0 && named.length > 0;
  // "die Stadt Ulm", "der Konzern Norda": one name behind a noun says which it is.
  return alone || named.length - from > 1 ? named.slice(from) : [];
}

function isSurname(text: string, word: Word): boolean {
  for (const before of wordsBefore(text, word.start, word.text)) if (isGivenName(before.toLowerCase())) return true;
  return false;
}

type Article = 'Der' | 'Die' | 'Das' | 'Die several';

/** The article of what is owned, as its adjective, its ending, its verb or the text around show it. */
function articleOf(text: string, clause: readonly Word[], to: number): Article | null {
  const noun = clause[to - 1] as Word;
  const adjective = to > 1 ? (clause[0]?.lower ?? '') : '';
  // The accusative: something else is the subject.
  if (/e[mn]$/.test(adjective)) return null;
  if (/(?:ungen|heiten|keiten|schaften|täten|ionen)$/.test(noun.lower)) return 'Die several';
  if (adjective.endsWith('es') || NEUTER.test(noun.lower)) return 'Das';
  if (adjective.endsWith('er')) return 'Der';
  if (FEMININE.test(noun.lower)) return 'Die';
  const called = calledInGerman(text, noun.start, noun.text);
  if (called === null) return null;
  if (called.nominative.startsWith('die ')) return called.several ? 'Die several' : 'Die';
  if (called.nominative.startsWith('das ')) return 'Das';
  // Only what can be nothing but the subject begins with "der"; the others look the same as an object.
  return isSubject(clause, to) ? 'Der' : null;
}
const FEMININE =
  /(?:[^sprm]ung|heit|keit|schaft|tät|ion|quote|zahl|lage|höhe|größe|partei|firma|zukunft|familie|spitze|breite|länge)$/;
const NEUTER = /(?:chen|lein|tum|(?:^|[^lm])alter|haus|dach|ziel|ergebnis|gewicht|gehalt|vermögen)$/;

/** Whether nothing behind what is owned may be the subject instead. */
function isSubject(clause: readonly Word[], to: number): boolean {
  for (let k = to; k < clause.length; k++) {
    const word = clause[k];
    if (word === undefined || word.category === 'comma') return true;
    if (word.category === 'preposition' || word.tag === 'APPRART') {
      k = Math.max(k, (phraseAt(clause, k + 1, clause.length, 'de')?.to ?? k + 1) - 1);
      continue;
    }
    if (['determiner', 'possessive', 'noun', 'name'].includes(word.category)) return false;
    if (word.category === 'pronoun' && word.lower !== 'sich') return false;
  }
  return true;
}
