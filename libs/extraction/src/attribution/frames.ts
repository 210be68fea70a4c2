import type { Clause } from '../decompose/clause.js';
import { Word } from '../decompose/words.js';
import { lemmaOf } from '../lexicon/lookup.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import { GERMAN_SOURCE_NOUNS } from '../lexicon/de/say-verbs.js';
import type { SayClass } from '../lexicon/say-verbs.js';
import { isSomebody } from './somebody.js';
import { nameOf, phraseAt } from './speakers.js';
import type { Mention } from './speakers.js';

/** Somebody says something in this sentence. */
export type Frame = {
  readonly kind: SayClass;
  readonly lemma: string;
  readonly speaker: Mention | null;
  /** The clause of the verb of saying; -1 for "laut X", "according to X". */
  readonly clause: number;
  /** The verb of saying, or the first word of the attribution. */
  readonly at: number;
  /** The words of the attribution itself. */
  readonly from: number;
  readonly to: number;
  /** "wird gelobt": the subject is not who says it. */
  readonly passive: boolean;
};

const OBLIQUE = new Set([
  'den',
  'dem',
  'des',
  'einen',
  'einem',
  'eines',
  'seinen',
  'seinem',
  'ihren',
  'seiner',
  'ihrer',
  'einer',
  'keiner',
  'ihrem',
  'seines',
  'ihres',
  'diesen',
  'diesem',
  'dieses',
]);
const SKIPPED_AFTER = new Set([
  'sich',
  'es',
  'dies',
  'das',
  'dazu',
  'dabei',
  'ihm',
  'ihr',
  'ihnen',
  'uns',
  'mich',
  'mir',
  'him',
  'her',
  'them',
  'us',
  'me',
]);

/** Verbs that say something only where somebody is their subject. */
const ONLY_SOMEBODY = new Set(
  `bestreiten planen anbieten halten werten bewerten nennen sprechen sehen machen ansehen drohen erwägen anstreben
  zuweisen versprechen werben raten plan aim call threaten support oppose describe label quote propose`.split(/\s+/),
);

/** All frames of a sentence, in the order of the text. */
export function readFrames(
  text: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  language: string,
): Frame[] {
  const out: Frame[] = [];
  clauses.forEach((clause, index) => {
    if (clause.say !== null && !hasTraits(words, clause.say.at)) {
      const passive = isPassive(words, clause, language);
      const speaker = passive
        ? agentOf(text, words, clause, language)
        : inNumber(speakerOf(text, words, clause, clauses, language), words[clause.finites[0] ?? -1], language);
      // "Das Festival bestreiten …", "die Anlage droht zu kippen": things do something else than say it.
      if (isFeared(words, clause, language)) return;
      if (ONLY_SOMEBODY.has(clause.say.lemma) && speaker !== null && !isSomebody(words, speaker, language)) return;
      out.push({
        kind: clause.say.kind,
        lemma: clause.say.lemma,
        speaker,
        clause: index,
        at: clause.say?.at ?? clause.head,
        from: clause.from,
        to: clause.to,
        passive,
      });
    } else if (clause.type === 'attribution') {
      const from = clause.head + (language === 'de' ? 1 : 2);
      const phrase = phraseAt(words, from, clause.to, language);
      out.push({
        kind: 'assert',
        lemma: 'so',
        speaker: phrase === null ? null : nameOf(text, words, phrase, language),
        clause: index,
        at: clause.head,
        from: clause.from,
        to: clause.to,
        passive: false,
      });
    }
  });
  const source = sourcePhrase(text, words, language);
  if (
    source !== null &&
    !out.some((frame) => frame.from <= source.from && source.to <= frame.to && frame.lemma === 'so')
  )
    out.push(source);
  return out.sort((a, b) => a.from - b.from);
}

