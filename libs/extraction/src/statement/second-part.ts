import type { Attributed } from '../attribution/attributed.js';
import { phraseAt } from '../attribution/phrase.js';
import type { Word } from '../decompose/words.js';
import { verbForm } from '../lexicon/de/verb-forms.js';

/**
 * "…, weil der Chef ging und | das Geld mitnahm", "… und | die Leitung riss": in the second part of a clause that a word opens the
 * only phrase may be the subject or what is done to it, while the subject is left out; true where nothing shows which.
 */
export function leavesOpenWho({ reading, unit }: Attributed, words: readonly Word[]): boolean {
  const clause = reading.clauses[unit.clause];
  if (clause?.joint !== 'conjunction' || clause.opener === null) return false;
  if (reading.words[clause.head]?.lower === clause.opener) return false;
  const last = words.findLastIndex(({ category }) => category === 'finite');
  const finite = words[last];
  // "und das Haus verkauft wurde", "und die Halle voll war"
  if (finite === undefined || OF_SUBJECT.test(finite.lower) || hasNoObject(verbForm(finite.lower)?.lemma ?? ''))
    return false;
  // "und 40 Leute gerettet werden mussten"
  if (words[last - 1]?.lower === 'werden' && words[last - 2]?.category === 'participle') return false;
  let open = 0;
  for (let i = 0; i < last; i++) {
    const word = words[i] as Word;
    if (word.category === 'comma') break;
    if (word.category === 'preposition') {
      i = Math.max(i, (phraseAt(words, i + 1, last, 'de')?.to ?? i + 1) - 1);
      continue;
    }
    if (word.category === 'pronoun' && ONLY_SUBJECT.test(word.lower)) return false;
    if (!['determiner', 'possessive', 'noun', 'name', 'number', 'adjective'].includes(word.category)) continue;
    const phrase = phraseAt(words, i, last, 'de');
    if (phrase === null) continue;
    if (word.lower === 'der') return false;
    if (!OBJECT.test(word.lower)) open++;
    i = phrase.to - 1;
  }
  return open === 1;
}

/** "und die Zahl im Mai sank", "und das Dach dem Land gehört": nothing is done to anything. */
const hasNoObject = (lemma: string): boolean =>
  INTRANSITIVE.test(lemma) && !/^(?:be|ver|über|unter|ge(?:st|f)|er)/.test(lemma);
const INTRANSITIVE =
  /(?:kommen|steigen|sinken|fallen|liegen|stehen|bleiben|wachsen|sterben|fliehen|brennen|enden|stürzen|scheitern|gehören|fehlen|dienen|drohen|folgen|klagen|arbeiten|existieren|explodieren|schwinden|scheinen)$/;

const OF_SUBJECT = /^(?:gehör(?:te?n?|en?)|w[iu]rden?|werden|ist|sind|seien?|waren?)$/;
const ONLY_SUBJECT = /^(?:er|ich|wir|man|es|sie|dies|das|niemand|jemand|alle|viele|einige)$/;
const OBJECT = /^(?:de[mns]|(?:k?ein|sein|ihr|dies|jed|unser)e[mns])$/;
