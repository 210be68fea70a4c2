import { useFormats } from '../i18n/format';
import { useNow } from './use-now';

type Props = {
  /** ISO time. */
  readonly at: string;
  /** `past` for what happened ("5 min ago"), `deadline` for what is due ("17:00"), `moment` for a record. */
  readonly as?: 'past' | 'deadline' | 'moment';
};

/** A time as people say it; the exact time is in the title and in the element for machines. */
export function RelativeTime({ at, as = 'past' }: Props) {
  const formats = useFormats();
  const now = new Date(useNow());
  const exact = formats.moment(at);
  const told = {
    past: () => formats.relative(at, now),
    deadline: () => formats.deadline(at, now),
    moment: () => exact,
  };
  return (
    <time dateTime={at} title={exact}>
      {told[as]()}
    </time>
  );
}
