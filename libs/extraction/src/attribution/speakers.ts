import { EN_FORM, englishReadings } from '../lexicon/en/words.js';
import { isGivenName } from '../lexicon/given-names.js';
import { withoutGenitive } from '../lexicon/de/genitive.js';
import { remembering } from '../lexicon/memo.js';
import type { Word } from '../decompose/words.js';

/** A stretch of words that names somebody; `name` is how the article names them, without title and article. */
export type Mention = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly pronoun: string | null;
};

const NOUN_PHRASE = new Set([
  'determiner',
  'possessive',
  'adjective',
  'noun',
  'name',
  'number',
  'quote',
  'other',
  'participle',
  'open',
  'close',
]);
const GENITIVE = new Set('der des eines einer dieser dieses seiner ihrer seines ihres'.split(' '));
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

const TITLE =
  /(?:minister|ministerin|chef|chefin|sprecher|sprecherin|präsident|präsidentin|sekretär|sekretärin|vertreter|vertreterin|direktor|direktorin|vorsitzende[rn]?|kanzler|kanzlerin|leiter|leiterin|kommissar|kommissarin|beauftragte[rn]?|anwalt|anwältin|führer|führerin|mitarbeiter|mitarbeiterin|experte|expertin|forscher|forscherin|abgeordnete[rn]?|senator|senatorin|bischof|richter|richterin|general|könig|königin|papst|bürgermeister|bürgermeisterin|professor|professorin|trainer|trainerin|könig|premier|staatschef|regierungschef|administrator|spokesman|spokeswoman|spokesperson|minister|president|senator|governor|secretary|chairman|chairwoman|director|professor|judge|mayor|chancellor|king|queen|prince|princess|pope|bishop|prosecutor|officer|representative|senior|researcher|manager|coach|captain|author|lawyer|attorney|analyst|economist|executive|chairwoman|commissioner|detective|inspector|sergeant|sheriff|democrat|republican|lawmaker|congressman|congresswoman|ambassador|scientist|expert|striker|defender|midfielder|goalkeeper|founder|owner|deputy|lieutenant|colonel|astronomer|biologist|physicist|historian|engineer|pilot|driver|activist|organizer|organiser|journalist|reporter|writer|sprecherteam|anwältin|gutachter|gutachterin|ermittler|ermittlerin|staatsanwalt|staatsanwältin|verteidiger|verteidigerin|oberbürgermeister|oberbürgermeisterin|landrat|landrätin|kapitän|torwart|stürmer|intendant|intendantin|manager|managerin|wissenschaftler|wissenschaftlerin|historiker|historikerin|ökonom|ökonomin|arzt|ärztin|chefarzt|geschäftsführer|geschäftsführerin|aktivist|aktivistin|astronom|astronomin|biologe|biologin|physiker|physikerin|polizist|polizistin|politiker|politikerin|gründer|gründerin|inhaber|inhaberin|(?:feuerwehr|geschäfts|ob|fach)(?:mann|frau)|(?:landwirt|lehrer|schüler|student|spieler|sänger|schauspieler|autor|regisseur|unternehmer|architekt|ingenieur|chemiker|virolog|mediziner|meteorolog|geolog|archäolog|jurist|dezernent|referent|kommandant|offizier|pfarrer|kämmerer|veranstalter)(?:e|in)?|councillor|councilor|councilman|councilwoman|alderman|treasurer|nurse|teacher|doctor|surgeon|farmer|principal|headteacher|solicitor|barrister|magistrate|constable|superintendent|brigadier|admiral|curator|conductor|biochemist|virologist|epidemiologist|geologist|meteorologist|archaeologist|sociologist|psychologist|criminologist|ecologist|microbiologist|chemist|leader|chair|chairperson|adviser|advisor|envoy|lecturer|entrepreneur|businessman|businesswoman|politician|singer|actor|actress|footballer|(?:boden|volks|völker|alters)kundler(?:in)?|(?:öko|mikrobio|sozio|psycho|polito|archäo|meteoro|theo|zoo|klimato)log(?:e|in))$/iu;
const FORMS_OF_ADDRESS = new Set([
  'herr',
  'herrn',
  'frau',
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'sir',
  'dame',
  'lord',
  'lady',
  'st',
  'gen',
  'col',
  'sen',
  'rep',
  'gov',
]);

const titleWord = remembering((lower) => TITLE.test(lower) || lower === 'chief' || lower === 'head');

