import { IconAlertTriangle, IconEyeOff, IconRobot } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { PersonName } from '../../components/PersonName';
import { useNow } from '../../components/use-now';
import { useFormats } from '../../i18n/format';
import classes from './Claims.module.css';
import type { Claim } from './queries';

/** What an editor decides by at a glance: risk, deadline, who has it, how sure the machine was, where it stands. Never by colour alone. */
export function ClaimFacts({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claims');
  const formats = useFormats();
  const { risk, state, speaker, checkWorthiness, origin, progress, article } = claim;
  return (
    <span className={classes.facts}>
      {risk === 'high' && (
        <span className={classes.risk}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden /> {t('common:risk.high')}
        </span>
      )}
      <DueTime claim={claim} />
      <WhoHasIt claim={claim} />
      {progress.reviewsWanted === 2 && state !== 'proposed' && state !== 'dismissed' && (
        <span>
          <IconEyeOff size={14} stroke={1.75} aria-hidden />{' '}
          {progress.reviewsIn === null || progress.open
            ? t('row.twoReviews')
            : t('row.reviewsIn', { count: progress.reviewsIn, wanted: progress.reviewsWanted })}
        </span>
      )}
      {speaker !== null && <bdi>{speaker}</bdi>}
      <bdi className={classes.article} title={article.title}>
        {article.title}
      </bdi>
      {state === 'proposed' && origin === 'machine' && (
        <span>
          <IconRobot size={14} stroke={1.75} aria-hidden />{' '}
          {t('row.machine', { percent: formats.percent(checkWorthiness) })}
        </span>
      )}
    </span>
  );
}

const CLOSED = new Set(['signed_off', 'dismissed', 'decided']);

function DueTime({ claim: { dueAt, state } }: { readonly claim: Claim }) {
  const { t } = useTranslation('claims');
  const formats = useFormats();
  const now = useNow();
  if (dueAt === null) return null;
  const isLate = Date.parse(dueAt) < now && !CLOSED.has(state);
  return (
    <span className={isLate ? classes.overdue : undefined} title={formats.moment(dueAt)}>
      {t(isLate ? 'row.overdue' : 'row.due', { time: formats.deadline(dueAt, new Date(now)) })}
    </span>
  );
}

function WhoHasIt({ claim: { assigneeId, state, progress } }: { readonly claim: Claim }) {
  const { t } = useTranslation('claims');
  if (assigneeId !== null) return <PersonName id={assigneeId} you />;
  if (progress.anotherAtWork) return <span>{t('row.sealed')}</span>;
  return state === 'queued' ? <span>{t('row.nobody')}</span> : null;
}
