import '@fontsource-variable/source-serif-4';
import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import { asProblem } from '../../api/problem';
import { Failed, Loading } from '../../components/states';
import { RelativeTime } from '../../components/RelativeTime';
import { useFormats } from '../../i18n/format';
import classes from './ContextPane.module.css';
import { contextOf, wholeWords } from './context';
import { dateInWords } from './resolved-date';
import { articleQuery, revisionQuery, type Claim } from './queries';

/** Where the claim stands and what it says, as the reviewer needs it to begin. */
export function ContextPane({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('review');
  const article = useQuery(articleQuery(claim.articleId));
  const formats = useFormats();
  return (
    <section aria-labelledby="context-title" className={classes.pane}>
      <h2 id="context-title" className={classes.title}>
        {t('context.title')}
      </h2>
      <Surroundings claim={claim} />
      <p className={classes.article}>
        <Anchor component={Link} to={`/articles/${claim.articleId}?claim=${claim.id}`} underline="always">
          {t('context.inArticle')}
        </Anchor>
        {article.data && (
          <>
            {': '}
            <bdi>{article.data.title}</bdi>
          </>
        )}
      </p>
      <dl className={classes.facts}>
        <Fact name={t('context.statement')}>
          <strong dir="auto" className={classes.statement}>
            {claim.statement}
          </strong>
        </Fact>
        <Fact name={t('context.speaker')}>
          {claim.speaker === null ? t('context.article') : <bdi>{claim.speaker}</bdi>}
        </Fact>
        {claim.dates.length > 0 && (
          <Fact name={t('context.dates')}>{claim.dates.map((date) => dateInWords(date, formats)).join(', ')}</Fact>
        )}
        <Fact name={t('context.risk')}>{t(`common:risk.${claim.risk}`)}</Fact>
        {claim.dueAt !== null && (
          <Fact name={t('context.due')}>
            <RelativeTime at={claim.dueAt} as="deadline" />
          </Fact>
        )}
        <Fact name={t('context.kind')}>
          {[t(`common:kind.${claim.kind}`), ...claim.aspects.map((aspect) => t(`common:aspect.${aspect}`))].join(', ')}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The paragraph with the words of the claim marked. */
function Surroundings({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('review');
  const article = useQuery(articleQuery(claim.articleId));
  const number = article.data?.revision.number;
  const revision = useQuery({
    ...revisionQuery(claim.articleId, number ?? 1),
    enabled: number !== undefined,
  });
  const [anchor, ...more] = claim.anchors;
  const error = article.error ?? revision.error;
  if (anchor === undefined) return null;
  // Without the text around it the quotation that the claim carries still says where it stood.
  const inText =
    revision.data !== undefined && anchor.state !== 'lost' && claim.revisionId === article.data?.revision.id;
  if (!inText && error === null && revision.data === undefined) return <Loading lines={3} />;
  const pieces = inText
    ? contextOf(revision.data.text, anchor)
    : [
        { text: wholeWords(anchor.prefix, 'before'), claimed: false },
        { text: anchor.exact, claimed: true },
        { text: wholeWords(anchor.suffix, 'after'), claimed: false },
      ];
  return (
    <>
      {error !== null && (
        <Failed
          problem={asProblem(error)}
          title={t('context.failed')}
          onRetry={() => void (article.error ? article.refetch() : revision.refetch())}
        />
      )}
      {anchor.state === 'lost' && <Alert variant="outline">{t('context.lost')}</Alert>}
      {anchor.state === 'touched' && <Alert variant="outline">{t('context.touched')}</Alert>}
      <blockquote className={classes.context} dir="auto" lang={article.data?.language}>
        {pieces.map(({ text, claimed }, index) => (claimed ? <mark key={index}>{text}</mark> : text))}
      </blockquote>
      {more.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('context.moreAnchors', { count: more.length })}
        </Text>
      )}
    </>
  );
}
