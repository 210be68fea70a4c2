import { Button, Checkbox } from '@mantine/core';
import { memo, useEffect } from 'react';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import { RatingBadge } from '../../components/RatingBadge';
import { StateBadge } from '../../components/StateBadge';
import { Empty, Loading } from '../../components/states';
import { columnOf, MOST_CARDS, type BoardColumn, type ColumnId } from './board';
import { ClaimFacts } from './ClaimFacts';
import { FocusRow } from './ClaimList';
import classes from './Claims.module.css';
import type { Claim } from './queries';
import type { RowsProps } from './rows';

type Props = RowsProps & {
  readonly columns: readonly BoardColumn<Claim>[];
  readonly onList: () => void;
};

/** The claims as a board: a column for each step of their life. Cards are moved by keys and menus. */
export default function ClaimBoard({
  columns,
  claims,
  hasMore,
  onMore,
  isLoadingMore,
  onList,
  focusRequest,
  ...rows
}: Props) {
  const { t } = useTranslation('claims');
  const tooMany = claims.length > MOST_CARDS;
  // A board shows all of its claims, or says that they are too many.
  useEffect(() => {
    if (hasMore && !isLoadingMore && !tooMany) onMore();
  }, [hasMore, isLoadingMore, tooMany, onMore]);
  if (tooMany || (hasMore && claims.length >= MOST_CARDS)) {
    return (
      <Empty
        title={t('tooMany', { count: MOST_CARDS })}
        help={t('tooManyHelp')}
        action={<Button onClick={onList}>{t('toList')}</Button>}
      />
    );
  }
  if (hasMore) return <Loading lines={8} />;
  const tabStop = claims.some(({ id }) => id === rows.selection.focused) ? rows.selection.focused : claims[0]?.id;
  return (
    <div className={classes.board}>
      <FocusRow request={focusRequest} />
      {columns.map(({ id, cards, total }) => (
        <section key={id} className={classes.column} aria-labelledby={`column-${id}`}>
          <h2 id={`column-${id}`} className={classes.columnTitle}>
            {t(`column.${id}`)}{' '}
            <span className={classes.columnCount} title={t('columnCount', { count: total ?? cards.length })}>
              {total ?? cards.length}
            </span>
          </h2>
          {total === null && (
            <ul className={classes.cards}>
              {cards.map((claim) => (
                <li key={claim.id}>
                  <Card
                    claim={claim}
                    column={id}
                    to={rows.addressOf(claim.id)}
                    isTabStop={claim.id === tabStop}
                    isChosen={rows.selection.chosen.has(claim.id)}
                    isOpen={claim.id === rows.openId}
                    onFocus={rows.onFocus}
                    onChoose={rows.onChoose}
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

type CardProps = {
  readonly claim: Claim;
  readonly column: ColumnId;
  readonly to: string;
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onFocus: (id: string) => void;
  readonly onChoose: (id: string, upTo: boolean) => void;
};

const Card = memo(function Card({ claim, column, to, isTabStop, isChosen, isOpen, onFocus, onChoose }: CardProps) {
  const { t } = useTranslation('claims');
  const tabIndex = isTabStop ? 0 : -1;
  // A colleague has moved it on: it says so where it stands, and moves when the board is shown anew.
  const hasMoved = columnOf(claim.state) !== column;
  return (
    <div className={classes.card} data-chosen={isChosen}>
      <Checkbox
        size="sm"
        className={classes.check}
        aria-label={t('row.select', { statement: claim.statement })}
        checked={isChosen}
        tabIndex={tabIndex}
        onChange={() => onChoose(claim.id, false)}
      />
      <Link
        to={to}
        preventScrollReset
        className={classes.statement}
        data-row={claim.id}
        tabIndex={tabIndex}
        aria-current={isOpen || undefined}
        onFocus={() => onFocus(claim.id)}
      >
        <bdi>{claim.statement}</bdi>
      </Link>
      <div className={classes.cardFoot}>
        {hasMoved || column === 'inReview' ? <StateBadge state={claim.state} /> : null}
        {claim.verdict !== null && <RatingBadge rating={claim.verdict.rating} plain />}
        <ClaimFacts claim={claim} />
      </div>
    </div>
  );
});
