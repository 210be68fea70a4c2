import { Agent, request } from 'node:http';

export type Call = { readonly method: 'GET' | 'POST'; readonly url: string; readonly cookie?: string };

/** Sends one request and reads its answer to the end; anything but 2xx is a fault of the benchmark. */
function send({ method, url, cookie }: Call, agent: Agent): Promise<void> {
  return new Promise((done, fail) => {
    const body = method === 'POST' ? '{}' : undefined;
    const headers = {
      'sec-fetch-site': 'same-origin',
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': body.length }),
    };
    const outgoing = request(url, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode !== undefined && answer.statusCode < 300) done();
        else fail(new Error(`${method} ${url}: ${answer.statusCode} ${Buffer.concat(chunks).toString('utf8')}`));
      });
    });
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

/** `count` requests over `connections` kept connections; requests per second. */
export async function requestsPerSecond(call: Call, count: number, connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = count;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send(call, agent);
    }
  };
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, lane));
    return count / ((performance.now() - start) / 1000);
  } finally {
    agent.destroy();
  }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs product and baseline in turn, so that a noisy moment hits both; the median of each, and of their ratio. */
export async function sideBySide(
  rounds: number,
  product: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<{ readonly product: number; readonly baseline: number; readonly ratio: number }> {
  // The first round warms up both.
  await product();
  await baseline();
  const pairs: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ ours: await product(), bare: await baseline() });
  return {
    product: median(pairs.map(({ ours }) => ours)),
    baseline: median(pairs.map(({ bare }) => bare)),
    ratio: median(pairs.map(({ ours, bare }) => ours / bare)),
  };
}
