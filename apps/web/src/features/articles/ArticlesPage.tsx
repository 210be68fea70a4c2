import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useNavigate } from 'react-router';
import { hasRole, useSession } from '../../api/session';
import { PageHeader } from '../../components/PageHeader';
import { Empty, Failed, FilteredEmpty, Loading, NewsPill, Stale } from '../../components/states';
import { useAddress } from '../../components/use-address';
import { useListFocus } from '../../components/use-list-focus';
import { type LiveRows, useLiveRows } from '../../components/use-live-rows';
import { ArticleFilters } from './ArticleFilters';
import { ArticleRow } from './ArticleRow';
import { articlesQuery } from './queries';
import {
  isFiltered,
  readSearch,
  SHELVES,
  usualSort,
  writeSearch,
  type ArticlesSearch,
  type Shelf,
} from './search-state';
import type { Article } from './standing';
import classes from './articles.module.css';
import { useTranslation } from '../../i18n';

/** `/articles?shelf=…&desk=…&sort=…` */
export function Component() {
  const { t } = useTranslation('articles');
  const navigate = useNavigate();
  const [search, change] = useAddress(readSearch, writeSearch);
  const mayBring = hasRole(useSession(), 'editor', 'author');
  const query = articlesQuery(search);
  const list = useLiveRows(useInfiniteQuery(query), JSON.stringify(query.queryKey));
  const searchField = useRef<HTMLInputElement>(null);
  const firstFilter = useRef<HTMLSelectElement>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const openFilters = (): void => {
    flushSync(() => setFiltersOpen(true));
    firstFilter.current?.focus();
  };
  const rows = useListFocus<HTMLOListElement>([
    { id: 'global.search', run: () => searchField.current?.select() },
    { id: 'global.filter', run: openFilters },
    { id: 'global.new', run: () => void navigate('/articles/new'), isEnabled: mayBring },
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayBring && (
            <Button component={Link} to="/articles/new">
              {t('new')}
            </Button>
          )
        }
      />
      <Shelves shelf={search.shelf} />
      <ArticleFilters
        search={search}
        onChange={change}
        searchField={searchField}
        firstFilter={firstFilter}
        isOpen={filtersOpen}
        onOpen={setFiltersOpen}
      />
      <News list={list} />
      <Rows
        list={list}
        search={search}
        mayBring={mayBring}
        onReset={() => change((now) => ({ ...now, filter: {} }))}
        listRef={rows}
      />
    </>
  );
}

/** Articles at work, signed off, put away. */
function Shelves({ shelf }: { readonly shelf: Shelf }) {
  const { t } = useTranslation('articles');
  return (
    <nav className={classes.shelves} aria-label={t('filter.shelf')}>
      {SHELVES.map((one) => (
        <Link
          key={one}
          to={{ search: writeSearch({ filter: {}, shelf: one, sort: usualSort(one) }).toString() }}
          aria-current={one === shelf ? 'page' : undefined}
        >
          {t(`shelf.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

/** What colleagues changed meanwhile waits here until it is asked for. */
function News({ list }: { readonly list: LiveRows<Article> }) {
  if (!list.isOld) return null;
  return (
    <div className={classes.news}>
      {list.added > 0 ? <NewsPill count={list.added} onShow={list.apply} /> : <Stale onShow={list.apply} />}
    </div>
  );
}

type RowsProps = {
  readonly list: LiveRows<Article>;
  readonly search: ArticlesSearch;
  readonly mayBring: boolean;
  readonly onReset: () => void;
  readonly listRef: React.RefObject<HTMLOListElement | null>;
};

function Rows({ list, search, mayBring, onReset, listRef }: RowsProps) {
  const { t } = useTranslation('articles');
  if (list.isLoading) {
    return (
      <Loading>
        <div className={classes.rows} aria-hidden>
          {[72, 55, 64, 48].map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton height={20} width={`${width}%`} />
              <Skeleton height={16} width="70%" />
              <Skeleton height={16} />
              <Skeleton height={16} width="80%" />
            </div>
          ))}
        </div>
      </Loading>
    );
  }
  if (list.problem !== null) return <Failed problem={list.problem} title={t('failed')} onRetry={list.retry} />;
  if (list.rows.length === 0) {
    if (isFiltered(search)) return <FilteredEmpty title={t('filteredEmpty')} onReset={onReset} />;
    if (search.shelf !== 'open') return <Empty title={t(`empty.${search.shelf}`)} />;
    return (
      <Empty
        title={t('empty.open')}
        help={mayBring ? t('empty.help') : t('empty.others')}
        action={
          mayBring && (
            <Button component={Link} to="/articles/new">
              {t('new')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      <div className={classes.columns} aria-hidden>
        <span>{t('column.article')}</span>
        <span>{t('column.deadline')}</span>
        <span>{t('column.progress')}</span>
        <span>{t('column.standing')}</span>
      </div>
      <ol className={classes.rows} ref={listRef} aria-label={t('title')}>
        {list.rows.map((article) => (
          <ArticleRow key={article.id} article={article} isGone={list.gone.has(article.id)} />
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
