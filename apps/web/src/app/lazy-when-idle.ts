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

/** A component that is not part of the first load: fetched when the page has come to rest, or earlier when asked for. */
export function lazyWhenIdle<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  // A fetch that fails here is tried again when the component is needed.
  atRest(() => void load().catch(() => undefined));
  return lazy(load);
}
