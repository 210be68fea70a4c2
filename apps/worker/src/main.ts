import { configurationOrExit, createLogger, describeError, loadConfiguration, Metrics } from '#libs/platform';
import { openEndpoint } from './endpoint.js';
import { startWorker } from './worker.js';

const configuration = configurationOrExit(loadConfiguration);
const logger = createLogger(configuration, 'worker');
const metrics = new Metrics('worker');
const worker = startWorker(configuration, logger, undefined, undefined, metrics);
const { workerMetricsPort, metricsHost, shutdownSeconds } = configuration;

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    // Whatever hangs beyond its time is cut; leases and locks bring the work back.
    setTimeout(() => process.exit(1), (shutdownSeconds + 4) * 1000).unref();
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: describeError(error) }, 'the worker did not stop in order');
        process.exit(1);
      },
    );
  });
}

await openEndpoint(workerMetricsPort, metricsHost, metrics, () => worker.ready());
logger.info({}, 'the worker is running');
