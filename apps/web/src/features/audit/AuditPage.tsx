import { Button, Group, Stack } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { onChanges } from '../../api/live';
import { asProblem } from '../../api/problem';
import { PageHeader } from '../../components/PageHeader';
import { Denied, Failed, FilteredEmpty, Loading, NewsPill } from '../../components/states';
import { Timeline } from '../../components/Timeline';
import { useTranslation } from '../../i18n';
import { AuditFilters } from './AuditFilters';
import classes from './AuditPage.module.css';
import { ChainBadge } from './ChainBadge';
import { isFiltered, queryOf, useAuditFilter } from './filter';
import { useEntries } from './use-entries';

/** `/audit?type=…&actor=…&article=…&claim=…`: everything that happened, newest first. */
export function Component() {
  const { t } = useTranslation('audit');
  return (
    <>
      <PageHeader title={t('title')} meta={t('lead')} actions={<ChainBadge />} />
      <Stack>
        <AuditFilters />
        <Events />
      </Stack>
    </>
  );
}

function Events() {
  const { t } = useTranslation('audit');
  const [filter, setFilter] = useAuditFilter();
  const events = useInfiniteQuery({
    queryKey: keys.audit(filter),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/audit/events', { params: { query: { ...queryOf(filter), after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const entries = useEntries(events.data?.pages.flatMap(({ items }) => items) ?? []);
  if (events.isPending) return <Loading lines={10} />;
  if (events.data === undefined) {
    const problem = asProblem(events.error);
    if (problem.code === 'forbidden') return <Denied roles={['admin']} />;
    return <Failed problem={problem} title={t('failed')} onRetry={() => void events.refetch()} />;
  }
  if (entries.length === 0 && isFiltered(filter)) return <FilteredEmpty onReset={() => setFilter({})} />;
  return (
    <>
      <News />
      <Timeline entries={entries} label={t('title')} as="moment" />
      {events.isFetchNextPageError && (
        <Failed problem={asProblem(events.error)} title={t('failed')} onRetry={() => void events.fetchNextPage()} />
      )}
      {events.hasNextPage && !events.isFetchNextPageError && (
        <Group>
          <Button variant="default" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
            {t('older')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** What has happened since the list was read; it is shown when the reader asks for it. */
function News() {
  const client = useQueryClient();
  const [count, setCount] = useState(0);
  useEffect(
    () =>
      onChanges((notices) => {
        const logged = notices.filter(({ subject }) => subject !== 'presence').length;
        setCount((before) => before + logged);
      }),
    [],
  );
  return (
    <div className={classes.news}>
      <NewsPill
        count={count}
        onShow={() => {
          setCount(0);
          void client.invalidateQueries({ queryKey: keys.audit().slice(0, 1) });
        }}
      />
    </div>
  );
}
