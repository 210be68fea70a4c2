import { EN_FORM, englishReadings, verbLemma } from '../../lexicon/en/words.js';
import { sayClass } from '../../lexicon/lookup.js';
import { PHRASE_WORDS, Word } from '../words.js';

const NOMINAL: ReadonlySet<string> = new Set(['noun', 'name', 'close']);
const ENDS: ReadonlySet<string> = new Set(['comma', 'stop', 'colon', 'dash', 'quote']);
/** A clause begins anew behind these: what was its verb before is none now. */
const OPENS: ReadonlySet<string> = new Set([
  'comma',
  'stop',
  'colon',
  'dash',
  'conjunction',
  'relative',
  'wh',
  'quote',
]);

/** Verbs without an object: nothing is "died" or "arrived" by somebody. */
const WITHOUT_OBJECT = new Set(
  `die live work arrive appear return happen occur remain stay move end start drop climb increase decrease decline fail
  serve play continue travel crash explode collapse land collide escape emerge exist vanish disappear resign retire
  compete protest vote stand sit look seem sleep talk walk wait turn stop participate react respond agree struggle stem
  result belong consist depend differ hope insist listen march migrate object pray rain smile think act campaign
  contribute run come become rally gather dwindle slip slide surge soar plunge jump step pass cross head qualify score
  lose win draw finish open close sail fly drive race graduate grow`.split(/\s+/),
);

const LATE = /^(?:late|later|early|earlier|only|first|just|recently|locally|formally)$/;

/** ", named Avis nova, lives …": how it is called, between two commas and before the verb. */
function namesIt(words: readonly Word[], i: number): boolean {
  if (!/^(?:named|called|dubbed|nicknamed)$/.test(words[i]?.lower ?? '') || words[i - 1]?.category !== 'comma')
    return false;
  const end = nextEnd(words, i + 1);
  const verb = words[end + 1]?.category === 'adverb' ? end + 2 : end + 1;
  return end <= i + 5 && words[end]?.category === 'comma' && words[verb]?.category === 'finite';
}

/** Whether a word that the tagger takes for a past tense may be "built", "funded": done to what stands before it. */
function mayBeDone(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.tag !== 'VBD' || (englishReadings(word.lower) & EN_FORM.participle) === 0) return false;
  const next = words[i + (LATE.test(words[i + 1]?.lower ?? '') ? 2 : 1)];
  return (
    next?.category === 'preposition' || (next?.tag === 'CS' && /^(?:since|after|before|for|until|as)$/.test(next.lower))
  );
}

/**
 * "a study published in January", ", installed in 2021 at a cost of …, had been tested", ", an insecticide approved in
 * 2014": a form in -ed that tells what was done to the noun before it, where the clause has its verb elsewhere.
 */
export function withReducedClauses(words: readonly Word[]): Word[] {
  const out = withLeadingParticiple(words);
  for (let i = 2; i < out.length; i++) {
    const word = out[i];
    if (word?.tag === 'VBD' && namesIt(out, i)) out[i] = new Word(word, 'VBN', 'participle');
    if (word?.tag === 'JJ' && sharesAuxiliary(out, i)) out[i] = new Word(word, 'VBN', 'participle');
    if (word === undefined || (word.tag !== 'VBN' && !mayBeDone(out, i))) continue;
    const verb = verbBehind(out, i);
    if (verb > 0) out[verb] = new Word(out[verb]!, 'VBD', 'finite');
    if (word.tag === 'VBN') continue;
    if (
      verb > 0 ||
      describes(out, i) ||
      interrupts(out, i) ||
      apposes(out, i) ||
      joins(out, i) ||
      sharesAuxiliary(out, i)
    )
      out[i] = new Word(word, 'VBN', 'participle');
  }
  return out;
}

/**
 * "Carden, founded in 1911 by two brothers, employed 90 people": of two forms in -ed the one behind the second comma is
 * the verb, where the tagger had it the other way round; -1 for all else.
 */
function verbBehind(words: readonly Word[], i: number): number {
  if (words[i - 1]?.category !== 'comma' || words[i + 1]?.category !== 'preposition') return -1;
  for (let k = i - 1; k >= 0; k--) if (['finite', 'quote'].includes(words[k]?.category ?? '')) return -1;
  const comma = nextEnd(words, i + 1);
  const verb = words[comma + 1];
  if (words[comma]?.category !== 'comma' || verb?.tag !== 'VBN') return -1;
  let byWhom = false;
  for (let k = i + 1; k < comma; k++) {
    if (words[k]?.category === 'finite') return -1;
    if (words[k]?.lower === 'by') byWhom = true;
  }
  if (!byWhom && isIntransitive(words[i])) return -1;
  const hasObject = OBJECT.has(words[comma + 2]?.category ?? '');
  return hasObject && (englishReadings(verb.lower) & EN_FORM.past) !== 0 ? comma + 1 : -1;
}
const OBJECT: ReadonlySet<string> = new Set(['determiner', 'possessive', 'number', 'pronoun', 'name']);

