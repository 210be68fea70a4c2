import type { Message } from './extraction-queue.js';

export type RelaySource = {
  /** Claims waiting messages for `seconds`; another relay does not get them meanwhile. */
  claim(limit: number, seconds: number): Promise<readonly Message[]>;
  markDispatched(ids: readonly string[]): Promise<void>;
  /** Gives them back at once. */
  release(ids: readonly string[]): Promise<void>;
};

/** Told after every turn, so that an outage is seen, and its end as well. */
export type RelayReport = {
  worked(): void;
  failed(error: unknown): void;
};

const BATCH = 500;
const CLAIM_SECONDS = 10;
const POLL_MS = 1000;

/**
 * Carries messages from the outbox to the queue: claim, add, mark. Woken by a notification, with a poll as the net. It
 * may be killed at any line: what was claimed and not marked is carried again, and a job that is there already is not
 * added twice.
 */
export class OutboxRelay {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly source: RelaySource,
    private readonly add: (messages: readonly Message[]) => Promise<void>,
    private readonly report: RelayReport,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  /** Resolves when the batch in hand is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      for (;;) {
        const messages = await this.source.claim(BATCH, CLAIM_SECONDS);
        if (messages.length === 0) break;
        const ids = messages.map((message) => message.id);
        try {
          await this.add(messages);
        } catch (error) {
          await this.source.release(ids);
          throw error;
        }
        await this.source.markDispatched(ids);
        if (messages.length < BATCH || this.stopped) break;
      }
      this.report.worked();
    } catch (error) {
      this.report.failed(error);
    }
  }
}
