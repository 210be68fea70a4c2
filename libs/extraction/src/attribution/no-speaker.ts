import type { Clause } from '../decompose/clause.js';
import type { Word } from '../decompose/words.js';
import { lemmaOf } from '../lexicon/lookup.js';
import type { Frame } from './frame.js';
import { isSomebody } from './somebody.js';
import type { Mention } from './speakers.js';

/** German: whether the verb of saying of a clause says nothing there. */
export function saysNothing(words: readonly Word[], clause: Clause): boolean {
  const { say, finites } = clause;
  if (say === null) return false;
  // "Feuerschiffe nannte man Boote, die …": what they were called.
  if (say.lemma === 'nennen') return words[say.at + 1]?.lower === 'man' && say.at === finites[0];
  return say.kind === 'act' && isToBeSaid(words, clause);
}

/**
 * German "Auch Gutes ist zu berichten", "eine Seuche sei nicht zu befürchten", "damit bestätigt sich der Verdacht": nobody
 * is named who would say it.
 */
export function isToBeSaid(words: readonly Word[], { say, finites, head, to }: Clause): boolean {
  if (say?.lemma === 'bestätigen') return has(words, head, to, 'sich');
  const finite = words[finites[0] ?? -1];
  const last = words[say?.at ?? -1];
  const withZu =
    last?.tag === 'VVIZU' || (last?.category === 'infinitive' && words[(say?.at ?? 0) - 1]?.category === 'to');
  return withZu && finite !== undefined && lemmaOf(finite, 'de') === 'sein';
}

const has = (words: readonly Word[], from: number, to: number, lower: string): boolean => {
  for (let k = from; k < to; k++) if (words[k]?.lower === lower) return true;
  return false;
};

/**
 * German: a frame without its speaker where what was taken for one is a thing that cannot speak ("laut den Knochen", "so
 * das Ergebnis"); null where without somebody the verb demands or blames nothing ("Die Festlegung widerspricht dem Recht").
 */
export function withoutThing(words: readonly Word[], frame: Frame): Frame | null {
  const { speaker } = frame;
  if (speaker === null || speaker.pronoun !== null || isSomebody(words, speaker, 'de')) return frame;
  if (!THING.test(headOf(words, speaker)) || BODY.test(headOf(words, speaker))) return frame;
  return frame.kind === 'act' ? null : { ...frame, speaker: null };
}

/** The noun that a phrase is about: "Fazit" of "das Fazit des Berichts". */
const headOf = (words: readonly Word[], { from, to }: Mention): string => {
  for (let k = from; k < to; k++) if (words[k]?.category === 'noun') return words[k]?.lower ?? '';
  return '';
};

/** What is thought, found or done; none of it speaks. */
const THING =
  /(?:(?:ung|heit|keit)(?:en)?|nis|nissen?|fazit|verdacht|vorwurf|vorwürfe|kritik|knochen|spuren|wirbeln?|preis|preise|zahlen)$/;
/** Bodies, and texts that say something, which end like those. */
const BODY =
  /(?:regierung|leitung|führung|verwaltung|zeitung|stiftung|abteilung|versammlung|vereinigung|vertretung|innung|siedlung|wertung|mitteilung|erklärung|meldung|verfassung|verordnung|vereinbarung|satzung|untersuchung|regelung|rechnung|planung|gliederung|ladung|einigung|studie|ordnung|zeugnis|bündnis|verzeichnis|gefängnis|anstalt|prüfung|erhebung|zählung|schätzung|veröffentlichung|ankündigung|darstellung|stellungnahme|empfehlung|anweisung|anleitung|aufzeichnung|überlieferung|begründung|umfrage)(?:en)?$/;