/** "Founded in 1911, Carden supplies …": no subject stands before it, and the verb behind the comma is still to come. */
function withLeadingParticiple(words: readonly Word[]): Word[] {
  const out = [...words];
  const first = out[0];
  const bits = first === undefined ? 0 : englishReadings(first.lower);
  const isDone = (bits & EN_FORM.participle) !== 0 && (first?.tag === 'VBD' || (bits & EN_FORM.base) === 0);
  if (first === undefined || (!isDone && first.lower !== 'born') || !/^(?:VBD|VB|VBP|NNP)$/.test(first.tag)) return out;
  const comma = nextEnd(out, 1);
  const parted = out[comma]?.category === 'comma' && out.slice(comma).some((word) => word.category === 'finite');
  if (parted && out[1]?.category === 'preposition') out[0] = new Word(first, 'VBN', 'participle');
  return out;
}

/** "according to a study published in January", "fed them water laced with poison": the clause has its verb already. */
function describes(words: readonly Word[], i: number): boolean {
  if (!NOMINAL.has(words[i - 1]?.category ?? '')) return false;
  const start = phraseStart(words, i);
  const before = words[start - 1];
  const determined = ['determiner', 'possessive', 'number'].includes(words[start]?.category ?? '');
  for (let k = i - 1; k >= 0; k--) {
    const other = words[k];
    if (other === undefined || OPENS.has(other.category)) return false;
    if (other.lower === 'according') return true;
    if (other.category === 'subordinator' && other.tag !== 'IN' && k < start) return verbFollows(words, i);
    if (other.category !== 'finite') continue;
    if (happensThen(words, i, start)) return false;
    // "said in a statement released on Monday", but "said the sensors worked in …": that is what is said.
    if (sayClass(verbLemma(other.lower), null, 'en') !== null)
      return determined && before?.category === 'preposition' && start > k + 1;
    return k < start && !isIntransitive(words[i]);
  }
  // "In a statement issued on Monday, she apologised": the verb is still to come.
  const comma = nextEnd(words, i + 1);
  // "In papers lodged at the court, they accuse …": several, without an article.
  const named = determined || (words[start]?.tag === 'NNS' && start === i - 1);
  const leads = start === 1 && before?.category === 'preposition' && named && words[comma]?.category === 'comma';
  return leads && !isIntransitive(words[i]) && BEGINS.has(words[comma + 1]?.category ?? '');
}

/** "died after a boat capsized in heavy seas and sank": a time is told by a clause, which has no other verb. */
function happensThen(words: readonly Word[], i: number, start: number): boolean {
  // "after a boat from Malta capsized"
  const isPart = words[start - 1]?.category === 'preposition' && NOMINAL.has(words[start - 2]?.category ?? '');
  const from = isPart ? phraseStart(words, start - 1) : start;
  if (!standsBeforeTime(words[from - 1]) || isDoneTo(words[i])) return false;
  for (let k = i + 1; k < words.length && !OPENS.has(words[k]!.category); k++)
    if (words[k]!.category === 'finite') return false;
  return true;
}

/** "after", "before", "since", "until" stand before a time or a clause. */
export const standsBeforeTime = (word: Word | undefined): boolean =>
  /^(?:after|before|since|until)$/.test(word?.lower ?? '');

/** A form of a verb that hardly ever stands without what it is done to. */
export const isDoneTo = (word: Word | undefined): boolean => WITH_OBJECT.has(verbLemma(word?.lower ?? '') ?? '');

/** What a clause begins with that has a subject. */
const BEGINS: ReadonlySet<string> = new Set(['determiner', 'possessive', 'pronoun', 'name', 'noun', 'number']);

/** "whether parts supplied by Norda, a firm in Ulm, were faulty": the verb of the clause stands behind an insertion. */
function verbFollows(words: readonly Word[], i: number): boolean {
  const opens = nextEnd(words, i + 1);
  if (words.slice(i + 1, opens).some((word) => word.category === 'finite')) return false;
  const closes = nextEnd(words, opens + 1);
  const free = !words.slice(opens, closes).some((word) => word.category === 'finite');
  return (
    words[opens]?.category === 'comma' &&
    words[closes]?.category === 'comma' &&
    free &&
    words[closes + 1]?.category === 'finite'
  );
}

