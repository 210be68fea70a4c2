import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '../../../api/client';
import { keys } from '../../../api/keys';
import { asProblem } from '../../../api/problem';
import { PersonName } from '../../../components/PersonName';
import { Failed, Loading } from '../../../components/states';
import { Timeline } from '../../../components/Timeline';
import { say, useTranslation } from '../../../i18n';
import type { MessageKey } from '../../../i18n/messages';
import classes from './details.module.css';

const PAGE = 20;

/** What happened to the claim, as far as one may know it; read when somebody opens it. */
export function ClaimHistory({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation('reader');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.history} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('details.history')}</summary>
      {isOpen && <Entries claimId={claimId} />}
    </details>
  );
}

function Entries({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation('reader');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keys.claim(claimId, 'history'),
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/claims/{claimId}/history', {
          params: { path: { claimId }, query: { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  if (isPending) return <Loading lines={3} />;
  if (!data) return <Failed problem={asProblem(error)} onRetry={() => void refetch()} />;
  return (
    <>
      <Timeline
        label={t('details.history')}
        entries={data.pages
          .flatMap(({ items }) => items)
          .map((entry) => ({
            id: entry.seq,
            at: entry.at,
            actor: <PersonName id={entry.actorKind === 'system' ? null : entry.actorId} you />,
            text: <Happened entry={entry} />,
          }))}
      />
      {hasNextPage && (
        <Button size="compact-sm" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('details.earlier')}
        </Button>
      )}
    </>
  );
}

/** One event in words. What a newer server may tell is shown by its name. */
function Happened({ entry: { type, data } }: { readonly entry: Schemas['HistoryEntryDto'] }) {
  const { reason, comment, reviewerId } = data as Record<string, unknown>;
  const what = say(`reader:event.${type.replace('claim.', '')}` as MessageKey, { defaultValue: type });
  const why = typeof reason === 'string' ? reason : typeof comment === 'string' ? comment : null;
  return (
    <>
      {what}
      {typeof reviewerId === 'string' && (
        <>
          : <PersonName id={reviewerId} you />
        </>
      )}
      {why !== null && (
        <>
          : <q dir="auto">{why}</q>
        </>
      )}
    </>
  );
}
