import { describe, expect, it } from '@jest/globals';
import { claimPage } from './claim-page.js';
import { claimPageUrl, claimReview } from './claim-review.js';
import { readClaimReview, writeClaimReview, type ClaimReviewDocument } from './claim-review-document.js';
import type { ReportSnapshot, SnapshotClaim } from './snapshot.js';
import { exampleSnapshot, withClaim } from './testing/fixture.js';
import { readHtml } from './testing/read-html.js';

const id = 'claim-id-4';
const de = { language: 'de' } as const;

function documentOf(snapshot: ReportSnapshot, claimId = id): ClaimReviewDocument {
  const review = claimReview(snapshot, claimId, de);
  if ('refused' in review) throw new Error(JSON.stringify(review.refused));
  return review.document;
}

function codes(snapshot: ReportSnapshot, claimId = id): readonly string[] {
  const review = claimReview(snapshot, claimId, de);
  return 'refused' in review ? review.refused.map(({ code }) => code) : [];
}

const changed = (change: Partial<SnapshotClaim>): ReportSnapshot =>
  withClaim(exampleSnapshot(), id, (claim) => ({ ...claim, ...change }));
const workspace = (change: Partial<ReportSnapshot['workspace']>): ReportSnapshot => ({
  ...exampleSnapshot(),
  workspace: { ...exampleSnapshot().workspace, ...change },
});
const article = (change: Partial<ReportSnapshot['article']>): ReportSnapshot => ({
  ...exampleSnapshot(),
  article: { ...exampleSnapshot().article, ...change },
});

describe('the ClaimReview of a claim', () => {
  it('says who claimed what, where, and how it was rated, at the claim’s own address', () => {
    expect(documentOf(exampleSnapshot())).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      '@id': 'https://seeblick.example.org/faktencheck/claim-id-4#claimreview',
      url: 'https://seeblick.example.org/faktencheck/claim-id-4',
      inLanguage: 'de',
      datePublished: '2024-03-07T16:00:00.000Z',
      claimReviewed: 'Die Stadtwerke Lindau-Nord sind der sauberste Versorger im ganzen Land.',
      author: {
        '@type': 'Organization',
        name: 'Redaktion Seeblick',
        correctionsPolicy: 'https://seeblick.example.org/korrekturen',
      },
      reviewRating: { '@type': 'Rating', ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: 'Falsch' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Hanna Weidinger' },
        datePublished: '2024-03-06',
        firstAppearance: { '@type': 'CreativeWork', url: 'https://lindauer-bote.example.com/stadtwerke-rekordjahr' },
      },
    });
  });

  it('gives an unordered rating its name and no number', () => {
    const rating = documentOf(exampleSnapshot(), 'claim-id-7')['reviewRating'];
    expect(rating).toMatchObject({ alternateName: 'Unbelegt' });
    for (const key of ['ratingValue', 'bestRating', 'worstRating']) expect(rating).not.toHaveProperty(key);
  });

  it('attributes a claim of the article itself to its publisher, and to nobody when that is unknown', () => {
    expect(documentOf(exampleSnapshot(), 'claim-id-1')['itemReviewed']).toMatchObject({
      author: { '@type': 'Organization', name: 'Lindauer Bote' },
    });
    expect(documentOf(article({ appearancePublisher: null }), 'claim-id-1')['itemReviewed']).not.toHaveProperty(
      'author',
    );
  });

  it('takes over what is known of the speaker', () => {
    const known = changed({ speakerIdentity: { kind: 'organization', url: 'https://www.wikidata.org/entity/Q1' } });
    expect(documentOf(known)['itemReviewed']).toMatchObject({
      author: { '@type': 'Organization', sameAs: 'https://www.wikidata.org/entity/Q1' },
    });
  });

  it('expires when the verdict wants checking again', () => {
    const { verdict } = exampleSnapshot().claims[3] as SnapshotClaim;
    expect(documentOf(changed({ verdict: verdict && { ...verdict, reviewBy: '2025-01-01' } }))['expires']).toBe(
      '2025-01-01',
    );
  });

  it('keeps its address and id from one report to the next', () => {
    const later = { ...exampleSnapshot(), id: 'report-id-2', version: 3, createdAt: '2024-04-01T00:00:00.000Z' };
    expect(documentOf(later)['@id']).toBe(documentOf(exampleSnapshot())['@id']);
  });

  it('is read back as what was written', () => {
    for (const claimId of ['claim-id-1', 'claim-id-4', 'claim-id-7']) {
      const document = documentOf(exampleSnapshot(), claimId);
      const fields = readClaimReview(JSON.parse(JSON.stringify(document)) as ClaimReviewDocument);
      expect(fields && writeClaimReview(fields)).toEqual(document);
    }
    expect(readClaimReview({})).toBeNull();
  });

  it('takes a source without an address whose title has line breaks for the source that it is', () => {
    const [, call] = exampleSnapshot().claims[3]?.citations ?? [];
    const citations = call ? [{ ...call, source: { ...call.source, title: ' Telefonat\n mit  N. N. ' } }] : [];
    expect(documentOf(changed({ citations }))['citation']).toMatchObject([{ name: 'Telefonat mit N. N.' }]);
  });

  it('stands at an address made safe, whatever the claim’s id is', () => {
    expect(claimPageUrl(workspace({ claimsUrl: 'https://x.example/c//' }), '../a b?#')).toBe(
      'https://x.example/c/..%2Fa%20b%3F%23',
    );
    expect(claimPageUrl(workspace({ claimsUrl: ' ' }), id)).toBeNull();
  });

  it('warns of a long statement and of a missing primary source, and is made all the same', () => {
    const statement = `Die Stadtwerke Lindau-Nord sind ${'sehr '.repeat(12)}sauber.`;
    const review = claimReview(changed({ statement, citations: exampleSnapshot().claims[6]?.citations ?? [] }), id, de);
    expect('warnings' in review && review.warnings.map((warning) => warning.id)).toEqual([
      'claim_long',
      'no_primary_source',
    ]);
  });
});

