import { VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { Deadline } from '../../components/Deadline';
import { PersonName } from '../../components/PersonName';
import { RelativeTime } from '../../components/RelativeTime';
import { useNow } from '../../components/use-now';
import { ArticleActions } from './ArticleActions';
import { ArticleProgress } from './ArticleProgress';
import { ArticleStanding } from './ArticleStanding';
import { urgencyOf, type Article } from './standing';
import classes from './articles.module.css';
import { useTranslation } from '../../i18n';

/** One article of the list: what it is, when it is due, how far it is, and what comes next. */
export function ArticleRow({ article, isGone }: { readonly article: Article; readonly isGone: boolean }) {
  const { t } = useTranslation('articles');
  const { id, title, desk, language, risk, authorId, createdAt, deadline, origin } = article;
  const urgency = urgencyOf(article, useNow());
  return (
    <li className={classes.row} data-gone={isGone}>
      <div className={classes.what}>
        <Link to={`/articles/${id}`} className={classes.title} data-row>
          <bdi lang={language === 'und' ? undefined : language}>{title}</bdi>
        </Link>
        <div className={classes.facts}>
          {desk !== null && <bdi>{desk}</bdi>}
          {risk === 'high' && <strong className={classes.high}>{t('common:risk.high')}</strong>}
          {origin === 'external' && <span>{t('row.external')}</span>}
          {authorId !== null && <PersonName id={authorId} you />}
          <span>
            {t('row.received')} <RelativeTime at={createdAt} />
          </span>
        </div>
      </div>
      <div>
        <VisuallyHidden>{t('column.deadline')}: </VisuallyHidden>
        {deadline === null || urgency === 'none' ? (
          <span className={classes.dim}>{t('row.noDeadline')}</span>
        ) : (
          <Deadline at={deadline} urgency={urgency} />
        )}
      </div>
      <div>
        <VisuallyHidden>{t('column.progress')}: </VisuallyHidden>
        <ArticleProgress article={article} />
      </div>
      <div>
        <VisuallyHidden>{t('column.standing')}: </VisuallyHidden>
        {isGone ? <span className={classes.dim}>{t('row.gone')}</span> : <ArticleStanding article={article} />}
      </div>
      <ArticleActions article={article} />
    </li>
  );
}
