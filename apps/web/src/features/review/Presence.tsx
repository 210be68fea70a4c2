import { IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { answer, api } from '../../api/client';
import { useMembers } from '../../api/workspace';
import { useTranslation } from '../../i18n';
import classes from './Workbench.module.css';

const RENEW_MS = 30_000;

/**
 * Who else has the claim open, as far as they may know of each other: the API names nobody where a review is blind. Says
 * as well that this person is here, as long as the page is looked at.
 */
export function Presence({ claimId }: { readonly claimId: string }) {
  const { t, language } = useTranslation('review');
  const members = useMembers();
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    const params = { path: { claimId } };
    let isHere = true;
    const enter = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      try {
        const { others: there } = await answer(api.PUT('/api/v1/claims/{claimId}/presence', { params }));
        if (isHere) setOthers(there.map(({ userId }) => userId));
      } catch {
        // Nobody is missed for half a minute.
      }
    };
    void enter();
    const timer = setInterval(() => void enter(), RENEW_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
      api.DELETE('/api/v1/claims/{claimId}/presence', { params }).catch(() => undefined);
    };
  }, [claimId]);
  const names = others.flatMap((id) => members.find((member) => member.id === id)?.name ?? []);
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
