import { ActionIcon } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconFileText } from '@tabler/icons-react';
import { Link } from 'react-router';
import { hasRole, useSession } from '../../api/session';
import type { Article } from './standing';
import { useShelving } from './use-shelving';
import classes from './articles.module.css';
import { useTranslation } from '../../i18n';

/** What else can be done with an article of the list. */
export function ArticleActions({ article }: { readonly article: Article }) {
  const { t } = useTranslation('articles');
  const isEditor = hasRole(useSession(), 'editor');
  const shelve = useShelving();
  const isArchived = article.archivedAt !== null;
  const Icon = isArchived ? IconArchiveOff : IconArchive;
  const shelf = isArchived ? t('row.restore') : t('row.archive');
  return (
    <div className={classes.actions}>
      <ActionIcon
        component={Link}
        to={`/articles/${article.id}/report`}
        variant="subtle"
        size="lg"
        title={t('row.report')}
        aria-label={t('row.of', { what: t('row.report'), title: article.title })}
      >
        <IconFileText size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      {isEditor && (
        <ActionIcon
          variant="subtle"
          size="lg"
          title={shelf}
          aria-label={t('row.of', { what: shelf, title: article.title })}
          onClick={() => void shelve(article, !isArchived)}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
