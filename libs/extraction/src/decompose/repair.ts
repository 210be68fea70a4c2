import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import { EN_FORM, englishReadings } from '../lexicon/en/words.js';
import type { Word } from './words.js';

/**
 * Puts right what the tagger cannot see from its window: a German clause without any finite verb whose second place is
 * taken by a form that may be finite ("Die beiden führen Gespräche"), an English one where a past form before the
 * real verb is a participle ("Iodine released from these chemicals has been …").
 */
export function repairTags(words: readonly Word[], language: string, headline: boolean): Word[] {
  if (language === 'de') return repairGerman(withoutSmallNouns(words));
  if (language !== 'en') return [...words];
  const repaired = repairEnglish(headline ? words : withNames(words));
  return headline ? repaired : withPastVerb(repaired);
}

/** German writes nouns with a large letter: what is small is a verb, if it may be one, or an adjective. */
function withoutSmallNouns(words: readonly Word[]): Word[] {
  return words.map((word) => {
    const first = word.text.charAt(0);
    if ((word.tag !== 'NN' && word.tag !== 'NE') || first !== first.toLowerCase() || first === first.toUpperCase())
      return word;
    const bits = verbForm(word.lower)?.bits ?? 0;
    if ((bits & (FORM.third | FORM.reported | FORM.unreal)) !== 0)
      return { ...word, tag: 'VVFIN', category: 'finite' as const };
    if ((bits & FORM.participle) !== 0) return { ...word, tag: 'VVPP', category: 'participle' as const };
    if ((bits & FORM.infinitive) !== 0) return { ...word, tag: 'VVINF', category: 'infinitive' as const };
    return { ...word, tag: 'ADJD', category: 'adjective' as const };
  });
}

const NATION = /(?:an|ese|ish|ch|ic|en|al)$/;

/** English: a word with a large first letter inside a sentence is a name, whatever its form says. */
function withNames(words: readonly Word[]): Word[] {
  return words.map((word, i) => {
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
    return open ? { ...word, tag: 'NNP', category: 'name' as const } : word;
  });
}

const BREAKS = ['comma', 'colon', 'dash', 'conjunction', 'subordinator', 'relative', 'wh', 'stop'];

/** English: "Thomas' sister pleaded with him": a first clause without finite verb whose noun is followed by a form in -ed. */
function withPastVerb(words: readonly Word[]): Word[] {
  const out = [...words];
  let from = 0;
  for (let i = 0; i <= out.length; i++) {
    const category = out[i]?.category;
    if (i < out.length && (category === undefined || !BREAKS.includes(category))) continue;
    const finite = out.slice(from, i).some((word) => word.category === 'finite');
    if (finite) return out;
    for (let k = from + 1; k < i; k++) {
      const word = out[k];
      const before = out[k - 1];
      if (
        word?.tag !== 'VBN' ||
        before === undefined ||
        !['noun', 'name', 'pronoun', 'adverb'].includes(before.category)
      )
        continue;
      if (i - k < 3) continue;
      out[k] = { ...word, tag: 'VBD', category: 'finite' };
      return out;
    }
    if (i - from > 6) return out;
    from = i + 1;
  }
  return out;
}

function repairGerman(words: readonly Word[]): Word[] {
  const out = withVerbLast(withSecondVerb(withPluralVerb(withoutAdjectives(words))));
  if (out.some((word) => word.category === 'finite')) return out;
  for (let i = 1; i < out.length; i++) {
    const word = out[i];
    if (
      word === undefined ||
      (word.category !== 'infinitive' && word.category !== 'participle' && word.category !== 'adjective')
    )
      continue;
    const before = out[i - 1]?.category;
    if (before !== 'noun' && before !== 'name' && before !== 'pronoun' && before !== 'number' && before !== 'adjective')
      continue;
    const bits = verbForm(word.lower)?.bits ?? 0;
    const last = out.slice(i + 1).every((next) => next.category === 'stop' || next.category === 'quote');
    if ((bits & FORM.third) !== 0 && !last) {
      out[i] = { ...word, tag: 'VVFIN', category: 'finite' };
      return out;
    }
  }
  return out;
}

/** "Die mit Fahrzeugen angerückte Feuerwehr konnte": a form in -te before a noun, with the verb still to come. */
function withoutAdjectives(words: readonly Word[]): Word[] {
  return words.map((word, i) => {
    const next = words[i + 1];
    if (word.category !== 'finite' || next?.category !== 'noun' || !/t(?:e|en|er|es|em)$/.test(word.lower)) return word;
    for (let k = i + 2; k < words.length && k < i + 14; k++) {
      const category = words[k]?.category;
      if (category === 'comma' || category === 'conjunction' || category === 'colon') return word;
      if (category === 'finite' && words[k - 1]?.category !== 'determiner')
        return determinerBefore(words, i) ? { ...word, tag: 'ADJA', category: 'adjective' } : word;
    }
    return word;
  });
}

function determinerBefore(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 8; k--) {
    const category = words[k]?.category;
    if (category === 'determiner' || category === 'possessive') return true;
    if (category === 'comma' || category === 'finite') return false;
  }
  return false;
}

