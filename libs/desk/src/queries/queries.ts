import type { Caller } from '#libs/identity';
import { newId, Problem } from '#libs/platform';
import type { Database, QueryRow, WriteTx } from '#libs/storage';

export type QueryInput = {
  readonly claimId?: string | null;
  readonly addressee: 'author' | 'subject';
  readonly question: string;
  readonly dueAt?: string | null;
};

/** A question to the author, or to the subject of an allegation (right of reply). */
export type QueryView = {
  readonly id: string;
  readonly version: number;
  readonly articleId: string;
  readonly claimId: string | null;
  readonly addressee: 'author' | 'subject';
  readonly question: string;
  readonly dueAt: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
};

/** Asks. An open query keeps the article from being cleared. */
export async function askQuery(db: Database, by: Caller, articleId: string, input: QueryInput): Promise<QueryView> {
  return await db.write(by, async (tx) => {
    await tx.articles.get(articleId);
    if (input.claimId) {
      const claim = await tx.claims.get(input.claimId);
      if (claim.articleId !== articleId) {
        throw new Problem('validation', 'This claim belongs to another article.', {
          errors: [{ pointer: '/claimId', detail: 'Give a claim of this article.' }],
        });
      }
    }
    const row = await tx.queries.ask({
      id: newId(),
      articleId,
      claimId: input.claimId ?? null,
      addressee: input.addressee,
      question: input.question.trim(),
      dueAt: input.dueAt ? new Date(input.dueAt) : null,
      askedBy: by.userId,
    });
    if (await tx.verdicts.retractArticleSignOff(articleId, tx.now)) {
      tx.record({
        type: 'article.sign_off_retracted',
        subjectType: 'article',
        subjectId: articleId,
        articleId,
        data: { cause: row.id },
      });
    }
    record(tx, 'query.asked', row);
    return queryView(row);
  });
}

/** In the order in which they were asked. */
export async function listQueries(db: Database, by: Caller, articleId: string): Promise<readonly QueryView[]> {
  return await db.read(by, async (tx) => {
    await tx.articles.get(articleId);
    return (await tx.queries.ofArticle(articleId)).map(queryView);
  });
}

/** Answers; again until it is closed. The author answers queries to the author; an editor may record any answer. */
export async function answerQuery(
  db: Database,
  by: Caller,
  queryId: string,
  answer: string,
  expected: number,
): Promise<QueryView> {
  return await db.write(by, async (tx) => {
    const query = await openQuery(tx, queryId);
    const article = await tx.articles.get(query.articleId);
    const isAuthor =
      query.addressee === 'author' &&
      by.roles.has('author') &&
      (article.authorId === null || article.authorId === by.userId);
    if (!by.roles.has('editor') && !isAuthor) {
      throw new Problem('forbidden', 'The author of the article answers this query, or an editor records the answer.');
    }
    refuseStale(query, expected);
    const row = await tx.queries.change(queryId, {
      answer: answer.trim(),
      answeredBy: by.userId,
      answeredAt: tx.now,
    });
    record(tx, 'query.answered', row);
    return queryView(row);
  });
}

/** Closes a query: it no longer stands in the way of clearance. */
export async function closeQuery(db: Database, by: Caller, queryId: string, expected: number): Promise<QueryView> {
  return await db.write(by, async (tx) => {
    refuseStale(await openQuery(tx, queryId), expected);
    const row = await tx.queries.change(queryId, { closedAt: tx.now });
    record(tx, 'query.closed', row);
    return queryView(row);
  });
}

/** The query, locked; Problem `conflict` when it is closed. */
async function openQuery(tx: WriteTx, queryId: string): Promise<QueryRow> {
  const query = await tx.queries.getForUpdate(queryId);
  if (query.closedAt === null) return query;
  throw new Problem('conflict', 'This query is closed; ask a new one.', { current: queryView(query) });
}

function refuseStale(query: QueryRow, expected: number): void {
  if (query.version === expected) return;
  throw new Problem('stale_version', 'Somebody has changed this query since you read it.', {
    current: queryView(query),
  });
}

function record(tx: WriteTx, type: string, row: QueryRow): void {
  tx.record({
    type,
    subjectType: 'query',
    subjectId: row.id,
    articleId: row.articleId,
    ...(row.claimId === null ? {} : { claimId: row.claimId }),
    data: { addressee: row.addressee },
  });
}

export function queryView(row: QueryRow): QueryView {
  return {
    id: row.id,
    version: row.version,
    articleId: row.articleId,
    claimId: row.claimId,
    addressee: row.addressee as 'author' | 'subject',
    question: row.question,
    dueAt: row.dueAt?.toISOString() ?? null,
    askedBy: row.askedBy,
    askedAt: row.askedAt.toISOString(),
    answer: row.answer,
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
