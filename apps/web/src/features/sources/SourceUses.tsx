import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { hasRole, useSession } from '../../api/session';
import { useTranslation } from '../../i18n';
import { articleQuery } from '../reader/data/queries';
import { type CitingArticle, type CitingClaim, type SourceUse, usesByArticle } from './uses';
import classes from './sources.module.css';

const FIRST = 5;

/** Where a source is cited, as far as this person may know it. */
export function SourceUses({ uses }: { readonly uses: readonly SourceUse[] }) {
  const { t } = useTranslation('sources');
  const [isWhole, setWhole] = useState(false);
  const articles = useMemo(() => usesByArticle(uses), [uses]);
  const shown = isWhole ? articles : articles.slice(0, FIRST);
  return (
    <section>
      <h3 className={classes.usesTitle}>{t('citedIn')}</h3>
      {articles.length === 0 && <p className={classes.dim}>{t('uncitedHelp')}</p>}
      <ul className={classes.articles}>
        {shown.map((article) => (
          <li key={article.articleId}>
            <Article article={article} />
          </li>
        ))}
      </ul>
      {shown.length < articles.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('moreArticles', { count: articles.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function Article({ article: { articleId, claims } }: { readonly article: CitingArticle }) {
  const { t } = useTranslation('sources');
  const { data } = useQuery(articleQuery(articleId));
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? claims : claims.slice(0, FIRST);
  return (
    <>
      <Anchor component={Link} to={`/articles/${articleId}`} fw={600} dir="auto">
        {data?.title ?? t('anArticle')}
      </Anchor>
      <ul className={classes.claims}>
        {shown.map((claim) => (
          <li key={claim.claimId}>
            <Claim articleId={articleId} claim={claim} />
          </li>
        ))}
      </ul>
      {shown.length < claims.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('moreClaims', { count: claims.length - shown.length })}
        </Button>
      )}
    </>
  );
}

type ClaimProps = { readonly articleId: string; readonly claim: CitingClaim };

function Claim({ articleId, claim: { claimId, statement, uses } }: ClaimProps) {
  const { t } = useTranslation('sources');
  const isReviewer = hasRole(useSession(), 'reviewer');
  return (
    <>
      <Anchor component={Link} to={`/articles/${articleId}?claim=${claimId}`} dir="auto">
        {statement}
      </Anchor>
      <div className={classes.facts}>
        {uses.map(({ stance, locator }) => (
          <span key={`${stance} ${locator}`}>
            {t(`common:stance.${stance}`)}
            {locator !== null && (
              <>
                {' · '}
                <bdi>{locator}</bdi>
              </>
            )}
          </span>
        ))}
        {isReviewer && (
          <Anchor component={Link} to={`/review/${claimId}`} aria-label={t('inReviewOf', { statement })}>
            {t('inReview')}
          </Anchor>
        )}
      </div>
    </>
  );
}
