import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n';
import { PersonName } from '../../../components/PersonName';
import { RelativeTime } from '../../../components/RelativeTime';
import { Empty, Loaded } from '../../../components/states';
import { tell, tellProblem } from '../../../components/toasts';
import { queriesQuery, type Query } from '../data/queries';
import { useQueryActions } from '../data/query-actions';
import { useReaderData } from '../reader-data';
import { useReaderStore } from '../state';
import classes from './queries.module.css';

/** Questions to the author or to the subject of an allegation, open ones first. */
export default function QueriesPane() {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { article, isEditor, isReviewer, isCurrent } = useReaderData();
  const query = useQuery(queriesQuery(article.id));
  const mayAsk = (isEditor || isReviewer) && isCurrent;
  const ask = (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => store.setState({ question: { kind: 'ask', claimId: null } })}
    >
      {t('query.ask')}
    </Button>
  );
  return (
    <div className={classes.pane}>
      <Loaded query={query} failed={t('query.failed')}>
        {(queries) =>
          queries.length === 0 ? (
            <Empty title={t('query.none')} help={t('query.noneHelp')} action={mayAsk ? ask : undefined} />
          ) : (
            <>
              {mayAsk && ask}
              <ul role="list" className={classes.list}>
                {[...queries].sort(openFirst).map((one) => (
                  <QueryItem key={one.id} query={one} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

const openFirst = (a: Query, b: Query): number => Number(a.closedAt !== null) - Number(b.closedAt !== null);

function QueryItem({ query }: { readonly query: Query }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { byId, article, me, isEditor, isReviewer, isAuthor } = useReaderData();
  const { close } = useQueryActions();
  const placed = query.claimId === null ? undefined : byId.get(query.claimId);
  const isOpen = query.closedAt === null;
  const isMine = isAuthor && query.addressee === 'author' && (article.authorId === null || article.authorId === me);
  return (
    <li id={`query-${query.id}`} className={classes.item} data-open={isOpen || undefined}>
      <Text size="xs" c="dimmed">
        {t(`query.${query.addressee}`)} · <PersonName id={query.askedBy} you /> · <RelativeTime at={query.askedAt} />
        {isOpen && query.dueAt !== null && (
          <>
            {' · '}
            {t('query.dueAt')} <RelativeTime at={query.dueAt} as="deadline" />
          </>
        )}
        {!isOpen && ` · ${t('query.closed')}`}
      </Text>
      <p className={classes.words} dir="auto">
        {query.question}
      </p>
      {placed && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => store.setState({ selected: placed.claim.id, pane: 'claims' })}
        >
          {t('details.title', { number: placed.number })}
        </Button>
      )}
      {query.answer !== null && (
        <blockquote className={classes.answer} dir="auto">
          {query.answer}
          <Text size="xs" c="dimmed" component="footer">
            <PersonName id={query.answeredBy} you />{' '}
            {query.answeredAt !== null && <RelativeTime at={query.answeredAt} />}
          </Text>
        </blockquote>
      )}
      {isOpen && (
        <Group gap="xs">
          {(isEditor || isMine) && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => store.setState({ question: { kind: 'answer', queryId: query.id } })}
            >
              {t(query.answer === null ? 'query.giveAnswer' : 'query.changeAnswer')}
            </Button>
          )}
          {(isEditor || isReviewer) && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => void close(query).then(() => tell(t('done.queryClosed')), tellProblem)}
            >
              {t('query.close')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}
