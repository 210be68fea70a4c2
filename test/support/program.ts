import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { programFile } from '#libs/platform';
import { testPort } from './ports.js';

export type Program = {
  readonly child: ChildProcess;
  readonly port: number;
  readonly metricsPort: number;
  /** What it has logged so far. */
  log(): string;
  /** Resolves with exit code or signal once it has ended. */
  readonly ended: Promise<number | string>;
};

/** The API or the worker as a process of its own, as `npm start` and the containers run it. */
export async function startProgram(name: 'api' | 'worker', environment: Record<string, string>): Promise<Program> {
  const port = Number(environment['CLAIMDESK_PORT'] ?? (await testPort()));
  const metricsPort = await testPort();
  const child = spawn(process.execPath, [programFile(name)], {
    env: {
      PATH: process.env.PATH,
      CLAIMDESK_PORT: String(port),
      CLAIMDESK_METRICS_PORT: String(metricsPort),
      CLAIMDESK_WORKER_METRICS_PORT: String(metricsPort),
      // The machine may be slow; here no text is to fail for that.
      CLAIMDESK_EXTRACTION_TIMEOUT_SECONDS: '120',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (log += part.toString()));
  const ended = once(child, 'close').then(() => child.exitCode ?? child.signalCode ?? 'ended');
  return { child, port, metricsPort, log: () => log, ended };
}

/** Waits until the API answers at all; that its stores are there is another question. */
export async function listening({ port, ended, log }: Program): Promise<void> {
  let gone = false;
  void ended.then(() => (gone = true));
  await until(async () => {
    if (gone) throw new Error(`It ended before it listened:\n${log()}`);
    return await send({ port }, 'GET', '//health/live').then(
      ({ status }) => status === 200,
      () => false,
    );
  });
}

export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };
export type Target = { readonly port: number; readonly agent?: Agent; readonly cookie?: string };

/** One request over a real socket; rejects when the connection breaks before the answer is complete. */
export function send(
  { port, agent, cookie }: Target,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
        agent: agent ?? new Agent(),
        timeout: 30_000,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(cookie === undefined ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          if (!answer.complete) return reject(new Error('the answer was cut'));
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString('utf8'),
          });
        });
      },
    );
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error('no answer within 30 seconds')));
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Waits for something that comes about in its own time. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let look = 0; look < 2_400; look += 1) {
    if (await condition()) return;
    await pause(50);
  }
  throw new Error('it did not happen within two minutes');
}
