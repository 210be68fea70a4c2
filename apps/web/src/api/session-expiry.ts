import { create } from 'zustand';

type Expiry = {
  /** Whether somebody works here whose session is expected to hold. */
  readonly expected: boolean;
  /** Whether the session has ended while somebody was at work, and the app waits for a new one. */
  readonly expired: boolean;
};

/** Whether the app waits for the person to sign in again. */
export const useSessionExpiry = create<Expiry>(() => ({ expected: false, expired: false }));

let waiting: { readonly promise: Promise<boolean>; readonly resolve: (signedIn: boolean) => void } | null = null;

function startWaiting(): NonNullable<typeof waiting> {
  let resolve: (signedIn: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** The calls that are about signing in answer 401 for reasons of their own. */
const OWN_BUSINESS = /^\/api\/v1\/(session|setup|invitations\/(accept|preview))$/;

/** Says that a session is there (true) or has been ended on purpose (false); what waits goes on, or fails. */
export function expectSession(expected: boolean): void {
  useSessionExpiry.setState({ expected });
  endWaiting(expected);
}

/** Asks the person to sign in again in place and waits for it; false when the person leaves instead. */
export async function waitForSignIn(): Promise<boolean> {
  waiting ??= startWaiting();
  useSessionExpiry.setState({ expired: true });
  return await waiting.promise;
}

/** What a request that was answered 401 does: it waits, unless it is one that is about signing in. */
export async function signInAgain(request: Request): Promise<boolean> {
  if (!useSessionExpiry.getState().expected || OWN_BUSINESS.test(new URL(request.url).pathname)) return false;
  return await waitForSignIn();
}

/** Lets the waiting requests go on (true), or fail (false). */
export function endWaiting(signedIn: boolean): void {
  useSessionExpiry.setState({ expired: false });
  waiting?.resolve(signedIn);
  waiting = null;
}
