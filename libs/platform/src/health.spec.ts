import { describe, expect, it } from '@jest/globals';
import { runHealthChecks } from './health.js';

describe('the health checks', () => {
  it('are good when every one is', async () => {
    const report = await runHealthChecks([{ name: 'a', check: () => Promise.resolve({ ok: true }) }], 1_000);
    expect(report).toMatchObject({ ok: true, checks: [{ name: 'a', ok: true }] });
  });

  it('name the one that failed, was late or threw, without an address', async () => {
    const refused = Object.assign(new Error('connect redis://:secret@host'), { code: 'ECONNREFUSED' });
    const report = await runHealthChecks(
      [
        { name: 'policy', check: () => Promise.resolve({ ok: false, detail: 'maxmemory-policy is allkeys-lru' }) },
        { name: 'frozen', check: () => new Promise(() => undefined) },
        { name: 'gone', check: () => Promise.reject(refused) },
        {
          name: 'broken',
          check: () => {
            throw new TypeError('secret');
          },
        },
      ],
      20,
    );
    expect(report.ok).toBe(false);
    expect(report.checks.map(({ name, ok, detail }) => [name, ok, detail])).toEqual([
      ['policy', false, 'maxmemory-policy is allkeys-lru'],
      ['frozen', false, 'no answer within 20 ms'],
      ['gone', false, 'ECONNREFUSED'],
      ['broken', false, 'TypeError'],
    ]);
  });
});
