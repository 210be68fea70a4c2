import { Injectable, Module } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import { Configuration } from '#libs/platform';
import { Database, type Page } from '#libs/storage';
import { articleHistory, type HistoryEntry } from '../claims/claim-history.js';
import { articleClearance, type ClearanceView } from '../clearance/read-clearance.js';
import { dismissSentences, restoreSentences } from '../clearance/sentences.js';
import { retractSignOff, signOffArticle } from '../clearance/sign-off-article.js';
import type { ExtractionView } from '../extraction/extraction-view.js';
import { readExtraction, rerunExtraction } from '../extraction/request-extraction.js';
import { addRevision, type NewRevisionInput, type RevisionOutcome } from './add-revision.js';
import type { ArticleView } from './article-view.js';
import { changeArticle, type ArticleEdit } from './change-article.js';
import { createArticle, type NewArticleInput } from './create-article.js';
import {
  listArticles,
  listDesks,
  listRevisions,
  readArticle,
  readRevision,
  type ArticleListQuery,
  type RevisionView,
  type RevisionWithText,
} from './read-articles.js';

/** Articles, their revisions, the machine's work on them, and what stands between them and the press. */
@Injectable()
export class ArticlesDesk {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  async create(by: Caller, input: NewArticleInput): Promise<ArticleView> {
    return await createArticle(this.db, by, input, this.configuration.maxTextCharacters);
  }

  async list(by: Caller, query: ArticleListQuery): Promise<Page<ArticleView>> {
    return await listArticles(this.db, by, query);
  }

  async desks(by: Caller): Promise<readonly string[]> {
    return await listDesks(this.db, by);
  }

  async read(by: Caller, id: string): Promise<ArticleView> {
    return await readArticle(this.db, by, id);
  }

  async change(by: Caller, id: string, edit: ArticleEdit, expected: number): Promise<ArticleView> {
    return await changeArticle(this.db, by, id, edit, expected);
  }

  async addRevision(by: Caller, id: string, input: NewRevisionInput, expected: number): Promise<RevisionOutcome> {
    return await addRevision(this.db, by, id, input, expected, this.configuration.maxTextCharacters);
  }

  async listRevisions(by: Caller, id: string): Promise<readonly RevisionView[]> {
    return await listRevisions(this.db, by, id);
  }

  async readRevision(by: Caller, id: string, number: number | 'current'): Promise<RevisionWithText> {
    return await readRevision(this.db, by, id, number);
  }

  async rerunExtraction(by: Caller, id: string): Promise<ExtractionView> {
    return await rerunExtraction(this.db, by, id);
  }

  async readExtraction(by: Caller, id: string): Promise<ExtractionView> {
    return await readExtraction(this.db, by, id);
  }

  async history(by: Caller, id: string, limit: number, after?: string): Promise<Page<HistoryEntry>> {
    return await articleHistory(this.db, by, id, limit, after);
  }

  async clearance(by: Caller, id: string): Promise<ClearanceView> {
    return await articleClearance(this.db, by, id);
  }

  async dismissSentences(by: Caller, id: string, ordinals: readonly number[], reason: string): Promise<ClearanceView> {
    return await dismissSentences(this.db, by, id, ordinals, reason);
  }

  async restoreSentences(by: Caller, id: string, ordinals: readonly number[]): Promise<ClearanceView> {
    return await restoreSentences(this.db, by, id, ordinals);
  }

  async signOff(by: Caller, id: string, expected?: number): Promise<ClearanceView> {
    return await signOffArticle(this.db, by, id, expected);
  }

  async retractSignOff(by: Caller, id: string, reason: string): Promise<ClearanceView> {
    return await retractSignOff(this.db, by, id, reason);
  }
}

@Module({ providers: [ArticlesDesk], exports: [ArticlesDesk] })
export class ArticlesDeskModule {}
