import { newId, Problem } from '#libs/platform';
import type { Stance } from '#libs/claims';
import { mayKnow, type By, type NewCitation, type WriteTx } from '#libs/storage';
import { personOf } from '../people/actor.js';

export type CitationInput = {
  readonly sourceId: string;
  readonly stance: Stance;
  readonly quote?: string | null;
  readonly locator?: string | null;
  /** ISO 8601 instant; now when left out. */
  readonly accessedAt?: string | null;
};

/** The citations as they are stored. Problem `validation` that names each one whose source is not there for this person. */
export async function citationsFor(tx: WriteTx, by: By, citations: readonly CitationInput[]): Promise<NewCitation[]> {
  const sources = new Map(
    (await tx.sources.byIds([...new Set(citations.map((citation) => citation.sourceId))])).map((source) => [
      source.id,
      source,
    ]),
  );
  const unknown = citations.flatMap((citation, index) => {
    const source = sources.get(citation.sourceId);
    return source && mayKnow(source, personOf(by))
      ? []
      : [{ pointer: `/citations/${index}/sourceId`, detail: 'there is no such source; create it first' }];
  });
  if (unknown.length > 0)
    throw new Problem('validation', 'A citation names a source that does not exist.', { errors: unknown });
  return citations.map((citation) => ({
    id: newId(),
    sourceId: citation.sourceId,
    stance: citation.stance,
    quote: citation.quote ?? null,
    locator: citation.locator ?? null,
    accessedAt: citation.accessedAt ? new Date(citation.accessedAt) : tx.now,
  }));
}
