import { useEffect, useMemo } from 'react';
import { Problem } from '../../../api/problem';
import { tellProblem } from '../../../components/toasts';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import { useReaderData } from '../reader-data';
import { useReaderStore } from '../state';
import { boundsOf } from '../text/resize';
import { moved, moveOf, type SpanMove } from '../text/span-choice';

export type Choosing = {
  readonly move: (move: SpanMove) => void;
  /** Saves the new place of a claim, or asks what the new claim says. */
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
};

/** What can be done with the span that is being chosen. */
export function useChoice(): Choosing {
  const store = useReaderStore();
  const { text, blocks, sentences, article, byId } = useReaderData();
  const actions = useReaderActions();
  return useMemo(
    () => ({
      move(move) {
        const { choice } = store.getState();
        if (!choice) return;
        // The span stays in the paragraphs it stands in; a sentence may be chosen anywhere.
        const ground = { text, bounds: boundsOf(blocks, choice.span), sentences, language: article.language };
        const next = moved(choice, move, ground);
        if (next !== choice) store.setState({ choice: next });
      },
      async confirm() {
        const { choice } = store.getState();
        if (!choice) return;
        const { purpose, span } = choice;
        if (purpose.kind === 'add') {
          store.setState({ choice: null, question: { kind: 'add', span } });
          return;
        }
        const placed = byId.get(purpose.claimId);
        if (!placed) return;
        // Only the place that was moved changes; further places of the claim stay.
        const spans = [span, ...placed.places.slice(1)].map(({ start, end }) => ({ start, end }));
        try {
          await actions.edit(placed.claim, { spans });
          store.setState({ choice: null });
        } catch (error) {
          const current = error instanceof Problem ? error.currentAs<Claim>() : null;
          if (current && 'commands' in current) actions.put(current);
          tellProblem(error);
        }
      },
      cancel: () => store.setState({ choice: null }),
    }),
    [store, text, blocks, sentences, article.language, byId, actions],
  );
}

/** Hears the keys by which a span is chosen, before any other command does. */
export function useChoiceKeys(): void {
  const store = useReaderStore();
  const choosing = useChoice();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { choice, question } = store.getState();
      if (!choice || question || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = moveOf(event, choice);
      if (step) choosing.move(step);
      else if (event.key === 'Enter' && !isButton(event.target)) void choosing.confirm();
      else if (event.key === 'Escape') choosing.cancel();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', hear, { capture: true });
    return () => document.removeEventListener('keydown', hear, { capture: true });
  }, [store, choosing]);
}

const isButton = (target: EventTarget | null): boolean => target instanceof Element && target.matches('button, a');
