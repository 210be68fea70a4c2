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
    hash: hashText(form.kind === 'number' ? '0' : lower, 31),
    lemmaHash: lemma === null ? 0 : joinHashes(hashText(lemma, 41), 3),
    tagging: null,
  };
}