/** "muss einen Abstieg befürchten", "darf hoffen": how it stands with somebody, nothing that he says. */
const isFeared = (words: readonly Word[], clause: Clause, language: string): boolean =>
  language === 'de' &&
  words[clause.finites[0] ?? -1]?.tag === 'VMFIN' &&
  words[clause.say?.at ?? -1]?.category === 'infinitive' &&
  /^(?:befürchten|fürchten|hoffen|rechnen|erwarten|bedauern)$/.test(clause.say?.lemma ?? '');

/** "a condition characterised by fever": what it is like, nobody says so. */
const hasTraits = (words: readonly Word[], at: number): boolean =>
  /^characteri[sz]ed$/.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'by';

/** German "sie" stands for several where its verb is plural; "es" stands for nobody who speaks. */
export function inNumber(mention: Mention | null, finite: Word | undefined, language: string): Mention | null {
  if (mention === null || language !== 'de') return mention;
  if (mention.pronoun === 'it') return null;
  const bits = finite === undefined ? 0 : verbBits(finite);
  return mention.pronoun === 'she' && (bits & FORM.plural) !== 0 ? { ...mention, pronoun: 'they' } : mention;
}

function isPassive(words: readonly Word[], clause: Clause, language: string): boolean {
  // "Freiberg wird mit den Worten zitiert": the subject speaks all the same.
  if (clause.say?.lemma === 'zitieren' || clause.say?.lemma === 'quote') return false;
  const finite = words[clause.finites[0] ?? -1];
  if (finite === undefined || clause.say === null || clause.say.at === clause.finites[0]) return false;
  const lemma = lemmaOf(finite, language);
  if (words[clause.say.at]?.category !== 'participle') return false;
  if (language === 'de')
    return lemma === 'werden' || words.slice(clause.head, clause.to).some((w) => w.lower === 'worden');
  return (
    lemma === 'be' || words.slice(clause.head, clause.say.at).some((w) => w.lower === 'been' || w.lower === 'being')
  );
}

function agentOf(text: string, words: readonly Word[], clause: Clause, language: string): Mention | null {
  for (let k = clause.head; k < clause.to; k++) {
    const lower = words[k]?.lower;
    if (lower !== (language === 'de' ? 'von' : 'by')) continue;
    const phrase = phraseAt(words, k + 1, clause.to, language);
    if (phrase !== null && words[phrase.from]?.category !== 'number') return nameOf(text, words, phrase, language);
  }
  return null;
}

/** Who speaks: "Das teilte die Polizei mit" has its subject behind the verb. */
function speakerOf(
  text: string,
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
  language: string,
): Mention | null {
  const mention = subjectOf(text, words, clause, clauses, language);
  const finite = clause.finites[0];
  if (mention?.pronoun !== 'other' || finite === undefined || mention.from > finite) return mention;
  return afterFinite(text, words, finite, clause.to, language) ?? mention;
}

