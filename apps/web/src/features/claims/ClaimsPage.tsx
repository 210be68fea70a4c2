import { Anchor, Button, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { Link, useNavigate } from 'react-router';
import { lazyPart, lazyWhenIdle } from '../../app/lazy-when-idle';
import { announce } from '../../components/announce';
import { PageHeader } from '../../components/PageHeader';
import { Empty, Failed, FilteredEmpty, Loading, NewsPill } from '../../components/states';
import { boardOf } from './board';
import { ClaimList } from './ClaimList';
import classes from './Claims.module.css';
import { FilterBar } from './FilterBar';
import { placeOf } from './place';
import { countsQuery } from './queries';
import { writeSearch, type ClaimsFilter, type ClaimsSearch } from './search-state';
import { SelectionBar } from './SelectionBar';
import { useClaimsCommands } from './use-claims-commands';
import { useLiveClaims, type LiveClaims } from './use-live-claims';
import { useRows } from './use-rows';
import { useSearch } from './use-search';

const ClaimBoard = lazyPart(() => import('./ClaimBoard'));
const SavedViews = lazyWhenIdle(() => import('./SavedViews'));
const ClaimPeek = lazyWhenIdle(() => import('./ClaimPeek'));

/** `/claims`: queue and board, two views of one filtered query. */
export function Component() {
  const { t } = useTranslation('claims');
  const used = useSearch();
  const { search: asked, change } = used;
  // Columns beside each other need room: on a phone the board is the list, and stays the board in the address.
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const search = useMemo((): ClaimsSearch => (isNarrow ? { ...asked, layout: 'list' } : asked), [isNarrow, asked]);
  const live = useLiveClaims(search);
  const { list } = live;
  const navigate = useNavigate();
  const { data: counts = null } = useQuery(countsQuery(search.filter.article));
  const { filter } = search;
  const columns = useMemo(() => columnsOf(list, filter, counts), [list, filter, counts]);
  const ids = useMemo(
    () =>
      search.layout === 'board'
        ? columns.flatMap(({ cards }) => cards.map(({ id }) => id))
        : list.shown.map(({ id }) => id),
    [search.layout, columns, list.shown],
  );
  const rows = useRows(ids, search.claim);
  const byId = useMemo(() => new Map(list.shown.map((claim) => [claim.id, claim])), [list.shown]);
  const targets = rows.targets.flatMap((id) => byId.get(id) ?? []);
  const searchField = useRef<HTMLInputElement>(null);
  const [isFiltering, setFiltering] = useState(false);

  const openClaim = useCallback((claim: string | undefined, replace = true) => change({ claim }, replace), [change]);
  const addressOf = useCallback((id: string) => `/claims?${writeSearch({ ...asked, claim: id }).toString()}`, [asked]);
  // While a claim is open beside the list, the keys leaf through it.
  const { focused } = rows.selection;
  const isOpen = search.claim !== undefined;
  useEffect(() => {
    if (isOpen && focused !== null && focused !== search.claim && byId.has(focused)) openClaim(focused);
    // Only where the focus goes, not when the address changes by itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [focused]);

  const dialogs = useClaimsCommands({
    rows,
    columns: search.layout === 'board' ? columns.map(({ cards }) => cards.map(({ id }) => id)) : null,
    targets,
    patch: live.patch,
    onPeek: () => focused !== null && openClaim(focused, false),
    onOpen: () => {
      const claim = focused === null ? undefined : byId.get(focused);
      if (claim) void navigate(placeOf(claim).to);
    },
    onBack: isOpen ? () => openClaim(undefined) : rows.selection.chosen.size > 0 ? rows.chooseNone : null,
    onFilter: () => setFiltering(true),
    onSearch: () => searchField.current?.focus(),
    onLayout: () => change({ layout: search.layout === 'list' ? 'board' : 'list' }),
    onNews: live.apply,
  });
  useSpokenNews(live.pending.added);

  const isFiltered = Object.keys(search.filter).length > 0;
  return (
    <>
      <PageHeader title={t('title')} meta={live.isLoading ? undefined : <Count live={live} />} />
      <Suspense>
        <SavedViews search={asked} />
      </Suspense>
      <FilterBar used={used} searchField={searchField} isFiltering={isFiltering} onFiltering={setFiltering} />
      <News live={live} />
      <div className={classes.split} data-open={isOpen} data-of-article={filter.article !== undefined}>
        <div>
          {live.isLoading ? (
            <Loading lines={12} />
          ) : live.problem !== null ? (
            <Failed problem={live.problem} title={t('failed')} onRetry={live.retry} />
          ) : list.shown.length === 0 ? (
            <Nothing isFiltered={isFiltered} search={search} onReset={() => change({ filter: {} })} />
          ) : search.layout === 'board' ? (
            <Suspense fallback={<Loading lines={8} />}>
              <ClaimBoard {...rowsProps()} columns={columns} onList={() => change({ layout: 'list' })} />
            </Suspense>
          ) : (
            <ClaimList {...rowsProps()} />
          )}
          {rows.selection.chosen.size > 0 && <SelectionBar count={rows.targets.length} onClear={rows.chooseNone} />}
        </div>
        <Suspense fallback={<Loading lines={6} />}>
          {search.claim !== undefined && <ClaimPeek claimId={search.claim} onClose={() => openClaim(undefined)} />}
        </Suspense>
      </div>
      {dialogs}
    </>
  );

  function rowsProps() {
    return {
      claims: list.shown,
      selection: rows.selection,
      openId: search.claim,
      gone: live.pending.gone,
      addressOf,
      onFocus: rows.onFocus,
      onChoose: rows.onChoose,
      hasMore: live.hasMore,
      isLoadingMore: live.isLoadingMore,
      onMore: live.loadMore,
      focusRequest: rows.focusRequest,
    };
  }
}

/** Cards stand where they were when the board was shown, with what is known of them now. */
function columnsOf(list: LiveClaims['list'], filter: ClaimsFilter, counts: Parameters<typeof boardOf>[2]) {
  const now = new Map(list.shown.map((claim) => [claim.id, claim]));
  return boardOf(list.placed, filter, counts).map((column) => ({
    ...column,
    cards: column.cards.map((claim) => now.get(claim.id) ?? claim),
  }));
}

function Count({ live }: { readonly live: LiveClaims }) {
  const { t } = useTranslation('claims');
  const count = live.list.shown.length;
  return <span>{live.hasMore ? t('countMore', { count }) : t('count', { count })}</span>;
}

function News({ live: { pending, apply } }: { readonly live: LiveClaims }) {
  const { t } = useTranslation('claims');
  const { added, gone, moved } = pending;
  if (added === 0 && gone.size === 0 && !moved) return null;
  return (
    <div className={classes.news}>
      {added > 0 ? (
        <NewsPill count={added} onShow={apply} />
      ) : (
        <Button size="compact-sm" radius="xl" onClick={apply}>
          {moved ? t('news.moved') : t('news.show')}
        </Button>
      )}
    </div>
  );
}

function useSpokenNews(added: number): void {
  const { t } = useTranslation('common');
  useEffect(() => {
    if (added > 0) announce(t('state.news', { count: added }));
  }, [added, t]);
}

type NothingProps = {
  readonly isFiltered: boolean;
  readonly search: ClaimsSearch;
  readonly onReset: () => void;
};

function Nothing({ isFiltered, search, onReset }: NothingProps) {
  const { t } = useTranslation('claims');
  const { state, ...others } = search.filter;
  if (state?.length === 1 && state[0] === 'proposed' && Object.keys(others).length === 0) {
    return (
      <Empty
        title={t('inboxEmpty')}
        action={
          <Button variant="default" onClick={onReset}>
            {t('filter.reset')}
          </Button>
        }
      />
    );
  }
  if (isFiltered) return <FilteredEmpty title={t('filteredEmpty')} onReset={onReset} />;
  return (
    <Empty
      title={t('empty')}
      help={t('emptyHelp')}
      action={
        <Group>
          <Anchor component={Link} to="/articles">
            {t('emptyAction')}
          </Anchor>
        </Group>
      }
    />
  );
}
