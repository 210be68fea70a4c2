import {
  IconArrowsSplit2,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPencil,
  IconRosetteDiscountCheck,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from '../i18n';
import type { Schemas } from '../api/client';
import classes from './badge.module.css';

/** Where a claim is in its life. */
export type ClaimState = Schemas['ClaimDto']['state'];

const ICONS = {
  proposed: IconCircleDashed,
  queued: IconCircle,
  assigned: IconUser,
  in_review: IconPencil,
  disputed: IconArrowsSplit2,
  decided: IconCircleCheck,
  signed_off: IconRosetteDiscountCheck,
  dismissed: IconCircleX,
} as const satisfies Record<ClaimState, unknown>;

/** The state of a claim by icon and word. */
export function StateBadge({ state }: { readonly state: ClaimState }) {
  const { t } = useTranslation();
  // A newer server may know states that this page does not.
  const Icon = (ICONS as Partial<Record<string, typeof IconCircle>>)[state] ?? IconCircle;
  return (
    <span className={`${classes.badge} ${classes.state}`}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`claimState.${state}`, { defaultValue: state })}
    </span>
  );
}
