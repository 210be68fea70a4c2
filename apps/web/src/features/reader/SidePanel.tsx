import { Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from '../../i18n';
import { lazyWhenIdle } from '../../app/lazy-when-idle';
import { Loading, NewsPill } from '../../components/states';
import { useClearance } from './clearance/use-clearance';
import type { Claim } from './data/queries';
import { ClaimDetails } from './details/ClaimDetails';
import { useArticleQueries } from './queries/use-article-queries';
import { BulkBar } from './rail/BulkBar';
import { ClaimRail } from './rail/ClaimRail';
import { RailFilters } from './rail/RailFilters';
import { RailEmpty } from './rail/RailEmpty';
import { useReaderData } from './reader-data';
import { PANES, useReader, useReaderStore, type Pane } from './state';
import type { Placed } from './text/marks';
import classes from './reader.module.css';

const ClearancePane = lazyWhenIdle(() => import('./clearance/ClearancePane'));
const QueriesPane = lazyWhenIdle(() => import('./queries/QueriesPane'));
const FatesPane = lazyWhenIdle(() => import('./revisions/FatesPane'));

type Props = {
  /** The claims that pass the filter. */
  readonly list: readonly Placed<Claim>[];
  /** That none are there yet does not say that there are none. */
  readonly isLoading: boolean;
  /** How many new ones wait to be let in. */
  readonly waiting: number;
  readonly onLetIn: () => void;
};

/** What stands beside the text: claims, what is open, queries, and what a new revision did. */
export default function SidePanel({ list, isLoading, waiting, onLetIn }: Props) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const pane = useReader((state) => state.pane);
  const { article, placed } = useReaderData();
  const { clearance } = useClearance();
  const openQueries = useArticleQueries().filter(({ closedAt }) => closedAt === null).length;
  const counts: Record<Pane, number | null> = {
    claims: placed.filter(({ claim }) => claim.state !== 'dismissed').length,
    clearance: clearance?.open.length ?? null,
    queries: openQueries,
    fates: null,
  };
  const shown = PANES.filter((one) => one !== 'fates' || article.revision.number > 1 || pane === 'fates');
  return (
    <Tabs
      className={classes.tabs}
      value={pane}
      onChange={(value) => store.setState({ pane: PANES.find((one) => one === value) ?? 'claims' })}
      keepMounted={false}
    >
      <Tabs.List grow aria-label={t('pane.label')}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one} className={classes.tab}>
            {t(`pane.${one}`)} {counts[one] !== null && <span className="figures">{counts[one]}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="claims" className={classes.panel}>
        <RailFilters />
        <div className={classes.news}>
          <NewsPill count={waiting} onShow={onLetIn} />
        </div>
        {list.length > 0 ? <ClaimRail list={list} /> : isLoading ? <Loading lines={6} /> : <RailEmpty />}
        <BulkBar />
        <ClaimDetails />
      </Tabs.Panel>
      <Tabs.Panel value="clearance" className={classes.panel}>
        <Suspense>
          <ClearancePane />
        </Suspense>
        <SelectedBelow />
      </Tabs.Panel>
      <Tabs.Panel value="queries" className={classes.panel}>
        <Suspense>
          <QueriesPane />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="fates" className={classes.panel}>
        <Suspense>
          <FatesPane />
        </Suspense>
        <SelectedBelow />
      </Tabs.Panel>
    </Tabs>
  );
}

/** The claim that an entry led to, below the list it was chosen from. */
function SelectedBelow() {
  const hasSelected = useReader((state) => state.selected !== null);
  return hasSelected ? <ClaimDetails /> : null;
}
