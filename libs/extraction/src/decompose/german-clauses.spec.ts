import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const claimsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ exact }) => exact);

describe('a German relative clause', () => {
  it.each([
    // Which ones are meant, of several.
    'Die Feuerwehr warnte vor den Gefahren, die von den Tanks ausgehen.',
    'Auf dem Gleis kollidierten zwei Wagen, die am Prellbock standen.',
    // The place in a row, and pronouns.
    'Damit ist Talheim die vierte Gemeinde, die aus dem Verbund austritt.',
    'Das gilt für alle, die in der Halle gearbeitet haben.',
  ])('that only says which ones are meant stays in its clause: %s', (text) => {
    expect(claimsOf(text)).toEqual([text.slice(0, -1)]);
  });

  it('tells of the noun that agrees with its pronoun, not of the nearest', () => {
    expect(claimsOf('Der Streit um das Kraftwerk in Nordenham, der seit 2019 andauert, ist beigelegt.')).toContain(
      'Der Streit um das Kraftwerk in Nordenham, der seit 2019 andauert',
    );
    expect(claimsOf('Sie zog eine Kiste alter Bücher hervor, die 1912 in Prag gedruckt worden war.')).not.toContain(
      'alter Bücher hervor, die 1912 in Prag gedruckt worden war',
    );
  });

  it('parts neither an infinitive nor a verb from its clause', () => {
    expect(claimsOf('Auf dem Foto ist ein Kran, dessen Ausleger fehlt, zu erkennen.')).toEqual([
      'Auf dem Foto ist ein Kran, dessen Ausleger fehlt, zu erkennen',
    ]);
    expect(
      claimsOf('Laut Veranstalter wird der Forscherin Ada Kern, die seit 2003 in Bonn lehrt, ein Preis verliehen.'),
    ).toContain('wird der Forscherin Ada Kern, die seit 2003 in Bonn lehrt, ein Preis verliehen');
  });
});

it.each([
  'Ein Zuschauer hatte versucht, dem Läufer die Fahne zu entreißen.',
  'Der Verband rief die Mitglieder auf, ruhig zu bleiben und die wahren Gründe zu nennen.',
  'Die Pflegerin versuchte, den Mann wiederzubeleben, bis ein Arzt eintraf.',
  'Die Verhandlung wurde auf kommenden Montag, den 9. März, verlegt.',
  'Von dem Depot aus werden die Linien 5, 10, 18 und 58 bedient.',
  'Die Marke soll, ähnlich wie Norda, im Konzern selbständig bleiben.',
  'Brandt warf der Mehrheit vor, seit Jahren nichts für Familien zu tun.',
  'Sollte der Streik bis Monatsende dauern, drohen Engpässe bei Kaffee.',
  'Der Brand griff nicht nur auf das Lager, sondern auch auf zwei Büros über.',
])('takes no half of a clause for a claim: %s', (text) => {
  expect(claimsOf(text)).toEqual([text.slice(0, -1)]);
});

it('reads what is said between commas as who says it', () => {
  const [claim] = extract('Der Umbau koste, so schrieb der Kämmerer in einem Brief, 40 Millionen Euro.', {
    language: 'de',
  }).claims;
  expect(claim).toMatchObject({ speaker: 'Kämmerer', quantities: [{ value: 40_000_000, unit: 'EUR' }] });
});
