import { Reflector } from '@nestjs/core';

/**
 * `sign_in`: guessing a password, counted per account and address. `link`: guessing the secret of a link, counted per
 * address. `expensive`: work that costs the machine a lot, counted per person or token.
 */
export const RATE_LIMIT_KINDS = ['sign_in', 'link', 'expensive'] as const;
export type RateLimitKind = (typeof RATE_LIMIT_KINDS)[number];

/** Limits how often a route may be used: `@RateLimit('expensive')`. */
export const RateLimit = (kind: RateLimitKind): MethodDecorator => RateLimitRule(kind);
export const RateLimitRule = Reflector.createDecorator<RateLimitKind>();
