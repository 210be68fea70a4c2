import { useMemo } from 'react';
import { useTranslation } from '../../../i18n';
import { Choices } from '../Choices';
import { filterCounts, RAIL_FILTERS } from '../claims/filters';
import { useReaderData } from '../reader-data';
import { useReader, useReaderStore } from '../state';
import classes from './rail.module.css';

/** Which claims the rail lists, with how many there are of each. */
export function RailFilters() {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { placed, me } = useReaderData();
  const filter = useReader((state) => state.filter);
  const counts = useMemo(() => filterCounts(placed, me), [placed, me]);
  // What nobody has is not offered, save the two that everybody asks for.
  const shown = RAIL_FILTERS.filter((one) => one === 'all' || one === 'open' || one === filter || counts[one] > 0);
  return (
    <div id="reader-filter" className={classes.filters}>
      <Choices
        label={t('filter.label')}
        options={shown.map((value) => ({ value, label: t(`filter.${value}`, { count: counts[value] }) }))}
        value={filter}
        onChange={(value) => store.setState({ filter: value })}
      />
    </div>
  );
}
