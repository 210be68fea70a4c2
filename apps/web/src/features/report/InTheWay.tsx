import { Anchor, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../components/states';
import { useTranslation } from '../../i18n';
import { clearanceQuery, type Clearance } from '../reader/data/queries';
import { claimsInTheWayQuery } from './queries';
import classes from './report.module.css';

const NAMED = 4;

/** What stands between the article and the press now, with the way to each place. */
export function InTheWay({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation('report');
  const clearance = useQuery(clearanceQuery(articleId));
  return (
    <Loaded query={clearance} failed={t('now.failed')}>
      {({ cleared, open, signOff }) =>
        cleared ? (
          <p className={classes.good}>
            <IconCircleCheck size={18} aria-hidden />
            {t(signOff === null ? 'now.cleared' : 'now.signedOff')}
          </p>
        ) : (
          <Groups articleId={articleId} open={open} />
        )
      }
    </Loaded>
  );
}

type GroupsProps = { readonly articleId: string; readonly open: Clearance['open'] };

function Groups({ articleId, open }: GroupsProps) {
  const { t } = useTranslation('report');
  const { data: statements } = useQuery(claimsInTheWayQuery(articleId));
  const groups = useMemo(() => {
    const byCode = new Map<Clearance['open'][number]['code'], string[]>();
    for (const { code, claimId } of open) byCode.set(code, [...(byCode.get(code) ?? []), claimId ?? '']);
    return [...byCode];
  }, [open]);
  const reader = `/articles/${articleId}`;
  return (
    <>
      <p>{t('now.open')}:</p>
      <ul className={classes.groups}>
        {groups.map(([code, ids]) => {
          const named = ids.filter((id) => statements?.has(id)).slice(0, NAMED);
          return (
            <li key={code}>
              <b>{t(`reader:open.${code}`, { count: ids.length })}</b>
              <Text size="sm" c="dimmed">
                {t(`reader:openHelp.${code}`)}
              </Text>
              {named.length > 0 && (
                <ul className={classes.places}>
                  {named.map((id) => (
                    <li key={id}>
                      <Anchor component={Link} to={`${reader}?claim=${id}`} dir="auto">
                        {statements?.get(id)}
                      </Anchor>
                    </li>
                  ))}
                </ul>
              )}
              {named.length < ids.length && (
                <Anchor component={Link} to={reader} className={classes.way}>
                  {named.length === 0 ? t('now.inReader') : t('now.more', { count: ids.length - named.length })}
                </Anchor>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
