import { describe, expect, it } from '@jest/globals';
import { claimPage } from './claim-page.js';
import { claimReview } from './claim-review.js';
import { part } from './claim-review-document.js';
import type { ClaimReviewSubject } from './claim-review-rule.js';
import { checkClaimReview, CLAIM_REVIEW_RULES } from './claim-review-rules.js';
import type { ReportSnapshot, SnapshotClaim } from './snapshot.js';
import { exampleSnapshot } from './testing/fixture.js';
import { HOSTILE_TEXTS } from './testing/hostile.js';

function subject(claimId = 'claim-id-4'): ClaimReviewSubject {
  const snapshot = exampleSnapshot();
  const review = claimReview(snapshot, claimId, { language: 'de' });
  const page = claimPage(snapshot, claimId, { language: 'de' });
  const claim = snapshot.claims.find(({ id }) => id === claimId);
  if (!claim || 'refused' in review || 'refused' in page) throw new Error('the example is publishable');
  return {
    document: review.document,
    snapshot,
    claim,
    page: page.html,
    answer: { status: 200, redirected: false },
    others: [],
  };
}

type Change = (good: ClaimReviewSubject) => Partial<ClaimReviewSubject>;

const document =
  (change: Readonly<Record<string, unknown>>): Change =>
  (good) => ({ document: { ...good.document, ...change } });
const inside =
  (name: string, change: Readonly<Record<string, unknown>>): Change =>
  (good) => ({ document: { ...good.document, [name]: { ...part(good.document[name]), ...change } } });
const workspace =
  (change: Partial<ReportSnapshot['workspace']>): Change =>
  ({ snapshot }) => ({ snapshot: { ...snapshot, workspace: { ...snapshot.workspace, ...change } } });
const page =
  (change: (html: string) => string): Change =>
  (good) => ({ page: change(good.page ?? '') });
const renumbered =
  (numbers: Readonly<Record<string, number>>): Change =>
  ({ snapshot }) => ({
    snapshot: {
      ...snapshot,
      ratingScale: {
        ...snapshot.ratingScale,
        ratings: snapshot.ratingScale.ratings.map((rating) => ({
          ...rating,
          number: numbers[rating.key] ?? rating.number,
        })),
      },
    },
  });
const reviewBy =
  (date: string): Change =>
  ({ claim }) => ({ claim: { ...claim, verdict: claim.verdict && { ...claim.verdict, reviewBy: date } } });
const graded =
  (grade: 'secondary' | null): Change =>
  ({ claim }) => ({
    claim: { ...claim, citations: claim.citations.map((entry) => ({ ...entry, source: { ...entry.source, grade } })) },
  });

const unordered = 'claim-id-7';

