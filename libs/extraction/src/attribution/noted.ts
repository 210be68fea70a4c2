import type { Reading } from '../decompose/read-sentence.js';
import type { Clause } from '../decompose/clause.js';
import type { Word } from '../decompose/words.js';
import { englishReadings } from '../lexicon/en/words.js';
import { isOne, isWomansNoun } from './called-again.js';
import { isGivenName } from '../lexicon/given-names.js';
import { namedAgain } from './named-again.js';
import { phraseAt } from './phrase.js';
import { sliceWords } from './plain-name.js';
import type { Mention } from './speakers.js';
import { fullName } from './people.js';
import type { Thing } from './entity.js';
import type { Stage } from './resolve.js';
import type { People } from './people.js';
import { subjectOf } from './subject-of.js';
import { isPlural } from './subjects.js';
import { isPersonNoun, isTitle } from './titles.js';

/** Enters the people whom a sentence is about, whether they speak in it or not: the next "he" may be one of them. */
export function noteSubjects(text: string, reading: Reading, stage: Stage, people: People, language: string): void {
  let aboutSomebody = false;
  for (const [index, clause] of reading.clauses.entries()) {
    if (clause.type === 'apposition' && language === 'de') noteApposition(text, reading, clause, stage);
    if (clause.type === 'complement' && language === 'de') noteSeveral(text, reading, clause, stage);
    if (clause.type !== 'main' && clause.type !== 'coordinate') continue;
    // "The judge was not persuaded": who hears it, and says nothing.
    if (reading.frames.some((frame) => frame.clause === index && (language !== 'en' || frame.speaker !== null))) {
      aboutSomebody = true;
      continue;
    }
    if ((reading.quoted[clause.finites[0] ?? clause.head] ?? -1) >= 0) continue;
    const mention = subjectOf(text, reading.words, clause, reading.clauses, language);
    if (mention === null) continue;
    if (mention.pronoun !== null) {
      if (mention.pronoun !== 'it') aboutSomebody = true;
      goOn(mention.pronoun, reading, stage);
      continue;
    }
    const name = namedBehind(text, reading.words, mention.to) ?? fullName(mention.name, people);
    const last = reading.words[mention.to - 1];
    const title = mention.to - mention.from > 1 ? namedAgain(reading, mention, stage, people) : null;
    const joined = people.names.has(name) ? namedWith(text, reading.words, mention.to, people) : [];
    if (joined.length > 0) stage.enterSeveral([name, ...joined]);
    else if (people.names.has(name)) stage.enter(name, null, true);
    else if (title != null) stage.enter(title, null, true);
    else if (isOneName(reading, mention, clause, language)) stage.enter(mention.name, null, true);
    else {
      const finite = clause.finites[0] ?? -1;
      const gender =
        genderOf(reading.words[mention.from], last, reading.words[finite], language) ??
        (language === 'de' && isNewMan(reading.words, mention) ? 'he' : null);
      // "Der Pilot und seine Frau": both of them.
      const both = language === 'de' && gender === 'they' && reading.words[mention.to]?.lower === 'und';
      if (both && (finite < mention.to || finite > mention.to + MOST_JOINED)) continue;
      const words = sliceWords(text, reading.words, mention.from, both ? finite : mention.to);
      if (gender !== null) {
        stage.enterThing(definite(words, gender), { gender, ordinal: reading.ordinal });
        if (gender === 'it') continue;
      }
    }
    aboutSomebody = true;
  }
  if (aboutSomebody) return;
  noteOnly(reading, stage, people);
  if (language === 'de') noteNameless(reading, stage);
}

/** So many words may stand between one and the verb of several: "und seine beiden Kinder". */
const MOST_JOINED = 6;

/** "Ein Sprecher der Bahn": a man, by his trade. */
function isNewMan(words: readonly Word[], { from, to }: Mention): boolean {
  if (words[from]?.lower !== 'ein') return false;
  for (let k = from; k < to; k++) {
    const lower = words[k]?.lower ?? '';
    if (words[k]?.category === 'noun') return isPersonNoun(lower) && isWomansNoun(lower) !== true;
  }
  return false;
}

