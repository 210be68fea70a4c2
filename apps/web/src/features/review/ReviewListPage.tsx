import { Alert, Stack } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { Link, useNavigate } from 'react-router';
import { hasRole, useSession } from '../../api/session';
import { useCommands } from '../../commands/registry';
import { CommandButton } from '../../components/CommandButton';
import { PageHeader } from '../../components/PageHeader';
import { Empty, Loaded } from '../../components/states';
import { StateBadge } from '../../components/StateBadge';
import { useNow } from '../../components/use-now';
import { useFormats } from '../../i18n/format';
import { useTakeNext } from './actions';
import { draftsOf } from './draft/draft-desk';
import { claimQuery, worklistQuery, type Claim } from './queries';
import { useSitting } from './sitting';
import classes from './Workbench.module.css';
import { minutesEach } from './worklist';

/** `/review`: what this person has in hand, and the way to the next claim. */
export function Component() {
  const { t } = useTranslation('review');
  const session = useSession();
  const worklist = useQuery(worklistQuery);
  const takeNext = useTakeNext();
  const isReviewer = hasRole(session, 'reviewer');
  // With nothing in hand the page itself offers it.
  const inHand = worklist.data?.length ?? 0;
  const hasWork = isReviewer && inHand > 0;
  useCommands([{ id: 'review.takeNext', run: takeNext, isEnabled: isReviewer }]);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={inHand > 0 && t('list.count', { count: inHand })}
        actions={hasWork && <CommandButton command="review.takeNext" variant="filled" />}
      />
      <KeptHere />
      {isReviewer ? (
        <Loaded query={worklist} failed={t('list.failed')}>
          {(claims) => (claims.length === 0 ? <NothingInHand /> : <InHand claims={claims} />)}
        </Loaded>
      ) : (
        <Empty title={t('list.notForYou')} action={<Link to="/claims">{t('list.toClaims')}</Link>} />
      )}
    </>
  );
}

function InHand({ claims }: { readonly claims: readonly Claim[] }) {
  const { t } = useTranslation('review');
  const list = useRef<HTMLUListElement>(null);
  const navigate = useNavigate();
  const step = (by: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at === -1 ? 0 : at + by))]?.focus();
  };
  const open = (): void => {
    const focused = list.current?.querySelector<HTMLAnchorElement>('a:focus');
    const first = claims[0];
    if (focused) focused.click();
    else if (first) void navigate(`/review/${first.id}`);
  };
  useCommands([
    { id: 'list.next', run: () => step(1) },
    { id: 'list.previous', run: () => step(-1) },
    { id: 'list.peek', run: open },
    { id: 'list.open', run: open },
  ]);
  return (
    <ul ref={list} className={classes.list} aria-label={t('list.inHand')}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <Link to={`/review/${claim.id}`} className={classes.item}>
            <bdi>{claim.statement}</bdi>
            <StateBadge state={claim.state} />
            <ItemMeta claim={claim} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ItemMeta({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const now = useNow();
  const { dueAt, reservedUntil, risk, speaker, article } = claim;
  const isLate = dueAt !== null && Date.parse(dueAt) < now;
  return (
    <span className={classes.itemMeta}>
      {dueAt === null ? (
        <span>{t('list.noDue')}</span>
      ) : (
        <span className={isLate ? classes.overdue : undefined}>
          {t(isLate ? 'list.overdue' : 'list.due', { time: formats.deadline(dueAt, new Date(now)) })}
        </span>
      )}
      {risk === 'high' && <span>{t('common:risk.high')}</span>}
      {speaker !== null && <bdi>{speaker}</bdi>}
      <bdi>{article.title}</bdi>
      {reservedUntil !== null && <span>{t('list.reservedUntil', { time: formats.time(reservedUntil) })}</span>}
    </span>
  );
}

function NothingInHand() {
  const { t } = useTranslation('review');
  const done = useSitting((sitting) => sitting.done);
  const minutes = minutesEach(done);
  const take = <CommandButton command="review.takeNext" variant="filled" />;
  if (minutes === null) return <Empty title={t('list.empty')} help={t('list.emptyHelp')} action={take} />;
  return <Empty title={t('list.done')} help={t('list.doneHelp', { count: done.length, minutes })} action={take} />;
}

/** Drafts whose words only this browser has: after a crash or an evening without a network. */
function KeptHere() {
  const { t } = useTranslation('review');
  const session = useSession();
  const [workspaceId, userId] = [session.workspace.id, session.user.id];
  const kept = useMemo(() => draftsOf({ workspaceId, userId }).keptHere(), [workspaceId, userId]);
  const claims = useQueries({ queries: kept.map(claimQuery) });
  if (kept.length === 0) return null;
  return (
    <Alert variant="outline" my="sm">
      <Stack gap="xs">
        {t('list.keptHere', { count: kept.length })}
        {kept.map((claimId, index) => (
          <Link key={claimId} to={`/review/${claimId}`}>
            <bdi>{claims[index]?.data?.statement ?? t('context.statement')}</bdi>
          </Link>
        ))}
      </Stack>
    </Alert>
  );
}
