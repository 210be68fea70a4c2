import { isTitle } from '../attribution/speakers.js';
import { isGivenName } from '../lexicon/given-names.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import { EN_FORM, englishReadings, verbLemma } from '../lexicon/en/words.js';
import { sayClass } from '../lexicon/lookup.js';
import type { Word } from './words.js';

/**
 * Puts right what the tagger cannot see from its window: a German clause without any finite verb whose second place is
 * taken by a form that may be finite ("Die beiden führen Gespräche"), an English one where a past form before the
 * real verb is a participle ("Iodine released from these chemicals has been …").
 */
export function repairTags(words: readonly Word[], language: string, headline: boolean): Word[] {
  if (language === 'de') return repairGerman(withoutSmallNouns(words));
  if (language !== 'en') return [...words];
  const repaired = repairEnglish(headline ? words : withNames(withEnglishForms(words)));
  return headline ? repaired : withVerbBehindRelative(withPastVerb(repaired));
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

/** What an English form cannot be where it stands. */
function withEnglishForms(words: readonly Word[]): Word[] {
  const shouted = words.every((word) => word.kind !== 'word' || word.text === word.text.toUpperCase());
  return words.map((word, i) => {
    const before = words[i - 1];
    const next = words[i + 1];
    const as = (tag: string, category: Word['category']): Word => ({ ...word, tag, category });
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
      return as('NNP', 'name');
    // "the world's most …": after an article or adjective it owns something, it is no "it's".
    if (
      word.tag === 'PRP+V' &&
      before !== undefined &&
      ['determiner', 'adjective', 'preposition', 'possessive'].includes(before.category)
    )
      return as('NN$', 'noun');
    // "The report states that", "that alarms me": a form in -s with a subject before and an object behind.
    if (
      word.tag === 'NNS' &&
      before !== undefined &&
      (['NN', 'NNP', 'PRP'].includes(before.tag) || before.lower === 'that' || before.lower === 'this') &&
      (englishReadings(word.lower) & EN_FORM.s) !== 0 &&
      (next?.lower === 'that' || /^(?:me|him|us|them|it)$/.test(next?.lower ?? '') || plans(words, i))
    )
      return as('VBZ', 'finite');
    // "the flight which launches June 28": a relative word and no verb yet.
    if (
      word.tag === 'NNS' &&
      (before?.category === 'relative' || before?.lower === 'which') &&
      (englishReadings(word.lower) & EN_FORM.s) !== 0 &&
      next?.category !== 'finite'
    )
      return as('VBZ', 'finite');
    // "Prosecutors say …", "researchers estimate that …": a base form behind the plural that opens the sentence.
    if (
      (word.tag === 'VB' || word.tag === 'NN') &&
      i < 8 &&
      before !== undefined &&
      (before.tag === 'NNS' || (before.tag === 'NNP' && before.lower.endsWith('s'))) &&
      sayClass(verbLemma(word.lower), null, 'en') !== null &&
      verbLemma(word.lower) === word.lower &&
      !words.slice(0, i).some((w) => w.category === 'finite' || w.category === 'to')
    )
      return as('VBP', 'finite');
    // "said there had been": nobody is there, something is.
    if (
      word.lower === 'there' &&
      word.tag === 'RB' &&
      /^(?:is|are|was|were|has|have|had|will|would)$/.test(next?.lower ?? '')
    )
      return as('EX', 'pronoun');
    if (word.lower === 'had' && word.tag === 'VBN' && next?.tag === 'VBN') return as('VBD', 'finite');
    // "With all votes counted, …": the clause behind the comma has the finite verb.
    if (word.tag === 'VBD' && isParticiple(word) && /^(?:with|without)$/.test(words[0]?.lower ?? '') && i < 8) {
      const comma = words.findIndex((w, k) => k > i && w.category === 'comma');
      if (comma > 0 && !words.slice(0, i).some((w) => w.category === 'finite' || w.category === 'comma'))
        return as('VBN', 'participle');
    }
    // "The bank, founded in 1921, had …": a verb stands behind the second comma, too.
    if (word.tag === 'VBD' && isParticiple(word) && before?.category === 'comma' && next?.category === 'preposition') {
      const comma = words.findIndex((w, k) => k > i && w.category === 'comma');
      const free = !words.slice(0, i).some((w) => w.category === 'finite');
      if (free && comma > 0 && words[comma + 1]?.category === 'finite') return as('VBN', 'participle');
    }
    // "… and announced protests": what somebody says next.
    if (
      (word.tag === 'JJ' || word.tag === 'VBN') &&
      before?.lower === 'and' &&
      ['noun', 'name'].includes(words[i - 2]?.category ?? '') &&
      (englishReadings(word.lower) & EN_FORM.past) !== 0 &&
      sayClass(verbLemma(word.lower), null, 'en') !== null &&
      words.slice(0, i).some((w) => w.tag === 'VBD' || w.tag === 'VBZ')
    )
      return as('VBD', 'finite');
    return word;
  });
}

/** "The team plans to observe": the first verb of the sentence, with its infinitive. */
const plans = (words: readonly Word[], i: number): boolean =>
  i < 8 &&
  words[i + 1]?.lower === 'to' &&
  words[i + 2]?.category === 'infinitive' &&
  !words.slice(0, i).some((word) => word.category === 'finite');

const isParticiple = (word: Word): boolean => (englishReadings(word.lower) & EN_FORM.participle) !== 0;

/** "The document which had the stamp on every page detailed weaknesses": the verb of the subject stands behind the relative clause. */
function withVerbBehindRelative(words: readonly Word[]): Word[] {
  const first = words.findIndex((word) => word.category === 'finite');
  const relative = words.findIndex((word) => word.category === 'relative');
  if (first < 0 || relative <= 0 || first < relative || first > relative + 8) return [...words];
  if (words.slice(0, relative - 1).some((word) => ['comma', 'colon', 'subordinator', 'quote'].includes(word.category)))
    return [...words];
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
      return words.map((other, k) => (k === i ? { ...word, tag: 'VBD', category: 'finite' as const } : other));
  }
  return [...words];
}

