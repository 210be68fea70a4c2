import { type RefObject, useEffect, useRef, useState } from 'react';

export type Near = {
  readonly element: RefObject<HTMLDivElement | null>;
  /** Whether what is in it is to be drawn. */
  readonly isNear: boolean;
  /** How high it was when it was drawn; null before. */
  readonly height: RefObject<number | null>;
};

/** Tells whether a part of a long list is in the window or near it: only there its rows are drawn. */
export function useNear(isFirst: boolean): Near {
  const element = useRef<HTMLDivElement>(null);
  const height = useRef<number | null>(null);
  const [isNear, setNear] = useState(isFirst);
  useEffect(() => {
    const part = element.current;
    if (part === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        if (!entry.isIntersecting) height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { rootMargin: '1200px 0px' },
    );
    observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return { element, isNear, height };
}

/** A long list in parts of so many. */
export function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
