import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '#libs/platform';

type Need = { readonly optional?: true };

const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

/** The version in an `If-Match` header; null when it is not there. */
export function versionIn(header: string | undefined): number | null {
  if (header === undefined) return null;
  const version = VERSION.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new Problem('validation', 'The If-Match header is not accepted.', {
    errors: [
      { pointer: 'If-Match', detail: 'Give the ETag that came with the resource, in its quotes, for example "3".' },
    ],
  });
}

const FromHeader = createParamDecorator((need: Need, context: ExecutionContext): number | undefined => {
  const version = versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
  if (version !== null) return version;
  if (need.optional) return undefined;
  throw new Problem('precondition_required', 'Send the ETag of the resource as If-Match, for example If-Match: "3".');
});

/**
 * The version that the caller has seen, out of `If-Match`: `@ExpectedVersion() expected: number`. Missing: 428. For
 * lifecycle transitions it may be left out: `@ExpectedVersion({ optional: true }) expected: number | undefined`.
 */
export function ExpectedVersion(need: Need = {}): ParameterDecorator {
  const take = FromHeader(need);
  const describe = ApiHeader({
    name: 'If-Match',
    required: !need.optional,
    description: need.optional
      ? 'The ETag of what you saw. When it is sent and somebody changed it since, nothing happens (412).'
      : 'The ETag of what you saw. Missing: 428. Somebody changed it since: 412 with the present state.',
    schema: { type: 'string', example: '"3"' },
  });
  return (target, key, index) => {
    take(target, key, index);
    if (key === undefined) return;
    describe(target, key, Object.getOwnPropertyDescriptor(target, key) as TypedPropertyDescriptor<unknown>);
  };
}
