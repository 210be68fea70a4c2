import { Text } from '@mantine/core';
import { IconEyeOff, IconUsers } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n';
import { PersonName } from '../../../components/PersonName';
import { RelativeTime } from '../../../components/RelativeTime';
import type { Claim } from '../data/queries';
import classes from './details.module.css';

/** Who has the claim, until when, and how far its reviews are, as far as one may know it. */
export function ClaimProgress({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('reader');
  const { assigneeId, dueAt, reservedUntil, progress, dismissedFor, signOff, round } = claim;
  const sealed = progress.reviewsWanted > 1 && !progress.open && claim.state !== 'proposed';
  return (
    <dl className={classes.facts}>
      {assigneeId !== null && (
        <div>
          <dt>{t('details.assignee')}</dt>
          <dd>
            <PersonName id={assigneeId} you />
            {reservedUntil !== null && (
              <>
                {' · '}
                {t('details.reservedUntil')} <RelativeTime at={reservedUntil} as="deadline" />
              </>
            )}
          </dd>
        </div>
      )}
      {dueAt !== null && (
        <div>
          <dt>{t('details.due')}</dt>
          <dd>
            <RelativeTime at={dueAt} as="deadline" />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('details.reviews')}</dt>
        <dd>
          {progress.reviewsIn === null
            ? t('details.reviewsWanted', { count: progress.reviewsWanted })
            : t('details.reviewsIn', { in: progress.reviewsIn, wanted: progress.reviewsWanted })}
          {round > 1 && ` · ${t('details.round', { round })}`}
        </dd>
      </div>
      {progress.anotherAtWork && (
        <Text className={classes.note}>
          <IconUsers size={16} aria-hidden /> {t('details.anotherAtWork')}
        </Text>
      )}
      {sealed && (
        <Text className={classes.note}>
          <IconEyeOff size={16} aria-hidden /> {t('details.sealed')}
        </Text>
      )}
      {dismissedFor !== null && (
        <div>
          <dt>{t('details.dismissedFor')}</dt>
          <dd dir="auto">{dismissedFor}</dd>
        </div>
      )}
      {signOff !== null && (
        <div>
          <dt>{t('details.signedOff')}</dt>
          <dd>
            <PersonName id={signOff.by} you /> · <RelativeTime at={signOff.at} />
          </dd>
        </div>
      )}
    </dl>
  );
}
