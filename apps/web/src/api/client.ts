import createClient, { type Middleware } from 'openapi-fetch';
import { takeAhead } from './early';
import { asProblem, problemOf } from './problem';
import type { components, paths } from './schema';
import { signInAgain } from './session-expiry';

/** The shapes of the API by name: `Schemas['ClaimDto']`. */
export type Schemas = components['schemas'];

/**
 * Sends a request. When the session has ended meanwhile the request waits until the person has signed in again in
 * place, then is sent once more: nothing that was typed or pressed is lost.
 */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = (await takeAhead(request)) ?? (await fetch(request));
  if (response.status !== 401) return response;
  // A wrong password is no ended session: the form that asked for it says so.
  const { code } = await problemOf(response.clone());
  if (code !== 'not_signed_in' || !(await signInAgain(request))) return response;
  return await fetch(again);
}

const refusalsThrow: Middleware = {
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await problemOf(response);
  },
  onError({ error }) {
    return asProblem(error);
  },
};

/** The typed client; its calls throw a `Problem` when the API refuses. Use it through `answer`. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: send });
api.use(refusalsThrow);

/** The answer of a call: `await answer(api.GET('/api/v1/claims/{claimId}', { params: { path: { claimId } } }))`. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  // Refusals have thrown; what is undefined here is the empty answer of a 204, whose T is undefined.
  return data as T;
}

/** The header that says which version of a thing was seen: `params: { header: ifMatch(claim.version) }`. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });
