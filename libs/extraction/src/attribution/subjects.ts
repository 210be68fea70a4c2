import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import type { Attributed } from './attributed.js';
import { subjectOf } from './frames.js';
import type { People, Stage } from './resolve.js';
import { isTitle, sliceWords } from './speakers.js';

/** German "sie" with a plural verb stands for several. */
function isPlural(verb: string): boolean {
  const bits = verbForm(verb)?.bits ?? 0;
  return (bits & FORM.plural) !== 0;
}

/** Names the subject of a unit where it is a pronoun, a stand-in, or left out. */
export function withSubject(
  text: string,
  item: Attributed,
  stage: Stage,
  people: People,
  language: string,
): Attributed {
  const { reading } = item;
  const clause = reading.clauses[item.unit.clause];
  if (clause === undefined || item.direct) return item;
  const finite = clause.finites[0];
  const elided =
    clause.type === 'coordinate' &&
    clause.parent >= 0 &&
    finite !== undefined &&
    finite <= clause.head + 1 &&
    (language === 'en' || clause.verbFirst);
  if (elided) {
    const parent = reading.clauses[clause.parent];
    const mention = parent === undefined ? null : subjectOf(text, reading.words, parent, reading.clauses, language);
    if (mention === null) return item;
    const words =
      mention.pronoun === null ? sliceWords(text, reading.words, mention.from, mention.to) : stage.name(mention, false);
    return { ...item, elided: words };
  }
  const mention = subjectOf(text, reading.words, clause, reading.clauses, language);
  if (mention === null || mention.from < item.from || mention.to > item.to) return item;
  if (mention.pronoun === 'he' || mention.pronoun === 'she') {
    if (language === 'de' && mention.pronoun === 'she' && isPlural(reading.words[finite ?? -1]?.lower ?? ''))
      return item;
    const name = item.speaker !== null && item.unit.type === 'complement' ? null : stage.name(mention, false);
    return name === null ? item : { ...item, subject: { from: mention.from, to: mention.to, name } };
  }
  const first = reading.words[mention.from];
  const last = reading.words[mention.to - 1];
  if (
    mention.pronoun === null &&
    first?.category === 'determiner' &&
    last !== undefined &&
    isTitle(last) &&
    /^(?:der|die|the)$/.test(first.lower)
  ) {
    const name = people.byTitle.get(last.lower);
    if (name !== undefined) return { ...item, subject: { from: mention.from, to: mention.to, name } };
  }
  return item;
}
