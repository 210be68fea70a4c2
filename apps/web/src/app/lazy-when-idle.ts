import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));

/** Runs something once the page has come to rest: after the window has loaded, when nothing else is to be done. */
export function atRest(run: () => void): void {
  if (document.readyState === 'complete') whenIdle(() => run());
  else addEventListener('load', () => whenIdle(() => run()), { once: true });
}

/** A component that is not part of the first load: fetched when the page has come to rest, or earlier when asked for. */
export function lazyWhenIdle<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  // A fetch that fails here is tried again when the component is needed.
  atRest(() => void load().catch(() => undefined));
  return lazy(load);
}
