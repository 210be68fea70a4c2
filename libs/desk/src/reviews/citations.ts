import { Problem, newId, type FieldProblem } from '#libs/platform';
import type { Stance } from '#libs/claims';
import type { By, NewCitation, WriteTx } from '#libs/storage';
import { visibleSources } from '../sources/source-view.js';
import { storeSource, type SourceInput } from '../sources/store-source.js';

/** A source of the library, or one that comes into being with the citation. */
export type CitationInput = {
  readonly sourceId?: string;
  readonly source?: SourceInput;
  readonly stance: Stance;
  readonly quote?: string | null;
  readonly locator?: string | null;
  /** ISO 8601 instant; now when left out. */
  readonly accessedAt?: string | null;
};

/** The citations as they are stored. Problem `validation` that names each one whose source is not there for this person. */
export async function citationsFor(tx: WriteTx, by: By, citations: readonly CitationInput[]): Promise<NewCitation[]> {
  await refuseUnknown(tx, by, citations);
  const stored: NewCitation[] = [];
  for (const [index, { sourceId, source, stance, quote, locator, accessedAt }] of citations.entries()) {
    const created = source ? await storeSource(tx, by, source, `/citations/${index}/source`) : null;
    stored.push({
      id: newId(),
      sourceId: created?.id ?? sourceId ?? '',
      stance,
      quote: quote ?? null,
      locator: locator ?? null,
      accessedAt: accessedAt ? new Date(accessedAt) : tx.now,
    });
  }
  return stored;
}

async function refuseUnknown(tx: WriteTx, by: By, citations: readonly CitationInput[]): Promise<void> {
  const named = [...new Set(citations.flatMap(({ sourceId }) => (sourceId === undefined ? [] : [sourceId])))];
  const known = new Set((await visibleSources(tx, by, await tx.sources.byIds(named))).map((source) => source.id));
  const errors = citations.flatMap(({ sourceId, source }, index): FieldProblem[] => {
    if ((sourceId === undefined) === (source === undefined)) {
      return [{ pointer: `/citations/${index}`, detail: 'Give either sourceId or source.' }];
    }
    if (sourceId === undefined || known.has(sourceId)) return [];
    return [{ pointer: `/citations/${index}/sourceId`, detail: 'There is no such source; create it first.' }];
  });
  if (errors.length > 0) throw new Problem('validation', 'A citation names no source that exists.', { errors });
}
