import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from '../../i18n';
import { Markdown } from '../../components/Markdown';
import { RatingBadge } from '../../components/RatingBadge';
import { useFormats } from '../../i18n/format';
import classes from './Finding.module.css';
import { hostOf } from './pasted-address';
import type { Review } from './queries';

/** What somebody found on a claim, to read: rating, rationale, wording, citations. */
export function Finding({ review }: { readonly review: Review }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const when = review.withdrawnAt ?? review.submittedAt;
  return (
    <Stack gap="sm">
      <div className={classes.head}>
        <RatingBadge rating={review.rating} />
        {when !== null && (
          <Text size="xs" c="dimmed">
            {t(review.withdrawnAt === null ? 'finding.submitted' : 'finding.withdrawn', { time: formats.moment(when) })}
          </Text>
        )}
      </div>
      {review.rationale.trim() === '' ? (
        <Text c="dimmed">{t('finding.noRationale')}</Text>
      ) : (
        <div className={classes.prose}>
          <Markdown>{review.rationale}</Markdown>
        </div>
      )}
      {review.wordingProposal !== null && (
        <div>
          <Text fw={600}>{t('finding.wording')}</Text>
          <Text dir="auto">{review.wordingProposal}</Text>
        </div>
      )}
      <div>
        <Text fw={600}>{t('finding.citations')}</Text>
        {review.citations.length === 0 ? (
          <Text c="dimmed">{t('finding.noCitations')}</Text>
        ) : (
          <ul className={classes.citations}>
            {review.citations.map((citation, index) => (
              <li key={`${citation.sourceId}-${index}`}>
                <Cited citation={citation} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Stack>
  );
}

/** One citation to read: the source, what it does to the claim, the words and where they stand. */
export function Cited({ citation }: { readonly citation: Review['citations'][number] }) {
  const { t } = useTranslation('review');
  const { title, url, stance, quote, locator } = citation;
  return (
    <div className={classes.cited}>
      <div>
        <span className={classes.stance} data-stance={stance}>
          {t(`common:stance.${stance}`)}
        </span>{' '}
        {title === null ? (
          <em>{t('citations.sealed')}</em>
        ) : url === null ? (
          <bdi>{title}</bdi>
        ) : (
          <Anchor href={url} target="_blank" rel="noreferrer noopener" underline="always">
            <bdi>{title}</bdi>
          </Anchor>
        )}
        {url !== null && <span className={classes.host}> {hostOf(url)}</span>}
        {locator !== null && (
          <span className={classes.host} dir="auto">
            , {locator}
          </span>
        )}
      </div>
      {quote !== null && (
        <blockquote className={classes.quote} dir="auto">
          {quote}
        </blockquote>
      )}
    </div>
  );
}
