import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loaded } from '../../components/states';
import { useTranslation } from '../../i18n';
import { articleQuery } from '../reader/data/queries';
import { reportsQuery } from './queries';
import { ReportScreen } from './ReportScreen';

/** `/articles/:articleId/report?version=&language=`: the frozen reports of an article. */
export function Component() {
  const { t } = useTranslation('report');
  const { articleId = '' } = useParams();
  const article = useQuery(articleQuery(articleId));
  const reports = useQuery(reportsQuery(articleId));
  return (
    <Loaded query={article} failed={t('failed')}>
      {(loaded) => (
        <Loaded query={reports} failed={t('listFailed')}>
          {(list) => <ReportScreen key={articleId} article={loaded} reports={list} />}
        </Loaded>
      )}
    </Loaded>
  );
}
