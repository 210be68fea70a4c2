import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import { useSession } from '../../api/session';
import { useCommands } from '../../commands/registry';
import { CommandButton } from '../../components/CommandButton';
import { Markdown } from '../../components/Markdown';
import { PersonName } from '../../components/PersonName';
import { Presence } from '../../components/Presence';
import { RatingBadge } from '../../components/RatingBadge';
import { StateBadge } from '../../components/StateBadge';
import { tell, tellProblem } from '../../components/toasts';
import { command, useShowClaim } from './actions';
import { ContextPane } from './ContextPane';
import { Finding } from './Finding';
import { HistoryPanel } from './HistoryPanel';
import { KeptDraft } from './KeptDraft';
import { BlindNotice } from './Notices';
import { reviewsQuery, type Claim } from './queries';
import { countNotDone } from './sitting';
import classes from './Workbench.module.css';

type ClosedProps = { readonly claim: Claim; readonly isJustLost: boolean };

/** A claim that this person does not review now: why, what can be done about it, and what may be read. */
export function ClosedClaim({ claim, isJustLost }: ClosedProps) {
  const { t } = useTranslation('review');
  const session = useSession();
  const show = useShowClaim();
  const { data: reviews = [] } = useQuery(reviewsQuery(claim.id));
  const run = async (name: 'take' | 'withdraw'): Promise<void> => {
    try {
      show(await command(claim.id, name));
      if (name === 'withdraw') {
        countNotDone(claim.id);
        tell(t('submit.withdrawn'));
      }
    } catch (error) {
      tellProblem(error, name === 'take' ? t('take.failed') : undefined);
    }
  };
  const canTake = claim.commands.includes('take');
  const canWithdraw = claim.commands.includes('withdraw');
  useCommands([
    // With nothing else to do, the key that takes the next claim takes this one.
    { id: 'review.takeNext', run: () => run('take'), isEnabled: canTake },
    { id: 'review.withdraw', run: () => run('withdraw'), isEnabled: canWithdraw },
  ]);
  const own = reviews.filter(({ reviewerId, state }) => reviewerId === session.user.id && state === 'submitted');
  const others = reviews.filter(({ reviewerId, state }) => reviewerId !== session.user.id && state === 'submitted');
  return (
    <>
      <BlindNotice claim={claim} />
      <Presence claimId={claim.id} />
      <div className={classes.panes}>
        <ContextPane claim={claim} />
        <Stack>
          <Group gap="xs">
            <StateBadge state={claim.state} />
            {claim.verdict !== null && <RatingBadge rating={claim.verdict.rating} />}
          </Group>
          {canTake ? (
            <Stack gap="xs" align="flex-start">
              <Text>{t('take.takeHelp')}</Text>
              <CommandButton command="review.takeNext" variant="filled">
                {t('take.take')}
              </CommandButton>
            </Stack>
          ) : (
            own.length === 0 && <WhyNot claim={claim} isJustLost={isJustLost} />
          )}
          <KeptDraft claimId={claim.id} isJustLost={isJustLost} />
          {claim.commands.includes('adjudicate') && (
            <Anchor component={Link} to={`/disputes?claim=${claim.id}`}>
              {t('take.toDispute')}
            </Anchor>
          )}
          {claim.verdict !== null && (
            <section className={classes.finding} aria-label={t('take.verdict')}>
              <h2>{t('take.verdict')}</h2>
              <Markdown>{claim.verdict.rationale}</Markdown>
            </section>
          )}
          {own.map((review) => (
            <section key={review.id} className={classes.finding} aria-label={t('take.ownReview')}>
              <h2>{t('take.ownReview')}</h2>
              <Finding review={review} />
            </section>
          ))}
          {others.map((review) => (
            <section key={review.id} className={classes.finding}>
              <h2>
                <PersonName id={review.reviewerId} />
              </h2>
              <Finding review={review} />
            </section>
          ))}
          <Group gap="xs">
            {canWithdraw && <CommandButton command="review.withdraw" />}
            <CommandButton command="review.next" variant={canTake ? 'default' : 'filled'}>
              {t('take.toNext')}
            </CommandButton>
          </Group>
        </Stack>
        <div className={classes.side}>
          <HistoryPanel claimId={claim.id} />
        </div>
      </div>
    </>
  );
}

function WhyNot({ claim, isJustLost }: ClosedProps) {
  return (
    <Alert variant="outline" role={isJustLost ? 'alert' : undefined}>
      <Reason claim={claim} />
    </Alert>
  );
}

function Reason({ claim: { state, assigneeId, progress } }: { readonly claim: Claim }) {
  const { t } = useTranslation('review');
  if (state === 'proposed') return t('take.proposed');
  if (progress.anotherAtWork) {
    return (
      <>
        {assigneeId === null ? t('take.withSomebody') : <Holder id={assigneeId} />} {t('take.releaseFirst')}
      </>
    );
  }
  const closed = state === 'decided' || state === 'signed_off' || state === 'dismissed';
  return closed ? t('take.closed') : t('take.notOpen');
}

function Holder({ id }: { readonly id: string }) {
  const { t } = useTranslation('review');
  const [before = '', after = ''] = t('take.withOthers', { name: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <PersonName id={id} />
      {after}
    </>
  );
}
