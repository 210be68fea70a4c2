import { PLURAL, endsInPlural, gendersOf, wantedBy } from './agreement.js';
import type { Antecedent } from './antecedent.js';
import type { Word } from './words.js';

const SELECTS =
  /^(?:all(?:e[nmrs]?|es)|jede[rnms]?|jene[rnms]?|d(?:er|ie|as|en|em)jenige?n?|solche[rnms]?|kein(?:e[nmrs]?)?|meisten|einzige[rnms]?|beiden)$/;

/**
 * German: whether a clause only says which ones are meant ("die Züge, die am Bahnhof standen", "das achte Land, das …")
 * and tells nothing of somebody or something known. Names and numbers in it are news all the same.
 */
export function selects(words: readonly Word[], of: Antecedent, clause: { from: number; to: number }): boolean {
  let named = false;
  for (let k = of.from; k < of.to; k++) {
    const word = words[k];
    if (word === undefined) continue;
    if (word.category === 'name') named = true;
    if (SELECTS.test(word.lower)) return true;
    if (word.tag === 'ADJA' && isRank(word.lower)) return true;
  }
  if (named) return false;
  for (let k = clause.from; k < clause.to; k++) {
    const category = words[k]?.category;
    if (category === 'name' || category === 'number') return false;
  }
  return isSeveral(words, of, clause);
}

/** "größte", "sechste", "letzten": the superlative or the place in a row. */
const isRank = (lower: string): boolean =>
  /^(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte|letzte|größte|kleinste|höchste|längste|älteste|jüngste|beste|schlimmste|schwerste|stärkste|wichtigste)[nmrs]?$/.test(
    lower,
  );

/** What the clause explains is several of a kind, or stuff without an article. */
function isSeveral(words: readonly Word[], of: Antecedent, clause: { from: number; to: number }): boolean {
  const open = gendersOf(words, of.from, of.to) & wantedBy(words, clause.from);
  if (open === PLURAL || ((open & PLURAL) !== 0 && endsInPlural(words, clause.from))) return true;
  const first = words[of.from];
  if (first === undefined || first.category === 'determiner' || first.category === 'possessive') return false;
  return words[of.from - 1]?.tag !== 'APPRART' && first.category !== 'name';
}
