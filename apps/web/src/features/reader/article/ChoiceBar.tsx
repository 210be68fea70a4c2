import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { announce } from '../../../components/announce';
import { useReaderData } from '../reader-data';
import { useReader } from '../state';
import type { SpanChoice } from '../text/span-choice';
import { useChoice } from './use-choice';
import classes from './article.module.css';

/** While a span is chosen with the keyboard: what it is now, what the keys do, and buttons that do the same. */
export default function ChoiceBar() {
  const choice = useReader((state) => state.choice);
  return choice ? <Choosing choice={choice} /> : null;
}

function Choosing({ choice }: { readonly choice: SpanChoice }) {
  const { t } = useTranslation('reader');
  const { text } = useReaderData();
  const { move, confirm, cancel } = useChoice();
  const { purpose, span } = choice;
  const words = text.slice(span.start, span.end);
  useEffect(() => announce(t('choice.now', { words })), [t, words]);
  const isNew = purpose.kind === 'add';
  const bar = useRef<HTMLDivElement>(null);
  // The button that began it would take the next Enter for itself.
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);
  return (
    <Paper
      ref={bar}
      tabIndex={-1}
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
