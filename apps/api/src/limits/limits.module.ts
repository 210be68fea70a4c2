import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Redis } from 'ioredis';
import { Configuration } from '#libs/platform';
import { RateLimitGuard, SignInForgiver } from './rate-limit.guard.js';
import { RateLimits } from './rate-limits.js';
import { failFastRedis } from './redis.js';

/** Rate limits, and the connection to Redis they use. Import after AccessModule, whose guard comes first. */
@Global()
@Module({
  providers: [
    {
      provide: Redis,
      useFactory: (configuration: Configuration) => failFastRedis(configuration.redisUrl),
      inject: [Configuration],
    },
    RateLimits,
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_INTERCEPTOR, useClass: SignInForgiver },
  ],
  exports: [Redis, RateLimits],
})
export class LimitsModule implements OnApplicationShutdown {
  constructor(@Inject(Redis) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
