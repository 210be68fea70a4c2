import type { Schemas } from '../../../api/client';

/** What a reviewer writes on a claim, as the screen holds it. Empty text stands for "nothing". */
export type DraftContent = {
  readonly rating: string | null;
  readonly rationale: string;
  readonly wordingProposal: string;
  readonly citations: readonly DraftCitation[];
};

export type Stance = Schemas['CitationDto']['stance'];

/** A source that comes into the library together with the citation. */
export type NewSource = Pick<
  Schemas['CreateSourceDto'],
  'kind' | 'title' | 'url' | 'publisher' | 'grade' | 'confidential'
>;

export type DraftCitation = {
  /** Tells citations on the screen apart; never sent. */
  readonly key: string;
  readonly sourceId: string | null;
  /** Only while `sourceId` is null. */
  readonly source: NewSource | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly stance: Stance;
  readonly quote: string;
  readonly locator: string;
  readonly accessedAt: string;
};

/** A draft or review as the server answers it; what the screen needs of it. */
export type StoredDraft = {
  readonly version: number;
  readonly rating: string | null;
  readonly rationale: string;
  readonly wordingProposal: string | null;
  readonly citations: readonly StoredCitation[];
  readonly updatedAt: string;
};

export type StoredCitation = {
  readonly sourceId: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly stance: Stance;
  readonly quote: string | null;
  readonly locator: string | null;
  readonly accessedAt: string;
};

/** The body of a save: only what changed, so that two tabs with different fields in hand do not get in each other's way. */
export type DraftChanges = {
  rating?: string | null;
  rationale?: string;
  wordingProposal?: string | null;
  citations?: CitationBody[];
};

export type CitationBody = {
  sourceId?: string;
  source?: NewSource;
  stance: Stance;
  quote: string | null;
  locator: string | null;
  accessedAt: string;
};

export const EMPTY: DraftContent = { rating: null, rationale: '', wordingProposal: '', citations: [] };

/** The screen's form of what the server holds. */
export function contentOf(stored: StoredDraft | null): DraftContent {
  if (!stored) return EMPTY;
  const seen = new Map<string, number>();
  return {
    rating: stored.rating,
    rationale: stored.rationale,
    wordingProposal: stored.wordingProposal ?? '',
    citations: stored.citations.map((citation) => {
      const nth = seen.get(citation.sourceId) ?? 0;
      seen.set(citation.sourceId, nth + 1);
      return {
        key: `${citation.sourceId}#${nth}`,
        sourceId: citation.sourceId,
        source: null,
        title: citation.title,
        url: citation.url,
        stance: citation.stance,
        quote: citation.quote ?? '',
        locator: citation.locator ?? '',
        accessedAt: citation.accessedAt,
      };
    }),
  };
}

/** True when both say the same, whatever the citations are called on the screen. */
export function sameContent(a: DraftContent, b: DraftContent): boolean {
  return (
    a.rating === b.rating &&
    a.rationale === b.rationale &&
    a.wordingProposal === b.wordingProposal &&
    sameCitations(a.citations, b.citations)
  );
}

/** True when both lists cite the same in the same order. */
export function sameCitations(a: readonly DraftCitation[], b: readonly DraftCitation[]): boolean {
  return a.length === b.length && a.every((one, index) => sameCitation(one, b[index]));
}

/** A source that is not stored yet is the one that was stored from it: same title, same address. */
export function sameCitation(a: DraftCitation, b: DraftCitation | undefined): boolean {
  return (
    b !== undefined &&
    sameSource(a, b) &&
    a.stance === b.stance &&
    a.quote === b.quote &&
    a.locator === b.locator &&
    a.accessedAt === b.accessedAt
  );
}

function sameSource(a: DraftCitation, b: DraftCitation): boolean {
  if (a.sourceId !== null && b.sourceId !== null) return a.sourceId === b.sourceId;
  return a.title === b.title && a.url === b.url;
}

/** What has to be sent so that the server holds `local` in place of `base`. */
export function changesSince(base: DraftContent, local: DraftContent): DraftChanges {
  return {
    ...(base.rating === local.rating ? {} : { rating: local.rating }),
    ...(base.rationale === local.rationale ? {} : { rationale: local.rationale }),
    ...(base.wordingProposal === local.wordingProposal ? {} : { wordingProposal: orNull(local.wordingProposal) }),
    ...(sameCitations(base.citations, local.citations) ? {} : { citations: local.citations.map(citationBody) }),
  };
}

/** Everything, for the submission. */
export function wholeBody(content: DraftContent): Required<DraftChanges> {
  return {
    rating: content.rating,
    rationale: content.rationale,
    wordingProposal: orNull(content.wordingProposal),
    citations: content.citations.map(citationBody),
  };
}

function citationBody(citation: DraftCitation): CitationBody {
  const { sourceId, source, stance, accessedAt } = citation;
  const rest = { stance, quote: orNull(citation.quote), locator: orNull(citation.locator), accessedAt };
  if (sourceId !== null) return { sourceId, ...rest };
  return { ...(source ? { source } : {}), ...rest };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/**
 * After a save: sources that were made with it have an id now. `sent` and `stored` have the same order; what was typed
 * meanwhile keeps its words and takes the ids over, so that the next save does not make the sources again.
 */
export function withStoredSources(
  content: DraftContent,
  sent: DraftContent,
  stored: readonly StoredCitation[],
): DraftContent {
  const ids = new Map<string, StoredCitation>();
  sent.citations.forEach((citation, index) => {
    const kept = stored[index];
    if (citation.sourceId === null && kept) ids.set(citation.key, kept);
  });
  if (ids.size === 0) return content;
  const citations = content.citations.map((citation) => {
    const kept = citation.sourceId === null ? ids.get(citation.key) : undefined;
    return kept
      ? {
          ...citation,
          sourceId: kept.sourceId,
          source: null,
          title: kept.title ?? citation.title,
          url: kept.url ?? citation.url,
        }
      : citation;
  });
  return { ...content, citations };
}
