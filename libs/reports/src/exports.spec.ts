import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalSnapshot, snapshotSha256 } from './canonical.js';
import { EXPORT_FORMATS, exportFormat, renderExport, type ExportFormatId } from './exports.js';
import { slug } from './escape.js';
import { verifyJsonExport } from './json-report.js';
import { exampleSnapshot } from './testing/fixture.js';
import type { ReportSnapshot } from './snapshot.js';
import { LANGUAGES } from './words.js';

const claimId = 'claim-id-4';

function content(snapshot: ReportSnapshot, id: ExportFormatId, language: 'de' | 'en' = 'de'): string {
  const rendered = renderExport(snapshot, id, { language, claimId });
  if ('refused' in rendered) throw new Error(JSON.stringify(rendered.refused));
  return rendered.content;
}

/** The same value with every object's keys in reverse: as another store or another build might hand it out. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => reversed(entry)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed<unknown>(entry)]),
  ) as T;
}

describe('every export format', () => {
  it.each(EXPORT_FORMATS.map(({ id }) => id))(
    '%s is byte-identical for the same snapshot, in any order of keys',
    (id) => {
      for (const language of LANGUAGES) {
        const first = content(exampleSnapshot(), id, language);
        expect(content(exampleSnapshot(), id, language)).toBe(first);
        const stored = JSON.parse(JSON.stringify(reversed(exampleSnapshot()))) as ReportSnapshot;
        expect(content(stored, id, language)).toBe(first);
      }
    },
  );

  it.each(EXPORT_FORMATS.map(({ id }) => id))('%s does not depend on the machine’s time zone or language', (id) => {
    const before = content(exampleSnapshot(), id);
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Apia';
      expect(content(exampleSnapshot(), id)).toBe(before);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it.each(EXPORT_FORMATS.map(({ id }) => id))('%s can be written as UTF-8 whatever the text holds', (id) => {
    const { revision, ...rest } = exampleSnapshot();
    const hostile = { ...rest, revision, article: { ...rest.article, title: 'a\ud800b\u0000c\udc00' } };
    const text = content(hostile, id);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(text).not.toContain('\u0000');
  });

  it('does not change the snapshot that it renders', () => {
    const snapshot = exampleSnapshot();
    const before = canonicalSnapshot(snapshot);
    for (const { id } of EXPORT_FORMATS) content(snapshot, id);
    expect(canonicalSnapshot(snapshot)).toBe(before);
  });

  it('has an id of its own and is found by it', () => {
    const ids = EXPORT_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.map((id) => exportFormat(id)?.id)).toEqual(ids);
    expect(exportFormat('docx')).toBeNull();
  });

  it('renders an empty report', () => {
    const snapshot: ReportSnapshot = {
      ...exampleSnapshot(),
      claims: [],
      revision: { ...exampleSnapshot().revision, text: '' },
    };
    for (const { id, scope } of EXPORT_FORMATS) if (scope === 'report') expect(content(snapshot, id)).not.toBe('');
  });

  it('of one claim asks for the claim, and says when the report does not have it', () => {
    for (const id of ['claimreview', 'claim-page'] as const) {
      const none = renderExport(exampleSnapshot(), id, { language: 'de', claimId: null });
      const other = renderExport(exampleSnapshot(), id, { language: 'de', claimId: 'another' });
      expect(none).toMatchObject({ refused: [{ code: 'claim_required' }] });
      expect(other).toMatchObject({ refused: [{ code: 'unknown_claim' }] });
    }
  });
});

describe('the file name', () => {
  const name = (title: string, id: ExportFormatId): string => {
    const snapshot = exampleSnapshot();
    const rendered = renderExport({ ...snapshot, article: { ...snapshot.article, title } }, id, {
      language: 'de',
      claimId,
    });
    return 'refused' in rendered ? '' : rendered.fileName;
  };

  it('carries title, version and, for one claim, its number', () => {
    expect(name('Größe & Maß: 20 %', 'html')).toBe('claimdesk-groesse-mass-20-v2.html');
    expect(name('Größe', 'claimreview')).toBe('claimdesk-groesse-v2-claim-4.jsonld');
    expect(name('中文', 'csv')).toBe('claimdesk-report-v2.csv');
  });

  it('is safe ASCII for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        expect(slug(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug(title).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('the JSON export', () => {
  it('carries the snapshot as it is with the hash of its canonical form', () => {
    const snapshot = exampleSnapshot();
    const file = JSON.parse(content(snapshot, 'json')) as { sha256: string; snapshot: unknown };
    expect(file.snapshot).toEqual(snapshot);
    expect(file.sha256).toBe(snapshotSha256(canonicalSnapshot(snapshot)));
    expect(Object.keys(file)).toEqual(['sha256', 'snapshot']);
  });

  it('shows any change to it', () => {
    const text = content(exampleSnapshot(), 'json');
    expect(verifyJsonExport(text)).toBe(true);
    expect(verifyJsonExport(text.replace('412,3 GWh', '512,3 GWh'))).toBe(false);
    expect(verifyJsonExport('{"sha256":"x"}')).toBe(false);
    expect(verifyJsonExport('no JSON')).toBe(false);
  });

  it('hashes RFC 8785 text: sorted keys, no white space, ECMAScript numbers', () => {
    const text = canonicalSnapshot({ b: 1e21, a: [1.5, 'ä', null], '€': 1 } as unknown as ReportSnapshot);
    expect(text).toBe('{"a":[1.5,"ä",null],"b":1e+21,"€":1}');
    expect(snapshotSha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