export const isTitle = (word: Word): boolean =>
  (word.category === 'noun' || word.category === 'name' || word.category === 'adjective') && titleWord(word.lower);

const isCapital = (word: Word): boolean => {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase();
};

/** The noun phrase that begins at `from`, or null: article, adjectives, nouns and names, with genitives and "of". */
export function phraseAt(
  words: readonly Word[],
  from: number,
  limit: number,
  language: string,
): { from: number; to: number } | null {
  let at = from;
  let nouns = 0;
  while (at < limit) {
    const word = words[at];
    if (word === undefined) break;
    const core = language === 'de' && nouns === 0 ? behindAttribute(words, at, limit) : -1;
    if (core > 0) {
      at = core;
      continue;
    }
    if (at === from && /^ein(?:er|e|es)$/.test(word.lower) && words[at + 1]?.lower === 'der') {
      at++;
      continue;
    }
    if (word.category === 'pronoun')
      return nouns === 0 && at === from ? { from, to: at + 1 } : nouns > 0 ? { from, to: at } : null;
    if (
      word.text === '.' &&
      at > from &&
      FORMS_OF_ADDRESS.has(words[at - 1]?.lower ?? '') &&
      words[at + 1]?.category === 'name'
    ) {
      at++;
      continue;
    }
    if (!NOUN_PHRASE.has(word.category)) {
      const of =
        nouns > 0 &&
        (word.lower === 'von' ||
          word.lower === 'vom' ||
          word.lower === 'of' ||
          word.lower === 'for' ||
          (language === 'de' && word.lower === 'für'));
      const next = words[at + 1];
      const goesOn =
        next !== undefined &&
        (next.category === 'name' ||
          next.category === 'noun' ||
          next.category === 'determiner' ||
          next.category === 'adjective');
      if (of && goesOn) {
        at += language === 'en' && next.category === 'determiner' ? 2 : 1;
        continue;
      }
      if (language === 'en' && word.category === 'conjunction' && word.lower === '&') {
        at++;
        continue;
      }
      break;
    }
    if (
      (word.category === 'determiner' || word.category === 'possessive') &&
      nouns > 0 &&
      (language === 'en' || words[at - 1]?.category === 'name' || !GENITIVE.has(word.lower))
    )
      break;
    if (word.category === 'participle' && nouns > 0) break;
    // "hält Anleger | potentielle Interessenten fern": without a genitive ending the adjective begins another phrase.
    const parted =
      word.tag === 'ADJA' &&
      (['noun', 'name'].includes(words[at - 1]?.category ?? '') || words[at - 1]?.tag === 'ADJD');
    if (language === 'de' && nouns > 0 && word.tag === 'ADJD' && words[at + 1]?.tag !== 'ADJA') break;
    if (language === 'de' && parted && /\p{Ll}{3}(?:e|es|em)$/u.test(word.text)) break;
    // "die A 88": the number belongs to its name.
    const code = /^\p{Lu}{1,3}$/u.test(words[at - 1]?.text ?? '');
    if (word.category === 'number' && nouns > 0 && words[at - 1]?.category !== 'name' && !code) break;
    if (word.category === 'noun' || word.category === 'name') nouns++;
    at++;
  }
  while (
    at > from &&
    ['quote', 'other', 'adjective', 'open', 'number'].includes(words[at - 1]?.category ?? '') &&
    nouns > 0 &&
    words[at - 1]?.category !== 'number'
  )
    at--;
  return nouns === 0 ? null : { from, to: at };
}

/**
 * German: "die | in New York geborene | Sängerin": where the participle begins that closes what stands between an article
 * and its noun; -1 when nothing stands there.
 */
function behindAttribute(words: readonly Word[], at: number, limit: number): number {
  const article = words[at - 1];
  if (article === undefined || !['determiner', 'possessive'].includes(article.category)) return -1;
  const opens = words[at];
  if (opens === undefined) return -1;
  const year = /^(?:1\d|20)\d\d$/.test(opens.text) && words[at + 1]?.tag === 'ADJA';
  if (!['preposition', 'adverb', 'determiner'].includes(opens.category) && opens.tag !== 'ADJD' && !year) return -1;
  for (let k = at + 1; k < limit && k < at + 12; k++) {
    const word = words[k];
    if (word === undefined || NOT_ATTRIBUTE.has(word.category)) return -1;
    const next = words[k + 1];
    const closes =
      word.tag === 'ADJA' && (next?.category === 'noun' || next?.category === 'name' || next?.tag === 'ADJA');
    // "in der südlichen Stadt geborene": the adjective of a noun inside has an article or preposition before it.
    const inner =
      ['determiner', 'possessive', 'preposition', 'adjective'].includes(words[k - 1]?.category ?? '') && k > at + 1;
    if (closes && (!inner || words[k - 1]?.tag === 'ADJD')) return k;
  }
  return -1;
}

