import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Configuration, Metrics } from '#libs/platform';
import { AnswerHeaders } from './concurrency/etag.js';
import { describeApi } from './documentation/document.js';
import { serveDocumentationAssets } from './documentation/page.js';
import { PAGE_POLICY, serveWebApp, WEB_APP } from './landing/web-app.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { compressAnswers } from './requests/compression.js';
import { closeIdleConnections } from './requests/connections.js';
import { takeJsonOnly } from './requests/json-body.js';
import { observeRequests } from './requests/observation.js';
import { RequestPipe } from './requests/request.pipe.js';
import { RouteTable } from './route-table.js';

export const API_PREFIX = 'api/v1';

/** What lies outside of the versioned API. */
const OUTSIDE = [
  '/',
  '/landing.css',
  '/health/live',
  '/health/ready',
  '/problems/:code',
  '/api/docs',
  '/api/docs/start.js',
];

/**
 * Makes an application the API: the one set-up shared by main.ts, by the tests and by openapi.ts. Create the application
 * with `httpAdapter(configuration)` and `{ bodyParser: false }`; call this before `app.init()`.
 */
export async function configure(
  app: NestFastifyApplication,
  configuration: Configuration,
  metrics?: Metrics,
): Promise<RouteTable> {
  const fastify = app.getHttpAdapter().getInstance();
  const routes = RouteTable.of(fastify);
  const filter = new ProblemFilter(routes, configuration.bodyLimitBytes);

  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE.map((path) => ({ path, method: RequestMethod.GET })) });
  app.useGlobalPipes(new RequestPipe());
  app.useGlobalFilters(filter);
  app.useGlobalInterceptors(new AnswerHeaders(app.get(Reflector)));

  takeJsonOnly(fastify, configuration.bodyLimitBytes);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(configuration));
  await compressAnswers(app);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    // Answers are for the person who asked; they may be kept, but are asked for again (ETag).
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-cache');
    done(null, payload);
  });
  observeRequests(fastify, metrics);
  closeIdleConnections(fastify);

  let document: OpenAPIObject | undefined;
  fastify.decorate('openApi', () => (document ??= describeApi(app)));
  await serveDocumentationAssets(app);
  await serveWebApp(app, WEB_APP);
  return routes;
}

/** Our pages load nothing from elsewhere and run nothing that is written into them. */
const securityHeaders = (configuration: Configuration) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: PAGE_POLICY,
  },
  crossOriginEmbedderPolicy: false,
  frameguard: { action: 'deny' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
  // Over http the header means nothing; browsers ignore it.
  strictTransportSecurity: configuration.secureCookies ? { maxAge: 31_536_000 } : false,
});
