import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, Problem, type ProblemCode } from '#libs/platform';
import type { RouteTable } from '../route-table.js';
import { PROBLEMS } from './catalogue.js';
import { sendProblem } from './send-problem.js';

/** The one place where anything thrown becomes an answer: problem details (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: RouteTable,
    private readonly bodyLimitBytes: number,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const path = request.url.split('?')[0] ?? '/';
    const problem = this.problemOf(thrown, request.method, path);
    if (problem.code === 'internal') request.log.error({ err: describeError(thrown) }, 'request failed');
    if (problem.code === 'method_not_allowed') void reply.header('allow', this.routes.methodsOf(path).join(', '));
    sendProblem(problem, request, reply);
  }

  private problemOf(thrown: unknown, method: string, path: string): Problem {
    if (thrown instanceof Problem) return thrown;
    const code = (thrown as { code?: unknown } | null)?.code;
    if (typeof code === 'string' && code in FASTIFY_FAULTS) return FASTIFY_FAULTS[code]!();
    if (thrown instanceof HttpException && thrown.getStatus() === 404) {
      const methods = this.routes.methodsOf(path);
      return methods.length > 0 && !methods.includes(method)
        ? new Problem('method_not_allowed', `Use ${methods.join(' or ')} here.`)
        : new Problem('not_found', 'No route has this address. The routes are listed at /api/docs.');
    }
    const status = statusOf(thrown);
    if (status === 413) {
      const most = this.bodyLimitBytes.toLocaleString('en');
      return new Problem(
        'payload_too_large',
        `The body has more than ${most} bytes. Send less, or in several requests.`,
      );
    }
    return status !== undefined && status < 500 ? refusal(status) : new Problem('internal', 'An unforeseen error.');
  }
}

/** What Fastify refuses by itself. */
const FASTIFY_FAULTS: Record<string, () => Problem> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new Problem('unsupported_media_type', 'Send JSON: Content-Type: application/json.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new Problem('malformed_json', 'The body is shorter or longer than its Content-Length says. Send it again.'),
  ECONNRESET: () =>
    new Problem('malformed_json', 'The connection was cut before the body was complete. Send it again.'),
};

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** A refusal by the framework that has no code of its own here. */
function refusal(status: number): Problem {
  const codes = Object.entries(PROBLEMS) as [ProblemCode, { status: number; advice: string }][];
  const [code, { advice }] = codes.find(([, kind]) => kind.status === status) ?? ['validation', PROBLEMS.validation];
  return new Problem(code, advice);
}
