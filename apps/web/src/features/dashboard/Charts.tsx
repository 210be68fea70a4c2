import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { PersonName } from '../../components/PersonName';
import { RatingBadge } from '../../components/RatingBadge';
import { useRatings } from '../../components/rating';
import { RelativeTime } from '../../components/RelativeTime';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { BarTable } from './BarTable';
import { Figure } from './Figure';
import type { Statistics } from './queries';
import classes from './dashboard.module.css';

/** Below this many a share or a median says more about chance than about the desk. */
const ENOUGH = 10;

/** A note where there is too little to conclude from. */
export function useTooFew(): (count: number) => string | null {
  const { t } = useTranslation('dashboard');
  return (count) => (count > 0 && count < ENOUGH ? t('tooFew', { count, enough: ENOUGH }) : null);
}

/** Who has how much in hand. */
export function Load({ load, isWhole }: { readonly load: Statistics['load']; readonly isWhole: boolean }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormats();
  const inHand = load.reduce((sum, { assigned, inReview }) => sum + assigned + inReview, 0);
  const overdue = load.reduce((sum, one) => sum + one.overdue, 0);
  return (
    <Figure
      title={t(isWhole ? 'load.title' : 'load.own')}
      finding={
        inHand === 0
          ? t(isWhole ? 'load.idle' : 'load.idleOwn')
          : t(overdue === 0 ? 'load.finding' : 'load.findingOverdue', { count: inHand, overdue: number(overdue) })
      }
    >
      <BarTable
        label={t('load.title')}
        of={t('load.person')}
        series={[
          { name: t('load.assigned'), fill: 'light' },
          { name: t('load.inReview'), fill: 'plain' },
        ]}
        moreColumns={[t('due.today'), t('due.overdue')]}
        rows={load.map(({ userId, assigned, inReview, dueToday, overdue: late }) => ({
          key: userId,
          name: (
            <Anchor component={Link} to={`/claims?assignee=${userId}`}>
              <PersonName id={userId} you />
            </Anchor>
          ),
          values: [assigned, inReview],
          more: [
            <Zero key="today" value={dueToday} />,
            late > 0 ? (
              <b key="overdue" className={classes.late}>
                {number(late)}
              </b>
            ) : (
              <Zero key="overdue" value={late} />
            ),
          ],
        }))}
      />
    </Figure>
  );
}

function Zero({ value }: { readonly value: number }) {
  const { number } = useFormats();
  return <span data-zero={value === 0 || undefined}>{number(value)}</span>;
}

/** How long the open claims have been there. */
export function Ages({ ages, open }: { readonly ages: Statistics['ages']; readonly open: number }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormats();
  const names = ['underOneDay', 'underThreeDays', 'underSevenDays', 'older'] as const;
  return (
    <Figure
      title={t('ages.title')}
      finding={ages.older === 0 ? t('ages.findingFresh') : t('ages.finding', { count: ages.older, open: number(open) })}
    >
      <BarTable
        label={t('ages.title')}
        of={t('ages.age')}
        series={[{ name: t('claims'), fill: 'plain' }]}
        rows={names.map((name) => ({ key: name, name: t(`ages.${name}`), values: [ages[name]] }))}
      />
    </Figure>
  );
}

/** Which articles press: their open claims by when they are due. */
export function Deadlines({ articles }: { readonly articles: Statistics['articles'] }) {
  const { t } = useTranslation('dashboard');
  const late = articles.filter(({ due }) => due.overdue > 0).length;
  return (
    <Figure
      title={t('deadlines.title')}
      finding={late === 0 ? t('deadlines.findingCalm') : t('deadlines.finding', { count: late })}
      wide
    >
      <BarTable
        label={t('deadlines.title')}
        of={t('deadlines.article')}
        series={[
          { name: t('due.overdue'), fill: 'danger' },
          { name: t('due.today'), fill: 'warning' },
          { name: t('due.later'), fill: 'light' },
          { name: t('due.none'), fill: 'dots' },
        ]}
        moreColumns={[t('deadlines.awaitingSignOff'), t('deadlines.deadline')]}
        rows={articles.map(({ articleId, title, deadline, awaitingSignOff, due }) => ({
          key: articleId,
          name: (
            <Anchor component={Link} to={`/articles/${articleId}`} dir="auto">
              {title}
            </Anchor>
          ),
          values: [due.overdue, due.today, due.later, due.none],
          more: [
            <Zero key="awaiting" value={awaitingSignOff} />,
            deadline === null ? '–' : <RelativeTime key="deadline" at={deadline} as="deadline" />,
          ],
        }))}
      />
    </Figure>
  );
}

