import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  configurationOrExit,
  EmbeddedServerError,
  loadStartConfiguration,
  PACKAGE_ROOT,
  processEnvironment,
  readEnvironmentFile,
} from '#libs/platform';
import { ChildFailed } from './children.js';
import { DEMO_LOGINS_FILE, Supervisor } from './supervisor.js';
import { welcome } from './welcome.js';

readEnvironmentFile(join(PACKAGE_ROOT, '.env'));
const environment = processEnvironment();
const configuration = configurationOrExit(loadStartConfiguration);
const dataDir = resolve(PACKAGE_ROOT, configuration.dataDir);
const logFolder = join(dataDir, 'logs');
const say = (line: string) => process.stdout.write(`${line}\n`);

const supervisor = new Supervisor(configuration, environment, { dataDir, logFolder }, say);

/** Ctrl-C reaches us twice, from the terminal and through npm; only a later one is impatience. */
const SAME_KEY_MS = 1_000;
let askedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!supervisor.isStopping) {
      askedAt = Date.now();
      say('\nStopping; once more to force it.');
      void supervisor.stop().then(() => process.exit(0));
    } else if (Date.now() - askedAt > SAME_KEY_MS) supervisor.killChildren();
  });
}
// A closed terminal must not keep us from stopping what we started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const address = await supervisor.start();
  const loginsFile = join(dataDir, DEMO_LOGINS_FILE);
  say(
    welcome(
      address,
      configuration.demo && existsSync(loginsFile) ? loginsFile : '',
      relative(process.cwd(), logFolder),
    ),
  );
  await supervisor.failure();
} catch (error) {
  if (!supervisor.isStopping) {
    const known = error instanceof ChildFailed || error instanceof EmbeddedServerError;
    process.stderr.write(`\n${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    await supervisor.stop();
    process.exit(1);
  }
}
