import { createHash } from 'node:crypto';
import { Reflector } from '@nestjs/core';
import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import { Problem } from '#libs/platform';
import type { Idempotency } from '#libs/storage';

/** The answer holds a secret that is shown once; it is never stored to be replayed, so `Idempotency-Key` is ignored. */
export const SecretAnswer = Reflector.createDecorator<void>();

const KEY = /^[\x21-\x7e]{8,255}$/;

/** The idempotency key of a POST with the hash of what it came with; undefined when there is none. */
export function idempotencyOf(request: FastifyRequest): Idempotency | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method !== 'POST') return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new Problem('validation', 'The Idempotency-Key is not accepted.', {
      errors: [{ pointer: 'Idempotency-Key', detail: 'Give 8 to 255 visible ASCII characters, for example a UUID.' }],
    });
  }
  const body = canonicalize(request.body ?? null) ?? 'null';
  const requestHash = createHash('sha256').update(`${request.method}\n${request.url}\n${body}`).digest('hex');
  return { key, requestHash };
}
