import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { type HealthCheck, type HealthReport, runHealthChecks } from '#libs/platform';
import { Database } from '#libs/storage';

/** A worker beats every few seconds; after this many without one, none is there. */
const WORKER_SILENT_SECONDS = 60;
const LONGEST_CHECK_MS = 2000;

/** Whether the parts that this process needs are there. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly redis: Redis,
  ) {}

  async check(): Promise<HealthReport> {
    // One look into the database answers for the database and for the worker.
    const workers = this.database.system(({ system }) => system.workersAlive(WORKER_SILENT_SECONDS));
    const checks: HealthCheck[] = [
      { name: 'database', check: () => workers.then(() => ({ ok: true })) },
      { name: 'redis', check: () => this.checkRedis() },
      {
        name: 'worker',
        check: () => workers.then((alive) => (alive > 0 ? { ok: true } : { ok: false, detail: 'no heartbeat' })),
      },
      { name: 'process', check: () => Promise.resolve({ ok: !this.stopping }) },
    ];
    return await runHealthChecks(checks, LONGEST_CHECK_MS);
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** A Redis that evicts keys would lose jobs without a word. INFO also works where CONFIG is closed. */
  private async checkRedis(): Promise<{ ok: boolean; detail?: string }> {
    const policy = /^maxmemory_policy:(\S+)/m.exec(await this.redis.info('memory'))?.[1];
    if (policy === 'noeviction') return { ok: true };
    return { ok: false, detail: `maxmemory-policy is ${policy ?? 'unknown'} and must be noeviction` };
  }
}
