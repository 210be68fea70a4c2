import type { Clause } from '../decompose/clause.js';
import type { Unit } from '../decompose/unit.js';
import type { Word } from '../decompose/words.js';
import { isEvaluation } from './evaluation.js';
import type { Named } from './frame.js';
import { kindOfClause } from './kind.js';
import type { Scene } from './scene.js';
import { isQuoted } from './speaking.js';

/** Verbs that say something of somebody, who did not do what the participle says. */
const BLAMES = new Set([
  'accuse',
  'criticize',
  'criticise',
  'describe',
  'call',
  'characterize',
  'vorwerfen',
  'beschuldigen',
  'kritisieren',
  'bezeichnen',
  'fordern',
  'verurteilen',
  'loben',
  'rügen',
  'tadeln',
  'bemängeln',
]);

/** Whether a verb only says something of somebody: "was described as a spy", but not "was first described in 2009". */
export const blames = (lemma: string, words: readonly Word[], at: number, to: number): boolean =>
  BLAMES.has(lemma) && (lemma !== 'describe' || words.slice(at, to).some(({ lower }) => lower === 'as'));

type Say = { readonly at: number; readonly lemma: string; readonly kind: string };

/** English "said it had since …": behind the verb stands the subject of what is said, whatever verb was found there. */
export const saysClause = (words: readonly Word[], { kind, at }: Say, language: string): boolean =>
  language === 'en' && kind === 'assert' && /^(?:he|she|it|they|we|i)$/.test(words[at + 1]?.lower ?? '');

/** "The court rejected the appeal": what a court or parliament decides happens by being said. */
export const decides = (name: string | null, lemma: string): boolean =>
  name !== null && (lemma === 'vote' || (DECIDES.has(lemma) && BODY_THAT_DECIDES.test(name)));
const DECIDES = new Set([
  'reject',
  'approve',
  'refuse',
  'vote',
  'recommend',
  'ablehnen',
  'zurückweisen',
  'verurteilen',
  'anerkennen',
]);
const BODY_THAT_DECIDES =
  /(?:court|judges?|jury|parliament|senate|congress|council|gericht|gerichtshof|richter|bundestag|bundesrat|landtag|parlament|stadtrat|gemeinderat|kreistag|gremium|ausschuss|mitglieder|kammer|voters|shareholders|residents|wähler|bürger|aktionäre)\b/i;

/**
 * German "Der Dieb hatte nach Zeugenaussagen den Einbruch geplant": what he meant to do is told by others. "Das Werk will die
 * Pumpe auch in Asien anbieten: Drei Händler …": behind the colon stands what it is, not what was said.
 */
export const INTENDS = new Set(['planen', 'vorhaben', 'beabsichtigen', 'erwägen', 'anbieten', 'anstreben']);

/** German "Die Polizei bestätigte den Vorfall": it was said; what a court or parliament confirms is so by its word. */
export const confirms = (name: string, lemma: string): boolean =>
  lemma === 'bestätigen' && !BODY_THAT_DECIDES.test(name) && !/(?:parteitag|versammlung|delegierte)/i.test(name);

/** German "Als Grund gab die Bahn fehlende Fahrer an": why, as somebody has it. */
export const givesReason = (words: readonly Word[], { say, head, to }: Clause): boolean =>
  /^(?:angeben|anführen)$/.test(say?.lemma ?? '') &&
  words.slice(head, to).some(({ lower }, i, all) => lower === 'als' && REASON.test(all[i + 1]?.lower ?? ''));
const REASON = /^(?:grund|gründe|ursache|ursachen|motiv|begründung|anlass|auslöser|beispiel|argument|beleg)$/;

/** German: whether what somebody reports is the object of the verb. */
export const tellsObject = (words: readonly Word[], { say, head, to }: Clause): boolean => {
  const own = words.slice(head, to).map(({ lower }) => lower);
  if (own.includes('sich')) return false;
  if (say?.lemma === 'berichten' || say?.lemma === 'ausgehen') return own.includes('von') || own.includes('vom');
  return say?.lemma === 'melden' || say?.lemma === 'vermelden';
};

/** German "von 3.000 Gästen", "von mehr als 40 Toten": a number right behind "von", or a word or two later. */
export const countsBehind = (words: readonly Word[], { head, to }: Clause): boolean => {
  const von = words.findIndex(({ lower }, k) => k >= head && k < to && lower === 'von');
  return von >= 0 && words.slice(von + 1, Math.min(to, von + 4)).some(({ category }) => category === 'number');
};

/** "Sollte der Streik dauern, drohen Engpässe", "Had it rained, …": what would be if. */
export const supposes = ({ words, clauses }: Scene['reading'], { clause: own }: Unit): boolean =>
  clauses.some(
    ({ parent, opener, finites, head, joint }) =>
      parent === own &&
      (opener === 'wenn' || opener === 'if') &&
      joint === 'start' &&
      finites[0] === head &&
      words[head]?.lower !== opener,
  );

/** "we are confident that we can do it": what cannot be checked either is told together with how the speaker feels. */
export function feels({ reading, language, models }: Scene, own: Named, { clause }: Unit): boolean {
  const said = reading.clauses.findIndex((c) => c.type === 'complement' && c.parent === clause);
  return own.frame.kind === 'act' && kindOfClause(reading, said, language, models) === 'reported';
}

/** Somebody says something earlier in the sentence, in no quotation: "sagte, er verstehe das, könne aber nicht helfen". */
export const tellsOn = (reading: Scene['reading'], { frame, name }: Named, before: number): boolean =>
  name !== null && frame.kind !== 'find' && frame.at < before && !isQuoted(reading, frame);
export const ESTIMATES = new Set(['beziffern', 'schätzen', 'estimate']);

/** What is said about something without saying what it is: "wies auf die Gefahren hin", "betonte die Nähe". */
export const NAMES_ITS_TOPIC = new Set(
  'hinweisen verweisen betonen hervorheben unterstreichen bekräftigen beklagen äußern erinnern einräumen zugeben gestehen entgegenhalten verkünden bekanntgeben emphasize emphasise stress reiterate'.split(
    ' ',
  ),
);

/** What is joined to a clause inside an evaluation: "bietet die Chance zu zeigen, dass A lebt | und B bereit ist". */
export function hangsOnEvaluation({ reading, units, language }: Scene, unit: Unit): boolean {
  if (unit.type !== 'coordinate') return false;
  const above = reading.clauses[reading.clauses[unit.clause]?.parent ?? -1];
  if (above?.type !== 'complement') return false;
  const main = units.find((other) => other.clause === above.parent);
  return main !== undefined && isEvaluation(reading, main, language);
}

/** What follows from what somebody said or found a sentence before. */
export const goesOn = (word: Word | undefined): boolean => word?.lower === 'demnach' || word?.lower === 'demzufolge';
