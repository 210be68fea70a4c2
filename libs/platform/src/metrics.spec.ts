import { describe, expect, it } from '@jest/globals';
import { freePort } from './embedded/server-process.js';
import { Metrics, startMetricsServer } from './metrics.js';

describe('the metrics', () => {
  it('are served on a port of their own and nothing else is', async () => {
    const metrics = new Metrics('test');
    metrics.counter('jobs_total', 'Jobs done.', ['queue']).inc({ queue: 'extraction' }, 2);
    metrics.durations('request', 'Requests.', ['route']).observe({ route: '/x' }, 0.02);
    metrics.gauge('open_jobs', 'Jobs waiting.', () => Promise.resolve(7));
    const port = await freePort();
    const server = await startMetricsServer(port, '127.0.0.1', metrics);
    try {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(text).toContain('claimdesk_jobs_total{queue="extraction",service="test"} 2');
      expect(text).toContain('claimdesk_request_seconds_bucket{le="0.05",service="test",route="/x"} 1');
      expect(text).toContain('claimdesk_open_jobs{service="test"} 7');
      expect(text).toContain('nodejs_heap_size_used_bytes');
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    } finally {
      await server.close();
    }
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
  });

  it('are off on port 0', async () => {
    const server = await startMetricsServer(0, '127.0.0.1', new Metrics('test'));
    await server.close();
  });
});
