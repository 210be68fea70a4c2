import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../../i18n/format';
import { revisionsQuery } from '../data/queries';
import { useReaderData } from '../reader-data';
import classes from './revisions.module.css';

/** Which text of the article is shown. */
export function RevisionSelect() {
  const { t } = useTranslation('reader');
  const { moment } = useFormats();
  const { article, revision } = useReaderData();
  const { data: revisions } = useQuery(revisionsQuery(article.id));
  const [, setSearch] = useSearchParams();
  const show = (number: string): void =>
    setSearch((search) => {
      if (number === String(article.revision.number)) search.delete('rev');
      else search.set('rev', number);
      return search;
    });
  const known = revisions ?? [article.revision];
  return (
    <select
      className={classes.select}
      aria-label={t('revision.label')}
      value={revision.number}
      onChange={(event) => show(event.currentTarget.value)}
    >
      {known.map(({ number, createdAt }) => (
        <option key={number} value={number}>
          {t(number === article.revision.number ? 'revision.current' : 'revision.number', { number })} ·{' '}
          {moment(createdAt)}
        </option>
      ))}
    </select>
  );
}
