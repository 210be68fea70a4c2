import { isTitle } from '../../attribution/titles.js';
import { isGivenName } from '../../lexicon/given-names.js';
import { verbBits } from '../../lexicon/de/verb-bits.js';
import { FORM, verbForm } from '../../lexicon/de/verb-forms.js';
import { Word } from '../words.js';
import { mended } from './mended.js';
import { determinerBefore } from './german-verbs.js';

/** German writes nouns with a large letter: what is small is a verb, if it may be one, or an adjective. */
export function withoutSmallNouns(words: readonly Word[]): readonly Word[] {
  return mended(words, (word) => {
    const first = word.text.charAt(0);
    if ((word.tag !== 'NN' && word.tag !== 'NE') || first !== first.toLowerCase() || first === first.toUpperCase())
      return word;
    const bits = verbBits(word);
    if ((bits & (FORM.third | FORM.reported | FORM.unreal)) !== 0) return new Word(word, 'VVFIN', 'finite');
    if ((bits & FORM.participle) !== 0) return new Word(word, 'VVPP', 'participle');
    if ((bits & FORM.infinitive) !== 0) return new Word(word, 'VVINF', 'infinitive');
    return new Word(word, 'ADJD', 'adjective');
  });
}

/** "Die mit Fahrzeugen angerückte Feuerwehr konnte": a form in -te before a noun, with the verb still to come. */
export function withoutAdjectives(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) => {
    const next = words[i + 1];
    if (word.category !== 'finite' || next?.category !== 'noun' || !/t(?:e|en|er|es|em)$/.test(word.lower)) return word;
    // "Das im Mai eröffnete Werk": an article that no noun follows is no first place.
    const lead = words.slice(2, i);
    const waits = words[0]?.tag === 'ART' && words[1]?.category === 'preposition' && i < 8;
    if (waits && !lead.some(({ category }) => ['finite', 'comma', 'conjunction'].includes(category)))
      return new Word(word, 'ADJA', 'adjective');
    for (let k = i + 2; k < words.length && k < i + 14; k++) {
      const category = words[k]?.category;
      if (category === 'comma' || category === 'conjunction' || category === 'colon') return word;
      if (category === 'finite' && words[k - 1]?.category !== 'determiner')
        return determinerBefore(words, i) || words[i - 1]?.lower === 'wie' ? new Word(word, 'ADJA', 'adjective') : word;
    }
    return word;
  });
}

/** Behind "der" stand an adjective and its noun, no verb before the next comma, and the verb of the sentence behind it. */
function explainsName(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.tag !== 'ADJA' || words[at + 2]?.category !== 'noun') return false;
  for (let k = at + 3; k < words.length && k < at + 16; k++) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'comma') return words[k + 1]?.category === 'finite';
    if (['finite', 'infinitive', 'participle', 'stop', 'prefix'].includes(category)) return false;
  }
  return false;
}

const NOMINAL = ['noun', 'name', 'adjective', 'participle', 'number', 'conjunction', 'comma', 'quote', 'open'];

