import type { Word } from '../decompose/words.js';
import { isPersonNoun, isTitle } from './titles.js';
import type { Mention } from './speakers.js';

/** Nouns for people and for bodies of people, by how they end. */
const GERMAN =
  /(?:angeklagter?|beschuldigter?|verdächtiger?|verurteilter?|verletzter?|überlebender?|vorsitzender?|abgeordneter?|angehöriger?|^bahn|^post|^fans|^gäste|^leser|^nutzer|^zuschauer|^menschen|^leute|mitglieder|teilnehmer|besucher|veranstalter|rettungskräfte|einsatzkräfte|sicherheitskräfte|stadt|gemeinde|kreis|land|bund|regierung|senat|partei|fraktion|koalition|opposition|(?:gewerk|genossen|gesell|beleg|bürger|gemein|nachbar)schaft|verband|verein|konzern|unternehmen|firma|hersteller|betreiber|anbieter|bank|kirche|schule|universität|klinik|kommission|kammer|rat|verwaltung|behörden?|amt|ministerium|polizei|feuerwehr|justiz|gericht|anwaltschaft|verteidigung|armee|militär|bundeswehr|agentur|organisation|initiative|bündnis|gruppe|team|mannschaft|klub|club|familie|eltern|anwohner|bürger|bewohner|mitarbeiter|beschäftigten?|geber|nehmer|kritiker|befürworter|gegner|experten|fachleute|forscher|forscherinnen|wissenschaftler|ärzte|lehrer|schüler|studenten|demonstranten|aktivisten|politiker|händler|landwirte|bauern|kunden|verbraucher|zeugen?|täter|mann|männer|frau|frauen|jährigen?|jugendlichen?|rebellen|soldaten|ermittler|beamten?|richter|vertreter|sprecher|linke|linken|grünen|union|weltraumbehörde|zentralbank|notenbank|airline|fluggesellschaft|vorstand|aufsichtsrat|stiftung|institut|schutz|beobachter|wächter|leiter|aufseher|betroffenen?|angehörigen?|anleger|aktionäre|bündnispartner|partner|medien|kreise|nachbarn|zentrum|museum|werk|hochschule)n?$/;
const ENGLISH =
  /(?:government|city|council|county|company|companies|firm|party|union|police|officials?|authorities|agency|agencies|department|ministry|court|courts|judges?|prosecutors?|lawyers?|researchers?|scientists?|doctors?|experts?|critics|opponents?|supporters|residents?|neighbou?rs|parents|families|family|workers|employees|activists?|campaigners|protesters|group|groups|team|organi[sz]ation|charity|bank|church|school|university|hospital|army|military|troops|rebels|men|women|man|woman|people|students|teachers|investigators?|witness(?:es)?|authors?|airline|board|committee|commission|parliament|congress|senate|association|federation|club|daughter|son|mother|father|wife|husband|sister|brother|widow|owners?|operators?|manufacturers?)$/;

/** Whether a noun phrase ends in a noun for a body or for people. */
export const isBodyNoun = (phrase: string, language: string): boolean =>
  (language === 'de' ? GERMAN : ENGLISH).test(phrase.slice(phrase.lastIndexOf(' ') + 1).toLowerCase());

/** Whether somebody is meant who can speak: a name, a trade, a pronoun for people, or a body of people. */
export function isSomebody(words: readonly Word[], mention: Mention, language: string): boolean {
  if (mention.pronoun !== null) return mention.pronoun !== 'it' && mention.pronoun !== 'other';
  const nouns = language === 'de' ? GERMAN : ENGLISH;
  for (let k = mention.from; k < mention.to; k++) {
    const word = words[k];
    if (word === undefined) continue;
    if (word.category === 'name' || isTitle(word) || nouns.test(word.lower)) return true;
    if (language === 'de' && word.category === 'noun' && isPersonNoun(word.lower)) return true;
  }
  return false;
}
