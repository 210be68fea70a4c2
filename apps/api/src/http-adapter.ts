import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type Configuration, newId, Problem } from '#libs/platform';
import { sendProblem } from './problems/send-problem.js';

const SECONDS = 1000;

/** Fastify as every process and every test of the API runs it. Without a logger it is silent. */
export function httpAdapter(configuration: Configuration, logger?: FastifyBaseLogger): FastifyAdapter {
  return new FastifyAdapter({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    // One line per request is written by requests/observation.ts, without query values.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: newId,
    requestIdHeader: false,
    // What cannot be decoded or is longer than any id never reaches the router.
    frameworkErrors: (_fault: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(new Problem('not_found', 'This address cannot be read; check its percent signs.'), request, reply);
    },
    bodyLimit: configuration.bodyLimitBytes,
    trustProxy: configuration.trustProxy.length === 0 ? false : [...configuration.trustProxy],
    // A client that dribbles its request holds a connection no longer than this.
    requestTimeout: 30 * SECONDS,
    keepAliveTimeout: 72 * SECONDS,
    // Requests in hand finish; idle connections go at once (requests/connections.ts), and streams end themselves before
    // (streams/event-streams.ts).
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false, ignoreDuplicateSlashes: false, caseSensitive: true },
  });
}