/** "The ship, which had left at six, hit a rock": the verb of the subject stands behind the comma. */
function withVerbBehindComma(words: readonly Word[], first: number): Word[] {
  for (let i = first + 1; i < words.length; i++) {
    if (words[i - 1]?.category !== 'comma') continue;
    const word = words[i];
    if (word === undefined || word.category === 'finite' || word.category === 'conjunction') break;
    if (
      (word.tag === 'VBN' || word.tag === 'VB') &&
      (englishReadings(word.lower) & EN_FORM.past) !== 0 &&
      ['determiner', 'possessive', 'number', 'preposition', 'adverb'].includes(words[i + 1]?.category ?? '')
    )
      return words.map((other, k) => (k === i ? { ...word, tag: 'VBD', category: 'finite' as const } : other));
    break;
  }
  return [...words];
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
  const out = withMainVerb(withVerbLast(withSecondVerb(withPluralVerb(withoutAdjectives(withForms(words))))));
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
        return determinerBefore(words, i) || words[i - 1]?.lower === 'wie'
          ? { ...word, tag: 'ADJA', category: 'adjective' }
          : word;
    }
    return word;
  });
}

const NOMINAL = ['noun', 'name', 'adjective', 'participle', 'number', 'conjunction', 'comma', 'quote', 'open'];

/** Tags that the tagger gives wrongly now and then. */
const DOUBTFUL: ReadonlySet<string> = new Set(['ADJA', 'ADJD', 'VVFIN', 'VAFIN', 'VMFIN', 'NN', 'PRELS']);

/** What a form cannot be where it stands, told from its neighbours alone. */
function withForms(words: readonly Word[]): Word[] {
  return words.map((word, i) => {
    const before = words[i - 1];
    const next = words[i + 1];
    if (!DOUBTFUL.has(word.tag)) return word;
    const bits = verbForm(word.lower)?.bits ?? 0;
    const as = (tag: string, category: Word['category']): Word => ({ ...word, tag, category });
    // "dem Läufer die Fackel zu entreißen": after "zu" stands an infinitive.
    if (word.category === 'finite' && before?.category === 'to' && (bits & FORM.infinitive) !== 0)
      return as('VVINF', 'infinitive');
    // "und debütierte 2014 in der Auswahl": an adjective stands before a noun.
    if (
      word.tag === 'ADJA' &&
      (bits & FORM.third) !== 0 &&
      before !== undefined &&
      (!['determiner', 'possessive', 'adjective', 'preposition', 'number', 'comma'].includes(before.category) ||
        before.lower === 'zufolge') &&
      !leadsToNoun(words, i + 1)
    )
      return as('VVFIN', 'finite');
    // "kündigte Revision an": the adjective would be "gekündigte".
    if (
      word.tag === 'ADJA' &&
      (bits & FORM.third) !== 0 &&
      (bits & FORM.past) !== 0 &&
      /te[nsmr]?$/.test(word.lower) &&
      ((verbForm(word.lower.replace(/e[nsmr]?$/, ''))?.bits ?? 0) & FORM.participle) === 0 &&
      before !== undefined &&
      !['determiner', 'possessive', 'preposition'].includes(before.category)
    )
      return as('VVFIN', 'finite');
    // "Trainer Oliver Brinkmann": a trade is a noun, a given name a name.
    if (word.tag === 'ADJA' && i > 0 && isLarge(word) && isTitle(word) && isLarge(next ?? word))
      return as('NN', 'noun');
    if (word.tag === 'NN' && isLarge(word) && isGivenName(word.lower) && next !== undefined && isLarge(next))
      return as('NE', 'name');
    // "akzeptiert oder zurückgegeben wurde": the auxiliary behind it makes it a participle.
    if (
      word.tag === 'VVFIN' &&
      (bits & FORM.participle) !== 0 &&
      next?.category === 'conjunction' &&
      words[i + 2]?.category === 'participle' &&
      words[i + 3]?.tag === 'VAFIN'
    )
      return as('VVPP', 'participle');
    // "dass wir Höhen erreichen und den Umsatz steigern werden": both parts share the auxiliary at the end.
    if (word.tag === 'VVFIN' && next?.category === 'conjunction' && sharesAuxiliary(words, i, bits))
      return as(
        (bits & FORM.participle) !== 0 ? 'VVPP' : 'VVINF',
        (bits & FORM.participle) !== 0 ? 'participle' : 'infinitive',
      );
    // "werden die Linien 52 und 58 bedient": a main clause has its finite verb in second place.
    if (word.tag === 'VVFIN' && (bits & FORM.participle) !== 0 && (next === undefined || next.category === 'stop')) {
      for (let k = i - 1; k > 0 && k > i - 30; k--) {
        const other = words[k];
        if (
          other === undefined ||
          ['subordinator', 'relative', 'wh', 'comma', 'colon', 'dash'].includes(other.category)
        )
          break;
        if (other.tag === 'VAFIN') return as('VVPP', 'participle');
        if (other.category === 'finite') break;
      }
    }
    // "…; die offizielle Seite arbeitet nicht": no relative clause begins after a semicolon with its verb in the middle.
    if (word.tag === 'PRELS' && (i === 0 || before?.text === ';' || before?.category === 'stop'))
      return as('ART', 'determiner');
    // German nouns are written large.
    if (
      word.tag === 'ADJD' &&
      i > 0 &&
      isLarge(word) &&
      before?.category !== 'quote' &&
      before?.category !== 'colon' &&
      before?.category !== 'stop'
    )
      return as('NN', 'noun');
    return word;
  });
}

