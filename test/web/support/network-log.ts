import type { Page, Response } from 'playwright-core';

const EVENT_STREAM = 'text/event-stream';

export type Exchange = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  readonly sent: string | null;
  readonly received: string;
};

export type NetworkLog = {
  /** Every exchange with the API so far, bodies included. */
  exchanges(): Promise<readonly Exchange[]>;
  /** Everything that reached this page since recording began: bodies, and messages of event streams. */
  everythingReceived(): Promise<string>;
};

/** Records what a page exchanges with the API from now on, its event stream included. */
export async function recordNetwork(page: Page): Promise<NetworkLog> {
  const pending: Promise<Exchange>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) pending.push(exchangeOf(response));
  });
  const streamed = await recordStreams(page);
  const exchanges = () => Promise.all(pending);
  return {
    exchanges,
    everythingReceived: async () => [...(await exchanges()).map(({ received }) => received), streamed()].join('\n'),
  };
}

/** What arrives in event streams, which have no end at which their body could be read. Answers a look at it. */
async function recordStreams(page: Page): Promise<() => string> {
  const chunks: Buffer[] = [];
  const keep = (data: string | undefined): unknown => data && chunks.push(Buffer.from(data, 'base64'));
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  devTools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType !== EVENT_STREAM) return;
    // A stream that has ended meanwhile has nothing more to show.
    devTools.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => keep(bufferedData),
      () => undefined,
    );
  });
  devTools.on('Network.dataReceived', ({ data }) => keep(data));
  return () => Buffer.concat(chunks).toString('utf8');
}

async function exchangeOf(response: Response): Promise<Exchange> {
  const request = response.request();
  const { pathname, search } = new URL(response.url());
  return {
    method: request.method(),
    path: pathname + search,
    status: response.status(),
    sent: request.postData(),
    received: await bodyOf(response),
  };
}

/** An event stream has no end to wait for; a redirect and an answer that was cut off have no body. */
async function bodyOf(response: Response): Promise<string> {
  if ((response.headers()['content-type'] ?? '').startsWith(EVENT_STREAM)) return '';
  return await response.text().catch(() => '');
}
