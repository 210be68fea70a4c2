import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { queryClient } from './query';

const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));

const LOOK_MS = 300;

/** Runs something once the page has come to rest: after the window and what the screen asks for have loaded. */
export function atRest(run: () => void): void {
  const look = (): void => {
    if (queryClient.isFetching() === 0) whenIdle(() => run());
    else setTimeout(look, LOOK_MS);
  };
  if (document.readyState === 'complete') setTimeout(look, LOOK_MS);
  else addEventListener('load', () => setTimeout(look, LOOK_MS), { once: true });
}

/**
 * A browser says that it is online when there is a network, a moment before anything can be reached over it, and while a
 * server is being started anew.
 */
const TRIES = 5;
const PAUSE_MS = 1000;

/** Loads a part; without a connection it waits for one instead of failing, and with it whatever shows the part. */
async function onceConnected<T>(load: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await load();
    } catch (error) {
      if (!navigator.onLine) {
        await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
        left = TRIES;
      } else if (left <= 0) throw error;
      else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** A component that comes in a file of its own, and is waited for as long as there is no connection. */
export function lazyPart<P>(load: () => Promise<{ default: ComponentType<P> }>): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => onceConnected(load));
}

/** A component that is not part of the first load: fetched when the page has come to rest, or earlier when asked for. */
export function lazyWhenIdle<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  // A fetch that fails here is tried again when the component is needed.
  atRest(() => void load().catch(() => undefined));
  return lazyPart(load);
}
