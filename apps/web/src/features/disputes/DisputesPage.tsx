import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from '../../i18n';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../../commands/registry';
import { PageHeader } from '../../components/PageHeader';
import { PaneBoundary } from '../../components/PaneBoundary';
import { RelativeTime } from '../../components/RelativeTime';
import { Empty, Loaded } from '../../components/states';
import { claimQuery, type Claim } from '../review/queries';
import { Dispute } from './Dispute';
import classes from './Disputes.module.css';
import { disputesQuery } from './queries';

/** `/disputes`: where two blind findings differ, and an editor who wrote neither decides. */
export function Component() {
  const { t } = useTranslation('disputes');
  const disputes = useQuery(disputesQuery);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={disputes.data && disputes.data.length > 0 ? t('count', { count: disputes.data.length }) : undefined}
      />
      <Loaded query={disputes} failed={t('failed')}>
        {(claims) => <Disputes claims={claims} />}
      </Loaded>
    </>
  );
}

function Disputes({ claims }: { readonly claims: readonly Claim[] }) {
  const { t } = useTranslation('disputes');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const openId = params.get('claim') ?? claims[0]?.id;
  // One that was settled while somebody looks at it stays on the screen, and says so.
  const open = useQuery({ ...claimQuery(openId ?? ''), enabled: openId !== undefined });
  const step = (by: 1 | -1): void => {
    const at = claims.findIndex(({ id }) => id === openId);
    const next = claims[Math.max(0, Math.min(claims.length - 1, at + by))];
    if (!next) return;
    void navigate(`/disputes?claim=${next.id}`, { replace: true, preventScrollReset: true });
    list.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus();
  };
  useCommands([
    { id: 'list.next', run: () => step(1), isEnabled: claims.length > 0 },
    { id: 'list.previous', run: () => step(-1), isEnabled: claims.length > 0 },
  ]);
  if (claims.length === 0 && params.get('claim') === null) return <Empty title={t('empty')} />;
  return (
    <div className={classes.page}>
      {claims.length > 0 && (
        <nav aria-label={t('list')}>
          <ul ref={list} className={classes.list}>
            {claims.map((claim) => (
              <li key={claim.id}>
                <Link
                  to={`/disputes?claim=${claim.id}`}
                  preventScrollReset
                  data-row={claim.id}
                  className={classes.item}
                  aria-current={claim.id === openId || undefined}
                >
                  <bdi>{claim.statement}</bdi>
                  {claim.dueAt !== null && (
                    <span className={classes.due}>
                      <RelativeTime at={claim.dueAt} as="deadline" />
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <PaneBoundary>
        <Loaded query={open} failed={t('review:take.unread')}>
          {(claim) => <Dispute key={claim.id} claim={claim} />}
        </Loaded>
      </PaneBoundary>
    </div>
  );
}
