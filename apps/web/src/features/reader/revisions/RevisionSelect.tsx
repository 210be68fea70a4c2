import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n';
import { useParameter } from '../../../components/use-address';
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
  const setRevision = useParameter('rev');
  const show = (number: string): void => setRevision(number === String(article.revision.number) ? null : number);
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