const NOT_ATTRIBUTE = new Set(['finite', 'comma', 'stop', 'relative', 'subordinator', 'colon', 'quote', 'open']);

/** How a noun phrase names its bearer: the name without titles, else the noun without article. */
export function nameOf(
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
  }
  // "einer der 13 Feuerwehrleute": one of them speaks, not all.
  if (/^ein(?:er|e|es)$/.test(first.lower) && words[from + 1]?.lower === 'der' && phrase.to - from > 2)
    return { ...phrase, name: first.lower + ' ' + sliceWords(text, words, from + 1, phrase.to), pronoun: null };
  while (from < phrase.to && ['determiner', 'quote', 'other', 'adverb'].includes(words[from]?.category ?? '')) from++;
  // A run of names after a title: "Innenminister Wolfgang Schäuble", "UN-Generalsekretär Ban Ki Moon".
  let best: { from: number; to: number } | null = null;
  let at = from;
  let bracket = from;
  while (bracket < phrase.to && words[bracket]?.category !== 'open') bracket++;
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
      const goes = isCapital(next) && !isTitle(next) && (next.category === 'name' || next.category === 'noun');
      const particle = next.category === 'other' || /^(?:van|von|de|der|al|el|bin|ibn|la|le|di|da)$/i.test(next.lower);
      const point = next.text === '.' && words[to - 1]?.text.length === 1;
      // "the Harwick Supporters' Trust": the mark shows whose it is.
      const owns = language === 'en' && /^['’]$/u.test(next.text) && words[to - 1]?.end === next.start;
      // "the National Foundation for Education": a body and what it is for.
      const isFor = language === 'en' && /^(?:for|of)$/.test(next.lower) && FOUNDED.test(words[to - 1]?.text ?? '');
      if (
        !goes &&
        !((particle || point || owns || isFor) && to > at && to + 1 < phrase.to && isCapital(words[to + 1] ?? next))
      )
        break;
      to++;
    }
    // "Labour's Priya Shah": whose she is is no part of her name.
    for (let k = at; language === 'en' && k + 1 < to; k++)
      if (/['’]s$/u.test(words[k]?.text ?? '') && (isGivenName(words[k + 1]?.lower ?? '') || (k === at && to - k > 2)))
        at = k + 1;
    // "Secretary of State Ruth Kim": the person begins at the given name.
    if (!isGivenName(words[at]?.lower ?? ''))
      for (let k = at + 1; k + 1 < to; k++)
        if (isGivenName(words[k]?.lower ?? '')) {
          at = k;
          break;
        }
    const allNames = range(words, at, to).every((w) => ['name', 'other', 'quote', 'preposition'].includes(w.category));
    if (allNames) {
      const titled = at > phrase.from && isTitle(words[at - 1] ?? word);
      const fuller = best !== null && best.to - best.from === 1 && to - at > 1 && isGivenName(words[at]?.lower ?? '');
      if (best === null || titled || fuller) best = { from: at, to };
      if (titled) break;
    } else if (at > phrase.from && isTitle(words[at - 1] ?? word) && to > at) {
      best = { from: at, to };
      break;
    }
    at = Math.max(to, at + 1);
  }
  const owned = words[phrase.to - 1];
  if (
    language === 'en' &&
    owned !== undefined &&
    /^(?:statement|report|spokesman|spokeswoman|spokesperson|office|letter)$/.test(owned.lower)
  ) {
    const owner = words
      .slice(from, phrase.to - 1)
      .find((word) => /['’]s?$/.test(word.text) && word.category === 'name');
    if (owner !== undefined && owned.lower !== 'report')
      return { ...phrase, name: owner.text.replace(/['’]s?$/u, ''), pronoun: null };
  }
  const genitive =
    best !== null &&
    best.from > from &&
    language === 'de' &&
    words[best.from - 1]?.category === 'noun' &&
    !isTitle(words[best.from - 1] ?? first);
  // "Brackley town council", "Helvion executives": the noun behind a name is who acts.
  const head = words[phrase.to - 1];
  if (language === 'en' && best !== null && best.to < phrase.to && head?.category === 'noun' && !isTitle(head)) {
    const whole = words.slice(best.to, phrase.to).every((word) => ['noun', 'adjective'].includes(word.category));
    if (whole) return { ...phrase, name: sliceWords(text, words, from, phrase.to), pronoun: null };
  }
  const ofPhrase = best !== null && best.from > from && isOf(words[best.from - 1], words[best.from - 2]);
  if (best !== null && !genitive && !ofPhrase) {
    const name = sliceWords(text, words, best.from, best.to);
    const single = best.to - best.from === 1 && isPluralNoun(words[best.from] as Word);
    const plain = single ? uncapitalised(words, best.from, name, language) : name;
    return { ...phrase, name: language === 'en' ? plain.replace(/['’]s$/u, '') : plain, pronoun: null };
  }
  const counted = COUNTED[words[from]?.lower ?? ''];
  if (language === 'de' && counted !== undefined)
    return { ...phrase, name: `${counted} ${sliceWords(text, words, from + 1, phrase.to)}`, pronoun: null };
  const name = unquoted(
    uncapitalised(
      words,
      from,
      undeclined(words, phrase, from, sliceWords(text, words, from, phrase.to), language),
      language,
    ),
  );
  return name === '' ? null : { ...phrase, name, pronoun: null };
}

const FOUNDED =
  /^(?:Foundation|Institute|Cent(?:er|re)|Department|Ministry|Office|University|Council|Bank|Board|Committee|Agency|Association|Society|School|College|Court|Bureau|Federation|Union|Academy|Commission|Museum|Campaign|Alliance|Party)s?$/;

/** "der Chor von Trainer Jan Berg": the name belongs to what stands before "von", a title between them or not. */
const isOf = (before: Word | undefined, further: Word | undefined): boolean =>
  OF.test(before?.lower ?? '') ||
  (before !== undefined && isTitle(before) && OF.test(further?.lower ?? '') && further?.category === 'preposition');
const OF = /^(?:of|for|von|vom|für|der|des)$/;

/** English: a common noun is written large only because the sentence begins with it. */
function uncapitalised(words: readonly Word[], from: number, name: string, language: string): string {
  const first = words[from];
  const begins = from === 0 || words[from - 1]?.category === 'quote';
  if (language !== 'en' || !begins || first === undefined || first.text === first.text.toUpperCase()) return name;
  const common = first.category === 'noun' || first.category === 'adjective' || isPluralNoun(first);
  return common ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** "Prosecutors", which a tagger may take for a name. */
const isPluralNoun = (word: Word): boolean =>
  word.lower.endsWith('s') && (englishReadings(word.lower) & EN_FORM.plural) !== 0;

/** "nach Angaben zweier Zeugen": the number in the genitive. */
const COUNTED: Readonly<Record<string, string | undefined>> = {
  zweier: 'zwei',
  dreier: 'drei',
  mehrerer: 'mehrere',
  vieler: 'viele',
  einiger: 'einige',
};

/** Without a quotation mark that has lost its partner. */
const unquoted = (name: string): string =>
  QUOTE.test(name) && name.match(/["„“”»«]/gu)?.length === 1 ? name.replace(/["„“”»«]/gu, '').trim() : name;
const QUOTE = /["„“”»«]/;

const range = (words: readonly Word[], from: number, to: number): Word[] => words.slice(from, to);

export function sliceWords(text: string, words: readonly Word[], from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return '';
  const plain = text.slice(first.start, last.end);
  // One word, as most often: no white space to put right.
  return first === last && first.kind === 'word' ? plain : plain.replace(/\s+/gu, ' ').trim();
}

/** "das russische Ministerium" without its article is "russisches Ministerium"; "eines Sprechers" is "Sprecher". */
function undeclined(
  words: readonly Word[],
  phrase: { from: number; to: number },
  from: number,
  name: string,
  language: string,
): string {
  if (language !== 'de') return name;
  const article = words[phrase.from]?.lower;
  const first = words[from];
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
  if ((article === 'eines' || article === 'des') && first?.category === 'noun' && /[^s]s$/.test(first.text))
    return withoutGenitive(first.text) + name.slice(first.text.length);
  return name;
}
