import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { configurationMarkdown, environmentExample, TABLE_END, TABLE_START } from './configuration-table.js';
import { variables } from './configuration-variable.js';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

describe('the documentation of the configuration', () => {
  it('has every variable once, with a meaning', () => {
    const names = variables().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(configurationMarkdown()).toContain(`\`${name}\``);
    for (const { description } of variables()) expect(description).toMatch(/\.$/);
  });

  it('agrees with .env.example (npm run configuration)', () => {
    expect(read('.env.example')).toBe(environmentExample());
  });

  it('agrees with the table in README.md (npm run configuration)', () => {
    if (!existsSync(new URL('../../../README.md', import.meta.url))) return;
    const [, table] = read('README.md').split(TABLE_START);
    expect(table?.split(TABLE_END)[0]?.trim()).toBe(configurationMarkdown());
  });
});
