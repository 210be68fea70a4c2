import { useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client';
import { keys } from '../../api/keys';
import { offerUndo, tellProblem } from '../../components/toasts';
import { say } from '../../i18n';
import type { Article } from './standing';

/** Puts an article away or takes it back, and offers the way back. */
export function useShelving(): (article: Article, archived: boolean) => Promise<void> {
  const client = useQueryClient();
  const change = async ({ id, version }: Pick<Article, 'id' | 'version'>, archived: boolean): Promise<Article> => {
    const changed = await answer(
      api.PATCH('/api/v1/articles/{articleId}', {
        params: { path: { articleId: id }, header: ifMatch(version) },
        body: { archived },
      }),
    );
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.article(id) }),
      client.invalidateQueries({ queryKey: ['articles'] }),
    ]);
    return changed;
  };
  return async (article, archived) => {
    try {
      const changed = await change(article, archived);
      const message = say(archived ? 'articles:done.archived' : 'articles:done.restored', { title: article.title });
      offerUndo({ message, undo: () => change(changed, !archived) });
    } catch (error) {
      tellProblem(error);
      void client.invalidateQueries({ queryKey: ['articles'] });
    }
  };
}
