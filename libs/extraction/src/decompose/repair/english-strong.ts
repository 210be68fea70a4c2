import { EN_FORM, englishReadings } from '../../lexicon/en/words.js';
import { PHRASE_WORDS, Word } from '../words.js';
import { mended } from './mended.js';

/** Past forms of strong verbs that are no other word. */
const PAST = new Set(
  'gave took came went became began wrote spoke knew grew drew flew broke chose drove threw sank swore forbade withdrew'.split(
    ' ',
  ),
);
/** Those that are the participle as well. */
const EITHER = new Set('told heard kept sent paid sold bought brought caught taught met fled'.split(' '));
const BREAKS: ReadonlySet<string> = new Set(['comma', 'stop', 'colon', 'dash', 'quote', 'conjunction', 'relative']);
const HELPS = /^(?:has|have|had|having|is|are|was|were|been|being|be|['’]ve|get|gets|got)$/;

/** "the minister told reporters": a past form that can be nothing else, and which a tagger takes for a noun. */
export function withStrongVerbs(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) => {
    // "said neither company had …"
    if (word.lower === 'neither' && word.tag === 'CC' && words[i + 1]?.tag === 'NN')
      return new Word(word, 'DT', 'determiner');
    // "where the patients live has …": of two verbs behind one another the first belongs to the clause inside.
    if (word.tag === 'NN' && words[i - 1]?.tag === 'NNS' && words[i + 1]?.category === 'finite' && livesIn(words, i))
      return new Word(word, 'VBP', 'finite');
    // "in after-hours trading": no verb has a hyphen behind a preposition or an article.
    if (word.category === 'finite' && word.text.includes('-') && DESCRIBES.has(words[i - 1]?.category ?? ''))
      return new Word(word, 'JJ', 'adjective');
    // "to lay down": behind "to" stands the base form.
    if (/^VB[DPZ]$/.test(word.tag) && words[i - 1]?.lower === 'to' && isBase(word))
      return new Word(word, 'VB', 'infinitive');
    // "the agency's chief, Ann Reed, …": somebody, where no noun follows.
    if (word.tag === 'JJ' && POST.test(word.lower) && isPost(words, i)) return new Word(word, 'NN', 'noun');
    // "Unite, the union, denies …": a name, and what it is.
    if (i === 0 && word.tag === 'VB' && words[1]?.category === 'comma' && words[2]?.category === 'determiner')
      return new Word(word, 'NNP', 'name');
    // "…, compared with 0.7% in May": what it is held against.
    if (word.tag === 'VBD' && word.lower === 'compared' && words[i - 1]?.category === 'comma')
      return /^(?:with|to)$/.test(words[i + 1]?.lower ?? '') ? new Word(word, 'VBN', 'participle') : word;
    // "after a storm triggered landslides and …": the only form in the clause that may be its verb.
    if (word.tag === 'JJ' && word.lower.endsWith('ed') && isVerbBehindTime(words, i))
      return new Word(word, 'VBD', 'finite');
    // "A firm purchased the flats": the first form that may be the verb, and what it was done to.
    if (/^(?:NN|JJ)$/.test(word.tag) && word.lower.endsWith('ed') && isFirstVerb(words, i))
      return new Word(word, 'VBD', 'finite');
    // "The 66-year-old plans to appeal": somebody by age, and what he does.
    if (/^JJS?$/.test(word.tag) && isAge(word) && (words[i + 1]?.category === 'finite' || isPlan(words, i + 1)))
      return new Word(word, 'NN', 'noun');
    if (word.tag === 'NNS' && words[i - 1] !== undefined && isAge(words[i - 1]!) && isPlan(words, i))
      return new Word(word, 'VBZ', 'finite');
    // "about 80km north of Ulm": a number with its unit.
    if (word.category === 'finite' && /^\d/.test(word.text)) return new Word(word, 'CD', 'number');
    // "most of them backed by the party": what was done to them.
    if (word.tag === 'VBD' && words[i - 1]?.lower === 'them' && words[i + 1]?.lower === 'by')
      return new Word(word, 'VBN', 'participle');
    // "K. Reed": the first letter of a name.
    const isLetter = word.tag === 'NN' && word.text.length === 1 && word.text !== word.lower;
    if (isLetter && words[i + 1]?.text === '.' && words[i + 2]?.category === 'name')
      return new Word(word, 'NNP', 'name');
    if (!/^(?:NN|NNS|JJ|RB)$/.test(word.tag) || word.text !== word.lower) return word;
    const isPast = PAST.has(word.lower);
    if ((!isPast && !EITHER.has(word.lower)) || !SUBJECT.has(words[i - 1]?.category ?? '')) return word;
    for (let k = i - 1; !isPast && k >= 0 && k > i - 7 && !BREAKS.has(words[k]?.category ?? ''); k--)
      if (HELPS.test(words[k]?.lower ?? '')) return new Word(word, 'VBN', 'participle');
    return new Word(word, 'VBD', 'finite');
  });
}
/** A past form between a noun and a plural, behind "after" or "before" with its subject, where no verb stands. */
function isVerbBehindTime(words: readonly Word[], i: number): boolean {
  if ((englishReadings(words[i]?.lower ?? '') & EN_FORM.past) === 0 || words[i + 1]?.tag !== 'NNS') return false;
  if (words[i - 1]?.category !== 'noun') return false;
  for (let k = i + 1; k < words.length && !BREAKS.has(words[k]?.category ?? ''); k++)
    if (words[k]?.category === 'finite') return false;
  for (let k = i - 1; k >= 0 && k > i - 7; k--) {
    if (/^(?:after|before|when|because)$/.test(words[k]?.lower ?? '')) return k < i - 1;
    if (!PHRASE_WORDS.has(words[k]?.category ?? '')) return false;
  }
  return false;
}

