import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { askingOf } from '../access/request.js';

/**
 * The answer carries a `version`, which goes out as `ETag: "<version>"`. `cache`: it depends on the version alone, so
 * `If-None-Match` is answered with 304. `write_only`: it also depends on who asks and when (commands, blindness), so the
 * tag is good for `If-Match` only.
 */
export const Etag = Reflector.createDecorator<'cache' | 'write_only'>();

/** Sets the headers that follow from an answer: `ETag` from its version, `Idempotency-Replayed` from the store. */
@Injectable()
export class AnswerHeaders implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const use = this.reflector.get(Etag, context.getHandler());
    return next.handle().pipe(
      map((answer: unknown) => {
        if (askingOf(request)?.caller.idempotency?.replayed === true) void reply.header('idempotency-replayed', 'true');
        if (use === undefined) return answer;
        const tag = `"${versionOf(answer)}"`;
        void reply.header('etag', tag);
        if (use !== 'cache' || request.method !== 'GET' || !matches(request.headers['if-none-match'], tag))
          return answer;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}

function versionOf(answer: unknown): number {
  const version = (answer as { version?: unknown } | undefined)?.version;
  if (typeof version !== 'number') throw new Error('A route with @Etag must answer an object with its version.');
  return version;
}

const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
