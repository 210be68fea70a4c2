// A worker process as in production, with short times and, if asked for, an engine of the tests.
import { configurationOrExit, createLogger, loadConfiguration } from '../../../dist/libs/platform/src/index.js';
import { startWorker } from '../../../dist/apps/worker/src/worker.js';
import { EMBEDDED_CHILD } from '../../../dist/apps/worker/src/extraction-process.js';

const [, , child = EMBEDDED_CHILD] = process.argv;
const configuration = configurationOrExit(loadConfiguration);
const worker = startWorker(
  configuration,
  createLogger(configuration, 'worker'),
  { reconcileMs: 500, lostAfterSeconds: 2 },
  child,
);
process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
