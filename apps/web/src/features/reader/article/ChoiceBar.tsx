import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from '../../../i18n';
import { Problem } from '../../../api/problem';
import { announce } from '../../../components/announce';
import { tellProblem } from '../../../components/toasts';
import { useReaderActions } from '../data/actions';
import type { Claim } from '../data/queries';
import { useReaderData } from '../reader-data';
import { useReader, useReaderStore } from '../state';
import { boundsOf } from '../text/resize';
import { moved, moveOf, type SpanChoice, type SpanMove } from '../text/span-choice';
import classes from './article.module.css';

/** While a span is chosen with the keyboard: what it is now, what the keys do, and buttons that do the same. */
export default function ChoiceBar() {
  const choice = useReader((state) => state.choice);
  return choice ? <Choosing choice={choice} /> : null;
}

function Choosing({ choice }: { readonly choice: SpanChoice }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { text } = useReaderData();
  const move = useMove();
  const confirm = useConfirm();
  const cancel = useCallback(() => store.setState({ choice: null }), [store]);
  const { purpose, span } = choice;
  const words = text.slice(span.start, span.end);

  useEffect(() => announce(t('choice.now', { words })), [t, words]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const current = store.getState();
      if (!current.choice || current.question || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = moveOf(event, current.choice);
      if (step) move(step);
      else if (event.key === 'Enter' && !isButton(event.target)) void confirm();
      else if (event.key === 'Escape') cancel();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', hear, { capture: true });
    return () => document.removeEventListener('keydown', hear, { capture: true });
  }, [store, move, confirm, cancel]);

  const isNew = purpose.kind === 'add';
  return (
    <Paper
      className={`${classes.choiceBar} no-print`}
      shadow="md"
      withBorder
      role="group"
      aria-label={t('choice.label')}
    >
      <Text dir="auto" lineClamp={2} className={classes.choiceWords}>
        <q>{words}</q>
      </Text>
      <Group gap="xs">
        {isNew && <Stepper label={t('choice.sentence')} step={(direction) => move({ kind: 'sentence', direction })} />}
        {(['start', 'end'] as const).map((edge) => (
          <Stepper
            key={edge}
            label={t(`choice.${edge}`)}
            step={(direction) => move({ kind: 'resize', edge, direction, unit: 'word' })}
          />
        ))}
        <Button size="compact-sm" onClick={() => void confirm()}>
          {t(isNew ? 'choice.add' : 'choice.resize')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t('choice.cancel')}
        </Button>
        <Text size="xs" c="dimmed">
          {t(isNew ? 'choice.addHelp' : 'choice.resizeHelp')}
        </Text>
      </Group>
    </Paper>
  );
}

const isButton = (target: EventTarget | null): boolean => target instanceof Element && target.matches('button, a');

function Stepper({ label, step }: { readonly label: string; readonly step: (direction: 1 | -1) => void }) {
  const { t } = useTranslation('reader');
  return (
    <Group gap={2} role="group" aria-label={label}>
      <ActionIcon variant="default" aria-label={t('choice.earlier', { what: label })} onClick={() => step(-1)}>
        <IconArrowLeft size={16} className={classes.arrow} aria-hidden />
      </ActionIcon>
      <Text size="xs">{label}</Text>
      <ActionIcon variant="default" aria-label={t('choice.later', { what: label })} onClick={() => step(1)}>
        <IconArrowRight size={16} className={classes.arrow} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function useMove(): (move: SpanMove) => void {
  const store = useReaderStore();
  const { text, blocks, sentences, article } = useReaderData();
  return useCallback(
    (move) => {
      const { choice } = store.getState();
      if (!choice) return;
      // A claim stays in the paragraphs it stands in; a new one may be chosen anywhere.
      const bounds = boundsOf(blocks, choice.span);
      const next = moved(choice, move, { text, bounds, sentences, language: article.language });
      if (next !== choice) store.setState({ choice: next });
    },
    [store, text, blocks, sentences, article.language],
  );
}

/** Saves the new place of a claim, or asks what the new claim says. */
function useConfirm(): () => Promise<void> {
  const store = useReaderStore();
  const { byId } = useReaderData();
  const actions = useReaderActions();
  return useMemo(
    () => async () => {
      const { choice } = store.getState();
      if (!choice) return;
      const { purpose, span } = choice;
      if (purpose.kind === 'add') {
        store.setState({ choice: null, question: { kind: 'add', span } });
        return;
      }
      const placed = byId.get(purpose.claimId);
      if (!placed) return;
      const { claim, places } = placed;
      try {
        // Only the place that was moved changes; further places of the claim stay.
        await actions.edit(claim, { spans: [{ ...span }, ...places.slice(1).map((place) => ({ ...place }))] });
        store.setState({ choice: null });
      } catch (error) {
        const current = error instanceof Problem ? error.currentAs<Claim>() : null;
        if (current && 'commands' in current) actions.put(current);
        tellProblem(error);
      }
    },
    [store, byId, actions],
  );
}
