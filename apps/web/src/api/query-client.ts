import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const MOST_TRIES = 3;

/** Reads are tried again when the fault may pass; writes are tried again by people. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}
