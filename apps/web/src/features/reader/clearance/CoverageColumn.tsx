import { memo, useMemo, type CSSProperties } from 'react';
import { useTranslation } from '../../../i18n';
import { useReaderData } from '../reader-data';
import { blockAt } from '../text/blocks';
import { coverageBar } from './coverage-bar';
import { useClearance } from './use-clearance';
import { showBlock } from './use-jump';
import classes from './clearance.module.css';

const STRETCHES = 60;

/**
 * The whole text as a narrow column: where claims are dense and what nobody has looked at. A short cut for the mouse;
 * the list of what is open says the same in words.
 */
export const CoverageColumn = memo(function CoverageColumn() {
  const { t } = useTranslation('reader');
  const { text, blocks, placed } = useReaderData();
  const { clearance } = useClearance();
  const bar = useMemo(() => {
    const starts = placed
      .filter(({ claim }) => claim.state !== 'dismissed')
      .flatMap(({ places }) => places.map(({ start }) => start));
    return coverageBar(text.length, STRETCHES, clearance?.sentences ?? [], starts);
  }, [text, placed, clearance]);
  const most = Math.max(1, ...bar.map(({ claims }) => claims));
  return (
    <div className={`${classes.column} no-print`} aria-hidden title={t('clearance.column')}>
      {bar.map(({ start, claims, open, claimed, notCheckable }) => (
        <span
          key={start}
          className={classes.stretch}
          data-open={open > 0 || undefined}
          data-done={(open === 0 && claimed + notCheckable > 0) || undefined}
          style={{ '--density': claims / most } as CSSProperties}
          onClick={() => showBlock(blockAt(blocks, start)?.index ?? 0)}
        />
      ))}
    </div>
  );
});
