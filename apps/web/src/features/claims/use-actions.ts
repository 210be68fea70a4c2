import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../../api/keys';
import { hasRole, useSession } from '../../api/session';
import { offerUndo, tell, tellProblem } from '../../components/toasts';
import { say } from '../../i18n';
import { carryOut, waysBack, type Action, type Outcome } from './actions';
import type { Claim } from './queries';

export type RunAction = (action: Action, claims: readonly Claim[]) => Promise<boolean>;

/**
 * Carries actions out, shows what came of them and offers the way back as one step. `patch` shows the claims where they
 * stand on the screen. The answer says whether anything was done.
 */
export function useActions(patch: (claims: readonly Claim[]) => void): RunAction {
  const client = useQueryClient();
  const isEditor = hasRole(useSession(), 'editor');

  return useCallback(
    async (action, claims) => {
      const show = ({ done, current, refused }: Outcome): void => {
        patch([...done, ...current]);
        for (const claim of [...done, ...current]) client.setQueryData(keys.claim(claim.id), claim);
        void client.invalidateQueries({ queryKey: ['claims'] });
        tellRefused(refused);
      };
      try {
        const outcome = await carryOut(action, claims, isEditor);
        show(outcome);
        const { done } = outcome;
        if (done.length === 0) return false;
        const message = say(`claims:done.${action.do}`, { count: done.length });
        const takeBack = way(action, claims, done);
        if (takeBack === null) tell(message);
        else offerUndo({ message, undo: async () => (await takeBack(isEditor)).forEach(show) });
        return true;
      } catch (error) {
        tellProblem(error);
        return false;
      }
    },
    [client, isEditor, patch],
  );
}

/** The way back from what was done, as one step; null when the lifecycle has none. */
function way(
  action: Action,
  before: readonly Claim[],
  done: readonly Claim[],
): ((isEditor: boolean) => Promise<Outcome[]>) | null {
  const now = new Map(done.map((claim) => [claim.id, claim]));
  const changed = before.filter(({ id }) => now.has(id));
  const ways = waysBack(action, changed, say('claims:undoReason'));
  if (ways.length === 0) return null;
  return async (isEditor) => {
    const outcomes: Outcome[] = [];
    for (const [back, ids] of ways)
      outcomes.push(
        await carryOut(
          back,
          ids.flatMap((id) => now.get(id) ?? []),
          isEditor,
        ),
      );
    return outcomes;
  };
}

function tellRefused(refused: Outcome['refused']): void {
  const [first] = refused;
  if (first === undefined) return;
  if (refused.length === 1 && first.problem.code === 'stale_version') tell(say('claims:stale'));
  else tellProblem(first.problem, say('claims:refused', { count: refused.length }));
}
