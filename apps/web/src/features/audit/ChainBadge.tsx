import { Button, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { useTranslation } from '../../i18n';
import classes from './AuditPage.module.css';

/** Whether the chain of events holds from its first to its last; checked when asked, for it reads all of them. */
export function ChainBadge() {
  const { t } = useTranslation('audit');
  const check = useQuery({
    queryKey: keys.auditVerification(),
    queryFn: () => answer(api.GET('/api/v1/audit/verification')),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data, isFetching, isError, refetch } = check;
  return (
    <>
      <span role="status">
        {isError && <Text>{t('chain.failed')}</Text>}
        {data !== undefined && !isError && (
          <span className={classes.badge} data-state={data.intact ? 'intact' : 'broken'}>
            {data.intact ? <IconShieldCheck size={18} aria-hidden /> : <IconShieldX size={18} aria-hidden />}
            {data.intact
              ? t('chain.intact', { count: data.checked })
              : t('chain.broken', { count: data.faults.length, first: data.faults[0]?.seq ?? 0 })}
          </span>
        )}
      </span>
      <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
        {t('chain.check')}
      </Button>
    </>
  );
}
