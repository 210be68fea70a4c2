import { Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n';
import classes from './Shell.module.css';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Whether the browser has a connection at all. */
export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Says that there is no connection and that what is typed is kept. */
export function OfflineBar() {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  return (
    <div role="status">
      {!isOnline && (
        <div className={classes.offline}>
          <Text fw={600}>{t('state.offlineTitle')}</Text>
          <Text>{t('state.offline')}</Text>
        </div>
      )}
    </div>
  );
}
