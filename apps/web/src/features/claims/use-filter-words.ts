import { useTranslation } from '../../i18n';
import { useQuery } from '@tanstack/react-query';
import { useMembers } from '../../api/workspace';
import { articleQuery } from '../review/queries';
import type { ClaimsFilter } from './search-state';
import { useSearch } from './use-search';

/** Says what a filter asks for, in words. */
export function useFilterWords(): (field: keyof ClaimsFilter, filter: ClaimsFilter) => string {
  const { t, language } = useTranslation('claims');
  const members = useMembers();
  const articleId = useSearch().search.filter.article;
  const { data: article } = useQuery({ ...articleQuery(articleId ?? ''), enabled: articleId !== undefined });
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const nameOf = (assignee: string): string =>
    assignee === 'me' || assignee === 'none'
      ? t(`filter.${assignee}`)
      : (members.find(({ id }) => id === assignee)?.name ?? t('common:person.unknown'));
  return (field, filter) => {
    switch (field) {
      case 'article':
        return article?.title ?? t('filter.thisArticle');
      case 'state':
        return list.format((filter.state ?? []).map((state) => t(`common:claimState.${state}`)));
      case 'risk':
        return list.format((filter.risk ?? []).map((risk) => t(`common:risk.${risk}`)));
      case 'kind':
        return list.format((filter.kind ?? []).map((kind) => t(`common:kind.${kind}`)));
      case 'aspect':
        return list.format((filter.aspect ?? []).map((aspect) => t(`common:aspect.${aspect}`)));
      case 'assignee':
        return list.format((filter.assignee ?? []).map(nameOf));
      case 'desk':
        return list.format(filter.desk ?? []);
      case 'due':
        return filter.due === undefined ? '' : t(`due.${filter.due}`);
      case 'speaker':
      case 'text':
        return filter[field] ?? '';
    }
  };
}
