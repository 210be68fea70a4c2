import type { Span } from '#libs/claims';
import { classAt, isBlank, isLowerAt, isUpperAt } from '../tokens/characters.js';
import type { SentenceLexicon } from './lexicon.js';
import { firstSolid, LONGEST_WORD, skipBlanksForward, wordAt, wordBefore } from './words-around.js';

/**
 * At a blank: no mark, but a smiley, or a small word before a capital on a word that carries one only at a beginning
 * ("zu empfehlen Wir kommen", "at this location It was").
 */
export function isUnmarkedEnd(text: string, sentence: Span, at: number, lexicon: SentenceLexicon): boolean {
  const next = at + 1;
  if (next >= sentence.end) return false;
  const last = text.charAt(at - 1);
  if (last === ')' || last === '(' || last === 'D') {
    return isSmiley(text, at) && (isUpperAt(text, next) || lexicon.starters.has(wordAt(text, next, sentence.end)));
  }
  if (lexicon.onlyInitial.size === 0 || !isUpperAt(text, next)) return false;
  if (last === ',') return isSignedOff(text, sentence, at, next, lexicon);
  if (!isLowerAt(text, at - 1)) return false;
  const following = wordAt(text, next, sentence.end);
  if (!lexicon.onlyInitial.has(following)) return false;
  const afterNext = skipBlanksForward(text, next + following.length, sentence.end);
  if (afterNext === next + following.length || !isLowerAt(text, afterNext)) return false;
  const before = wordBefore(text, sentence.start, at);
  const word = text.slice(before.start, before.end);
  if (before.start === firstSolid(text, sentence) || lexicon.onlyInitial.has(word)) return false;
  return !lexicon.beforeTitle.has(word.toLowerCase());
}

/** The end of a letter's "Best regards," and of its "Cindy, Please": a comma, and yet a line of its own. */
function isSignedOff(text: string, sentence: Span, at: number, next: number, lexicon: SentenceLexicon): boolean {
  const start = firstSolid(text, sentence);
  if (at - start > LONGEST_WORD) return false;
  const line = text.slice(start, at - 1).toLowerCase();
  const following = wordAt(text, next, sentence.end);
  if (lexicon.closings.has(line)) return following.length > 1;
  return (
    isUpperAt(text, start) && !lexicon.starters.has(line) && lexicon.onlyInitial.has(following) && !line.includes(' ')
  );
}

function isSmiley(text: string, end: number): boolean {
  const eyes = text.charAt(end - 2) === '-' ? end - 3 : end - 2;
  return (text.charAt(eyes) === ':' || text.charAt(eyes) === ';') && isBlank(classAt(text, eyes - 1));
}
