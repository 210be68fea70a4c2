import { Injectable, Module } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import { Database } from '#libs/storage';
import { answerQuery, askQuery, closeQuery, listQueries, type QueryInput, type QueryView } from './queries.js';

/** Questions to the author, or to the subject of an allegation. */
@Injectable()
export class QueriesDesk {
  constructor(private readonly db: Database) {}

  async ask(by: Caller, articleId: string, input: QueryInput): Promise<QueryView> {
    return await askQuery(this.db, by, articleId, input);
  }

  async list(by: Caller, articleId: string): Promise<readonly QueryView[]> {
    return await listQueries(this.db, by, articleId);
  }

  async answer(by: Caller, queryId: string, answer: string, expected: number): Promise<QueryView> {
    return await answerQuery(this.db, by, queryId, answer, expected);
  }

  async close(by: Caller, queryId: string, expected: number): Promise<QueryView> {
    return await closeQuery(this.db, by, queryId, expected);
  }
}

@Module({ providers: [QueriesDesk], exports: [QueriesDesk] })
export class QueriesDeskModule {}
