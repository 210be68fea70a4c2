import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { useSessionExpiry } from '../../api/session-expiry';
import { announce } from '../../components/announce';
import { useFormats } from '../../i18n/format';
import classes from './Workbench.module.css';
import type { Draft } from './draft/machine';
import { draftStatus, type DraftStatus } from './draft/status';

type Props = { readonly draft: Draft; readonly onChoose: () => void; readonly onRetry: () => void };

/** Where the words are, as text: at the server, here only and why, or nowhere. */
export function DraftStatusLine({ draft, onChoose, onRetry }: Props) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const expired = useSessionExpiry((expiry) => expiry.expired);
  const status = statusNow(draft, expired);
  const text =
    'at' in status
      ? t(`status.${status.key}`, { time: formats.time(new Date(status.at)) })
      : status.key === 'refused'
        ? t('status.refused', { detail: status.detail })
        : t(`status.${status.key}`);
  useSpoken(status.key, text);
  const waits = ['hereOffline', 'hereServer', 'nowhere', 'refused'].includes(status.key);
  return (
    <span className={classes.status} data-status={status.key}>
      {text}
      {status.key === 'conflict' && (
        <Button size="compact-sm" onClick={onChoose}>
          {t('status.choose')}
        </Button>
      )}
      {waits && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {t('status.tryAgain')}
        </Button>
      )}
    </span>
  );
}

/** While the app asks to sign in again, the save waits on its way: the words are here only. */
function statusNow(draft: Draft, expired: boolean): DraftStatus {
  const status = draftStatus(draft);
  return expired && status.key === 'saving' ? { key: 'hereSignedOut' } : status;
}

/** Trouble is said to screen readers, and the first save after it; not every save. */
function useSpoken(key: DraftStatus['key'], text: string): void {
  const before = useRef(key);
  useEffect(() => {
    const was = before.current;
    before.current = key;
    if (key === was || key === 'saving' || key === 'empty') return;
    if (key !== 'saved' || (was !== 'saving' && was !== 'empty')) announce(text);
  }, [key, text]);
}
