import { lazyPart } from '../../app/lazy-when-idle';
import { Alert, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { useTranslation } from '../../i18n';
import { useSearchParams } from 'react-router';
import { hasRole, useSession } from '../../api/session';
import { Loaded } from '../../components/states';
import { useParameter } from '../../components/use-address';
import { placedClaims } from './text/marks';
import { blocksOf } from './text/blocks';
import { sentencesIn } from './text/sentences';
import { areReadAhead } from './data/read-ahead';
import { claimsQuery, readOf, revisionQuery, type Article, type Claim, type RevisionText } from './data/queries';
import { useLiveClaims } from './data/live-claims';
import { ReaderDataContext, type ReaderData, type ReaderSentence } from './reader-data';
import { ReaderScreen } from './ReaderScreen';
import { ReaderSkeleton } from './ReaderSkeleton';
import { comparedIn } from './revisions/compared-in';
import { useHeldClaims } from './use-held-claims';

const CompareRevisions = lazyPart(() => import('./revisions/CompareRevisions'));

const NONE: readonly Claim[] = [];

type Props = {
  readonly article: Article;
  /** An older revision that is to be shown; null for the current one. */
  readonly number: number | null;
};

/** Reads the text and its claims, or compares two of its revisions. */
export function ArticleReader({ article, number }: Props) {
  const [search] = useSearchParams();
  const compared = comparedIn(search.get('diff'), article.revision.number);
  if (compared === null) return <OpenArticleText article={article} number={number} />;
  return (
    <Suspense fallback={<ReaderSkeleton />}>
      <CompareRevisions article={article} before={compared[0]} after={compared[1]} />
    </Suspense>
  );
}

function OpenArticleText({ article, number }: Props) {
  const { t } = useTranslation('reader');
  const shown = number ?? article.revision.number;
  const revision = useQuery({
    ...revisionQuery(article.id, shown, readOf(article)),
    // When a run ends the same text is read again for its sentences: who is reading goes on reading.
    placeholderData: (before) => (before?.number === shown ? before : undefined),
  });
  return (
    <Loaded query={revision} failed={t('page.textFailed')} skeleton={<ReaderSkeleton />}>
      {(loaded) => <OpenRevision article={article} revision={loaded} />}
    </Loaded>
  );
}

function OpenRevision({ article, revision }: { readonly article: Article; readonly revision: RevisionText }) {
  const { t } = useTranslation('reader');
  const client = useQueryClient();
  const session = useSession();
  const setRevision = useParameter('rev');
  const query = claimsQuery(client, article.id, readOf(article));
  // While the reader was closed nobody let changes in: the claims are shown as they were, and read again.
  const claims = useQuery({
    ...query,
    placeholderData: (before) => before,
    refetchOnMount: () => areReadAhead(query.queryKey) || 'always',
  });
  useLiveClaims(article.id, query.queryKey, article.extraction.state !== 'extracted');
  const { held, waiting, letIn, hold } = useHeldClaims(claims.data?.items ?? NONE);

  const { text, language } = { text: revision.text, language: article.language };
  const isCurrent = revision.number === article.revision.number;
  const blocks = useMemo(() => blocksOf(text), [text]);
  const sentences = useMemo((): readonly ReaderSentence[] => {
    const known = revision.sentences;
    if (known.length > 0) return known;
    return sentencesIn(text, blocks, language).map((one) => ({ ...one, ordinal: null, dismissedFor: null }));
  }, [revision.sentences, text, blocks, language]);
  const placed = useMemo(() => placedClaims(held, text, isCurrent), [held, text, isCurrent]);
  const byId = useMemo(() => new Map(placed.map((one) => [one.claim.id, one])), [placed]);
  const data = useMemo(
    (): ReaderData => ({
      article,
      revision,
      isCurrent,
      text,
      blocks,
      sentences,
      placed,
      byId,
      claimsKey: query.queryKey,
      me: session.user.id,
      isEditor: hasRole(session, 'editor'),
      isReviewer: hasRole(session, 'reviewer'),
      isAuthor: hasRole(session, 'author'),
    }),
    // The key is made anew for every drawing, of the same parts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [article, revision, isCurrent, text, blocks, sentences, placed, byId, JSON.stringify(query.queryKey), session],
  );
  return (
    <ReaderDataContext value={data}>
      <ReaderScreen
        claims={claims}
        waiting={waiting}
        onLetIn={letIn}
        onHold={hold}
        notice={
          !isCurrent && (
            <Alert variant="outline" title={t('revision.old', { number: revision.number })}>
              {t('revision.oldHelp', { number: article.revision.number })}{' '}
              <Button size="compact-sm" variant="default" onClick={() => setRevision(null)}>
                {t('revision.toCurrent')}
              </Button>
            </Alert>
          )
        }
      />
    </ReaderDataContext>
  );
}
