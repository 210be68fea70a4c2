import { isTitle } from '../../attribution/titles.js';
import { EN_FORM, englishReadings, verbLemma } from '../../lexicon/en/words.js';
import { sayClass } from '../../lexicon/lookup.js';
import { CURRENCY_SIGNS } from '../../quantities/currencies.js';
import { Word } from '../words.js';
import { standsBeforeTime } from './english-participles.js';
import { mended } from './mended.js';

/** What an English form cannot be where it stands. */
export function withEnglishForms(words: readonly Word[]): readonly Word[] {
  const shouted = words.every((word) => word.kind !== 'word' || word.text === word.text.toUpperCase());
  return mended(words, (word, i) => {
    const before = words[i - 1];
    const next = words[i + 1];
    // "WHO says": letters for a name, not the pronoun.
    if (
      !shouted &&
      word.text.length > 1 &&
      word.kind === 'word' &&
      word.text === word.text.toUpperCase() &&
      word.text !== word.lower &&
      !word.text.includes("'") &&
      ['WP', 'PRP', 'IN', 'CS', 'DT'].includes(word.tag)
    )
      return new Word(word, 'NNP', 'name');
    // "he tried", "her former boss", "according to doctors": what stands before leaves one reading.
    if (word.tag === 'VBN' && saysSubject(words, i) && (englishReadings(word.lower) & EN_FORM.past) !== 0)
      return new Word(word, 'VBD', 'finite');
    // "a girl aged 12": how old she is.
    if (word.tag === 'VBD' && word.lower === 'aged' && AGES.test(next?.category ?? ''))
      return new Word(word, 'VBN', 'participle');
    // "its managing director": a post.
    if (word.lower === 'managing' && word.tag === 'VBG' && /^(?:director|editor|partner)s?$/.test(next?.lower ?? ''))
      return new Word(word, 'JJ', 'adjective');
    // "pointed out that": what is said follows.
    if (word.tag === 'WDT' && word.lower === 'that' && before?.tag === 'RP')
      return /^point/.test(words[i - 2]?.lower ?? '') ? new Word(word, 'CS', 'subordinator') : word;
    // "a firm based in Hull": where it is.
    if (word.lower === 'based' && isPlaced(word, before, next)) return new Word(word, 'VBN', 'participle');
    // "of the firm’s jobs": whose they are.
    if (word.tag === 'JJ' && before?.category === 'determiner' && word.text.endsWith('’s'))
      return new Word(word, 'NN$', 'noun');
    // "and one died of burns": nobody is "died" by somebody.
    if (word.tag === 'VBN' && diesAlone(words, i)) return new Word(word, 'VBD', 'finite');
    // "The German minister said the plan …", "the two signed four treaties": no auxiliary before, and what it does behind.
    if (word.tag === 'VBN' && before !== undefined && isVerbOf(words, i)) return new Word(word, 'VBD', 'finite');
    // "According to the coastguard, …": who said it is no adjective.
    if (word.tag === 'JJ' && next?.category === 'comma' && before?.category === 'determiner' && isSource(words, i - 1))
      return new Word(word, 'NN', 'noun');
    // "According to police, …", "The baths cost £4 million": a form that is a noun and a verb.
    if (word.tag === 'VB' && isSource(words, i)) return new Word(word, 'NNS', 'noun');
    if (COSTS.test(word.lower) && word.category === 'noun' && before !== undefined && givesAmount(before, next))
      return new Word(word, word.lower.endsWith('s') ? 'VBZ' : 'VBD', 'finite');
    if (word.lower === 'her' && word.tag === 'PRP' && ['adjective', 'noun'].includes(next?.category ?? ''))
      return new Word(word, 'PRP$', 'possessive');
    // "half of them nurses": what they are.
    const ofThem = before?.lower === 'them' && words[i - 2]?.lower === 'of' && !verbGoesOn(next);
    if (word.tag === 'VBZ' && (before?.tag === 'IN' || ofThem) && (englishReadings(word.lower) & EN_FORM.plural) !== 0)
      return new Word(word, 'NNS', 'noun');
    // "Analysts at the bank expect growth": the plural that opens the sentence has no verb yet.
    if (word.tag === 'VB' && opensPlural(words, i)) return new Word(word, 'VBP', 'finite');
    if (word.lower === 'whose' && word.category !== 'relative') return new Word(word, 'WP$', 'relative');
    // "the world's most …": after an article or adjective it owns something, it is no "it's".
    if (
      word.tag === 'PRP+V' &&
      before !== undefined &&
      ['determiner', 'adjective', 'preposition', 'possessive'].includes(before.category)
    )
      return new Word(word, 'NN$', 'noun');
    // "The report states that", "that alarms me": a form in -s with a subject before and an object behind.
    if (
      word.tag === 'NNS' &&
      before !== undefined &&
      (['NN', 'NNP', 'PRP'].includes(before.tag) || before.lower === 'that' || before.lower === 'this') &&
      (englishReadings(word.lower) & EN_FORM.s) !== 0 &&
      (next?.lower === 'that' ||
        /^(?:me|him|us|them|it|every(?:one|body)|any(?:one|body))$/.test(next?.lower ?? '') ||
        plans(words, i))
    )
      return new Word(word, 'VBZ', 'finite');
    // "the flight which launches June 28": a relative word and no verb yet.
    if (
      (word.tag === 'NNS' || (word.tag === 'NN' && before?.lower === 'who')) &&
      (before?.category === 'relative' || before?.lower === 'which') &&
      (englishReadings(word.lower) & EN_FORM.s) !== 0 &&
      next?.category !== 'finite'
    )
      return new Word(word, 'VBZ', 'finite');
    // "Prosecutors say …", "researchers estimate that …": a base form behind the plural that opens the sentence.
    if (
      (word.tag === 'VB' || word.tag === 'NN') &&
      i < 8 &&
      before !== undefined &&
      (before.tag === 'NNS' || before.lower === 'police' || (before.tag === 'NNP' && before.lower.endsWith('s'))) &&
      sayClass(verbLemma(word.lower), null, 'en') !== null &&
      verbLemma(word.lower) === word.lower &&
      !words.slice(0, i).some((w) => w.category === 'finite' || w.category === 'to')
    )
      return new Word(word, 'VBP', 'finite');
    // "said there had been": nobody is there, something is.
    if (
      word.lower === 'there' &&
      word.tag === 'RB' &&
      /^(?:is|are|was|were|has|have|had|will|would)$/.test(next?.lower ?? '')
    )
      return new Word(word, 'EX', 'pronoun');
    // "are ninth and have not won": behind the conjunction a second verb of the same subject.
    if (
      word.tag === 'VB' &&
      /^(?:have|are|do)$/.test(word.lower) &&
      before?.category === 'conjunction' &&
      goesOn(words, i)
    )
      return new Word(word, 'VBP', 'finite');
    if (word.lower === 'had' && word.tag === 'VBN' && hadWhat(before, next)) return new Word(word, 'VBD', 'finite');
    // "…, researchers report in a study": the plural behind the comma says it.
    if (word.tag === 'NN' && before?.tag === 'NNS' && reports(words, i)) return new Word(word, 'VBP', 'finite');
    // "With all votes counted, …": the clause behind the comma has the finite verb.
    if (
      word.tag === 'VBD' &&
      isParticiple(word) &&
      /^(?:with|without|of|among|amid)$/.test(words[0]?.lower ?? '') &&
      i < 8
    ) {
      const comma = words.findIndex((w, k) => k > i && w.category === 'comma');
      if (comma > 0 && !words.slice(0, i).some((w) => w.category === 'finite' || w.category === 'comma'))
        return new Word(word, 'VBN', 'participle');
    }
    // "The bank, founded in 1921, had …": a verb stands behind the second comma, too.
    if (word.tag === 'VBD' && isParticiple(word) && before?.category === 'comma' && next?.category === 'preposition') {
      const comma = words.findIndex((w, k) => k > i && w.category === 'comma');
      const free = !words.slice(0, i).some((w) => w.category === 'finite');
      if (free && comma > 0 && words[comma + 1]?.category === 'finite') return new Word(word, 'VBN', 'participle');
    }
    // "The results published this week, revealed …": a verb stands right behind the comma.
    if (word.tag === 'VBD' && isParticiple(word) && i > 1 && i < 14 && next?.category === 'preposition') {
      const comma = words.findIndex((w, k) => k > i && w.category === 'comma');
      const free = !words.slice(0, i).some((w) => ['finite', 'comma', 'quote', 'subordinator'].includes(w.category));
      const alone = comma > 0 && !words.slice(i + 1, comma).some((w) => w.category === 'finite');
      if (free && alone && words[comma + 1]?.tag === 'VBD') return new Word(word, 'VBN', 'participle');
    }
    // "during re-entry killing all aboard": what came of it.
    if (
      word.tag === 'NN' &&
      RESULTS.has(word.lower) &&
      /^(?:all|at|the|his|her|their|its|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)$/.test(
        next?.lower ?? '',
      )
    )
      return new Word(word, 'VBG', 'ing');
    // "… and announced protests": what somebody says next.
    if (
      (word.tag === 'JJ' || word.tag === 'VBN') &&
      before?.lower === 'and' &&
      ['noun', 'name'].includes(words[i - 2]?.category ?? '') &&
      (englishReadings(word.lower) & EN_FORM.past) !== 0 &&
      sayClass(verbLemma(word.lower), null, 'en') !== null &&
      words.slice(0, i).some((w) => w.tag === 'VBD' || w.tag === 'VBZ')
    )
      return new Word(word, 'VBD', 'finite');
    return word;
  });
}