/** What the desk found. */
export function Ratings({ ratings, decided }: { readonly ratings: Statistics['ratings']; readonly decided: number }) {
  const { t } = useTranslation('dashboard');
  const { percent } = useFormats();
  const tooFew = useTooFew();
  const looks = useRatings();
  const [first] = ratings;
  return (
    <Figure
      title={t('ratings.title')}
      finding={
        first === undefined
          ? t('ratings.none')
          : t('ratings.finding', { rating: looks.of(first.rating).label, share: percent(first.count / decided) })
      }
      note={tooFew(decided)}
    >
      <BarTable
        label={t('ratings.title')}
        of={t('ratings.rating')}
        series={[{ name: t('claims'), fill: 'plain' }]}
        rows={ratings.map(({ rating, count }) => ({
          key: rating,
          name: <RatingBadge rating={rating} plain />,
          values: [count],
          look: looks.of(rating),
        }))}
      />
    </Figure>
  );
}

/** How often two blind reviews came to the same rating. */
export function Agreement({ agreement }: { readonly agreement: Statistics['agreement'] }) {
  const { t, language } = useTranslation('dashboard');
  const { number, percent } = useFormats();
  const tooFew = useTooFew();
  const { pairs, agreed, share, alpha } = agreement;
  const exact = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Figure
      title={t('agreement.title')}
      finding={
        share === null
          ? t('agreement.none')
          : t('agreement.finding', { agreed: number(agreed), count: pairs, share: percent(share) })
      }
      note={tooFew(pairs)}
    >
      {share !== null && (
        <>
          <BarTable
            label={t('agreement.title')}
            of={t('agreement.outcome')}
            series={[{ name: t('agreement.pairs'), fill: 'plain' }]}
            rows={[
              { key: 'agreed', name: t('agreement.agreed'), values: [agreed] },
              { key: 'differed', name: t('agreement.differed'), values: [pairs - agreed] },
            ]}
          />
          <p className={classes.note}>
            {alpha === null ? t('agreement.noAlpha') : t('agreement.alpha', { alpha: exact.format(alpha) })}
          </p>
        </>
      )}
    </Figure>
  );
}

/** What became of what the machine proposed. */
export function Proposals({ proposals }: { readonly proposals: Statistics['proposals'] }) {
  const { t } = useTranslation('dashboard');
  const { percent } = useFormats();
  const names = ['accepted', 'edited', 'merged', 'dismissed', 'pending'] as const;
  const looked = proposals.accepted + proposals.edited + proposals.merged + proposals.dismissed;
  return (
    <Figure
      title={t('proposals.title')}
      finding={
        looked === 0
          ? t('proposals.none')
          : t('proposals.finding', { share: percent(proposals.accepted / looked), count: looked })
      }
    >
      <BarTable
        label={t('proposals.title')}
        of={t('proposals.fate')}
        series={[{ name: t('claims'), fill: 'plain' }]}
        rows={names.map((name) => ({ key: name, name: t(`proposals.${name}`), values: [proposals[name]] }))}
      />
    </Figure>
  );
}

/** Whose claims were decided most often. */
export function Speakers({ speakers }: { readonly speakers: Statistics['speakers'] }) {
  const { t } = useTranslation('dashboard');
  const [first] = speakers;
  return (
    <Figure
      title={t('speakers.title')}
      finding={
        first === undefined ? t('speakers.none') : t('speakers.finding', { name: first.speaker, count: first.count })
      }
    >
      {first !== undefined && (
        <BarTable
          label={t('speakers.title')}
          of={t('speakers.speaker')}
          series={[{ name: t('claims'), fill: 'plain' }]}
          rows={speakers.map(({ speaker, count }) => ({ key: speaker, name: <bdi>{speaker}</bdi>, values: [count] }))}
        />
      )}
    </Figure>
  );
}

/** What verdicts rest on most often. */
export function Sources({ sources }: { readonly sources: Statistics['sources'] }) {
  const { t } = useTranslation('dashboard');
  const [first] = sources;
  return (
    <Figure
      title={t('sources.title')}
      finding={
        first === undefined ? t('sources.none') : t('sources.finding', { title: first.title, count: first.count })
      }
    >
      {first !== undefined && (
        <BarTable
          label={t('sources.title')}
          of={t('sources.source')}
          series={[{ name: t('claims'), fill: 'plain' }]}
          rows={sources.map(({ sourceId, title, count }) => ({
            key: sourceId,
            name: (
              <Anchor component={Link} to={`/sources?source=${sourceId}`} dir="auto">
                {title}
              </Anchor>
            ),
            values: [count],
          }))}
        />
      )}
    </Figure>
  );
}
