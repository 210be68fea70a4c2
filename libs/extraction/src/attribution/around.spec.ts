import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const claims = (text: string, language: string): string[] =>
  extract(text, { language, publishedAt: '2026-11-20' }).claims.map(
    ({ kind, speaker, statement }) => `${kind} ${speaker ?? '-'}: ${statement}`,
  );

describe('who speaks', () => {
  it.each([
    ['Die Kosten bezifferte Kämmerer Jörg Attig auf 27 Millionen Euro.', 'fact Jörg Attig'],
    ['Jörg Attig kam. Die Kosten bezifferte er auf 27 Millionen Euro.', 'fact Jörg Attig'],
    ['Die Kritik wies Uta Kern am Montag zurück.', 'reported Uta Kern'],
    ['Scharf kritisierte den Beschluss die SPD-Fraktion.', 'reported SPD-Fraktion'],
    ['Die Tochter des Opfers, die gestern kam, nannte die Summe beschämend.', 'reported Tochter des Opfers'],
    ['Ein Gutachter, den das Gericht beauftragt hatte, lehnte den Umbau ab.', 'reported Gutachter'],
    ['Uta Kern blieb hart: Der Vertrag sei im Mai gekündigt worden.', 'fact Uta Kern'],
    ['Die Genossenschaft kaufte das Haus 2019. Sie teilte mit, dass 40 Räume leer stehen.', 'fact Genossenschaft'],
    ['Das Unternehmen wuchs 2020 um 4 Prozent. Es kündigte an, zwei Werke zu schließen.', 'reported Unternehmen'],
    ['Die Melder hätten jede Nacht Alarm ausgelöst, ließ Uta Kern über ihren Anwalt mitteilen.', 'fact Uta Kern'],
    [
      'Die Bahn habe die Sperrung erst im Mai angekündigt, kritisierte Tobias Renz.',
      'fact Tobias Renz: Laut Tobias Renz hat die Bahn',
    ],
    ['Carla Winter zeigte Verständnis. Die Brücke sei 1908 gebaut worden.', 'fact Carla Winter: Laut'],
    ['Carla Winter kam am Montag. Die Brücke sei 1908 gebaut worden.', 'fact Carla Winter: Laut'],
    [
      '„Wer in Ulm wohnt und in Köln arbeitet, verliert zwei Stunden“, sagte Tobias Renz.',
      'fact Tobias Renz: Wer in Ulm wohnt und',
    ],
    ['Einen Antrag der Opposition lehnte die Regierung ab.', 'reported Regierung'],
    ['Nach Ansicht des Ökonomen Peter Wanke wurde das Haus 1950 gebaut.', 'fact Peter Wanke'],
    ['Die Klinik soll im März schließen, die Stationen folgen bis zum Sommer.', 'fact -: Die Stationen folgen'],
    ['Die Firma hatte Klage erhoben und eine Änderung der Regeln gefordert.', 'reported Firma'],
  ])('is found where an object, a clause or a colon stands between: %s', (text, start) => {
    const last = claims(text, 'de').at(-1) ?? '';
    expect(last.slice(0, start.length)).toBe(start);
  });

  it.each([
    ['Its secretary, Tom Ferris, said managers had assured staff that the site was safe.', 'fact Tom Ferris'],
    ['The company opened in 1950. It said it had 400 workers.', 'fact company'],
    ['The manufacturer, Copenhagen-based Nordal, plans a larger trial next year.', 'reported Copenhagen-based Nordal'],
    ['Campaigners, who collected 90 names, say 40 wells have run dry.', 'fact Campaigners: 40 wells'],
    ['Since 2010 nearly 800 branches have shut, the Library Association says.', 'fact Library Association: Since 2010'],
    ['Council leader Denise Harper resigned. “The vote was in May,” she told the meeting.', 'fact Denise Harper'],
    ['Three libraries shut after councillors voted 31 to 24 to cut the budget.', 'fact -: Councillors'],
    ['In May, Ann Reed said, 40 wells ran dry.', 'fact Ann Reed: In May 40 wells ran dry, Ann Reed said.'],
    ['Sales fell 4%, the charity said, and two shops have closed.', 'fact charity'],
  ])('is found in English too: %s', (text, start) => {
    const last = claims(text, 'en').at(-1) ?? '';
    expect(last.slice(0, start.length)).toBe(start);
  });

  it('is not who is named behind a semicolon, a man for “sie”, or a penalty', () => {
    expect(
      claims('Das Haus wird 2027 abgerissen; im Dach brüten nach Auskunft des Amts 40 Vögel.', 'de').map((c) =>
        c.slice(0, 9),
      ),
    ).toEqual(['fact -: D', 'fact Amt:']);
    const text =
      'Es habe gebrannt, sagte Oberstaatsanwalt Henrik Maas. Der Betreiber hat 2019 verkauft. Sie betreibt 38 Heime.';
    expect(claims(text, 'de').at(-1)).toBe('fact -: Sie betreibt 38 Heime.');
    expect(claims('Den Angeklagten drohen bis zu fünf Jahre Haft.', 'de')[0]?.slice(0, 6)).toBe('fact -');
  });
});

