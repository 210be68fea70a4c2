import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useReaderStore } from '../state';
import classes from './article.module.css';

/** What became of the sentences of a paragraph; made once, so that paragraphs without news are not drawn again. */
export type MarginNote = {
  readonly open: number;
  readonly label: string;
};

/** Beside a paragraph: how many of its sentences nobody has looked at; opens the list of its sentences. */
export function Margin({ note, blockIndex }: { readonly note: MarginNote; readonly blockIndex: number }) {
  const store = useReaderStore();
  return (
    <UnstyledButton
      tabIndex={note.open > 0 ? 0 : -1}
      className={classes.margin}
      data-open={note.open > 0 || undefined}
      aria-label={note.label}
      title={note.label}
      onClick={() => store.setState({ question: { kind: 'sentences', blockIndex } })}
    >
      {note.open > 0 ? note.open : <IconCheck size={14} aria-hidden />}
    </UnstyledButton>
  );
}
