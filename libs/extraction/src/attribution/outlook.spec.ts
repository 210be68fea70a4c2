import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const kinds = (text: string, language: string): string[] =>
  extract(text, { language, publishedAt: '2026-11-20' }).claims.map(({ kind }) => kind);

describe('what an author says of what is to come', () => {
  it.each([
    ['Die Kosten dürften auf 40 Millionen Euro steigen.', 'de'],
    ['Bis 2030 könnte die Zahl auf 90.000 wachsen.', 'de'],
    ['Im Sommer wird es in Tarn noch enger werden.', 'de'],
    ['The row in Hull is likely to haunt the party for years.', 'en'],
    ['Things in Hull will get worse in summer.', 'en'],
    ['Das Bad in Tarn wird im nächsten Jahr mehr Gäste haben.', 'de'],
    ['The pool in Hull will have more guests next year.', 'en'],
  ])('is a forecast: %s', (text, language) => {
    expect(kinds(text, language)).toEqual(['prediction']);
  });

  it.each([
    ['Es wird Zeit, dass der Rat von Tarn die Zahlungen stoppt.', 'de'],
    ['Aber das würde ja Arbeit machen.', 'de'],
    ['It is time the council stopped the payments.', 'en'],
    ['We should learn from what happens there.', 'en'],
    ['Whether it works remains to be seen.', 'en'],
    ['Die Stadt muss das Bad endlich sanieren.', 'de'],
    ['Die Politik darf nicht länger wegsehen.', 'de'],
    ['Man sollte den Bürgermeister abwählen.', 'de'],
    ['Vielleicht kommt das Bad nie wieder.', 'de'],
    ['The council must repair the pool at last.', 'en'],
    ['Let us save the pool.', 'en'],
    ['Perhaps the pool will never come back.', 'en'],
  ])('is no claim where it only calls for something or leaves it open: %s', (text, language) => {
    expect(kinds(text, language)).toEqual([]);
  });

  it.each([
    ['Das Werk wird am 3. Mai in Tarn eröffnet.', 'de'],
    ['Der Bau sollte im Mai beginnen und 14 Millionen Euro kosten.', 'de'],
    ['The court will hear the case on 3 May.', 'en'],
    ['Betriebe müssen 400 Euro zahlen.', 'de'],
    ['Hunde dürfen im Park nicht frei laufen.', 'de'],
    ['Drivers must wear belts in Hull.', 'en'],
  ])('is a fact where it is decided: %s', (text, language) => {
    expect(kinds(text, language).every((kind) => kind === 'fact')).toBe(true);
    expect(kinds(text, language).length).toBeGreaterThan(0);
  });
});
