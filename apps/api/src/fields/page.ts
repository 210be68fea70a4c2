import { type Type as Class } from '@nestjs/common';
import { ListOf, Text } from './fields.js';
import { QueryText, QueryWhole } from './query.js';

export const PAGE_LIMIT = { default: 50, max: 200 } as const;

/** What every list takes: how many, and where the last page ended. Extend it with the filters of the list. */
export class PageQuery {
  @QueryWhole({
    min: 1,
    max: PAGE_LIMIT.max,
    example: PAGE_LIMIT.default,
    description: `How many to return, 1 to ${PAGE_LIMIT.max}; ${PAGE_LIMIT.default} when left out.`,
  })
  limit: number = PAGE_LIMIT.default;

  @QueryText({
    min: 1,
    max: 1024,
    example: 'eyJ2IjoxLCJzIjoiLWNyZWF0ZWRBdCJ9',
    description: 'The `next` of the page before; it is bound to its sort and filters.',
  })
  after?: string;
}

export type Page<T> = { items: T[]; next: string | null };

/** The class of one page: `export class ClaimPage extends PageOf(ClaimDto) {}`. `next` is null on the last page. */
export function PageOf<T>(item: Class<T>): Class<Page<T>> {
  class PageClass {
    @ListOf(item, { max: PAGE_LIMIT.max, description: 'In the order of the sort.' })
    items: T[];

    @Text({
      min: 1,
      max: 1024,
      nullable: true,
      example: 'eyJ2IjoxLCJzIjoiLWNyZWF0ZWRBdCJ9',
      description: 'Give it as `after` to get the next page; null on the last one.',
    })
    next: string | null;
  }
  return PageClass;
}
