import { describe, expect, it } from '@jest/globals';
import { extract } from './index.js';

const statementsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ statement }) => statement);

describe('where a German verb and what goes with it stand', () => {
  it.each([
    [
      'In der Nacht zum Sonntag brachen Diebe in das Museum ein, stahlen 2019 drei Bilder und flohen mit einem Boot.',
      'Diebe stahlen 2019 drei Bilder.',
    ],
    [
      'Der Bus fuhr mit 80 km/h, erlaubt sind an dieser Stelle nur 50 km/h.',
      'Erlaubt sind an dieser Stelle nur 50 km/h.',
    ],
    [
      'Der Kahn sank, nachdem er auf ein Riff gelaufen war, innerhalb von zehn Minuten.',
      'Der Kahn sank, nachdem er auf ein Riff gelaufen war, innerhalb von zehn Minuten.',
    ],
    [
      'Der Kahn sank, wobei zwei Leute starben und rund 40 Gäste aus dem Wasser gerettet werden mussten.',
      'Rund 40 Gäste mussten aus dem Wasser gerettet werden.',
    ],
    [
      'Es wird damit gerechnet, dass die Pegel 2027 steigen und die Gefahr weiter zunimmt.',
      'Die Gefahr nimmt weiter zu.',
    ],
    [
      'Es ist offen, ob der Fahrer schlief, jedoch wurden am Wagen 40 Spuren gefunden.',
      'Es wurden am Wagen 40 Spuren gefunden.',
    ],
    [
      'Am Montag ging der Präsident, gegen den seit 2019 ermittelt wird.',
      'Gegen den Präsidenten wird seit 2019 ermittelt.',
    ],
    [
      'Sie fanden 2019 eine neue Art von Krebsen, die nur in 3.000 Metern Tiefe vorkommt.',
      'Eine neue Art von Krebsen kommt nur in 3.000 Metern Tiefe vor.',
    ],
    [
      'Zu den Opfern gehören zwei Deutsche, ein Franzose sowie drei Polen.',
      'Zu den Opfern gehören zwei Deutsche, ein Franzose sowie drei Polen.',
    ],
    [
      'Wie die Behörden mitteilten, sei die Lage ruhig, doch müsse mit Ausbrüchen gerechnet werden.',
      'Die Behörden sagten, die Lage sei ruhig, doch müsse mit Ausbrüchen gerechnet werden.',
    ],
    [
      'Das Feuer griff auf ein benachbartes Haus über, aus dem 16 Leute gerettet werden mussten.',
      'Aus einem benachbarten Haus mussten 16 Leute gerettet werden.',
    ],
    [
      'Der Rat hält an dem Plan fest, der 4 Millionen Euro kosten und 2027 fertig sein soll.',
      'Der Plan soll 4 Millionen Euro kosten und 2027 fertig sein.',
    ],
    [
      'Nach dem Brand zog der Hersteller 2.000 Öfen zurück und entschuldigte sich bei den Kunden.',
      'Der Hersteller entschuldigte sich bei den Kunden.',
    ],
    [
      'Beim Brand wurden 14 Leute getötet und mindestens 60 weitere verletzt.',
      'Mindestens 60 weitere wurden verletzt.',
    ],
    [
      'Bekannt wurde er durch die Rolle des Kommissars Brand, den er 2019 in 40 Folgen spielte.',
      'Bekannt wurde er durch die Rolle des Kommissars Brand, den er 2019 in 40 Folgen spielte.',
    ],
    ['Das Stück, das 1968 in Kelm entstand und als Klassiker gilt, kehrt zurück.', 'Das Stück gilt als Klassiker.'],
    [
      'Der Chef des Verbands, der 2019 zu zehn Jahren Haft verurteilt worden war, stellte sich.',
      'Der Chef des Verbands war 2019 zu zehn Jahren Haft verurteilt worden.',
    ],
    [
      'Laut Institut Kelm sind viele Öle wirkungslos\n\nDie Prüfer kauften 2019 in Ulm 40 Öle. Keines half.',
      'Laut Institut Kelm sind viele Öle wirkungslos.',
    ],
    ['Jan Ohm kam 2019 nach Ulm und als der Zug hielt, stieg er ein.', 'Er stieg ein.'],
    [
      'Gegen Mitternacht erreichten 40 Helfer, unter ihnen Ärzte und Pfleger, das Tal.',
      'Gegen Mitternacht erreichten 40 Helfer, unter ihnen Ärzte und Pfleger, das Tal.',
    ],
    [
      'Zu sehen sind rund 120 Werke, darunter Bilder von Lotte Arn, Skizzen und alte Briefe.',
      'Zu sehen sind rund 120 Werke, darunter Bilder von Lotte Arn, Skizzen und alte Briefe.',
    ],
  ])('%s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });

  it('is no agent where it tells whose something is', () => {
    expect(
      statementsOf('Die Firma bestätigte, dass 2019 Daten von 40 Millionen Kunden gestohlen wurden.').join(' '),
    ).not.toContain('wurden von 40 Millionen Kunden gestohlen');
    expect(statementsOf('Sie las, dass Daten von 40 Millionen Kunden gestohlen wurden.').join(' ')).not.toContain(
      'Daten wurden von 40 Millionen Kunden',
    );
  });
});
