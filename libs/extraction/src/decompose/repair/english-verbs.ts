import { EN_FORM, englishReadings, verbLemma } from '../../lexicon/en/words.js';
import { sayClass } from '../../lexicon/lookup.js';
import { Word } from '../words.js';
import { hasNoPassive } from './english-forms.js';
import { isDoneTo, standsBeforeTime } from './english-participles.js';
import { withWordAt } from './mended.js';

/** "The letter which the clerk had signed named three firms": the verb of the subject stands behind the relative clause. */
export function withVerbBehindRelative(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex((word) => word.category === 'finite');
  const relative = words.findIndex((word) => word.category === 'relative');
  // "said the ship, which had left at six, hit a rock": the same of what is said.
  const says = first > 0 && first < relative && sayClass(verbLemma(words[first]?.lower ?? ''), null, 'en') === 'assert';
  if (says && words[relative - 1]?.category === 'comma') {
    const inner = words.findIndex((word, k) => k > relative && word.category === 'finite');
    return inner > 0 && inner < relative + 4 ? withVerbBehindComma(words, inner) : words;
  }
  if (first < 0 || relative <= 0 || first < relative || first > relative + 8) return words;
  const lead = words.slice(0, relative - 1);
  if (lead.some((word) => ['colon', 'subordinator', 'quote'].includes(word.category))) return words;
  // "Holt, a teacher from Leeds who started late, hit 14 aces".
  if (lead.some((word) => word.category === 'comma')) return withVerbBehindComma(words, first);
  const apart = words[relative - 1]?.category === 'comma';
  if (apart) return withVerbBehindComma(words, first);
  for (let i = first + 1; i < words.length; i++) {
    const word = words[i];
    const before = words[i - 1];
    const next = words[i + 1]?.category ?? 'stop';
    if (word === undefined || before === undefined || ['comma', 'finite', 'stop', 'colon'].includes(word.category))
      break;
    if (
      (word.tag === 'VBN' || word.tag === 'JJ') &&
      (englishReadings(word.lower) & EN_FORM.past) !== 0 &&
      word.text === word.lower &&
      ['noun', 'name', 'number'].includes(before.category) &&
      ['determiner', 'possessive', 'adjective', 'noun', 'name', 'preposition', 'number'].includes(next) &&
      i > first + 2
    )
      return withWordAt(words, i, new Word(word, 'VBD', 'finite'));
  }
  return words;
}

/** "The ship, which had left at six, hit a rock": the verb of the subject stands behind the comma. */
function withVerbBehindComma(words: readonly Word[], first: number): readonly Word[] {
  for (let i = first + 1; i < words.length; i++) {
    if (words[i - 1]?.category !== 'comma') continue;
    const word = words[i];
    if (word === undefined || word.category === 'finite' || word.category === 'conjunction') break;
    if (
      (word.tag === 'VBN' || word.tag === 'VB') &&
      (englishReadings(word.lower) & EN_FORM.past) !== 0 &&
      (['determiner', 'possessive', 'number', 'preposition', 'adverb'].includes(words[i + 1]?.category ?? '') ||
        // "…, pointed out that": with the small word that belongs to it.
        (words[i + 1]?.tag === 'RP' && ['that', 'the', 'a'].includes(words[i + 2]?.lower ?? '')))
    )
      return withWordAt(words, i, new Word(word, 'VBD', 'finite'));
    break;
  }
  return words;
}

/** "The minister, Elena Hart, resigned on Tuesday": a post, a name between two commas, and the verb of the sentence. */
export function withVerbBehindName(words: readonly Word[]): readonly Word[] {
  const opens = words.findIndex((word) => word.category === 'comma');
  if (opens < 2 || words[opens + 1]?.category !== 'name') return words;
  let at = opens + 1;
  while (words[at]?.category === 'name') at++;
  const verb = words[at + 1];
  if (words[at]?.category !== 'comma' || verb?.tag !== 'VBN' || (englishReadings(verb.lower) & EN_FORM.past) === 0)
    return words;
  for (let k = 0; k < opens; k++) if (!POST.has(words[k]?.category ?? '')) return words;
  // "The minister, Elena Hart, elected in 2019, …": the verb is still to come.
  for (let k = at + 2; k < words.length; k++)
    if (words[k]?.category === 'comma') return words[k + 1]?.category === 'finite' ? words : mendedVerb(words, at + 1);
  return mendedVerb(words, at + 1);
}
const POST: ReadonlySet<string> = new Set(['determiner', 'possessive', 'adjective', 'noun', 'name', 'preposition']);
const mendedVerb = (words: readonly Word[], at: number): readonly Word[] =>
  withWordAt(words, at, new Word(words[at]!, 'VBD', 'finite'));

