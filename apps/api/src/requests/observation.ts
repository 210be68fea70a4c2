import type { FastifyInstance } from 'fastify';
import type { Metrics } from '#libs/platform';
import { askingOf } from '../access/request.js';

/** One log line and one measurement per request: by the pattern of its route, never its values. */
export function observeRequests(fastify: FastifyInstance, metrics: Metrics | undefined): void {
  const duration = metrics?.durations('http_request', 'Duration of HTTP requests by route.', [
    'method',
    'route',
    'status',
  ]);
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const status = reply.statusCode;
    duration?.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    const caller = askingOf(request)?.caller;
    request.log.info(
      {
        method,
        route,
        status,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        workspaceId: caller?.workspaceId,
        userId: caller?.userId,
        tokenId: caller?.tokenId ?? undefined,
      },
      'request',
    );
    done();
  });
}
