import { verbBits } from '../../lexicon/de/verb-bits.js';
import { FORM } from '../../lexicon/de/verb-forms.js';
import { joined } from '../joints.js';
import { Word } from '../words.js';
import { mended } from './mended.js';

const BEGINS: ReadonlySet<string> = new Set(['subordinator', 'relative', 'wh', 'colon', 'dash', 'stop']);

/**
 * "konnte sich vor Ulm oder Bonn (je sechs) schieben und …": what is taken for a second finite verb closes the bracket that a
 * modal or an auxiliary has opened, where nothing has closed it and no other clause has begun.
 */
export function withClosedBrackets(words: readonly Word[]): readonly Word[] {
  let open = -1;
  let comma = -1;
  let coordinated = false;
  let closed = -1;
  return mended(words, (word, i) => {
    const { category } = word;
    if (category === 'participle' && words[open]?.tag === 'VAFIN') closed = i;
    // "hat den Vertrag gekündigt und versäumt, …": both go with the auxiliary.
    const shares = category === 'finite' && closed >= 0 && closed === i - 2 && words[i - 1]?.category === 'conjunction';
    if (shares && words[i + 1]?.category === 'comma' && (verbBits(word) & FORM.participle) !== 0)
      return new Word(word, 'VVPP', 'participle');
    if ((BEGINS.has(category) && !joined(words, i)) || category === 'infinitive' || category === 'participle')
      open = -1;
    else if (category === 'comma') comma = i;
    else if (category === 'conjunction') coordinated = true;
    if (category !== 'finite') return word;
    const opener = words[open];
    const closes = opener !== undefined && ENDS.has(words[i + 1]?.category ?? 'stop') ? closing(word, opener) : null;
    const alone = comma === i - 1;
    // "muss Ulm, der Erste, in Bonn eine Niederlage hinnehmen": no finite verb stands so far behind a phrase and a comma.
    const far =
      i - comma > 3 && FIRST.has(words[comma + 1]?.category ?? '') && (words[i + 1]?.category ?? 'stop') === 'stop';
    const sure =
      comma < open
        ? !coordinated || opener?.tag === 'VMFIN'
        : alone || ((word.lower === 'werden' || far) && opener?.tag === 'VMFIN');
    open = -1;
    if (closes !== null && sure && (!alone || words[i + 1] === undefined || words[i + 1]?.category === 'stop'))
      return closes;
    const next = words[i + 1]?.category ?? 'stop';
    if ((word.tag === 'VMFIN' || word.tag === 'VAFIN') && next !== 'comma' && next !== 'stop') {
      open = i;
      coordinated = false;
    }
    return word;
  });
}

const FIRST: ReadonlySet<string> = new Set(['preposition', 'adverb']);
const ENDS: ReadonlySet<string> = new Set(['stop', 'comma', 'quote', 'conjunction', 'close']);

/** The form that goes with a modal or an auxiliary, if the word may be it. */
function closing(word: Word, opener: Word): Word | null {
  const bits = verbBits(word);
  if (opener.tag === 'VMFIN' && ((bits & FORM.infinitive) !== 0 || word.lower === 'werden'))
    return new Word(word, 'VVINF', 'infinitive');
  if (opener.tag === 'VAFIN' && (bits & FORM.participle) !== 0) return new Word(word, 'VVPP', 'participle');
  return null;
}

/** "325 km", "1000 PS": a unit behind its number. */
export function withUnits(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) =>
    words[i - 1]?.category === 'number' && word.category !== 'noun' && UNIT.test(word.lower)
      ? new Word(word, 'NN', 'noun')
      : word,
  );
}
const UNIT = /^(?:[ckm]?m[²³23]?|qm|[km]?g|t|m?l|ha|ps|[kmgt]?wh?|[kmg]?hz|[kmgt]b|std|sek|min)$/;
