import { markersOf } from './markers.js';

/** Nouns that name an utterance or a state of mind: what is checkable is that it was uttered. */
const SAY_NOUN =
  /^(?:kritik|forderung(?:en)?|vorwürfe?n?|vorwurf|zweifel|ansicht|meinung|auffassung|enttäuschung|empörung|wut|entsetzen|entsetzten|trauer|bedauern|hoffnung(?:en)?|befürchtung(?:en)?|sorgen?|bedenken|appell|aufruf|warnung(?:en)?|dank|lob|glückwünsche?|ultimatum|vorhaben|absicht(?:en)?|ziele?|priorität(?:en)?|vorschlag|vorschläge|angebot|these|protest|gefahr(?:en)?|interesse|verständnis|zuversicht|entschuldigung|beileid|mitgefühl|freude|position|stellungnahme|herausgabe|rückgabe|rücktritt|criticism|demands?|doubts?|view|opinion|disappointment|anger|hopes?|fears?|concerns?|appeal|warning|thanks|praise|proposal|offer|promise)$/;
const MIND_VERB =
  /^(?:glauben|meinen|finden|halten|sehen|ansehen|denken|hoffen|fürchten|befürchten|wünschen|wollen|freuen|ärgern|zeigen|geben|bezeichnen|nennen|sprechen|aussprechen|setzen|einsetzen|believe|think|feel|hope|want|see|consider|wish)$/;
const EVALUATIVE =
  /(?:voll|los|haft|wert|würdig|bar)(?:e[nrsm]?)?$|^(?:besonders|sehr|ganz|viel|wirklich|eigentlich|wohl|endlich|sogar|selbst|zwar|immer|kaum|durchaus|einfach|gerade|vor allem|letztlich|offensichtlich|deutlich|eindeutig|umso|so|zu|too|very|really|quite)$/;
const EVENT_VERB =
  /^(?:sterben|töten|verletzen|festnehmen|verhaften|verurteilen|explodieren|gewinnen|verlieren|schließen|öffnen|eröffnen|unterzeichnen|wählen|treffen|reisen|besuchen|beginnen|enden|gründen|kaufen|verkaufen|steigen|sinken|fallen|liegen|betragen|erreichen|stehen|befinden|leben|kommen|gehen|brechen|einstürzen|stürzen|entdecken|finden|veröffentlichen|erscheinen|starten|landen|fahren|fliegen|schießen|abstimmen|beschließen|verabschieden|ablehnen|stattfinden|gehören|bestehen|die|kill|injure|arrest|convict|explode|win|lose|close|open|sign|elect|meet|visit|begin|end|found|buy|sell|rise|fall|reach|live|discover|publish|launch|land|vote|pass|happen|find|detain|charge)$/;

const DATE_WORD =
  /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute|january|february|march|june|july|october|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)/;
const MONEY_WORD = /^(?:euro|dollar|dollars|us-dollar|mark|pfund|pounds|franken|yen|rubel|€|\$|£)$/;

const NEGATION = /^(?:kein|keine|keinen|keiner|nie|niemals|no|not|never|none)$/;

export const MARK = {
  percent: 1,
  money: 2,
  date: 4,
  first: 8,
  opinion: 16,
  hedge: 32,
  norm: 64,
  future: 128,
  superlative: 256,
  comparison: 512,
  causal: 1024,
  legal: 2048,
  negation: 4096,
  sayNoun: 8192,
  evaluative: 16384,
  /** Verbs of holding something for true, and of what happens. */
  mind: 32768,
  event: 65536,
} as const;

/** What a word is marked as, whatever stands around it. `lemma`: its base form when it is a verb form. */
export function readMarks(lower: string, lemma: string | null, language: string): number {
  const markers = markersOf(language);
  const when = (mark: number, is: boolean): number => (is ? mark : 0);
  return (
    when(MARK.percent, lower === 'prozent' || lower === '%' || lower === 'percent' || lower === 'per') |
    when(MARK.money, MONEY_WORD.test(lower)) |
    when(MARK.date, DATE_WORD.test(lower)) |
    when(MARK.first, markers.firstPerson.has(lower)) |
    when(MARK.opinion, markers.opinion.has(lower)) |
    when(MARK.hedge, markers.hedge.has(lower)) |
    when(MARK.norm, markers.norm.has(lower)) |
    when(MARK.future, markers.future.has(lower)) |
    when(MARK.superlative, markers.superlative.has(lower)) |
    when(MARK.comparison, markers.comparison.has(lower)) |
    when(MARK.causal, markers.causal.has(lower)) |
    when(MARK.legal, markers.legal.has(lower)) |
    when(MARK.negation, NEGATION.test(lower) || lower.endsWith("n't")) |
    when(MARK.sayNoun, SAY_NOUN.test(lower)) |
    when(MARK.evaluative, EVALUATIVE.test(lower)) |
    when(MARK.mind, lemma !== null && MIND_VERB.test(lemma)) |
    when(MARK.event, lemma !== null && EVENT_VERB.test(lemma))
  );
}
