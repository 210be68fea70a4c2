import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { keyText, useKeysOf } from '../commands/bindings';
import { type CommandId, COMMANDS } from '../commands/catalogue';
import { runCommand, useIsActive } from '../commands/registry';
import { say, useTranslation } from '../i18n';
import classes from './CommandButton.module.css';

type Props = ButtonProps & {
  readonly command: CommandId;
  /** Left out: the command's title. */
  readonly children?: ReactNode;
};

/** `mod+enter` in the words of the ARIA attribute, which knows no sequences. */
const ariaKeys = (keys: readonly string[]): string | undefined =>
  keys
    .filter((sequence) => !sequence.includes(' '))
    .map((sequence) => sequence.replaceAll('mod', 'Control').replaceAll('shift', 'Shift'))
    .join(' ') || undefined;

/** A button that runs a command: its word and its key, off when the command cannot be run now. */
export function CommandButton({ command, children, ...props }: Props) {
  useTranslation('shell');
  const keys = useKeysOf(command);
  const isActive = useIsActive(command);
  const title = say(COMMANDS[command].titleKey);
  const [first] = keys;
  return (
    <Button
      variant="default"
      {...props}
      disabled={!isActive || props.disabled}
      title={children === undefined ? undefined : title}
      aria-keyshortcuts={ariaKeys(keys)}
      rightSection={
        first === undefined ? undefined : (
          <kbd className={classes.key} aria-hidden>
            {keyText(first)}
          </kbd>
        )
      }
      onClick={() => void runCommand(command)}
    >
      {children ?? title}
    </Button>
  );
}