/** ", installed in 2021 at a cost of $1.8 million, had …": behind the second comma the verb goes on. */
function interrupts(words: readonly Word[], i: number): boolean {
  // ", first played in 1905, offers".
  const before = ONCE.test(words[i - 1]?.lower ?? '') ? i - 2 : i - 1;
  if (words[before]?.category !== 'comma' || !NOMINAL.has(words[before - 1]?.category ?? '')) return false;
  const end = nextEnd(words, i + 1);
  // "According to the report, published on Friday, the city …".
  if (words[0]?.lower === 'according' && words[end]?.category === 'comma') return true;
  // ", passed by 61 votes to 39, now goes to the mayor"
  const verb = words[end + 1]?.category === 'adverb' ? end + 2 : end + 1;
  const isDone = !isIntransitive(words[i]) || words[i + 1]?.lower === 'by';
  return words[end]?.category === 'comma' && words[verb]?.category === 'finite' && isDone;
}

const ONCE = /^(?:first|originally|once|recently|previously|initially|formerly|long|last|now)$/;

/** ", an insecticide approved in 2014": a noun behind a noun, told of it where the sentence has its verb already. */
function apposes(words: readonly Word[], i: number): boolean {
  if (!NOMINAL.has(words[i - 1]?.category ?? '') || isIntransitive(words[i])) return false;
  // ", the office announced on Tuesday": who says it.
  if (sayClass(verbLemma(words[i]?.lower ?? ''), null, 'en') !== null) return false;
  const start = phraseStart(words, i);
  if (words[start]?.category !== 'determiner' || words[start - 1]?.category !== 'comma') return false;
  if (!NOMINAL.has(words[start - 2]?.category ?? '')) return false;
  if (words[0]?.category === 'subordinator' || words[0]?.category === 'preposition') return false;
  return words.slice(0, start - 1).some((word) => word.category === 'finite');
}

/** "a theatre built in 1928 and closed since a fire": joined to a participle in a stretch that has no other verb. */
function joins(words: readonly Word[], i: number): boolean {
  if (words[i - 1]?.category !== 'conjunction') return false;
  for (let k = i - 2; k >= 0; k--) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'finite') return false;
    if (ENDS.has(category)) return k < i - 3 && words.slice(k, i).some((word) => word.tag === 'VBN');
  }
  return false;
}

/** "It was found in Peru and described in a journal": done to the same, where the verb has nothing to do it to. */
function sharesAuxiliary(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const at = words[i - 1]?.category === 'adverb' ? i - 2 : i - 1;
  const isDone = word?.tag === 'JJ' ? (englishReadings(word.lower) & EN_FORM.past) !== 0 : isDoneTo(word);
  if (words[at]?.category !== 'conjunction' || !isDone || words[i + 1]?.category !== 'preposition') return false;
  for (let k = at - 1; k > 0; k--) {
    const category = words[k]?.category ?? 'stop';
    if (ENDS.has(category) || category === 'conjunction' || category === 'relative') return false;
    if (category !== 'finite') continue;
    const passive = /^(?:was|were|is|are)$/.test(words[k]?.lower ?? '');
    let next = k + 1;
    while (words[next]?.category === 'adverb') next++;
    return passive && words[next]?.tag === 'VBN';
  }
  return false;
}
/** Verbs that hardly ever stand without what they are done to. */
const WITH_OBJECT = new Set(
  `describe name charge convict sentence fine jail arrest detain accuse award appoint identify locate destroy injure kill
  wound hospitalize replace rename list record approve ban seize treat evacuate rescue publish carry send bring release hold deport
  extradite remand discharge transfer`.split(/\s+/),
);

/** Where the noun phrase begins that ends before `to`. */
function phraseStart(words: readonly Word[], to: number): number {
  let at = to;
  while (at > 0 && PHRASE_WORDS.has(words[at - 1]?.category ?? '')) {
    at--;
    if (words[at]?.category === 'determiner' || words[at]?.category === 'possessive') break;
  }
  return at;
}

function nextEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && !ENDS.has(words[at]?.category ?? '')) at++;
  return at;
}

const isIntransitive = (word: Word | undefined): boolean => WITHOUT_OBJECT.has(verbLemma(word?.lower ?? '') ?? '');
