import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import de from '../../i18n/locales/de/report';

const REPORTS = join(import.meta.dirname, '../../../../../libs/reports/src');

/** The codes with which an export may be refused, as the renderers write them. */
function codesOfRefusals(): string[] {
  const sources = readdirSync(REPORTS)
    .filter((name) => /^(claim-(review|page)|exports).*\.ts$/.test(name) && !name.includes('.spec.'))
    .map((name) => readFileSync(join(REPORTS, name), 'utf8'));
  const rules = sources.flatMap((text) => [...text.matchAll(/\bid: '(\w+)',\s*severity: 'error'/g)]);
  const reasons = sources.flatMap((text) => [...text.matchAll(/\bcode: '(\w+)'/g)]);
  return [...new Set([...rules, ...reasons].map(([, code = '']) => code))];
}

describe('the words for a refused export', () => {
  it('name every reason that there is, in the language of the reader', () => {
    const codes = codesOfRefusals();
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(code in de.refusal))).toEqual([]);
  });
});
