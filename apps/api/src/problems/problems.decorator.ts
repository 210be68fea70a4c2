import { Reflector } from '@nestjs/core';
import type { ProblemCode } from '#libs/platform';

/**
 * Lists the refusals that are special to a route: `@Problems('stale_version', 'illegal_transition')`. What every route
 * can answer (validation, not signed in, too many requests, …) is added by the document itself.
 */
export const Problems = (...codes: ProblemCode[]): MethodDecorator => ProblemCodes(codes);
export const ProblemCodes = Reflector.createDecorator<readonly ProblemCode[]>();