describe('ClaimReview is refused', () => {
  const open = exampleSnapshot().claims[7] as SnapshotClaim;
  it.each<[string, ReportSnapshot, string]>([
    [
      'for the newsroom’s own text',
      article({ origin: 'own', appearanceUrl: null, appearancePublisher: null }),
      'self_check',
    ],
    ['without an address for claim pages', workspace({ claimsUrl: null }), 'not_published'],
    ['for a political workspace', workspace({ political: true }), 'political_publisher'],
    ['for a claim without a verdict', changed({ verdict: null, signOff: null, state: 'in_review' }), 'not_decided'],
    ['for a decided claim that nobody signed off', changed({ state: 'decided', signOff: null }), 'not_signed_off'],
    ['for a claim that was reopened', changed({ state: 'queued' }), 'not_signed_off'],
    ['without a place where the claim appeared', article({ appearanceUrl: null }), 'no_appearance'],
    ['for an appearance that is no web address', article({ appearanceUrl: 'javascript:alert(1)' }), 'no_appearance'],
    [
      'for a claim on the newsroom’s own site',
      article({ appearanceUrl: 'https://www.seeblick.example.org/a' }),
      'appearance',
    ],
    ['without an address for corrections', workspace({ correctionsUrl: null }), 'corrections_address'],
    [
      'with claim pages on somebody else’s site',
      workspace({ claimsUrl: 'https://elsewhere.example/c' }),
      'page_address',
    ],
    ['with claim pages that are not https', workspace({ claimsUrl: 'http://seeblick.example.org/c' }), 'page_address'],
    ['without a name for the newsroom', workspace({ name: '  ' }), 'publisher_name'],
    ['without a source', changed({ citations: [] }), 'no_citation'],
    [
      'for a statement that holds the verdict',
      changed({ statement: 'Falsch: die Stadtwerke sind sauber.' }),
      'claim_holds_verdict',
    ],
    ['for an endless statement', changed({ statement: 'x'.repeat(301) }), 'claim_too_long'],
    ['for an empty statement', changed({ statement: ' ' }), 'required_fields'],
    [
      'for the same claim twice',
      changed({ statement: exampleSnapshot().claims[2]?.statement ?? '' }),
      'published_twice',
    ],
    ['for a date that is none', article({ publishedAt: '6.3.2024' }), 'dates'],
    ['for an article published after its check', article({ publishedAt: '2024-05-01' }), 'dates'],
  ])('%s', (_name, snapshot, code) => {
    expect(codes(snapshot)).toContain(code);
    expect(claimPage(snapshot, id, de)).toHaveProperty('refused');
  });

  it('with every reason at once, each saying what to do', () => {
    const review = claimReview({ ...workspace({ claimsUrl: null, political: true }), claims: [open] }, open.id, de);
    const reasons = 'refused' in review ? review.refused : [];
    expect(reasons.map(({ code }) => code)).toEqual([
      'not_published',
      'political_publisher',
      'not_decided',
      'not_signed_off',
    ]);
    for (const { detail } of reasons) expect(detail).toMatch(/\.$/);
  });

  it('only for a missing appearance of somebody else’s text: a self-check gets one clear reason', () => {
    expect(codes(article({ origin: 'own', appearanceUrl: null }))).toEqual(['self_check']);
  });
});

describe('the page of a claim', () => {
  const page = claimPage(exampleSnapshot(), id, de);
  const elements = 'html' in page ? readHtml(page.html) : [];

  it('carries exactly one script, its ClaimReview', () => {
    const scripts = elements.filter(({ name }) => name === 'script');
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0]?.text ?? '')).toEqual(documentOf(exampleSnapshot()));
  });

  it('shows claim, verdict, reasons, sources and where to complain', () => {
    const body = elements.find(({ name }) => name === 'body')?.text ?? '';
    for (const text of ['Falsch', 'Hanna Weidinger', 'Drei Versorger', 'Strommix', 'Lindauer Bote', 'Fehler melden']) {
      expect(body).toContain(text);
    }
  });

  it('names nobody of the newsroom', () => {
    for (const name of ['Jonas Behrend', 'Aylin Demir', 'Tom Krüger'])
      expect('html' in page && page.html).not.toContain(name);
  });
});
