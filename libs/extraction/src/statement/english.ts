import type { Attributed } from '../attribution/attributed.js';
import { NATION } from '../attribution/origin.js';
import { isBodyNoun } from '../attribution/somebody.js';
import { isTitleWord } from '../attribution/titles.js';
import { subjectOf } from '../attribution/subject-of.js';
import { leadingParticiple } from '../decompose/attributes.js';
import { isShare, takesUp } from '../decompose/units.js';
import type { Word } from '../decompose/words.js';
import { EN_FORM, englishReadings } from '../lexicon/en/words.js';
import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import { calledInEnglish, wordsBefore } from './articles.js';
import { whereIs } from './english-places.js';
import { ofWhom } from './english-shares.js';
import { withoutPossessed } from './possessed.js';
import { carriesSource, join, mentions, stopped, withoutEnd } from './words.js';

type Replace = ReadonlyMap<Word, string>;

/** A fact in English as a sentence, with its speaker where one asserts it. */
export function englishFact(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string {
  const { type } = unit.unit;
  let body: string | null = null;
  if (type === 'relative') body = ofWhom(text, unit, words, replace) ?? relative(text, unit, words, replace);
  if (type === 'apposition') body = apposition(text, unit, words, replace);
  if (type === 'attributive') body = attributive(text, unit, words, replace);
  if (type === 'participial') body = participial(text, unit, words, replace);
  if (type === 'elliptic' || type === 'coordinate') body = elliptic(text, unit, words, replace);
  const first = words[0];
  if (body === null && type === 'coordinate' && unit.elided !== null && first !== undefined && opensPredicate(first))
    body = [unit.elided, modalOf(unit, first), join(text, words, replace)].filter(Boolean).join(' ');
  // "Its owner, Ann Reed, put the damage at …": her name says who she is.
  body ??= join(text, first === undefined || replace.has(first) ? words : withoutPossessed(words), replace);
  if (unit.speaker === null || mentions(text, words, unit.speaker) || carriesSource(unit)) return body;
  const named = withArticle(text, words[0]?.start ?? 0, unit.speaker);
  const speaker = named.charAt(0).toUpperCase() + named.slice(1);
  // Who "we" is can only be told by the words as they were spoken.
  const spoken = SPEAKER_ITSELF.has(unit.elided?.toLowerCase() ?? '');
  if (spoken || words.some((word) => SPEAKER_ITSELF.has(word.lower)))
    return `${speaker} said: “${stopped(body.charAt(0).toUpperCase() + withoutEnd(body.slice(1), '.,'))}”`;
  // "The agency said it had …": what a pronoun means is told by the words before it.
  const [lead] = words;
  if (lead !== undefined && /^(?:it|he|she|they)$/.test(lead.lower) && !replace.has(lead) && body.startsWith(lead.text))
    return `${speaker} said ${body.charAt(0).toLowerCase()}${body.slice(1)}`;
  return `${withoutEnd(body, '.,')}, ${named} said`;
}

/** "will close the plant and cut 90 jobs": the "will" goes for both, where the form is that of an infinitive. */
function modalOf({ reading, unit }: Attributed, first: Word): string {
  const parent = reading.clauses[reading.clauses[unit.clause]?.parent ?? -1];
  const above = reading.words[parent?.finites[0] ?? -1];
  const bare = first.category === 'finite' && (englishReadings(first.lower) & EN_FORM.base) !== 0;
  return bare && above?.tag === 'MD' ? above.text : '';
}

/** "the coast guard": a body without a name of its own, in the singular. */
export function withArticle(text: string, at: number, speaker: string): string {
  const named = calledInEnglish(text, at, speaker);
  if (named !== speaker) return named;
  return (isTrade(speaker) ? articled(text, at, speaker) : null) ?? withOwnArticle(speaker);
}

/** "US officer", "Boeing engineer": somebody by trade behind a name. */
const isTrade = (speaker: string): boolean => {
  const last = speaker.slice(speaker.lastIndexOf(' ') + 1);
  return (
    /^\p{Lu}/u.test(speaker) &&
    last !== speaker &&
    last === last.toLowerCase() &&
    (isTitleWord(last) || isBodyNoun(last, 'en'))
  );
};

/** With the article that the text gives to one of them; null where it gives none. */
function articled(text: string, at: number, speaker: string): string | null {
  for (const before of wordsBefore(text, at, speaker))
    if (/^(?:the|an?)$/i.test(before)) return `${before.toLowerCase()} ${speaker}`;
  return null;
}

const withOwnArticle = (speaker: string): string =>
  speaker.charAt(0) === speaker.charAt(0).toLowerCase() &&
  (!/[^s]s$|^(?:a|an|the|some|many|police|his|her|its|their|one) /.test(speaker) ||
    /^police (?:chief|officer|commissioner)$/.test(speaker)) &&
  speaker !== 'police'
    ? `the ${speaker}`
    : BODY_OF.test(speaker) || isPost(speaker)
      ? `the ${speaker}`
      : speaker;

/** "Russian president": named by where somebody is from and the post. */
function isPost(speaker: string): boolean {
  const words = speaker.split(' ');
  const post = words.at(-1) ?? '';
  return (
    words.length > 1 && NATION.test((words[0] ?? '').toLowerCase()) && post === post.toLowerCase() && isTitleWord(post)
  );
}

/** "University of Tarn", "National Foundation for Education". */
const BODY_OF =
  /(?:Foundation|Institute|Department|Ministry|Office|University|Council|Bank|Board|Committee|Agency|Association|Society|Bureau|Federation|Academy|Commission) (?:of|for) /;

const SPEAKER_ITSELF = new Set([
  'i',
  'we',
  'our',
  'my',
  'us',
  'me',
  "i'm",
  "we're",
  "we've",
  "i've",
  'i’m',
  'we’re',
  'we’ve',
  'i’ve',
]);

const opensPredicate = (word: Word): boolean => ['finite', 'participle', 'adverb'].includes(word.category);

/** "the database, which is used" → "the database is used"; "India, where it is common" → "In India, it is common". */
function relative(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string | null {
  const at = words.findIndex(
    (word, i) =>
      i > 0 &&
      (word.category === 'relative' || (word.category === 'wh' && word.lower === 'where') || word.lower === 'that'),
  );
  const pronoun = words[at];
  if (at <= 0 || pronoun === undefined) return null;
  const before = words.slice(0, at).filter((word, i) => word.category !== 'comma' && !isAge(words, i));
  const rest = words.slice(at + 1);
  const named = join(text, before, replace);
  if (pronoun.lower === 'where') {
    const apart = before.some((word) => word.category === 'dash');
    const place = apart ? null : whereIs(named, before, unit.reading.words[unit.from - 1]);
    return place === null ? null : `${place}, ${join(text, rest, replace)}`;
  }
  const preposition = words[at - 1];
  if (preposition?.category === 'preposition') return within(text, before, preposition, rest, replace);
  if (pronoun.lower === 'whose') return `${named}${named.endsWith('s') ? "'" : "'s"} ${join(text, rest, replace)}`;
  // "the fire, which firefighters said began in May" → "the fire began in May, firefighters said".
  const says = rest.findIndex(({ category }) => category === 'finite');
  if (
    says > 0 &&
    rest[says + 1]?.category === 'finite' &&
    sayClass(lemmaOf(rest[says]!, 'en'), null, 'en') === 'assert'
  )
    return `${named} ${withoutEnd(join(text, rest.slice(says + 1), replace), '.,')}, ${join(text, rest.slice(0, says + 1), replace)}`;
  if (['finite', 'adverb'].includes(rest[0]?.category ?? '')) return `${named} ${join(text, rest, replace)}`;
  // "that, if given to somebody, would …": the verb stands behind an insertion.
  if (rest[0]?.category === 'comma') {
    const close = rest.findIndex((word, i) => i > 0 && word.category === 'comma' && rest[i + 1]?.category === 'finite');
    if (close > 0)
      return `${named}${join(text, rest.slice(0, close + 1), replace)} ${join(text, rest.slice(close + 1), replace)}`;
  }
  return objectOf(text, named, pronoun, rest, replace);
}

/** "the collision in which two drowned" → "two drowned in the collision"; null where another clause follows. */
function within(
  text: string,
  before: readonly Word[],
  preposition: Word,
  rest: readonly Word[],
  replace: Replace,
): string | null {
  const named = before.filter((word) => word !== preposition);
  if (named.length === 0 || rest.filter((word) => word.category === 'finite').length !== 1) return null;
  if (rest.some((word) => word.category === 'comma')) return null;
  const thing = join(text, named, replace);
  const low = /^(?:The|A|An) /.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing;
  // "40 boats, of which 12 were rented" → "of the 40 boats, 12 were rented".
  if (preposition.lower === 'of')
    return `of ${/^(?:the|its|his|her|their) /.test(low) ? low : `the ${low}`}, ${join(text, rest, replace)}`;
  return `${withoutEnd(join(text, rest, replace), '.,')} ${preposition.text} ${low}`;
}

/** "a third term, which the law forbids" → "the law forbids a third term"; null where more than its verb follows the subject. */
function objectOf(text: string, named: string, pronoun: Word, rest: readonly Word[], replace: Replace): string | null {
  if (!/^(?:which|that|who|whom)$/.test(pronoun.lower)) return null;
  const verb = rest.findIndex((word) => word.category === 'finite');
  if (verb < 1 || !rest.slice(0, verb).every((word) => SUBJECT.has(word.category))) return null;
  let to = verb + 1;
  while (['participle', 'adverb', 'infinitive', 'negation'].includes(rest[to]?.category ?? '')) to++;
  const next = rest[to];
  if (next !== undefined && !['preposition', 'stop'].includes(next.category)) return null;
  // "which they paid for": the preposition is part of the verb.
  if (next !== undefined && to === rest.length - 1) return null;
  const low = /^(?:The|A|An) /.test(named) ? named.charAt(0).toLowerCase() + named.slice(1) : named;
  return [join(text, rest.slice(0, to), replace), low, join(text, rest.slice(to), replace)].filter(Boolean).join(' ');
}
const SUBJECT = new Set(['determiner', 'possessive', 'adjective', 'noun', 'name', 'pronoun', 'number', 'adverb']);

/** "Ann Reed, 42, who …": a number between two commas. */
const isAge = (words: readonly Word[], i: number): boolean =>
  words[i]?.category === 'number' && words[i - 1]?.category === 'comma' && words[i + 1]?.category === 'comma';

/** "Ann Reed, 42" → "Ann Reed is 42 years old"; "Reed, a teacher" → "Reed is a teacher". */
function apposition(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string | null {
  const own = unit.reading.clauses[unit.unit.clause];
  const head = unit.reading.words[own?.head ?? -1];
  const at = head === undefined ? -1 : words.indexOf(head);
  // "…, the second such incident in a month": with what it takes up.
  if (own !== undefined && (takesUp(unit.reading.words, own) || isShare(unit.reading.words, own, 'en')))
    return participial(text, unit, words, replace);
  if (at <= 1 || head === undefined) return null;
  const before = words.slice(0, at).filter((word) => word.category !== 'comma' && word.category !== 'dash');
  const who = join(text, before, replace);
  const said = words.slice(at);
  if (head.category === 'number' && said.length === 1) return `${who} is ${head.text} years old`;
  // "A trial with 90 patients": one trial.
  const counted = before.find((word, i) => word.category === 'noun' && before[i + 1]?.category !== 'noun');
  const several = (counted ?? before.at(-1))?.tag === 'NNS';
  if (head.category === 'participle') return `${who} ${several ? 'were' : 'was'} ${join(text, said, replace)}`;
  if (
    head.category === 'determiner' ||
    head.category === 'possessive' ||
    head.category === 'name' ||
    head.category === 'noun'
  )
    return `${who} ${several || saysSeveral(said) ? 'are' : 'is'} ${join(text, said, replace)}`;
  return null;
}

/** "the German champions": the first noun of what something is stands in the plural. */
const saysSeveral = (said: readonly Word[]): boolean =>
  said.find(({ category }, i) => category === 'noun' && said[i + 1]?.category !== 'noun')?.tag === 'NNS';

/** "Founded in 1911, Carden" → "Carden was founded in 1911". */
function attributive(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string | null {
  const comma = unit.to === leadingParticiple(unit.reading.words) ? words.length : leadingParticiple(words);
  if (comma < 0 || (comma === words.length && unit.elided === null)) return null;
  const [first] = words;
  const lead = words.slice(0, comma);
  const subject = words.slice(comma + 1);
  const who = unit.elided ?? join(text, subject, replace);
  const low = new Map(first === undefined ? [] : [[first, first.lower]]);
  const several = subject.at(-1)?.tag === 'NNS' || subject.at(-1)?.lower === 'they';
  return `${who} ${several ? 'were' : 'was'} ${join(text, lead, low)}`;
}

/** "…, killing two": the clause it hangs on, and what came of it. */
function participial(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string | null {
  const parent = unit.reading.clauses[unit.reading.clauses[unit.unit.clause]?.parent ?? -1];
  if (parent === undefined || parent.finites.length === 0) return null;
  const until = unit.reading.clauses[unit.unit.clause]?.from ?? parent.to;
  const opens = unit.reading.words[parent.head]?.lower === parent.opener ? 1 : 0;
  // "Forty boats, most of them rented, reached Oslo": the clause goes on behind what stands in it.
  const goesOn =
    (parent.finites[0] ?? 0) > until ? (unit.reading.clauses[unit.unit.clause]?.to ?? parent.to) : parent.to;
  const main = [
    ...unit.reading.words.slice(parent.head + opens, Math.min(parent.to, goesOn < parent.to ? until - 1 : until)),
    ...unit.reading.words.slice(goesOn + 1, parent.to),
  ].filter((word) => word.category !== 'quote');
  // "According to local media, 30 were hurt, five of them badly": who says so is told behind.
  if (main[0]?.lower === 'according') main.splice(0, main.findIndex(({ category }) => category === 'comma') + 1);
  while (['comma', 'stop'].includes(main.at(-1)?.category ?? '')) main.pop();
  if (main.length === 0 || main.length > 25) return null;
  const told = `${join(text, main, replace)}, ${join(text, words, replace)}`;
  if (parent.type !== 'coordinate' || !['finite', 'adverb'].includes(main[0]?.category ?? '')) return told;
  // "… and is used by 90 people, half of them children": with the subject of the clause before.
  const subject = subjectOf(text, unit.reading.words, parent, unit.reading.clauses, 'en');
  return subject === null ? null : `${join(text, unit.reading.words.slice(subject.from, subject.to), replace)} ${told}`;
}

const several = ({ text, lower }: Word): string => ({ was: 'were', is: 'are', has: 'have' })[lower] ?? text;

/** "and 12 injured" → "12 were injured": the auxiliary of the clause before. */
function elliptic(text: string, unit: Attributed, words: readonly Word[], replace: Replace): string | null {
  const parent = unit.reading.clauses[unit.reading.clauses[unit.unit.clause]?.parent ?? -1];
  const finite = unit.reading.words[parent?.finites[0] ?? -1];
  if (finite === undefined || !/^(?:was|were|is|are|has|have|had|been)$/.test(finite.lower)) return null;
  let from = 0;
  while (words[from]?.category === 'adverb') from++;
  // "Two were killed and five injured": those who were counted are the subject.
  const counted = words[from]?.category === 'number' ? (words[from + 1]?.category === 'noun' ? 2 : 1) : 0;
  if (counted > 0 && words[from + counted]?.category === 'participle') {
    const verb = words[from]?.lower === 'one' || words[from]?.text === '1' ? finite.text : several(finite);
    const who = words.slice(0, from + counted);
    return `${join(text, who, replace)} ${verb} ${join(text, words.slice(from + counted), replace)}`;
  }
  if (unit.elided === null || unit.unit.type !== 'elliptic') return null;
  if (!['participle', 'ing'].includes(words[from]?.category ?? '')) return null;
  return `${unit.elided} ${finite.text} ${join(text, words, replace)}`;
}
