import { describe, expect, it } from '@jest/globals';
import type { Message } from './extraction-queue.js';
import { OutboxRelay, type RelaySource } from './relay.js';

/** An outbox in memory, with PostgreSQL's rules: what is claimed is not claimed again until it is released. */
class Outbox implements RelaySource {
  readonly waiting: string[] = [];
  readonly claimed = new Set<string>();
  readonly dispatched: string[] = [];
  turns = 0;
  atOnce = 0;
  mostAtOnce = 0;

  claim(limit: number): Promise<readonly Message[]> {
    this.turns += 1;
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    const ids = this.waiting.splice(0, limit);
    for (const id of ids) this.claimed.add(id);
    return new Promise((resolve) => {
      setImmediate(() => {
        this.atOnce -= 1;
        resolve(ids.map((id) => ({ id, topic: 'extraction.requested', payload: { revisionId: id, epoch: 1 } })));
      });
    });
  }

  markDispatched(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.claimed.delete(id);
    this.dispatched.push(...ids);
    return Promise.resolve();
  }

  release(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.claimed.delete(id);
    this.waiting.unshift(...ids);
    return Promise.resolve();
  }
}

type Watched = { relay: OutboxRelay; faults: unknown[]; turn: () => Promise<void> };

function watched(outbox: RelaySource, add: (messages: readonly Message[]) => Promise<void>): Watched {
  const faults: unknown[] = [];
  let told: () => void = () => undefined;
  const relay = new OutboxRelay(outbox, add, {
    worked: () => told(),
    failed: (error) => {
      faults.push(error);
      told();
    },
  });
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      told = resolve;
      relay.wake();
    });
  return { relay, faults, turn };
}

describe('the outbox relay', () => {
  it('carries everything that waits, in batches, and marks it after the queue has taken it', async () => {
    const outbox = new Outbox();
    outbox.waiting.push(...Array.from({ length: 1201 }, (_, i) => `m${i}`));
    const batches: number[] = [];
    const { relay, turn } = watched(outbox, (messages) => {
      expect(messages.every((message) => outbox.claimed.has(message.id))).toBe(true);
      batches.push(messages.length);
      return Promise.resolve();
    });
    await turn();
    await relay.stop();
    expect(batches).toEqual([500, 500, 201]);
    expect(outbox.dispatched).toHaveLength(1201);
  });

  it('gives back what the queue refused, tells the fault, and carries it in the next turn', async () => {
    const outbox = new Outbox();
    outbox.waiting.push('a', 'b');
    let away = true;
    const { relay, faults, turn } = watched(outbox, () =>
      away ? Promise.reject(new Error('away')) : Promise.resolve(),
    );
    await turn();
    expect(faults).toHaveLength(1);
    expect(outbox.waiting).toEqual(['a', 'b']);
    expect(outbox.dispatched).toEqual([]);
    away = false;
    await turn();
    await relay.stop();
    expect(outbox.dispatched).toEqual(['a', 'b']);
  });

  it('never runs twice at once, and looks again when it was woken during a turn', async () => {
    const outbox = new Outbox();
    const { relay, turn } = watched(outbox, () => Promise.resolve());
    const first = turn();
    outbox.waiting.push('late');
    for (let i = 0; i < 50; i += 1) relay.wake();
    await first;
    await turn();
    await relay.stop();
    expect(outbox.mostAtOnce).toBe(1);
    expect(outbox.turns).toBeLessThan(5);
    expect(outbox.dispatched).toEqual(['late']);
  });

  it('finishes the batch in hand when it is stopped, and claims nothing afterwards', async () => {
    const outbox = new Outbox();
    outbox.waiting.push('a');
    const { relay } = watched(outbox, () => Promise.resolve());
    relay.wake();
    await relay.stop();
    expect(outbox.dispatched).toEqual(['a']);
    const { turns } = outbox;
    relay.wake();
    await relay.stop();
    expect(outbox.turns).toBe(turns);
  });
});
