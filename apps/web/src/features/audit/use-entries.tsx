import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { PersonName } from '../../components/PersonName';
import type { TimelineEntry } from '../../components/Timeline';
import { say, useTranslation } from '../../i18n';
import classes from './AuditPage.module.css';
import { detailsOf, sentenceOf } from './event-words';
import { useAuditFilter } from './filter';

type Event = Schemas['AuditEventDto'];

/** Events as the timeline shows them. */
export function useEntries(events: readonly Event[]): TimelineEntry[] {
  return events.map((event) => {
    const key = sentenceOf(event.type);
    return {
      id: event.seq,
      at: event.at,
      actor: <Actor event={event} />,
      text: (
        <>
          {key === null ? <code>{event.type}</code> : say(key)}
          <Reason data={event.data} />
          <Places event={event} />
          <Details event={event} />
        </>
      ),
      aside: <span className="figures">{event.seq}</span>,
    };
  });
}

function Actor({ event: { actorKind, actorId } }: { readonly event: Event }): ReactNode {
  const { t } = useTranslation('audit');
  if (actorKind === 'system') return t('system');
  // The blind rule also holds for the log.
  if (actorId === null) return actorKind === 'machine' ? t('machine') : t('sealed');
  return (
    <>
      <PersonName id={actorId} /> {actorKind === 'machine' && t('byToken')}
    </>
  );
}

function Reason({ data }: { readonly data: object }): ReactNode {
  const { t } = useTranslation('audit');
  const { reason, comment } = data as { reason?: unknown; comment?: unknown };
  const text = typeof reason === 'string' ? reason : typeof comment === 'string' ? comment : null;
  return text === null ? null : (
    <>
      : <q dir="auto">{text === 'failed' || text === 'poison' ? t(`reason.${text}`) : text}</q>
    </>
  );
}

function Places({ event: { articleId, claimId } }: { readonly event: Event }): ReactNode {
  const { t } = useTranslation('audit');
  const [filter, setFilter] = useAuditFilter();
  if (articleId === null) return null;
  const to = claimId === null ? `/articles/${articleId}` : `/articles/${articleId}?claim=${claimId}`;
  return (
    <span className={classes.places}>
      <Anchor component={Link} to={to}>
        {claimId === null ? t('toArticle') : t('toClaim')}
      </Anchor>
      {claimId !== null && filter.claim === undefined && (
        <Anchor component="button" type="button" onClick={() => setFilter({ claim: claimId })}>
          {t('onlyClaim')}
        </Anchor>
      )}
      {claimId === null && filter.article === undefined && (
        <Anchor component="button" type="button" onClick={() => setFilter({ article: articleId })}>
          {t('onlyArticle')}
        </Anchor>
      )}
    </span>
  );
}

function Details({ event: { data, hash, seq, type } }: { readonly event: Event }): ReactNode {
  const { t } = useTranslation('audit');
  return (
    <details className={classes.details}>
      <summary>{t('details')}</summary>
      <dl>
        <dt>{t('number')}</dt>
        <dd className="figures">{seq}</dd>
        <dt>{t('kind')}</dt>
        <dd>
          <code>{type}</code>
        </dd>
        {detailsOf(data).map(({ name, value }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
        <dt>{t('hash')}</dt>
        <dd>
          <Text component="code" size="xs">
            {hash}
          </Text>
        </dd>
      </dl>
    </details>
  );
}
