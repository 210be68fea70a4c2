import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A component that is not part of the first load: fetched when the page has come to rest, or earlier when asked for. */
export function lazyWhenIdle<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
  // A fetch that fails here is tried again when the component is needed.
  const fetchIt = (): void => void whenIdle(() => void load().catch(() => undefined));
  // What belongs to a page that is opened later comes after the window has loaded.
  if (document.readyState === 'complete') fetchIt();
  else addEventListener('load', fetchIt, { once: true });
  return lazy(load);
}