/** "The laboratory tests about 90 samples a year": of two forms in -s the first is the verb, and the counted are a noun. */
export function withVerbBeforeCount(words: readonly Word[]): readonly Word[] {
  for (let i = 3; i < words.length; i++) {
    const counted = words[i];
    if (counted?.category === 'finite' && (counted.tag !== 'VBZ' || words[i - 1]?.category !== 'number')) return words;
    if (counted?.tag !== 'VBZ' || (englishReadings(counted.lower) & EN_FORM.plural) === 0) continue;
    let at = i - 1;
    while (at > 1 && ['number', 'adverb', 'preposition', 'other'].includes(words[at]?.category ?? '')) at--;
    const verb = words[at];
    const isVerb = verb?.tag === 'NNS' && (englishReadings(verb.lower) & EN_FORM.s) !== 0;
    if (!isVerb || words[at - 1]?.tag !== 'NN') return words;
    const out = [...words];
    out[at] = new Word(verb, 'VBZ', 'finite');
    out[i] = new Word(counted, 'NNS', 'noun');
    return out;
  }
  return words;
}

/** "The state leases 272 acres": a noun with its article, a form in -s and what it is done to, where no verb stands. */
export function withVerbBehindNoun(words: readonly Word[]): readonly Word[] {
  if (words[0]?.category !== 'determiner') return words;
  let at = 1;
  while (['adjective', 'noun', 'name'].includes(words[at]?.category ?? '') && words[at]?.tag !== 'NNS') at++;
  const verb = words[at];
  if (at < 2 || verb?.tag !== 'NNS' || words[at - 1]?.tag !== 'NN' || (englishReadings(verb.lower) & EN_FORM.s) === 0)
    return words;
  if (!['determiner', 'possessive', 'number'].includes(words[at + 1]?.category ?? '')) return words;
  for (let k = at + 1; k < words.length && !BREAKS.includes(words[k]?.category ?? ''); k++)
    if (words[k]?.category === 'finite') return words;
  return withWordAt(words, at, new Word(verb, 'VBZ', 'finite'));
}

const BREAKS = ['comma', 'colon', 'dash', 'conjunction', 'subordinator', 'relative', 'wh', 'stop'];

/** English: "Thomas' sister pleaded with him": a first clause without finite verb whose noun is followed by a form in -ed. */
export function withPastVerb(words: readonly Word[]): readonly Word[] {
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    const category = words[i]?.category;
    if (i < words.length && (category === undefined || !BREAKS.includes(category))) continue;
    const finite = words.slice(from, i).some((word) => word.category === 'finite');
    if (finite) return words;
    // "Corve, a firm based in Hull, makes soup": the verb stands behind what explains the name.
    if (
      from > 0 &&
      category === 'comma' &&
      // ", originally planned for May, was …"
      ['determiner', 'adverb'].includes(words[from]?.category ?? '') &&
      words[i + 1]?.category === 'finite'
    )
      return words;
    // "In papers lodged at the court, they accuse …": no subject, and so no verb.
    const led = from === 0 && words[0]?.category === 'preposition' && category === 'comma';
    for (let k = led ? i : from + 1; k < i; k++) {
      const word = words[k];
      const before = words[k - 1];
      if (
        word?.tag !== 'VBN' ||
        before === undefined ||
        !['noun', 'name', 'pronoun', 'adverb'].includes(before.category)
      )
        continue;
      if (i - k < 3) continue;
      return withWordAt(words, k, new Word(word, 'VBD', 'finite'));
    }
    if (i - from > 6) return words;
    from = i + 1;
  }
  return words;
}

/** "The two employ 14 people": behind two who were named stands the verb, where the sentence has none. */
export function withVerbBehindTwo(words: readonly Word[]): readonly Word[] {
  const [article, two, verb, next] = words;
  const mayBe = verb !== undefined && (englishReadings(verb.lower) & (EN_FORM.base | EN_FORM.past)) !== 0;
  if (article?.lower !== 'the' || !/^(?:two|three|four|pair|duo)$/.test(two?.lower ?? '') || !mayBe) return words;
  const goesOn = ['determiner', 'number', 'possessive', 'preposition', 'to', 'pronoun'].includes(
    next?.category ?? 'stop',
  );
  if (!goesOn || verb.text !== verb.lower || words.some(({ category }) => category === 'finite')) return words;
  return withWordAt(words, 2, new Word(verb, 'VBP', 'finite'));
}