/** "based" behind a noun and before "in": where it is. */
const isPlaced = ({ tag }: Word, before: Word | undefined, next: Word | undefined): boolean =>
  (tag === 'NN' || (tag === 'VBD' && before?.category === 'noun')) &&
  /^(?:in|at|near|outside)$/.test(next?.lower ?? '');

/** Something stands behind that a verb would have: an object, a place, more of the verb. */
const verbGoesOn = (next: Word | undefined): boolean =>
  next !== undefined && !['stop', 'comma', 'quote', 'conjunction'].includes(next.category);

const AGES = /^(?:number|preposition)$/;

/**
 * "one died", "after a boat from Malta capsized": a verb that has no passive right behind its subject, with no auxiliary
 * before that.
 */
function diesAlone(words: readonly Word[], i: number): boolean {
  if (!hasNoPassive(words[i]?.lower ?? '') || !SUBJECT.test(words[i - 1]?.category ?? '')) return false;
  if (words[i + 1]?.lower === 'by') return false;
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const { category, lower } = words[k]!;
    if (category === 'comma' || category === 'conjunction' || category === 'quote') return true;
    if (standsBeforeTime(words[k]) || lower === 'because') return true;
    if (lower === 'at' && /^(?:least|most)$/.test(words[k + 1]?.lower ?? '')) return true;
    if (category === 'finite' || category === 'infinitive') return false;
    if (category === 'preposition' && i - k > 5) return false;
  }
  return true;
}
/** Past forms of verbs that nothing is done with to anybody: never "resigned by". */
export const hasNoPassive = (lower: string): boolean => NO_PASSIVE.test(lower);
const NO_PASSIVE =
  /^(?:died|arrived|vanished|disappeared|resigned|collapsed|crashed|exploded|escaped|appeared|fainted|apologi[sz]ed|capsized|failed|erupted|expired|emerged|stalled|soared|surged|slumped|plunged|plummeted|faltered|retired|perished|occurred|happened|lapsed|waned|subsided|receded|stagnated|cracked|leaked)$/;
