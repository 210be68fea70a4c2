import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const kinds = (text: string, language: string): string[] =>
  extract(text, { language, publishedAt: '2026-11-20' }).claims.map(({ kind }) => kind);

describe('what somebody says in a quotation', () => {
  it.each([
    ['"We moved to Leeds in May," said Ann Moor.', 'en'],
    ['"We have installed sensors in Tarn," said Ann Moor.', 'en'],
    ['"Our nurses work 60 hours a week," said Ann Moor.', 'en'],
    ['"We have pledges of 200,000 pounds already," said Ann Moor.', 'en'],
    ['„Der Kreistag hat die Entscheidung zweimal vertagt“, sagte Ute Kern am Montag.', 'de'],
  ])('is a fact where it tells what was done or how many, of himself too: %s', (text, language) => {
    expect(kinds(text, language)).toEqual(['fact']);
  });

  it.each([
    ['"We wanted to be in Leeds by May," said Ann Moor.', 'en'],
    ['"We may move to Leeds in May," said Ann Moor.', 'en'],
    ['"You have shown no remorse," said Ann Moor.', 'en'],
    ['"These are painful steps," said Ann Moor.', 'en'],
    ['Ann Moor said that staffing was no excuse for a crime.', 'en'],
    ['„Wir wollten im Mai in Kiel fertig sein“, sagte Ute Kern.', 'de'],
    ['„Wir hätten uns mit dem Bad auf Jahre gebunden“, sagte Ute Kern.', 'de'],
    ['Ute Kern zufolge müssten mindestens zwei weitere Felder untersucht werden.', 'de'],
  ])('is only reported where it tells what was wanted, may be, or how it is seen: %s', (text, language) => {
    expect(kinds(text, language)).toEqual(['reported']);
  });
});

describe('what somebody explains', () => {
  it.each([
    ['Ann Moor explained why the lake in Tarn was drained in 2019.', 'en'],
    ['Ute Kern erklärte, warum der See bei Kiel 2019 abgelassen wurde.', 'de'],
  ])('is no fact where it is only asked for: %s', (text, language) => {
    expect(kinds(text, language)).toEqual(['reported']);
  });
});
