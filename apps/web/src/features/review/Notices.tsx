import { Alert, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n';
import { useSession } from '../../api/session';
import { PersonName } from '../../components/PersonName';
import { RelativeTime } from '../../components/RelativeTime';
import { Finding } from './Finding';
import { historyQuery, reviewsQuery, type Claim } from './queries';
import classes from './Workbench.module.css';

/** The blind rule in words: what is sealed, from whom, and until when. */
export function BlindNotice({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('review');
  const { reviewsWanted, open, ownReviewIn, anotherAtWork } = claim.progress;
  if (reviewsWanted < 2 || open) return null;
  const text = !ownReviewIn ? t('blind.own') : anotherAtWork ? t('blind.anotherAtWork') : t('blind.waiting');
  return (
    <div className={classes.notice} role="note">
      <IconEyeOff size={20} stroke={1.75} aria-hidden />
      <div>
        <strong>{t('blind.title')}</strong> {text}
      </div>
    </div>
  );
}

/** A claim that came back: the editor's comment on top, and one's own earlier finding to go on from. */
export function ReturnedNotice({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('review');
  const session = useSession();
  const { data: history = [] } = useQuery({ ...historyQuery(claim.id), enabled: claim.round > 1 });
  const { data: reviews = [] } = useQuery({ ...reviewsQuery(claim.id), enabled: claim.round > 1 });
  if (claim.round < 2) return null;
  const event = history.find(({ type }) => type === 'claim.returned' || type === 'claim.reopened');
  const own = reviews.findLast(({ reviewerId, state }) => reviewerId === session.user.id && state === 'submitted');
  const { comment, reason } = (event?.data ?? {}) as { readonly comment?: string; readonly reason?: string };
  return (
    <Alert
      variant="outline"
      className={classes.returned}
      icon={<IconArrowBackUp aria-hidden />}
      title={t(event?.type === 'claim.reopened' ? 'returned.reopened' : 'returned.title')}
    >
      <Stack gap="xs">
        {event && (
          <>
            <Text dir="auto">{comment ?? reason}</Text>
            <Text size="xs" c="dimmed">
              <PersonName id={event.actorId} />, <RelativeTime at={event.at} />
            </Text>
          </>
        )}
        {own && (
          <details>
            <summary>{t('returned.before')}</summary>
            <div className={classes.before}>
              <Finding review={own} />
            </div>
          </details>
        )}
      </Stack>
    </Alert>
  );
}
