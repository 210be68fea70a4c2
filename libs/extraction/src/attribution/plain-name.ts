import type { Word } from '../decompose/words.js';
import { withoutGenitive } from '../lexicon/de/genitive.js';
import { isPersonNoun } from './titles.js';
import { EN_FORM, englishReadings } from '../lexicon/en/words.js';

/** English: a common noun is written large only because the sentence begins with it. */
export function uncapitalised(words: readonly Word[], from: number, name: string, language: string): string {
  const first = words[from];
  const begins = from === 0 || words[from - 1]?.category === 'quote';
  if (language !== 'en' || !begins || first === undefined || first.text === first.text.toUpperCase()) return name;
  // "Environmental groups", which a tagger may take for a name.
  const next = words[from + 1];
  const describes = next?.category === 'noun' && next.text === next.lower && DESCRIBES.test(first.lower);
  const common =
    first.category === 'noun' ||
    first.category === 'adjective' ||
    first.tag === 'NNPS' ||
    first.lower === 'police' ||
    isPluralNoun(first) ||
    describes;
  return common ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const DESCRIBES = /(?:al|ic|ous|ive|ary|ful|less|ern|ical|able|ible|ent)$/;

/** "Prosecutors", which a tagger may take for a name. */
export const isPluralNoun = (word: Word): boolean =>
  word.lower.endsWith('s') && (isPlural(word.lower) || isPlural(word.lower.replace('iser', 'izer')));

const isPlural = (lower: string): boolean => (englishReadings(lower) & EN_FORM.plural) !== 0;

/** "nach Angaben zweier Zeugen": the number in the genitive. */
export const COUNTED: ReadonlyMap<string, string> = new Map([
  ['zweier', 'zwei'],
  ['dreier', 'drei'],
  ['mehrerer', 'mehrere'],
  ['vieler', 'viele'],
  ['einiger', 'einige'],
]);

/** Without a quotation mark that has lost its partner. */
export const unquoted = (name: string): string =>
  QUOTE.test(name) && name.match(/["„“”»«]/gu)?.length === 1 ? name.replace(/["„“”»«]/gu, '').trim() : name;
const QUOTE = /["„“”»«]/;

/** Words as they stand in the text, with single blanks between them. */
export function sliceWords(text: string, words: readonly Word[], from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return '';
  // "Detlef K.": the point belongs to the letter.
  const initial =
    last.kind === 'word' && last.text.length === 1 && last.text !== last.lower && text.charAt(last.end) === '.';
  const plain = text.slice(first.start, initial ? last.end + 1 : last.end);
  // One word, as most often: no white space to put right.
  return first === last && first.kind === 'word' ? plain : plain.replace(/\s+/gu, ' ').trim();
}

/** "das russische Ministerium" without its article is "russisches Ministerium"; "eines Sprechers" is "Sprecher". */
export function undeclined(
  words: readonly Word[],
  phrase: { from: number; to: number },
  from: number,
  name: string,
  language: string,
): string {
  if (language !== 'de') return name;
  const article = words[phrase.from]?.lower;
  const first = words[from];
  const bare = from === phrase.from ? inNominative(words, phrase, name) : null;
  if (bare !== null) return bare;
  const proper = properAdjective(article, first?.text ?? '', words[phrase.to - 1]?.text ?? '', name, phrase.to - from);
  if (proper !== null) return proper;
  // "politischen Beobachtern zufolge": several, in the dative.
  if (from === phrase.from && first?.category === 'adjective' && first.text.endsWith('en'))
    return first.lower.slice(0, -1) + name.slice(first.text.length).replace(/ern$/u, 'er');
  if (first?.category === 'adjective' && first.text.endsWith('e')) {
    if (article === 'das') return first.text + 's' + name.slice(first.text.length);
    if (article === 'der') return first.text + 'r' + name.slice(first.text.length);
  }
  // "der bulgarischen Presse", "der örtlichen Behörden": one woman's noun, or several.
  if (first?.category === 'adjective' && first.text.endsWith('en') && article === 'der')
    return first.text.slice(0, -1) + name.slice(first.text.length);
  // "den örtlichen Behörden": several.
  if (first?.category === 'adjective' && first.text.endsWith('en') && (article === 'die' || article === 'den'))
    return first.text.slice(0, -1) + name.slice(first.text.length);
  if (article === 'des' && first !== undefined) {
    const owner = ofTheOne(words, phrase, from, name);
    if (owner !== null) return owner;
  }
  if ((article === 'eines' || article === 'des') && first?.category === 'noun' && /[^s]s$/.test(first.text))
    return withoutGenitive(first.text) + name.slice(first.text.length);
  // "der Angeklagte" is "Angeklagter" without his article.
  if (article === 'der' && first?.category === 'noun' && from + 1 === phrase.to && ADJECTIVAL.test(first.lower))
    return `${first.text}r`;
  return name;
}
/** "laut Forschern", "nach Ansicht von Ärzten", "laut regionalem Wetterdienst": without article, in the dative; null for all else. */
function inNominative(words: readonly Word[], { from, to }: { from: number; to: number }, name: string): string | null {
  const first = words[from];
  const dative = words[from - 1]?.category === 'preposition' || words[to]?.lower === 'zufolge';
  if (first === undefined || !dative) return null;
  if (first.category === 'noun')
    return (isPersonNoun(first.lower.slice(0, -1)) && first.lower.endsWith('ern')) || SEVERAL.test(first.lower)
      ? first.text.slice(0, -1) + name.slice(first.text.length)
      : null;
  // "vom Deutschen Bäckerverein"
  const isOne = /^(?:vom|beim|zum)$/.test(words[from - 1]?.lower ?? '');
  if (first.tag === 'ADJA' && isOne && first.text.endsWith('en')) return withEnding(words, from, name, 'n');
  if (first.tag !== 'ADJA' || !first.text.endsWith('em')) return null;
  return withEnding(words, from, name, 'm');
}
/** Several of these end in -e, and in -en in the dative alone. */
const SEVERAL =
  /(?:ärzten|anwälten|räten|wirten|freunden|leuten|verbänden|vorständen|diensten|instituten|vereinen|gerichten|konzernen)$/;

/** "des schwedischen Betreibers", "des Münchner Instituts": whose it is, as it is called. */
function ofTheOne(words: readonly Word[], { to }: { to: number }, from: number, name: string): string | null {
  let noun = from;
  while (noun < to && words[noun]?.category === 'adjective') noun++;
  const [first, owner] = [words[from], words[noun]];
  if (noun === from || first === undefined || owner?.category !== 'noun' || !/[^s]s$/.test(owner.text)) return null;
  const at = name.indexOf(owner.text);
  if (at < 0) return null;
  const plain = name.slice(0, at) + withoutGenitive(owner.text) + name.slice(at + owner.text.length);
  if (/^\p{Lu}\p{L}+er$/u.test(first.text)) return plain;
  return first.text.endsWith('en') ? withEnding(words, from, plain, 'n') : null;
}

/** Adjectives in -em or -en before a noun as they stand without article: "regionaler Dienst", "örtliches Amt"; null where the noun does not tell. */
function withEnding(words: readonly Word[], from: number, name: string, ending: 'm' | 'n'): string | null {
  let at = from;
  while (words[at]?.category === 'adjective') at++;
  const noun = words[at];
  if (noun?.category !== 'noun') return null;
  const plain = ending === 'n' ? withoutGenitive(noun.text) : noun.text;
  const lower = plain.toLowerCase();
  const end = NEUTER.test(plain) ? 's' : MASCULINE.test(plain) || isPersonNoun(lower) ? 'r' : null;
  if (end === null) return null;
  let out = name;
  for (let k = from; k < at; k++) {
    const text = words[k]?.text ?? '';
    if (/e[mn]$/.test(text)) out = out.replace(text, text.slice(0, -1) + end);
  }
  return out;
}

/** "das Rote Kreuz", "der Deutsche Skiverband", "des Statistischen Bundesamts", "der Vereinten Nationen": as a name without article. */
function properAdjective(
  article: string | undefined,
  adjective: string,
  noun: string,
  name: string,
  size: number,
): string | null {
  const stem = PROPER.exec(adjective)?.[1];
  if (stem === undefined || article === undefined || size < 2) return null;
  const rest = name.slice(adjective.length);
  if (/(?:ionen|staaten|werke|länder|grünen)$/i.test(noun)) return `${stem}e${rest}`;
  if (adjective.endsWith('e'))
    return article === 'das' ? `${stem}es${rest}` : article === 'der' ? `${stem}er${rest}` : null;
  if (!/^(?:des|dem|vom|beim|zum|den)$/.test(article)) return null;
  const plain = article === 'des' ? rest.slice(0, rest.length - noun.length) + withoutGenitive(noun) : rest;
  if (NEUTER.test(plain)) return `${stem}es${plain}`;
  return MASCULINE.test(plain) ? `${stem}er${plain}` : null;
}
const PROPER =
  /^(Rot|Weiß|Grün|Deutsch|Europäisch|Vereint|Statistisch|Geologisch|Bayerisch|Sächsisch|Österreichisch|Schweizerisch|Evangelisch|Katholisch|Jüdisch|Norddeutsch|Westdeutsch|Süddeutsch|Mitteldeutsch|Hessisch|Bundesweit|International|National|Öffentlich|Zentral|Paritätisch|Oberst)e[nrs]?$/;
const NEUTER =
  /(?:amt|ministerium|institut|gericht|kreuz|werk|haus|zentrum|komitee|parlament|büro|museum|theater|archiv)$/i;
const MASCULINE =
  /(?:bund|verein|verband|rat|konzern|dienst|rundfunk|gerichtshof|kreis|tag|club|klub|ausschuss|jugendring|fußballbund|presserat)$/i;

/** Nouns for somebody that are declined as adjectives. */
export const ADJECTIVAL =
  /(?:angeklagte|beschuldigte|verdächtige|vorsitzende|abgeordnete|beauftragte|sachverständige|angehörige|jugendliche|verletzte|beamte|angestellte|verurteilte|überlebende|jährige|reisende|studierende|bevollmächtigte|delegierte|gesandte)$/;
