import { configurationOrExit, loadConfiguration } from '#libs/platform';
import { migrate } from '#libs/storage';

// A process of its own: the migration engine can be loaded once only and leaves a timer that keeps a process alive.
const configuration = configurationOrExit(loadConfiguration);
try {
  for (const name of await migrate(configuration.databaseUrl)) process.stdout.write(`applied ${name}\n`);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