/** "Das kam durch eine Pflegerin heraus.": the only woman, or man, without a name in a sentence that is about nobody. */
function noteNameless({ words, ordinal, quoted }: Reading, stage: Stage): void {
  let woman: Word | null = null;
  let man: Word | null = null;
  let [women, men] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.category !== 'determiner' || (quoted[i] ?? -1) >= 0) continue;
    const phrase = phraseAt(words, i, words.length, 'de');
    const noun = words[(phrase?.to ?? 0) - 1];
    if (phrase === null || noun?.category !== 'noun') continue;
    const isNew = /^ein(?:e|er|en|em)$/.test(words[i]?.lower ?? '');
    i = phrase.to - 1;
    if (!isPersonNoun(noun.lower) && !/(?:schwester|pflegerin|beamtin)$/.test(noun.lower)) continue;
    if (isWomansNoun(noun.lower) === true || noun.lower.endsWith('schwester')) {
      women++;
      woman = isNew ? noun : woman;
    } else {
      men++;
      man = isNew && !/(?:en|e)$/.test(noun.lower) ? noun : man;
    }
  }
  if (women === 1 && woman !== null) stage.enterThing(`Die ${woman.text}`, { gender: 'she', ordinal });
  if (men === 1 && man !== null) stage.enterThing(`Der ${man.text}`, { gender: 'he', ordinal });
}

/** "Kern | , Berg und die Köchin Saal kamen": the people who are one subject with the one before. */
function namedWith(text: string, words: readonly Word[], from: number, people: People): string[] {
  const out: string[] = [];
  let at = from;
  while (words[at]?.category === 'comma' || /^(?:und|and|sowie)$/.test(words[at]?.lower ?? '')) {
    const ends = words[at]?.category !== 'comma';
    let start = at + 1;
    while (words[start]?.category === 'determiner' || words[start]?.category === 'noun') start++;
    let to = start;
    while (words[to]?.category === 'name') to++;
    if (to === start) return [];
    const name = fullName(sliceWords(text, words, start, to), people);
    if (people.names.has(name)) out.push(name);
    if (ends) return out;
    at = to;
  }
  return [];
}

/** "A teacher, named locally as Owen Price, …": who somebody is that a sentence is about. */
function namedBehind(text: string, words: readonly Word[], to: number): string | null {
  if (words[to]?.category !== 'comma' || !/^(?:named|identified)$/.test(words[to + 1]?.lower ?? '')) return null;
  const as = words[to + 2]?.lower === 'as' ? to + 2 : to + 3;
  let end = as + 1;
  while (words[end]?.category === 'name') end++;
  return words[as]?.lower === 'as' && end > as + 1 ? sliceWords(text, words, as + 1, end) : null;
}

/**
 * "Berg sagte, die Landwirte würden bestraft.": the next "sie" of several are they, not who says so; "Der Verband sagte, die
 * Behörde habe geschwiegen.": the next "sie" may be the body.
 */
function noteSeveral(text: string, reading: Reading, clause: Clause, stage: Stage): void {
  const { words, ordinal } = reading;
  const mention = subjectOf(text, words, clause, reading.clauses, 'de');
  if (mention === null || mention.pronoun !== null || words[mention.from]?.lower !== 'die') return;
  if (!isPlural(words[clause.finites[0] ?? -1]?.lower ?? '')) {
    const body = mention.to - mention.from === 2 && isOne(words[mention.to - 1]?.lower ?? '');
    if (!body || isPersonNoun(words[mention.to - 1]?.lower ?? '')) return;
    stage.enterThing(`Die ${mention.name}`, { gender: 'she', ordinal });
    return;
  }
  const several = sliceWords(text, words, mention.from, mention.to).replace(/^d/, 'D');
  stage.enterThing(several, { gender: 'they', ordinal });
}

/** "Weniger gut lief es für Vanessa Kolb.": the only person whom a sentence names that is about nobody else. */
function noteOnly({ words, quoted }: Reading, stage: Stage, people: People): void {
  const named = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (word.category !== 'name' || (quoted[i] ?? -1) >= 0) continue;
    const full = people.bySurname.get(word.lower);
    if (full !== undefined && people.names.has(full)) named.add(full);
  }
  const [only] = named;
  if (named.size === 1 && only !== undefined) stage.enter(only, null, true);
}

