import { Anchor, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { Link, useNavigate, useParams } from 'react-router';
import { lazyWhenIdle } from '../../app/lazy-when-idle';
import { useCommands } from '../../commands/registry';
import { CommandButton } from '../../components/CommandButton';
import { PageHeader } from '../../components/PageHeader';
import { Loaded } from '../../components/states';
import { useGoOn, useTakeNext } from './actions';
import { ClosedClaim } from './ClosedClaim';
import { ProgressLine } from './ProgressLine';
import { articleQuery, claimQuery, revisionQuery, worklistQuery, type Claim } from './queries';
import { useSitting } from './sitting';
import { Workbench } from './Workbench';
import { nextItem, previousItem } from './worklist';

const ReleaseDialog = lazyWhenIdle(() => import('./ReleaseDialog'));

/** `/review/:claimId` */
export function Component() {
  const { claimId = '' } = useParams();
  const { t } = useTranslation('review');
  const claim = useQuery(claimQuery(claimId));
  const takeNext = useTakeNext();
  const goOn = useGoOn();
  const navigate = useNavigate();
  const { data: items = [] } = useQuery(worklistQuery);
  const previous = previousItem(items, claimId);
  usePrefetch(items, claimId);
  useCommands([
    { id: 'review.takeNext', run: takeNext },
    { id: 'review.next', run: () => goOn(claimId) },
    { id: 'review.previous', run: () => navigate(`/review/${previous}`), isEnabled: previous !== null },
    { id: 'global.back', run: () => navigate('/review') },
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<ProgressLine inHand={items.length} />}
        actions={
          <Group gap="xs">
            <Anchor component={Link} to="/review">
              {t('position.allMine')}
            </Anchor>
            <CommandButton command="review.previous" size="compact-sm">
              {t('position.previous')}
            </CommandButton>
            <CommandButton command="review.next" size="compact-sm">
              {t('position.next')}
            </CommandButton>
            <CommandButton command="review.release" size="compact-sm" />
          </Group>
        }
      />
      {/* One claim, one state of the screen: the next claim begins with nothing of the last one. */}
      <Loaded query={claim} failed={t('take.unread')}>
        {(data) => <OneClaim key={data.id} claim={data} />}
      </Loaded>
    </>
  );
}

function OneClaim({ claim }: { readonly claim: Claim }) {
  const [releasing, setReleasing] = useState(false);
  const isMine = claim.commands.includes('submit') || claim.commands.includes('start');
  const wasMine = useRef(false);
  useEffect(() => {
    wasMine.current ||= isMine;
  }, [isMine]);
  useCommands([{ id: 'review.release', run: () => setReleasing(true), isEnabled: isMine }]);
  return (
    <>
      {isMine ? <Workbench claim={claim} /> : <ClosedClaim claim={claim} isJustLost={wasMine.current} />}
      <Suspense>{releasing && <ReleaseDialog claim={claim} onClose={() => setReleasing(false)} />}</Suspense>
    </>
  );
}

/** The next claim is there before it is asked for. */
function usePrefetch(items: readonly Claim[], current: string): void {
  const client = useQueryClient();
  const putOff = useSitting((sitting) => sitting.putOff);
  const next = nextItem(items, current, putOff);
  useEffect(() => {
    if (next === null) return;
    void (async () => {
      const claim = await client.ensureQueryData(claimQuery(next));
      const article = await client.ensureQueryData(articleQuery(claim.articleId));
      await client.prefetchQuery(revisionQuery(claim.articleId, article.revision.number));
    })().catch(() => undefined);
  }, [client, next]);
}
