import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { testPort } from './ports.js';

it('gives no port twice, none that is taken, and none of another worker of Jest', async () => {
  const given: number[] = [];
  for (let n = 0; n < 20; n += 1) given.push(await testPort(3));
  expect(new Set(given).size).toBe(20);
  const taken = createServer().listen(Math.max(...given) === 24_999 ? 24_000 : (given.at(-1) ?? 0) + 1, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  for (let n = 0; n < 5; n += 1) given.push(await testPort(3));
  expect(given.slice(-5)).not.toContain(port);
  taken.close();
  for (const one of given) expect([one >= 24_000, one < 25_000]).toEqual([true, true]);
  expect(await testPort(4)).toBeGreaterThanOrEqual(25_000);
});
