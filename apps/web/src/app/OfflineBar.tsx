import { Text } from '@mantine/core';
import { useIsOnline } from '../components/use-online';
import { useTranslation } from '../i18n';
import classes from './Shell.module.css';

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
