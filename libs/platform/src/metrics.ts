import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The metrics of one process: Node's own, and the named ones that are added. Names begin with `claimdesk_`. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  /** Something that only grows, such as requests or finished jobs. */
  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name: `claimdesk_${name}`, help, labelNames, registers: [this.registry] });
  }

  /** Durations in seconds, counted in buckets from 5 ms to 30 s. */
  durations<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Histogram<Label> {
    const buckets = [0.005, 0.015, 0.05, 0.15, 0.5, 1.5, 5, 15, 30];
    return new Histogram({ name: `claimdesk_${name}_seconds`, help, labelNames, buckets, registers: [this.registry] });
  }

  /** A number that goes up and down, such as open jobs; `read` is called whenever somebody asks. */
  gauge(name: string, help: string, read: () => Promise<number> | number): Gauge {
    return new Gauge({
      name: `claimdesk_${name}`,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }
}

export type MetricsServer = { close(): Promise<void> };

/** Serves `GET /metrics` for Prometheus on a port of its own, away from the API; port 0: no metrics are served. */
export async function startMetricsServer(port: number, host: string, metrics: Metrics): Promise<MetricsServer> {
  if (port === 0) return { close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
