import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import type { Claim } from '../data/queries';
import { useReader } from '../state';
import type { Placed } from '../text/marks';
import { RailRow } from './RailRow';
import classes from './rail.module.css';

const ROW = 76;

/** The claims beside the text, in reading order. Only the rows that can be seen exist, however many there are. */
export function ClaimRail({ list }: { readonly list: readonly Placed<Claim>[] }) {
  const { t } = useTranslation('reader');
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useReader((state) => state.selected);
  const checked = useReader((state) => state.checked);
  const virtualizer = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => list[index]?.claim.id ?? index,
    overscan: 6,
  });
  const at = list.findIndex(({ claim }) => claim.id === selected);
  useEffect(() => {
    if (at !== -1) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [virtualizer, at]);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={-1}>
      <div
        role="list"
        aria-label={t('rail.label')}
        className={classes.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((row) => {
          const placed = list[row.index];
          return (
            placed && (
              <div
                key={row.key}
                ref={virtualizer.measureElement}
                role="listitem"
                aria-setsize={list.length}
                aria-posinset={row.index + 1}
                data-index={row.index}
                className={classes.place}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <RailRow
                  placed={placed}
                  isSelected={placed.claim.id === selected}
                  isChecked={checked.has(placed.claim.id)}
                  // One stop for Tab: the keys J and K go on from there.
                  isStop={at === -1 ? row.index === 0 : row.index === at}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
