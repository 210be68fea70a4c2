import { canonicalJson } from './canonical.js';
import { listOf, part, readClaimReview, textOf, writeClaimReview } from './claim-review-document.js';
import type { ClaimReviewRule, ClaimReviewSubject } from './claim-review-rule.js';
import { oneLine } from './escape.js';
import { isIsoDate } from './format.js';
import type { SnapshotRating } from './snapshot.js';
import { parseAddress } from './web-site.js';

function ratingOf({ snapshot, claim }: ClaimReviewSubject): SnapshotRating | null {
  return snapshot.ratingScale.ratings.find((rating) => rating.key === claim.verdict?.rating) ?? null;
}

function labelsOf(subject: ClaimReviewSubject): readonly string[] {
  const rating = ratingOf(subject);
  const labels = Object.values(rating?.label ?? {}).filter((label) => label.trim() !== '');
  return labels.length > 0 ? labels : [rating?.key ?? subject.claim.verdict?.rating ?? ''].filter(Boolean);
}

/** Whether the phrase stands in the text as words of its own. */
function holdsPhrase(text: string, phrase: string): boolean {
  const [haystack, needle] = [text, phrase].map((string) => string.toLowerCase()) as [string, string];
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const around = `${haystack.slice(0, at).slice(-1)}${haystack.slice(at + needle.length, at + needle.length + 1)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

function testNumbers(subject: ClaimReviewSubject): string | null {
  const rating = ratingOf(subject);
  const { ratingValue, bestRating, worstRating } = part(subject.document['reviewRating']);
  const given = [ratingValue, bestRating, worstRating].filter((number) => number !== undefined);
  if (!rating) return 'The verdict is no rating of the frozen scale. Decide the claim again on the present scale.';
  if (rating.number === null) {
    return given.length === 0
      ? null
      : `“${rating.key}” has no place on the scale. Leave out ratingValue, bestRating and worstRating; keep alternateName.`;
  }
  if (![ratingValue, bestRating, worstRating].every((number) => typeof number === 'number' && Number.isFinite(number)))
    return 'An ordered rating needs ratingValue, bestRating and worstRating as numbers.';
  const [value, best, worst] = [ratingValue, bestRating, worstRating] as [number, number, number];
  if (worst < 1 || worst >= best || value < worst || value > best)
    return 'Number the scale so that 1 <= worstRating < bestRating, and ratingValue lies between them.';
  const scale = subject.snapshot.ratingScale.ratings.flatMap(({ number }) => (number === null ? [] : [number]));
  return value === rating.number && worst === Math.min(...scale) && best === Math.max(...scale)
    ? null
    : `The scale has ${rating.number} of ${Math.min(...scale)} to ${Math.max(...scale)} for “${rating.key}”. Use these numbers.`;
}

// Keys whose meaning is known, from the least true to the most.
const TRUTH_ORDER = ['false', 'mostly_false', 'partly_false', 'mostly_true', 'true'] as const;

function testMonotone({ snapshot }: ClaimReviewSubject): string | null {
  const { ratings } = snapshot.ratingScale;
  const numbers = TRUTH_ORDER.flatMap((key) => ratings.find((rating) => rating.key === key)?.number ?? []);
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number))
    ? null
    : 'Number the rating scale so that a truer rating has the higher number.';
}

function testDates({ document, snapshot }: ClaimReviewSubject): string | null {
  const claimed = part(document['itemReviewed'])['datePublished'];
  const reviewed = document['datePublished'];
  const dates = [claimed, reviewed, document['dateModified'], document['expires']].filter((date) => date !== undefined);
  if (!dates.every((date) => typeof date === 'string' && isIsoDate(date)))
    return 'Write every date as ISO 8601, e.g. 2022-09-15 or 2022-09-15T13:05:00Z.';
  const at = (date: unknown): number => Date.parse(String(date));
  if (reviewed === undefined) return 'Set datePublished to the time of the sign-off.';
  if (claimed !== undefined && at(claimed) > at(reviewed))
    return 'The claim is dated after its verdict. Correct the article’s publication date, or decide the claim again.';
  return at(reviewed) <= at(snapshot.createdAt) ? null : 'The verdict is dated after the report. Freeze a new report.';
}

function testExpiry({ document, claim }: ClaimReviewSubject): string | null {
  const wanted = claim.verdict?.reviewBy ?? null;
  const expires = textOf(document['expires']);
  if (expires !== wanted)
    return wanted ? `Set expires to the review-by date ${wanted}.` : 'Leave out expires: no review-by date is set.';
  return expires === null || Date.parse(expires) > Date.parse(String(document['datePublished']))
    ? null
    : 'The review-by date lies before the verdict. Set a later one.';
}

function testLeak({ document, claim }: ClaimReviewSubject): string | null {
  const known = new Set(
    claim.citations.flatMap(({ source }) => (source.url ? [source.url, parseAddress(source.url)?.href] : [])),
  );
  const titles = new Set(claim.citations.map(({ source }) => oneLine(source.title) || source.kind));
  const leaked = listOf(document['citation']).some(
    ({ url, name }) =>
      (url !== undefined && !known.has(textOf(url) ?? '')) || (url === undefined && !titles.has(textOf(name) ?? '')),
  );
  return leaked
    ? 'A source is cited that the report withholds or does not have. Cite only the sources of the snapshot.'
    : null;
}

/** Checks on what the markup says: required parts, claim, rating, dates, sources. */
export const CONTENT_RULES: readonly ClaimReviewRule[] = [
  {
    check: 1,
    id: 'required_fields',
    severity: 'error',
    test: ({ document }) => {
      const type = document['@type'] === 'ClaimReview' && document['@context'] === 'https://schema.org';
      const item = part(document['itemReviewed'])['@type'] === 'Claim';
      const missing = ['claimReviewed', 'url'].filter((field) => textOf(document[field]) === null);
      if (part(document['reviewRating'])['@type'] !== 'Rating') missing.push('reviewRating (of type Rating)');
      if (!type) missing.push('@context and @type of a ClaimReview');
      if (!item) missing.push('itemReviewed (of type Claim)');
      return missing.length === 0 ? null : `Fill in ${missing.join(', ')}.`;
    },
  },
  {
    check: 2,
    id: 'claim_long',
    severity: 'warning',
    test: ({ document }) =>
      (textOf(document['claimReviewed']) ?? '').length > 75
        ? 'The statement has more than 75 characters; search engines show the first 75. Shorten it if you can.'
        : null,
  },
  {
    check: 2,
    id: 'claim_too_long',
    severity: 'error',
    test: ({ document }) =>
      (textOf(document['claimReviewed']) ?? '').length > 300
        ? 'Shorten the statement to 300 characters at most.'
        : null,
  },
  {
    check: 2,
    id: 'claim_holds_verdict',
    severity: 'error',
    test: (subject) => {
      const claim = textOf(subject.document['claimReviewed']) ?? '';
      const found = labelsOf(subject).find((label) => holdsPhrase(claim, label));
      return found ? `The statement contains the verdict “${found}”. Word the claim without judging it.` : null;
    },
  },
  {
    check: 4,
    id: 'rating_name',
    severity: 'error',
    test: (subject) => {
      const name = textOf(part(subject.document['reviewRating'])['alternateName']);
      if (!name) return 'Set alternateName to the name of the rating.';
      return labelsOf(subject).some((label) => name.startsWith(label.trim()))
        ? null
        : 'Let alternateName begin with the name that the rating scale has for the verdict.';
    },
  },
  { check: 5, id: 'rating_numbers', severity: 'error', test: testNumbers },
  { check: 5, id: 'rating_scale_order', severity: 'error', test: testMonotone },
  {
    check: 9,
    id: 'claim_author',
    severity: 'error',
    test: ({ document }) => {
      const author = part(document['itemReviewed'])['author'];
      if (author === undefined) return null;
      if (textOf(part(author)['name']) === null) return 'Name the claim’s author, or leave the author out.';
      const { sameAs } = part(author);
      return sameAs === undefined || /^https?:$/.test(parseAddress(sameAs)?.protocol ?? '')
        ? null
        : 'Set sameAs to a web address that identifies the claim’s author, or leave it out.';
    },
  },
  { check: 11, id: 'dates', severity: 'error', test: testDates },
  {
    check: 15,
    id: 'language',
    severity: 'error',
    test: ({ document }) =>
      /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(textOf(document['inLanguage']) ?? '')
        ? null
        : 'Set inLanguage to a language tag such as de or en.',
  },
  {
    check: 16,
    id: 'no_citation',
    severity: 'error',
    test: ({ document }) =>
      listOf(document['citation']).length > 0 ? null : 'Cite at least one source that may be named.',
  },
  {
    check: 16,
    id: 'no_primary_source',
    severity: 'warning',
    test: ({ claim }) =>
      claim.citations.some(({ source }) => source.grade === 'primary')
        ? null
        : 'No primary source is cited. Add one if there is one.',
  },
  { check: 17, id: 'expiry', severity: 'error', test: testExpiry },
  { check: 18, id: 'withheld_source', severity: 'error', test: testLeak },
  {
    check: 20,
    id: 'round_trip',
    severity: 'error',
    test: ({ document }) => {
      const fields = readClaimReview(document);
      return fields && canonicalJson(writeClaimReview(fields)) === canonicalJson(document)
        ? null
        : 'An import would lose something of this markup. Write it with writeClaimReview().';
    },
  },
];