/** Tags that the tagger gives wrongly now and then. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'VVPP',
  'VVIMP',
  'ADJA',
  'ADJD',
  'VVFIN',
  'VAFIN',
  'VMFIN',
  'NN',
  'PRELS',
]);

/** What a form cannot be where it stands, told from its neighbours alone. */
export function withForms(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) => {
    const before = words[i - 1];
    const next = words[i + 1];
    // "hatte die 41-Jährige ausgesagt": an article before somebody.
    if (word.tag === 'PDS' && /^\d+-Jährige[nr]?$/.test(next?.text ?? '')) return new Word(word, 'ART', 'determiner');
    // "Dessen Präsident sagte": no relative clause begins a sentence with its verb in second place.
    if (word.tag === 'PRELAT' && i === 0) return new Word(word, 'PPOSAT', 'possessive');
    if (!DOUBTFUL.has(word.tag)) return word;
    // "die 16.000 Jahre alt sein sollen", "das doppelt so viel erhielt".
    if (/^(?:alt|doppelt)$/.test(word.lower) && word.category === 'finite') return new Word(word, 'ADJD', 'adjective');
    // "der 71-Jährige": with a large letter it is somebody.
    if (word.tag === 'ADJA' && /^\d+-Jährige[nr]?$/.test(word.text)) return new Word(word, 'NN', 'noun');
    const bits = verbBits(word);
    // "dem Läufer die Fackel zu entreißen": after "zu" stands an infinitive.
    if (word.category === 'finite' && before?.category === 'to' && (bits & FORM.infinitive) !== 0)
      return new Word(word, 'VVINF', 'infinitive');
    // "und debütierte 2014 in der Auswahl": an adjective stands before a noun.
    if (
      word.tag === 'ADJA' &&
      (bits & FORM.third) !== 0 &&
      before !== undefined &&
      (!['determiner', 'possessive', 'adjective', 'preposition', 'number', 'comma'].includes(before.category) ||
        before.lower === 'zufolge') &&
      !leadsToNoun(words, i + 1)
    )
      return new Word(word, 'VVFIN', 'finite');
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
      return new Word(word, 'VVFIN', 'finite');
    // "Trainer Oliver Brinkmann": a trade is a noun, a given name a name.
    if (word.tag === 'ADJA' && isLarge(word) && isTitle(word) && isLarge(next ?? word))
      return new Word(word, 'NN', 'noun');
    // "dem Maler Ivo Lanz": no adjective is large between an article and two names.
    if (
      word.tag === 'ADJA' &&
      isLarge(word) &&
      ['determiner', 'possessive'].includes(before?.category ?? '') &&
      next?.category === 'name' &&
      words[i + 2]?.category === 'name'
    )
      return new Word(word, 'NN', 'noun');
    if (word.tag === 'NN' && isLarge(word) && isGivenName(word.lower) && next !== undefined && isLarge(next))
      return new Word(word, 'NE', 'name');
    // "akzeptiert oder zurückgegeben wurde": the auxiliary behind it makes it a participle.
    if (
      word.tag === 'VVFIN' &&
      (bits & FORM.participle) !== 0 &&
      next?.category === 'conjunction' &&
      words[i + 2]?.category === 'participle' &&
      words[i + 3]?.tag === 'VAFIN'
    )
      return new Word(word, 'VVPP', 'participle');
    // "dass wir Höhen erreichen und den Umsatz steigern werden": both parts share the auxiliary at the end.
    if (word.tag === 'VVFIN' && next?.category === 'conjunction' && sharesAuxiliary(words, i, bits))
      return new Word(
        word,
        (bits & FORM.participle) !== 0 ? 'VVPP' : 'VVINF',
        (bits & FORM.participle) !== 0 ? 'participle' : 'infinitive',
      );
    // "den Ball flach zu halten": no command stands before an infinitive.
    if (word.tag === 'VVFIN' && next?.category === 'to' && (bits & (FORM.past | FORM.third)) === 0)
      return new Word(word, 'ADJD', 'adjective');
    // "Schiffe wichen aus": a noun, before the verb of the sentence.
    if (
      word.category === 'finite' &&
      i === 0 &&
      next?.tag === 'VVFIN' &&
      (verbBits(next) & FORM.past) !== 0 &&
      /e$/.test(word.lower)
    )
      return new Word(word, 'NN', 'noun');
    // "Umgekehrt befänden sich …": one finite verb alone stands second.
    if (word.tag === 'VVFIN' && i === 0 && next?.category === 'finite' && (bits & FORM.participle) !== 0)
      return new Word(word, 'ADJD', 'adjective');
    // "werde das Geld nicht bekommen": no passive.
    if (
      word.tag === 'VVPP' &&
      word.lower === 'bekommen' &&
      words.slice(0, i).some(({ lower }) => /^w(?:e|i|ü)rden?$/.test(lower))
    )
      return new Word(word, 'VVINF', 'infinitive');
    // "sei an drei Stellen unterbrochen, …": no noun follows.
    if (
      word.tag === 'ADJA' &&
      (bits & FORM.participle) !== 0 &&
      !isLarge(word) &&
      ['comma', 'stop'].includes(next?.category ?? 'stop') &&
      !['determiner', 'possessive', 'comma', 'conjunction'].includes(before?.category ?? 'comma') &&
      words.slice(0, i).some(({ tag }) => tag === 'VAFIN')
    )
      return new Word(word, 'VVPP', 'participle');
    // "danach könnten Helfer in die Stadt gelangen": the infinitive to the modal before it.
    if (word.tag === 'VVFIN' && word.lower.endsWith('en') && closesModal(words, i))
      return new Word(word, 'VVINF', 'infinitive');
    // "werden die Linien 52 und 58 bedient": a main clause has its finite verb in second place.
    if (word.tag === 'VVFIN' && (bits & FORM.participle) !== 0 && (next === undefined || next.category === 'stop')) {
      if (closesBracket(words, i)) return new Word(word, 'VVPP', 'participle');
      for (let k = i - 1; k > 0 && k > i - 30; k--) {
        const other = words[k];
        const inside = other?.category === 'comma' && (k === i - 1 || words[k - 1]?.category === 'number');
        if (
          other === undefined ||
          (!inside && ['subordinator', 'relative', 'wh', 'comma', 'colon', 'dash'].includes(other.category))
        )
          break;
        if (other.tag === 'VAFIN') return new Word(word, 'VVPP', 'participle');
        if (other.category === 'finite') break;
      }
    }
    // "…; die offizielle Seite arbeitet nicht": no relative clause begins after a semicolon with its verb in the middle.
    // "Norda, der größte Hersteller in Europa, meldete …": no relative clause is without a verb.
    if (word.tag === 'PRELS' && before?.category === 'comma' && explainsName(words, i))
      return new Word(word, 'ART', 'determiner');
    if (word.tag === 'PRELS' && (i === 0 || before?.text === ';' || before?.category === 'stop'))
      return new Word(word, 'ART', 'determiner');
    // German nouns are written large.
    if (
      word.tag === 'ADJD' &&
      i > 0 &&
      isLarge(word) &&
      before?.category !== 'quote' &&
      before?.category !== 'colon' &&
      before?.category !== 'stop'
    )
      return new Word(word, 'NN', 'noun');
    return word;
  });
}

