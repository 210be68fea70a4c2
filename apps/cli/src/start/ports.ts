import { createServer } from 'node:net';

/** Whether nobody listens on this port of this address. */
export async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => resolve(true));
  });
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** The first free port from `first` on that is not in `taken`. */
export async function nextFreePort(first: number, host: string, taken: readonly number[]): Promise<number> {
  for (let port = first; port < first + 200; port += 1) {
    if (!taken.includes(port) && (await isFree(port, host))) return port;
  }
  throw new Error(`No port from ${first} to ${first + 199} is free on ${host}. Set CLAIMDESK_PORT to one that is.`);
}
