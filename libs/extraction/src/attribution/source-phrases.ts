import type { Word } from '../decompose/words.js';
import { GERMAN_SOURCE_NOUNS } from '../lexicon/de/say-verbs.js';
import type { Frame } from './frame.js';
import { apposed } from './apposed.js';
import { ownerOf, withoutDay } from './owner.js';
import { isBodyNoun } from './somebody.js';
import { nameOf } from './speakers.js';
import { phraseAt } from './phrase.js';
import type { Mention } from './speakers.js';
import { isTitle } from './titles.js';

const WISHES = /^(?:willen|wunsch|plan|plänen|vorschlag)$/;
const FORECASTS = new Set(['vorhersage', 'vorhersagen', 'prognose', 'prognosen']);
/** "nach Ansicht von X": what somebody thinks of it. */
const VIEWS = new Set(['ansicht', 'meinung', 'auffassung', 'sicht']);

/** "laut X", "nach Angaben von X", "X zufolge", "according to X". */
export function sourcePhrase(text: string, words: readonly Word[], language: string): Frame | null {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const frame = (from: number, to: number, speaker: Mention | null): Frame => ({
      kind: 'assert',
      lemma: lemmaIn(words, from, word.lower),
      speaker,
      clause: -1,
      at: from,
      from,
      to,
      passive: false,
    });
    if (language === 'en') {
      const inWords = word.lower === 'in' && words[i + 1]?.lower === 'the' && words[i + 2]?.lower === 'words';
      if ((word.lower === 'according' && words[i + 1]?.lower === 'to') || (inWords && words[i + 3]?.lower === 'of')) {
        const phrase = phraseAt(words, inWords ? i + 4 : i + 2, words.length, language);
        const mention = phrase === null ? null : nameOf(text, words, phrase, language);
        if (phrase !== null) {
          const speaker = mention === null ? null : apposed(text, words, mention, words.length, language);
          // "According to her spokesman, Peter Rowe, the bill …": his name is part of the source.
          const to = Math.max(phrase.to, speaker?.to ?? 0);
          return frame(i, i === 0 ? leadEnd(words, to) : to, speaker);
        }
      }
      const view = viewOf(text, words, i);
      if (view !== null) return { ...frame(i, view.to, view.speaker), lemma: 'view' };
      continue;
    }
    if (language !== 'de' || isInAttribute(words, i)) continue;
    const teller = word.lower === 'laut' ? toldIn(words[i + 1]?.text ?? '') : null;
    if (teller !== null) return frame(i, i + 2, { from: i + 1, to: i + 2, name: teller, pronoun: null });
    if (word.lower === 'laut') {
      // "laut dessen Vorsitzendem Jan Kruse"
      const whole = phraseAt(words, isWhose(words[i + 1]) ? i + 2 : i + 1, words.length, language);
      const phrase = whole === null ? null : withoutAmount(words, withoutOther(words, withoutDay(words, whole)));
      const owner = phrase === null ? null : ownerOf(words, phrase);
      if (phrase !== null)
        return frame(i, Math.max(phrase.to, owner?.to ?? 0), nameOf(text, words, owner ?? phrase, language));
    }
    if (word.lower === 'zufolge' && i > 0) {
      let from = i - 1;
      while (
        from > 0 &&
        ['determiner', 'possessive', 'adjective', 'noun', 'name', 'quote'].includes(words[from - 1]?.category ?? '')
      )
        from--;
      const phrase = phraseAt(words, inDative(words, from, i), i, language);
      if (phrase === null || isDay(words, phrase)) continue;
      from = phrase.from;
      const noun = words[phrase.to - 1];
      const own = noun !== undefined && GERMAN_SOURCE_NOUNS.has(noun.lower) && phrase.to - phrase.from <= 2;
      return frame(
        from,
        i + 1,
        own
          ? ownAngaben(text, words, from, i, language)
          : nameOf(text, words, ownerOf(words, phrase) ?? phrase, language),
      );
    }
    if (word.lower === 'nach' || word.lower === 'zufolge' || word.lower === 'aus') {
      let at = i + 1;
      while (['determiner', 'possessive', 'adjective'].includes(words[at]?.category ?? '')) at++;
      const noun = words[at];
      // "aus Sicht der Polizei"
      const isSource =
        word.lower === 'aus'
          ? noun?.lower === 'sicht'
          : GERMAN_SOURCE_NOUNS.has(noun?.lower ?? '') || toldIn(noun?.text ?? '') !== null;
      if (noun === undefined || !isSource) continue;
      const compound = COMPOUND.exec(noun.lower)?.[1];
      if (words[i + 1]?.category === 'possessive' || /^eigene[nr]$/.test(words[i + 1]?.lower ?? ''))
        return frame(i, at + 1, {
          from: i + 1,
          to: i + 2,
          name: words[i + 1]?.text ?? '',
          pronoun: words[i + 1]?.lower.startsWith('ihr') === true ? 'she' : 'he',
        });
      let next = at + 1;
      if (words[next]?.category === 'preposition') next++;
      let phrase = phraseAt(words, next, words.length, language);
      const whole = phrase;
      if (phrase !== null) phrase = withoutNext(words, withoutAmount(words, withoutDay(words, phrase)));
      if (phrase !== null && (next > at + 1 || isOwner(words, next))) {
        phrase = withoutSecond(words, phrase);
        const mention = nameOf(text, words, phrase, language);
        // "nach Angaben der Feuerwehr vom Montag": the day belongs to it, and to nobody's name.
        const to = whole !== null && DAY.test(words[whole.to - 1]?.lower ?? '') ? whole.to : phrase.to;
        return frame(i, apposedTo(words, to), isDay(words, phrase) ? null : mention);
      }
      if (compound !== undefined && compound !== '') {
        const name = toldIn(noun.text) ?? compound.charAt(0).toUpperCase() + compound.slice(1);
        return frame(i, at + 1, { from: at, to: at + 1, name, pronoun: null });
      }
    }
  }
  return null;
}

