import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { Problem } from './problem';

const MOST_TRIES = 3;

/** Reads are tried again when the fault may pass; writes are tried again by people. */
export function createQueryClient(): QueryClient {
  // "You may not" may mean that a role was taken away while the page was open: ask who this is now.
  const onError = (error: unknown): void => {
    if (error instanceof Problem && error.code === 'forbidden') {
      void client.invalidateQueries({ queryKey: keys.session() });
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Changes arrive by the stream; a screen that is opened again within this time is not read again.
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => error instanceof Problem && error.passes && failures < MOST_TRIES,
        retryDelay: (failures, error) => {
          const asked = error instanceof Problem ? error.retryAfterSeconds : null;
          return asked === null ? Math.min(8000, 500 * 2 ** failures) : Math.min(30, asked) * 1000;
        },
      },
      // A paused mutation would run hours later, when nobody expects it any more.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
