/* What the library shows, as its address: a link and the browser's history mean the same list. */
import type { Schemas } from '../../api/client';
import { known, oneOf, textOf } from '../claims/search-state';

export type Source = Schemas['SourceDto'];
export type SourceKind = Source['kind'];

export const SOURCE_KINDS = ['document', 'page', 'data_set', 'person', 'call'] as const satisfies readonly SourceKind[];
export const SOURCE_SORTS = ['-createdAt', 'title'] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

export type SourcesSearch = {
  readonly text?: string;
  readonly kind?: SourceKind;
  readonly sort: SourceSort;
  /** The source that is opened in the list. */
  readonly open?: string;
};

export function readSearch(params: URLSearchParams): SourcesSearch {
  return {
    ...known({
      text: textOf(params.get('text')),
      kind: oneOf(SOURCE_KINDS, params.get('kind')),
      open: textOf(params.get('source')),
    }),
    sort: oneOf(SOURCE_SORTS, params.get('sort')) ?? '-createdAt',
  };
}

export function writeSearch({ text, kind, sort, open }: SourcesSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ text, kind, source: open })) {
    if (value !== undefined) params.set(name, value);
  }
  if (sort !== '-createdAt') params.set('sort', sort);
  return params;
}

export const isFiltered = ({ text, kind }: SourcesSearch): boolean => text !== undefined || kind !== undefined;