/** Every defect, with the rule that must find it. */
const DEFECTS: readonly (readonly [number, string, string, Change, string?])[] = [
  [1, 'required_fields', 'no claim', document({ claimReviewed: ' ' })],
  [1, 'required_fields', 'no address', document({ url: undefined })],
  [1, 'required_fields', 'no rating', document({ reviewRating: undefined })],
  [1, 'required_fields', 'another type', document({ '@type': 'Review' })],
  [
    1,
    'required_fields',
    'the legacy CreativeWork as item reviewed (Aletheia)',
    inside('itemReviewed', { '@type': 'CreativeWork' }),
  ],
  [2, 'claim_long', 'a claim over 75 characters', document({ claimReviewed: 'x'.repeat(76) })],
  [2, 'claim_too_long', 'a claim over 300 characters', document({ claimReviewed: 'x'.repeat(301) })],
  [
    2,
    'claim_holds_verdict',
    'the verdict within the claim',
    document({ claimReviewed: 'Es ist falsch, dass es regnet.' }),
  ],
  [
    3,
    'page_address',
    'the site’s front page as address (Aletheia)',
    document({ url: 'https://seeblick.example.org/' }),
  ],
  [3, 'page_address', 'a relative address', document({ url: '/faktencheck/4' })],
  [3, 'page_address', 'plain http', document({ url: 'http://seeblick.example.org/faktencheck/4' })],
  [3, 'page_address', 'another site', document({ url: 'https://other.example/faktencheck/4' })],
  [3, 'page_address', 'a query', document({ url: 'https://seeblick.example.org/faktencheck?id=4' })],
  [3, 'page_address', 'a short link', document({ url: 'https://bit.ly/abc' })],
  [3, 'page_answer', 'a redirect', () => ({ answer: { status: 200, redirected: true } })],
  [3, 'page_answer', 'a page that is gone', () => ({ answer: { status: 404, redirected: false } })],
  [4, 'rating_name', 'no name of the rating', inside('reviewRating', { alternateName: undefined })],
  [
    4,
    'rating_name',
    'a name that begins with something else',
    inside('reviewRating', { alternateName: 'Das ist Falsch' }),
  ],
  [5, 'rating_numbers', 'a value off the scale: 0 (Aletheia)', inside('reviewRating', { ratingValue: 0 })],
  [
    5,
    'rating_numbers',
    'a middle number for an unordered rating (Aletheia)',
    inside('reviewRating', { ratingValue: 3, worstRating: 1, bestRating: 5 }),
    unordered,
  ],
  [5, 'rating_numbers', 'another number than the scale’s', inside('reviewRating', { ratingValue: 2 })],
  [5, 'rating_numbers', 'a number as text', inside('reviewRating', { ratingValue: '1' })],
  [5, 'rating_numbers', 'an ordered rating without numbers', inside('reviewRating', { ratingValue: undefined })],
  [5, 'rating_numbers', 'best below worst', inside('reviewRating', { worstRating: 5, bestRating: 1 })],
  [5, 'rating_numbers', 'a worst of 0', inside('reviewRating', { worstRating: 0 })],
  [5, 'rating_scale_order', 'a scale upside down', renumbered({ true: 1, mostly_true: 2, mostly_false: 4, false: 5 })],
  [
    6,
    'verdict_visible',
    'another verdict on the page',
    page((html) => html.replace('class="word">Falsch', 'class="word">Richtig')),
  ],
  [6, 'verdict_visible', 'a page of others without the verdict', () => ({ page: '<p>Nothing</p>' })],
  [
    7,
    'one_per_page',
    'two on a page',
    page((html) =>
      html.replace(
        '</head>',
        '<script type="application/ld+json">{"@graph":[{"@type":"ClaimReview"}]}</script></head>',
      ),
    ),
  ],
  [7, 'one_per_page', 'none on the page', page((html) => html.replace(/<script[^]*<\/script>/, ''))],
  [
    8,
    'published_twice',
    'the same claim on another page',
    ({ document: same }) => ({
      others: [
        {
          page: 'https://seeblick.example.org/alt/9',
          document: { ...same, url: 'https://seeblick.example.org/alt/9', '@id': 'x' },
        },
      ],
    }),
  ],
  [
    8,
    'published_twice',
    'the same address on another page',
    ({ document: same }) => ({
      others: [{ page: 'https://seeblick.example.org/alt/9', document: { url: same['url'] } }],
    }),
  ],
  [9, 'claim_author', 'an author without a name (Aletheia)', inside('itemReviewed', { author: { '@type': 'Person' } })],
  [
    9,
    'claim_author',
    'a sameAs that is no address',
    inside('itemReviewed', { author: { '@type': 'Person', name: 'A', sameAs: 'Q42' } }),
  ],
  [
    10,
    'appearance',
    'no appearance (Aletheia)',
    inside('itemReviewed', { appearance: undefined, firstAppearance: undefined }),
  ],
  [
    10,
    'appearance',
    'an appearance that is no address',
    inside('itemReviewed', { firstAppearance: { url: 'page 3' } }),
  ],
  [
    10,
    'appearance',
    'an appearance on the own site',
    inside('itemReviewed', { firstAppearance: { url: 'https://blog.seeblick.example.org/1' } }),
  ],
  [11, 'dates', 'a date in words', document({ datePublished: '7. März 2024' })],
  [11, 'dates', 'a claim after its verdict', inside('itemReviewed', { datePublished: '2024-03-08' })],
  [11, 'dates', 'a verdict after the report', document({ datePublished: '2024-03-08T00:00:00Z' })],
  [11, 'dates', 'no date', document({ datePublished: undefined })],
  [12, 'publisher_name', 'a publisher without a name', inside('author', { name: '' })],
  [12, 'political_publisher', 'a political publisher', workspace({ political: true })],
  [13, 'corrections_address', 'no address for corrections', workspace({ correctionsUrl: null })],
  [
    13,
    'corrections_address',
    'an address for corrections that is none',
    workspace({ correctionsUrl: 'mailto:a@b.example' }),
  ],
  [
    14,
    'escaping',
    'a script end in the markup',
    page((html) => html.replace('"claimReviewed": "', '"claimReviewed": "</script><script>alert(1)</script>')),
  ],
  [
    14,
    'escaping',
    'raw angle brackets in the markup',
    page((html) => html.replace('"claimReviewed": "', '"claimReviewed": "<b>')),
  ],
  [14, 'escaping', 'an event handler on the page', page((html) => html.replace('<body>', '<body onload="x()">'))],
  [14, 'escaping', 'another script on the page', page((html) => html.replace('</head>', '<script>1</script></head>'))],
  [15, 'language', 'no language', document({ inLanguage: undefined })],
  [15, 'language', 'a language in words', document({ inLanguage: 'auf Deutsch' })],
  [16, 'no_citation', 'no source', document({ citation: [] })],
  [16, 'no_primary_source', 'secondary sources only', graded('secondary')],
  [17, 'expiry', 'a review-by date that the markup leaves out', reviewBy('2025-01-01')],
  [17, 'expiry', 'an expiry that nobody set', document({ expires: '2025-01-01' })],
  [
    17,
    'expiry',
    'an expiry before the verdict',
    (good) => ({ ...reviewBy('2024-01-01')(good), ...document({ expires: '2024-01-01' })(good) }),
  ],
  [
    18,
    'withheld_source',
    'the address of a withheld source',
    document({ citation: [{ '@type': 'CreativeWork', name: 'x', url: 'https://secret.example/leak' }] }),
  ],
  [
    18,
    'withheld_source',
    'the name of a withheld source',
    document({ citation: [{ '@type': 'CreativeWork', name: 'Informant B' }] }),
  ],
  [19, 'stable_id', 'no id', document({ '@id': undefined })],
  [19, 'stable_id', 'an id of another page', document({ '@id': 'https://seeblick.example.org/#1' })],
  [
    19,
    'stable_id',
    'an id that changes with the report',
    ({ document: good, snapshot }) => ({ document: { ...good, '@id': `${String(good['url'])}#${snapshot.id}` } }),
  ],
  [20, 'round_trip', 'something that an import would lose', document({ reviewAspect: 'tone' })],
];

