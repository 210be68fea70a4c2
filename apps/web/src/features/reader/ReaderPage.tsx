import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useTranslation } from '../../i18n';
import { Loaded } from '../../components/states';
import { articleQuery } from './data/queries';
import { ArticleReader } from './ArticleReader';
import { ReaderSkeleton } from './ReaderSkeleton';
import { createReaderStore, ReaderStoreContext } from './state';
import { useSelectionInAddress } from './use-selection-in-address';

/** `/articles/:articleId?claim=&rev=`: the article with its claims. */
export function Component() {
  const { articleId = '' } = useParams();
  // Another article is another reader: nothing that was selected or ticked goes over.
  return <OpenArticle key={articleId} articleId={articleId} />;
}

function OpenArticle({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation('reader');
  const [search] = useSearchParams();
  const article = useQuery(articleQuery(articleId));
  // The address says once what is selected; from then on the reader tells the address.
  const store = useMemo(() => createReaderStore(search.get('claim')), []); // oxlint-disable-line react-hooks/exhaustive-deps -- see above
  useSelectionInAddress(store);
  const rev = Number(search.get('rev'));
  return (
    <ReaderStoreContext value={store}>
      <Loaded query={article} failed={t('page.failed')} skeleton={<ReaderSkeleton />}>
        {(loaded) => <ArticleReader article={loaded} number={Number.isInteger(rev) && rev > 0 ? rev : null} />}
      </Loaded>
    </ReaderStoreContext>
  );
}