/** The clause of word `i` ends in a form of the same kind and an auxiliary, and something subordinates it. */
function sharesAuxiliary(words: readonly Word[], i: number, bits: number): boolean {
  let to = i + 2;
  while (to < words.length && !['comma', 'stop', 'colon', 'dash'].includes(words[to]?.category ?? '')) to++;
  while (words[to - 1]?.category === 'quote') to--;
  const auxiliary = words[to - 1];
  const verb = words[to - 2];
  if (auxiliary?.tag !== 'VAFIN' && auxiliary?.tag !== 'VMFIN') return false;
  if (
    verb?.category === 'participle'
      ? (bits & FORM.participle) === 0
      : verb?.category !== 'infinitive' || (bits & FORM.infinitive) === 0
  )
    return false;
  for (let k = i - 1; k >= 0; k--) {
    const category = words[k]?.category ?? 'other';
    if (category === 'subordinator' || category === 'relative') return true;
    if (category === 'finite' || category === 'comma') return false;
  }
  return false;
}

const isLarge = (word: Word): boolean => word.text.charAt(0) !== word.text.charAt(0).toLowerCase();

function leadsToNoun(words: readonly Word[], from: number): boolean {
  for (let k = from; k < words.length && k < from + 6; k++) {
    const word = words[k];
    if (word === undefined) return false;
    if (word.category === 'noun' || word.category === 'name') return true;
    if (word.category === 'number' && words[k + 1]?.category !== 'noun' && words[k + 1]?.category !== 'adjective')
      return false;
    if (!NOMINAL.includes(word.category)) return false;
  }
  return false;
}

/**
 * "Der Verband kritisiert, dass …": the first stretch between commas that no word subordinates needs a finite verb; a
 * form that may be one is it, when it stands at the end of the stretch and no auxiliary is there.
 */
function withMainVerb(words: readonly Word[]): Word[] {
  const out = [...words];
  let from = 0;
  for (let i = 0; i <= out.length; i++) {
    const mark = out[i];
    if (i < out.length && mark?.category !== 'comma' && mark?.category !== 'colon') continue;
    if (i >= out.length && from === 0) return out;
    const opened = out.slice(from, from + 2).some((w) => ['subordinator', 'relative', 'wh'].includes(w.category));
    const finite = out.slice(from, i).some((w) => w.category === 'finite');
    if (finite && !opened) return out;
    if (!opened) {
      const word = out[i - 1];
      const before = out[i - 2];
      const alone = i - 1 === from && from > 0;
      if (
        word !== undefined &&
        i < out.length &&
        (word.tag === 'VVPP' || word.tag === 'VVINF' || word.tag === 'ADJD') &&
        ((verbForm(word.lower)?.bits ?? 0) & FORM.third) !== 0 &&
        (alone || ['noun', 'name', 'pronoun', 'close', 'adverb', 'quote'].includes(before?.category ?? '')) &&
        out[i + 1]?.category !== 'finite' &&
        !out.slice(from, i).some((w) => w.category === 'to')
      ) {
        out[i - 1] = { ...word, tag: 'VVFIN', category: 'finite' };
        return out;
      }
    }
    from = i + 1;
  }
  return out;
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
      sayClass(verbLemma(word.lower), null, 'en') === null &&
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
      (['number', 'determiner', 'possessive'].includes(out[i + 1]?.category ?? '') ||
        (out[i + 1]?.category === 'participle' && out[i + 2]?.category === 'noun')) &&
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
