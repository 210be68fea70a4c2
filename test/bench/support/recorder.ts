import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** One statement as it went to PostgreSQL, with its values as text. */
export type Statement = { readonly sql: string; readonly values: readonly (string | null)[] };

export type Recorder = {
  /** The database's address, by way of the recorder. */
  readonly url: string;
  /** What was sent since the last call, in order; the first call begins the recording. */
  take(): Statement[];
  close(): void;
};

/**
 * Stands between the product and PostgreSQL and writes down every statement, so that the baseline runs the very same
 * SQL. Reads the frontend's messages Parse, Bind and Query (PostgreSQL documentation, "Message Formats").
 */
export async function recordStatements(databaseUrl: string): Promise<Recorder> {
  const target = new URL(databaseUrl);
  let statements: Statement[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const reader = new FrontendReader((statement) => statements.push(statement));
    client.on('data', (chunk) => reader.read(chunk));
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The recorder listens on a port.');
  const url = new URL(databaseUrl);
  url.port = String(address.port);
  return {
    url: url.href,
    take() {
      const taken = statements;
      statements = [];
      return taken;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads one connection's messages to the server, whatever pieces they arrive in. */
class FrontendReader {
  private rest = Buffer.alloc(0);
  private isStarted = false;
  private readonly prepared = new Map<string, string>();

  constructor(private readonly say: (statement: Statement) => void) {}

  read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      // The start-up message alone has no type byte before its length.
      const head = this.isStarted ? 1 : 0;
      if (this.rest.length < head + 4) return;
      const end = head + this.rest.readInt32BE(head);
      if (this.rest.length < end) return;
      if (this.isStarted) this.message(String.fromCharCode(this.rest[0] ?? 0), this.rest.subarray(5, end));
      this.isStarted = true;
      this.rest = this.rest.subarray(end);
    }
  }

  private message(type: string, body: Buffer): void {
    if (type === 'Q') this.say({ sql: text(body, 0).value, values: [] });
    if (type === 'P') {
      const name = text(body, 0);
      this.prepared.set(name.value, text(body, name.end).value);
    }
    if (type === 'B') {
      const name = text(body, text(body, 0).end);
      this.say({ sql: this.prepared.get(name.value) ?? '', values: valuesOf(body, name.end) });
    }
  }
}

function text(body: Buffer, start: number): { readonly value: string; readonly end: number } {
  const zero = body.indexOf(0, start);
  return { value: body.toString('utf8', start, zero), end: zero + 1 };
}

function valuesOf(body: Buffer, start: number): (string | null)[] {
  let at = start + 2 + 2 * body.readInt16BE(start);
  const count = body.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    at += length;
    return body.toString('utf8', at - length, at);
  });
}
