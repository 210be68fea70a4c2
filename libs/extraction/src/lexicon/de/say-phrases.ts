import type { SayClass } from '../say-verbs.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** How somebody feels or thinks: "zeigte sich besorgt", "gab sich kämpferisch". */
const MIND = words(
  'besorgt entsetzt erfreut zufrieden unzufrieden enttäuscht überrascht erleichtert optimistisch pessimistisch zuversichtlich skeptisch überzeugt schockiert erschüttert betroffen empört verärgert dankbar stolz beeindruckt bestürzt kritisch offen bereit einverstanden unbeeindruckt gelassen kämpferisch versöhnlich',
);

/** Verbs that say something only together with one of these words. */
const PHRASES: Readonly<Record<string, { readonly with: ReadonlySet<string>; readonly kind: SayClass }>> = {
  halten: { with: words('für nichts wenig'), kind: 'act' },
  zeigen: { with: new Set([...MIND, 'verständnis', 'unverständnis']), kind: 'act' },
  geben: { with: MIND, kind: 'act' },
  sein: { with: words('überzeugt zuversichtlich ansicht meinung auffassung'), kind: 'act' },
  reagieren: {
    with: new Set([
      ...MIND,
      ...words(
        'wut entsetzen empörung unverständnis kritik bestürzung trauer erleichterung freude skepsis ablehnung protest',
      ),
    ]),
    kind: 'act',
  },
  vertreten: { with: words('these meinung ansicht auffassung standpunkt position'), kind: 'assert' },
  stellen: { with: words('ultimatum forderung forderungen aussicht bedingung bedingungen ziel'), kind: 'act' },
  setzen: { with: words('ziel'), kind: 'act' },
  bringen: { with: words('ausdruck'), kind: 'act' },
  bekennen: { with: words('sich'), kind: 'act' },
  verfolgen: { with: words('ziel'), kind: 'act' },
  erheben: { with: words('vorwurf vorwürfe forderung forderungen einspruch protest'), kind: 'act' },
  nehmen: { with: words('schutz'), kind: 'act' },
  wenden: { with: words('gegen'), kind: 'act' },
  einsetzen: { with: words('für dafür'), kind: 'act' },
  pochen: { with: words('auf darauf'), kind: 'act' },
  drängen: { with: words('auf darauf'), kind: 'act' },
  üben: { with: words('kritik selbstkritik'), kind: 'act' },
  machen: { with: words('verantwortlich mitverantwortlich'), kind: 'act' },
  sprechen: { with: words('von gegen dafür dagegen'), kind: 'act' },
  kommen: { with: words('kritik lob zustimmung widerspruch ablehnung'), kind: 'act' },
  verteidigen: {
    with: words(
      'kritik vorwürfe vorwürfen entscheidung vorgehen plan pläne kurs politik maßnahmen haltung erfolge leistung leistungen bilanz reform beschluss gesetz',
    ),
    kind: 'act',
  },
  ausschließen: {
    with: words('rücktritt koalition zusammenarbeit verhandlungen neuwahlen erhöhung erhöhungen waffenruhe'),
    kind: 'act',
  },
  gelangen: { with: words('schluss ergebnis überzeugung erkenntnis'), kind: 'find' },
  sehen: {
    with: words('grund anlass anzeichen verstoß gefahr chance chancen behinderung bedarf bestätigt verantwortung'),
    kind: 'act',
  },
  ansehen: { with: words('als'), kind: 'act' },
  lauten: { with: words('fazit urteil antwort vorwurf begründung forderung'), kind: 'assert' },
};

/** Verbs of saying that do something else with one of these words, or where none of those stands. */
const EXCEPTIONS: Readonly<
  Record<string, { readonly with: ReadonlySet<string>; readonly without?: ReadonlySet<string> }>
