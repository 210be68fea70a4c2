import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { keys } from '../api/keys';
import { hasRole, useSession } from '../api/session';
import { useMembers } from '../api/workspace';
import { useTranslation } from '../i18n';
import classes from './Presence.module.css';

/** The server counts somebody as there for 90 seconds. */
const RENEW_MS = 30_000;

type Props = {
  readonly claimId: string;
  /** How long the claim has to be open until it counts as looked at: who steps through a list looks at none of it. */
  readonly afterMs?: number;
};

/**
 * Who else has the claim open, as far as they may know of each other: the API names nobody where a review is blind. Says
 * as well that this person is here, as long as the page is looked at. The stream tells when somebody comes or goes.
 */
export function Presence({ claimId, afterMs = 0 }: Props) {
  const { t, language } = useTranslation('common');
  const members = useMembers();
  const others = usePresence(claimId, afterMs);
  const names = others.flatMap(({ userId }) => members.find(({ id }) => id === userId)?.name ?? []);
  return (
    <div role="status" className={classes.presence}>
      {names.length > 0 && (
        <>
          <IconEye size={16} stroke={1.75} aria-hidden />{' '}
          {t('presence.reading', {
            count: names.length,
            names: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
          })}
        </>
      )}
    </div>
  );
}

type Presence = Schemas['PresenceDto'];
const NOBODY: Presence['others'] = [];

function usePresence(claimId: string, afterMs: number): Presence['others'] {
  const mayMeet = hasRole(useSession(), 'editor', 'reviewer', 'admin');
  const isOpen = useAfter(claimId, afterMs) && mayMeet;
  const entering = useRef<Promise<unknown>>(Promise.resolve());
  const { data } = useQuery({
    queryKey: keys.claim(claimId, 'presence'),
    queryFn: async () => {
      const entered = answer(api.PUT('/api/v1/claims/{claimId}/presence', { params: { path: { claimId } } }));
      entering.current = entered.catch(() => undefined);
      return (await entered).others;
    },
    enabled: isOpen,
    refetchInterval: RENEW_MS,
    refetchOnMount: 'always',
    // Nobody is missed for half a minute.
    retry: false,
    gcTime: 0,
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (): void => {
      // Not before the server knows of the coming; `keepalive`: also when the page itself goes.
      void entering.current
        .then(() => api.DELETE('/api/v1/claims/{claimId}/presence', { params: { path: { claimId } }, keepalive: true }))
        .catch(() => undefined);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [claimId, isOpen]);
  return isOpen ? (data ?? NOBODY) : NOBODY;
}

/** True once the same claim has been there for this long. */
function useAfter(claimId: string, milliseconds: number): boolean {
  const [reached, setReached] = useState<string | null>(milliseconds === 0 ? claimId : null);
  useEffect(() => {
    const timer = setTimeout(() => setReached(claimId), milliseconds);
    return () => clearTimeout(timer);
  }, [claimId, milliseconds]);
  return reached === claimId;
}
