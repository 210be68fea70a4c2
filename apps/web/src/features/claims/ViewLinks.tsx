import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { viewCountQuery, viewsQuery } from './queries';
import { searchOfView, writeSearch } from './search-state';
import classes from './ViewLinks.module.css';

/** The saved views in the navigation, each with how many claims it shows now. */
export default function ViewLinks() {
  const { t } = useTranslation('shell');
  const { number } = useFormats();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const { data: views = [] } = useQuery(viewsQuery);
  const counts = useQueries({ queries: views.map((view) => viewCountQuery(view)) });
  if (views.length === 0) return null;
  return (
    <section aria-labelledby="navigation-views">
      <h2 id="navigation-views" className={classes.title}>
        {t('views')}
      </h2>
      {views.map((view, index) => {
        const count = counts[index]?.data;
        return (
          <Link
            key={view.id}
            to={`/claims?${writeSearch(searchOfView(view)).toString()}`}
            className={classes.view}
            aria-current={pathname === '/claims' && params.get('view') === view.id ? 'page' : undefined}
          >
            <bdi className={classes.name}>{view.name}</bdi>
            {count !== undefined && <span className={`${classes.count} figures`}>{number(count)}</span>}
          </Link>
        );
      })}
    </section>
  );
}
