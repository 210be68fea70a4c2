import { useCallback, useRef } from 'react';
import { useReaderData } from '../reader-data';
import { useReaderStore } from '../state';
import type { OpenGroup, Place } from './open-list';

/** Leads to the places of what is open: claims are selected, sentences shown, queries opened. */
export function useJump() {
  const store = useReaderStore();
  const { blocks } = useReaderData();
  const visited = useRef(new Map<string, number>());

  const jumpTo = useCallback(
    (place: Place): void => {
      switch (place.kind) {
        case 'claim':
          // The list of what is open stays in sight; the claim is shown in the text.
          store.setState(({ pane }) => ({
            selected: place.claimId,
            pane: pane === 'clearance' ? pane : 'claims',
            view: 'text',
          }));
          break;
        case 'query':
          store.setState({ pane: 'queries', view: 'panel' });
          break;
        case 'sentences':
          store.setState({ question: { kind: 'sentences', blockIndex: place.blockIndex }, view: 'text' });
          requestAnimationFrame(() => showBlock(blocks[place.blockIndex]?.index ?? 0));
          break;
        case 'article':
          window.scrollTo({ top: 0 });
      }
    },
    [store, blocks],
  );
  /** To the first of them, on the next press to the next, and round again. */
  const jumpToNext = useCallback(
    ({ code, places }: OpenGroup): void => {
      const next = ((visited.current.get(code) ?? -1) + 1) % Math.max(1, places.length);
      visited.current.set(code, next);
      const place = places[next];
      if (place) jumpTo(place);
    },
    [jumpTo],
  );
  return { jumpTo, jumpToNext };
}

/** Brings a paragraph into view. */
export function showBlock(index: number): void {
  document.getElementById(`block-${index}`)?.scrollIntoView({ block: 'center' });
}
