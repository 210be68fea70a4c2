import { Button, Group, Paper, Portal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n';
import { useReaderStore } from '../state';
import type { SelectedWords } from './use-selected-words';
import classes from './article.module.css';

/** Beside selected words: what can be made of them. With the keyboard it is the key of the command "new". */
export function SelectionBar({ words }: { readonly words: SelectedWords }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { start, end, box } = words;
  const isAbove = box.top > 120;
  return (
    <Portal>
      <Paper
        className={classes.selectionBar}
        shadow="md"
        withBorder
        role="toolbar"
        aria-label={t('text.selection')}
        style={{
          insetInlineStart: `clamp(0.5rem, ${box.left}px, calc(100vw - 14rem))`,
          top: isAbove ? box.top - 48 : box.bottom + 8,
        }}
        // The words stay selected while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        <Group gap={4}>
          <Button
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => store.setState({ question: { kind: 'add', span: { start, end } } })}
          >
            {t('text.makeClaim')}
          </Button>
        </Group>
      </Paper>
    </Portal>
  );
}
