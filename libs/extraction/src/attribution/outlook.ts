import type { Content } from '../classify/content.js';
import type { Reading } from '../decompose/read-sentence.js';
import type { Unit } from '../decompose/unit.js';
import type { Word } from '../decompose/words.js';

/**
 * What an author says in his own voice about what is to come: `prediction` where he forecasts it, `none` where he only
 * calls for it or leaves it open, null where he tells what is so, was so or is decided.
 */
export function outlookOf(
  reading: Reading,
  { from, to }: Unit,
  content: Content,
  language: string,
): 'prediction' | 'none' | null {
  const words = reading.words.slice(from, to);
  const first = words.findIndex(({ category }) => category === 'finite');
  const finite = words[first]?.lower ?? '';
  if (callsFor(words, first + 6) || urges(words, finite)) return 'none';
  // "Vielleicht kommt das Bad nie wieder."
  if (PERHAPS.test(words[0]?.lower ?? '') && content.numbers === 0) return 'none';
  if (
    words.some(({ lower }, i) => lower === 'remains' && words[i + 2]?.lower === 'be' && words[i + 3]?.lower === 'seen')
  )
    return 'none';
  if (content.past || content.reportedMood) return null;
  const worsens =
    /^(?:wird|werden|will)$/.test(finite) &&
    words.some(({ lower }, i) => BECOMES.test(lower) && (isComparative(words[i - 1]) || isComparative(words[i + 1])));
  const grows =
    /^(?:wird|werden|will)$/.test(finite) &&
    words.some(({ lower }) => HAS.test(lower)) &&
    words.some(({ lower }) => /^(?:mehr|weniger|more|fewer|less)$/.test(lower));
  if (worsens || grows) return 'prediction';
  if (language === 'en') {
    const next = words[first + 1]?.lower;
    if (/^(?:is|are)$/.test(finite) && /^(?:un)?likely$/.test(next ?? '') && words[first + 2]?.lower === 'to')
      return 'prediction';
    if (/^(?:should|ought)$/.test(finite)) return content.numbers === 0 ? 'none' : null;
    if (finite === 'would' && next === 'be') return content.numbers === 0 && !followsCondition(reading) ? 'none' : null;
    if (/^(?:could|may|might)$/.test(finite) && content.change) return 'prediction';
    return content.future && content.change && !content.mechanism && finite === 'will' ? 'prediction' : null;
  }
  if (language !== 'de') return null;
  if (/^müsste[n]?$/.test(finite) && content.numbers === 0) return 'none';
  if (/^würden?$/.test(finite) && content.numbers + content.names === 0 && !followsCondition(reading)) return 'none';
  if (/^(?:könnten?|dürften?)$/.test(finite) && content.change) return 'prediction';
  return content.future && content.change && /^(?:wird|werden)$/.test(finite) ? 'prediction' : null;
}

/** "Es wird Zeit, dass …", "It is time …", "Höchste Zeit, …". */
function callsFor(words: readonly Word[], to: number): boolean {
  const at = words.findIndex(({ lower }) => lower === 'zeit' || lower === 'time');
  if (at < 0 || at > 4 || at >= to) return false;
  const before = words
    .slice(0, at)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:(?:es|it) (?:ist|wird|is)(?: an der| höchste| längst| high| about)?|höchste)$/.test(before);
}

const PERHAPS = /^(?:vielleicht|möglicherweise|womöglich|perhaps|maybe)$/;
/** "wird mehr Gäste haben", "will have more guests". */
const HAS = /^(?:haben|have)$/;

/** "Man sollte …", "muss endlich …", "darf nicht länger …", "must … at last", "Let us …": the author wants it so. */
function urges(words: readonly Word[], finite: string): boolean {
  const said = words.map(({ lower }) => lower).join(' ');
  if (/^let (?:us|'s|’s) /.test(said)) return true;
  if (/^man (?:sollte|muss|müsste|darf) /.test(said)) return true;
  if (/^(?:muss|müssen|darf|dürfen)$/.test(finite))
    return / (?:endlich|nicht länger|dringend|schleunigst) /.test(`${said} `);
  return finite === 'must' && / (?:at last|finally|any longer|no longer|urgently) ?/.test(`${said} `);
}

/** "noch enger werden", "get worse": it is the next months that will tell. */
const BECOMES = /^(?:werden|get|become|grow)$/;
const isComparative = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:worse|better)$/.test(word.lower) ||
    word.tag === 'JJR' ||
    word.tag === 'RBR' ||
    (word.tag === 'ADJD' && /[^d]er$/.test(word.lower)));

const followsCondition = ({ clauses }: Reading): boolean =>
  clauses.some(({ opener }) => opener === 'if' || opener === 'wenn' || opener === 'falls' || opener === 'unless');
