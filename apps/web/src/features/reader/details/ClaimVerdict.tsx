import { useTranslation } from '../../../i18n';
import type { Schemas } from '../../../api/client';
import { Markdown } from '../../../components/Markdown';
import { PersonName } from '../../../components/PersonName';
import { RatingBadge } from '../../../components/RatingBadge';
import { RelativeTime } from '../../../components/RelativeTime';
import classes from './details.module.css';

/** What the desk decided, and why. */
export function ClaimVerdict({ verdict }: { readonly verdict: Schemas['VerdictDto'] }) {
  const { t } = useTranslation('reader');
  return (
    <section className={classes.verdict} aria-label={t('details.verdict')}>
      <div className={classes.head}>
        <RatingBadge rating={verdict.rating} />
        <span className={classes.dim}>
          {t(`basis.${verdict.basis}`)} · <PersonName id={verdict.decidedBy} you /> ·{' '}
          <RelativeTime at={verdict.decidedAt} />
        </span>
      </div>
      {verdict.rationale !== '' && (
        <div dir="auto">
          <Markdown>{verdict.rationale}</Markdown>
        </div>
      )}
      {verdict.wordingProposal !== null && (
        <p>
          <span className={classes.dim}>{t('details.wording')}</span> <q dir="auto">{verdict.wordingProposal}</q>
        </p>
      )}
    </section>
  );
}