/** "Der Betreiber, die Curamar-Gruppe, verkaufte …": the next "sie" is the group. */
function noteApposition(text: string, reading: Reading, { head, from, to }: Clause, stage: Stage): void {
  const { words, clauses, ordinal } = reading;
  const first = words[head];
  const noun = words[head + 1];
  const main = clauses.find(({ finites }) => finites.length > 0);
  // Behind the subject that begins the sentence the article is a nominative.
  if (first === undefined || noun === undefined || main === undefined || (main.finites[0] ?? 0) !== to + 1 || from > 5)
    return;
  const gender = first.lower === 'die' || first.lower === 'eine' ? 'she' : first.lower === 'das' ? 'it' : null;
  if (gender === null || !['noun', 'name'].includes(noun.category) || isPersonNoun(noun.lower)) return;
  stage.enterThing(definite(sliceWords(text, words, head, head + 2), gender).replace(/^d/, 'D'), { gender, ordinal });
}

/** "Die Ministerin reiste ab. Dort traf sie …": the next "sie" may be she as well. */
function goOn(pronoun: string, reading: Reading, stage: Stage): void {
  if (pronoun !== 'he' && pronoun !== 'she') return;
  const thing = stage.thingFor(pronoun, reading.ordinal);
  if (thing !== null) stage.enterThing(thing.name, { gender: thing.gender, ordinal: reading.ordinal });
  else stage.enter(stage.standsFor(pronoun, reading.ordinal), null, true);
}

/** One name; German "sollen Moore bewässert werden": with a verb in the plural it is nobody's. */
function isOneName({ words }: Reading, { from, to }: Mention, { finites }: Clause, language: string): boolean {
  if (to - from !== 1 || !isSingleName(words, from, language)) return false;
  const verb = words[finites[0] ?? -1]?.lower ?? '';
  // "Rescuers have …": several, of whom the sentence begins.
  return language === 'de' ? !isPlural(verb) : !/^(?:have|are|were)$/.test(verb);
}

/** "Fire broke out": a noun is large because the sentence begins with it. */
function isSingleName(words: readonly Word[], at: number, language: string): boolean {
  const word = words[at];
  if (word?.category !== 'name') return false;
  return language !== 'en' || at > 0 || isGivenName(word.lower) || englishReadings(word.lower) === 0;
}

/** "Eine Bäckerin" is "die Bäckerin" when she is named again. */
function definite(phrase: string, gender: Thing['gender']): string {
  if (phrase.startsWith('Eine ') && gender === 'she') return `Die ${phrase.slice(5)}`;
  return /^An? /.test(phrase) ? `The ${phrase.slice(phrase.indexOf(' ') + 1)}` : phrase;
}

/** Which pronoun stands for a noun phrase; null when its article does not tell. */
function genderOf(
  first: Word | undefined,
  last: Word | undefined,
  finite: Word | undefined,
  language: string,
): Thing['gender'] | null {
  if (first === undefined || last === undefined || finite === undefined) return null;
  if (language === 'en') {
    // "Shares fell. They …": several, without an article.
    if (first === last && first.tag === 'NNS') return 'they';
    if (!['determiner', 'possessive', 'name'].includes(first.category)) return null;
    if (WOMEN.test(last.lower)) return 'she';
    if (MEN.test(last.lower)) return 'he';
    // "The pilot … She": who has a trade is he or she.
    if (last.tag !== 'NNS' && first.category === 'determiner' && isTitle(last))
      return last.lower === 'coach' ? 'one' : 'somebody';
    if (last.tag !== 'NNS' && SOMEBODY.test(last.lower)) return 'somebody';
    return last.tag === 'NNS' ? 'they' : 'it';
  }
  if (isPlural(finite.lower)) return first.category === 'number' ? null : 'they';
  const { lower } = first;
  if (lower === 'der') return 'he';
  return lower === 'die' || lower === 'eine' ? 'she' : lower === 'das' ? 'it' : null;
}
const WOMEN = /^(?:woman|girl|mother|wife|daughter|sister|policewoman|queen|princess|actress|waitress)$/;
const SOMEBODY =
  /^(?:bomber|gunman|attacker|shooter|suspect|victim|passenger|resident|worker|soldier|defendant|candidate|player|patient|survivor|witness|killer|burglar|robber|hacker|cyclist|teenager|student|prisoner|inmate|refugee|migrant|winner|runner|swimmer|rider|climber|firefighter|employee|customer|neighbou?r)$/;
const MEN = /^(?:man|boy|father|husband|son|brother|policeman|king|prince)$/;
