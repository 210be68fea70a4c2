import { eld } from 'eld/medium';
import { classAt, DIGIT, isBlank, LETTER, widthAt } from '../tokens/characters.js';

/** As much of the text as the detector reads (it stops at about 380 bytes itself). */
const SAMPLE_UNITS = 1000;
/** Never look further than this for letters: a text that begins with a million brackets has no language. */
const SEARCH_UNITS = 200_000;
const FEWEST_LETTERS = 8;

/**
 * ISO 639-1 code of the language the text is written in, or `und` when there are too few letters to tell.
 * The first words with letters are read; addresses, numbers and signs are left out, since they belong to no language.
 */
export function detectLanguage(text: string): string {
  const sample = lettersOf(text);
  if (sample.letters < FEWEST_LETTERS) return 'und';
  const found = eld.detect(sample.text).language;
  return found === '' ? 'und' : found;
}

function lettersOf(text: string): { text: string; letters: number } {
  const limit = Math.min(text.length, SEARCH_UNITS);
  let sample = '';
  let letters = 0;
  let at = 0;
  while (at < limit && sample.length < SAMPLE_UNITS) {
    if (isBlank(classAt(text, at))) {
      at += 1;
      continue;
    }
    const start = at;
    let wordLetters = 0;
    let foreign = false;
    while (at < limit && at - start < SAMPLE_UNITS && !isBlank(classAt(text, at))) {
      const kind = classAt(text, at);
      if (kind === LETTER) wordLetters += 1;
      if (kind === DIGIT || text.charAt(at) === '@' || text.charAt(at) === '/') foreign = true;
      at += widthAt(text, at);
    }
    if (wordLetters === 0 || foreign) continue;
    sample += text.slice(start, at) + ' ';
    letters += wordLetters;
  }
  return { text: sample, letters };
}
