import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { PACKAGE_ROOT } from '#libs/platform';
import { addCommands } from './commands/index.js';
import { EXIT } from './exit-codes.js';
import { fail } from './output.js';

// Whoever reads the results may stop reading (`claimdesk extract … | head`); that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.internal),
);

const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
const program = new Command('claimdesk')
  .description('Claimdesk on the command line. Results go to standard output, messages to standard error.')
  .version(version)
  .showHelpAfterError('(claimdesk --help shows the commands)')
  .exitOverride();
await addCommands(program, process.argv[2]);

let exitCode: number = EXIT.ok;
try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message: help and version are no faults, everything else is a slip of the pen.
  exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? EXIT.ok : EXIT.usage) : fail(error);
}
// The schema engine leaves a timer that would keep the process alive.
process.exit(exitCode);
