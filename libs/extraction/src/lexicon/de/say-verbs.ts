import { sayVerbs } from '../say-verbs.js';

/** German verbs of saying by base form, separable prefixes joined. */
export const GERMAN_SAY_VERBS = sayVerbs({
  assert: `sagen erklären mitteilen berichten angeben betonen behaupten feststellen äußern bestätigen verkünden
    vermelden melden erläutern ergänzen hinzufügen hinweisen verweisen schreiben zitieren ausführen informieren
    bemerken antworten erwidern entgegnen einräumen zugeben verlauten verlautbaren meinen glauben vermuten schätzen
    annehmen ausgehen aussagen erzählen schildern beteuern versichern verraten bekräftigen unterstreichen darlegen
    argumentieren klarstellen präzisieren konstatieren heißen twittern posten formulieren resümieren wiederholen
    aufklären folgern schließen finden befinden beschreiben erinnern denken wissen bilanzieren kommentieren bekanntgeben gestehen
    beziffern beklagen einwenden hervorheben andeuten entgegensetzen entgegenhalten anführen zurückblicken schlussfolgern mutmaßen zusammenfassen urteilen vorrechnen schwärmen frohlocken`,
  act: `dementieren leugnen bestreiten fordern verlangen kritisieren verurteilen vorwerfen beschuldigen anklagen beschweren loben begrüßen würdigen
    danken bedanken entschuldigen ankündigen versprechen zusagen zusichern drohen warnen mahnen appellieren
    auffordern aufrufen bitten empfehlen plädieren vorschlagen anregen ablehnen zurückweisen abstreiten bezweifeln
    zweifeln protestieren rügen bemängeln bedauern hoffen befürchten fürchten wünschen beabsichtigen begründen
    rechtfertigen beharren anmahnen raten abraten befürworten missbilligen
    anprangern schwören gratulieren kondolieren bezeichnen nennen bewerten spekulieren erwägen
    aussprechen plädieren unterstellen distanzieren einfordern geloben werten werben tadeln monieren
    offenlassen zurückführen ermahnen ermutigen spotten schimpfen anbieten anerkennen klagen verwahren vorhalten freuen planen vorhaben anstreben zuweisen widersprechen weigern`,
  find: `ergeben zeigen belegen hervorgehen beweisen herausfinden ermitteln entdecken nachweisen erkennen enthüllen
    hindeuten feststellen beobachten aufdecken`,
  expect: `rechnen erwarten prognostizieren voraussagen vorhersagen prophezeien`,
  ask: `fragen anfragen nachfragen rätseln`,
});

/** Words after which the speaker stands: "laut X", "nach Angaben von X", "X zufolge". */
export const GERMAN_SOURCE_NOUNS: ReadonlySet<string> = new Set(
  'überzeugung vermutung kenntnis angaben angabe bericht berichten informationen meldungen meldung auskunft ansicht meinung auffassung aussage aussagen worten darstellung einschätzung erkenntnissen schätzung schätzungen medienberichten medienangaben polizeiangaben behördenangaben regierungsangaben presseberichten zeitungsberichten agenturberichten zeugenaussagen augenzeugenberichten vorhersage prognose berechnungen recherchen mitteilung erklärung quellen willen wunsch plan plänen'.split(
    ' ',
  ),
);
