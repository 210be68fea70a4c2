import '@fontsource-variable/source-serif-4';
import { Anchor, CloseButton, Drawer, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import type { CommandId } from '../../commands/catalogue';
import { useIsActive } from '../../commands/registry';
import { CommandButton } from '../../components/CommandButton';
import { Markdown } from '../../components/Markdown';
import { PersonName } from '../../components/PersonName';
import { RatingBadge } from '../../components/RatingBadge';
import { RelativeTime } from '../../components/RelativeTime';
import { StateBadge } from '../../components/StateBadge';
import { Loaded } from '../../components/states';
import { HistoryPanel } from '../review/HistoryPanel';
import { claimQuery } from '../review/queries';
import { wholeWords } from '../review/context';
import classes from './Claims.module.css';
import { placeOf } from './place';
import type { Claim } from './queries';

type Props = { readonly claimId: string; readonly onClose: () => void };

/** A claim beside the list, or over it where there is no room beside. */
export default function ClaimPeek({ claimId, onClose }: Props) {
  const { t } = useTranslation('claims');
  const claim = useQuery(claimQuery(claimId));
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const content = (
    <Loaded query={claim} failed={t('review:take.unread')}>
      {(data) => <Content claim={data} />}
    </Loaded>
  );
  if (!isWide) {
    return (
      <Drawer
        opened
        position="right"
        size="md"
        onClose={onClose}
        title={t('peek.title')}
        closeButtonProps={{ 'aria-label': t('peek.close') }}
      >
        {content}
      </Drawer>
    );
  }
  return (
    <aside className={classes.peek} aria-label={t('peek.title')}>
      <div className={classes.peekHead}>
        <h2>{t('peek.title')}</h2>
        <CloseButton aria-label={t('peek.close')} onClick={onClose} />
      </div>
      {content}
    </aside>
  );
}

const COMMANDS = [
  'claims.assign',
  'claims.toMe',
  'claims.move',
  'claims.risk',
  'claims.due',
  'claims.dismiss',
] as const satisfies readonly CommandId[];

function Content({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claims');
  const [anchor] = claim.anchors;
  const place = placeOf(claim);
  return (
    <>
      <Group gap="xs">
        <StateBadge state={claim.state} />
        {claim.verdict !== null && <RatingBadge rating={claim.verdict.rating} />}
      </Group>
      <p className={classes.statementLarge} dir="auto">
        {claim.statement}
      </p>
      {claim.state === 'proposed' && claim.origin === 'machine' && (
        <Text size="xs" c="dimmed">
          {t('peek.proposedBy')}
        </Text>
      )}
      {anchor && (
        <blockquote className={classes.quote} dir="auto" aria-label={t('peek.where')}>
          {wholeWords(anchor.prefix, 'before')}
          <mark>{anchor.exact}</mark>
          {wholeWords(anchor.suffix, 'after')}
        </blockquote>
      )}
      <dl className={classes.pairs}>
        <dt>{t('peek.speaker')}</dt>
        <dd>{claim.speaker === null ? t('peek.article') : <bdi>{claim.speaker}</bdi>}</dd>
        <dt>{t('filter.risk')}</dt>
        <dd>{t(`common:risk.${claim.risk}`)}</dd>
        <dt>{t('peek.dueAt')}</dt>
        <dd>{claim.dueAt === null ? t('peek.noDue') : <RelativeTime at={claim.dueAt} as="deadline" />}</dd>
        {claim.assigneeId !== null && (
          <>
            <dt>{t('peek.assignee')}</dt>
            <dd>
              <PersonName id={claim.assigneeId} you />
            </dd>
          </>
        )}
        {claim.dismissedFor !== null && (
          <>
            <dt>{t('peek.dismissedFor')}</dt>
            <dd dir="auto">{claim.dismissedFor}</dd>
          </>
        )}
      </dl>
      {claim.verdict !== null && (
        <section aria-label={t('peek.verdict')}>
          <Markdown>{claim.verdict.rationale}</Markdown>
        </section>
      )}
      <Group gap="xs" role="group" aria-label={t('peek.actions')}>
        {COMMANDS.map((command) => (
          <PossibleCommand key={command} command={command} />
        ))}
      </Group>
      <Group gap="sm">
        {place.kind !== 'article' && (
          <Anchor component={Link} to={place.to}>
            {t(place.kind === 'review' ? 'peek.review' : 'peek.dispute')}
          </Anchor>
        )}
        <Anchor component={Link} to={`/articles/${claim.articleId}?claim=${claim.id}`}>
          {t('peek.inArticle')}
        </Anchor>
      </Group>
      <HistoryPanel claimId={claim.id} asHeading={false} />
    </>
  );
}

/** In a list of what can be done, what cannot be done now is left out. */
function PossibleCommand({ command }: { readonly command: CommandId }) {
  return useIsActive(command) ? <CommandButton command={command} size="compact-sm" /> : null;
}
