import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDeferredValue } from 'react';
import { useTranslation } from '../../../i18n';
import { Presence } from '../../../components/Presence';
import { useReaderData } from '../reader-data';
import { useReader } from '../state';
import { ClaimButtons } from './ClaimButtons';
import { ClaimFacts } from './ClaimFacts';
import { ClaimHistory } from './ClaimHistory';
import { ClaimProgress } from './ClaimProgress';
import { ClaimStatus } from './ClaimStatus';
import { ClaimVerdict } from './ClaimVerdict';
import classes from './details.module.css';

/** Steps with a key are quicker; whoever reads a claim stays longer. */
const LOOKED_AT_MS = 500;

/** Everything about the selected claim, and what can be done with it. */
export function ClaimDetails() {
  const { t } = useTranslation('reader');
  const { byId } = useReaderData();
  // A step shows the claim in text and list at once; what is known about it follows right behind.
  const selected = useDeferredValue(useReader((state) => state.selected));
  const placed = selected === null ? undefined : byId.get(selected);
  if (!placed) {
    return (
      <Text className={classes.none} c="dimmed">
        {t('details.none')}
      </Text>
    );
  }
  const { claim, number } = placed;
  return (
    <section id="claim-details" className={classes.details} aria-labelledby="claim-title" tabIndex={-1}>
      <Stack gap="sm">
        <div className={classes.head}>
          <Title order={2} id="claim-title" size="h3">
            {t('details.title', { number })}
          </Title>
          <ClaimStatus claim={claim} />
          {claim.state === 'proposed' && claim.origin === 'machine' && (
            <Text size="xs" c="dimmed">
              {t('details.machine')}
            </Text>
          )}
        </div>
        <div className={classes.presence}>
          <Presence claimId={claim.id} afterMs={LOOKED_AT_MS} />
        </div>
        <p className={classes.statement} dir="auto">
          {claim.statement}
        </p>
        <ClaimButtons placed={placed} />
        <ClaimProgress claim={claim} />
        {claim.verdict !== null && <ClaimVerdict verdict={claim.verdict} />}
        <ClaimFacts placed={placed} />
        <ClaimHistory key={claim.id} claimId={claim.id} />
      </Stack>
      <VisuallyHidden role="status">{t('details.selected', { number })}</VisuallyHidden>
    </section>
  );
}
