import { useSyncExternalStore } from 'react';

const STEP_MS = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let now = Date.now();

/** The next half minute of the clock on the wall: where a time is shown, it changes when the minute does. */
function goOn(): void {
  now = Date.now();
  timer = setTimeout(
    () => {
      goOn();
      for (const listener of listeners) listener();
    },
    STEP_MS - (now % STEP_MS),
  );
}

/** Hears of every half minute; returns how to stop. */
export function followNow(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) goOn();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

/** The time in milliseconds since 1970 as it was at the last half minute, or when the first listener came. */
export const lastNow = (): number => now;

/** The time, renewed every half minute by one clock for the whole page. */
export const useNow = (): number => useSyncExternalStore(followNow, lastNow);
