import { useQuery } from '@tanstack/react-query';
import { queriesQuery, type Query } from '../data/queries';
import { useReaderData } from '../reader-data';

const NONE: readonly Query[] = [];

/** The queries of the open article, in the order in which they were asked; none until they are known. */
export function useArticleQueries(): readonly Query[] {
  const { article } = useReaderData();
  return useQuery(queriesQuery(article.id)).data ?? NONE;
}
