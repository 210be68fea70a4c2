import { verbBits } from '../../lexicon/de/verb-bits.js';
import { FORM } from '../../lexicon/de/verb-forms.js';
import { Word } from '../words.js';
import { withWordAt } from './mended.js';

/**
 * "Der Verband kritisiert, dass …": the first stretch between commas that no word subordinates needs a finite verb; a
 * form that may be one is it, when it stands at the end of the stretch and no auxiliary is there.
 */
export function withMainVerb(words: readonly Word[]): readonly Word[] {
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    const mark = words[i];
    if (i < words.length && mark?.category !== 'comma' && mark?.category !== 'colon') continue;
    if (i >= words.length && from === 0) return words;
    const opened = words.slice(from, from + 2).some((w) => ['subordinator', 'relative', 'wh'].includes(w.category));
    const finite = words.slice(from, i).some((w) => w.category === 'finite');
    if (finite && !opened) return words;
    if (!opened) {
      const word = words[i - 1];
      const before = words[i - 2];
      const alone = i - 1 === from && from > 0;
      if (
        word !== undefined &&
        i < words.length &&
        (word.tag === 'VVPP' || word.tag === 'VVINF' || word.tag === 'ADJD') &&
        (verbBits(word) & FORM.third) !== 0 &&
        (alone || ['noun', 'name', 'pronoun', 'close', 'adverb', 'quote'].includes(before?.category ?? '')) &&
        words[i + 1]?.category !== 'finite' &&
        !words.slice(from, i).some((w) => w.category === 'to')
      ) {
        return withWordAt(words, i - 1, new Word(word, 'VVFIN', 'finite'));
      }
    }
    from = i + 1;
  }
  return words;
}

export function determinerBefore(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 8; k--) {
    const category = words[k]?.category;
    if (category === 'determiner' || category === 'possessive') return true;
    if (category === 'comma' || category === 'finite') return false;
  }
  return false;
}

/** "Die Firma gehört zu Norda, die …": the first stretch has no finite verb but a form that may be one, not at its end. */
export function withSecondVerb(words: readonly Word[]): readonly Word[] {
  let to = 0;
  while (to < words.length && !['comma', 'stop', 'colon'].includes(words[to]?.category ?? '')) to++;
  const first = words[0];
  if (first === undefined || ['subordinator', 'relative', 'wh', 'to'].includes(first.category)) return words;
  if (words.slice(0, to).some((word) => word.category === 'finite')) return words;
  // "Am Sonntag brachen Diebe ein, …": its prefix shows that it is the verb.
  const parted = words[to - 1]?.category === 'prefix';
  const past = parted ? words.findIndex((word, i) => i < to && word.tag === 'ADJA' && isPast(word)) : -1;
  if (past > 0 && ['noun', 'name'].includes(words[past - 1]?.category ?? ''))
    return withWordAt(words, past, new Word(words[past] as Word, 'VVFIN', 'finite'));
  if (words[to + 1]?.category === 'finite') return words;
  for (let i = 1; i < to - 1; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || before === undefined || !['noun', 'name', 'pronoun'].includes(before.category)) continue;
    if (word.tag !== 'VVPP' && word.tag !== 'VVINF' && word.tag !== 'ADJD') continue;
    const next = words[i + 1]?.category ?? 'stop';
    if (['infinitive', 'participle', 'finite', 'stop'].includes(next)) continue;
    if ((verbBits(word) & FORM.third) === 0) continue;
    return withWordAt(words, i, new Word(word, 'VVFIN', 'finite'));
  }
  return words;
}

const isPast = (word: Word): boolean => (verbBits(word) & FORM.past) !== 0;

/**
 * "In der Schweiz, wo der Staat Ziele setzt, kommen die Züge pünktlich an": behind a clause that closes the first place
 * stands the verb, where the sentence has none.
 */
