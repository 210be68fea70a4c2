import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { showRating } from '../../components/rating';
import { Loaded } from '../../components/states';
import { useTranslation } from '../../i18n';
import { wordDiff } from '../reader/revisions/word-diff';
import { type ClaimChange, compareReports } from './compare';
import { claimPlace } from './document-context';
import { type Report, snapshotQuery } from './queries';
import type { Snapshot } from './snapshot';
import classes from './report.module.css';

const FIRST = 5;

type Props = { readonly report: Snapshot; readonly before: Report | undefined };

/** What the report says that the one before did not. */
export function Changes({ report, before }: Props) {
  const { t } = useTranslation('report');
  const older = useQuery(snapshotQuery(before?.id));
  if (before === undefined) return <p className={classes.dim}>{t('changes.first')}</p>;
  return (
    <Loaded query={older} failed={t('changes.failed')}>
      {({ snapshot }) => <ChangeList before={snapshot} after={report} />}
    </Loaded>
  );
}

function ChangeList({ before, after }: { readonly before: Snapshot; readonly after: Snapshot }) {
  const { t } = useTranslation('report');
  const [isWhole, setWhole] = useState(false);
  const { revision, clearance, signOff, claims, isSame } = useMemo(
    () => compareReports(before, after),
    [before, after],
  );
  if (isSame) return <p className={classes.dim}>{t('changes.same')}</p>;
  const shown = isWhole ? claims : claims.slice(0, FIRST);
  return (
    <>
      <ul className={classes.changes}>
        {revision !== null && <li>{t('changes.revision', revision)}</li>}
        {clearance !== null && <li>{t(clearance.after ? 'changes.cleared' : 'changes.notCleared')}</li>}
        {signOff !== null && <li>{t(signOff === 'given' ? 'changes.signedOff' : 'changes.signOffTaken')}</li>}
        {shown.map((change) => (
          <li key={change.id}>
            <Change change={change} before={before} after={after} />
          </li>
        ))}
      </ul>
      {shown.length < claims.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('changes.all', { count: claims.length - shown.length })}
        </Button>
      )}
    </>
  );
}

type ChangeProps = { readonly change: ClaimChange; readonly before: Snapshot; readonly after: Snapshot };

function Change({ change: { kind, number, parts, ...claims }, before, after }: ChangeProps) {
  const { t, language } = useTranslation('report');
  const statement = (claims.after ?? claims.before)?.statement ?? '';
  const ratingIn = ({ ratingScale }: Snapshot, key: string | undefined): string => {
    const rating = ratingScale.ratings.find((one) => one.key === key);
    return rating === undefined ? (key ?? t('common:rating.open')) : showRating(rating, language).label;
  };
  const others = parts.filter((part) => part !== 'statement' && part !== 'rating' && part !== 'state');
  return (
    <>
      <b>{t(`changes.${kind}`)}:</b>{' '}
      {kind === 'gone' ? (
        <bdi>{statement}</bdi>
      ) : (
        <a href={`#${claimPlace(number)}`} className={classes.change}>
          {number}{' '}
          {parts.includes('statement') ? (
            <Words before={claims.before?.statement ?? ''} after={statement} />
          ) : (
            <bdi>{statement}</bdi>
          )}
        </a>
      )}
      {parts.includes('rating') && (
        <div>
          {t('part.rating')}:{' '}
          {t('changes.fromTo', {
            before: ratingIn(before, claims.before?.verdict?.rating),
            after: ratingIn(after, claims.after?.verdict?.rating),
          })}
        </div>
      )}
      {parts.includes('state') && claims.before !== null && claims.after !== null && (
        <div>
          {t('part.state')}:{' '}
          {t('changes.fromTo', {
            before: t(`common:claimState.${claims.before.state}`),
            after: t(`common:claimState.${claims.after.state}`),
          })}
        </div>
      )}
      {others.length > 0 && <div>{others.map((part) => t(`part.${part}`)).join(', ')}</div>}
    </>
  );
}

function Words({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <bdi>
      {wordDiff(before, after).map(({ kind, text }, index) =>
        kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </bdi>
  );
}