/** The subject of a clause of saying. */
export function subjectOf(
  text: string,
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
  language: string,
): Mention | null {
  const finite = clause.finites[0];
  if (finite === undefined) return null;
  const joined = words[finite];
  if (joined?.tag === 'PRP+V')
    return nameOf(
      text,
      [
        new Word(
          {
            ...joined,
            text: joined.text.split(/['’]/u)[0] ?? '',
            lower: joined.lower.split(/['’]/u)[0] ?? '',
          },
          joined.tag,
          'pronoun',
        ),
      ],
      { from: 0, to: 1 },
      language,
    );
  if (
    clause.type === 'coordinate' &&
    clause.parent >= 0 &&
    (clause.verbFirst || language === 'en') &&
    finite <= clause.head + 1
  ) {
    // "und betonte, …": the subject stands in the clause before.
    const parent = clauses[clause.parent];
    const shared = parent === undefined ? null : subjectOf(text, words, parent, clauses, language);
    if (shared !== null) return shared;
  }
  if (clause.type === 'relative' && language === 'en') return null;
  const found =
    beforeFinite(text, words, clause, finite, language) ?? afterFinite(text, words, finite, clause.to, language);
  return found === null ? null : apposed(text, words, found, Math.max(finite, clause.to), language);
}

/** "the captain, Peter Aldous, …", "der Leiter der Behörde, Karl Otto, …": the name that stands behind a trade or post. */
function apposed(
  text: string,
  words: readonly Word[],
  mention: Mention,
  limit: number,
  language: string,
): Mention | null {
  const last = words[mention.to - 1];
  if (mention.pronoun !== null || last?.category !== 'noun' || words[mention.to]?.category !== 'comma') return mention;
  let to = mention.to + 1;
  while (
    to < limit &&
    (words[to]?.category === 'name' || (words[to]?.text === '.' && words[to - 1]?.text.length === 1))
  )
    to++;
  const size = to - mention.to - 1;
  const next = words[to]?.category;
  if (size < 1 || size > 4 || (next !== 'comma' && next !== 'finite')) return mention;
  return nameOf(text, words, { from: mention.to + 1, to }, language) ?? mention;
}

function beforeFinite(
  text: string,
  words: readonly Word[],
  clause: Clause,
  finite: number,
  language: string,
): Mention | null {
  let at = clause.opener === null ? clause.head : clause.head + 1;
  let best: Mention | null = null;
  let begins = true;
  while (at < finite) {
    const word = words[at];
    if (word === undefined) break;
    if (word.category === 'comma') {
      begins = best === null;
      at++;
      continue;
    }
    // "Streit um Heim: Träger weist …": before the colon stands what it is about.
    if (word.category === 'colon') {
      best = null;
      begins = true;
      at++;
      continue;
    }
    if (
      word.category === 'preposition' ||
      word.category === 'ing' ||
      word.category === 'wh' ||
      word.category === 'comparison'
    ) {
      begins = false;
      if (language === 'de' && best === null && at === clause.head) return null;
    }
    const one = word.lower === 'einer' && words[at + 1]?.lower === 'der';
    if (begins && (one || !OBLIQUE.has(word.lower))) {
      const phrase = phraseAt(words, at, finite, language);
      if (phrase !== null) {
        const mention = nameOf(text, words, phrase, language);
        if (mention !== null && best === null) best = mention;
        at = phrase.to;
        begins = false;
        continue;
      }
    }
    at++;
  }
  return best;
}

function afterFinite(
  text: string,
  words: readonly Word[],
  finite: number,
  to: number,
  language: string,
): Mention | null {
  let at = finite + 1;
  while (at < to) {
    const word = words[at];
    if (word === undefined || word.category === 'comma' || word.category === 'colon') return null;
    if ((SKIPPED_AFTER.has(word.lower) && !(word.category === 'determiner')) || word.tag === 'ADJD') {
      at++;
      continue;
    }
    if (word.category === 'preposition') {
      const phrase = phraseAt(words, at + 1, to, language);
      at = phrase === null ? at + 1 : phrase.to;
      continue;
    }
    if (OBLIQUE.has(word.lower)) {
      const phrase = phraseAt(words, at, to, language);
      at = phrase === null ? at + 1 : phrase.to;
      continue;
    }
    const phrase = phraseAt(words, at, to, language);
    if (phrase !== null) return nameOf(text, words, phrase, language);
    at++;
  }
  return null;
}

/** "nach Ansicht von X": what somebody thinks of it. */
const VIEWS = new Set(['ansicht', 'meinung', 'auffassung']);

/** "laut X", "nach Angaben von X", "X zufolge", "according to X". */
function sourcePhrase(text: string, words: readonly Word[], language: string): Frame | null {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const frame = (from: number, to: number, speaker: Mention | null): Frame => ({
      kind: 'assert',
      lemma: VIEWS.has(words[from + 1]?.lower ?? '') || VIEWS.has(words[from + 2]?.lower ?? '') ? 'view' : word.lower,
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
        if (phrase !== null)
          return frame(i, phrase.to, mention === null ? null : apposed(text, words, mention, words.length, language));
      }
      continue;
    }
    if (language !== 'de') continue;
    if (word.lower === 'laut') {
      const phrase = phraseAt(words, i + 1, words.length, language);
      if (phrase !== null) return frame(i, phrase.to, nameOf(text, words, phrase, language));
    }
    if (word.lower === 'zufolge' && i > 0) {
      let from = i - 1;
      while (
        from > 0 &&
        ['determiner', 'possessive', 'adjective', 'noun', 'name'].includes(words[from - 1]?.category ?? '')
      )
        from--;
      const phrase = phraseAt(words, from, i, language);
      if (phrase === null || isDay(words, phrase)) continue;
      const noun = words[phrase.to - 1];
      const own = noun !== undefined && GERMAN_SOURCE_NOUNS.has(noun.lower) && phrase.to - phrase.from <= 2;
      return frame(
        from,
        i + 1,
        own ? ownAngaben(text, words, from, i, language) : nameOf(text, words, phrase, language),
      );
    }
    if (word.lower === 'nach' || word.lower === 'zufolge') {
      let at = i + 1;
      while (['determiner', 'possessive', 'adjective'].includes(words[at]?.category ?? '')) at++;
      const noun = words[at];
      if (noun === undefined || !GERMAN_SOURCE_NOUNS.has(noun.lower)) continue;
      const compound = /^(.+?)(?:s)?(?:angaben|berichten|informationen|aussagen)$/.exec(noun.lower)?.[1];
      if (words[i + 1]?.category === 'possessive' || words[i + 1]?.lower === 'eigenen')
        return frame(i, at + 1, {
          from: i + 1,
          to: i + 2,
          name: words[i + 1]?.text ?? '',
          pronoun: words[i + 1]?.lower.startsWith('ihr') === true ? 'she' : 'he',
        });
      let next = at + 1;
      if (words[next]?.category === 'preposition') next++;
      let phrase = phraseAt(words, next, words.length, language);
      if (phrase !== null && (next > at + 1 || isOwner(words, next))) {
        phrase = withoutSecond(words, phrase);
        const mention = nameOf(text, words, phrase, language);
        return frame(i, apposedTo(words, phrase.to), isDay(words, phrase) ? null : mention);
      }
      if (compound !== undefined && compound !== '') {
        const name = compound.charAt(0).toUpperCase() + compound.slice(1);
        return frame(i, at + 1, { from: at, to: at + 1, name, pronoun: null });
      }
    }
  }
  return null;
}

/** "nach Einschätzung der Ermittler der Täter …": what follows in the nominative is no part of who says it. */
function withoutSecond(words: readonly Word[], phrase: { from: number; to: number }): { from: number; to: number } {
  if (['finite', 'comma', 'stop'].includes(words[phrase.to]?.category ?? 'stop')) return phrase;
  for (let k = phrase.from + 2; k < phrase.to; k++)
    if (words[k]?.category === 'determiner' && words[k]?.lower === 'der') return { from: phrase.from, to: k };
  return phrase;
}

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

/** "nach Angaben der Polizei", "nach Angaben Müllers", but not "nach Zeugenaussagen die Tat". */
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

function ownAngaben(text: string, words: readonly Word[], from: number, to: number, language: string): Mention | null {
  const first = words[from];
  if (first?.category === 'possessive')
    return { from, to, name: first.text, pronoun: first.lower.startsWith('ihr') ? 'she' : 'he' };
  if (first?.lower === 'eigenen') {
    // "UNMISS-Truppen konnten eigenen Angaben zufolge …": the subject speaks.
    const phrase = phraseAt(words, 0, to, language);
    return phrase === null ? null : nameOf(text, words, phrase, language);
  }
  const phrase = phraseAt(words, from, to, language);
  return phrase === null ? null : nameOf(text, words, phrase, language);
}