const SUBJECT = /^(?:noun|name|number|pronoun)$/;

/** "said" behind somebody with a title, or a participle behind "the two": the verb where a determiner or number follows. */
function isVerbOf(words: readonly Word[], i: number): boolean {
  const [word, before, next] = [words[i], words[i - 1], words[i + 1]];
  if (word === undefined || before === undefined || !['determiner', 'number'].includes(next?.category ?? ''))
    return false;
  if ((englishReadings(word.lower) & EN_FORM.past) === 0) return false;
  if (words.slice(Math.max(0, i - 4), i).some(({ category }) => category === 'finite')) return false;
  const isTwo = /^(?:two|three|pair|duo)$/.test(before.lower) && words[i - 2]?.lower === 'the';
  return isTwo || (word.lower === 'said' && isTitle(before));
}

/** A pronoun that is a subject, with no auxiliary before it: "he tried", but not "has he tried". */
function saysSubject(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before?.tag !== 'PRP' || !/^(?:i|he|she|it|we|they)$/.test(before.lower)) return false;
  const further = words[i - 2];
  return (
    further === undefined || (further.category !== 'finite' && further.category !== 'infinitive') || isSaying(further)
  );
}
const isSaying = (word: Word): boolean => sayClass(verbLemma(word.lower), null, 'en') !== null;

