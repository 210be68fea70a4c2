import { type Logger, describeError } from '#libs/platform';

export type Loop = { readonly name: string; readonly everyMs: number; readonly turn: () => Promise<unknown> };

/**
 * Turns each loop at its pace, one turn at a time. A fault is logged once per outage and the loop goes on: stores come
 * and go.
 */
export class Loops {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly failing = new Set<string>();
  private readonly turning = new Set<Promise<unknown>>();

  constructor(private readonly logger: Logger) {}

  add({ name, everyMs, turn }: Loop): void {
    let busy = false;
    const once = (): void => {
      if (busy) return;
      busy = true;
      const run = turn()
        .then(
          () => {
            if (this.failing.delete(name)) this.logger.info({ loop: name }, 'loop works again');
          },
          (error: unknown) => this.fault(name, error),
        )
        .finally(() => {
          busy = false;
          this.turning.delete(run);
        });
      this.turning.add(run);
    };
    once();
    this.timers.push(setInterval(once, everyMs));
  }

  fault(name: string, error: unknown): void {
    if (this.failing.has(name)) return;
    this.failing.add(name);
    this.logger.warn({ loop: name, err: describeError(error) }, 'loop failed; it goes on');
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled([...this.turning]);
  }
}
