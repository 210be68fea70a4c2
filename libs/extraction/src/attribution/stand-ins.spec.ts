import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const last = (text: string, language: string): string | undefined =>
  extract(text, { language, publishedAt: '2026-11-20' }).claims.at(-1)?.statement;

describe('what points to the sentence before', () => {
  it.each([
    ['Jan Reinke kam in eine Klinik. Dort wurde er operiert.', 'In einer Klinik wurde Jan Reinke operiert.'],
    ['Der Zug fuhr in das Werk. Dort wurde er repariert.', 'Im Werk wurde der Zug repariert.'],
    // Several, or one woman: the article does not tell.
    ['Jan Reinke floh in die Hallen. Dort lagen 40 Boote.', 'Dort lagen 40 Boote.'],
    // What happened is not what falls.
    ['Jan Reinke spielt mit. Der Unfall geschah um 17 Uhr. Er fiel auf zwei Spieler.', 'Er fiel auf zwei Spieler.'],
    ['Der Unfall geschah um 17 Uhr. Er dauerte drei Minuten.', 'Der Unfall dauerte drei Minuten.'],
    ['Am Mittwoch brannte es in der Turnhalle. Dort lagerten 200 Matten.', 'In der Turnhalle lagerten 200 Matten.'],
    [
      'Die Ministerin reiste am Montag nach Wien. Dort traf sie den Kanzler.',
      'In Wien traf die Ministerin den Kanzler.',
    ],
    [
      'Lena Hoff und der Maurer Piet Sund haben 2019 einen Verlag gegründet. Die beiden beschäftigen 14 Leute.',
      'Lena Hoff und Piet Sund beschäftigen 14 Leute.',
    ],
    [
      'Eine Bäckerin aus Kiel gewann am Montag. Sie setzte sich gegen zwölf Männer durch.',
      'Die Bäckerin setzte sich gegen zwölf Männer durch.',
    ],
    [
      'Die Ministerin flog nach Rom. Dort sprach sie mit dem Papst. Sie blieb drei Tage.',
      'Die Ministerin blieb drei Tage.',
    ],
    [
      'Lena Hoff und Piet Sund trafen sich am Montag in Kiel. Bei diesem Treffen unterzeichneten die beiden vier Verträge.',
      'Bei ihrem Treffen unterzeichneten Lena Hoff und Piet Sund vier Verträge.',
    ],
    [
      'Lena Hoff und Piet Sund trafen sich am Montag in Kiel. Bei diesem Treffen fielen 40 Stühle um.',
      'Bei dem Treffen von Lena Hoff und Piet Sund fielen 40 Stühle um.',
    ],
    [
      'Der chinesische Präsident Xi Jinping kam am Montag an. Der chinesische Staatschef blieb drei Tage.',
      'Xi Jinping blieb drei Tage.',
    ],
    [
      'Der Berliner Bürgermeister Piet Sund kam. Es regnete in Kiel. Der Berliner Bürgermeister blieb drei Tage.',
      'Piet Sund blieb drei Tage.',
    ],
    [
      'Der Maschinenbauer Reinbold baut 640 Stellen ab. Das Unternehmen beschäftigt 5300 Menschen.',
      'Reinbold beschäftigt 5300 Menschen.',
    ],
    [
      'Der Schwimmverein Lindenau klagt. Das Bad ist seit Mai geschlossen. Dem Verein gehören 40 Boote.',
      'Dem Schwimmverein Lindenau gehören 40 Boote.',
    ],
    [
      'Das Landesamt für Denkmalpflege handelte im Mai. Fischer sind empört. Die Behörde verbot 40 Netze.',
      'Das Landesamt für Denkmalpflege verbot 40 Netze.',
    ],
    [
      'Die IG Metall lehnt das ab. Nach Angaben der Gewerkschaft gilt noch bis 2026 ein Tarifvertrag.',
      'Laut IG Metall gilt noch bis 2026 ein Tarifvertrag.',
    ],
    [
      'Der Versicherer Norda wuchs 2019 stark. Das Unternehmen, das in Kiel sitzt, zahlt 40 Cent je Aktie.',
      'Norda zahlt 40 Cent je Aktie.',
    ],
    [
      'Eva Quandt lobte das. Fischer sind empört. Ihr Verband klagte, die Behörde habe ihn nicht gehört. Sie wies auf 30 Briefe hin.',
      'Die Behörde wies auf 30 Briefe hin.',
    ],
    [
      'Der Konzern beschäftigt 5300 Menschen. Davon arbeiten 2100 in Bonn.',
      'Von den 5300 Menschen arbeiten 2100 in Bonn.',
    ],
    [
      'Das Land gibt 45 Millionen Euro. Davon entfallen 12 Millionen auf Schulen.',
      'Von den 45 Millionen Euro entfallen 12 Millionen auf Schulen.',
    ],
    [
      'Eva Kern kam im Mai. Das Verfahren begann durch eine Krankenschwester. Sie kam 2019 aus Ulm.',
      'Die Krankenschwester kam 2019 aus Ulm.',
    ],
    [
      'Die Intendantin Eva Kern geht. Das Haus bedauert das. Der Vertrag läuft bis 2029. Die Kosten sind hoch. Die 48-Jährige leitete 40 Konzerte.',
      'Eva Kern leitete 40 Konzerte.',
    ],
    ['Zwei Menschen starben bei dem Unfall. 14 weitere wurden verletzt.', '14 weitere Menschen wurden verletzt.'],
    ['23 Räte stimmten für den Antrag der Linken, 17 dagegen.', '17 Räte stimmten gegen den Antrag der Linken.'],
    ['Für den Antrag stimmten 23 Räte, zwei enthielten sich.', 'Zwei Räte enthielten sich.'],
    [
      'Den Bau verbot die Kommunalaufsicht. Diese hatte 40 Briefe verschickt.',
      'Die Kommunalaufsicht hatte 40 Briefe verschickt.',
    ],
    ['Die neuen Chöre sind beliebt, weil sie 40 Lieder kennen.', 'Die neuen Chöre kennen 40 Lieder.'],
  ])('is named in German where only one thing can be meant: %s', (text, statement) => {
    expect(last(text, 'de')).toBe(statement);
  });

  it.each([
    ['Fire broke out in Marlow on Sunday. Two people were injured there.', 'Two people were injured in Marlow.'],
    [
      'Lena Hoff and Piet Sund founded a press in 2019. The two employ 14 people.',
      'Lena Hoff and Piet Sund employ 14 people.',
    ],
    ['The pilot survived the crash on Monday. She broke both legs.', 'The pilot broke both legs.'],
    ['A nurse from Derby won on Friday. She beat 40 rivals.', 'The nurse beat 40 rivals.'],
    ['The senator flew to Rome on Monday. There he met 40 bishops.', 'In Rome he met 40 bishops.'],
    [
      'Lena Hoff and Piet Sund met in Derby on Monday. At the meeting, the two signed four treaties.',
      'At their meeting, Lena Hoff and Piet Sund signed four treaties.',
    ],
    [
      'Chinese President Xi Jinping arrived on Monday. The Chinese president stayed for three days.',
      'Xi Jinping stayed for three days.',
    ],
  ])('is named in English where only one thing can be meant: %s', (text, statement) => {
    expect(last(text, 'en')).toBe(statement);
  });

  it.each([
    [
      'Corve Foods, a family firm based in Hull, makes soup. The company was fined £8,000 in 2019.',
      'Corve Foods was fined £8,000 in 2019.',
    ],
    [
      'Steelmaker Orven lost €30 million last year. Its rival is bigger. A tenth of the firm’s jobs will go in May.',
      'A tenth of Orven’s jobs will go in May.',
    ],
    [
      'The bus carried pupils from Tarn Grammar School. Two were hurt. The school will stay shut until Friday.',
      'Tarn Grammar School will stay shut until Friday.',
    ],
    [
      'Redmoor, a town of 23,000 people, lives on steel. Every third family in the town works at the mill.',
      'Every third family in Redmoor works at the mill.',
    ],
    [
      'Ida Brandt said she was tired. Brandt, 51, has run the zoo since 2015.',
      'Ida Brandt has run the zoo since 2015.',
    ],
    [
      'Ott Karlsen, who lives in Tarn, won in May. The house belongs to Karlsen’s father.',
      'The house belongs to Ott Karlsen’s father.',
    ],
    ['A coach left the road near Ulm on Sunday. It was carrying 43 children.', 'The coach was carrying 43 children.'],
    [
      'A nurse, named locally as Ida Brandt, put out the fire. She was treated for burns.',
      'Ida Brandt was treated for burns.',
    ],
  ])('is named in English where the article leaves one body or person: %s', (text, statement) => {
    expect(last(text, 'en')).toBe(statement);
  });

  it('names nobody for “she” where the sentence has named two women', () => {
    expect(last('Anna Holt met Ruth Bell before she sold 12 paintings.', 'en')).toBe('She sold 12 paintings.');
  });

  it('names the speaker behind a noun that takes up a body', () => {
    const { claims } = extract('Airline Norvia lost $30 million last year. The company said 90 jobs would go.', {
      language: 'en',
    });
    expect(claims.at(-1)?.speaker).toBe('Norvia');
  });

  it.each([
    ['Corve Foods, a family firm, makes soup. A rival firm makes bread. The firm was fined £8,000 in 2019.', 'en'],
    ['Ida and Tom Brandt said they were tired. Brandt has run the zoo since 2015.', 'en'],
    ['In Hull, a school was shut in May. The school had 90 pupils.', 'en'],
    ['Orven, a charity, was founded in 1990. The charity regulator fined two trustees.', 'en'],
    ['Der Versicherer Norda und der Autobauer Lutra verdienten mehr. Das Unternehmen beschäftigt 900 Leute.', 'de'],
    ['Der Versicherer Norda verdiente mehr. Lutra machte Verlust. Das Unternehmen beschäftigt 900 Leute.', 'de'],
    ['Der Schwimmverein Lindenau stritt mit einem Verein aus Ulm. Der Verein hat 900 Mitglieder.', 'de'],
    ['Der Schwimmverein Lindenau klagt seit Mai. Der Verein der Eltern hat 900 Mitglieder.', 'de'],
    ['Der Konzern beschäftigt 5300 Menschen in 40 Läden. Davon arbeiten 2100 in Bonn.', 'de'],
    ['Den Bau verboten die Grünen und die Behörden. Diese hatte 40 Briefe verschickt.', 'de'],
    ['Der Vulkan in Island brach am Freitag aus. Dort wohnen 300 Menschen.', 'de'],
    ['Die Firma verlegt ihr Lager von Kiel nach Bremen. Dort arbeiten 300 Menschen.', 'de'],
    ['Lena Hoff, Piet Sund und Uwe Mahn gründeten 2019 einen Verlag. Die beiden beschäftigen 14 Leute.', 'de'],
    ['Lena Hoff founded a press in 2019. The pair met in Rome.', 'en'],
    ['The train from Derby stopped in Leeds. Two people were injured there.', 'en'],
    ['In Kiel stieg Lena Hoff ein und in Ulm stieg sie aus. Dort wohnen 300 Menschen.', 'de'],
    ['Fire broke out on Monday. He broke both legs.', 'en'],
    // Another country, another town: somebody else.
    ['Der chinesische Präsident Xi Jinping kam an. Der russische Präsident blieb drei Tage fort.', 'de'],
    ['Der Berliner Bürgermeister Piet Sund kam. Der Kieler Bürgermeister blieb drei Tage fort.', 'de'],
    ['Chinese President Xi Jinping arrived on Monday. The Russian president left on Tuesday.', 'en'],
    ['Lena Hoff, Piet Sund und Uwe Mahn trafen sich in Kiel. Bei diesem Treffen fielen 40 Stühle um.', 'de'],
  ])('stays where more than one may be meant: %s', (text, language) => {
    expect(last(text, language)).toBe(text.slice(text.lastIndexOf('. ') + 2));
  });

  it('is no speaker who has the same post elsewhere', () => {
    const speakers = (text: string, language: string) =>
      extract(text, { language }).claims.map(({ speaker }) => speaker);
    expect(
      speakers('Der chinesische Präsident Xi Jinping kam an. Der russische Präsident sagte, er sei krank.', 'de').at(
        -1,
      ),
    ).toBe('russischer Präsident');
    expect(
      speakers('French minister Anne Roux left. The German minister said the plan had cost £3 million.', 'en').at(-1),
    ).toBe('German minister');
  });

  it('counts nothing', () => {
    const [, claim] = extract('Lena Hoff and Piet Sund founded a press. The two employ 14 people.', {
      language: 'en',
    }).claims;
    expect(claim?.quantities.map(({ value, unit }) => [value, unit])).toEqual([[14, 'people']]);
  });
});
