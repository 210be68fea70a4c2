import { behindAttribute } from '../attribution/phrase.js';
import { isPersonNoun } from '../attribution/titles.js';
import { CALENDAR_WORDS } from '../lexicon/calendar-words.js';
import { FORM, verbForm } from '../lexicon/de/verb-forms.js';
import type { Reading } from './read-sentence.js';
import type { Unit } from './unit.js';
import type { Word } from './words.js';

/**
 * A fact between an article and its noun: "die 1921 gegründete Bank". Words `from` (the article) to `to`; the participle
 * at `participle`, and how its noun is called in the nominative.
 */
export type Attribute = {
  readonly from: number;
  readonly participle: number;
  readonly to: number;
  /** The participle as it stands behind an auxiliary: "gegründet". */
  readonly form: string;
  readonly article: string;
  /** "Die Bank ist … gewachsen" instead of "wurde … gegründet". */
  readonly auxiliary: 'wurde' | 'ist' | 'wurden' | 'sind';
};

/** Participles of verbs that have their perfect with "sein". */
const WITH_BE =
  /(?:geworden|gekommen|gegangen|gestorben|gestiegen|gesunken|gefallen|gewachsen|entstanden|erschienen|eingetroffen|gereist|gekehrt|(?:aus|ein|zusammen)gebrochen|(?:zurück|aus|bei)getreten|entlaufen|geflohen|geflüchtet|gelandet|gestürzt|geblieben|geschehen|gescheitert|verschwunden|verstorben|ausgeschieden|gestrandet|erloschen|ausgelaufen|abgelaufen|angerückt)$/;
/** Participles of verbs that go with either. */
const EITHER = /(?:gezogen|gefahren|geflogen|gelaufen|gebrochen|getreten|geritten|gerückt)$/;
/** Participles that tell how something is, not what was done to it. */
const NO_ACT =
  /^(?:bekannt|beliebt|berühmt|geeignet|bestimmt|verheiratet|verwandt|beteiligt|betroffen|gelegen|bezogen)$/;

/** The facts that attributes of the sentence tell, as units behind those of its clauses. */
export function attributeUnits(reading: Reading): Unit[] {
  if (reading.language === 'de') return germanUnits(reading);
  return reading.language === 'en' ? englishUnits(reading) : [];
}

function germanUnits(reading: Reading): Unit[] {
  const out: Unit[] = [];
  for (let i = 0; i < reading.words.length; i++) {
    const attribute = attributeAt(reading.words, i);
    if (attribute === null || (reading.quoted[i] ?? -1) >= 0) continue;
    const clause = reading.clauses.findLastIndex(({ from, to }) => from <= i && i < to);
    // What somebody else tells is his: "sagte, die 1921 gegründete Bank …".
    if (clause < 0 || reading.clauses[clause]?.type === 'complement') continue;
    out.push({ clause, type: 'attributive', from: attribute.from, to: attribute.to });
    i = attribute.participle;
  }
  return out;
}

/** The attribute behind the article at `from`; null where there is none, or where something about it is not certain. */
export function attributeAt(words: readonly Word[], from: number): Attribute | null {
  const article = words[from];
  if (article === undefined || (article.category !== 'determiner' && article.category !== 'possessive')) return null;
  const participle = behindAttribute(words, from + 1, words.length);
  const verb = words[participle];
  if (verb === undefined || !/\p{Ll}e[nmrs]?$/u.test(verb.text)) return null;
  const form = verb.lower.replace(/e[nmrs]?$/, '');
  if (NO_ACT.test(form) || (EITHER.test(form) && !WITH_BE.test(form))) return null;
  if (((verbForm(form)?.bits ?? 0) & FORM.participle) === 0) return null;
  const told = words.slice(from + 1, participle);
  if (!told.some((word) => word.category === 'number' || isName(word)) || countsNoun(told)) return null;
  let to = participle + 1;
  while (words[to]?.tag === 'ADJA') to++;
  const noun = words[to];
  if (noun === undefined || (noun.category !== 'noun' && !isPersonNoun(noun.lower))) return null;
  to++;
  while (words[to]?.category === 'name') to++;
  const called = nominativeArticle(article.lower, verb.lower.slice(form.length), noun);
  if (called === null) return null;
  const several = called === 'Die' && verb.lower.endsWith('en') && article.lower === 'die';
  const be = WITH_BE.test(form);
  return {
    from,
    participle,
    to,
    form,
    article: called,
    auxiliary: several ? (be ? 'sind' : 'wurden') : be ? 'ist' : 'wurde',
  };
}

