import { type Markers, wordsOf as set } from '../language.js';

export const GERMAN_MARKERS: Markers = {
  opinion:
    set(`wichtig richtig falsch gut schlecht schön hässlich katastrophal unerträglich inakzeptabel unverantwortlich
    notwendig nötig sinnvoll sinnlos bedauerlich erfreulich skandalös unfair ungerecht gerecht gefährlich schwer schwierig
    einfach leicht hervorragend großartig enttäuschend enttäuscht zufrieden unzufrieden stolz froh glücklich traurig
    überzeugt klar selbstverständlich absurd lächerlich peinlich unwirtschaftlich unrentabel idiotisch fahrlässig
    unverständlich verständlich vorstellbar angemessen unangemessen überflüssig unnötig zwingend dringend dringlich
    entscheidend unzureichend ausreichend hilfreich nützlich schädlich sicher unsicher ehrlich unehrlich feige mutig klug dumm
    verrückt grausam brutal barbarisch abscheulich schrecklich furchtbar schlimm tragisch unfassbar unglaublich inakzeptable
    unmöglich möglich realistisch unrealistisch fair frei gleich zynisch menschenverachtend empörend skandalöse untragbar
    übertrieben maßlos rücksichtslos verantwortungslos vernünftig unvernünftig optimistisch pessimistisch zuversichtlich
    besorgt schockiert erschüttert entsetzt dankbar erleichtert wütend verärgert tabu irrig absolut völlig zutiefst
    einzigartig historisch beispiellos fantastisch toll super perfekt ideal attraktiv besser schlechter wichtiger wichtigste
    größten blödsinn unsinn katastrophe tragödie desaster blamage schande armutszeugnis meilenstein chance gefahr irrtum
    vorbild herausforderung problem lüge lügen propaganda provokation farce heuchelei verrat bemerkenswert erstaunlich überraschend dramatisch alarmierend besorgniserregend
    leider glücklicherweise hoffentlich natürlich ausgerechnet immerhin irrweg fehler
    skandal niemand vorbildlich problematisch bedenklich gefährdet unzumutbar unverhältnismäßig unhaltbar haltlos
    nachvollziehbar überzogen unseriös leichtsinnig`),
  hedge:
    set(`vielleicht möglicherweise wahrscheinlich vermutlich wohl offenbar angeblich mutmaßlich anscheinend scheinbar
    könnte könnten dürfte dürften möglich denkbar eventuell womöglich scheint scheinen`),
  norm: set(
    `sollte sollten soll sollen muss müssen müsse müssten müsste darf dürfen dürfe dürften gilt brauchen braucht brauche`,
  ),
  future: set(`wird werden werde würde würden künftig zukünftig demnächst zukunft bald morgen`),
  firstPerson: set(`ich wir uns unser unsere unserer unseren unserem mich mir mein meine meiner meinen`),
  connective:
    set(`außerdem zudem ferner weiter weiterhin demnach danach anschließend dagegen dabei daher deshalb deswegen
    dennoch trotzdem jedoch allerdings aber doch also so auch ebenso dazu damit darüber hinaus inzwischen zugleich
    gleichzeitig schließlich zunächst zuvor daraufhin hingegen demgegenüber`),
  superlative:
    set(`höchste höchsten höchster niedrigste niedrigsten größte größten größter größtes kleinste kleinsten älteste ältesten
    jüngste meisten beste besten schlechteste erste ersten erster erstes erstmals letzte letzten einzige einzigen einziger längste
    stärkste stärksten geringste schnellste rekord höchststand rekordniveau`),
  comparison:
    set(`mehr weniger höher niedriger größer kleiner stärker schwächer besser schlechter schneller langsamer länger kürzer
    häufiger seltener doppelt dreimal viermal halb`),
  causal: set(
    `weil denn wegen aufgrund dadurch deshalb deswegen daher infolge verursacht verursachte verursachen führt führte führten dank`,
  ),
  legal: set(`gesetz gericht urteil verurteilt klage anklage staatsanwaltschaft strafe vertrag verfassung paragraph
    freispruch haft haftbefehl verordnung richtlinie verbot angeklagt bundesverfassungsgericht`),
  sayNoun: set(`kritik forderung forderungen vorwürf vorwürfn vorwürfe vorwürfen vorwurf zweifel ansicht meinung
    auffassung enttäuschung empörung wut entsetzen entsetzten trauer bedauern hoffnung hoffnungen befürchtung
    befürchtungen sorge sorgen bedenken appell aufruf warnung warnungen dank lob glückwünsch glückwünsche
    ultimatum vorhaben absicht absichten ziel ziele priorität prioritäten vorschlag vorschläge angebot these
    protest gefahr gefahren interesse verständnis zuversicht entschuldigung beileid mitgefühl freude position
    stellungnahme herausgabe rückgabe rücktritt`),
  mindVerb: set(`glauben meinen finden halten sehen ansehen denken hoffen fürchten befürchten wünschen wollen freuen
    ärgern zeigen geben bezeichnen nennen sprechen aussprechen setzen einsetzen`),
  eventVerb:
    set(`sterben töten verletzen festnehmen verhaften verurteilen explodieren gewinnen verlieren schließen öffnen
    eröffnen unterzeichnen wählen treffen reisen besuchen beginnen enden gründen kaufen verkaufen steigen
    sinken fallen liegen betragen erreichen stehen befinden leben kommen gehen brechen einstürzen stürzen
    entdecken finden veröffentlichen erscheinen starten landen fahren fliegen schießen abstimmen beschließen
    verabschieden ablehnen stattfinden gehören bestehen`),
  evaluative:
    set(`besonders sehr ganz viel wirklich eigentlich wohl endlich sogar selbst zwar immer kaum durchaus einfach
    gerade letztlich offensichtlich deutlich eindeutig umso so zu`),
  evaluativeEnding: /(?:voll|los|haft|wert|würdig|bar)(?:e[nrsm]?)?$/,
  negation: set(`kein keine keinen keiner nie niemals`),
  soon: set(`künftig zukünftig voraussichtlich demnächst bald frühestens spätestens kommende kommenden kommender kommendes
    nächste nächsten nächster nächstes künftige künftigen geplant geplante geplanten vorgesehen angedacht vorerst
    langfristig mittelfristig`),
  expectVerb: set(`erwarten rechnen ausgehen befürchten vermuten annehmen prognostizieren anstreben erwägen prüfen
    vorhersagen handeln nennen hoffen fürchten planen diskutieren ansteuern gehen vorhersehen schätzen`),
  vagueVerb:
    set(`drohen scheinen erscheinen wirken bleiben herrschen stecken prägen gestalten erweisen lohnen überzeugen
    bestechen gelingen misslingen fehlen verdanken versprechen wachsen zunehmen zuspitzen verschärfen schwinden bangen
    leiden kämpfen ringen rücken stellen treffen bereiten eröffnen erlauben werfen lassen spüren erahnen entstehen
    offenbaren beweisen enttäuschen begeistern beeindrucken faszinieren bewegen erschüttern verändern wandeln vertiefen
    trauern sorgen beschäftigen zeigen gelten verdienen scheitern zerbrechen anbahnen ziehen hinken kommen`),
  vagueNoun:
    set(`chance chancen herausforderung herausforderungen druck eindruck bild rolle frage fragen zukunft hoffnung
    hoffnungen stimmung lage problem probleme schwierigkeit schwierigkeiten erfolg misserfolg krise konflikt konflikte
    spannung spannungen vertrauen misstrauen interesse bedeutung trend entwicklung wandel weg schritt zeichen signal
    aufgabe aufgaben ausweg lösung lösungen einigung gefahr gefahren angst ängste trauer entsetzen freude sorge sorgen
    widerstand kritik debatte diskussion streit zweifel unruhe ruf ansehen glaubwürdigkeit perspektive perspektiven
    möglichkeit möglichkeiten aussage aussagen einblick einblicke rätsel ausmaß folgen`),
};
