import { useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
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
  return <Suspense>{expired && session ? <SignInAgain session={session} /> : null}</Suspense>;
}