it('keeps a relative clause that says for whom a rule holds', () => {
  const rules = [
    'Betriebe, die mehr als 50 Menschen beschäftigen, zahlen 400 Euro.',
    'Ein Betrieb, der mehr als 50 Menschen beschäftigt, muss das melden.',
  ];
  for (const rule of rules) expect(claims(rule, 'de')).toEqual([`fact -: ${rule}`]);
});

describe('a pronoun', () => {
  it.each([
    [
      'Der Betreiber, die Curamar-Gruppe, hat das Heim verkauft. Sie betreibt 38 Häuser.',
      'Die Curamar-Gruppe betreibt 38 Häuser.',
    ],
    [
      'Am Montag kamen Uta Kern und Birgit Saal frei. Beide sind angeklagt.',
      'Uta Kern und Birgit Saal sind angeklagt.',
    ],
  ])('stands for what the sentence before names: %s', (text, statement) => {
    expect(claims(text, 'de').at(-1)).toBe(`fact -: ${statement}`);
  });

  it('stands for nobody who was named long before', () => {
    const between = 'Es regnete in Kiel zwei Tage. '.repeat(6);
    expect(claims(`Uta Kern wohnt in Kiel. ${between}Sie betreibt 38 Häuser.`, 'de').at(-1)).toBe(
      'fact -: Sie betreibt 38 Häuser.',
    );
    expect(claims('Uta Kern wohnt in Kiel. Sie betreibt 38 Häuser.', 'de').at(-1)).toBe(
      'fact -: Uta Kern betreibt 38 Häuser.',
    );
  });

  it('stands in English for the body that the sentence before is about, whoever speaks behind it', () => {
    const text =
      'Harlow Foods grew. Harlow employs 90 people. It bought a firm in 2022, a deal that some investors criticised.';
    expect(claims(text, 'en').at(-1)).toContain('Harlow bought a firm in 2022');
  });
});

describe('what is only reported', () => {
  it.each([
    ['Analysts at Brook Street said the warning may have been overdue.', 'en'],
    ['"They looked people in the eye and lied," Tom Ferris said.', 'en'],
    ['Ihr gehe es nicht um Geld, sondern um die Wahrheit, sagte Monika Rehbein.', 'de'],
    ['„Unsere Botschaft an die Stadt war, denke ich, deutlich“, sagte Uta Kern.', 'de'],
  ])('is what somebody supposes, minds or accuses of: %s', (text, language) => {
    expect(claims(text, language).map((claim) => claim.split(' ')[0])).toEqual(['reported']);
  });

  it('is not a number with a clause that says what it could be for', () => {
    const text = 'Es gebe nur zwei Bäder, in denen Klassen schwimmen lernen könnten, sagte Uta Kern.';
    expect(claims(text, 'de')[0]?.split(' ')[0]).toBe('fact');
  });
});

describe('a relative clause', () => {
  it.each([
    [
      'David Marsh of the University of Hull, who led the study, left.',
      'David Marsh of the University of Hull led the study.',
    ],
    [
      'Reed praised the volunteers from the church, who cooked 400 meals.',
      'The volunteers from the church cooked 400 meals.',
    ],
    [
      'Police met the driver of a bus company, who was arrested on Monday.',
      'The driver of a bus company was arrested on Monday.',
    ],
    ['Friends of Anna Reed, who died in 2010, built it.', 'Anna Reed died in 2010.'],
  ])('with “who” tells of somebody: %s', (text, statement) => {
    expect(claims(text, 'en')).toContain(`fact -: ${statement}`);
  });

  it.each([
    [
      'Gesperrt wird der Verkehr nach Lindenberg, den die Stadt seit 2019 zählt.',
      'Den Verkehr nach Lindenberg zählt die Stadt seit 2019.',
    ],
    ['Die Busse, die alle 30 Minuten fahren sollen, sind überfüllt.', 'Die Busse sollen alle 30 Minuten fahren.'],
    [
      'Ein Entscheid, für den die Initiative 900 Namen sammelte, ist im Mai.',
      'Für einen Entscheid sammelte die Initiative 900 Namen.',
    ],
    ['Er leitet den Verein, dem 40 Mitglieder angehören.', 'Dem Verein gehören 40 Mitglieder an.'],
    ['Gebildet hat sich eine Initiative, der 600 Menschen angehören.', 'Der Initiative gehören 600 Menschen an.'],
    [
      'Begonnen hat der Prozess um den Brand im Heim „Haus Ulm“, bei dem fünf Menschen gestorben waren.',
      'Bei dem Brand im Heim „Haus Ulm“ waren fünf Menschen gestorben.',
    ],
    [
      'Die Kosten liegen bei 27 Millionen Euro, von denen das Land ein Drittel zahlt.',
      'Von den 27 Millionen Euro zahlt das Land ein Drittel.',
    ],
    [
      'Die Rücklagen, die 2025 noch bei elf Millionen Euro lagen, reichten nicht.',
      'Die Rücklagen lagen 2025 noch bei elf Millionen Euro.',
    ],
  ])('is a sentence with the noun in the case of its pronoun: %s', (text, statement) => {
    expect(claims(text, 'de')).toContain(`fact -: ${statement}`);
  });
});
