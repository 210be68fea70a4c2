import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../../api/client';
import { keys } from '../../../api/keys';

export type Article = Schemas['ArticleDto'];
export type Claim = Schemas['ClaimDto'];
export type Clearance = Schemas['ClearanceDto'];
export type RevisionText = Schemas['RevisionTextDto'];
export type Query = Schemas['QueryDto'];

export const articleQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.article(articleId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/articles/{articleId}', { params: { path: { articleId } }, signal })),
  });

/**
 * A revision's text and sentences. Its words never change, its sentences come with the end of a run: `read` says which
 * run it is asked after, so that it is read again then and at no other time.
 */
export const revisionQuery = (articleId: string, number: number | undefined, read: string) =>
  queryOptions({
    queryKey: keys.revision(articleId, number ?? 0, read),
    queryFn:
      number === undefined
        ? skipToken
        : ({ signal }) =>
            answer(
              api.GET('/api/v1/articles/{articleId}/revisions/{number}', {
                params: { path: { articleId, number } },
                signal,
              }),
            ),
    staleTime: Infinity,
  });

export const revisionsQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.article(articleId, 'revisions'),
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/articles/{articleId}/revisions', { params: { path: { articleId } }, signal })))
        .items,
  });

export const clearanceQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.article(articleId, 'clearance'),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/articles/{articleId}/clearance', { params: { path: { articleId } }, signal })),
  });

export const queriesQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.queries(articleId),
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/articles/{articleId}/queries', { params: { path: { articleId } }, signal })))
        .items,
  });

const RUNNING_MS = 700;

/** How far the machine is; asked again and again while it reads. */
export const extractionQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.article(articleId, 'extraction'),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/articles/{articleId}/extraction', { params: { path: { articleId } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'queued' || state.data?.state === 'extracting' ? RUNNING_MS : false,
  });

const PAGE = 200;

/**
 * Every claim of an article in reading order. The first pages are shown while the others are still read. `read` names
 * the text and the run: claims of another text are other claims.
 */
export const claimsQuery = (client: QueryClient, articleId: string, read: string) => {
  const queryKey = keys.readerClaims(articleId, read);
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<ClaimList> => {
      const items: Claim[] = [];
      for (let after: string | undefined, more = true; more;) {
        const query = { article: articleId, sort: 'position' as const, limit: PAGE, ...(after ? { after } : {}) };
        const page = await answer(api.GET('/api/v1/claims', { params: { query }, signal }));
        items.push(...page.items);
        after = page.next ?? undefined;
        more = after !== undefined;
        // What is shown is never taken away while it is read again.
        const shown = client.getQueryData<ClaimList>(queryKey) ?? shownBefore(client, articleId, read);
        // Each time draws the text anew: the first page is shown at once, then twice as many at a time.
        const isTwiceAsMany = items.length >= 2 * (shown?.items.length ?? 0);
        if (more && isTwiceAsMany && !shown?.complete)
          client.setQueryData<ClaimList>(queryKey, { items: [...items], complete: false });
      }
      return { items, complete: true };
    },
    // Changes are let in one by one (live-claims.ts).
    staleTime: Infinity,
  });
};

/** While the machine was reading the text some of its claims were shown already. */
const shownBefore = (client: QueryClient, articleId: string, read: string): ClaimList | undefined =>
  client.getQueryData<ClaimList>(keys.readerClaims(articleId, read.replace(/ read$/, ' reading')));

export type ClaimList = { readonly items: readonly Claim[]; readonly complete: boolean };

export async function readClaim(claimId: string): Promise<Claim> {
  return await answer(api.GET('/api/v1/claims/{claimId}', { params: { path: { claimId } } }));
}

/** Says which text and run the claims belong to. */
export const readOf = ({ revision, extraction }: Article): string =>
  `${revision.id} ${extraction.run} ${extraction.state === 'extracted' ? 'read' : 'reading'}`;
