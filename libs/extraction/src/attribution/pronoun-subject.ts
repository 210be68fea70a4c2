import type { Attributed } from './attributed.js';
import { inNumber } from './subject-of.js';
import { isLatter } from './resolve.js';
import type { Stage } from './resolve.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Word } from '../decompose/words.js';
import { isPersonNoun, isTitle } from './titles.js';
import type { Mention } from './speakers.js';

/** What a pronoun that is the subject stands for, in the case and with the letter that its place asks for. */
export function standIn(
  item: Attributed,
  mention: Mention,
  finite: Word | undefined,
  stage: Stage,
  language: string,
): string | null {
  const { reading } = item;
  const pronoun = inNumber(mention, finite, language)?.pronoun ?? null;
  if (
    pronoun === null ||
    isLatter(mention) ||
    pronoun === 'I' ||
    pronoun === 'we' ||
    pronoun === 'who' ||
    pronoun === 'other'
  )
    return null;
  const thing = pronoun === 'it' || pronoun === 'they';
  // What was named in the same sentence may be meant as well.
  const first = reading.clauses.findIndex((clause) => clause.finites.length > 0);
  // "Ruth Ames said it had been inspected": in front of it stands only who says so.
  const said =
    language === 'en' &&
    reading.clauses[item.unit.clause]?.type === 'complement' &&
    reading.clauses[item.unit.clause]?.parent === first;
  const begins = first === item.unit.clause || said;
  if (thing && (!begins || isEmptyIt(reading, finite))) return null;
  if (language === 'en' && !begins && mayBeAnother(reading, mention)) return null;
  const name = stage.standsFor(pronoun, reading.ordinal);
  if (language === 'de' && pronoun === 'she' && !begins && name !== null && isAnother(reading, mention.from, name))
    return null;
  if (language === 'de' && pronoun === 'he' && name !== null) stage.learnMan(name);
  // "Sohn": without its article it begins no sentence.
  if (language === 'de' && name !== null && isBareNoun(name)) return null;
  if (name === null || (!begins && /^(?:der|die|das|the) /iu.test(name))) return null;
  const inside = mention.from > 0 && reading.words[mention.from - 1]?.category !== 'quote';
  // "The charity said … It …": a body without a name of its own has its article.
  if (language === 'en' && takesArticle(name)) return `${inside ? 'the' : 'The'} ${name}`;
  return inside && /^(?:Der|Die|Das|The|Ein|Eine|A|An) /u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

/** English "a man left it there before he …": somebody without a name stands before the pronoun. */
function mayBeAnother({ words }: Reading, { from, pronoun }: Mention): boolean {
  if (pronoun !== 'he' && pronoun !== 'she') return false;
  for (let k = 1; k < from; k++) {
    const word = words[k];
    if (word === undefined || word.category !== 'noun' || !/^(?:an?|the)$/.test(words[k - 1]?.lower ?? '')) continue;
    if ((pronoun === 'he' ? MAN : WOMAN).test(word.lower) || isTitle(word)) return true;
  }
  return false;
}
const MAN = /^(?:man|boy|father|husband|son|brother|policeman|bomber|gunman|attacker|suspect|victim|passenger|driver)$/;
const WOMAN = /^(?:woman|girl|mother|wife|daughter|sister|policewoman|suspect|victim|passenger|driver)$/;

/**
 * German "Er nennt jene eine Betrügerin, weil sie …": whether a woman or a thing is named before in the sentence whom "sie"
 * may mean, where it neither names nor calls "sie" the one who is thought of.
 */
function isAnother({ words }: Reading, at: number, name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  let other = false;
  for (let k = 0; k < at; k++) {
    const { lower, text } = words[k] as Word;
    if (text === last || text === `${last}s` || lower === 'sie') return false;
    other ||= /^(?:die|eine|diese|keine|ihre|seine)$/.test(lower);
  }
  return other;
}

/** One body by its noun: "charity", "coast guard". */
const takesArticle = (name: string): boolean => SMALL.test(name) && ONE.test(name) && !DETERMINED.test(name);
const SMALL = /^\p{Ll}/u;
const ONE = /(?:[^s]|ss)$/;
const DETERMINED =
  /^(?:(?:the|an?|some|many|its|his|her|their|this|that|these|those|every|each|all|any|no|both|police) |(?:any|every|some|no)(?:one|body)$|police$)/;

/** German: one word that is a noun for somebody and no name. */
const isBareNoun = (name: string): boolean => !name.includes(' ') && isPersonNoun(name.toLowerCase());

/** "it is clear that", "it seems": no thing is meant. */
function isEmptyIt(reading: Reading, finite: Word | undefined): boolean {
  if (finite === undefined) return true;
  // "It is the third accident", "Es ist der größte Erfolg": what happened is meant, nothing that was named.
  const next = reading.words[reading.words.indexOf(finite) + 1];
  if (/^(?:is|was|ist|war|sind|waren)$/.test(finite.lower) && next?.category === 'determiner') return true;
  // "It was possibly arson", "It will be a hard winter".
  const at = reading.words.indexOf(finite) + (next?.lower === 'be' || next?.category === 'adverb' ? 2 : 1);
  const what = reading.words[at]?.category;
  if (
    /^(?:is|was|will|would)$/.test(finite.lower) &&
    (what === 'noun' || (what === 'determiner' && next?.lower === 'be'))
  )
    return true;
  return (
    /^(?:is|was|seems|appears|became|takes|took|remains)$/.test(finite.lower) &&
    reading.words.some(
      (word) =>
        word.start > finite.start &&
        (/^(?:that|whether|how|why|what|who|when)$/.test(word.lower) || word.category === 'to'),
    )
  );
}
