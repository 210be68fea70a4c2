import { Prisma, type Tx } from './prisma.js';

/** A claim that says much the same as another one. */
export type SimilarClaim = {
  readonly claimId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly statement: string;
  readonly state: string;
  /** 0..1, the share of trigrams that the two statements have in common. */
  readonly score: number;
  /** The verdict in force. */
  readonly rating: string | null;
  readonly decidedAt: Date | null;
};

/** Below this two statements share little more than their language. */
const LEAST_ALIKE = 0.3;
/** Those that share the most words are compared letter by letter. */
const COMPARED = 200;

/** The most similar claims of the workspace, those of other articles first. Claims merged into another are left out. */
export async function similarClaims(
  tx: Tx,
  workspaceId: string,
  claimId: string,
  limit: number,
): Promise<readonly SimilarClaim[]> {
  return await tx.$queryRaw<SimilarClaim[]>(Prisma.sql`
    WITH asked AS (
      SELECT id, article_id, statement FROM claims WHERE id = ${claimId}::uuid AND workspace_id = ${workspaceId}::uuid
    ), sharing AS (
      SELECT t.claim_id FROM claim_terms own
      JOIN claim_terms t ON t.workspace_id = ${workspaceId}::uuid AND t.term = own.term AND t.claim_id <> own.claim_id
      WHERE own.claim_id = ${claimId}::uuid AND own.workspace_id = ${workspaceId}::uuid
      GROUP BY t.claim_id ORDER BY count(*) DESC, t.claim_id DESC LIMIT ${COMPARED}
    ), alike AS (
      SELECT c.*, similarity(c.statement, asked.statement) AS score, c.article_id = asked.article_id AS same_article
      FROM sharing JOIN claims c ON c.id = sharing.claim_id CROSS JOIN asked
      WHERE c.merged_into_id IS NULL
    )
    SELECT c.id AS "claimId", c.article_id AS "articleId", a.title AS "articleTitle", c.statement, c.state,
           round(c.score::numeric, 3)::float AS score, v.rating, v.decided_at AS "decidedAt"
    FROM alike c JOIN articles a ON a.id = c.article_id
    LEFT JOIN verdicts v ON v.claim_id = c.id AND v.retracted_at IS NULL
    WHERE c.score >= ${LEAST_ALIKE}
    ORDER BY c.same_article, c.score DESC, c.id DESC LIMIT ${limit}`);
}
