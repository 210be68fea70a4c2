import { Button, CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { memo, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { lazyWhenIdle } from '../../app/lazy-when-idle';
import { useKeyText } from '../../commands/bindings';
import classes from './Claims.module.css';
import { chipsOf, LAYOUTS, SORTS, type ClaimSort } from './search-state';
import { useFilterWords } from './use-filter-words';
import type { UsedSearch } from './use-search';

const FilterForm = lazyWhenIdle(() => import('./FilterForm'));

type Props = {
  readonly used: UsedSearch;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly isFiltering: boolean;
  readonly onFiltering: (isOpen: boolean) => void;
};

/** Search, filters as chips, order and layout; all of it is in the address. A step through the rows draws none of it. */
export const FilterBar = memo(function FilterBar({ used, searchField, isFiltering, onFiltering }: Props) {
  const { t } = useTranslation('claims');
  const { search, change, filter } = used;
  const layoutKey = useKeyText('claims.layout');
  const filterKey = useKeyText('global.filter');
  const button = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    onFiltering(false);
    button.current?.focus();
  };
  const words = useFilterWords();
  const chips = chipsOf(search.filter);
  return (
    <>
      <div className={classes.bar} role="search">
        <SearchField used={used} field={searchField} />
        <Button
          ref={button}
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          title={filterKey === null ? undefined : `${t('filter.add')} (${filterKey})`}
          aria-expanded={isFiltering}
          aria-controls="filters"
          onClick={() => onFiltering(!isFiltering)}
        >
          {t('filter.add')}
        </Button>
        <NativeSelect
          aria-label={t('sort.label')}
          value={search.sort}
          onChange={(event) => change({ sort: event.currentTarget.value as ClaimSort })}
          data={SORTS.map((value) => ({ value, label: `${t('sort.label')}: ${t(`sort.${value}`)}` }))}
        />
        <SegmentedControl
          visibleFrom="sm"
          aria-label={t('layout.label')}
          title={layoutKey === null ? undefined : `${t('layout.label')} (${layoutKey})`}
          value={search.layout}
          onChange={(value) => change({ layout: value })}
          data={LAYOUTS.map((value) => ({ value, label: t(`layout.${value}`) }))}
        />
      </div>
      <Suspense>{isFiltering && <FilterForm used={used} onDone={done} />}</Suspense>
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label={t('filter.title')}>
          {chips.map(({ field, without }) => {
            const name = t('filter.chip', { field: t(`filter.${field}`), value: words(field, search.filter) });
            return (
              <li key={field} className={classes.chip}>
                <span>{name}</span>
                <CloseButton size="sm" aria-label={t('filter.remove', { name })} onClick={() => filter(without)} />
              </li>
            );
          })}
          <li>
            <Button size="compact-sm" variant="subtle" onClick={() => filter({})}>
              {t('filter.reset')}
            </Button>
          </li>
        </ul>
      )}
    </>
  );
});

const TYPING_MS = 300;

/** Words of the statement. The address follows when the typing pauses, without a step in the browser's history. */
function SearchField({
  used,
  field,
}: {
  readonly used: UsedSearch;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('claims');
  const key = useKeyText('global.search');
  const { search, change } = used;
  const asked = search.filter.text ?? '';
  const [text, setText] = useState(asked);
  const [before, setBefore] = useState(asked);
  // A chip was taken away, a view was opened, or the browser went back: the field says what is asked for.
  if (before !== asked) {
    setBefore(asked);
    if (text.trim() !== asked) setText(asked);
  }
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === asked) return undefined;
    const timer = setTimeout(() => {
      const { text: _, ...rest } = search.filter;
      change({ filter: wanted === '' ? rest : { ...rest, text: wanted } }, true);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, asked, search.filter, change]);
  return (
    <TextInput
      ref={field}
      type="search"
      className={classes.search}
      aria-label={t('search')}
      placeholder={key === null ? t('search') : `${t('search')} (${key})`}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
