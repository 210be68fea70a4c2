import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { keys } from '../api/keys';
import type { Session } from '../api/session';
import { useSessionExpiry } from '../api/session-expiry';
import { needWords } from '../i18n';
import { lazyWhenIdle } from './lazy-when-idle';

const SignInAgain = lazyWhenIdle(async () => {
  const [module] = await Promise.all([import('../features/auth/SignInAgain'), needWords(['auth'])]);
  return module;
});

/** The session ended while somebody was at work: sign in again in place; what waits goes on, nothing is lost. */
export function SessionExpired() {
  const expired = useSessionExpiry((expiry) => expiry.expired);
  const session = useQueryClient().getQueryData<Session | null>(keys.session());
  return <Suspense>{expired && session ? <BetweenWords session={session} /> : null}</Suspense>;
}

const PAUSE_MS = 700;

/** Whoever is in the middle of a word finishes it first: the rest of it does not belong into a field for a password. */
function BetweenWords({ session }: { readonly session: Session }) {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (isQuiet) return undefined;
    const ask = (): void => setQuiet(true);
    let timer = setTimeout(ask, PAUSE_MS);
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    };
    addEventListener('keydown', wait);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', wait);
    };
  }, [isQuiet]);
  return isQuiet ? <SignInAgain session={session} /> : null;
}
