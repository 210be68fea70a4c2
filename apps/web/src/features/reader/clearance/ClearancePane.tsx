import { Button, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { CommandButton } from '../../../components/CommandButton';
import { Loaded } from '../../../components/states';
import { PersonName } from '../../../components/PersonName';
import { RelativeTime } from '../../../components/RelativeTime';
import { clearanceQuery } from '../data/queries';
import { useArticleQueries } from '../queries/use-article-queries';
import { useReaderData } from '../reader-data';
import { useReader, useReaderStore } from '../state';
import type { OpenGroup, Place } from './open-list';
import { useClearance } from './use-clearance';
import { useJump } from './use-jump';
import classes from './clearance.module.css';

/** Shown of each kind before somebody asks for all. */
const FIRST = 50;

/** Everything that stands between the article and the press; every entry leads to its place. */
export default function ClearancePane() {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { article, isEditor } = useReaderData();
  const query = useQuery(clearanceQuery(article.id));
  const { groups } = useClearance();
  return (
    <div className={classes.pane}>
      <Loaded query={query} failed={t('clearance.failed')}>
        {({ cleared, signOff }) => (
          <>
            {signOff && (
              <div className={classes.signOff}>
                <Text>
                  {t('clearance.signedOff')} · <PersonName id={signOff.by} you /> · <RelativeTime at={signOff.at} />
                </Text>
                {isEditor && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => store.setState({ question: { kind: 'retract-sign-off' } })}
                  >
                    {t('question.retractSignOffSubmit')}
                  </Button>
                )}
              </div>
            )}
            {cleared && !signOff && (
              <div className={classes.signOff}>
                <Text>{t('clearance.ready')}</Text>
                <CommandButton command="reader.signOffArticle" variant="filled" size="compact-sm" />
              </div>
            )}
            {groups.map((group) => (
              <OpenGroupList key={group.code} group={group} />
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}

function OpenGroupList({ group }: { readonly group: OpenGroup }) {
  const { t } = useTranslation('reader');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? group.places : group.places.slice(0, FIRST);
  return (
    <section className={classes.group}>
      <Title order={2} size="h3">
        {t(`reader:open.${group.code as 'sentence_open'}`, { count: group.count, defaultValue: group.code })}
      </Title>
      <Text size="xs" c="dimmed">
        {t(`reader:openHelp.${group.code as 'sentence_open'}`, { defaultValue: '' })}
      </Text>
      <ul role="list" className={classes.places}>
        {shown.map((place, index) => (
          <li key={index}>
            <PlaceButton place={place} />
          </li>
        ))}
      </ul>
      {shown.length < group.places.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('reader:clearance.all', { count: group.places.length })}
        </Button>
      )}
    </section>
  );
}

function PlaceButton({ place }: { readonly place: Place }) {
  const { t } = useTranslation('reader');
  const { byId, text } = useReaderData();
  const queries = useArticleQueries();
  const { jumpTo } = useJump();
  const selected = useReader((state) => state.selected);
  const isCurrent = place.kind === 'claim' && place.claimId === selected;
  const words = (() => {
    switch (place.kind) {
      case 'claim': {
        const placed = byId.get(place.claimId);
        return placed ? `${placed.number} · ${placed.claim.statement}` : t('clearance.claim');
      }
      case 'query':
        return queries.find(({ id }) => id === place.queryId)?.question ?? t('clearance.query');
      case 'sentences': {
        const [first] = place.sentences;
        const beginning = first ? text.slice(first.start, first.end) : '';
        return place.sentences.length > 1
          ? t('clearance.sentences', { count: place.sentences.length, words: beginning })
          : beginning;
      }
      case 'article':
        return t('clearance.article');
    }
  })();
  return (
    <UnstyledButton
      className={classes.place}
      aria-current={isCurrent ? 'true' : undefined}
      dir="auto"
      onClick={() => jumpTo(place)}
    >
      <span className={classes.words}>{words}</span>
    </UnstyledButton>
  );
}