/** "nach Ansicht von X", "nach einer Prognose von X": what stands there is how somebody sees it, or looks ahead. */
function lemmaIn(words: readonly Word[], from: number, lower: string): string {
  const noun = (at: number): string => words[at]?.lower ?? '';
  if (FORECASTS.has(noun(from + 1)) || FORECASTS.has(noun(from + 2))) return 'forecast';
  if (WISHES.test(noun(from + 1)) || WISHES.test(noun(from + 2))) return 'wish';
  return VIEWS.has(noun(from + 1)) || VIEWS.has(noun(from + 2)) ? 'view' : lower;
}

/** English "in her view", "in Reed's opinion", "in the view of the board": where it ends and whose view it is. */
function viewOf(
  text: string,
  words: readonly Word[],
  i: number,
): { readonly to: number; readonly speaker: Mention | null } | null {
  if (words[i]?.lower !== 'in') return null;
  const own = words[i + 1];
  if (/^(?:his|her)$/.test(own?.lower ?? '') && VIEW.test(words[i + 2]?.lower ?? '')) {
    const pronoun = own?.lower === 'his' ? 'he' : 'she';
    return { to: i + 3, speaker: { from: i + 1, to: i + 2, name: own?.text ?? '', pronoun } };
  }
  const owner = /^(.+)['’]s$/u.exec(own?.text ?? '')?.[1];
  if (owner !== undefined && own?.category === 'name' && VIEW.test(words[i + 2]?.lower ?? ''))
    return { to: i + 3, speaker: { from: i + 1, to: i + 2, name: owner, pronoun: null } };
  // "in the opposition's view"
  const body = own?.lower === 'the' ? /^(.+)['’]s$/u.exec(words[i + 2]?.text ?? '')?.[1] : undefined;
  if (body !== undefined && VIEW.test(words[i + 3]?.lower ?? ''))
    return { to: i + 4, speaker: { from: i + 2, to: i + 3, name: body, pronoun: null } };
  const of = own?.lower === 'the' && VIEW.test(words[i + 2]?.lower ?? '') && words[i + 3]?.lower === 'of';
  const phrase = of ? phraseAt(words, i + 4, words.length, 'en') : null;
  return phrase === null ? null : { to: phrase.to, speaker: nameOf(text, words, phrase, 'en') };
}
const VIEW = /^(?:view|opinion|eyes|judgment|judgement|estimation)$/;

/** "According to data he obtained from the agency, …": where what opens the sentence ends, with what tells of the source. */
function leadEnd(words: readonly Word[], to: number): number {
  const told = words[to + 1]?.category;
  if (words[to]?.category === 'comma' && told !== 'participle' && told !== 'relative') return to;
  for (let k = to + 1; k < words.length && k < to + 14; k++)
    if (words[k]?.category === 'comma')
      return words.slice(k + 1).some((word) => word.category === 'finite') ? k + 1 : to;
  return to;
}

const isWhose = (word: Word | undefined): boolean => word?.lower === 'dessen' || word?.lower === 'deren';

/** "Entstanden ist das Bauwerk | der Studie zufolge": what cannot be a dative is no part of who says it. */
function inDative(words: readonly Word[], from: number, to: number): number {
  if (!NO_DATIVE.test(words[from]?.lower ?? '')) return from;
  for (let k = from + 1; k < to; k++) if (['determiner', 'possessive'].includes(words[k]?.category ?? '')) return k;
  return from;
}
const NO_DATIVE = /^(?:das|die|des|ein|eine|eines|einen|kein|keine|keinen)$/;

/** "von Jan Kruse | 30 Millionen Euro": how much is no part of a name. */
function withoutAmount(words: readonly Word[], phrase: { from: number; to: number }): { from: number; to: number } {
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    const counts = words[k]?.category === 'number' && ['noun', 'number'].includes(words[k + 1]?.category ?? '');
    if (counts && words[k - 1]?.category === 'name') return { from: phrase.from, to: k };
  }
  return phrase;
}

/** "des Instituts für Seeverkehr | Engpässe", "der Feuerwehr | Überschwemmungen": a further common noun begins another phrase. */
function withoutNext(words: readonly Word[], phrase: { from: number; to: number }): { from: number; to: number } {
  for (let k = phrase.from + 2; k < phrase.to; k++) {
    const isFor = /^(?:für|von)$/.test(words[k - 2]?.lower ?? '') && words[k - 1]?.tag === 'NN';
    // "der Vereinten | Nationen": one name.
    if (/^(?:Vereinten|Europäischen|Deutschen)$/.test(words[k - 1]?.text ?? '')) continue;
    const follows = ['noun', 'name'].includes(words[k - 1]?.category ?? '');
    const isSeveral = follows && /\p{Ll}(?:ungen|heiten|keiten|ionen|täten)$/u.test(words[k]?.text ?? '');
    if ((isFor && words[k]?.tag === 'NN') || isSeveral) return { from: phrase.from, to: k };
  }
  return phrase;
}

/** "nach Einschätzung der Ermittler der Täter …": what follows in the nominative is no part of who says it. */
function withoutSecond(words: readonly Word[], phrase: { from: number; to: number }): { from: number; to: number } {
  if (['finite', 'comma', 'stop'].includes(words[phrase.to]?.category ?? 'stop')) return phrase;
  for (let k = phrase.from + 2; k < phrase.to; k++)
    if (words[k]?.category === 'determiner' && words[k]?.lower === 'der') return { from: phrase.from, to: k };
  return phrase;
}

/** "des - nach Angaben des Merkur - hoch verschuldeten Vereins": told of the noun, and nothing else of the sentence. */
const isInAttribute = (words: readonly Word[], at: number): boolean =>
  ['dash', 'open'].includes(words[at - 1]?.category ?? '') && words[at - 2]?.tag === 'ART';

/** "laut Verfassung | der Präsident": one man in the nominative is no owner. */
function withoutOther(words: readonly Word[], phrase: { from: number; to: number }): { from: number; to: number } {
  for (let k = phrase.from + 1; k + 1 < phrase.to; k++) {
    const noun = words[k + 1];
    const isMan = noun !== undefined && isTitle(noun) && ONE_MAN.test(noun.lower);
    if (words[k]?.lower === 'der' && isMan) return { from: phrase.from, to: k };
  }
  return phrase;
}

/** Several of these have another ending: "der Präsident", but "der Minister" may be theirs. */
const ONE_MAN = /(?:ent|anwalt|är|ist|ator|chef|kanzler)$/;

/** "nach Angaben von Müller, dem Leiter des Amts, ist …": where an apposition that follows the speaker ends. */
function apposedTo(words: readonly Word[], to: number): number {
  const opens = words[to + 1]?.category ?? 'stop';
  if (words[to]?.category !== 'comma' || !['determiner', 'noun', 'relative'].includes(opens)) return to;
  for (let k = to + 2; k < to + 16; k++) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'comma') return words[k + 1]?.category === 'finite' ? k + 1 : to;
    if (
      ['finite', 'stop', 'relative', 'subordinator'].includes(category) &&
      !(opens === 'relative' && category === 'finite')
    )
      return to;
  }
  return to;
}