/** A form at the end of a main clause whose finite verb is a modal. */
function closesModal(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]?.category ?? 'stop';
  if (!['stop', 'comma', 'quote', 'colon', 'dash'].includes(next)) return false;
  for (let k = i - 1; k >= 0 && k > i - 30; k--) {
    const word = words[k] as Word;
    if (word.tag === 'VMFIN') return true;
    if (CLAUSE_OPENS.has(word.category) || ['finite', 'infinitive', 'conjunction'].includes(word.category))
      return false;
  }
  return false;
}
const CLAUSE_OPENS: ReadonlySet<string> = new Set([
  'subordinator',
  'relative',
  'wh',
  'comma',
  'colon',
  'dash',
  'stop',
  'quote',
]);

/** "wird der Forscherin, die in Bonn lehrt, ein Preis verliehen": the participle to the auxiliary before the relative clause. */
function closesBracket(words: readonly Word[], i: number): boolean {
  let to = i;
  let skipped = false;
  for (let k = i - 1; k >= 0 && k > i - 40; k--) {
    const begins = k === 0 || words[k - 1]?.category === 'comma';
    if (!begins) continue;
    const opener = words[k]?.category === 'preposition' ? words[k + 1] : words[k];
    const stretch = words.slice(k, to);
    if (opener?.category === 'relative' && stretch.some((word) => word.category === 'finite')) skipped = true;
    else if (stretch.some((word) => word.tag === 'VAFIN'))
      return skipped && !stretch.some((word) => word.category === 'participle' || word.category === 'infinitive');
    else if (stretch.some((word) => word.category === 'finite' || word.category === 'subordinator')) return false;
    to = k - 1;
  }
  return false;
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
    // ", das Geld kosten und schön sein soll"
    if (category === 'comma') return /^(?:der|die|das|den|dem)$/.test(words[k + 1]?.lower ?? '');
    if (category === 'finite') return false;
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
