import type { Page, Response } from 'playwright-core';

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
  const streamed: string[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) pending.push(exchangeOf(response));
  });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  devTools.on('Network.eventSourceMessageReceived', ({ data }) => streamed.push(data));
  const exchanges = () => Promise.all(pending);
  return {
    exchanges,
    everythingReceived: async () => [...(await exchanges()).map(({ received }) => received), ...streamed].join('\n'),
  };
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
  if ((response.headers()['content-type'] ?? '').startsWith('text/event-stream')) return '';
  return await response.text().catch(() => '');
}
