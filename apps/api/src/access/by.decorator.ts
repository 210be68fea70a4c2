import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#libs/identity';
import { askingOf } from './request.js';

/**
 * Who asks: `take(@By() by: Caller)`. With the request's id and its idempotency key, so that it can be handed to
 * `db.write` as it is. Import the type with `import { type Caller } from '#libs/identity'`.
 */
export const By = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const asking = askingOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (asking === null) throw new Error('A public route has no caller: take @By() out or classify the route.');
  return asking.caller;
});