/** "Die Firma gehört zu Norda, die …": the first stretch has no finite verb but a form that may be one, not at its end. */
function withSecondVerb(words: readonly Word[]): Word[] {
  const out = [...words];
  let to = 0;
  while (to < out.length && !['comma', 'stop', 'colon'].includes(out[to]?.category ?? '')) to++;
  const first = out[0];
  if (first === undefined || ['subordinator', 'relative', 'wh', 'to'].includes(first.category)) return out;
  if (out.slice(0, to).some((word) => word.category === 'finite') || out[to + 1]?.category === 'finite') return out;
  for (let i = 1; i < to - 1; i++) {
    const word = out[i];
    const before = out[i - 1];
    if (word === undefined || before === undefined || !['noun', 'name', 'pronoun'].includes(before.category)) continue;
    if (word.tag !== 'VVPP' && word.tag !== 'VVINF' && word.tag !== 'ADJD') continue;
    const next = out[i + 1]?.category ?? 'stop';
    if (['infinitive', 'participle', 'finite', 'stop'].includes(next)) continue;
    if (((verbForm(word.lower)?.bits ?? 0) & FORM.third) === 0) continue;
    out[i] = { ...word, tag: 'VVFIN', category: 'finite' };
    return out;
  }
  return out;
}

/** "Fragen, die die Interessen betreffen": a clause opened by a relative or subordinating word ends in its finite verb. */
function withVerbLast(words: readonly Word[]): Word[] {
  const out = [...words];
  let from = 0;
  for (let i = 0; i <= out.length; i++) {
    if (i < out.length && out[i]?.category !== 'comma' && out[i]?.category !== 'stop') continue;
    const first = out[from]?.category === 'preposition' || out[from]?.category === 'quote' ? out[from + 1] : out[from];
    const opened = first?.category === 'relative' || (first?.category === 'subordinator' && first.tag === 'KOUS');
    let last = i - 1;
    while (last > from && ['quote', 'close'].includes(out[last]?.category ?? '')) last--;
    const word = out[last];
    const free =
      opened &&
      word !== undefined &&
      last > from + 1 &&
      !out.slice(from, i).some((w) => w.category === 'finite' || w.category === 'to');
    if (
      free &&
      (word.category === 'infinitive' || word.category === 'participle' || word.category === 'adjective') &&
      ((verbForm(word.lower)?.bits ?? 0) & FORM.third) !== 0
    )
      out[last] = { ...word, tag: 'VVFIN', category: 'finite' };
    from = i + 1;
  }
  return out;
}

/** "Einige Hersteller behaupten, …": an infinitive right after the subject that opens the sentence, before a comma. */
function withPluralVerb(words: readonly Word[]): Word[] {
  for (let i = 1; i < words.length && i < 9; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || before === undefined) break;
    if (['finite', 'comma', 'subordinator', 'to', 'preposition', 'relative', 'colon'].includes(word.category)) break;
    if (word.tag !== 'VVINF' || !['noun', 'name', 'pronoun'].includes(before.category)) continue;
    if (words[i + 1]?.category === 'stop' || words[i + 1] === undefined) break;
    if (((verbForm(word.lower)?.bits ?? 0) & FORM.plural) === 0) break;
    return words.map((other, k) => (k === i ? { ...word, tag: 'VVFIN', category: 'finite' as const } : other));
  }
  return [...words];
}

function repairEnglish(words: readonly Word[]): Word[] {
  const out = [...words];
  let open = -1;
  for (let i = 0; i < out.length; i++) {
    const word = out[i];
    if (word === undefined) continue;
    if (
      word.tag === 'VBD' &&
      word.lower.endsWith('ed') &&
      out[i + 1]?.category === 'noun' &&
      i > 0 &&
      ['conjunction', 'comma', 'adjective'].includes(out[i - 1]?.category ?? '') &&
      !['noun', 'name'].includes(out[i - 2]?.category ?? '') === false &&
      noVerbPhrase(out, i)
    ) {
      out[i] = { ...word, tag: 'JJ', category: 'adjective' };
      continue;
    }
    if ((word.tag === 'VBP' || word.tag === 'VB') && out[i - 1]?.lower === 'her' && out[i - 1]?.tag === 'PRP') {
      out[i] = { ...word, tag: 'NN', category: 'noun' };
      continue;
    }
    if (
      word.tag === 'NN' &&
      out[i - 1]?.tag === 'NNS' &&
      ['number', 'determiner', 'possessive'].includes(out[i + 1]?.category ?? '') &&
      (englishReadings(word.lower) & (EN_FORM.past | EN_FORM.base)) !== 0
    ) {
      out[i] = { ...word, tag: 'VBP', category: 'finite' };
      open = i;
      continue;
    }
    if (word.tag === 'VB' && samePast(out, i)) out[i] = { ...word, tag: 'VBD', category: 'finite' };
    if (word.tag === 'VB' && standsAsFinite(out, i)) out[i] = { ...word, tag: 'VBP', category: 'finite' };
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
      directVerb(out, open, i)
    )
      out[open] = { ...held, tag: 'VBN', category: 'participle' };
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
