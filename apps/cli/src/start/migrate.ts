import { configurationOrExit, loadConfiguration, Problem } from '#libs/platform';
import { migrate } from '#libs/storage';

// A process of its own: the migration engine can be loaded once only and leaves a timer that keeps a process alive.
const configuration = configurationOrExit(loadConfiguration);
try {
  for (const name of await migrate(configuration.databaseUrl)) process.stdout.write(`applied ${name}\n`);
  process.exit(0);
} catch (error) {
  const reason = error instanceof Problem ? error.detail : error;
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exit(1);
}
