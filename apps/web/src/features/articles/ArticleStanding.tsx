import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconListCheck,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { standingOf, type Article } from './standing';
import classes from './articles.module.css';
import { useTranslation } from '../../i18n';

type Tone = 'plain' | 'good' | 'bad';
type LineProps = { readonly Icon: typeof IconCircle; readonly tone?: Tone; readonly children: ReactNode };

function Line({ Icon, tone = 'plain', children }: LineProps) {
  return (
    <span className={classes.standing} data-tone={tone}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** What stands between the article and the press, in one line. */
export function ArticleStanding({ article }: { readonly article: Article }) {
  const { t } = useTranslation('articles');
  const standing = standingOf(article);
  switch (standing.kind) {
    case 'signed_off':
      return (
        <Line Icon={IconRosetteDiscountCheck} tone="good">
          {t('standing.signedOff')}
        </Line>
      );
    case 'unread':
      return (
        <Line Icon={IconAlertTriangle} tone="bad">
          {t('standing.unread')}
        </Line>
      );
    case 'reading':
      return (
        <Line Icon={IconHourglass}>
          {standing.total === 0 ? t('standing.waiting') : t('standing.reading', standing)}
        </Line>
      );
    case 'triage':
      return <Line Icon={IconCircleDashed}>{t('standing.triage', { count: standing.count })}</Line>;
    case 'checking':
      return standing.disputed > 0 ? (
        <Line Icon={IconArrowsSplit2}>
          {t('standing.checking', { count: standing.count })} · {t('standing.disputed', { count: standing.disputed })}
        </Line>
      ) : (
        <Line Icon={IconCircle}>{t('standing.checking', { count: standing.count })}</Line>
      );
    case 'deciding':
      return <Line Icon={IconCircleCheck}>{t('standing.deciding', { count: standing.count })}</Line>;
    case 'closing':
      return <Line Icon={IconCircle}>{t('standing.open', { count: standing.count })}</Line>;
    case 'cleared':
      return (
        <Line Icon={IconListCheck} tone="good">
          {t('standing.cleared')}
        </Line>
      );
  }
}
