import type { Reading } from '../decompose/read-sentence.js';
import { describes, isOne } from './called-again.js';
import { ADJECTIVAL } from './plain-name.js';
import { originBefore } from './origin.js';
import type { Stage } from './resolve.js';
import type { People } from './people.js';
import type { Mention } from './speakers.js';
import { isTitle } from './titles.js';

/** Whom a subject such as "der Minister", "die 41-Jährige" is about; null where the text leaves it open. */
export function namedAgain(
  { words, language }: Reading,
  { from, to }: Mention,
  stage: Stage,
  people: People,
): string | null {
  const last = words[to - 1];
  if (last === undefined) return null;
  if (language === 'de' && to - from === 2 && (isTitle(last) || describes(last.lower))) {
    const article = words[from]?.lower ?? '';
    // "Der 55-Jährigen fiel auf": no subject.
    if (/jährigen$/.test(last.lower)) return null;
    if (article === 'die' && !isOne(last.lower)) return null;
    if (!/^(?:der|die)$/.test(article)) return people.byTitle.get(last.lower) ?? null;
    return stage.calledAgain(article === 'der' && ADJECTIVAL.test(last.lower) ? `${last.lower}r` : last.lower);
  }
  if (!isTitle(last)) return null;
  const origin = originBefore(words, to - 1, from, language);
  if (origin !== null) return stage.calledAgain(last.lower, false, origin);
  return people.byTitle.get(last.lower) ?? null;
}
