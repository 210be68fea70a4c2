import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconUnlink } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from '../../../i18n';
import { PersonName } from '../../../components/PersonName';
import { useFormats } from '../../../i18n/format';
import { isLost } from '../claims/filters';
import type { Claim } from '../data/queries';
import { ClaimStatus } from '../details/ClaimStatus';
import { toggled, useReaderStore } from '../state';
import type { Placed } from '../text/marks';
import classes from './rail.module.css';

type Props = {
  readonly placed: Placed<Claim>;
  readonly isSelected: boolean;
  readonly isChecked: boolean;
  readonly isStop: boolean;
};

/** One claim of the rail: what is said, where it stands in its life, who has it. */
export const RailRow = memo(function RailRow({ placed: { claim, number }, isSelected, isChecked, isStop }: Props) {
  const { t } = useTranslation('reader');
  const { percent } = useFormats();
  const store = useReaderStore();
  const tick = (): void => store.setState(({ checked }) => ({ checked: toggled(checked, claim.id) }));
  return (
    <div className={classes.row} data-selected={isSelected || undefined} data-checked={isChecked || undefined}>
      <input
        type="checkbox"
        className={classes.tick}
        checked={isChecked}
        onChange={tick}
        tabIndex={isStop ? 0 : -1}
        aria-label={t('reader:rail.tick', { number })}
      />
      <UnstyledButton
        className={classes.select}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => store.setState({ selected: claim.id })}
      >
        <span className={classes.line}>
          <span className={classes.number}>{number}</span>
          <ClaimStatus claim={claim} />
          {claim.risk === 'high' && (
            <span className={classes.risk}>
              <IconAlertTriangle size={14} aria-hidden />
              {t('common:risk.high')}
            </span>
          )}
          {isLost(claim) && (
            <span className={classes.risk}>
              <IconUnlink size={14} aria-hidden />
              {t('common:anchor.lost')}
            </span>
          )}
          <span className={classes.end}>
            {claim.state === 'proposed' && t('reader:rail.worth', { share: percent(claim.checkWorthiness) })}
            {claim.assigneeId !== null && <PersonName id={claim.assigneeId} you />}
          </span>
        </span>
        <span className={classes.statement} dir="auto">
          {claim.statement}
        </span>
      </UnstyledButton>
    </div>
  );
});