/** "Analysts at Banco Sur expect": a verb of saying, a plural and a preposition before it, and no verb yet. */
function opensPlural(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || i > 9 || !isSaying(word) || verbLemma(word.lower) !== word.lower) return false;
  const before = words.slice(0, i);
  const bars = ['finite', 'to', 'comma', 'conjunction', 'subordinator', 'relative', 'wh', 'quote'];
  if (before.some((other) => bars.includes(other.category))) return false;
  const at = before.findIndex((other) => other.category === 'preposition');
  const named = before[at - 1];
  return at > 0 && named !== undefined && (named.tag === 'NNS' || (named.tag === 'NNP' && named.lower.endsWith('s')));
}

/** "had been", "had 410 riders", but not "has had a cold". */
const hadWhat = (before: Word | undefined, next: Word | undefined): boolean =>
  next?.tag === 'VBN' ||
  (['determiner', 'number', 'adjective', 'noun'].includes(next?.category ?? '') &&
    !/^(?:has|have|having|['’]ve|not|never|ever|always)$/.test(before?.lower ?? ''));

/** A comma, somebody in the plural, and a verb of saying with when or where behind it. */
function reports(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const opens = words[i - 2]?.category === 'comma' ? i - 2 : i - 3;
  if (word === undefined || words[opens]?.category !== 'comma' || words[i + 1]?.category !== 'preposition')
    return false;
  return (
    verbLemma(word.lower) === word.lower &&
    sayClass(word.lower, null, 'en') === 'assert' &&
    words.slice(0, opens).some((other) => other.category === 'finite')
  );
}

/** A finite verb stands before the conjunction, nothing that asks for a base form, and "not" or a participle behind. */
function goesOn(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next?.lower !== 'not' && next?.category !== 'participle' && next?.category !== 'adverb') return false;
  for (let k = i - 2; k >= 0; k--) {
    const word = words[k];
    if (word === undefined || word.tag === 'MD' || word.category === 'to') return false;
    if (word.category === 'finite') return true;
  }
  return false;
}

const RESULTS = new Set(
  'killing injuring wounding causing leaving forcing prompting sparking damaging destroying'.split(' '),
);

/** "The team plans to observe": the first verb of the sentence, with its infinitive. */
const plans = (words: readonly Word[], i: number): boolean =>
  i < 8 &&
  words[i + 1]?.lower === 'to' &&
  words[i + 2]?.category === 'infinitive' &&
  !words.slice(0, i).some((word) => word.category === 'finite');

const isParticiple = (word: Word): boolean => (englishReadings(word.lower) & EN_FORM.participle) !== 0;

const COSTS = /^(?:costs?|weighs|measures|totals|averages)$/;

/** Who or what costs something stands before, and an amount behind. */
const givesAmount = (before: Word, next: Word | undefined): boolean =>
  ['noun', 'name'].includes(before.category) &&
  (next?.category === 'number' || (next?.kind === 'symbol' && CURRENCY_SIGNS.has(next.text)));

const NATION = /(?:an|ese|ish|ch|ic|en|al)$/;

/** English: a word with a large first letter inside a sentence is a name, whatever its form says. */
export function withNames(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) => {
    if (i === 0 || word.kind !== 'word' || word.text.length < 2) return word;
    const before = words[i - 1];
    if (before?.category === 'quote' || before?.category === 'stop' || before?.category === 'colon') return word;
    const first = word.text.charAt(0);
    if (first === first.toLowerCase()) return word;
    const open =
      word.tag === 'NN' ||
      word.tag === 'NNS' ||
      word.tag === 'VB' ||
      word.tag === 'VBP' ||
      word.tag === 'VBG' ||
      word.tag === 'RB' ||
      (word.tag === 'JJ' && !NATION.test(word.lower));
    return open ? new Word(word, 'NNP', 'name') : word;
  });
}

const isSource = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'to' && words[at - 2]?.lower === 'according';
