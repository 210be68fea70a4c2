import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configurationOrExit, createLogger, loadConfiguration, Metrics, startMetricsServer } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { configure } from './bootstrap.js';
import { httpAdapter } from './http-adapter.js';
import { NestLog } from './requests/nest-log.js';
import { EventStreams } from './streams/event-streams.js';

const configuration = configurationOrExit(loadConfiguration);
const logger = createLogger(configuration, 'api');
const metrics = new Metrics('api');

const app = await NestFactory.create<NestFastifyApplication>(
  ApiModule.with(configuration),
  httpAdapter(configuration, logger),
  { bodyParser: false, logger: new NestLog(logger) },
);
await configure(app, configuration, metrics);
const streams = app.get(EventStreams);
metrics.gauge('open_streams', 'Streams of server-sent events that are open.', () => streams.count());

// Requests in hand get their time; whatever hangs beyond it is cut.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => setTimeout(() => process.exit(1), configuration.shutdownSeconds * 1000).unref());
}
app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });

const metricsServer = await startMetricsServer(configuration.metricsPort, configuration.metricsHost, metrics);
app
  .getHttpAdapter()
  .getInstance()
  .addHook('onClose', () => metricsServer.close());
await app.listen(configuration.port, configuration.host);
logger.info({ port: configuration.port }, 'the API is listening');
