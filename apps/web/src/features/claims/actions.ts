import { answer, api, ifMatch, type Schemas } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { asProblem, Problem } from '../../api/problem';
import { inverseOf, type Inverse, type Move } from './claim-commands';
import type { Claim } from './queries';
import type { Risk } from './search-state';

/** What is done to claims: a move of the lifecycle with what it needs, or a change of risk or deadline. */
export type Action =
  | { readonly do: 'accept' | 'retract' | 'take' | 'start' | 'release' | 'sign_off' }
  | { readonly do: 'dismiss' | 'reopen'; readonly reason: string }
  | { readonly do: 'return'; readonly comment: string }
  | { readonly do: 'assign'; readonly reviewerId: string; readonly dueAt?: string | null }
  | { readonly do: 'risk'; readonly risk: Risk }
  | { readonly do: 'due'; readonly dueAt: string | null };

/** What became of an action: each claim as it is now, and why the others refused. */
export type Outcome = {
  readonly done: readonly Claim[];
  readonly refused: readonly { readonly claimId: string; readonly problem: Problem }[];
  /** Present states that came with refusals. */
  readonly current: readonly Claim[];
};

const BULK_LIMIT = 200;

/** Carries an action out on one claim or many. Editors do many in one request and one transaction. */
export async function carryOut(action: Action, claims: readonly Claim[], isEditor: boolean): Promise<Outcome> {
  const personal = action.do === 'take' || action.do === 'start' || (action.do === 'release' && !isEditor);
  if (claims.length > 1 && !personal) return await inBulk(action, claims);
  const outcomes: Outcome[] = [];
  // One after the other: a hundred requests at once would be refused as a flood.
  for (const claim of claims) outcomes.push(await one(action, claim));
  return together(outcomes);
}

const together = (outcomes: readonly Outcome[]): Outcome => ({
  done: outcomes.flatMap(({ done }) => done),
  refused: outcomes.flatMap(({ refused }) => refused),
  current: outcomes.flatMap(({ current }) => current),
});

async function one(action: Action, claim: Claim): Promise<Outcome> {
  try {
    return { done: [await send(action, claim)], refused: [], current: [] };
  } catch (error) {
    const problem = asProblem(error);
    const current = problem.currentAs<Claim>();
    return { done: [], refused: [{ claimId: claim.id, problem }], current: current?.id === claim.id ? [current] : [] };
  }
}

async function send(action: Action, { id, version }: Claim): Promise<Claim> {
  const path = { claimId: id };
  const params = { path, header: { ...ifMatch(version), 'Idempotency-Key': newKey() } };
  switch (action.do) {
    case 'accept':
      return await answer(api.POST('/api/v1/claims/{claimId}/accept', { params }));
    case 'retract':
      return await answer(api.POST('/api/v1/claims/{claimId}/retract', { params }));
    case 'take':
      return await answer(api.POST('/api/v1/claims/{claimId}/take', { params }));
    case 'start':
      return await answer(api.POST('/api/v1/claims/{claimId}/start', { params }));
    case 'release':
      return await answer(api.POST('/api/v1/claims/{claimId}/release', { params, body: {} }));
    case 'sign_off':
      return await answer(api.POST('/api/v1/claims/{claimId}/sign-off', { params }));
    case 'dismiss':
      return await answer(api.POST('/api/v1/claims/{claimId}/dismiss', { params, body: { reason: action.reason } }));
    case 'reopen':
      return await answer(api.POST('/api/v1/claims/{claimId}/reopen', { params, body: { reason: action.reason } }));
    case 'return':
      return await answer(api.POST('/api/v1/claims/{claimId}/return', { params, body: { comment: action.comment } }));
    case 'assign': {
      const { reviewerId, dueAt } = action;
      const body = { reviewerId, ...(dueAt === undefined ? {} : { dueAt }) };
      return await answer(api.POST('/api/v1/claims/{claimId}/assign', { params, body }));
    }
    case 'risk':
    case 'due': {
      const body = action.do === 'risk' ? { risk: action.risk } : { dueAt: action.dueAt };
      return await answer(api.PATCH('/api/v1/claims/{claimId}', { params: { path, header: ifMatch(version) }, body }));
    }
  }
}

async function inBulk(action: Action, claims: readonly Claim[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < claims.length; at += BULK_LIMIT) {
    const claimIds = claims.slice(at, at + BULK_LIMIT).map(({ id }) => id);
    const { items } = await answer(
      api.POST('/api/v1/claims/bulk', {
        params: { header: { 'Idempotency-Key': newKey() } },
        body: { claimIds, ...bulkBody(action) },
      }),
    );
    outcomes.push({
      done: items.flatMap(({ claim }) => (claim === undefined ? [] : [claim])),
      refused: items
        .filter(({ done }) => !done)
        .map(({ claimId, code, detail }) => ({ claimId, problem: problemOf(code, detail) })),
      current: [],
    });
  }
  return together(outcomes);
}

const problemOf = (code: string | undefined, detail: string | undefined): Problem =>
  new Problem((code ?? 'internal') as Problem['code'], 409, detail ?? '');

type BulkBody = Omit<Schemas['BulkDto'], 'claimIds'>;

function bulkBody(action: Action): BulkBody {
  switch (action.do) {
    case 'risk':
      return { command: 'change', risk: action.risk };
    case 'due':
      return { command: 'change', dueAt: action.dueAt };
    case 'take':
    case 'start':
      throw new Error('A reviewer takes and starts claims one by one.');
    default: {
      const { do: command, ...rest } = action;
      return { command, ...rest };
    }
  }
}

/** How to take an action back: for each way back the claims that go it. Empty where there is none. */
export function waysBack(
  action: Action,
  before: readonly Claim[],
  reason: string,
): readonly [Action, readonly string[]][] {
  const ways = new Map<string, [Action, string[]]>();
  for (const claim of before) {
    const back = wayBack(action, claim, reason);
    if (back === null) continue;
    const name = JSON.stringify(back);
    const way = ways.get(name) ?? [back, []];
    way[1].push(claim.id);
    ways.set(name, way);
  }
  return [...ways.values()];
}

function wayBack(action: Action, claim: Claim, reason: string): Action | null {
  if (action.do === 'risk') return { do: 'risk', risk: claim.risk };
  if (action.do === 'due') return { do: 'due', dueAt: claim.dueAt };
  const inverse = inverseOf(action.do satisfies Move, claim);
  return inverse === null ? null : asAction(inverse, reason);
}

function asAction(inverse: Inverse, reason: string): Action {
  switch (inverse.command) {
    case 'release':
    case 'retract':
      return { do: inverse.command };
    case 'reopen':
      return { do: 'reopen', reason };
    case 'assign':
      return { do: 'assign', reviewerId: inverse.reviewerId, dueAt: inverse.dueAt };
  }
}