export function withVerbBehindClause(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex((word) => word.category === 'comma');
  const opener = words[first + 1];
  if (first < 1 || opener === undefined) return words;
  if (opener.category !== 'relative' && opener.lower !== 'wo') return words;
  if (words.slice(0, first).some((word) => word.category === 'finite')) return words;
  let second = first + 1;
  while (second < words.length && words[second]?.category !== 'comma') second++;
  const word = words[second + 1];
  if (word?.tag !== 'VVINF' || (verbBits(word) & FORM.plural) === 0) return words;
  if (words.slice(second).some(({ category }) => category === 'finite' || category === 'to')) return words;
  return withWordAt(words, second + 1, new Word(word, 'VVFIN', 'finite'));
}

/** "Fragen, die die Interessen betreffen": a clause opened by a relative or subordinating word ends in its finite verb. */
export function withVerbLast(words: readonly Word[]): readonly Word[] {
  let out = words;
  let from = 0;
  for (let i = 0; i <= out.length; i++) {
    if (i < out.length && out[i]?.category !== 'comma' && out[i]?.category !== 'stop') continue;
    const first = out[from]?.category === 'preposition' || out[from]?.category === 'quote' ? out[from + 1] : out[from];
    const opened =
      first?.category === 'relative' ||
      (first?.category === 'subordinator' && first.tag === 'KOUS') ||
      (first?.lower === 'wo' && from > 0);
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
      // Of a verb that no table has the ending must do.
      ((verbBits(word) & FORM.third) !== 0 || (verbBits(word) === 0 && /t$/.test(word.text)))
    )
      out = withWordAt(out, last, new Word(word, 'VVFIN', 'finite'));
    from = i + 1;
  }
  return out;
}

/**
 * "da die Becken leer stehen und das Dach niemandem gehört", "die gekauft wurden und nun vermietet werden": each of two parts
 * of a clause that a word opens ends in a finite verb, where they share none.
 */
export function withVerbsLast(words: readonly Word[]): readonly Word[] {
  let out = words;
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && !['comma', 'stop', 'colon', 'dash'].includes(words[i]?.category ?? '')) continue;
    const first = words[from]?.category === 'preposition' ? words[from + 1] : words[from];
    const opened = first?.category === 'relative' || first?.tag === 'KOUS';
    const joint = opened ? words.slice(from, i).findIndex(({ category }) => category === 'conjunction') + from : -1;
    const [before, last] = [words[joint - 1], words[i - 1]];
    if (joint > from + 2 && i - joint > 3 && before !== undefined && last !== undefined) {
      const closes = last.category === 'finite' && last.tag === 'VVFIN' && before.category === 'infinitive';
      const mayBe = last.category === 'infinitive' || (last.category === 'participle' && before.tag === 'VVFIN');
      const goesOn = before.category === 'finite' && mayBe && before.tag !== 'VMFIN';
      const at = closes ? joint - 1 : goesOn ? i - 1 : -1;
      const [start, end] = closes ? [from, joint] : [joint, i];
      const free = !words.slice(start, end).some(({ category }) => category === 'finite' || category === 'to');
      const word = words[at];
      if (word !== undefined && free && (verbBits(word) & (FORM.plural | FORM.third)) !== 0)
        out = withWordAt(out, at, new Word(word, word.lower === 'werden' ? 'VAFIN' : 'VVFIN', 'finite'));
    }
    from = i + 1;
  }
  return out;
}

/** "Einige Hersteller behaupten, …": an infinitive right after the subject that opens the sentence, before a comma. */
export function withPluralVerb(words: readonly Word[]): readonly Word[] {
  for (let i = 1; i < words.length && i < 9; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || before === undefined) break;
    if (['finite', 'comma', 'subordinator', 'to', 'preposition', 'relative', 'colon'].includes(word.category)) break;
    if (word.tag !== 'VVINF' || !['noun', 'name', 'pronoun'].includes(before.category)) continue;
    if (words[i + 1]?.category === 'stop' || words[i + 1] === undefined) break;
    if ((verbBits(word) & FORM.plural) === 0) break;
    return withWordAt(words, i, new Word(word, 'VVFIN', 'finite'));
  }
  return words;
}
