import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { ActionKeys, newKey } from '../../api/idempotency';
import { keys } from '../../api/keys';
import { asProblem } from '../../api/problem';
import { tell, tellProblem } from '../../components/toasts';
import { say } from '../../i18n';
import { wholeBody, type DraftContent } from './draft/content';
import { worklistQuery, type Claim } from './queries';
import { useSitting } from './sitting';
import { nextItem } from './worklist';

const submissions = new ActionKeys();

/** Submits a finding; pressed twice, also over a lost connection, it is submitted once. */
export async function submitFinding(claimId: string, content: DraftContent): Promise<Claim> {
  const body = wholeBody(content);
  const action = ['submit', claimId, body];
  const submitted = await answer(
    api.POST('/api/v1/claims/{claimId}/submit', {
      params: { path: { claimId }, header: { 'Idempotency-Key': submissions.for(action) } },
      body,
    }),
  );
  submissions.done(action);
  return submitted;
}

/** The commands of a reviewer that need nothing but the claim. */
export async function command(claimId: string, name: 'start' | 'take' | 'withdraw'): Promise<Claim> {
  const params = { path: { claimId } };
  switch (name) {
    case 'start':
      return await answer(api.POST('/api/v1/claims/{claimId}/start', { params }));
    case 'take':
      return await answer(api.POST('/api/v1/claims/{claimId}/take', { params }));
    case 'withdraw':
      return await answer(api.POST('/api/v1/claims/{claimId}/withdraw', { params }));
  }
}

/** Gives the claim back to the queue, with the reason. */
export async function release(claimId: string, reason: string): Promise<Claim> {
  return await answer(
    api.POST('/api/v1/claims/{claimId}/release', {
      params: { path: { claimId } },
      body: reason.trim() === '' ? {} : { reason: reason.trim() },
    }),
  );
}

/** Shows what came back of a command everywhere, and reads again what depends on it. */
export function useShowClaim(): (claim: Claim) => void {
  const client = useQueryClient();
  return useCallback(
    (claim) => {
      client.setQueryData(keys.claim(claim.id), claim);
      void client.invalidateQueries({ queryKey: ['claims'] });
      void client.invalidateQueries({
        queryKey: keys.claim(claim.id),
        predicate: ({ queryKey }) => queryKey.length > 2,
      });
    },
    [client],
  );
}

/** Goes to the next of one's claims; to the list when nothing is left. */
export function useGoOn(): (from: string | null) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    async (from) => {
      const page =
        client.getQueryData(worklistQuery.queryKey) ?? (await client.fetchQuery(worklistQuery).catch(() => null));
      const next = nextItem(page?.items ?? [], from, useSitting.getState().putOff);
      await navigate(next === null ? '/review' : `/review/${next}`);
    },
    [client, navigate],
  );
}

/** Takes the next claim from the queue and opens it. */
export function useTakeNext(): () => Promise<void> {
  const show = useShowClaim();
  const navigate = useNavigate();
  return useCallback(async () => {
    try {
      const claim = await answer(
        api.POST('/api/v1/claims/take', { params: { header: { 'Idempotency-Key': newKey() } }, body: {} }),
      );
      show(claim);
      await navigate(`/review/${claim.id}`);
    } catch (error) {
      if (asProblem(error).code === 'nothing_to_take') tell(say('review:list.nothingToTake'));
      else tellProblem(error, say('review:take.failed'));
    }
  }, [show, navigate]);
}
