import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Logger } from '#libs/platform';
import { Loops } from './loops.js';

function silentLogger() {
  const lines: string[] = [];
  const logger = {
    warn: (_: unknown, line: string) => lines.push(line),
    info: (_: unknown, line: string) => lines.push(line),
  } as unknown as Logger;
  return { lines, logger };
}

describe('the loops of a worker', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
  afterEach(() => void jest.useRealTimers());

  const pass = async (ms: number): Promise<void> => {
    await jest.advanceTimersByTimeAsync(ms);
    await nextTurn();
  };

  it('turn at once, then at their pace, and never two turns at a time', async () => {
    const loops = new Loops(silentLogger().logger);
    let turns = 0;
    let finish: () => void = () => undefined;
    const turn = (): Promise<void> => {
      turns += 1;
      return new Promise((resolve) => (finish = resolve));
    };
    loops.add({ name: 'slow', everyMs: 100, turn });
    await pass(1000);
    expect(turns).toBe(1);
    finish();
    await pass(100);
    expect(turns).toBe(2);
    finish();
    await loops.stop();
    await pass(1000);
    expect(turns).toBe(2);
  });

  it('log an outage once, try again within a second, and log its end', async () => {
    const { lines, logger } = silentLogger();
    const loops = new Loops(logger);
    let away = true;
    const turn = (): Promise<void> => (away ? Promise.reject(new Error('away')) : Promise.resolve());
    loops.add({ name: 'reconciler', everyMs: 60_000, turn });
    await pass(5000);
    expect(lines).toEqual(['loop failed; it goes on']);
    away = false;
    await pass(1000);
    expect(lines).toEqual(['loop failed; it goes on', 'loop works again']);
    await loops.stop();
  });

  it('tell which of them stand still, and do not mistake a failing one for it', async () => {
    const loops = new Loops(silentLogger().logger);
    loops.add({ name: 'hanging', everyMs: 1000, turn: () => new Promise(() => undefined) });
    loops.add({ name: 'failing', everyMs: 1000, turn: () => Promise.reject(new Error('away')) });
    await pass(20_000);
    expect(loops.stuck()).toEqual([]);
    await pass(20_000);
    expect(loops.stuck()).toEqual(['hanging']);
  });
});
