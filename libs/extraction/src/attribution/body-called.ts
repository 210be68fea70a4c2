import { isGivenName } from '../lexicon/given-names.js';
import type { Entity } from './entity.js';
import { BODY } from './people.js';
import type { People } from './people.js';
import { isTitleWord } from './titles.js';

/** German nouns by which a body is called again, and what its name shows it to be. */
export const BODY_CALLED: readonly (readonly [string, RegExp])[] = [
  ['behörde', /(?:amt|amts|behörde|agentur|aufsicht)$/i],
  ['amt', /\p{L}amt$/iu],
  ['ministerium', /\p{L}ministerium$/iu],
  ['verband', /(?:\p{L}verband|\p{L}bund)$/iu],
  ['gewerkschaft', /(?:\p{L}gewerkschaft|^ver\.?di|^IG)$/iu],
  ['gericht', /\p{L}gericht$/iu],
  ['institut', /\p{L}institut$/iu],
  ['konzern', /(?:\p{L}konzern|^AG|^SE)$/iu],
  ['firma', /(?:^firma|^gmbh)$/i],
  ['unternehmen', /(?:^firma|^gmbh|^AG|^SE|\p{L}konzern|\p{L}hersteller|\p{L}bauer)$/iu],
];

/** A body by its name: "the Medicines Agency", "Harlow" for "Harlow Foods". */
export function isBodyByName({ name, plural }: Entity, people: People, language: string): boolean {
  if (plural) return false;
  if (BODY.test(name)) return true;
  const lower = name.toLowerCase();
  if (name.includes(' ')) return false;
  // English "Varda lost money. It …": a name alone that no person of the article has, and no "it" is somebody.
  const nobody = !people.bySurname.has(lower) && !isGivenName(lower) && !isTitleWord(lower);
  return people.leading.has(lower) || (language === 'en' && nobody);
}
