import { Checkbox } from '@mantine/core';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import { RatingBadge } from '../../components/RatingBadge';
import { StateBadge } from '../../components/StateBadge';
import { ClaimFacts } from './ClaimFacts';
import classes from './Claims.module.css';
import type { Claim } from './queries';

export type RowProps = {
  readonly claim: Claim;
  /** Where a click or Enter leads: the claim beside the list. */
  readonly to: string;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  /** No longer found by the filter; stays until the list is shown anew. */
  readonly isGone: boolean;
  readonly onFocus: (id: string) => void;
  readonly onChoose: (id: string, upTo: boolean) => void;
};

/** One claim in the list. */
export const ClaimRow = memo(function ClaimRow(props: RowProps) {
  const { claim, to, isFocused, isTabStop, isChosen, isOpen, isGone, onFocus, onChoose } = props;
  const { t } = useTranslation('claims');
  const tabIndex = isTabStop ? 0 : -1;
  const chooseUpTo = (event: MouseEvent): void => {
    if (!event.shiftKey) return;
    event.preventDefault();
    onChoose(claim.id, true);
  };
  return (
    <div className={classes.row} data-focused={isFocused} data-chosen={isChosen} data-gone={isGone}>
      <Checkbox
        size="sm"
        className={classes.check}
        aria-label={t('row.select', { statement: claim.statement })}
        checked={isChosen}
        tabIndex={tabIndex}
        onChange={(event) => onChoose(claim.id, (event.nativeEvent as unknown as MouseEvent).shiftKey)}
      />
      <Link
        to={to}
        preventScrollReset
        className={classes.statement}
        data-row={claim.id}
        tabIndex={tabIndex}
        aria-current={isOpen || undefined}
        onFocus={() => onFocus(claim.id)}
        onClick={chooseUpTo}
      >
        <bdi>{claim.statement}</bdi>
      </Link>
      <span className={classes.verdict}>
        {claim.verdict !== null && <RatingBadge rating={claim.verdict.rating} plain />}
      </span>
      <span className={classes.state}>
        {isGone ? <span className={classes.note}>{t('row.gone')}</span> : <StateBadge state={claim.state} />}
      </span>
      <ClaimFacts claim={claim} />
    </div>
  );
});
