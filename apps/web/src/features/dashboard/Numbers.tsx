import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import type { Statistics } from './queries';
import { useTooFew } from './Charts';
import classes from './dashboard.module.css';

const OPEN = 'state=queued,assigned,in_review,disputed';

/** What an editor asks first: what is open, what presses, how long it takes. Numbers lead to the claims they count. */
export function Numbers({ numbers, desk }: { readonly numbers: Statistics['numbers']; readonly desk: string | null }) {
  const { t } = useTranslation('dashboard');
  const { number, percent } = useFormats();
  const tooFew = useTooFew();
  const { open, dueToday, overdue, awaitingSignOff, decided, medianHoursToVerdict, shareWithTwoSources } = numbers;
  const claims = (query: string): string =>
    `/claims?${query}${desk === null ? '' : `&desk=${encodeURIComponent(desk)}`}`;
  return (
    <dl className={classes.numbers}>
      <One name={t('numbers.open')} value={number(open)} to={claims(OPEN)} />
      <One
        name={t('numbers.overdue')}
        value={number(overdue)}
        to={claims(`${OPEN}&due=overdue`)}
        tone={overdue > 0 ? 'bad' : undefined}
      />
      <One name={t('numbers.dueToday')} value={number(dueToday)} to={claims(`${OPEN}&due=today`)} />
      <One name={t('numbers.awaitingSignOff')} value={number(awaitingSignOff)} to={claims('state=decided')} />
      <One name={t('numbers.decided')} value={number(decided)} note={t('numbers.inPeriod')} />
      <One
        name={t('numbers.median')}
        value={medianHoursToVerdict === null ? '–' : <Hours hours={medianHoursToVerdict} />}
        note={tooFew(decided) ?? t('numbers.medianHelp')}
      />
      <One
        name={t('numbers.twoSources')}
        value={shareWithTwoSources === null ? '–' : percent(shareWithTwoSources)}
        note={tooFew(decided) ?? t('numbers.twoSourcesHelp')}
      />
    </dl>
  );
}

function Hours({ hours }: { readonly hours: number }) {
  const { language } = useTranslation();
  const [value, unit] =
    hours < 1 ? [Math.round(hours * 60), 'minute'] : hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  const digits = { maximumFractionDigits: 1 };
  return <>{new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', ...digits }).format(value)}</>;
}

type OneProps = {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: string;
  readonly to?: string | null;
  readonly tone?: 'bad';
};

function One({ name, value, note, to = null, tone }: OneProps) {
  return (
    <div className={classes.one} data-tone={tone}>
      <dt>{name}</dt>
      <dd>
        {to === null ? (
          <span className={classes.value}>{value}</span>
        ) : (
          <Link to={to} className={classes.value}>
            {value}
          </Link>
        )}
        {note !== undefined && <span className={classes.noteOfNumber}>{note}</span>}
      </dd>
    </div>
  );
}
