import { Alert, Anchor, Checkbox, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import { useSession } from '../../api/session';
import { useMembers } from '../../api/workspace';
import { Markdown } from '../../components/Markdown';
import { PersonName } from '../../components/PersonName';
import { RatingBadge } from '../../components/RatingBadge';
import { Loaded } from '../../components/states';
import { Cited } from '../review/Finding';
import { reviewsQuery, type Claim, type Review } from '../review/queries';
import { Adjudication } from './Adjudication';
import { compareWords, mergeCitations, type DiffPiece } from './compare-findings';
import classes from './Disputes.module.css';

/** Two findings on one claim side by side, what they rest on, and the decision. */
export function Dispute({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('disputes');
  const reviews = useQuery(reviewsQuery(claim.id));
  return (
    <article className={classes.dispute} aria-labelledby="dispute-claim">
      <h2 id="dispute-claim" className={classes.statement} dir="auto">
        {claim.statement}
      </h2>
      <Anchor component={Link} to={`/articles/${claim.articleId}?claim=${claim.id}`} underline="always">
        {t('review:context.inArticle')}
      </Anchor>
      <Loaded query={reviews} failed={t('findingsFailed')}>
        {(all) => {
          const current = all.filter(({ round, state }) => round === claim.round && state === 'submitted');
          return current.length < 2 ? <Alert variant="outline">{t('sealed')}</Alert> : <Findings reviews={current} />;
        }}
      </Loaded>
      <Decision claim={claim} />
    </article>
  );
}

function Decision({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('disputes');
  const session = useSession();
  if (claim.commands.includes('adjudicate')) return <Adjudication claim={claim} />;
  if (claim.state !== 'disputed') {
    return (
      <Alert variant="outline" role="status" title={t('refused.settled')}>
        {claim.verdict !== null && (
          <Stack gap="xs" align="flex-start">
            <RatingBadge rating={claim.verdict.rating} />
            <Markdown>{claim.verdict.rationale}</Markdown>
          </Stack>
        )}
      </Alert>
    );
  }
  const reviewed = claim.progress.reviewerIds?.includes(session.user.id) ?? claim.progress.ownReviewIn;
  return <Alert variant="outline">{t(reviewed ? 'refused.reviewed' : 'refused.role')}</Alert>;
}

function Findings({ reviews }: { readonly reviews: readonly Review[] }) {
  const { t } = useTranslation('disputes');
  const [marked, setMarked] = useState(true);
  const [first, second] = reviews;
  if (!first || !second) return null;
  const pieces = marked ? compareWords(first.rationale, second.rationale) : null;
  return (
    <>
      <section aria-label={t('findings')} className={classes.findings}>
        <OneFinding review={first} pieces={pieces} own="first" other="second" />
        <OneFinding review={second} pieces={pieces} own="second" other="first" />
      </section>
      <Checkbox label={t('showDiff')} checked={marked} onChange={(event) => setMarked(event.currentTarget.checked)} />
      <BothCitations reviews={[first, second]} />
    </>
  );
}

type FindingProps = {
  readonly review: Review;
  readonly pieces: readonly DiffPiece[] | null;
  readonly own: 'first' | 'second';
  readonly other: 'first' | 'second';
};

function OneFinding({ review, pieces, own, other }: FindingProps) {
  const { t } = useTranslation('review');
  return (
    <section className={classes.finding} aria-labelledby={`finding-${review.id}`}>
      <h3 id={`finding-${review.id}`} className={classes.name}>
        <PersonName id={review.reviewerId} you />
      </h3>
      <RatingBadge rating={review.rating} />
      {pieces === null ? (
        <Markdown>{review.rationale}</Markdown>
      ) : (
        <p className={classes.words} dir="auto">
          {pieces.map(({ kind, text }, index) =>
            kind === other ? null : kind === own ? (
              <mark key={index} className={classes.differs}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      )}
      {review.wordingProposal !== null && (
        <p className={classes.wording}>
          <strong>{t('finding.wording')}:</strong> <bdi>{review.wordingProposal}</bdi>
        </p>
      )}
    </section>
  );
}

function BothCitations({ reviews }: { readonly reviews: readonly Review[] }) {
  const { t } = useTranslation('disputes');
  const members = useMembers();
  const sources = mergeCitations(reviews.map(({ citations }) => citations));
  const nameOf = (index: number): string =>
    members.find(({ id }) => id === reviews[index]?.reviewerId)?.name ?? String(index + 1);
  return (
    <section aria-labelledby="dispute-citations">
      <h3 id="dispute-citations">{t('citations')}</h3>
      {sources.length === 0 && <p className={classes.none}>{t('noCitations')}</p>}
      <ul className={classes.sources}>
        {sources.map(({ sourceId, by, contradicts }) => {
          const citing = by.flatMap((citations, index) => (citations.length > 0 ? [index] : []));
          return (
            <li key={sourceId} className={classes.source}>
              <Group gap="xs" className={classes.by}>
                <span>{citing.length > 1 ? t('shared') : t('by', { name: nameOf(citing[0] ?? 0) })}</span>
                {contradicts && <strong className={classes.contradicts}>{t('contradicts')}</strong>}
              </Group>
              {by.map((citations, index) =>
                citations.map((citation, nth) => (
                  <div key={`${index}-${nth}`} className={classes.cited}>
                    {citing.length > 1 && <span className={classes.who}>{nameOf(index)}</span>}
                    <Cited citation={citation} />
                  </div>
                )),
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
