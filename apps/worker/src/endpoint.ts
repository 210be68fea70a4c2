import { createServer, type ServerResponse } from 'node:http';
import type { HealthReport, Metrics } from '#libs/platform';

export type Endpoint = { close(): Promise<void> };

/**
 * What a worker answers on its metrics port: `/metrics` for Prometheus, `/health/live` and `/health/ready` for
 * orchestrators, spelled as the API does. Port 0: nothing.
 */
export async function openEndpoint(
  port: number,
  host: string,
  metrics: Metrics,
  ready: () => Promise<HealthReport>,
): Promise<Endpoint> {
  if (port === 0) return { close: () => Promise.resolve() };
  const answers: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/metrics': async (response) => {
      const text = await metrics.registry.metrics();
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
    },
    '/health/live': (response) => Promise.resolve(json(response, 200, { status: 'live' })),
    '/health/ready': async (response) => {
      const { ok, checks } = await ready();
      json(response, ok ? 200 : 503, { status: ok ? 'ready' : 'not_ready', checks });
    },
  };
  const server = createServer((request, response) => {
    const answer = request.method === 'GET' ? answers[request.url?.split('?')[0] ?? ''] : undefined;
    if (!answer) response.writeHead(404).end();
    else answer(response).catch(() => response.writeHead(500).end());
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

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
