import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { asProblem, type Problem } from '../../../api/problem';
import { useSession } from '../../../api/session';
import { draftsOf } from './draft-desk';
import type { DraftStore } from './draft-store';
import type { Draft } from './machine';

export type UsedDraft = {
  readonly store: DraftStore;
  /** Null while it is being loaded. */
  readonly draft: Draft | null;
  readonly problem: Problem | null;
  readonly retry: () => void;
  /** After the submission. */
  readonly forget: () => void;
};

/** The draft of the person who is signed in on a claim, kept at work by the page. */
export function useDraft(claimId: string): UsedDraft {
  const session = useSession();
  const [workspaceId, userId] = [session.workspace.id, session.user.id];
  const drafts = useMemo(() => draftsOf({ workspaceId, userId }), [workspaceId, userId]);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  // A new attempt opens a new store: the one that could not be opened is forgotten.
  const { store, opening } = useMemo(() => ({ attempt, ...drafts.open(claimId) }), [drafts, claimId, attempt]);
  useEffect(() => {
    let isCurrent = true;
    opening.then(
      () => isCurrent && setProblem(null),
      (error: unknown) => isCurrent && setProblem(asProblem(error)),
    );
    const leave = drafts.use(claimId);
    return () => {
      isCurrent = false;
      leave();
    };
  }, [opening, drafts, claimId]);
  const draft = useSyncExternalStore(store.subscribe, store.snapshot);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  const forget = useCallback(() => {
    drafts.forget(claimId);
    setAttempt((before) => before + 1);
  }, [drafts, claimId]);
  return { store, draft, problem, retry, forget };
}
