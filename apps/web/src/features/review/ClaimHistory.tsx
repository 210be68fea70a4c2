import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n';
import { asProblem } from '../../api/problem';
import { PersonName } from '../../components/PersonName';
import { Failed, Loading } from '../../components/states';
import { Timeline } from '../../components/Timeline';
import type claims from '../../i18n/locales/en/claims';
import { historyQuery } from './queries';

/** What happened to a claim, newest first, as far as this person may know it. */
export default function ClaimHistory({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation('review');
  const history = useQuery(historyQuery(claimId));
  if (history.data === undefined) {
    return history.error === null ? (
      <Loading lines={3} />
    ) : (
      <Failed problem={asProblem(history.error)} title={t('history.failed')} onRetry={() => void history.refetch()} />
    );
  }
  return (
    <Timeline
      label={t('history.title')}
      entries={history.data.map(({ seq, at, actorKind, actorId, type, data }) => ({
        id: seq,
        at,
        actor: <PersonName id={actorKind === 'person' ? actorId : null} />,
        text: <Happened type={type} data={data as EventData} />,
      }))}
    />
  );
}

type EventData = { readonly reviewerId?: string; readonly reason?: string; readonly comment?: string };
type EventName = keyof (typeof claims)['event'];

function Happened({ type, data }: { readonly type: string; readonly data: EventData }) {
  const { t } = useTranslation('claims');
  const words = data.comment ?? data.reason;
  const key = `claims:event.${type.replace('.', '_') as EventName}` as const;
  const event = t(key);
  return (
    <>
      {/* A newer server may know events that this page does not. */}
      {event === key ? type : event}
      {data.reviewerId !== undefined && (
        <>
          {' '}
          <PersonName id={data.reviewerId} />
        </>
      )}
      {words !== undefined && words !== '' && (
        <>
          : <q dir="auto">{words}</q>
        </>
      )}
    </>
  );
}
