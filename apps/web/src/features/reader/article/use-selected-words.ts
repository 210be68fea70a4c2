import { useEffect, useState, type RefObject } from 'react';
import { selectedSpan } from '../text/selection';
import type { Span } from '../text/span';

export type SelectedWords = Span & {
  /** Where the words end on the screen. */
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number };
};

const SETTLED_MS = 120;

/** The words of the article that are selected on the page, with mouse, finger or keyboard; null without a selection. */
export function useSelectedWords(text: string, root: RefObject<HTMLElement | null>): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setWords(wordsOf(text, root.current));
    const hear = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED_MS);
    };
    document.addEventListener('selectionchange', hear);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', hear);
    };
  }, [text, root]);
  return words;
}

function wordsOf(text: string, root: HTMLElement | null): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !root) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) && !root.contains(range.endContainer)) return null;
  const span = selectedSpan(text, {
    startContainer: range.startContainer,
    startOffset: range.startOffset,
    endContainer: range.endContainer,
    endOffset: range.endOffset,
  });
  if (!span) return null;
  const { left, top, bottom } = range.getBoundingClientRect();
  return { ...span, box: { left, top, bottom } };
}
