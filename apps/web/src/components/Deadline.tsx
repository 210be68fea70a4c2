import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { useFormats } from '../i18n/format';
import classes from './Deadline.module.css';
import { RelativeTime } from './RelativeTime';
import { useNow } from './use-now';
import { useTranslation } from '../i18n';

type Props = {
  /** ISO time. */
  readonly at: string;
  readonly urgency: 'soon' | 'overdue' | 'calm';
};

/** A deadline by time, by icon and, when it presses, by word. */
export function Deadline({ at, urgency }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = new Date(useNow());
  const Icon = urgency === 'overdue' ? IconClockExclamation : IconClock;
  return (
    <span className={classes.deadline} data-urgency={urgency}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>
        <RelativeTime at={at} as="deadline" />
        {urgency === 'overdue' && <> · {t('deadline.overdue')}</>}
        {urgency === 'soon' && <> · {formats.relative(at, now)}</>}
      </span>
    </span>
  );
}
