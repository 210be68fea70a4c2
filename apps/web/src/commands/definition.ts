import type { MessageKey } from '../i18n/messages';

/** Where a command's keys are heard: everywhere, or while a screen of that kind is open. */
export type CommandContext = 'global' | 'list' | 'form' | 'reader' | 'review' | 'report';

/** How palette and help sort commands. */
export type CommandGroup = 'go' | 'general' | 'list' | 'reader' | 'review' | 'report';

/**
 * What is known of a command without its screen: enough for help, the keys page and the conflict test. What it does is
 * said by the screen, with `useCommands`.
 */
export type CommandDefinition = {
  readonly titleKey: MessageKey;
  readonly group: CommandGroup;
  readonly context: CommandContext;
  /** Default keys, such as `j`, `mod+enter`, `g a`; `mod` is Ctrl, on a Mac ⌘. */
  readonly keys?: readonly string[];
};

export type CommandDefinitions = Readonly<Record<string, CommandDefinition>>;
