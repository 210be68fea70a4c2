import type { ClaimKind } from '#libs/claims';
import { factShare } from '../classify/classify.js';
import { attributedKind, readContent } from '../classify/content.js';
import type { Models } from '../classify/models.js';
import type { Clause } from '../decompose/clause.js';
import type { Reading } from '../decompose/read-sentence.js';
import { share } from './quoted.js';

/** After these, what "will" be in the next sentences is what was announced. */
export const ANNOUNCE: ReadonlySet<string> = new Set(['announce', 'ankündigen', 'unveil']);

/** What somebody means to do, and what he holds for possible. */
const INTENDS = new Set(['wolle', 'wollen', 'könne', 'könnten', 'könnte']);

/** How the words `from`..`to` are meant where somebody says them: a fact, a forecast, or only something that was said. */
export function kindOfWords(
  reading: Reading,
  from: number,
  to: number,
  direct: boolean,
  language: string,
  models: Models,
): ClaimKind {
  const content = readContent(reading.words, from, to, language);
  const kind = attributedKind(content, direct, factShare(reading, from, to, language, models), language);
  return kind === 'fact' && language === 'de' && !content.past && intends(reading, from, to) ? 'reported' : kind;
}

/** "dass er kandidieren wolle", "damit könne begonnen werden". */
function intends(reading: Reading, from: number, to: number): boolean {
  const { words } = reading;
  for (let k = from; k < to; k++)
    if (words[k]?.category === 'finite' && INTENDS.has(words[k]?.lower ?? ''))
      return words.slice(from, to).some((word) => word.category === 'infinitive');
  return false;
}

/** How the clause that a verb of saying governs is meant. */
export function kindOfClause(reading: Reading, clauseIndex: number, language: string, models: Models): ClaimKind {
  const clause = reading.clauses[clauseIndex];
  if (clause === undefined) return 'fact';
  const quoted = share(reading, clause.from, clause.to) > 0.6;
  const kind = kindOfWords(reading, clause.head, clause.to, quoted, language, models);
  if (ownView(reading, clauseIndex)) return 'reported';
  const lemma = reading.clauses[clause.parent]?.say?.lemma ?? '';
  // "thinks she is mad": an opinion, unless it has a number that can be looked up.
  if (
    kind === 'fact' &&
    THINKS.has(lemma) &&
    readContent(reading.words, clause.head, clause.to, language).numbers === 0
  )
    return 'reported';
  const plans = ANNOUNCE.has(lemma) || meansHimself(reading, clause);
  return kind === 'prediction' && plans ? 'reported' : kind;
}

const THINKS = new Set(['think', 'believe', 'glauben', 'meinen', 'denken']);

/** "said it would appeal", "teilte mit, sie werde klagen": what the speaker is going to do is no forecast. */
function meansHimself({ words }: Reading, { head, finites, opener }: Clause): boolean {
  const first = words[head + (words[head]?.lower === opener ? 1 : 0)];
  const finite = words[finites[0] ?? -1];
  return (
    first !== undefined &&
    /^(?:er|sie|he|she|it|they|we|wir)$/.test(first.lower) &&
    finite !== undefined &&
    /^(?:werden?|würden?|will|would|['’]ll)$/.test(finite.lower)
  );
}

/** "said he regretted", "sagte, er schätze": what the speaker himself thinks, asks or does by saying it. */
const ownView = (reading: Reading, clause: number): boolean =>
  reading.frames.some(
    (frame) =>
      frame.clause === clause &&
      frame.kind !== 'find' &&
      ['he', 'she', 'they', 'I', 'we'].includes(frame.speaker?.pronoun ?? ''),
  );
