import type { Word } from '../decompose/words.js';
import { englishReadings } from '../lexicon/en/words.js';
import { isGivenName } from '../lexicon/given-names.js';
import { NATION, originBefore } from './origin.js';
import { behindAttribute, saysAge } from './phrase.js';
import { COUNTED, isPluralNoun, sliceWords, uncapitalised, undeclined, unquoted } from './plain-name.js';
import { FORMS_OF_ADDRESS, isPersonNoun, isTitle, isTitleWord } from './titles.js';

/** A stretch of words that names somebody; `name` is how the article names them, without title and article. */
export type Mention = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly pronoun: string | null;
  /** Where whoever has the title is from: "der russische Präsident". */
  readonly origin?: string | null;
};
const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['er', 'he'],
  ['sie', 'she'],
  ['es', 'it'],
  ['diese', 'they'],
  ['dieser', 'he'],
  ['jener', 'he'],
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['who', 'who'],
  ['wir', 'we'],
  ['ich', 'I'],
  ['we', 'we'],
  ['i', 'I'],
]);
const isCapital = (word: Word): boolean => {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase();
};

const called = ({ from, to }: { from: number; to: number }, name: string): Mention => ({
  from,
  to,
  name,
  pronoun: null,
});

/** How a noun phrase names its bearer: the name without titles, else the noun without article. */
export function nameOf(
  text: string,
  words: readonly Word[],
  phrase: { from: number; to: number },
  language: string,
): Mention | null {
  const mention = namedIn(text, words, phrase, language);
  const last = words[phrase.to - 1];
  if (mention === null || mention.pronoun !== null || phrase.to - phrase.from < 3) return mention;
  if (last === undefined || !isTitle(last)) return mention;
  return { ...mention, origin: originBefore(words, phrase.to - 1, phrase.from, language) };
}

