import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

const PAUSE_MS = 5000;
let listener: ((text: string) => void) | null = null;
let waiting: string | null = null;
let last = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something to people who use a screen reader: that it was saved, that five claims are new. At most one message in
 * five seconds; of several in between the last is said.
 */
export function announce(text: string): void {
  waiting = text;
  timer ??= setTimeout(say, Math.max(0, last + PAUSE_MS - Date.now()));
}

function say(): void {
  timer = undefined;
  last = Date.now();
  if (waiting !== null) listener?.(waiting);
  waiting = null;
}

/** The place in the page from which `announce` speaks; once, in the shell. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    listener = setText;
    return () => {
      listener = null;
    };
  }, []);
  return <VisuallyHidden role="status">{text}</VisuallyHidden>;
}
