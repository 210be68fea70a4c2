import { configurationOrExit, createLogger, loadConfiguration, Metrics, startMetricsServer } from '#libs/platform';
import { startWorker } from './worker.js';

const configuration = configurationOrExit(loadConfiguration);
const logger = createLogger(configuration, 'worker');
const metricsServer = await startMetricsServer(
  configuration.workerMetricsPort,
  configuration.metricsHost,
  new Metrics('worker'),
);
const worker = startWorker(configuration, logger);
logger.info({}, 'the worker is running');

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    // Whatever hangs beyond its time is cut; leases and locks bring the work back.
    setTimeout(() => process.exit(1), (configuration.shutdownSeconds + 3) * 1000).unref();
    void worker
      .stop()
      .then(() => metricsServer.close())
      .then(() => process.exit(0));
  });
}
