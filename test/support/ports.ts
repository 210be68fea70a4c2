import { once } from 'node:events';
import { createServer } from 'node:net';

const FIRST = 21_000;
const EACH = 1000;

/** Where in the range this file begins: what the file before it has left behind is still closing there. */
let next = Math.floor(Math.random() * EACH);

/**
 * A port of 127.0.0.1 for a program that a test starts. Between the choice and the moment the program listens nobody else
 * gets it: each worker of Jest has a range of its own, below the ports that the system gives to connections (32768 and
 * up on Linux, 49152 and up elsewhere). `freePort` promises that for this moment only.
 */
export async function testPort(worker = Number(process.env.JEST_WORKER_ID ?? 1)): Promise<number> {
  for (let tried = 0; tried < EACH; tried += 1) {
    const port = FIRST + (worker % 10) * EACH + (next % EACH);
    next += 1;
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free in the range of this worker.');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch {
    return false;
  }
  await new Promise((done) => server.close(done));
  return true;
}
