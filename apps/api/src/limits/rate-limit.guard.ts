import {
  type CallHandler,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { catchError, concatMap, type Observable } from 'rxjs';
import { Problem } from '#libs/platform';
import { askingOf } from '../access/request.js';
import { countedAddress } from './address.js';
import { RateLimitRule } from './rate-limit.decorator.js';
import { type Counter, RateLimits } from './rate-limits.js';

type Count = readonly [counter: Counter, subject: string];

/** Counts the requests of routes that carry `@RateLimit(…)`; comes after the access guard, which says who asks. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    for (const [counter, subject] of countsOf(context, this.reflector)) {
      const wait = await this.limits.count(counter, subject);
      if (wait === null) continue;
      throw new Problem('rate_limited', `Too many requests. Try again in ${wait} seconds.`, { retryAfter: wait });
    }
    return true;
  }
}

/** Only a wrong password is a guess: whatever else came of signing in is taken back. */
@Injectable()
export class SignInForgiver implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get(RateLimitRule, context.getHandler()) !== 'sign_in') return next.handle();
    const forgive = async (): Promise<void> => {
      for (const [counter, subject] of countsOf(context, this.reflector)) await this.limits.forgive(counter, subject);
    };
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await forgive();
        return answer;
      }),
      catchError(async (error: unknown) => {
        if (!(error instanceof Problem && error.code === 'wrong_credentials')) await forgive();
        throw error;
      }),
    );
  }
}

function countsOf(context: ExecutionContext, reflector: Reflector): Count[] {
  const kind = reflector.get(RateLimitRule, context.getHandler());
  if (kind === undefined) return [];
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const address = countedAddress(request.ip);
  switch (kind) {
    case 'sign_in': {
      const account = accountIn(request);
      return [
        ['sign_in_address', address],
        ['sign_in_pair', `${account} ${address}`],
        ['sign_in_account', account],
      ];
    }
    case 'link':
      return [['link_address', address]];
    case 'expensive': {
      const caller = askingOf(request)?.caller;
      return [['expensive', caller?.tokenId ?? caller?.userId ?? address]];
    }
  }
}

/** The account that somebody tries: the mail address in the body, or whoever is signed in (password change). */
function accountIn(request: FastifyRequest): string {
  const caller = askingOf(request)?.caller;
  if (caller !== undefined) return caller.userId;
  const email = (request.body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? email.normalize('NFKC').trim().toLowerCase().slice(0, 254) : '';
}