/** "nach Angaben der Polizei", "nach Angaben Müllers", but not "nach Zeugenaussagen den Einbruch". */
function isOwner(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.category === 'determiner' || word.category === 'possessive')
    return /(?:^der|^des|es|er)$/.test(word.lower) && word.lower !== 'das';
  return word.category === 'name' || word.category === 'adjective';
}

/** "Angaben vom Mittwoch": a day, nobody. */
const isDay = (words: readonly Word[], phrase: { from: number; to: number }): boolean =>
  words.slice(phrase.from, phrase.to).every((word) => !isNounLike(word) || DAY.test(word.lower));

const isNounLike = (word: Word): boolean => word.category === 'noun' || word.category === 'name';

const DAY =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|vormittag|abend|morgen|woche|jahr)s?$/;

/** "Armeeangaben", "dpa-Informationen": the body whose they are; null for "Ortsangaben". */
function toldIn(text: string): string | null {
  const said = COMPOUND.exec(text)?.[1] ?? '';
  const name = said.endsWith('-') ? said.slice(0, -1) : said;
  return name !== '' && (name !== said || isBodyNoun(name, 'de')) ? name : null;
}

const COMPOUND = /^(.+?)(?:s)?(?:angaben|berichten|informationen|aussagen)$/i;

function ownAngaben(text: string, words: readonly Word[], from: number, to: number, language: string): Mention | null {
  const first = words[from];
  // "Medienberichten zufolge"
  const compound = to - from === 1 ? COMPOUND.exec(first?.lower ?? '')?.[1] : undefined;
  if (compound !== undefined)
    return { from, to, name: compound.charAt(0).toUpperCase() + compound.slice(1), pronoun: null };
  if (first?.category === 'possessive')
    return { from, to, name: first.text, pronoun: first.lower.startsWith('ihr') ? 'she' : 'he' };
  // "UNMISS-Truppen konnten eigenen Angaben zufolge …": the subject speaks.
  if (first?.lower === 'eigenen') return { from, to, name: first.text, pronoun: 'he' };
  // "Berichten zufolge", "ersten Angaben zufolge": nobody's; "dem Bericht zufolge": the report says so.
  const isReport =
    first?.category === 'determiner' && /^(?:bericht|mitteilung|erklärung|meldung)$/.test(words[to - 1]?.lower ?? '');
  if (first?.category !== 'name' && !isReport) return null;
  const phrase = phraseAt(words, from, to, language);
  return phrase === null ? null : nameOf(text, words, phrase, language);
}
