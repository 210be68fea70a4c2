import { antecedent } from '../decompose/antecedent.js';
import type { Clause } from '../decompose/clause.js';
import { isTime } from '../decompose/phrase-before.js';
import { Word } from '../decompose/words.js';
import { isGivenName } from '../lexicon/given-names.js';
import { lemmaOf } from '../lexicon/lookup.js';
import type { Frame } from './frame.js';
import { isToBeSaid, saysNothing, withoutThing } from './no-speaker.js';
import { saidFrom } from './said-from.js';
import { isSomebody } from './somebody.js';
import { ownerOf } from './owner.js';
import { sourcePhrase } from './source-phrases.js';
import { nameOf } from './speakers.js';
import { isPersonNoun, isTitle } from './titles.js';
import { phraseAt } from './phrase.js';
import type { Mention } from './speakers.js';
import { afterFinite, inNumber, subjectOf } from './subject-of.js';

/** Verbs that say something only where somebody is their subject. */
const ONLY_SOMEBODY = new Set(
  `bestreiten planen anbieten halten werten bewerten nennen sprechen sehen machen ansehen drohen erwägen anstreben
  zuweisen versprechen werben raten widersprechen erwarten setzen stellen verfolgen weigern vorlegen
  veröffentlichen vorstellen bekennen plan aim call threaten support oppose describe label quote propose consider point
  counter`.split(/\s+/),
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
    if (language === 'de' && saysNothing(words, clause)) return;
    if (clause.say !== null && !hasTraits(words, clause.say.at)) {
      // "Kritik kam von der Opposition": who it came from.
      const passive =
        (clause.say.lemma === 'kommen' && clause.say.kind === 'act') || isPassive(words, clause, language);
      const silent = passive || (language === 'de' && isToBeSaid(words, clause));
      const subject = silent ? null : speakerOf(text, words, clause, clauses, language);
      const speaker = passive
        ? agentOf(text, words, clause, language)
        : (inNumber(subject, words[clause.finites[0] ?? -1], language, clause.say.lemma !== 'heißen') ??
          saidFrom(text, words, clause));
      // "Das Festival bestreiten …", "die Anlage droht zu kippen": things do something else than say it.
      if (isFeared(words, clause, language)) return;
      // "54 Prozent lehnen das ab": what was counted.
      const share = speaker !== null && words[speaker.from]?.category === 'number';
      if (share && clause.say.kind === 'act' && SHARE.test(words[speaker.from + 1]?.lower ?? '')) return;
      // "Den Angeklagten drohen bis zu fünf Jahre Haft".
      if (clause.say.lemma === 'drohen' && speaker === null && !passive) return;
      const isThing = speaker !== null && !isSomebody(words, speaker, language);
      if (ONLY_SOMEBODY.has(clause.say.lemma) && isThing && quotedAs(text, words, clause) === null) return;
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
    } else if (clause.type === 'attribution' && (language !== 'en' || clause.finites.length === 0)) {
      const from = clause.head + (language === 'de' ? 1 : 2);
      const phrase = ownName(words, phraseAt(words, from, clause.to, language), clause.to, language);
      out.push({
        kind: 'assert',
        lemma: 'so',
        speaker:
          phrase === null
            ? null
            : nameOf(text, words, (language === 'de' ? ownerOf(words, phrase) : null) ?? phrase, language),
        clause: index,
        at: clause.head,
        from: clause.from,
        to: clause.to,
        passive: false,
      });
    }
  });
  const source = withSubjectOf(text, words, clauses, sourcePhrase(text, words, language), language);
  if (
    source !== null &&
    !out.some((frame) => frame.from <= source.from && source.to <= frame.to && frame.lemma === 'so')
  )
    out.push(source);
  const spoken = language === 'de' ? out.flatMap((frame) => withoutThing(words, frame) ?? []) : out;
  return spoken.sort((a, b) => a.from - b.from);
}
const SHARE = /^(?:prozent|percent|per|%)$/;

/** "nach eigenen Angaben": whoever the clause is about says it. */
function withSubjectOf(
  text: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  source: Frame | null,
  language: string,
): Frame | null {
  const owner = words[source?.speaker?.from ?? -1]?.lower ?? '';
  if (source === null || language !== 'de') return source;
  if (/^(?:ihr|sein)er?$/.test(owner) && source.speaker?.pronoun != null)
    return withOwner(text, words, clauses, source, owner);
  if (!/^eigene[rn]?$/.test(owner)) return source;
  const clause = clauses.findLast(
    ({ head, to, type }) => head <= source.at && source.at < to && type !== 'apposition' && type !== 'attribution',
  );
  if (clause === undefined) return { ...source, speaker: null };
  if (clause.type !== 'relative') return { ...source, speaker: subjectOf(text, words, clause, clauses, language) };
  const of = antecedent(words, clause.from, language, true);
  return { ...source, speaker: of === null ? null : nameOf(text, words, { from: of.from, to: of.to }, language) };
}

