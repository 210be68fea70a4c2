import { Button, Checkbox } from '@mantine/core';
import { memo, useEffect } from 'react';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import { RatingBadge } from '../../components/RatingBadge';
import { StateBadge } from '../../components/StateBadge';
import { Empty } from '../../components/states';
import { columnOf, MOST_CARDS, type BoardColumn, type ColumnId } from './board';
import { ClaimFacts } from './ClaimFacts';
import { FocusRow } from './ClaimList';
import classes from './Claims.module.css';
import type { Claim } from './queries';
import type { RowsProps } from './rows';
import { inParts, useNear } from './use-near';

/** So many cards are drawn together, and what a card is taken for until it has been drawn once. */
const PART = 20;
const CARD_PX = 104;

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
  const tabStop = claims.some(({ id }) => id === rows.selection.focused) ? rows.selection.focused : claims[0]?.id;
  return (
    <div className={classes.board}>
      <FocusRow request={focusRequest} />
      {columns.map(({ id, cards, total }) => (
        <section key={id} className={classes.column} aria-labelledby={`column-${id}`}>
          <h2 id={`column-${id}`} className={classes.columnTitle}>
            {t(`column.${id}`)}{' '}
            <span className={classes.columnCount} title={t('columnCount', { count: total ?? cards.length })}>
              {total ?? (hasMore ? `${cards.length}+` : cards.length)}
            </span>
          </h2>
          {total === null && (
            <div role="list" aria-labelledby={`column-${id}`}>
              {inParts(cards, PART).map((part, index) => (
                <Part
                  key={index}
                  cards={part}
                  column={id}
                  first={index * PART}
                  total={hasMore ? -1 : cards.length}
                  tabStop={tabStop}
                  isWanted={part.some((claim) => claim.id === focusRequest?.id)}
                  rows={rows}
                />
              ))}
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

type PartProps = {
  readonly cards: readonly Claim[];
  readonly column: ColumnId;
  /** The place of its first card in the column, and how many there are in all; -1 while that is not known. */
  readonly first: number;
  readonly total: number;
  readonly tabStop: string | null | undefined;
  /** The keys go to one of its cards. */
  readonly isWanted: boolean;
  readonly rows: Pick<RowsProps, 'selection' | 'openId' | 'addressOf' | 'onFocus' | 'onChoose'>;
};

/** Some cards of a column; drawn when the window comes near. */
function Part({ cards, column, first, total, tabStop, isWanted, rows }: PartProps) {
  const { element, isNear, height } = useNear(first === 0);
  const { selection, openId, addressOf, onFocus, onChoose } = rows;
  if (!isNear && !isWanted) {
    return <div ref={element} role="presentation" style={{ height: height.current ?? cards.length * CARD_PX }} />;
  }
  return (
    <div ref={element} role="presentation" className={classes.cards}>
      {cards.map((claim, index) => (
        <div key={claim.id} role="listitem" aria-setsize={total} aria-posinset={first + index + 1}>
          <Card
            claim={claim}
            column={column}
            to={addressOf(claim.id)}
            isTabStop={claim.id === tabStop}
            isChosen={selection.chosen.has(claim.id)}
            isOpen={claim.id === openId}
            onFocus={onFocus}
            onChoose={onChoose}
          />
        </div>
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
