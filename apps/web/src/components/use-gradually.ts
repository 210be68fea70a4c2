import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * How many entries of a long list are drawn: the first ones at once, so that reading can begin, the others while nobody
 * has to wait for them, and all of them when somebody prints.
 */
export function useGradually(total: number, first: number): number {
  const [isWhole, setWhole] = useState(total <= first);
  useEffect(() => {
    startTransition(() => setWhole(true));
    // The browser takes the page as it is when this event is over.
    const now = (): void => flushSync(() => setWhole(true));
    window.addEventListener('beforeprint', now);
    return () => window.removeEventListener('beforeprint', now);
  }, []);
  return isWhole ? total : first;
}