const isBase = ({ lower }: Word): boolean => (englishReadings(lower) & EN_FORM.base) !== 0;
const POST = /^(?:chief|head|official|executive|representative|deputy|spokesman)$/;

const isPost = (words: readonly Word[], i: number): boolean =>
  ['determiner', 'possessive', 'noun', 'name', 'adjective'].includes(words[i - 1]?.category ?? '') &&
  ['comma', 'finite', 'preposition', 'stop', 'quote'].includes(words[i + 1]?.category ?? 'stop');

/** A past form behind a noun and before an article, with no verb in the sentence so far. */
function isFirstVerb(words: readonly Word[], i: number): boolean {
  if (i > 8 || !['noun', 'name'].includes(words[i - 1]?.category ?? '')) return false;
  if (!['determiner', 'possessive'].includes(words[i + 1]?.category ?? '')) return false;
  if ((englishReadings(words[i]?.lower ?? '') & EN_FORM.past) === 0) return false;
  for (let k = 0; k < i; k++)
    if (
      BREAKS.has(words[k]?.category ?? '') ||
      ['finite', 'to', 'subordinator', 'wh'].includes(words[k]?.category ?? '')
    )
      return false;
  return true;
}

const isAge = ({ lower }: Word): boolean => lower.endsWith('-year-old');

/** A form in -s that may be a verb, with an infinitive or an object behind it. */
const isPlan = (words: readonly Word[], i: number): boolean =>
  (englishReadings(words[i]?.lower ?? '') & EN_FORM.s) !== 0 &&
  /^(?:to|determiner|possessive|pronoun)$/.test(words[i + 1]?.category ?? '');
const DESCRIBES: ReadonlySet<string> = new Set(['preposition', 'determiner', 'possessive', 'adjective']);

/** A form of a verb that stands in a clause with "where", "who" or "which". */
function livesIn(words: readonly Word[], i: number): boolean {
  if ((englishReadings(words[i]?.lower ?? '') & EN_FORM.base) === 0) return false;
  return words.slice(Math.max(0, i - 4), i - 1).some(({ lower }) => /^(?:where|who|which)$/.test(lower));
}
const SUBJECT: ReadonlySet<string> = new Set(['noun', 'name', 'pronoun', 'adverb', 'number']);
