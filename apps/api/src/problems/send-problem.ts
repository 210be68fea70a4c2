import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#libs/platform';
import { PROBLEM_MEDIA_TYPE, problemDocument } from './problem-document.js';

/** What a caller can do when the machine is at fault: seconds until a retry makes sense. */
const RETRY_AFTER_OUTAGE = 2;

/** Answers with problem details (RFC 9457); when an answer is already under way, the connection is ended instead. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent || reply.raw.destroyed) {
    reply.raw.destroy();
    return;
  }
  const path = request.url.split('?')[0] ?? '/';
  const document = problemDocument(problem, { path, requestId: request.id });
  const wait = problem.extra.retryAfter ?? (document.status === 503 ? RETRY_AFTER_OUTAGE : undefined);
  if (wait !== undefined) void reply.header('retry-after', String(Math.max(1, Math.ceil(wait))));
  if (problem.code === 'not_signed_in') void reply.header('www-authenticate', 'Bearer realm="claimdesk"');
  void reply
    .status(document.status)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(document));
}
