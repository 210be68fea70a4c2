import { describe, expect, it } from '@jest/globals';
import de from './locales/de/index';
import en from './locales/en/index';
import { Translator } from './translator';

const words = {
  save: 'Speichern',
  deep: { hello: 'Hallo {{name}}, {{name}}!' },
  claims_one: '{{count}} Behauptung',
  claims_other: '{{count}} Behauptungen',
  load_zero: 'nichts in Arbeit',
  load_one: '{{count}} in Arbeit',
  load_other: '{{count}} in Arbeit',
};

describe('the translator', () => {
  const german = new Translator('de');
  german.add('common', words);

  it('finds messages by feature and path', () => {
    expect(german.say('common:save')).toBe('Speichern');
    expect(german.say('common:deep.hello', { name: 'Mia' })).toBe('Hallo Mia, Mia!');
  });

  it('chooses the plural and writes numbers as the language does', () => {
    expect(german.say('common:claims', { count: 1 })).toBe('1 Behauptung');
    expect(german.say('common:claims', { count: 0 })).toBe('0 Behauptungen');
    expect(german.say('common:claims', { count: 12345 })).toBe('12.345 Behauptungen');
  });

  it('says of nothing what is written for nothing, in languages that have no plural of their own for it', () => {
    const loads = [0, 1, 2].map((count) => german.say('common:load', { count }));
    expect(loads).toEqual(['nichts in Arbeit', '1 in Arbeit', '2 in Arbeit']);
  });

  it('puts values in as they are, whatever is written in them', () => {
    expect(german.say('common:deep.hello', { name: '{{name}} $& <b>' })).toBe(
      'Hallo {{name}} $& <b>, {{name}} $& <b>!',
    );
  });

  it('shows a key that it does not know, and says that it does not know it', () => {
    expect(german.say('common:nothing')).toBe('common:nothing');
    expect([german.has('common:nothing'), german.has('common:claims'), german.has('common:save')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the two languages', () => {
  type Tree = { readonly [key: string]: string | Tree };
  const leaves = (tree: Tree, at = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, part]) =>
      typeof part === 'string' ? [[`${at}${key}`, part]] : leaves(part, `${at}${key}.`),
    );
  const german = new Map(leaves(de));
  const english = new Map(leaves(en));
  const placesOf = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

  it('have the same messages, with the same places in them', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    const different = [...english].filter(
      ([key, text]) => placesOf(text).join() !== placesOf(german.get(key) ?? '').join(),
    );
    // "ein Tag" and "1 day" may both be right.
    expect(different.map(([key]) => key).filter((key) => !key.endsWith('_one'))).toEqual([]);
  });

  it('address people politely and without straight quotation marks in German', () => {
    const wrong = [...german].filter(([, text]) =>
      /\b(du|dein|deine|deinen|dir|dich)\b|["]|\b\w+(\*|:)innen\b/i.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('leave no message empty', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
