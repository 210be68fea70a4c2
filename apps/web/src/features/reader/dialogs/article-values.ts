import type { ArticleChange } from '../data/article-actions';
import type { Article } from '../data/queries';
import { RISKS } from './claim-values';
import { fromLocal, toLocal } from '../../../i18n/local-time';

/** What is known about an article as a form has it; empty means nothing. */
export type ArticleValues = {
  readonly title: string;
  readonly desk: string;
  readonly authorId: string;
  readonly publishedAt: string;
  readonly deadline: string;
  readonly risk: string;
  readonly origin: string;
  readonly appearanceUrl: string;
  readonly appearancePublisher: string;
};

export function articleValuesOf(article: Article): ArticleValues {
  return {
    title: article.title,
    desk: article.desk ?? '',
    authorId: article.authorId ?? '',
    publishedAt: article.publishedAt ?? '',
    deadline: article.deadline === null ? '' : toLocal(article.deadline),
    risk: article.risk,
    origin: article.origin,
    appearanceUrl: article.appearanceUrl ?? '',
    appearancePublisher: article.appearancePublisher ?? '',
  };
}

/** What has been changed in the form, and only that. */
export function articleChangeOf(before: ArticleValues, after: ArticleValues): ArticleChange {
  const isChanged = (field: keyof ArticleValues): boolean => before[field] !== after[field].trim();
  const words = (field: keyof ArticleValues): string | null => after[field].trim() || null;
  const change: ArticleChange = {};
  if (isChanged('title')) change.title = after.title.trim();
  if (isChanged('desk')) change.desk = words('desk');
  if (isChanged('authorId')) change.authorId = words('authorId');
  if (isChanged('publishedAt')) change.publishedAt = words('publishedAt');
  if (isChanged('deadline')) change.deadline = fromLocal(after.deadline);
  if (isChanged('risk')) change.risk = RISKS.find((risk) => risk === after.risk);
  if (isChanged('origin')) change.origin = after.origin === 'external' ? 'external' : 'own';
  if (isChanged('appearanceUrl')) change.appearanceUrl = words('appearanceUrl');
  if (isChanged('appearancePublisher')) change.appearancePublisher = words('appearancePublisher');
  return change;
}