/** "Die Linke stimmte zu, weil nach ihrer Ansicht …": who the main clause is about, if the possessive may be hers. */
function withOwner(
  text: string,
  words: readonly Word[],
  clauses: readonly Clause[],
  source: Frame,
  owner: string,
): Frame {
  const own = clauses.findLast(({ head, to }) => head <= source.at && source.at < to);
  const main = clauses[own?.parent ?? -1];
  if (own?.type !== 'adverbial' || main === undefined) return source;
  const mention = subjectOf(text, words, main, clauses, 'de');
  const article = words[mention?.from ?? -1]?.lower ?? '';
  const fits = owner.startsWith('ihr') ? article === 'die' : article === 'der' || article === 'das';
  return mention !== null && fits ? { ...source, speaker: mention } : source;
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

function isPassive(words: readonly Word[], clause: Clause, language: string): boolean {
  // "Freiberg wird mit den Worten zitiert": the subject speaks all the same.
  if (clause.say?.lemma === 'zitieren' || clause.say?.lemma === 'quote') return false;
  const finite = words[clause.finites[0] ?? -1];
  if (finite === undefined || clause.say === null || clause.say.at === clause.finites[0]) return false;
  const lemma = lemmaOf(finite, language);
  if (words[clause.say.at]?.category !== 'participle') return false;
  // "Angeklagt sind zwei Männer": verbs of saying have their perfect with "haben".
  if (language === 'de' && lemma === 'sein' && !MOVED.test(words[clause.say.at]?.lower ?? '')) return true;
  if (language === 'de')
    return lemma === 'werden' || words.slice(clause.head, clause.to).some((w) => w.lower === 'worden');
  return (
    lemma === 'be' || words.slice(clause.head, clause.say.at).some((w) => w.lower === 'been' || w.lower === 'being')
  );
}

const MOVED = /(?:gegangen|getreten|gekommen|gefahren|gelaufen|gesprungen|gewichen|gerückt|gestoßen)$/;

function agentOf(text: string, words: readonly Word[], clause: Clause, language: string): Mention | null {
  for (let k = clause.head; k < clause.to; k++) {
    const lower = words[k]?.lower;
    if (language === 'de' ? lower !== 'von' && lower !== 'vom' : lower !== 'by') continue;
    // "auf Grundlage der Erfahrungen von Gästen": whose they are, not who did it.
    if (lower === 'von' && /(?:ungen|nissen?)$/.test(words[k - 1]?.lower ?? '')) continue;
    const phrase = phraseAt(words, k + 1, clause.to, language);
    if (phrase !== null && words[phrase.from]?.category !== 'number' && !isDeadline(words, phrase))
      return nameOf(text, words, phrase, language);
  }
  return null;
}

/** "expected by the end of the year": when, and nobody. */
const isDeadline = (words: readonly Word[], { from, to }: { from: number; to: number }): boolean =>
  isTime(words, from, to) || words.slice(from, to).some(({ lower }) => TIMES.has(lower) || lower.startsWith('mid-'));
const TIMES: ReadonlySet<string> = new Set(
  'end beginning start mid early late today tomorrow midnight noon spring summer autumn winter'.split(' '),
);

/** Verbs that only somebody can do, so that a thing before them is their object: "Die Kritik wies Müller zurück". */
const BY_SOMEBODY = new Set(
  'schätzen vermuten beziffern zurückweisen ablehnen begrüßen dementieren verteidigen rechtfertigen loben tadeln ankündigen einräumen'.split(
    ' ',
  ),
);

/** German: the subject behind the verb of saying where an object or an adverb stands before it; null when the one before may be it. */
function subjectBehind(
  text: string,
  words: readonly Word[],
  clause: Clause,
  before: Mention,
  finite: number,
): Mention | null {
  if (before.pronoun !== null || clause.say === null) return null;
  const behind = afterFinite(text, words, finite, clause.to, 'de');
  if (behind === null || behind.pronoun !== null || !isSomebody(words, behind, 'de')) return null;
  if (BY_SOMEBODY.has(clause.say.lemma) && !isSomebody(words, before, 'de')) return behind;
  // "Scharf kritisierte den Beschluss die Fraktion": an adverb that its large letter makes a name.
  const first = words[before.from];
  const object = words[finite + 1];
  const alone =
    before.to - before.from === 1 && before.from === 0 && first?.category === 'name' && !isGivenName(first.lower);
  return alone &&
    /^(?:den|einen|keinen)$/.test(object?.lower ?? '') &&
    /^(?:die|das|der|ein|eine)$/.test(words[behind.from]?.lower ?? '')
    ? behind
    : null;
}

/** "sagte der Physiker der Nachrichtenagentur AFP": whom somebody told it is no part of him. */
function withoutHearer(
  text: string,
  words: readonly Word[],
  mention: Mention | null,
  language: string,
): Mention | null {
  if (language !== 'de' || mention === null || mention.pronoun !== null) return mention;
  for (let k = mention.from + 2; k < mention.to; k++) {
    const person = words[k - 1];
    if (words[k]?.lower !== 'der' || person === undefined || !(isTitle(person) || isPersonNoun(person.lower))) continue;
    if (words.slice(k + 1, mention.to).some(({ lower }) => MEDIUM.test(lower)))
      return nameOf(text, words, { from: mention.from, to: k }, language);
  }
  return mention;
}
const MEDIUM =
  /(?:zeitung|agentur|illustrierten|zeitschrift|post|presse|rundschau|allgemeinen|tagesschau|bbc|ard|dpa|afp)$/;

/** English "according to its operator, Norda": the name behind the comma, if nothing else stands there. */
function ownName(
  words: readonly Word[],
  phrase: { from: number; to: number } | null,
  to: number,
  language: string,
): { from: number; to: number } | null {
  if (language !== 'en' || phrase === null || words[phrase.to]?.category !== 'comma') return phrase;
  let end = phrase.to + 1;
  while (end < to && words[end]?.category === 'name') end++;
  const ends = end === to || words[end]?.category === 'stop';
  return ends && end > phrase.to + 1 && words[phrase.to - 1]?.category === 'noun'
    ? { from: phrase.to + 1, to: end }
    : phrase;
}

/** English "The paper quoted the mayor as saying …": whose words they are; null for all else, "was quoted as saying" too. */
function quotedAs(text: string, words: readonly Word[], clause: Clause): Mention | null {
  if (clause.say?.lemma !== 'quote' || words[clause.say.at]?.category !== 'finite') return null;
  const as = words.findIndex(({ lower }, k) => k > clause.say!.at && k < clause.to && lower === 'as');
  if (as < 0 || words[as + 1]?.lower !== 'saying') return null;
  const phrase = phraseAt(words, clause.say.at + 1, as, 'en');
  return phrase === null ? null : nameOf(text, words, phrase, 'en');
}

/** German "Die Agentur zitierte den Minister mit den Worten …": he said it, not who quotes him. */
function quotedOne(text: string, words: readonly Word[], clause: Clause, subject: Mention | null): Mention | null {
  const finite = clause.finites[0] ?? -1;
  if (clause.say?.lemma !== 'zitieren' || clause.say.at !== finite || subject === null) return null;
  const from = Math.max(finite + 1, subject.to);
  if (!/^(?:den|die|einen|eine)$/.test(words[from]?.lower ?? '')) return null;
  const phrase = phraseAt(words, from, clause.to, 'de');
  const mention = phrase === null ? null : nameOf(text, words, phrase, 'de');
  return mention !== null && isSomebody(words, mention, 'de') ? mention : null;
}

/** Who speaks: "Das teilte die Polizei mit" has its subject behind the verb. */
function speakerOf(
  text: string,
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
  language: string,
): Mention | null {
  const quoted = language === 'en' ? quotedAs(text, words, clause) : null;
  if (quoted !== null) return quoted;
  const mention = withoutHearer(text, words, subjectOf(text, words, clause, clauses, language), language);
  const finite = clause.finites[0];
  const cited = language === 'de' ? quotedOne(text, words, clause, mention) : null;
  if (cited !== null) return cited;
  // "Man bedauere das": nobody is named.
  if (language === 'de' && mention?.pronoun === 'other' && words[mention.from]?.lower === 'man') return null;
  if (language === 'de' && mention !== null && finite !== undefined && mention.to === finite) {
    const behind = subjectBehind(text, words, clause, mention, finite);
    if (behind !== null) return behind;
  }
  if (mention?.pronoun !== 'other' || finite === undefined || mention.from > finite) return mention;
  return afterFinite(text, words, finite, clause.to, language) ?? mention;
}
