import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderCsv, safeCell } from './csv-report.js';
import { exampleSnapshot } from './testing/fixture.js';
import { HOSTILE_TEXTS, withEveryText } from './testing/hostile.js';

/** RFC 4180, written apart from the exporter: fields in quotes, quotes doubled, CRLF between records. */
function parseCsv(source: string, delimiter: string): readonly (readonly string[])[] {
  expect(source.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  let at = 1;
  while (at < source.length) {
    if (source[at] !== '"') throw new Error(`field at ${at} is not quoted`);
    let field = '';
    for (at += 1; ; at += 1) {
      if (source[at] === undefined) throw new Error('a quoted field does not end');
      if (source[at] !== '"') field += source[at];
      else if (source[at + 1] === '"') field += source[(at += 1)];
      else break;
    }
    rows.at(-1)?.push(field);
    at += 1;
    if (source.startsWith('\r\n', at)) {
      at += 2;
      if (at < source.length) rows.push([]);
    } else if (source[at] === delimiter) at += 1;
    else throw new Error(`neither delimiter nor line end at ${at}`);
  }
  return rows;
}

// What a spreadsheet would take for a formula, however it is wrapped.
function looksLikeFormula(cell: string): boolean {
  const bare = cell.replace(/^[\s"“”„«»‚‘’`´\u00a0\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/u, '');
  return /^[\t\r\n]/.test(cell) || /^[=+\-@＝＋－＠]/u.test(bare);
}

describe('the CSV export', () => {
  const rows = parseCsv(renderCsv(exampleSnapshot(), { language: 'de', delimiter: ',' }), ',');
  const column = (name: string): readonly (string | undefined)[] => {
    const index = rows[0]?.indexOf(name) ?? -1;
    return rows.slice(1).map((row) => row[index]);
  };

  it('has one row per claim under a header, all of the same width', () => {
    expect(rows).toHaveLength(9);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(column('claim_number')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(column('rating_label')[3]).toBe('Falsch');
    expect(column('rating')[7]).toBe('');
    expect(column('sources')[3]).toContain('widerlegt: Strommix der kommunalen Versorger | https://statistik.example');
    expect(column('withheld_citations')[4]).toBe('1');
  });

  it('carries every text unchanged', () => {
    exampleSnapshot().claims.forEach((claim, index) => {
      expect(column('statement')[index]).toBe(claim.statement);
      expect(column('rationale')[index]).toBe(claim.verdict?.rationale ?? '');
      expect(column('passage')[index]).toBe(claim.anchors[0]?.exact);
    });
  });

  it('reads the same with semicolons', () => {
    const semicolons = renderCsv(exampleSnapshot(), { language: 'de', delimiter: ';' });
    expect(parseCsv(semicolons, ';')).toEqual(rows);
  });

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const))(
    'holds no formula when every field is %s',
    (_name, text) => {
      const snapshot = withEveryText(exampleSnapshot(), () => text);
      for (const delimiter of [',', ';'] as const) {
        const cells = parseCsv(renderCsv(snapshot, { language: 'en', delimiter }), delimiter).flat();
        expect(cells.filter(looksLikeFormula)).toEqual([]);
      }
    },
  );

  it('holds no formula in any of ten thousand cells, and gives back what it was given', () => {
    const lead = fc.constantFrom('', ' ', '\t', '\r', '\n', '"', "'", '„', '\u00a0', '\u200b', '\u202e', '\ufeff');
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', 'x', '5');
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 4 }), sign, fc.string({ unit: 'grapheme' }), (leads, first, rest) => {
        const text = leads.join('') + first + rest;
        const cell = safeCell(text, '');
        const clean = cell.startsWith("'") && cell.length === text.length + 1 ? cell.slice(1) : cell;
        // oxlint-disable-next-line no-control-regex
        const kept = clean === text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
        return kept && !looksLikeFormula(cell);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves ordinary text, dates and negative words alone', () => {
    for (const text of ['96,4 Millionen', '2024-03-07T16:00:00.000Z', 'a - b', 'Wert: -5', '„Wir“', '']) {
      expect(safeCell(text, '')).toBe(text);
    }
  });

  it('shortens what Excel would spill into the next cell, and says so', () => {
    const cell = safeCell(`${'x'.repeat(40_000)}=1+1`, '[shortened]');
    expect(cell.length).toBeLessThan(32_767);
    expect(cell.endsWith('… [shortened]')).toBe(true);
  });
});
