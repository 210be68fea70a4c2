import { EMPTY, type DraftCitation, type DraftContent, type StoredDraft } from './content';

/** A draft with these fields, for tests. */
export const draft = (fields: Partial<DraftContent> = {}): DraftContent => ({ ...EMPTY, ...fields });

/** A citation of a source in the library. */
export const citation = (sourceId: string, fields: Partial<DraftCitation> = {}): DraftCitation => ({
  key: `${sourceId}#0`,
  sourceId,
  source: null,
  title: `Title of ${sourceId}`,
  url: `https://example.org/${sourceId}`,
  stance: 'supports',
  quote: '',
  locator: '',
  accessedAt: '2026-11-20T10:00:00.000Z',
  ...fields,
});

/** What the server would answer for this content. */
export const stored = (content: DraftContent, version: number): StoredDraft => ({
  version,
  rating: content.rating,
  rationale: content.rationale,
  wordingProposal: content.wordingProposal === '' ? null : content.wordingProposal,
  citations: content.citations.map((one, index) => ({
    sourceId: one.sourceId ?? `stored-${index}`,
    title: one.title,
    url: one.url,
    stance: one.stance,
    quote: one.quote === '' ? null : one.quote,
    locator: one.locator === '' ? null : one.locator,
    accessedAt: one.accessedAt,
  })),
  updatedAt: '2026-11-20T10:00:00.000Z',
});
