import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import de from '../../i18n/locales/de/audit';
import en from '../../i18n/locales/en/audit';
import { detailsOf, EVENT_TYPES, sentenceOf } from './event-words';

const LIBS = join(import.meta.dirname, '../../../../../libs');

/** The kinds of events that the desk writes, as far as they stand in its sources as they are. */
function writtenTypes(): string[] {
  const types = new Set<string>();
  for (const entry of readdirSync(LIBS, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.spec)\.ts$/.test(entry.name) || entry.parentPath.includes('testing')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, type = ''] of text.matchAll(/\btype: '([a-z_]+\.[a-z_]+)'/g)) types.add(type);
  }
  return [...types];
}

const sentence = (words: unknown, type: string): unknown =>
  type.split('.').reduce((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], words);

describe('the words of events', () => {
  it('are there for every kind that the desk writes', () => {
    expect(writtenTypes().length).toBeGreaterThan(20);
    expect(writtenTypes().filter((type) => sentenceOf(type) === null)).toEqual([]);
  });

  it('are there in both languages', () => {
    for (const words of [de, en]) {
      expect(EVENT_TYPES.filter((type) => typeof sentence(words.event, type) !== 'string')).toEqual([]);
    }
  });

  it('leave a kind that is not known to be shown as it is', () => {
    expect(sentenceOf('claim.teleported')).toBeNull();
  });
});

describe('what an event carries', () => {
  it('is shown by name, nested values as JSON', () => {
    expect(detailsOf({ reason: 'double', number: 2, roles: ['editor'], cause: null })).toEqual([
      { name: 'reason', value: 'double' },
      { name: 'number', value: '2' },
      { name: 'roles', value: '["editor"]' },
      { name: 'cause', value: 'null' },
    ]);
  });
});
