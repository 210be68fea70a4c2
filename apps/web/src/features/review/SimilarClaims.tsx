import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { asProblem } from '../../api/problem';
import { RatingBadge } from '../../components/RatingBadge';
import { Failed, Loading } from '../../components/states';
import { StateBadge } from '../../components/StateBadge';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { similarQuery } from './queries';
import classes from './Workbench.module.css';

/** Claims that say much the same, with what the desk decided on them: often the check has been done before. */
export function SimilarClaims({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const similar = useQuery(similarQuery(claimId));
  return (
    <section aria-labelledby="similar-title">
      <h2 id="similar-title" className={classes.sideTitle}>
        {t('similar.title')}
      </h2>
      {similar.data === undefined ? (
        similar.error === null ? (
          <Loading lines={2} />
        ) : (
          <Failed
            problem={asProblem(similar.error)}
            title={t('similar.failed')}
            onRetry={() => void similar.refetch()}
          />
        )
      ) : similar.data.length === 0 ? (
        <Text c="dimmed">{t('similar.none')}</Text>
      ) : (
        <ul className={classes.similar}>
          {similar.data.map(({ claimId: id, articleTitle, statement, state, score, verdict }) => (
            <li key={id}>
              <Anchor component={Link} to={`/review/${id}`} underline="always">
                <bdi>{statement}</bdi>
              </Anchor>
              <span className={classes.similarMeta}>
                {verdict === null ? <StateBadge state={state} /> : <RatingBadge rating={verdict.rating} plain />}
                <bdi>{articleTitle}</bdi>
                <span>{t('similar.likeness', { percent: formats.percent(score) })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
