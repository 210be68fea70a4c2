import { classAt, DIGIT, isBlank, LETTER, widthAt } from '../tokens/characters.js';
import { scoreLanguages } from './score-languages.js';

/** As much of the text as the detector reads (it stops at about 380 bytes itself). */
const SAMPLE_UNITS = 1000;
/** Never look further than this for letters: a text that begins with a million brackets has no language. */
const SEARCH_UNITS = 200_000;
const FEWEST_LETTERS = 8;

/** Words so common that two of them settle a short sentence whose names misled the detector ("bin Laden"). */
const COMMON: Readonly<Record<'de' | 'en', ReadonlySet<string>>> = {
  de: new Set(
    'der die das und nicht ist ein eine einen einem einer mit auf für dem den des von zu sich auch sie er wir ich wird werden sind hat haben war dass im zum zur nach bei aus'.split(
      ' ',
    ),
  ),
  en: new Set(
    "the and of to that this they he she it his my our your you we i not have has are is was were with from will would could should let me i'm i'll it's we'll don't for at on by as be or".split(
      ' ',
    ),
  ),
};
const SHORT_UNITS = 200;

/**
 * ISO 639-1 code of the language the text is written in, or `und` when there are too few letters to tell.
 * The first words with letters are read; addresses, numbers and signs are left out, since they belong to no language.
 */
export function detectLanguage(text: string): string {
  const sample = lettersOf(text);
  if (sample.letters < FEWEST_LETTERS) return 'und';
  const [best] = scoreLanguages(sample.text);
  const found = best?.language ?? 'und';
  if (sample.text.length > SHORT_UNITS) return found;
  const sure = found !== 'de' && found !== 'en' && best?.reliable === true;
  return byCommonWords(sample.text, sure ? 4 : 2) ?? found;
}

/** German or English when at least `fewest` common words are of the one and none, or far fewer, of the other. */
function byCommonWords(sample: string, fewest: number): 'de' | 'en' | null {
  let german = 0;
  let english = 0;
  for (const word of sample.toLowerCase().split(' ')) {
    const bare = word.replace(EDGES, '').replace('’', "'");
    if (COMMON.de.has(bare)) german += 1;
    if (COMMON.en.has(bare)) english += 1;
  }
  if (german >= fewest && german >= english * 3) return 'de';
  return english >= fewest && english >= german * 3 ? 'en' : null;
}

const EDGES = /[.,;:!?"„“”»«()]/g;

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
