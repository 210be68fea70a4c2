import { lazyPart } from '../../app/lazy-when-idle';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type RefObject, Suspense, useRef, useState } from 'react';
import { hasRole, useSession } from '../../api/session';
import { PageHeader } from '../../components/PageHeader';
import { SearchField } from '../../components/SearchField';
import { Empty, Failed, FilteredEmpty, Loading, NewsPill, Stale } from '../../components/states';
import { useAddress } from '../../components/use-address';
import { useListFocus } from '../../components/use-list-focus';
import { type LiveRows, useLiveRows } from '../../components/use-live-rows';
import { useTranslation } from '../../i18n';
import { libraryQuery, sourceQuery } from './queries';
import {
  isFiltered,
  readSearch,
  SOURCE_KINDS,
  SOURCE_SORTS,
  type Source,
  type SourcesSearch,
  type SourceSort,
  writeSearch,
} from './search-state';
import { SourceRow } from './SourceRow';
import classes from './sources.module.css';

const SourceDialog = lazyPart(() => import('./SourceDialog'));

type Change = (next: (now: SourcesSearch) => SourcesSearch) => void;

/** `/sources?text=&kind=&sort=&source=`: the library, and where each source is cited. */
export function Component() {
  const { t } = useTranslation('sources');
  const [search, change] = useAddress(readSearch, writeSearch);
  const mayWrite = hasRole(useSession(), 'editor', 'reviewer');
  const query = libraryQuery(search);
  const list = useLiveRows(useInfiniteQuery(query), JSON.stringify(query.queryKey));
  const [edited, setEdited] = useState<Source | 'new' | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const kindField = useRef<HTMLSelectElement>(null);
  const rows = useListFocus<HTMLDivElement>([
    { id: 'global.search', run: () => searchField.current?.select() },
    { id: 'global.filter', run: () => kindField.current?.focus() },
    { id: 'global.new', run: () => setEdited('new'), isEnabled: mayWrite },
    {
      id: 'global.back',
      run: () => change((now) => ({ ...now, open: undefined })),
      isEnabled: search.open !== undefined,
    },
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('lead')}
        actions={mayWrite && <Button onClick={() => setEdited('new')}>{t('add')}</Button>}
      />
      <Filters search={search} onChange={change} searchField={searchField} kindField={kindField} />
      {list.isOld && (
        <Group mb="sm">
          {list.added > 0 ? <NewsPill count={list.added} onShow={list.apply} /> : <Stale onShow={list.apply} />}
        </Group>
      )}
      <div ref={rows}>
        <Linked search={search} list={list} onChange={change} onEdit={mayWrite ? setEdited : null} />
        <Library
          search={search}
          list={list}
          mayWrite={mayWrite}
          onChange={change}
          onEdit={mayWrite ? setEdited : null}
        />
      </div>
      {edited !== null && (
        <Suspense>
          <SourceDialog
            source={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
            onStored={({ id }) => {
              setEdited(null);
              // Whoever adds a source sees it, wherever the list is.
              if (edited === 'new') change((now) => ({ ...now, open: id }));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

type FiltersProps = {
  readonly search: SourcesSearch;
  readonly onChange: Change;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly kindField: RefObject<HTMLSelectElement | null>;
};

function Filters({ search, onChange, searchField, kindField }: FiltersProps) {
  const { t } = useTranslation('sources');
  return (
    <search className={classes.filters}>
      <SearchField
        label={t('filter.text')}
        value={search.text ?? ''}
        onSearch={(text) => onChange((now) => ({ ...now, text: text === '' ? undefined : text }))}
        field={searchField}
      />
      <NativeSelect
        ref={kindField}
        label={t('filter.kind')}
        value={search.kind ?? ''}
        onChange={(event) => {
          const kind = SOURCE_KINDS.find((one) => one === event.currentTarget.value);
          onChange((now) => ({ ...now, kind }));
        }}
        data={[
          { value: '', label: t('filter.all') },
          ...SOURCE_KINDS.map((value) => ({ value, label: t(`common:sourceKind.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.sort')}
        value={search.sort}
        onChange={(event) => {
          const sort = event.currentTarget.value as SourceSort;
          onChange((now) => ({ ...now, sort }));
        }}
        data={SOURCE_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
    </search>
  );
}

type ListProps = {
  readonly search: SourcesSearch;
  readonly list: LiveRows<Source>;
  readonly onChange: Change;
  readonly onEdit: ((source: Source) => void) | null;
};

const toggled =
  (id: string) =>
  (now: SourcesSearch): SourcesSearch => ({
    ...now,
    open: now.open === id ? undefined : id,
  });

/** The source that the address names, where the list has not come to it. */
function Linked({ search, list, onChange, onEdit }: ListProps) {
  const { t } = useTranslation('sources');
  const isListed = list.isLoading || list.rows.some(({ id }) => id === search.open);
  const { data, error } = useQuery(sourceQuery(isListed ? undefined : search.open));
  if (isListed || search.open === undefined) return null;
  if (data === undefined) return error === null ? null : <p role="status">{t('gone')}</p>;
  return (
    <ol className={`${classes.rows} ${classes.linked}`} aria-label={t('linked')}>
      <SourceRow source={data} isOpen onToggle={() => onChange(toggled(data.id))} onEdit={onEdit} />
    </ol>
  );
}

type LibraryProps = ListProps & { readonly mayWrite: boolean };

function Library({ search, list, mayWrite, onChange, onEdit }: LibraryProps) {
  const { t } = useTranslation('sources');
  if (list.isLoading) return <Loading lines={8} />;
  if (list.problem !== null) return <Failed problem={list.problem} title={t('failed')} onRetry={list.retry} />;
  if (list.rows.length === 0) {
    if (isFiltered(search)) {
      return <FilteredEmpty title={t('filteredEmpty')} onReset={() => onChange(({ sort }) => ({ sort }))} />;
    }
    return <Empty title={t('empty')} help={t(mayWrite ? 'emptyHelp' : 'emptyOthers')} />;
  }
  return (
    <>
      <ol className={classes.rows} aria-label={t('title')}>
        {list.rows.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            isOpen={source.id === search.open}
            isGone={list.gone.has(source.id)}
            onToggle={() => onChange(toggled(source.id))}
            onEdit={onEdit}
          />
        ))}
      </ol>
      {list.hasMore && (
        <Button variant="default" mt="md" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
