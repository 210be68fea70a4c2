import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';
import { keys } from './keys';
import { Problem } from './problem';
import { expectSession, useSessionExpiry, waitForSignIn } from './session-expiry';

/** Who is signed in. */
export type Session = Schemas['SessionDto'];
export type Role = Session['roles'][number];

async function readSession(): Promise<Session | null> {
  try {
    return await answer(api.GET('/api/v1/session'));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** A session that ended while somebody was at work: waits until there is a new one. */
const missed = async (): Promise<boolean> => useSessionExpiry.getState().expected && (await waitForSignIn());

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: keys.session(),
  queryFn: async (): Promise<Session | null> => {
    const session = (await readSession()) ?? ((await missed()) ? await readSession() : null);
    if (session !== null) expectSession(true);
    return session;
  },
  staleTime: 60_000,
});

/** Whether this Claimdesk has been set up. */
export const setupQuery = queryOptions({
  queryKey: keys.setup(),
  queryFn: () => answer(api.GET('/api/v1/setup')),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session, below the route guard: somebody is signed in there. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Problem('not_signed_in', 401, '');
  return data;
}

/** The session where nobody may be signed in; undefined while it is not known. */
export function useMaybeSession(): Session | null | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether the person has one of the roles. For what is shown; the API decides what is allowed. */
export const hasRole = (session: Session, ...roles: readonly Role[]): boolean =>
  session.roles.some((role) => roles.includes(role));
