import type { Form, Lexical } from '../tokens/index.js';
import { hashText, joinHashes } from '../tokens/hash.js';
import type { Language } from './language.js';
import { readMarks } from './marks.js';

/** What the lexicons of a language say of a word; looked up once for each different word. */
export function lexicalOf(form: Form, language: Language): Lexical {
  const held = form.lexical;
  if (held !== null && held.language === language) return held;
  const made = read(form, language);
  form.lexical = made;
  return made;
}

function read(form: Form, language: Language): Lexical {
  const { lower } = form;
  const lemma = form.kind === 'word' ? language.lemmaOf(lower) : null;
  return {
    form,
    language,
    lemma,
    readings: form.kind === 'word' ? language.readings(lower) : 0,
    marks: readMarks(form, lemma, language),
    hashes: piecesOf(form.kind === 'number' ? '0' : lower, form.kind === 'word'),
    lemmaHash: lemma === null ? 0 : joinHashes(hashText(lemma, 41), 3),
    tagging: null,
  };
}

/** Longer words are no words. */
const LONGEST = 60;

/** A word and its pieces of four and five letters, hashed. */
function piecesOf(lower: string, isWord: boolean): Int32Array {
  const out = [hashText(lower, 31)];
  if (!isWord || lower.length <= 4 || lower.length > LONGEST) return Int32Array.from(out);
  for (let size = 4; size <= 5; size++)
    for (let k = 0; k + size <= lower.length; k++) out.push(hashText(lower, 50 + size, k, k + size));
  out.push(hashText(lower, 61, lower.length - 3));
  return Int32Array.from(out);
}
