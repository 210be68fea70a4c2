/** A ClaimReview as JSON-LD. Open, because rules and importer also read documents that others wrote. */
export type ClaimReviewDocument = { readonly [property: string]: unknown };

/** What a ClaimReview says, flat, with the names of Google's Fact Check Tools API where that has one. */
export type ClaimReviewFields = {
  readonly id: string;
  readonly url: string;
  readonly inLanguage: string;
  readonly claimReviewed: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly expires: string | null;
  readonly publisher: { readonly name: string; readonly url: string | null; readonly correctionsPolicy: string | null };
  readonly rating: {
    readonly textualRating: string;
    /** Null for an unordered rating: it has no place on the scale. */
    readonly value: { readonly ratingValue: number; readonly worstRating: number; readonly bestRating: number } | null;
    readonly ratingExplanation: string;
  };
  readonly claim: {
    readonly inLanguage: string;
    readonly claimDate: string | null;
    readonly claimFirstAppearance: string | null;
    readonly claimAuthor: {
      readonly type: 'Person' | 'Organization';
      readonly name: string;
      readonly sameAs: string | null;
    } | null;
  };
  readonly citations: readonly {
    readonly name: string;
    readonly url: string | null;
    readonly author: string | null;
    readonly publisher: string | null;
    readonly datePublished: string | null;
  }[];
};

function withoutNulls(entries: Readonly<Record<string, unknown>>): ClaimReviewDocument {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined));
}

function named(type: string, name: string | null): ClaimReviewDocument | null {
  return name === null ? null : { '@type': type, name };
}

/** The fields as schema.org JSON-LD. */
export function writeClaimReview(fields: ClaimReviewFields): ClaimReviewDocument {
  const { claim, publisher, rating } = fields;
  const appearance = claim.claimFirstAppearance && { '@type': 'CreativeWork', url: claim.claimFirstAppearance };
  return withoutNulls({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': fields.id,
    url: fields.url,
    inLanguage: fields.inLanguage,
    datePublished: fields.datePublished,
    dateModified: fields.dateModified,
    expires: fields.expires,
    claimReviewed: fields.claimReviewed,
    author: withoutNulls({ '@type': 'Organization', ...publisher }),
    reviewRating: withoutNulls({
      '@type': 'Rating',
      ...rating.value,
      alternateName: rating.textualRating,
      ratingExplanation: rating.ratingExplanation,
    }),
    itemReviewed: withoutNulls({
      '@type': 'Claim',
      inLanguage: claim.inLanguage,
      author:
        claim.claimAuthor &&
        withoutNulls({
          '@type': claim.claimAuthor.type,
          name: claim.claimAuthor.name,
          sameAs: claim.claimAuthor.sameAs,
        }),
      datePublished: claim.claimDate,
      firstAppearance: appearance,
      appearance: appearance && [appearance],
    }),
    citation: fields.citations.map((citation) =>
      withoutNulls({
        '@type': 'CreativeWork',
        name: citation.name,
        url: citation.url,
        author: named('Person', citation.author),
        publisher: named('Organization', citation.publisher),
        datePublished: citation.datePublished,
      }),
    ),
  });
}

/** The value as an object; an empty one when it is none, so that a missing part reads as missing properties. */
export function part(value: unknown): ClaimReviewDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ClaimReviewDocument) : {};
}

/** The value when it is a text with something in it, else null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** One object or a list of them, as a list. */
export function listOf(value: unknown): readonly ClaimReviewDocument[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(part);
}

/**
 * Reads a ClaimReview that Claimdesk wrote, back into its fields; null when something that it must have is missing.
 * `writeClaimReview(readClaimReview(document))` gives the same document.
 */
export function readClaimReview(document: ClaimReviewDocument): ClaimReviewFields | null {
  const author = part(document['author']);
  const rating = part(document['reviewRating']);
  const item = part(document['itemReviewed']);
  const claimAuthor = part(item['author']);
  const id = textOf(document['@id']);
  const url = textOf(document['url']);
  const claimReviewed = textOf(document['claimReviewed']);
  const datePublished = textOf(document['datePublished']);
  const textualRating = textOf(rating['alternateName']);
  const publisher = textOf(author['name']);
  if (!id || !url || !claimReviewed || !datePublished || !textualRating || !publisher) return null;
  const [ratingValue, worstRating, bestRating] = ['ratingValue', 'worstRating', 'bestRating'].map((key) => rating[key]);
  const claimAuthorName = textOf(claimAuthor['name']);
  return {
    id,
    url,
    inLanguage: textOf(document['inLanguage']) ?? 'und',
    claimReviewed,
    datePublished,
    dateModified: textOf(document['dateModified']) ?? datePublished,
    expires: textOf(document['expires']),
    publisher: {
      name: publisher,
      url: textOf(author['url']),
      correctionsPolicy: textOf(author['correctionsPolicy']),
    },
    rating: {
      textualRating,
      value:
        typeof ratingValue === 'number' && typeof worstRating === 'number' && typeof bestRating === 'number'
          ? { ratingValue, worstRating, bestRating }
          : null,
      ratingExplanation: textOf(rating['ratingExplanation']) ?? '',
    },
    claim: {
      inLanguage: textOf(item['inLanguage']) ?? 'und',
      claimDate: textOf(item['datePublished']),
      claimFirstAppearance:
        textOf(part(item['firstAppearance'])['url']) ?? textOf(listOf(item['appearance'])[0]?.['url']),
      claimAuthor: claimAuthorName
        ? {
            type: claimAuthor['@type'] === 'Organization' ? 'Organization' : 'Person',
            name: claimAuthorName,
            sameAs: textOf(claimAuthor['sameAs']),
          }
        : null,
    },
    citations: listOf(document['citation']).map((citation) => ({
      name: textOf(citation['name']) ?? '',
      url: textOf(citation['url']),
      author: textOf(part(citation['author'])['name']),
      publisher: textOf(part(citation['publisher'])['name']),
      datePublished: textOf(citation['datePublished']),
    })),
  };
}