/** Which of the forms in a clause is its finite verb, told from the words between commas and conjunctions. */
export function repairEnglish(words: readonly Word[]): Word[] {
  const out = [...words];
  let open = -1;
  for (let i = 0; i < out.length; i++) {
    const word = out[i];
    if (word === undefined) continue;
    if (
      word.tag === 'VBD' &&
      word.lower.endsWith('ed') &&
      sayClass(verbLemma(word.lower), null, 'en') === null &&
      out[i + 1]?.category === 'noun' &&
      i > 0 &&
      ['conjunction', 'comma', 'adjective'].includes(out[i - 1]?.category ?? '') &&
      !['noun', 'name'].includes(out[i - 2]?.category ?? '') === false &&
      noVerbPhrase(out, i)
    ) {
      out[i] = new Word(word, 'JJ', 'adjective');
      continue;
    }
    if ((word.tag === 'VBP' || word.tag === 'VB') && out[i - 1]?.lower === 'her' && out[i - 1]?.tag === 'PRP') {
      out[i] = new Word(word, 'NN', 'noun');
      continue;
    }
    if (
      word.tag === 'NN' &&
      out[i - 1]?.tag === 'NNS' &&
      (['number', 'determiner', 'possessive'].includes(out[i + 1]?.category ?? '') ||
        (out[i + 1]?.category === 'participle' && out[i + 2]?.category === 'noun')) &&
      (englishReadings(word.lower) & (EN_FORM.past | EN_FORM.base)) !== 0
    ) {
      out[i] = new Word(word, 'VBP', 'finite');
      open = i;
      continue;
    }
    if (word.tag === 'VB' && samePast(out, i)) out[i] = new Word(word, 'VBD', 'finite');
    if (word.tag === 'VB' && standsAsFinite(out, i)) out[i] = new Word(word, 'VBP', 'finite');
    if (
      ['comma', 'colon', 'dash', 'conjunction', 'subordinator', 'relative', 'wh', 'stop', 'pronoun', 'quote'].includes(
        word.category,
      )
    ) {
      open = -1;
      continue;
    }
    if (word.category !== 'finite') continue;
    const held = out[open];
    if (
      held !== undefined &&
      held.tag === 'VBD' &&
      /(?:ed|en|wn|pt|ht|ld|nt|rn)$/.test(held.lower) &&
      out[open + 1]?.category === 'preposition' &&
      !hasNoPassive(held.lower) &&
      // "The firm folded after a lender withdrew": the second verb belongs to the clause that says when.
      (!standsBeforeTime(out[open + 1]) || isDoneTo(held)) &&
      directVerb(out, open, i)
    )
      out[open] = new Word(held, 'VBN', 'participle');
    open = i;
  }
  return out;
}

/** No new subject between two finite verbs: only a prepositional phrase. */
function directVerb(words: readonly Word[], from: number, to: number): boolean {
  let prepositions = 0;
  for (let k = from + 1; k < to; k++)
    if (words[k]?.category === 'preposition' || words[k]?.category === 'to') prepositions++;
  return prepositions > 0;
}

/** "The museum put effort into": past and base form are the same word; a noun before it makes it the past. */
function samePast(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  const next = words[i + 1]?.category ?? 'stop';
  if (word === undefined || before === undefined || !['noun', 'name'].includes(before.category)) return false;
  if (
    (englishReadings(word.lower) & EN_FORM.past) === 0 ||
    !['determiner', 'number', 'possessive', 'preposition'].includes(next)
  )
    return false;
  for (let k = i - 1; k >= 0 && k > i - 8; k--) {
    const other = words[k];
    if (other === undefined || ['comma', 'stop', 'quote', 'subordinator'].includes(other.category)) return true;
    if (other.category === 'finite' || other.category === 'to') return false;
  }
  return true;
}

const BARE_GOVERNORS =
  /^(?:to|do|does|did|don['’`]t|doesn['’`]t|didn['’`]t|let|lets|make|makes|made|help|helps|helped|see|saw|not|and|or|but|have|had|has)$/;

/** English: a base form right after a plural noun or a pronoun, with nothing before it that asks for a base form. */
function standsAsFinite(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before === undefined || (before.tag !== 'NNS' && before.category !== 'pronoun')) return false;
  for (let k = i - 1; k >= 0 && k > i - 8; k--) {
    const word = words[k];
    if (word === undefined || word.category === 'comma' || word.category === 'stop' || word.category === 'subordinator')
      return true;
    if (word.tag === 'MD' || BARE_GOVERNORS.test(word.lower)) return false;
    if (word.category === 'finite') return k < i - 1;
  }
  return true;
}

/** "milk and iodised salt", ", stunted growth and deafness": the noun ends the list, nothing is done to it. */
function noVerbPhrase(words: readonly Word[], i: number): boolean {
  const next = words[i + 2]?.category;
  return next === undefined || next === 'stop' || next === 'conjunction' || next === 'comma';
}
