import { endsInitial } from '../decompose/joints.js';
import type { Word } from '../decompose/words.js';
import { isBodyNoun } from './somebody.js';
import { nameOf } from './speakers.js';
import type { Mention } from './speakers.js';
import { isTitle } from './titles.js';

const OF_POST: ReadonlySet<string> = new Set(['name', 'determiner', 'noun', 'adjective', 'preposition']);

/** "the captain, Peter Aldous, …", "der Leiter der Behörde, Karl Otto, …": the name that stands behind a trade or post. */
export function apposed(
  text: string,
  words: readonly Word[],
  mention: Mention,
  limit: number,
  language: string,
): Mention | null {
  const last = words[mention.to - 1];
  const short =
    language === 'de' && words[mention.to]?.category === 'open' && words[mention.to + 2]?.category === 'close';
  // "Der Fraktionschef der SPD, Jan Kruse,": a post and whose it is.
  const post = language === 'de' && last?.category === 'name' && isPostOf(words, mention);
  // "its coordinator in Maroa, Helen Strand"
  let comma = short ? mention.to + 3 : mention.to;
  const isPost = last !== undefined && (isTitle(last) || isBodyNoun(last.lower, 'en'));
  if (language === 'en' && words[comma]?.category === 'preposition' && isPost) {
    comma++;
    // "The inspector in charge of the inquiry, Ann Reed, …"
    const furthest = comma + 8;
    while (comma < furthest && OF_POST.has(words[comma]?.category ?? '')) comma++;
  }
  // "Its founder and chairman, Ann Reed, …"
  const second = words[comma + 1];
  if (language === 'en' && words[comma]?.lower === 'and' && second?.category === 'noun' && isTitle(second)) comma += 2;
  // "Norland's Prime Minister, Ann Reed, …"
  const titled = language === 'en' && last?.category === 'name' && isTitle(last);
  if (mention.pronoun !== null || (last?.category !== 'noun' && !post && !titled) || words[comma]?.category !== 'comma')
    return mention;
  // "Its chairwoman, the engineer Ann Sole, said".
  let begin = comma + 1;
  if (language === 'en' && words[begin]?.category === 'determiner')
    while (begin < limit && ['determiner', 'adjective', 'noun'].includes(words[begin]?.category ?? '')) begin++;
  let to = begin;
  while (to < limit && (words[to]?.category === 'name' || endsInitial(words, to))) to++;
  const size = to - begin;
  const next = words[to]?.category;
  // "said its general secretary, Tom Adair."
  const owned = words[mention.from]?.category === 'possessive' || words[mention.from - 1]?.category === 'possessive';
  const ends = next === 'stop' && language === 'en' && (isTitle(last) || owned);
  if (size < 1 || size > 4 || (next !== 'comma' && next !== 'finite' && !ends)) return mention;
  return nameOf(text, words, { from: begin, to }, language) ?? mention;
}

function isPostOf(words: readonly Word[], { from, to }: Mention): boolean {
  let at = from;
  while (at < to && ['determiner', 'adjective'].includes(words[at]?.category ?? '')) at++;
  const [post, article] = [words[at], words[at + 1]];
  return post?.category === 'noun' && isTitle(post) && /^(?:der|des|von)$/.test(article?.lower ?? '');
}
