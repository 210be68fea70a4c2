/*
 * What the list of articles shows, as its address: a link and the browser's history mean the same list. What is the
 * default is left out, what is not understood counts as not said.
 */
import { DUES, dueRange, known, oneOf, RISKS, textOf, type Due, type Risk } from '../claims/search-state';

export { DUES, RISKS };

/** Articles at work, those signed off, and those put away. */
export const SHELVES = ['open', 'signed', 'archived'] as const;
export type Shelf = (typeof SHELVES)[number];

export const ARTICLE_SORTS = ['deadline', 'risk', '-createdAt', 'title'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

export type ArticlesFilter = {
  readonly text?: string;
  readonly desk?: string;
  readonly risk?: Risk;
  readonly due?: Due;
};

export type ArticlesSearch = { readonly filter: ArticlesFilter; readonly shelf: Shelf; readonly sort: ArticleSort };

/** What is pressing comes first at work; elsewhere what came last. */
export const usualSort = (shelf: Shelf): ArticleSort => (shelf === 'open' ? 'deadline' : '-createdAt');

export function readSearch(params: URLSearchParams): ArticlesSearch {
  const shelf = oneOf(SHELVES, params.get('shelf')) ?? 'open';
  return {
    filter: known({
      text: textOf(params.get('text')),
      desk: textOf(params.get('desk')),
      risk: oneOf(RISKS, params.get('risk')),
      due: oneOf(DUES, params.get('due')),
    }),
    shelf,
    sort: oneOf(ARTICLE_SORTS, params.get('sort')) ?? usualSort(shelf),
  };
}

export function writeSearch({ filter, shelf, sort }: ArticlesSearch): URLSearchParams {
  const params = new URLSearchParams(known(filter));
  if (shelf !== 'open') params.set('shelf', shelf);
  if (sort !== usualSort(shelf)) params.set('sort', sort);
  return params;
}

/** The question to the API; `now` is needed for times that move with the clock. */
export function queryOf({ filter: { due, risk, ...filter }, shelf, sort }: ArticlesSearch, now: Date) {
  return {
    ...filter,
    ...(risk === undefined ? {} : { risk: [risk] }),
    ...(due === undefined ? {} : dueRange(due, now)),
    ...(shelf === 'archived' ? { archived: true } : { signedOff: shelf === 'signed' }),
    sort,
  };
}

export const isFiltered = ({ filter }: ArticlesSearch): boolean => Object.keys(filter).length > 0;
