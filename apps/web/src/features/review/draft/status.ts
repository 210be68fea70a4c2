import { isDirty, type Draft } from './machine';

/** What the footer says about the draft, as a message key with what it needs. Text, never a spinner. */
export type DraftStatus =
  | { readonly key: 'empty' }
  | { readonly key: 'saving' }
  | { readonly key: 'saved' | 'mergedAndSaved'; readonly at: number }
  | { readonly key: 'hereOffline' | 'hereServer' | 'hereSignedOut' | 'hereNotMine' }
  | { readonly key: 'refused'; readonly detail: string }
  | { readonly key: 'conflict' }
  /** Neither here nor at the server: the page must not be closed. */
  | { readonly key: 'nowhere' };

export function draftStatus(draft: Draft): DraftStatus {
  if (draft.conflict) return { key: 'conflict' };
  if (!isDirty(draft)) {
    if (draft.savedAt === null) return { key: 'empty' };
    const merged = draft.mergedAt !== null && draft.mergedAt >= draft.savedAt - 1000;
    return { key: merged ? 'mergedAndSaved' : 'saved', at: draft.savedAt };
  }
  if (draft.trouble?.kind === 'refused') return { key: 'refused', detail: draft.trouble.detail };
  if (!draft.keptHere && draft.trouble) return { key: 'nowhere' };
  switch (draft.trouble?.kind) {
    case 'offline':
      return { key: 'hereOffline' };
    case 'server':
      return { key: 'hereServer' };
    case 'signed_out':
      return { key: 'hereSignedOut' };
    case 'not_mine':
      return { key: 'hereNotMine' };
    case undefined:
      return { key: 'saving' };
  }
}
