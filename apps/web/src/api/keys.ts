/**
 * Every query key of the app. The first part is what `live.ts` invalidates by when a colleague changes something, so a
 * key is never written by hand: `queryKey: keys.claim(id)`.
 */
export const keys = {
  setup: () => ['setup'] as const,
  session: () => ['session'] as const,
  sessions: () => ['sessions'] as const,
  preferences: () => ['preferences'] as const,
  tokens: () => ['tokens'] as const,
  workspace: () => ['workspace'] as const,
  ratingScale: () => ['rating_scale'] as const,
  members: () => ['members'] as const,
  invitations: () => ['invitations'] as const,
  articles: (filter: object = {}) => ['articles', filter] as const,
  /** Begins like the lists of articles: a new article may name a new desk. */
  desks: () => ['articles', 'desks'] as const,
  /** Articles and claims that the palette found. */
  found: (text: string) => ['claims', 'found', text] as const,
  article: (id: string, ...part: readonly (string | number)[]) => ['article', id, ...part] as const,
  /** A text with its sentences; `read` says after which run of the machine it is asked. */
  revision: (articleId: string, number: number, ...read: readonly string[]) =>
    ['revision', articleId, number, ...read] as const,
  /** All claims of an open article; its reader lets changes in one by one. */
  readerClaims: (articleId: string, read: string) => ['reader-claims', articleId, read] as const,
  claims: (filter: object = {}) => ['claims', filter] as const,
  /** Counts over claims, for the navigation and the dashboard. */
  claimCounts: (filter: object = {}) => ['claims', 'counts', filter] as const,
  claim: (id: string, ...part: readonly (string | number)[]) => ['claim', id, ...part] as const,
  sources: (filter: object = {}) => ['sources', filter] as const,
  source: (id: string, ...part: readonly (string | number)[]) => ['source', id, ...part] as const,
  queries: (articleId: string) => ['article', articleId, 'queries'] as const,
  reports: (articleId: string) => ['article', articleId, 'reports'] as const,
  report: (id: string, ...part: readonly (string | number)[]) => ['report', id, ...part] as const,
  audit: (filter: object = {}) => ['audit', filter] as const,
  auditVerification: () => ['audit', 'verification'] as const,
  statistics: (filter: object = {}) => ['statistics', filter] as const,
  views: () => ['views'] as const,
} as const;

/** What the stream of changes says: that something changed, never what. */
export type Notice = { readonly subject: string; readonly id: string; readonly articleId: string | null };

/** The beginnings of the keys that a change makes old. */
export function staleAfter({ subject, id, articleId }: Notice): readonly (readonly string[])[] {
  const article = articleId === null ? [] : [['article', articleId]];
  switch (subject) {
    case 'article':
      return [['article', id], ['articles'], ['claims'], ['statistics']];
    case 'claim':
      return [['claim', id], ['claims'], ['articles'], ...article, ['sources'], ['statistics']];
    // Somebody opened or closed a claim; the claim itself is as it was.
    case 'presence':
      return [['claim', id, 'presence']];
    case 'report':
      return [['report', id], ...article];
    case 'query':
      return [...article];
    case 'source':
      return [['source', id], ['sources']];
    case 'view':
      return [['views']];
    case 'workspace':
      return [['workspace'], ['session']];
    case 'rating_scale':
      return [['rating_scale']];
    case 'user':
      return [['members'], ['session']];
    case 'invitation':
      return [['invitations']];
    case 'token':
      return [['tokens']];
    default:
      return [];
  }
}
