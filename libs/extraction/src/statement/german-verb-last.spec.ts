import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const statementsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ statement }) => statement);

describe('a German clause with its verb at the end', () => {
  it.each([
    ['Der Wirt hatte entdeckt, dass Ratten seinen Keller bevölkert hatten.', 'Ratten hatten seinen Keller bevölkert.'],
    [
      'Das Amt schritt ein, da die neuen Betreiber Berichte nicht vorgelegt hatten.',
      'Die neuen Betreiber hatten Berichte nicht vorgelegt.',
    ],
    [
      'Der Chor zerbrach, nachdem mit den Solisten Jan Ohm und Eva Kern zwei Gründer ausgetreten waren.',
      'Mit den Solisten Jan Ohm und Eva Kern waren zwei Gründer ausgetreten.',
    ],
    [
      'Die Bahn hielt an, weil aufgrund eines Streits zwischen dem Fahrer und der Schaffnerin eine Tür aufging.',
      'Aufgrund eines Streits zwischen dem Fahrer und der Schaffnerin ging eine Tür auf.',
    ],
    [
      'Es kam zu Unfällen, wobei bei mindestens einem Unfall ein Radfahrer starb.',
      'Bei mindestens einem Unfall starb ein Radfahrer.',
    ],
    [
      'Die Ämter sind überlastet, weil jeder fünfte Antrag zweimal geprüft wird.',
      'Jeder fünfte Antrag wird zweimal geprüft.',
    ],
    ['Die Polizei teilte mit, dass Frauen und Kinder im Saal saßen.', 'Laut Polizei saßen Frauen und Kinder im Saal.'],
    ['Das Werk wurde geräumt, weil ein hohes Risiko für Anwohner bestand.', 'Ein hohes Risiko für Anwohner bestand.'],
    [
      'Laut regionalem geologischen Dienst sanken schon 2019 mehr als 40 Meter Küste ins Meer.',
      'Laut regionalem geologischen Dienst sanken schon 2019 mehr als 40 Meter Küste ins Meer.',
    ],
    ['Jan Kruse brach sich den Arm, woraufhin er 2019 operiert wurde.', 'Daraufhin wurde er 2019 operiert.'],
  ])('has it in second place: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });

  it.each([
    [
      'Die Stadt schloss das Bad, weil der Rat Zuschüsse im Mai gestrichen hatte.',
      'Die Stadt schloss das Bad, weil der Rat Zuschüsse im Mai gestrichen hatte.',
    ],
    [
      'Der Gärtner warf sie 2019 auf einen Haufen welker Blätter, der an der Mauer lag.',
      'Der Gärtner warf sie 2019 auf einen Haufen welker Blätter, der an der Mauer lag.',
    ],
    [
      'Es ist zu hören, dass die Schäden 2019 nicht in Ulm bleiben, sondern sich das ganze Land ihnen ausgesetzt sieht.',
      'Es ist zu hören, dass die Schäden 2019 nicht in Ulm bleiben, sondern sich das ganze Land ihnen ausgesetzt sieht.',
    ],
    [
      '800 Gäste kamen in die Halle und sahen 2019 eine spannende Partie, in deren Lauf der Gastgeber ohne Tor blieb.',
      '800 Gäste kamen in die Halle und sahen 2019 eine spannende Partie, in deren Lauf der Gastgeber ohne Tor blieb.',
    ],
  ])('is told with its main clause where its first place is not sure: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });
});

describe('"da"', () => {
  it.each([
    [
      'Der Start fiel aus, da ein Sensor einen Fehler an zwei Tanks anzeigte.',
      'Ein Sensor zeigte einen Fehler an zwei Tanks an.',
    ],
    ['Das Geld war weg, da half auch der Rat 2019 nichts.', 'Da half auch der Rat 2019 nichts.'],
  ])('says why where the verb closes its clause: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });
});

describe('"während"', () => {
  it.each([
    ['Während des Umbaus sollen auch Wände gefallen sein.', 'Während des Umbaus sollen auch Wände gefallen sein.'],
    [
      'Während dieser Jahre wurden durch Makler 40 Bilder verkauft.',
      'Während dieser Jahre wurden durch Makler 40 Bilder verkauft.',
    ],
    [
      'Während der Rat im Mai schwieg, stiegen die Preise um 4 Prozent.',
      'Während der Rat im Mai schwieg, stiegen die Preise um 4 Prozent.',
    ],
    ['Die Preise stiegen, während der Rat im Mai schwieg.', 'Der Rat schwieg im Mai.'],
  ])('opens a phrase or a clause: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });
});

describe('what opens a German sentence', () => {
  it.each([
    [
      'Das Institut Kelm warnte vor Sturm. Bis die Pumpen liefen, würden aber noch 40 Tage vergehen.',
      'Bis die Pumpen liefen, würden aber noch 40 Tage vergehen (Quelle: Institut Kelm).',
    ],
    [
      'Das Institut Kelm warnte vor Sturm. Da Ulm am Rand eines Tiefs liege, werde zunächst milde Luft herangeführt.',
      'Das Institut Kelm sagte, da Ulm am Rand eines Tiefs liege, werde zunächst milde Luft herangeführt.',
    ],
    ['Bis ein Arzt kam, vergingen 40 Minuten.', 'Bis ein Arzt kam, vergingen 40 Minuten.'],
    [
      'Das Institut Kelm warnte vor Sturm. Frühestens Mitte Mai könne damit begonnen werden.',
      'Das Institut Kelm sagte, frühestens Mitte Mai könne damit begonnen werden.',
    ],
    ['Sie lernt an einer Ulmer Schule, die seit 2019 Preise gewann.', 'Eine Ulmer Schule gewann seit 2019 Preise.'],
  ])('is told as it stands: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });
});

describe('"es" before a verb whose subject follows', () => {
  it.each([
    ['Das Amt teilte mit, es seien 40 Bäume gefällt worden.', 'Laut Amt sind 40 Bäume gefällt worden.'],
    ['Eva Kern sagte, es hätten 40 Leute geholfen.', 'Laut Eva Kern haben 40 Leute geholfen.'],
    ['Das Amt teilte mit, es seien 40 Bäume.', 'Laut Amt sind es 40 Bäume.'],
    ['Das Amt teilte mit, es gebe 40 Bäume.', 'Laut Amt gibt es 40 Bäume.'],
  ])('is left out behind the verb, and nowhere else: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });
});
