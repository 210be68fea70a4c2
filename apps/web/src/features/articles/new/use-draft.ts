import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, EMPTY_DRAFT, forgetDraft, keepDraft, keptDraft } from './draft';

const TYPING_MS = 400;

export type UsedDraft = {
  readonly draft: Draft;
  /** Counts the texts that did not come from the text field. */
  readonly version: number;
  /** What the fields hold at this moment; `draft` is a little behind while somebody types. */
  readonly current: () => Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** For the text field, which is typed into: shown and kept a moment later. */
  readonly type: (text: string) => void;
  /** For texts that come from elsewhere. */
  readonly replace: (part: Partial<Draft>) => void;
  readonly discard: () => void;
};

/** The new article as it is being filled in; it survives a reload of the page. */
export function useDraft(): UsedDraft {
  const [draft, setDraft] = useState(keptDraft);
  const [version, setVersion] = useState(0);
  const now = useRef(draft);
  const show = useCallback((): void => {
    setDraft(now.current);
    keepDraft(now.current);
  }, []);
  const showSoon = useDebouncedCallback(show, TYPING_MS);
  useEffect(() => {
    const keep = (): void => keepDraft(now.current);
    globalThis.addEventListener('pagehide', keep);
    return () => globalThis.removeEventListener('pagehide', keep);
  }, []);
  const put = (next: Draft): void => {
    now.current = next;
    show();
  };
  return {
    draft,
    version,
    current: () => now.current,
    change: (part) => put({ ...now.current, ...part }),
    type: (text) => {
      now.current = { ...now.current, text };
      showSoon();
    },
    replace: (part) => {
      put({ ...now.current, ...part });
      setVersion((count) => count + 1);
    },
    discard: () => {
      put(EMPTY_DRAFT);
      forgetDraft();
      setVersion((count) => count + 1);
    },
  };
}
