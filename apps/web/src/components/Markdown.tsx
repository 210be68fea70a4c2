import { Suspense } from 'react';
import { lazyPart } from '../app/lazy-when-idle';
import { Loading } from './states';

const MarkdownView = lazyPart(() => import('./MarkdownView'));

/** Text that somebody wrote in Markdown: links, lists, quotes and emphasis; never markup, pictures or scripts. */
export function Markdown({ children }: { readonly children: string }) {
  return (
    <Suspense fallback={<Loading lines={2} />}>
      <MarkdownView text={children} />
    </Suspense>
  );
}