/** "die rund 300 verletzten Zuschauer": how many there are, and nothing that was done to them. */
function countsNoun(told: readonly Word[]): boolean {
  const at = told.findIndex(({ category, text }) => category === 'number' && !/^(?:1\d|20)\d\d$/.test(text));
  return at >= 0 && !told.slice(0, at).some(({ category }) => category === 'preposition');
}

const isName = (word: Word): boolean => word.category === 'name' || DATED.has(word.lower);
const DATED: ReadonlySet<string> = new Set(CALENDAR_WORDS.de);
const FEMININE = /(?:ung|heit|keit|schaft|tät|ion|bank|firma|partei|stadt|schule|halle|brücke|kirche|gruppe|in)$/;

/** The article in the nominative, told from article, ending and noun; null where they leave the gender open. */
function nominativeArticle(article: string, ending: string, noun: Word): string | null {
  const own = /^(ein|kein|sein|ihr|unser)(e[nmrs]?)?$/.exec(article);
  if (own !== null) {
    const [, stem = '', tail = ''] = own;
    const large = stem.charAt(0).toUpperCase() + stem.slice(1);
    if (tail === '') return ending === 'er' || ending === 'es' ? large : null;
    // "ihre 2019 gewählten Räte": several.
    if (tail === 'e') return ending === 'e' ? `${large}e` : null;
    if (tail === 'er') return FEMININE.test(noun.lower) ? `${large}e` : null;
    return tail === 'en' && ending === 'en' && !noun.lower.endsWith('n') ? large : null;
  }
  if (article === 'das') return 'Das';
  if (article === 'die') return 'Die';
  if (article === 'der') return ending === 'e' ? 'Der' : FEMININE.test(noun.lower) ? 'Die' : null;
  return article === 'den' && !/[ns]$/.test(noun.lower) ? 'Der' : null;
}

/** English: "Founded in 1911, Carden …": what was done to the subject, in front of it. */
function englishUnits({ words, clauses, quoted }: Reading): Unit[] {
  const end = leadingParticiple(words);
  if (end < 0 || quoted.some((q) => q >= 0)) return [];
  let to = end + 1;
  while (to < words.length && SUBJECT.has(words[to]?.category ?? '')) to++;
  const clause = clauses.findIndex(({ finites }) => finites[0] === to);
  // "Born in Cork, the son of a baker, he joined …": of the one whom the pronoun behind it means.
  const later = clauses.findIndex(
    ({ finites: [at = 0] }) => words[at - 1]?.category === 'pronoun' && words[at - 2]?.category === 'comma' && at > end,
  );
  if (clause < 0 && later >= 0) return [{ clause: later, type: 'attributive', from: 0, to: end }];
  return to === end + 1 || clause < 0 ? [] : [{ clause, type: 'attributive', from: 0, to }];
}
const SUBJECT: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name', 'pronoun']);

/** The comma that closes a participle with a number or name in front of the sentence; -1 when there is none. */
export function leadingParticiple(words: readonly Word[]): number {
  if (words[0]?.tag !== 'VBN' || words[1]?.category !== 'preposition') return -1;
  const comma = words.findIndex(({ category }) => category === 'comma');
  if (comma < 3) return -1;
  const lead = words.slice(1, comma);
  if (lead.some(({ category }) => category === 'finite' || category === 'quote' || category === 'conjunction'))
    return -1;
  return lead.some(({ category }) => category === 'number' || category === 'name') ? comma : -1;
}
