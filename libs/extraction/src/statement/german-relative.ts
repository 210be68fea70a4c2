import type { Attributed } from '../attribution/attributed.js';
import { phraseAt } from '../attribution/phrase.js';
import { isPlural } from '../attribution/subjects.js';
import { isTitle } from '../attribution/titles.js';
import { antecedent, isSentenceRelative } from '../decompose/antecedent.js';
import type { Word } from '../decompose/words.js';
import { withoutGenitive } from '../lexicon/de/genitive.js';
import { verbForm } from '../lexicon/de/verb-forms.js';
import { lastOfFirstClause, lastVerb, told } from './german-order.js';
import { genderOf, nominative, withEnding, withNames } from './noun-phrase.js';
import { dativeRelative, objectRelative } from './object-relative.js';
import { eitherRelative } from './either-relative.js';
import { ownerRelative } from './owner-relative.js';
import { join } from './words.js';

type Replace = ReadonlyMap<Word, string>;

/** "die Firma, die in Kiel Schiffe baut" → "Die Firma baut in Kiel Schiffe"; null when the roles are not certain. */
export function relative(
  text: string,
  unit: Attributed,
  words: readonly Word[],
  replace: Replace,
  source: string | null = null,
): string | null {
  const all = unit.reading.words;
  const own = unit.reading.clauses[unit.unit.clause];
  const pronoun = all[own?.head ?? -1];
  const opens = pronoun === undefined ? -1 : words.indexOf(pronoun);
  if (own === undefined || pronoun === undefined || opens < 0) return null;
  if (all[own.head - 1]?.category === 'conjunction') return second(text, unit, words, replace, source);
  if (isSentenceRelative(own.opener)) return consequence(text, words, opens, replace);
  if (pronoun.category === 'preposition') return governed(text, words, opens, replace, source);
  if (pronoun.lower === 'dessen' || pronoun.lower === 'deren')
    return ownerRelative(text, withoutVerb(words.slice(0, opens)), pronoun, words.slice(opens + 1));
  if (!isPronoun(pronoun)) return placed(text, all, words, replace, source);
  const clause = words.slice(opens + 1);
  const verb = lastVerb(clause);
  if (verb === null) return null;
  const before = all.slice(Math.max(0, own.head - NEAR), own.head);
  const object = objectRelative(before, pronoun, clause, verb.finite);
  if (object !== null) return told(text, [], verb.finite, verb.rest, replace, source, object);
  const receiver = dativeRelative(before, pronoun, isPlural(verb.finite.lower));
  if (receiver !== null) return told(text, [], verb.finite, verb.rest, replace, source, receiver);
  const named = withoutVerb(words.slice(0, opens));
  const subject = subjectFor(text, all, named, pronoun, clause, replace);
  if (subject !== null) return told(text, [], verb.finite, verb.rest, replace, source, subject);
  return eitherRelative(text, named, pronoun, verb, replace);
}

/** "…, der in Kiel wohnt, aber aus Polen kommt": the second clause tells of the same as the first. */
function second(
  text: string,
  unit: Attributed,
  words: readonly Word[],
  replace: Replace,
  source: string | null,
): string | null {
  const { clauses, words: all } = unit.reading;
  const own = clauses[unit.unit.clause];
  const first = clauses.findLast((c, i) => i < unit.unit.clause && c.type === 'relative' && c.parent === own?.parent);
  const pronoun = all[first?.head ?? -1];
  if (own === undefined || first === undefined || pronoun === undefined) return null;
  const of = antecedent(all, first.from, 'de', true);
  const repeated = all[own.head]?.lower === pronoun.lower;
  const clause = repeated ? words.slice(1) : words;
  const verb = lastVerb(clause);
  if (of === null || verb === null) return null;
  const subject = subjectFor(text, all, withoutVerb(all.slice(of.from, of.to)), pronoun, clause, replace);
  return subject === null ? null : told(text, [], verb.finite, verb.rest, replace, source, subject);
}

/** What a relative pronoun that is the subject stands for, as the subject of a main clause; null where that is not sure. */
function subjectFor(
  text: string,
  all: readonly Word[],
  named: readonly Word[],
  pronoun: Word,
  clause: readonly Word[],
  replace: Replace,
): string | null {
  const finites = clause.flatMap((word, i) => (word.category === 'finite' ? [i] : []));
  const at = lastOfFirstClause(clause, finites);
  const finite = clause[at];
  const [first] = named;
  if (finite === undefined || first === undefined) return null;
  const gender = genderOf(pronoun.lower, isPlural(finite.lower));
  const acts = isSubject(clause.slice(0, at), pronoun.lower) || actsOnThing(named, clause.slice(0, at), finite);
  if (gender === null || !acts) return null;
  const changed = nominative(named, gender);
  if (changed === null) return null;
  const phrase = join(text, named, withNames(named, changed, replace));
  // "im Haus, das …": the article is part of the preposition.
  const joined = all[all.indexOf(first) - 1]?.tag === 'APPRART' && ['noun', 'adjective'].includes(first.category);
  return joined ? `${ARTICLE[gender]} ${phrase}` : phrase;
}
const ARTICLE = { masculine: 'der', feminine: 'die', neuter: 'das', plural: 'die' } as const;