> = {
  verurteilen: {
    with: words(
      'haft haftstrafe freiheitsstrafe gefängnis gefängnisstrafe geldstrafe jahren jahr monaten strafe tode peitschenhieben schlägen bewährung schuldig zahlung straftaten mordes totschlags betrugs diebstahls raubes untreue körperverletzung vergewaltigung steuerhinterziehung beihilfe bestechung bestechlichkeit',
    ),
  },
  aufrufen: { with: words(''), without: words('zu zum zur dazu auf') },
  schließen: { with: words(''), without: words('aus daraus') },
  drohen: { with: words(''), without: words('mit damit zu an') },
  geraten: { with: words(''), without: words('dazu ihm ihr ihnen dass') },
  raten: { with: words('geraten') },
  // "haben Spuren gefunden", but "findet das richtig".
  finden: { with: words('gefunden fanden gefundene') },
  fordern: { with: words('opfer todesopfer tote toten menschenleben verletzte') },
  // "rechnete ihn zu den Favoriten"
  rechnen: { with: words(''), without: words('mit damit') },
  zurückführen: { with: words(''), without: words('auf darauf') },
  werben: { with: words('spieler kunden mitglieder') },
  aussprechen: { with: words('kündigung kündigungen urteil') },
  // "bot das Auto zum Kauf an"
  // "führte die Liste an"
  anführen: { with: words(''), without: words('als') },
  anbieten: { with: words('kauf verkauf miete tausch versteigerung') },
};

/** "zu dem Schluss kommen": somebody found something out. */
const FOUND = words('schluss ergebnis überzeugung erkenntnis');

/** "hält ihn für einen Betrüger", but "hält den Rekord für das schnellste Auto": the word behind "für". */
const afterFor = (clause: readonly string[]): string => clause[clause.indexOf('für') + 1] ?? '';

const DECLARED = words('bereit einverstanden solidarisch rücktritt verzicht bereitschaft unterstützung solidarität');
const PUBLISHES = words('vorlegen veröffentlichen vorstellen');
/** Texts that say something, by how their names end. */
export const DOCUMENT =
  /(?:bericht|gutachten|studie|papier|brief|schreiben|urteil|begründung|antrag|entwurf|vertrag|resolution|protokoll|aufruf|artikel|dokument|manifest|programm|beschluss)e?s?$/;

const isSource = (clause: readonly string[]): boolean =>
  clause.some(
    (word, i) => /^(?:nach|aus|laut)$/.test(word) && clause.slice(i + 1, i + 3).some((next) => VIEW.test(next)),
  );
const VIEW = /^(?:ansicht|meinung|auffassung|überzeugung)$/;

/** What a German verb says in a clause of these words (lower case), given what it says on its own. */
export function sayInClause(lemma: string, alone: SayClass | null, clause: () => readonly string[]): SayClass | null {
  if (lemma === 'halten' && /^(?:den|das|die|der|dieses?|diesen|ihre?n?|seine?n?)$/.test(afterFor(clause())))
    return null;
  // "gab zu bedenken", "hält dagegen"
  if (lemma === 'geben' && clause().some((word) => word === 'bedenken' || word === 'protokoll')) return 'assert';
  if (lemma === 'halten' && clause().includes('dagegen')) return 'assert';
  if (lemma === 'kommen' && clause().some((word) => FOUND.has(word))) return 'find';
  // "erklärte sich bereit", "erklärte seinen Rücktritt": promised or announced; "erklärte den Notstand" is done by saying it.
  if (lemma === 'erklären' && clause().some((word) => DECLARED.has(word))) return 'act';
  // "legte den Abschlussbericht vor": what follows in the Konjunktiv stands there.
  if (PUBLISHES.has(lemma)) return clause().some((word) => DOCUMENT.test(word)) ? 'assert' : alone;
  const phrase = PHRASES[lemma];
  // "Nach Ansicht der Partei ist das Gesetz …": whose view it is stands there, and "ist" says nothing.
  if (lemma === 'sein' && isSource(clause())) return null;
  if (phrase !== undefined && clause().some((word) => phrase.with.has(word))) return phrase.kind;
  if (alone === null) return null;
  const exception = EXCEPTIONS[lemma];
  if (exception === undefined) return alone;
  const all = clause();
  const lacks = exception.without !== undefined && !all.some((word) => exception.without?.has(word) === true);
  return lacks || all.some((word) => exception.with.has(word)) ? null : alone;
}