describe('the twenty checks of ClaimReview markup', () => {
  it.each([['claim-id-4'], [unordered], ['claim-id-1']])('find nothing wrong with what is exported (%s)', (claimId) => {
    const errors = checkClaimReview(subject(claimId)).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it.each(DEFECTS)('%i %s: finds %s', (check, id, _defect, change, claimId = 'claim-id-4') => {
    const good = subject(claimId);
    const rule = CLAIM_REVIEW_RULES.find((entry) => entry.id === id);
    expect(rule?.check).toBe(check);
    expect(rule?.test(good)).toBeNull();
    expect(rule?.test({ ...good, ...change(good) })).toMatch(/\w.*\.$/);
  });

  it('are all tried: each rule has a defect that it finds, and the checks are numbered 1 to 20', () => {
    expect(new Set(DEFECTS.map(([, id]) => id))).toEqual(new Set(CLAIM_REVIEW_RULES.map(({ id }) => id)));
    expect([...new Set(CLAIM_REVIEW_RULES.map(({ check }) => check))]).toEqual(
      Array.from({ length: 20 }, (_none, index) => index + 1),
    );
  });

  it('let pass what they cannot know: no page, no answer, no other pages', () => {
    const findings = checkClaimReview({ ...subject(), page: null, answer: null, others: [] });
    expect(findings).toEqual([]);
  });

  it('never throw, whatever a document holds', () => {
    const values: readonly unknown[] = [null, 7, [], [null], {}, { '@type': {} }, ...HOSTILE_TEXTS];
    for (const value of values) {
      const odd = Object.fromEntries(Object.keys(subject().document).map((key) => [key, value]));
      expect(() => checkClaimReview({ ...subject(), document: odd })).not.toThrow();
      expect(() => checkClaimReview({ ...subject(), page: String(value) })).not.toThrow();
    }
    const claim = { ...subject().claim, verdict: null } as SnapshotClaim;
    expect(() => checkClaimReview({ ...subject(), claim, document: {} })).not.toThrow();
  });
});
