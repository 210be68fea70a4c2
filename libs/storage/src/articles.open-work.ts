import type { Risk } from '#libs/claims';
import type { Tx } from './prisma.js';

/** How much stands between an article and the press at its current revision. */
export type OpenWork = {
  /** Claims that are not closed, or whose words have to be looked at. */
  readonly claims: number;
  readonly sentences: number;
  readonly queries: number;
};

/**
 * What libs/claims/src/clearance.ts would list as open, counted for many articles in one statement; a test holds the two
 * against each other. `risks` are those that count for clearance.
 */
export async function openWorkOf(
  tx: Tx,
  workspaceId: string,
  articleIds: readonly string[],
  risks: readonly Risk[],
): Promise<ReadonlyMap<string, OpenWork>> {
  const rows = await tx.$queryRaw<(OpenWork & { articleId: string })[]>`
    WITH asked AS (
      SELECT id, current_revision_id FROM articles
      WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${[...articleIds]}::uuid[])
    ), covered AS (
      SELECT n.revision_id, range_agg(int4range(n.start, n."end")) AS spans
      FROM anchors n JOIN claims c ON c.id = n.claim_id
      WHERE n.revision_id IN (SELECT current_revision_id FROM asked) AND n.state <> 'lost' AND c.state <> 'dismissed'
      GROUP BY n.revision_id
    ), open_claims AS (
      SELECT c.article_id, count(*)::int AS open FROM claims c JOIN asked a ON a.id = c.article_id
      WHERE (c.state = 'proposed' OR (c.state <> 'dismissed' AND c.risk = ANY(${[...risks]}::text[])))
        AND (c.state <> 'signed_off' OR c.revision_id <> a.current_revision_id
          OR NOT EXISTS (SELECT FROM anchors n WHERE n.claim_id = c.id)
          OR EXISTS (SELECT FROM anchors n WHERE n.claim_id = c.id AND n.state IN ('lost', 'touched')))
      GROUP BY c.article_id
    ), open_sentences AS (
      SELECT s.revision_id, count(*)::int AS open FROM sentences s LEFT JOIN covered ON covered.revision_id = s.revision_id
      WHERE s.revision_id IN (SELECT current_revision_id FROM asked) AND s.dismissed_at IS NULL
        AND NOT coalesce(covered.spans && int4range(s.start, s."end"), false)
      GROUP BY s.revision_id
    ), open_queries AS (
      SELECT q.article_id, count(*)::int AS open FROM queries q
      WHERE q.article_id IN (SELECT id FROM asked) AND q.closed_at IS NULL GROUP BY q.article_id
    )
    SELECT a.id AS "articleId", coalesce(c.open, 0) AS claims, coalesce(s.open, 0) AS sentences, coalesce(q.open, 0) AS queries
    FROM asked a LEFT JOIN open_claims c ON c.article_id = a.id
    LEFT JOIN open_sentences s ON s.revision_id = a.current_revision_id
    LEFT JOIN open_queries q ON q.article_id = a.id`;
  return new Map(rows.map(({ articleId, claims, sentences, queries }) => [articleId, { claims, sentences, queries }]));
}
