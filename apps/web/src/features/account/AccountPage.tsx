import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { PageHeader } from '../../components/PageHeader';

/** `/account/:tab?` */
export function Component() {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  return (
    <>
      <PageHeader title={t('go.account')} />
      <Text>
        <bdi>{user.name}</bdi>, {user.email}
      </Text>
    </>
  );
}
