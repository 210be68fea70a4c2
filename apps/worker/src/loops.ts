import { type Logger, describeError } from '#libs/platform';

export type Loop = { readonly name: string; readonly everyMs: number; readonly turn: () => Promise<unknown> };

/** A turn that failed is tried again after this time, or at its own pace where that is faster. */
const AGAIN_MS = 1000;

/** No turn takes longer than this: the stores' time limits end it. */
const LONGEST_TURN_MS = 30_000;

/**
 * Turns each loop at its pace, one turn at a time. A fault is logged once per outage and the loop goes on: stores come
 * and go.
 */
export class Loops {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly failing = new Set<string>();
  private readonly turning = new Set<Promise<void>>();
  private readonly due = new Map<string, number>();
  private stopped = false;

  constructor(private readonly logger: Logger) {}

  add(loop: Loop): void {
    this.expect(loop.name, loop.everyMs);
    this.turn(loop);
  }

  /** Counts a loop that turns elsewhere and tells of each turn by `worked` and `failed`. */
  expect(name: string, everyMs: number): void {
    this.due.set(name, performance.now() + everyMs + LONGEST_TURN_MS);
  }

  worked(name: string, everyMs: number): void {
    this.expect(name, everyMs);
    if (this.failing.delete(name)) this.logger.info({ loop: name }, 'loop works again');
  }

  failed(name: string, everyMs: number, error: unknown): void {
    this.expect(name, everyMs);
    if (this.failing.has(name)) return;
    this.failing.add(name);
    this.logger.warn({ loop: name, err: describeError(error) }, 'loop failed; it goes on');
  }

  /** Loops that should have turned by now and have not. One that turns and fails is not stuck. */
  stuck(): readonly string[] {
    const now = performance.now();
    return [...this.due].filter(([, due]) => due < now).map(([name]) => name);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all([...this.turning]);
  }

  private turn(loop: Loop): void {
    if (this.stopped) return;
    const { name, everyMs, turn } = loop;
    const run = turn()
      .then(
        () => {
          this.worked(name, everyMs);
          return everyMs;
        },
        (error: unknown) => {
          this.failed(name, everyMs, error);
          return Math.min(everyMs, AGAIN_MS);
        },
      )
      .then((pause) => {
        this.turning.delete(run);
        if (!this.stopped)
          this.timers.set(
            name,
            setTimeout(() => this.turn(loop), pause),
          );
      });
    this.turning.add(run);
  }
}