/** What a relative clause explains, without the mark before the clause and the verb of the clause around it. */
function withoutVerb(words: readonly Word[]): readonly Word[] {
  let to = words.length;
  while (to > 0 && ['comma', 'dash'].includes(words[to - 1]?.category ?? '')) to--;
  while (to > 0 && ['prefix', 'participle', 'infinitive', 'to', 'finite'].includes(words[to - 1]?.category ?? '')) to--;
  return words.slice(0, to);
}

/** "die Halle, in der 40 Boote lagen" → "In der Halle lagen 40 Boote"; null where the case of the noun would change. */
function governed(
  text: string,
  words: readonly Word[],
  at: number,
  replace: Replace,
  source: string | null,
): string | null {
  const preposition = words[at];
  const pronoun = words[at + 1];
  const named = withoutVerb(words.slice(0, at));
  const verb = lastVerb(words.slice(at + 2));
  const [first] = named;
  // "auf deren Konto …": whose it is cannot be told by a pronoun alone.
  if (pronoun?.lower === 'deren' || pronoun?.lower === 'dessen') return null;
  if (preposition === undefined || pronoun === undefined || verb === null || first === undefined) return null;
  // "27 Millionen Euro, von denen das Land ein Drittel zahlt".
  if (pronoun.lower === 'denen' && first.category === 'number' && preposition.lower === 'von')
    return told(text, [], verb.finite, verb.rest, replace, source, `Von den ${ofSeveral(join(text, named, replace))}`);
  const article = inCase(first.lower, pronoun.lower);
  const bare = named.every((word) => word.category === 'name');
  // "der Besuch in Wien, bei dem": an occasion is meant, no name.
  if (bare && OCCASION.has(preposition.lower)) return null;
  const genitive = first.lower === 'des' || first.lower === 'eines';
  if (!bare && article === null) return null;
  const changed = new Map(replace);
  // Behind "des" and "dem" an adjective is the same; behind "einem", "einer" and "den" it ends in -en as well.
  if (!bare && article !== first.lower && !genitive)
    for (const word of named) {
      if (word.category === 'noun') break;
      if (word.tag !== 'ADJA') continue;
      if (pronoun.lower === 'das') return null;
      changed.set(word, withEnding(word.text, 'en'));
    }
  if (!bare && article !== null) changed.set(first, article);
  const noun = named.find(({ category }) => category === 'noun');
  if (genitive && noun !== undefined) changed.set(noun, withoutGenitive(noun.text));
  // "der Präsident, gegen den …": "gegen den Präsidenten".
  if (first.lower === 'der' && pronoun.lower !== 'der' && noun !== undefined && WEAK.test(noun.lower))
    changed.set(noun, noun.lower.endsWith('e') ? `${noun.text}n` : `${noun.text}en`);
  const phrase = join(text, named, changed);
  const lead = preposition.lower.charAt(0).toUpperCase() + preposition.lower.slice(1);
  return told(text, [], verb.finite, verb.rest, replace, source, `${lead} ${phrase}`);
}

/** Nouns that have -en in every case but the nominative. */
const WEAK =
  /(?:[^m]ent|ant|ist|oge|soldat|kandidat|demokrat|diplomat|pilot|patriot|athlet|mensch|held|fürst|prinz|zeuge|kollege|kunde|junge|experte|erbe|bote|insasse|geselle)$/;

/** "87 Mitarbeitern": several in the dative. */
const ofSeveral = (phrase: string): string =>
  /(?:[ns]|Euro|Dollar|Prozent|\d)$/u.test(phrase) || !/^[^ ]+ (?:\p{L}+ )?\p{Lu}\p{L}+$/u.test(phrase)
    ? phrase
    : `${phrase}n`;

const OCCASION = new Set(['bei', 'an', 'während', 'nach', 'vor']);

/** An article in the case and number of a relative pronoun behind a preposition; null when they may be another noun's. */
function inCase(article: string, pronoun: string): string | null {
  const forms = CASES[pronoun];
  return forms === undefined ? null : (forms[article] ?? null);
}
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dem: {
    der: 'dem',
    das: 'dem',
    dem: 'dem',
    den: 'dem',
    des: 'dem',
    ein: 'einem',
    einen: 'einem',
    einem: 'einem',
    eines: 'einem',
  },
  der: { die: 'der', der: 'der', eine: 'einer', einer: 'einer' },
  den: { der: 'den', den: 'den', dem: 'den', ein: 'einen', einen: 'einen', einem: 'einen' },
  das: { das: 'das', dem: 'das', ein: 'ein', einem: 'ein' },
};

/** "womit die Strecke frei ist" → "Damit ist die Strecke frei". */
function consequence(text: string, words: readonly Word[], at: number, replace: Replace): string | null {
  const opener = words[at];
  const clause = words.slice(at + 1);
  const verb = lastVerb(clause);
  if (opener === undefined || verb === null) return null;
  const stands = opener.lower.replace(/^wo/, 'da');
  return told(text, [], verb.finite, verb.rest, replace, null, stands.charAt(0).toUpperCase() + stands.slice(1));
}

