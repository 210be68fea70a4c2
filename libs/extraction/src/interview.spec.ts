import { describe, expect, it } from '@jest/globals';
import type { ExtractedClaim } from './contract.js';
import { extract } from './engine.js';

const said = (text: string): string[] =>
  extract(text, { publishedAt: '2026-11-20' }).claims.map(({ speaker, exact }) => `${speaker ?? '-'}: ${exact}`);
const claimOf = (text: string, words: string): ExtractedClaim | undefined =>
  extract(text, { publishedAt: '2026-11-20' }).claims.find(({ exact }) => exact === words);

const GERMAN = `„Wir haben zu lange gewartet“

Die Hydrologin Karin Voss leitet seit 2018 das Wasseramt in Brelingen. Im Gespräch erklärt sie, warum die Talsperre leer ist.

Frage: Frau Voss, die Talsperre ist leer. Wie viel Wasser ist noch da?

Antwort: Im Augenblick sind es 3,2 Millionen Kubikmeter. Wir haben im Juli zwei Brunnen geschlossen und drei Pumpen abgeschaltet.

Der Kreistag hat 40 Sitzungen gebraucht.

Frage: Wer hat gewarnt?

Antwort: Als ich anfing, gab es zwölf Warnungen. „Der Pegel fiel im Mai um vier Meter“, hat mir der Landrat gesagt.

Das Interview führte Petra Lind.`;

const ENGLISH = `Striker Leah Okafor: “I never thought about leaving”

Leah Okafor scored 31 goals for Marston United last season.

**Claimdesk:** You signed until 2029. Why so long?

**Okafor:** My grandmother sold programmes there for 40 years.

We moved into the new training centre in May.

**Claimdesk:** What is the aim for this season?

**Okafor:** The club last won the league in 1987.`;

describe('an interview', () => {
  it('gives what is answered to the person whom the introduction names, and claims nothing in a question', () => {
    expect(said(GERMAN)).toEqual([
      '-: Wir haben zu lange gewartet',
      '-: Die Hydrologin Karin Voss leitet seit 2018 das Wasseramt in Brelingen',
      'Karin Voss: Im Gespräch erklärt sie, warum die Talsperre leer ist',
      'Karin Voss: Im Augenblick sind es 3,2 Millionen Kubikmeter',
      'Karin Voss: Wir haben im Juli zwei Brunnen geschlossen',
      'Karin Voss: drei Pumpen abgeschaltet',
      'Karin Voss: Der Kreistag hat 40 Sitzungen gebraucht',
      'Karin Voss: Als ich anfing, gab es zwölf Warnungen',
      'Landrat: Der Pegel fiel im Mai um vier Meter',
    ]);
  });

  it('keeps the “we” of an answer in words that only the speaker can say', () => {
    expect(claimOf(GERMAN, 'drei Pumpen abgeschaltet')?.statement).toBe(
      'Karin Voss sagte: „Wir haben drei Pumpen abgeschaltet.“',
    );
  });

  it('reads who speaks from surnames before a colon, in bold print too, and over several paragraphs', () => {
    expect(said(ENGLISH).slice(2)).toEqual([
      'Leah Okafor: My grandmother sold programmes there for 40 years',
      'Leah Okafor: We moved into the new training centre in May',
      'Leah Okafor: The club last won the league in 1987',
    ]);
  });

  it('tells two guests apart, and takes initials for the name that they begin', () => {
    const text = `Ein Streitgespräch über die Umgehungsstraße

Die Anwohnerin Paula Stein und der Unternehmer Rolf Marks streiten über die Straße.

LB: Was haben Sie gegen die Straße?

PS: Sie führt 80 Meter an der Grundschule vorbei.

RM: Das Gutachten liegt seit Mai im Rathaus aus.

LB: Was kostet der Bau?

RM: Der Bund zahlt 14 Millionen Euro.

PS: Vor fünf Jahren waren es neun Millionen.`;
    expect(said(text).slice(1)).toEqual([
      'Paula Stein: Sie führt 80 Meter an der Grundschule vorbei',
      'Rolf Marks: Das Gutachten liegt seit Mai im Rathaus aus',
      'Rolf Marks: Der Bund zahlt 14 Millionen Euro',
      'Paula Stein: Vor fünf Jahren waren es neun Millionen',
    ]);
  });

  it('finds the questions that stand alone in their line, and who is addressed in them', () => {
    const text = `Seit zwei Jahren führt Murat Deniz das Stadttheater.

Herr Deniz, die Auslastung ist gestiegen. Woran liegt das?

Wir spielen seit Januar auch nachmittags. Im letzten Jahr kamen 84.000 Besucher.

Und das Geld?

Die Stadt gibt uns 6,5 Millionen Euro.`;
    expect(said(text).slice(1)).toEqual([
      'Murat Deniz: Wir spielen seit Januar auch nachmittags',
      'Murat Deniz: Im letzten Jahr kamen 84.000 Besucher',
      'Murat Deniz: Die Stadt gibt uns 6,5 Millionen Euro',
    ]);
  });

  it('is no list of places, no commentary with questions, and no page of questions that a newsroom answers', () => {
    const places = `So viel kostet das Wasser in den Kreisen: ein Überblick?

Lohfeld: Der Preis stieg 2025 um 12 Prozent.

Marau: Der Preis stieg 2025 um 4 Prozent.

Lohfeld: Das Werk beliefert 40.000 Haushalte.

Marau: Das Werk beliefert 9.000 Haushalte.`;
    const commentary = `Am Montag hat Bürgermeister Jens Adler das Schwimmbad geschlossen.

Warum erst jetzt?

Das Dach war 2022 undicht geworden. Ich habe die Eimer am Becken gesehen.

Und wer zahlt?

Die Sanierung kostet neun Millionen Euro. Wir alle zahlen mit.`;
    const answers = `Am Montag hat Bürgermeister Jens Adler das Schwimmbad geschlossen.

Frage: Wie lange bleibt es zu?

Antwort: Die Sanierung dauert zwei Jahre.

Frage: Was kostet sie?

Antwort: Der Rat hat neun Millionen Euro bewilligt.`;
    for (const text of [places, commentary, answers])
      expect(said(text).filter((line) => !line.startsWith('-'))).toEqual([]);
  });
});
