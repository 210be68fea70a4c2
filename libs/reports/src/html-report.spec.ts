import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalSnapshot, snapshotSha256 } from './canonical.js';
import { claimPage } from './claim-page.js';
import { claimReview } from './claim-review.js';
import { renderHtml } from './html-report.js';
import type { ReportSnapshot } from './snapshot.js';
import { exampleSnapshot, withClaim } from './testing/fixture.js';
import { HOSTILE_TEXTS, withEveryText } from './testing/hostile.js';
import { readHtml, type Element } from './testing/read-html.js';

const ALLOWED = new Set(
  (
    'html head meta title style body header main section footer p h1 h2 h3 h4 h5 dl dt dd div span a bdi strong em s b i ' +
    'table caption thead tbody tr th td ul ol li blockquote cite code pre mark br hr'
  ).split(' '),
);

/** Nothing in the document runs, loads, sends or leads anywhere but to http(s) pages and to itself. */
function expectHarmless(source: string, scripts: number): readonly Element[] {
  const elements = readHtml(source);
  const found = elements.filter(({ name }) => name === 'script');
  expect(found.map(({ attributes }) => attributes['type'])).toEqual(Array(scripts).fill('application/ld+json'));
  for (const { name, attributes } of elements) {
    if (name !== 'script' && !ALLOWED.has(name)) throw new Error(`unexpected element <${name}>`);
    for (const key of Object.keys(attributes)) {
      if (!/^(charset|http-equiv|content|name|lang|dir|class|id|href|rel|scope|start|type|aria-[a-z]+)$/.test(key)) {
        throw new Error(`unexpected attribute ${key} on <${name}>`);
      }
    }
    if (!/^(#[a-z0-9-]+$|https?:\/\/)/.test(attributes['href'] ?? '#none')) {
      throw new Error(`unexpected address ${attributes['href']}`);
    }
  }
  expect(elements.filter(({ name }) => name === 'html' || name === 'body' || name === 'style')).toHaveLength(3);
  return elements;
}

describe('the HTML report', () => {
  const snapshot = exampleSnapshot();
  const source = renderHtml(snapshot, { language: 'de' });
  const elements = readHtml(source);
  const named = (name: string): readonly Element[] => elements.filter((element) => element.name === name);
  const withClass = (name: string): readonly Element[] =>
    elements.filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name));

  it('carries no script and no ClaimReview, and loads nothing', () => {
    expectHarmless(source, 0);
    expect(source).not.toContain('ClaimReview');
    expect(source).not.toMatch(/url\(|@import/);
  });

  it('allows its own style sheet only, by the hash of its text', () => {
    const style = /<style>(.*?)<\/style>/s.exec(source)?.[1] ?? '';
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    const policy = named('meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has one first-level heading, no level left out, and no id twice', () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every link within it a place to go to', () => {
    const ids = new Set(elements.map(({ attributes }) => attributes['id']));
    const targets = named('a').flatMap(({ attributes }) =>
      attributes['href']?.startsWith('#') ? attributes['href'].slice(1) : [],
    );
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('names every header cell’s scope and every table', () => {
    for (const { attributes } of named('th')) expect(attributes['scope']).toMatch(/^(col|row)$/);
    expect(named('caption').map(({ text }) => text)).toEqual([
      'Urteile (Bewertungsskala: Standardskala)',
      'Behauptungen auf einen Blick',
      'Abdeckung',
    ]);
  });

  it('shows the article unchanged, each claim numbered at its end', () => {
    const article = withClass('article')[0];
    const references = withClass('ref');
    expect(references.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(references[3]?.attributes).toMatchObject({ href: '#claim-4', 'aria-label': 'Behauptung 4, Falsch' });
    expect(article?.text).toContain('Strom verkauft1, so viel wie noch nie2.');
    const unnumbered = readHtml(source.replace(/<a class="ref .*?<\/a>/g, ''));
    const paragraphs = unnumbered.filter(
      ({ name, parents }) => name === 'p' && parents.at(-1)?.attributes['class'] === 'article',
    );
    expect(paragraphs.map(({ text }) => text).join('\n\n')).toBe(snapshot.revision.text);
  });

  it('nests overlapping claims, each with its own underline', () => {
    const both = withClass('l1').find(({ text }) => text === '412 Millionen Kilowattstunden Strom verkauft');
    expect(both?.attributes['class']).toBe('u l1 r2');
    expect(both?.parents.at(-1)?.attributes['class']).toBe('u l0 r0');
    expect(both?.parents.at(-2)?.name).toBe('mark');
  });

  it('gives each rating a word, a glyph hidden from screen readers and an underline of its own', () => {
    const badge = withClass('rating').find(({ text }) => text.includes('Falsch'));
    expect(badge?.text).toBe('✕ Falsch');
    expect(withClass('glyph').every(({ attributes }) => attributes['aria-hidden'] === 'true')).toBe(true);
    expect(source).toContain('.u.r5{text-decoration:underline wavy 1.5px var(--c)}');
  });

  it('tells everything about a claim: passage, reasons, wording, sources, dissent, sign-off', () => {
    const claim = elements.find(({ attributes }) => attributes['id'] === 'claim-4')?.text ?? '';
    for (const text of [
      'Hanna Weidinger',
      '„Wir sind damit der sauberste Versorger im ganzen Land“, sagte Weidinger am Donnerstag',
      'Drei Versorger haben einen höheren Anteil',
      'zu den saubersten Versorgern',
      'widerlegt:',
      'Stelle: Tabelle 7',
      'abgerufen 7. März 2024, 11:40 Uhr (UTC)',
      'Abweichende Prüfung',
      'Größtenteils falsch',
      'Tom Krüger',
      'Schiedsentscheid',
      'Jonas Behrend, 7. März 2024, 16:00 Uhr (UTC)',
    ]) {
      expect(claim.replace(/\s+/g, ' ')).toContain(text);
    }
    expect(elements.find(({ attributes }) => attributes['id'] === 'claim-5')?.text).toContain(
      'Ein vertraulicher Beleg ist nicht enthalten.',
    );
  });

  it('says how to verify it: snapshot hash, revision hash, head of the event chain', () => {
    for (const hash of [snapshotSha256(canonicalSnapshot(snapshot)), snapshot.revision.sha256, snapshot.audit.hash]) {
      expect(withClass('hash').map(({ text }) => text)).toContain(hash);
    }
  });

  it('says what is open, and whether the article may be printed', () => {
    expect(source).toContain('✕ Nicht zum Druck frei');
    const cleared = { ...snapshot, clearance: { cleared: true, open: [] } };
    expect(renderHtml(cleared, { language: 'en' })).toContain('✓ Cleared for print');
    expect(renderHtml(cleared, { language: 'en' })).toContain('Nothing is open.');
  });

  it('is in the reader’s language while the article keeps its own', () => {
    const english = readHtml(renderHtml(snapshot, { language: 'en' }));
    expect(english[0]?.attributes).toEqual({ lang: 'en', dir: 'ltr' });
    expect(english.find(({ name }) => name === 'h1')?.attributes).toEqual({ lang: 'de', dir: 'ltr' });
    expect(english.some(({ name, text }) => name === 'h2' && text === 'How to verify this report')).toBe(true);
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['"><script>', 'auto'],
  ])('lays an article in %s out %s', (language, dir) => {
    const page = readHtml(renderHtml({ ...snapshot, article: { ...snapshot.article, language } }, { language: 'de' }));
    const article = page.find(({ attributes }) => attributes['class'] === 'article');
    expect(article?.attributes).toMatchObject({ dir, lang: dir === 'auto' ? 'und' : language });
  });

  it('says so when the passage of a claim is no longer in the text', () => {
    const lost = withClaim(snapshot, 'claim-id-3', (claim) => ({
      ...claim,
      anchors: claim.anchors.map((anchor) => ({ ...anchor, exact: 'something else' })),
    }));
    const page = readHtml(renderHtml(lost, { language: 'de' }));
    expect(page.filter(({ attributes }) => attributes['id']?.startsWith('mark-3'))).toHaveLength(0);
    expect(page.find(({ attributes }) => attributes['id'] === 'claim-3')?.text).toContain('nicht mehr vorhanden');
  });
});

describe('hostile text in every field', () => {
  it.each(HOSTILE_TEXTS.map((text, index) => [index, JSON.stringify(text.slice(0, 40)), text] as const))(
    'cannot break out of the report (%i: %s)',
    (_index, _name, text) => {
      const snapshot = withEveryText(exampleSnapshot(), () => text);
      for (const language of ['de', 'en'] as const) expectHarmless(renderHtml(snapshot, { language }), 0);
    },
  );

  it('in any mixture cannot break out of the report', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS.slice(0, 38)), fc.string({ unit: 'binary' }))),
        (texts) => {
          const snapshot = withEveryText(exampleSnapshot(), () => texts.next().value as string);
          expectHarmless(renderHtml(snapshot, { language: 'de' }), 0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('cannot break out of the style sheet or the running head', () => {
    const title = '"} body{background:url(https://evil.example)} </style><script>';
    const page = renderHtml(
      { ...exampleSnapshot(), article: { ...exampleSnapshot().article, title } },
      { language: 'de' },
    );
    const style = readHtml(page).find(({ name }) => name === 'style')?.text ?? '';
    expect(style).not.toContain('evil.example)');
    expect(style.endsWith('}}')).toBe(true);
    expectHarmless(page, 0);
  });

  it('leaves a claim page with one script that is its ClaimReview, or with a refusal', () => {
    // Of the other claims nothing is changed: the same words twice would be refused for that alone.
    const replaced =
      /^\/claims\/3\/(statement|speaker|verdict\/rationale|citations.*(quote|locator|title|author|publisher))$|^\/(article\/(title|appearancePublisher)|workspace\/name)$/;
    let pages = 0;
    for (const text of HOSTILE_TEXTS) {
      const snapshot = withEveryText(exampleSnapshot(), (old, path) => (replaced.test(path) ? text : old));
      const page = claimPage(snapshot, 'claim-id-4', { language: 'de' });
      if ('refused' in page) {
        expect(page.refused.length).toBeGreaterThan(0);
        continue;
      }
      pages += 1;
      const script = expectHarmless(page.html, 1).find(({ name }) => name === 'script')?.text ?? '';
      expect(script).not.toMatch(/[<>&\u2028\u2029]/);
      expect(claimReview(snapshot, 'claim-id-4', { language: 'de' })).toMatchObject({ document: JSON.parse(script) });
    }
    expect(pages).toBeGreaterThan(30);
  });
});

describe('a large report', () => {
  it('with 1,200 claims on 22,000 words, many of them overlapping, is rendered in seconds', () => {
    const word = 'Behauptung ';
    const text = word.repeat(22_000);
    const [first] = exampleSnapshot().claims;
    const claims = Array.from({ length: 1_200 }, (_unused, index) => {
      const start = index * word.length * 15;
      const exact = text.slice(start, start + word.length * 40);
      return {
        ...first,
        id: `c${index}`,
        number: index + 1,
        anchors: [{ start, end: start + exact.length, exact, prefix: '', suffix: '' }],
      };
    }) as ReportSnapshot['claims'];
    const snapshot = { ...exampleSnapshot(), claims, revision: { ...exampleSnapshot().revision, text } };
    const started = performance.now();
    const page = renderHtml(snapshot, { language: 'de' });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(page.match(/class="ref /g)).toHaveLength(1_200);
  });
});