/** So many words before a relative pronoun are looked at for what it stands for. */
const NEAR = 12;

const isPronoun = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:der|die|das|den|dem|welcher|welche|welches)$/.test(word.lower);

/** Whether the relative pronoun is the subject: nothing else in its clause may be. */
function isSubject(clause: readonly Word[], pronoun: string): boolean {
  for (let i = 0; i < clause.length; i++) {
    const word = clause[i];
    if (word === undefined) break;
    if (word.lower === 'alle' && clause[i + 1]?.category === 'number' && MEASURE.test(clause[i + 2]?.lower ?? '')) {
      i += 2;
      continue;
    }
    if (word.category === 'pronoun' && word.lower !== 'sich') return false;
    if (word.category === 'preposition' || word.tag === 'APPRART') {
      i = Math.max(i, (phraseAt(clause, i + 1, clause.length, 'de')?.to ?? i + 1) - 1);
      continue;
    }
    if (word.category === 'comma') return true;
    // "alle 30 Minuten", "jeden Tag": when, and not who.
    const phrase = ['determiner', 'number'].includes(word.category) ? phraseAt(clause, i, clause.length, 'de') : null;
    if (phrase !== null && MEASURE.test(clause[phrase.to - 1]?.lower ?? '')) {
      i = phrase.to - 1;
      continue;
    }
    if (['determiner', 'possessive', 'noun', 'name'].includes(word.category)) {
      const { lower } = word;
      if (/^(?:den|dem|des|einen|einem|einer|eines|keinen|ihre|seine|ihren|seinen|ihrem|seinem)$/.test(lower))
        return true;
      if (lower === 'der') return false;
      // "der die Tür öffnete": only the masculine shows by itself that it is the subject.
      if (pronoun === 'der' || pronoun === 'welcher') return true;
      return /^(?:ein|eine|kein|keine|mehrere|viele)$/.test(lower) || word.category === 'noun';
    }
  }
  return true;
}

const MEASURE = /^(?:minuten?|stunden?|tage?|wochen?|monate?|jahre?|mal|sekunden?|montag|abend|morgen)$/;

/** "die Biologin Jana Fehr, die die Studie leitete": a person by name, and a verb that only people do to things. */
function actsOnThing(named: readonly Word[], clause: readonly Word[], finite: Word): boolean {
  if (named.at(-1)?.category !== 'name' || named.at(-2)?.category !== 'name') return false;
  const participle = clause.at(-1)?.category === 'participle' ? clause.at(-1) : undefined;
  const lemma = verbForm((participle ?? finite).lower)?.lemma ?? '';
  const object = clause.find((word) => word.category === 'noun' || word.category === 'name');
  return ACTS.has(lemma) && object?.category === 'noun' && !isTitle(object);
}
const ACTS = new Set(
  'leiten führen gründen entwickeln verfassen schreiben entwerfen organisieren gewinnen übernehmen betreiben besitzen moderieren erfinden anführen koordinieren beantragen vorlegen vorstellen einreichen'.split(
    ' ',
  ),
);

/** "Kasachstan, wo er 2013 eine Initiative vorstellte" → "In Kasachstan stellte er 2013 …"; "im Hafen, wo …" → "Im Hafen …". */
function placed(
  text: string,
  all: readonly Word[],
  words: readonly Word[],
  replace: Replace,
  source: string | null,
): string | null {
  const comma = words.findIndex((word, i) => word.category === 'comma' && words[i + 1]?.lower === 'wo');
  const place = withoutVerb(words.slice(0, Math.max(0, comma)));
  const where = whereOf(text, all, place);
  const clause = words.slice(comma + 2);
  const at = lastOfFirstClause(
    clause,
    clause.flatMap((word, i) => (word.category === 'finite' ? [i] : [])),
  );
  const finite = clause[at];
  if (finite === undefined || where === null) return null;
  const rest = clause.filter((word) => word !== finite);
  return told(text, [], finite, rest, replace, source, where);
}

/** "In Kasachstan", "In der Schweiz", "Im Hafen": a place in the dative, or null where its case is not that. */
function whereOf(text: string, all: readonly Word[], place: readonly Word[]): string | null {
  const [first] = place;
  const last = place.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = all[all.indexOf(first) - 1];
  const phrase = join(text, place);
  if (before?.tag === 'APPRART' && /^(?:im|am|zum|vom|beim)$/.test(before.lower) && first.category !== 'determiner')
    return `Im ${phrase}`;
  if (place.every((word) => word.category === 'name')) return `In ${phrase}`;
  const governed = /^(?:in|aus|bei|von|nach|zu)$/.test(before?.lower ?? '');
  const dative = /^(?:dem|einem|der|einer)$/.test(first.lower) || (first.lower === 'den' && last.lower.endsWith('n'));
  return governed && dative ? `In ${phrase}` : null;
}
