import { type ComponentType, Suspense } from 'react';
import { Loading } from '../components/states';
import { needWords } from '../i18n';
import type { LazyFeature } from '../i18n/words';
import { lazyPart } from './lazy-when-idle';

type Screen = { readonly Component: ComponentType };

/**
 * For `lazy` of a route: a screen with the words that it needs, of whatever features. Whoever opens it for the first time
 * without a connection is told what it waits for, and gets it when the connection is back.
 */
export function screen(words: readonly LazyFeature[], load: () => Promise<Screen>): () => Promise<Screen> {
  const whole = async (): Promise<Screen> => (await Promise.all([load(), needWords(words)]))[0];
  return async () => {
    try {
      return await whole();
    } catch (error) {
      if (navigator.onLine) throw error;
      const Later = lazyPart(async () => ({ default: (await whole()).Component }));
      return {
        Component: () => (
          <Suspense fallback={<Loading />}>
            <Later />
          </Suspense>
        ),
      };
    }
  };
}
