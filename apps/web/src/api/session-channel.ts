import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import type { Session } from './session';
import { expectSession, useSessionExpiry, waitForSignIn } from './session-expiry';

type Who = { readonly userId: string; readonly workspaceId: string } | null;

const CHANNEL = 'claimdesk-session';

const whoIs = (session: Session | null): Who =>
  session === null ? null : { userId: session.user.id, workspaceId: session.workspace.id };

/** Takes over a new session: in this tab, and in the others of this browser. */
export function beginSession(client: QueryClient, session: Session): void {
  expectSession(true);
  client.setQueryData(keys.session(), session);
  tellOtherTabs(whoIs(session));
}

/** Tells the other tabs that nobody is signed in any more. */
export const endSession = (): void => tellOtherTabs(null);

function tellOtherTabs(who: Who): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(who);
  channel.close();
}

/**
 * Follows what other tabs do with the session that they share with this one: the same person again lets waiting requests
 * go on; signing out asks for the password here, so that nothing that was typed is lost; somebody else starts afresh.
 */
export function followOtherTabs(client: QueryClient): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data: who }: MessageEvent<Who>) => {
    const here = whoIs(client.getQueryData<Session | null>(keys.session()) ?? null);
    if (who === null) {
      if (here !== null && useSessionExpiry.getState().expected) void waitForSignIn();
    } else if (who.userId !== here?.userId || who.workspaceId !== here.workspaceId) location.reload();
    else expectSession(true);
  };
  return () => channel.close();
}
