import { Command, CommanderError } from 'commander';
import { addCommands } from './commands/index.js';
import { EXIT } from './exit-codes.js';
import { fail } from './output.js';

const program = new Command('claimdesk')
  .description('Claimdesk on the command line. Results go to standard output, messages to standard error.')
  .showHelpAfterError('(claimdesk --help shows the commands)')
  .exitOverride();
addCommands(program);

let exitCode: number = EXIT.ok;
try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message: help and version are no faults, everything else is a slip of the pen.
  exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? EXIT.ok : EXIT.usage) : fail(error);
}
// The schema engine leaves a timer that would keep the process alive.
process.exit(exitCode);
