/** Nouns that end with -e themselves. */
const WITH_E =
  /(?:gebäude|gelände|gewerbe|gebirge|getreide|gemälde|gewebe|gemüse|gefälle|gehege|gebilde|ende|erbe|auge|interesse)s$/iu;
/** One syllable in -s behind a vowel: "Hauses", "Kreises". */
const IN_S = /(?:haus|glas|gras|kreis|preis|gleis|eis|los|gas|hals)es$/iu;

/** A noun without the ending of its genitive: "Bundes" is "Bund", "Instituts" is "Institut", "Gebäudes" is "Gebäude". */
export function withoutGenitive(text: string): string {
  if (WITH_E.test(text)) return text.slice(0, -1);
  if (IN_S.test(text) || /(?:ss|ß|z|x|d|t|g|b|k|h)es$/u.test(text)) return text.slice(0, -2);
  return text.endsWith('s') ? text.slice(0, -1) : text;
}
