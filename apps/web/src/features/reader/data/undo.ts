import { say } from '../../../i18n';
import { claimCommands } from './commands';
import { claimEdits } from './edits';
import type { Claim } from './queries';

/** What was done to a claim; `change` is risk or due time. */
export type Done =
  | 'accept'
  | 'dismiss'
  | 'assign'
  | 'sign_off'
  | 'take'
  | 'release'
  | 'return'
  | 'reopen'
  | 'change'
  | 'retract';

export type Undoing = () => Promise<Claim>;

/**
 * The call that takes a command back, for the claim before and after it; null where there is no way back. It names the
 * version that the command made: what somebody else has done since is never undone with it.
 */
export function undoOf(command: Done, before: Claim, after: Claim): Undoing | null {
  switch (command) {
    case 'accept':
      return may(after, 'retract', () => claimCommands.retract(after));
    case 'dismiss':
      if (before.state === 'proposed') return may(after, 'retract', () => claimCommands.retract(after));
      return may(after, 'reopen', () => claimCommands.reopen(after, say('reader:reason.undone')));
    case 'take':
      return may(after, 'release', () => claimCommands.release(after));
    case 'assign': {
      const { assigneeId, dueAt } = before;
      return assigneeId === null
        ? may(after, 'release', () => claimCommands.release(after))
        : may(after, 'assign', () => claimCommands.assign(after, assigneeId, dueAt));
    }
    case 'release': {
      const { assigneeId, dueAt } = before;
      return assigneeId === null ? null : may(after, 'assign', () => claimCommands.assign(after, assigneeId, dueAt));
    }
    case 'retract':
      return before.state === 'queued'
        ? may(after, 'accept', () => claimCommands.accept(after))
        : may(after, 'dismiss', () => claimCommands.dismiss(after, before.dismissedFor ?? say('reader:reason.other')));
    case 'change': {
      const { risk, dueAt } = before;
      return () => claimEdits.edit(after, { risk, dueAt });
    }
    default:
      return null;
  }
}

const may = (claim: Claim, command: string, undo: Undoing): Undoing | null =>
  claim.commands.some((allowed) => allowed === command) ? undo : null;