function namedIn(
  text: string,
  words: readonly Word[],
  phrase: { from: number; to: number },
  language: string,
): Mention | null {
  const first = words[phrase.from];
  if (first === undefined) return null;
  // "WHO" is no pronoun.
  const letters = first.category === 'name' && first.text.length > 1 && first.text === first.text.toUpperCase();
  const standsFor = PRONOUNS.get(first.lower);
  const standsIn = first.category === 'pronoun' || standsFor !== undefined;
  if (phrase.to - phrase.from === 1 && standsIn && !letters)
    return { from: phrase.from, to: phrase.to, name: first.text, pronoun: standsFor ?? 'other' };
  let from = phrase.from;
  if (language === 'de') {
    const core = behindAttribute(words, from + 1, phrase.to);
    if (core > 0) from = core;
    while (core > 0 && words[from]?.tag === 'ADJA') from++;
    if (saysAge(words, from + 1) && from + 4 < phrase.to) from += 4;
  }
  // "einer der 13 Feuerwehrleute": one of them speaks, not all.
  if (/^ein(?:er|e|es)$/.test(first.lower) && words[from + 1]?.lower === 'der' && phrase.to - from > 2)
    return called(phrase, first.lower + ' ' + sliceWords(text, words, from + 1, phrase.to));
  const lead = (word: Word | undefined): boolean =>
    ['determiner', 'quote', 'other', 'adverb'].includes(word?.category ?? '') ||
    (language === 'en' && word?.lower === 'its');
  while (from < phrase.to && lead(words[from])) from++;
  // A run of names after a title: "Innenminister Wolfgang Schäuble", "UN-Generalsekretär Ban Ki Moon".
  let best: { from: number; to: number } | null = null;
  let at = from;
  let bracket = from;
  while (bracket < phrase.to && words[bracket]?.category !== 'open') bracket++;
  // "Chairman of the Safety Board (NSB) Ann Reed": the name stands behind the letters of the body.
  const behind = bracket + 3;
  if (language === 'en' && words[bracket + 2]?.category === 'close' && behind < phrase.to) {
    const names = words.slice(behind, phrase.to);
    if (names.length > 1 && names.every((word) => word.category === 'name' && isCapital(word)))
      return called(phrase, sliceWords(text, words, behind, phrase.to));
  }
  if (bracket > from) phrase = { from: phrase.from, to: Math.min(phrase.to, bracket) };
  while (at < phrase.to) {
    const word = words[at];
    if (word === undefined) break;
    const namelike =
      isCapital(word) &&
      (word.category === 'name' || (language === 'de' && word.category === 'noun' && !isTitle(word)));
    if (!namelike || isTitle(word) || FORMS_OF_ADDRESS.has(word.lower.replace('.', ''))) {
      at++;
      continue;
    }
    let to = at;
    while (to < phrase.to) {
      const next = words[to];
      if (next === undefined) break;
      // "Valmouth General": a hospital, unless a name follows.
      const general = next.lower === 'general' && to > at && words[to + 1]?.category !== 'name';
      const goes =
        isCapital(next) && (!isTitle(next) || general) && (next.category === 'name' || next.category === 'noun');
      if (goes) {
        to++;
        continue;
      }
      const particle = next.category === 'other' || /^(?:van|von|de|der|al|el|bin|ibn|la|le|di|da)$/i.test(next.lower);
      const point = next.text === '.' && words[to - 1]?.text.length === 1;
      // "the Harwick Supporters' Trust": the mark shows whose it is.
      const owns = language === 'en' && /^['’]$/u.test(next.text) && words[to - 1]?.end === next.start;
      // "the National Foundation for Education": a body and what it is for.
      const isFor = language === 'en' && /^(?:for|of)$/.test(next.lower) && FOUNDED.test(words[to - 1]?.text ?? '');
      if (!((particle || point || owns || isFor) && to > at && to + 1 < phrase.to && isCapital(words[to + 1] ?? next)))
        break;
      to++;
    }
    // "Labour's Priya Shah": whose she is is no part of her name.
    for (let k = at; language === 'en' && k + 1 < to; k++)
      if (/['’]s$/u.test(words[k]?.text ?? '') && (isGivenName(words[k + 1]?.lower ?? '') || (k === at && to - k > 2)))
        at = k + 1;
    // "die UN-Gesandte Marta Ilves": what somebody is stands before two names.
    if (language === 'de' && word.category === 'noun' && isSomebodyNoun(word.lower) && to - at === 3)
      if (words[at + 1]?.category === 'name' && words[at + 2]?.category === 'name') at++;
    // "Secretary of State Ruth Kim": the person begins at the given name; German "Alpha Omar Keita" is all name.
    const isAll = language === 'de' && at === phrase.from && range(words, at, to).every(({ tag }) => tag === 'NE');
    const isWhole = isAll || (language === 'en' && isUnknown(words, at, phrase.from));
    if (!isGivenName(words[at]?.lower ?? '') && !isWhole)
      for (let k = at + 1; k + 1 < to; k++)
        if (isGivenName(words[k]?.lower ?? '')) {
          at = k;
          break;
        }
    // "Deputy Fire Chief Kim Lawson": part of the title, behind which the name follows.
    const further = words[to];
    if (language === 'en' && to < phrase.to && further !== undefined && isTitle(further) && isCapital(further)) {
      const named = words[to + 1];
      if (to + 1 < phrase.to && named?.category === 'name' && isCapital(named)) {
        at = to + 1;
        continue;
      }
    }
    const allNames = range(words, at, to).every((w) => ['name', 'other', 'quote', 'preposition'].includes(w.category));
    if (allNames) {
      const titled = at > phrase.from && isTitle(words[at - 1] ?? word);
      // "the Russian news agency Interfax": the name behind where it is from.
      const from = best !== null && best.to - best.from === 1 && NATION.test(words[best.from]?.lower ?? '');
      if (language === 'en' && from && best !== null && at > best.to) best = { from: at, to };
      const fuller = best !== null && best.to - best.from === 1 && to - at > 1 && isGivenName(words[at]?.lower ?? '');
      if (best === null || titled || fuller) best = { from: at, to };
      if (titled) break;
    } else if (at > phrase.from && isTitle(words[at - 1] ?? word) && to > at) {
      best = { from: at, to };
      break;
    }
    at = Math.max(to, at + 1);
  }
  const belongs = words[phrase.to - 1];
  if (
    language === 'en' &&
    belongs !== undefined &&
    /^(?:statement|report|spokesman|spokeswoman|spokesperson|office|letter)$/.test(belongs.lower)
  ) {
    const owner = words
      .slice(from, phrase.to - 1)
      .find((word) => /['’]s?$/.test(word.text) && word.category === 'name');
    if (owner !== undefined && belongs.lower !== 'report') return called(phrase, owner.text.replace(/['’]s?$/u, ''));
  }
  const genitive =
    best !== null &&
    best.from > from &&
    language === 'de' &&
    words[best.from - 1]?.category === 'noun' &&
    !isTitle(words[best.from - 1] ?? first) &&
    !(best.to - best.from === 2 && isPersonNoun(words[best.from - 1]?.lower ?? '')) &&
    !leads(words, from, best);
  // "Brackley town council", "Helvion executives": the noun behind a name is who acts.
  const head = words[phrase.to - 1];
  // "the Russian president": named by the post.
  const isPost = best !== null && best.to - best.from === 1 && NATION.test(words[best.from]?.lower ?? '');
  // "a US officer", "the Labour leader": somebody by trade, and not the body; who speaks for one is named by it.
  const isTrade = language === 'en' && head !== undefined && head.text === head.lower && !SPEAKS_FOR.test(head.lower);
  const isGroup = head?.category === 'noun' && (!isTitle(head) || isPost || isTrade);
  if (language === 'en' && best !== null && best.to < phrase.to && isGroup) {
    const whole = words.slice(best.to, phrase.to).every((word) => ['noun', 'adjective'].includes(word.category));
    const group = sliceWords(text, words, from, phrase.to);
    if (whole) return called(phrase, uncapitalised(words, from, group, language));
  }
  // "der Präsident der Europäischen Union": what stands between article and name is part of it.
  let owned = best?.from ?? from;
  while (language === 'de' && owned > from && words[owned - 1]?.tag === 'ADJA') owned--;
  const isPart = owned === best?.from || (owned - 2 >= from && words[owned - 2]?.category === 'noun');
  const ofPhrase =
    best !== null &&
    best.from > from &&
    isPart &&
    isOf(words[owned - 1], owned - 2 < phrase.from ? undefined : words[owned - 2]);
  // "Norland's Prime Minister": a title in capitals that nothing follows.
  const closing = best === null ? undefined : words[best.to];
  if (language === 'en' && best !== null && best.to === phrase.to - 1 && closing !== undefined)
    if (isTitle(closing) && isCapital(closing)) best.to++;
  if (best !== null && !genitive && !ofPhrase) {
    const name = sliceWords(text, words, best.from, best.to);
    const only = words[best.from] as Word;
    const single = best.to - best.from === 1 && (isPluralNoun(only) || only.lower === 'police');
    const plain = single ? uncapitalised(words, best.from, name, language) : name;
    return called(phrase, language === 'en' ? plain.replace(/['’]s$/u, '') : plain);
  }
  const counted = COUNTED.get(words[from]?.lower ?? '');
  if (language === 'de' && counted !== undefined)
    return called(phrase, `${counted} ${sliceWords(text, words, from + 1, phrase.to)}`);
  const name = unquoted(
    uncapitalised(
      words,
      from,
      undeclined(words, phrase, from, sliceWords(text, words, from, phrase.to), language),
      language,
    ),
  );
  return name === '' ? null : called(phrase, name);
}
const SPEAKS_FOR = /^(?:spokes|representative)/;
const FOUNDED =
  /^(?:Foundation|Institute|Cent(?:er|re)|Department|Ministry|Office|University|Council|Bank|Board|Committee|Agency|Association|Society|School|College|Court|Bureau|Federation|Union|Academy|Commission|Museum|Campaign|Alliance|Party|Friends|Church|House|Chamber|Order)s?$/;

/** "Saiful Hassan Badal": a first name that no list has, right behind a title or where the phrase begins, and no word besides. */
const isUnknown = (words: readonly Word[], at: number, from: number): boolean =>
  englishReadings(words[at]?.lower ?? '') === 0 &&
  words[at]?.text.charAt(1) === words[at]?.lower.charAt(1) &&
  (at === from || isTitle(words[at - 1]!));

/** "Gesandte", "Ökonomen": says what somebody is, in any case. */
const isSomebodyNoun = (lower: string): boolean =>
  isPersonNoun(lower) || (lower.endsWith('en') && isTitleWord(lower.slice(0, -2)));

/** German "die Vorsitzende der Linken Ina Kern": the name is that of who has the post, where a party stands between. */
const leads = (words: readonly Word[], from: number, { from: at, to }: { from: number; to: number }): boolean =>
  to - at > 1 &&
  isGivenName(words[at]?.lower ?? '') &&
  /^(?:linken|linkspartei|grünen|piraten|liberalen|sozialdemokraten|freidemokraten|christdemokraten|partei|fraktion|\p{L}+fraktion)$/u.test(
    words[at - 1]?.lower ?? '',
  ) &&
  words[at - 2]?.lower === 'der' &&
  at - 3 >= from &&
  isTitle(words[at - 3] as Word);

/** "der Chor von Trainer Jan Berg": the name belongs to what stands before "von", a title between them or not. */
const isOf = (before: Word | undefined, further: Word | undefined): boolean =>
  OF.test(before?.lower ?? '') ||
  (before !== undefined && isTitle(before) && OF.test(further?.lower ?? '') && further?.category === 'preposition');
const OF = /^(?:of|for|von|vom|für|der|des)$/;
const range = (words: readonly Word[], from: number, to: number): Word[] => words.slice(from, to);
