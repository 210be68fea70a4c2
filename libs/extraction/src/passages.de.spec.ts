import { describe, expect, it } from '@jest/globals';
import { expectedOf, judgePassage } from './passage.fixture.js';
import type { Passage } from './passage.fixture.js';

const GERMAN: readonly Passage[] = [
  {
    name: 'ein Damm bricht',
    language: 'de',
    text: `Hochwasser in Lindental: Hunderte Menschen in Sicherheit gebracht

Nach tagelangem Regen ist am Sonntag in der Gemeinde Lindental ein Damm gebrochen. Rund 800 Bewohner mussten ihre Häuser verlassen, wie der Landkreis mitteilte. Zwei Menschen werden vermisst, darunter ein 17-jähriger Schüler.

Der Pegel der Wiese stieg innerhalb von sechs Stunden um mehr als drei Meter. So hoch stand der Fluss zuletzt im Jahr 1954. Nachdem das Wasser in das Umspannwerk eingedrungen war, fiel in weiten Teilen der Stadt der Strom aus.

„Wir haben die ganze Nacht Sandsäcke gefüllt, aber es hat nicht gereicht“, sagte Feuerwehrchef Martin Krohn. Im Einsatz seien 350 Helfer, sie kämen aus vier Landkreisen. Krohn warf dem Land vor, die Sanierung des Damms jahrelang verschleppt zu haben.

Umweltministerin Sabine Thoma wies die Kritik zurück. Der Damm sei erst vor zwei Jahren geprüft worden, dabei habe man keine Mängel gefunden. Sie kündigte an, dass das Land den Betroffenen schnell helfen werde. Der Schaden wird auf 40 Millionen Euro geschätzt.`,
    claims: `
fact | - | Nach tagelangem Regen ist am Sonntag in der Gemeinde Lindental ein Damm gebrochen
fact | Landkreis | Rund 800 Bewohner mussten ihre Häuser verlassen | Laut Landkreis mussten rund 800 Bewohner ihre Häuser verlassen.
fact | - | Zwei Menschen werden vermisst, darunter ein 17-jähriger Schüler
fact | - | darunter ein 17-jähriger Schüler
fact | - | Der Pegel der Wiese stieg innerhalb von sechs Stunden um mehr als drei Meter
fact | - | So hoch stand der Fluss zuletzt im Jahr 1954
fact | - | das Wasser in das Umspannwerk eingedrungen war | Das Wasser war in das Umspannwerk eingedrungen.
fact | - | fiel in weiten Teilen der Stadt der Strom aus
fact | Martin Krohn | Im Einsatz seien 350 Helfer | Laut Martin Krohn sind im Einsatz 350 Helfer.
fact | Martin Krohn | sie kämen aus vier Landkreisen
reported | Martin Krohn | Krohn warf dem Land vor, die Sanierung des Damms jahrelang verschleppt zu haben
reported | Sabine Thoma | Umweltministerin Sabine Thoma wies die Kritik zurück
fact | Sabine Thoma | Der Damm sei erst vor zwei Jahren geprüft worden | Laut Sabine Thoma ist der Damm erst vor zwei Jahren geprüft worden.
fact | Sabine Thoma | dabei habe man keine Mängel gefunden | Laut Sabine Thoma hat man dabei keine Mängel gefunden.
reported | Sabine Thoma | Sie kündigte an, dass das Land den Betroffenen schnell helfen werde | Sabine Thoma kündigte an, dass das Land den Betroffenen schnell helfen werde.
fact | - | Der Schaden wird auf 40 Millionen Euro geschätzt`,
    optional: `
Hochwasser in Lindental: Hunderte Menschen in Sicherheit gebracht
„Wir haben die ganze Nacht Sandsäcke gefüllt, aber es hat nicht gereicht“, sagte Feuerwehrchef Martin Krohn
Wir haben die ganze Nacht Sandsäcke gefüllt
es hat nicht gereicht`,
  },
  {
    name: 'ein Urteil',
    language: 'de',
    text: `Landgericht verurteilt früheren Klinikchef zu vier Jahren Haft

Das Landgericht Ostfurt hat den früheren Geschäftsführer der Klinik am See, Dieter Hallmann, wegen Untreue zu vier Jahren Haft verurteilt. Der 58-Jährige hatte nach Überzeugung der Richter zwischen 2012 und 2018 insgesamt 2,3 Millionen Euro auf private Konten umgeleitet.

Hallmann, der seit Januar in Untersuchungshaft sitzt, hatte die Vorwürfe bis zuletzt bestritten. Seine Verteidigerin Petra Ohm sprach von einem Fehlurteil und kündigte Revision an. „Das Gericht hat entlastende Zeugen einfach nicht gehört“, sagte sie.

Der Vorsitzende Richter Jens Pohl erklärte, die Beweislage sei eindeutig. Hallmann habe das Geld unter anderem für eine Segeljacht und zwei Wohnungen in Spanien ausgegeben. Die Staatsanwaltschaft hatte fünf Jahre und sechs Monate gefordert.

Die Klinik, die im vergangenen Jahr 210 Betten hatte, musste 2019 Insolvenz anmelden. Inzwischen gehört sie dem Konzern Medikor, der dort 400 Menschen beschäftigt.`,
    claims: `
fact | - | Das Landgericht Ostfurt hat den früheren Geschäftsführer der Klinik am See, Dieter Hallmann, wegen Untreue zu vier Jahren Haft verurteilt
fact | Richter | Der 58-Jährige hatte nach Überzeugung der Richter zwischen 2012 und 2018 insgesamt 2,3 Millionen Euro auf private Konten umgeleitet
fact | - | Hallmann, der seit Januar in Untersuchungshaft sitzt | Hallmann sitzt seit Januar in Untersuchungshaft.
reported | Dieter Hallmann | Hallmann, der seit Januar in Untersuchungshaft sitzt, hatte die Vorwürfe bis zuletzt bestritten | Hallmann hatte die Vorwürfe bis zuletzt bestritten.
reported | Petra Ohm | Seine Verteidigerin Petra Ohm sprach von einem Fehlurteil
reported | Petra Ohm | kündigte Revision an | Petra Ohm kündigte Revision an.
fact | Petra Ohm | Das Gericht hat entlastende Zeugen einfach nicht gehört
reported | Jens Pohl | Der Vorsitzende Richter Jens Pohl erklärte, die Beweislage sei eindeutig
fact | Jens Pohl | Hallmann habe das Geld unter anderem für eine Segeljacht und zwei Wohnungen in Spanien ausgegeben | Laut Jens Pohl hat Hallmann das Geld unter anderem für eine Segeljacht und zwei Wohnungen in Spanien ausgegeben.
reported | Staatsanwaltschaft | Die Staatsanwaltschaft hatte fünf Jahre und sechs Monate gefordert
fact | - | Die Klinik, die im vergangenen Jahr 210 Betten hatte | Die Klinik hatte im vergangenen Jahr 210 Betten.
fact | - | Die Klinik, die im vergangenen Jahr 210 Betten hatte, musste 2019 Insolvenz anmelden | Die Klinik musste 2019 Insolvenz anmelden.
fact | - | Inzwischen gehört sie dem Konzern Medikor | Inzwischen gehört die Klinik dem Konzern Medikor.
fact | - | dem Konzern Medikor, der dort 400 Menschen beschäftigt | Der Konzern Medikor beschäftigt dort 400 Menschen.`,
    optional: `
Landgericht verurteilt früheren Klinikchef zu vier Jahren Haft`,
  },
  {
    name: 'ein Werk schließt',
    language: 'de',
    text: `Autozulieferer Brandis schließt Werk in Neustadt

Der Autozulieferer Brandis schließt sein Werk in Neustadt an der Elm und streicht bis Ende 2025 rund 650 Stellen. Das teilte das Unternehmen am Mittwoch mit. Der Umsatz sank im ersten Halbjahr um 14 Prozent auf 1,2 Milliarden Euro, unter dem Strich stand ein Verlust von 85 Millionen Euro.

Vorstandschefin Julia Renner nannte die Entscheidung „schmerzhaft, aber unvermeidlich“. Die Nachfrage nach Dieselmotoren sei seit 2019 um die Hälfte gefallen. Laut Renner sollen 200 Beschäftigte ein Angebot an anderen Standorten erhalten.

Die Gewerkschaft reagierte mit Empörung. „Hier wird eine ganze Region im Stich gelassen“, sagte Bezirksleiter Uwe Stahl, der für Donnerstag zu einer Kundgebung aufrief. Er forderte die Landesregierung auf, das Gespräch mit dem Konzern zu suchen.

Brandis wurde 1946 gegründet und beschäftigt weltweit etwa 11.000 Menschen. Das Werk in Neustadt, das größte des Konzerns in Deutschland, hatte erst vor drei Jahren eine neue Lackieranlage bekommen. Die Aktie verlor am Mittwoch 4,5 Prozent.`,
    claims: `
fact | - | Der Autozulieferer Brandis schließt sein Werk in Neustadt an der Elm
fact | - | streicht bis Ende 2025 rund 650 Stellen
fact | - | Der Umsatz sank im ersten Halbjahr um 14 Prozent auf 1,2 Milliarden Euro
fact | - | unter dem Strich stand ein Verlust von 85 Millionen Euro
reported | Julia Renner | Vorstandschefin Julia Renner nannte die Entscheidung „schmerzhaft, aber unvermeidlich“
fact | Julia Renner | Die Nachfrage nach Dieselmotoren sei seit 2019 um die Hälfte gefallen | Laut Julia Renner ist die Nachfrage nach Dieselmotoren seit 2019 um die Hälfte gefallen.
fact | Julia Renner | sollen 200 Beschäftigte ein Angebot an anderen Standorten erhalten
reported | Gewerkschaft | Die Gewerkschaft reagierte mit Empörung
fact | - | Bezirksleiter Uwe Stahl, der für Donnerstag zu einer Kundgebung aufrief | Bezirksleiter Uwe Stahl rief für Donnerstag zu einer Kundgebung auf.
reported | Uwe Stahl | Er forderte die Landesregierung auf, das Gespräch mit dem Konzern zu suchen | Uwe Stahl forderte die Landesregierung auf, das Gespräch mit Brandis zu suchen.
fact | - | Brandis wurde 1946 gegründet
fact | - | beschäftigt weltweit etwa 11.000 Menschen | Brandis beschäftigt weltweit etwa 11.000 Menschen.
fact | - | Das Werk in Neustadt, das größte des Konzerns in Deutschland, hatte erst vor drei Jahren eine neue Lackieranlage bekommen
fact | - | Die Aktie verlor am Mittwoch 4,5 Prozent`,
    optional: `
Autozulieferer Brandis schließt Werk in Neustadt
Das teilte das Unternehmen am Mittwoch mit
Hier wird eine ganze Region im Stich gelassen
„Hier wird eine ganze Region im Stich gelassen“, sagte Bezirksleiter Uwe Stahl
Das Werk in Neustadt, das größte des Konzerns in Deutschland`,
  },
  {
    name: 'eine Ausgrabung',
    language: 'de',
    text: `Forscher finden Reste einer römischen Villa unter Supermarkt

Bei Bauarbeiten für einen Supermarkt haben Archäologen in Altheim die Reste einer römischen Villa entdeckt. Die Mauern stammen nach Angaben des Landesamts für Denkmalpflege aus dem zweiten Jahrhundert. Unter den Funden sind 46 Münzen und ein Mosaik, das einen Delfin zeigt.

„So etwas findet man nur einmal im Leben“, sagte Grabungsleiterin Franziska Weber. Das Mosaik sei fast vollständig erhalten. Weber zufolge lebten in dem Gebäude vermutlich 30 bis 40 Menschen.

Die Villa war etwa 60 Meter lang und verfügte über eine Fußbodenheizung. Sie brannte um das Jahr 260 nieder, wie verkohlte Balken belegen. Ob sie bei einem Überfall zerstört wurde, ist noch unklar.

Bürgermeister Karl Zenz möchte die Funde in einem Museum zeigen. Der Bau des Supermarkts verzögert sich um mindestens acht Monate. Der Investor, die Firma Bauland aus Köln, zeigte sich enttäuscht.`,
    claims: `
fact | - | Bei Bauarbeiten für einen Supermarkt haben Archäologen in Altheim die Reste einer römischen Villa entdeckt
fact | Landesamt für Denkmalpflege | Die Mauern stammen nach Angaben des Landesamts für Denkmalpflege aus dem zweiten Jahrhundert
fact | - | Unter den Funden sind 46 Münzen und ein Mosaik
fact | - | ein Mosaik, das einen Delfin zeigt | Ein Mosaik zeigt einen Delfin.
fact | Franziska Weber | Das Mosaik sei fast vollständig erhalten | Laut Franziska Weber ist das Mosaik fast vollständig erhalten.
fact | Franziska Weber | lebten in dem Gebäude vermutlich 30 bis 40 Menschen | Laut Franziska Weber lebten in dem Gebäude vermutlich 30 bis 40 Menschen.
fact | - | Die Villa war etwa 60 Meter lang
fact | - | verfügte über eine Fußbodenheizung | Die Villa verfügte über eine Fußbodenheizung.
fact | - | Sie brannte um das Jahr 260 nieder, wie verkohlte Balken belegen | Die Villa brannte um das Jahr 260 nieder, wie verkohlte Balken belegen.
reported | Karl Zenz | Bürgermeister Karl Zenz möchte die Funde in einem Museum zeigen
fact | - | Der Bau des Supermarkts verzögert sich um mindestens acht Monate
fact | - | Der Investor, die Firma Bauland aus Köln | Der Investor ist die Firma Bauland aus Köln.
reported | Investor | Der Investor, die Firma Bauland aus Köln, zeigte sich enttäuscht | Der Investor zeigte sich enttäuscht.`,
    optional: `
Forscher finden Reste einer römischen Villa unter Supermarkt
So etwas findet man nur einmal im Leben
„So etwas findet man nur einmal im Leben“, sagte Grabungsleiterin Franziska Weber
Ob sie bei einem Überfall zerstört wurde, ist noch unklar`,
  },
  {
    name: 'eine Stichwahl',
    language: 'de',
    text: `Grüne gewinnen Oberbürgermeisterwahl in Seeburg

Die Grünen-Politikerin Miriam Aydin ist neue Oberbürgermeisterin von Seeburg. Sie setzte sich in der Stichwahl am Sonntag mit 52,8 Prozent der Stimmen gegen den Amtsinhaber Rolf Steiner von der CDU durch. Steiner, der die Stadt seit 2008 regiert, kam auf 47,2 Prozent. Die Wahlbeteiligung lag bei 44 Prozent und damit deutlich höher als vor sechs Jahren.

Aydin ist 41 Jahre alt und arbeitet als Lehrerin. Im Wahlkampf hatte sie angekündigt, den öffentlichen Nahverkehr auszubauen und bis 2030 jährlich 500 Wohnungen zu bauen. „Die Menschen wollten einen Neuanfang“, sagte Aydin am Wahlabend. Ihre erste Aufgabe sei es, das Vertrauen der Bürger zurückzugewinnen.

Steiner gratulierte seiner Nachfolgerin. Er räumte ein, dass seine Partei den Streit um das Hallenbad unterschätzt habe. Der CDU-Vorsitzende Hans Marten bezeichnete das Ergebnis als bitter.

Aydin tritt ihr Amt am 1. Juli an. Experten rechnen damit, dass sie ohne eigene Mehrheit im Stadtrat auf wechselnde Bündnisse angewiesen sein wird.`,
    claims: `
fact | - | Die Grünen-Politikerin Miriam Aydin ist neue Oberbürgermeisterin von Seeburg
fact | - | Sie setzte sich in der Stichwahl am Sonntag mit 52,8 Prozent der Stimmen gegen den Amtsinhaber Rolf Steiner von der CDU durch | Miriam Aydin setzte sich in der Stichwahl am Sonntag mit 52,8 Prozent der Stimmen gegen den Amtsinhaber Rolf Steiner von der CDU durch.
fact | - | Steiner, der die Stadt seit 2008 regiert | Steiner regiert die Stadt seit 2008.
fact | - | Steiner, der die Stadt seit 2008 regiert, kam auf 47,2 Prozent | Steiner kam auf 47,2 Prozent.
fact | - | Die Wahlbeteiligung lag bei 44 Prozent und damit deutlich höher als vor sechs Jahren
fact | - | Aydin ist 41 Jahre alt
fact | - | arbeitet als Lehrerin | Aydin arbeitet als Lehrerin.
reported | Miriam Aydin | Im Wahlkampf hatte sie angekündigt, den öffentlichen Nahverkehr auszubauen und bis 2030 jährlich 500 Wohnungen zu bauen
reported | Rolf Steiner | Steiner gratulierte seiner Nachfolgerin
reported | Rolf Steiner | Er räumte ein, dass seine Partei den Streit um das Hallenbad unterschätzt habe | Rolf Steiner räumte ein, dass seine Partei den Streit um das Hallenbad unterschätzt habe.
reported | Hans Marten | Der CDU-Vorsitzende Hans Marten bezeichnete das Ergebnis als bitter
fact | - | Aydin tritt ihr Amt am 1. Juli an
prediction | Experten | Experten rechnen damit, dass sie ohne eigene Mehrheit im Stadtrat auf wechselnde Bündnisse angewiesen sein wird`,
    optional: `
Grüne gewinnen Oberbürgermeisterwahl in Seeburg
Die Menschen wollten einen Neuanfang
„Die Menschen wollten einen Neuanfang“, sagte Aydin am Wahlabend
Ihre erste Aufgabe sei es, das Vertrauen der Bürger zurückzugewinnen`,
  },
  {
    name: 'ein Pokalspiel',
    language: 'de',
    text: `Hertenau besiegt Waldburg und steht im Pokalfinale

Der Zweitligist SV Hertenau hat am Dienstagabend überraschend das Finale um den Landespokal erreicht. Im Halbfinale gewann die Mannschaft von Trainer Oliver Brinkmann gegen den Titelverteidiger FC Waldburg mit 2:1 nach Verlängerung. Vor 9.400 Zuschauern traf zunächst Tim Sanders für die Gäste, ehe Joao Melo in der 78. Minute ausglich. Das Siegtor erzielte der eingewechselte Lukas Frank.

„Die Jungs haben Unglaubliches geleistet“, sagte Brinkmann. „Wir haben am Ende verdient gewonnen.“ Waldburgs Trainer Peter Noll kritisierte den Schiedsrichter, der seiner Mannschaft einen Elfmeter verweigert habe.

Für Hertenau ist es die erste Finalteilnahme seit 1997. Gegner am 25. Mai ist der Regionalligist Union Bergen, der im anderen Halbfinale Eintracht Lahn mit 3:0 besiegte. Waldburg verlor zudem seinen Kapitän Marco Stein, der sich am Knie verletzte und etwa sechs Wochen fehlen wird.`,
    claims: `
fact | - | Der Zweitligist SV Hertenau hat am Dienstagabend überraschend das Finale um den Landespokal erreicht
fact | - | Im Halbfinale gewann die Mannschaft von Trainer Oliver Brinkmann gegen den Titelverteidiger FC Waldburg mit 2:1 nach Verlängerung
fact | - | Vor 9.400 Zuschauern traf zunächst Tim Sanders für die Gäste
fact | - | Joao Melo in der 78. Minute ausglich | Joao Melo glich in der 78. Minute aus.
fact | - | Das Siegtor erzielte der eingewechselte Lukas Frank
reported | Peter Noll | Waldburgs Trainer Peter Noll kritisierte den Schiedsrichter
fact | Peter Noll | den Schiedsrichter, der seiner Mannschaft einen Elfmeter verweigert habe
fact | - | Für Hertenau ist es die erste Finalteilnahme seit 1997
fact | - | Gegner am 25. Mai ist der Regionalligist Union Bergen
fact | - | der Regionalligist Union Bergen, der im anderen Halbfinale Eintracht Lahn mit 3:0 besiegte | Der Regionalligist Union Bergen besiegte im anderen Halbfinale Eintracht Lahn mit 3:0.
fact | - | Waldburg verlor zudem seinen Kapitän Marco Stein
fact | - | seinen Kapitän Marco Stein, der sich am Knie verletzte | Sein Kapitän Marco Stein verletzte sich am Knie.
fact | - | etwa sechs Wochen fehlen wird | Marco Stein wird etwa sechs Wochen fehlen.`,
    optional: `
Hertenau besiegt Waldburg und steht im Pokalfinale
Die Jungs haben Unglaubliches geleistet“, sagte Brinkmann
Wir haben am Ende verdient gewonnen`,
  },
  {
    name: 'ein See sinkt',
    language: 'de',
    text: `Wie das Wasseramt Grauensee (WAG) am Montag weiter mitteilte, fehlen in der Talsperre zwei Drittel des Wassers. Betroffen sind 14 Gemeinden.

Die Forscher um Karin Holm kamen zu dem Schluss, dass der Spiegel seit 1950 um vier Meter gesunken ist. Demnach verdunstet im Sommer ein Viertel des Zuflusses. Ministerin Petra Ohm widersprach. Der Bericht, sagte sie, habe „die Brunnen der Bauern vergessen“.

„Im August fielen nur drei Liter Regen“, sagte Karl Otto, Leiter des Wetteramts für den Norden, dem Sender NDX. Schon eine Gebühr von 5 Prozent sei unzumutbar. Den örtlichen Behörden zufolge leiden 40 Seen der Region unter der Hitze.`,
    claims: `
fact | Wasseramt Grauensee | fehlen in der Talsperre zwei Drittel des Wassers | Laut Wasseramt Grauensee fehlen in der Talsperre zwei Drittel des Wassers.
fact | - | Betroffen sind 14 Gemeinden
fact | Forscher | der Spiegel seit 1950 um vier Meter gesunken ist
fact | Forscher | Demnach verdunstet im Sommer ein Viertel des Zuflusses
reported | Petra Ohm | Ministerin Petra Ohm widersprach
reported | Petra Ohm | Der Bericht, sagte sie, habe „die Brunnen der Bauern vergessen“ | Der Bericht, sagte Petra Ohm, habe „die Brunnen der Bauern vergessen“.
fact | Karl Otto | Im August fielen nur drei Liter Regen
reported | Karl Otto | Schon eine Gebühr von 5 Prozent sei unzumutbar
fact | örtliche Behörden | leiden 40 Seen der Region unter der Hitze`,
  },
];

describe('German news passages of our own', () => {
  it.each(GERMAN.map((passage) => [passage.name, passage] as const))(
    'yield the claims that the guideline asks for, with speaker, kind and statement: %s',
    (_name, passage) => {
      const { missed, wrong, unasked, found } = judgePassage(passage);
      expect({ missed, wrong, unasked }).toEqual({ missed: [], wrong: [], unasked: [] });
      expect(found).toBe(expectedOf(passage).length);
    },
  );
});
