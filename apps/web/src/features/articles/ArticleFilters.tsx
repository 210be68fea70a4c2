import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { SearchField } from '../../components/SearchField';
import { desksQuery } from './queries';
import { ARTICLE_SORTS, DUES, RISKS, type ArticlesFilter, type ArticlesSearch, type ArticleSort } from './search-state';
import classes from './articles.module.css';
import { useTranslation } from '../../i18n';

type Props = {
  readonly search: ArticlesSearch;
  readonly onChange: (next: (now: ArticlesSearch) => ArticlesSearch) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly firstFilter: RefObject<HTMLSelectElement | null>;
  /** On a phone the filters take the place of the list: they are shown when asked for. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

/** Search, filters and sort of the list, all of them in the address. */
export function ArticleFilters({ search, onChange, searchField, firstFilter, isOpen, onOpen }: Props) {
  const { t } = useTranslation('articles');
  const { data: desks = [] } = useQuery(desksQuery);
  const { filter, sort } = search;
  const set = (part: Partial<ArticlesFilter>): void =>
    onChange((now) => {
      const next = Object.entries({ ...now.filter, ...part }).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      return { ...now, filter: Object.fromEntries(next) };
    });
  const active = ['desk', 'due', 'risk'].filter((name) => name in filter).length;
  return (
    <search className={classes.filters} data-open={isOpen}>
      <SearchField
        label={t('filter.text')}
        value={filter.text ?? ''}
        onSearch={(text) => set({ text })}
        field={searchField}
      />
      <Button
        variant="default"
        hiddenFrom="sm"
        aria-expanded={isOpen}
        rightSection={active > 0 ? <span className="figures">{active}</span> : undefined}
        onClick={() => onOpen(!isOpen)}
      >
        {t('filter.more')}
      </Button>
      <NativeSelect
        ref={firstFilter}
        label={t('filter.desk')}
        value={filter.desk ?? ''}
        onChange={(event) => set({ desk: event.currentTarget.value })}
        data={[
          { value: '', label: t('filter.all') },
          ...[...new Set([...desks, ...(filter.desk === undefined ? [] : [filter.desk])])],
        ]}
      />
      <NativeSelect
        label={t('filter.due')}
        value={filter.due ?? ''}
        onChange={(event) => set({ due: (event.currentTarget.value || undefined) as ArticlesFilter['due'] })}
        data={[{ value: '', label: t('filter.all') }, ...DUES.map((value) => ({ value, label: t(`due.${value}`) }))]}
      />
      <NativeSelect
        label={t('filter.risk')}
        value={filter.risk ?? ''}
        onChange={(event) => set({ risk: (event.currentTarget.value || undefined) as ArticlesFilter['risk'] })}
        data={[
          { value: '', label: t('filter.all') },
          ...RISKS.map((value) => ({ value, label: t(`common:risk.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.sort')}
        value={sort}
        onChange={(event) => {
          const chosen = event.currentTarget.value as ArticleSort;
          onChange((now) => ({ ...now, sort: chosen }));
        }}
        data={ARTICLE_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
    </search>
  );
}
