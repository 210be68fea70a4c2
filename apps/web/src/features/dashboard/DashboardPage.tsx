import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { hasRole, useSession } from '../../api/session';
import { usePreferences } from '../../app/preferences';
import { useCommands } from '../../commands/registry';
import { PageHeader } from '../../components/PageHeader';
import { Empty, FilteredEmpty, Loaded, Loading } from '../../components/states';
import { useAddress } from '../../components/use-address';
import { useTranslation } from '../../i18n';
import { desksQuery } from '../articles/queries';
import { Ages, Agreement, Deadlines, Load, Proposals, Ratings, Sources, Speakers } from './Charts';
import { Numbers } from './Numbers';
import { isOwnPeriod, type DashboardSearch, type Period, PERIODS, queryOf, readSearch, writeSearch } from './period';
import { statisticsQuery, type Statistics } from './queries';
import { Throughput } from './Throughput';
import classes from './dashboard.module.css';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `/dashboard?period=&from=&to=&desk=`: the desk's work in numbers. */
export function Component() {
  const { t } = useTranslation('dashboard');
  const [search, change] = useAddress(readSearch, writeSearch);
  const timeZone = usePreferences((preferences) => preferences.timeZone) ?? HERE;
  const statistics = useQuery(statisticsQuery(search, timeZone));
  const period = useRef<HTMLSelectElement>(null);
  useCommands([{ id: 'global.filter', run: () => period.current?.focus() }]);
  return (
    <>
      <PageHeader title={t('title')} meta={t('lead')} />
      <Filters search={search} timeZone={timeZone} onChange={change} field={period} />
      <Loaded query={statistics} failed={t('failed')} skeleton={<Loading lines={12} />}>
        {(data) => (
          <div aria-busy={statistics.isPlaceholderData} className={classes.page}>
            <Charts statistics={data} search={search} onReset={() => change(() => ({ period: '28' }))} />
          </div>
        )}
      </Loaded>
    </>
  );
}

type FiltersProps = {
  readonly search: DashboardSearch;
  readonly timeZone: string;
  readonly onChange: (next: (now: DashboardSearch) => DashboardSearch) => void;
  readonly field: React.RefObject<HTMLSelectElement | null>;
};

/** The period, one of the usual ones or one's own, and the desk. */
function Filters({ search, timeZone, onChange, field }: FiltersProps) {
  const { t } = useTranslation('dashboard');
  const { data: desks = [] } = useQuery(desksQuery);
  const { from, to } = queryOf(search, timeZone, new Date());
  const own = isOwnPeriod(search);
  const setPeriod = (value: string): void =>
    onChange(({ desk }) => ({
      ...(value === 'own' ? { period: search.period, from, to } : { period: value as Period }),
      ...(desk === undefined ? {} : { desk }),
    }));
  // A day that is typed is a day only when it is whole.
  const setDay = (name: 'from' | 'to') => (event: React.ChangeEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    if (value === '') return;
    onChange((now) => {
      const { from, to } = queryOf(now, timeZone, new Date());
      return { ...now, from, to, [name]: value };
    });
  };
  return (
    <search className={`${classes.filters} no-print`}>
      <NativeSelect
        ref={field}
        label={t('filter.period')}
        value={own ? 'own' : search.period}
        onChange={(event) => setPeriod(event.currentTarget.value)}
        data={[
          ...PERIODS.map((value) => ({ value, label: t('filter.days', { count: Number(value) }) })),
          { value: 'own', label: t('filter.own') },
        ]}
      />
      {own && (
        <>
          <TextInput type="date" label={t('filter.from')} value={from} max={to} onChange={setDay('from')} />
          <TextInput type="date" label={t('filter.to')} value={to} min={from} onChange={setDay('to')} />
        </>
      )}
      <NativeSelect
        label={t('filter.desk')}
        value={search.desk ?? ''}
        onChange={(event) => {
          const desk = event.currentTarget.value;
          onChange(({ desk: _before, ...now }) => (desk === '' ? now : { ...now, desk }));
        }}
        data={[
          { value: '', label: t('filter.all') },
          ...[...new Set([...desks, ...(search.desk === undefined ? [] : [search.desk])])],
        ]}
      />
    </search>
  );
}

type ChartsProps = {
  readonly statistics: Statistics;
  readonly search: DashboardSearch;
  readonly onReset: () => void;
};

function Charts({ statistics, search, onReset }: ChartsProps) {
  const { t } = useTranslation('dashboard');
  const leads = hasRole(useSession(), 'editor', 'admin');
  const { numbers, ages, articles, load, ratings, agreement, days, proposals, speakers, sources, desk } = statistics;
  const proposed = Object.values(proposals).some((count) => count > 0);
  const isIdle = numbers.open + numbers.awaitingSignOff + numbers.decided === 0 && !proposed;
  if (isIdle) {
    if (search.desk !== undefined || isOwnPeriod(search))
      return <FilteredEmpty title={t('filteredEmpty')} onReset={onReset} />;
    return <Empty title={t('empty')} help={t('emptyHelp')} />;
  }
  return (
    <>
      <Numbers numbers={numbers} desk={desk} />
      <div className={classes.figures}>
        {articles.length > 0 && <Deadlines articles={articles} />}
        {load.length > 0 && <Load load={load} isWhole={leads} />}
        <Ages ages={ages} open={numbers.open} />
        <Throughput days={days} />
        <Ratings ratings={ratings} decided={numbers.decided} />
        <Agreement agreement={agreement} />
        {proposed && <Proposals proposals={proposals} />}
        <Speakers speakers={speakers} />
        <Sources sources={sources} />
      </div>
    </>
  );
}
