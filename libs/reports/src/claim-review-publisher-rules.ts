import { listOf, part, textOf } from './claim-review-document.js';
import type { ClaimReviewRule, ClaimReviewSubject } from './claim-review-rule.js';
import { isShortener, parseAddress, sameSite, siteHost } from './web-site.js';

function testUrl({ document, snapshot }: ClaimReviewSubject): string | null {
  const url = parseAddress(document['url']);
  if (url?.protocol !== 'https:') return 'Set the address of published claim pages to an absolute https address.';
  if (url.search || url.username || isShortener(url.hostname))
    return 'Use the claim page’s own address: no query, no sign-in name, no short link.';
  if (url.pathname === '/') return 'url is the front page. It must be the page of this very check.';
  const { claimsUrl, url: siteUrl } = snapshot.workspace;
  const hosts = [siteHost(claimsUrl), siteHost(siteUrl)].filter((host) => host !== null);
  return hosts.every((host) => sameSite(host, siteHost(url.href) ?? ''))
    ? null
    : 'url must lie on the newsroom’s own site. Let the address of claim pages and that of the newsroom share a domain.';
}

function testAppearance({ document, snapshot }: ClaimReviewSubject): string | null {
  const item = part(document['itemReviewed']);
  const appearances = [...listOf(item['firstAppearance']), ...listOf(item['appearance'])].map(({ url }) =>
    parseAddress(url),
  );
  if (appearances.length === 0 || appearances.some((url) => !url || !/^https?:$/.test(url.protocol)))
    return 'Give the web address where the claim appeared.';
  const { url, claimsUrl } = snapshot.workspace;
  const own = [url, claimsUrl, document['url']].map(siteHost).filter((host) => host !== null);
  const onOwnSite = appearances.some((address) => own.some((host) => sameSite(host, siteHost(address?.href) ?? '')));
  return onOwnSite
    ? 'The claim appeared on the newsroom’s own site. ClaimReview is for claims of others; correct the article’s address.'
    : null;
}

function testDuplicate({ document, others }: ClaimReviewSubject): string | null {
  const author = (of: ClaimReviewSubject['document']): string | null =>
    textOf(part(part(of['itemReviewed'])['author'])['name']);
  const twin = others.find(
    ({ page, document: other }) =>
      page !== document['url'] &&
      (other['url'] === document['url'] ||
        other['@id'] === document['@id'] ||
        (other['claimReviewed'] === document['claimReviewed'] && author(other) === author(document))),
  );
  return twin ? `The same claim is published at ${twin.page}. Merge the two claims, or publish only one.` : null;
}

/** Checks on who publishes the markup, where, and under which identity. */
export const PUBLISHER_RULES: readonly ClaimReviewRule[] = [
  { check: 3, id: 'page_address', severity: 'error', test: testUrl },
  {
    check: 3,
    id: 'page_answer',
    severity: 'error',
    test: ({ answer }) =>
      !answer || (answer.status === 200 && !answer.redirected)
        ? null
        : `The claim page answered ${answer.status}${answer.redirected ? ' after a redirect' : ''}. Serve it with 200 at its own address.`,
  },
  { check: 8, id: 'published_twice', severity: 'error', test: testDuplicate },
  { check: 10, id: 'appearance', severity: 'error', test: testAppearance },
  {
    check: 12,
    id: 'publisher_name',
    severity: 'error',
    test: ({ document }) =>
      textOf(part(document['author'])['name']) === null ? 'Name the newsroom in the settings of the workspace.' : null,
  },
  {
    check: 12,
    id: 'political_publisher',
    severity: 'error',
    test: ({ snapshot }) =>
      snapshot.workspace.political
        ? 'ClaimReview is not open to political organisations; this workspace is marked as one.'
        : null,
  },
  {
    check: 13,
    id: 'corrections_address',
    severity: 'error',
    test: ({ snapshot }) =>
      /^https?:$/.test(parseAddress(snapshot.workspace.correctionsUrl)?.protocol ?? '')
        ? null
        : 'Set the web address where readers report errors and see corrections, in the settings of the workspace.',
  },
  {
    check: 19,
    id: 'stable_id',
    severity: 'error',
    test: ({ document, snapshot }) => {
      const id = textOf(document['@id']) ?? '';
      const stable =
        id.startsWith(`${String(document['url'])}#`) && !id.includes(snapshot.id) && !id.includes(snapshot.revision.id);
      return stable
        ? null
        : 'Make @id the claim page’s address with a fragment, the same in every version of the report.';
    },
  },
];
