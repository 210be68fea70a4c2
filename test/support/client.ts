export const PASSWORD = 'correct-staple-7-lanterns';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Parsed JSON, or the text of another media type. */
  // oxlint-disable-next-line @typescript-eslint/no-explicit-any -- what the API answered; the assertions say what it is
  readonly body: any;
};

export type Transmitted = {
  readonly statusCode: number;
  readonly headers: Answer['headers'];
  readonly payload: string;
};

/** How a request reaches the API: injected into one in this process, or over a socket. */
export type Transport = (request: {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string;
}) => Promise<Transmitted>;

/** To an API that listens at `origin`, `http://127.0.0.1:PORT`. */
export function overHttp(origin: string): Transport {
  return async ({ method, url, headers, payload }) => {
    const answer = await fetch(origin + url, {
      method,
      headers,
      redirect: 'manual',
      ...(payload ? { body: payload } : {}),
    });
    return {
      statusCode: answer.status,
      headers: { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() },
      payload: await answer.text(),
    };
  };
}

/** A browser of our own pages: keeps its cookie, says where it comes from. Paths are below /api/v1. */
export class TestClient {
  constructor(
    private readonly transport: Transport,
    public cookie: string | null = null,
    private readonly headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ) {}

  /** The same session with other headers; null takes one away. */
  with(headers: Record<string, string>): TestClient {
    return new TestClient(this.transport, this.cookie, { ...this.headers, ...headers });
  }

  get = (path: string, headers: Record<string, string> = {}) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.send('POST', path, body, headers);
  put = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.send('PUT', path, body, headers);
  patch = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.send('PATCH', path, body, headers);
  delete = (path: string, headers: Record<string, string> = {}) => this.send('DELETE', path, undefined, headers);

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.transport({
      method,
      url: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
      headers: {
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^((?:__Host-)?sid)=([^;]*)/.exec(String(line)) ?? [];
      if (name !== undefined) this.cookie = value === '' ? null : `${name}=${value}`;
    }
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson ? JSON.parse(answer.payload) : answer.payload,
    };
  }

  async signIn(email: string, password: string = PASSWORD, workspaceId?: string): Promise<Answer> {
    return await this.post('/session', { email, password, ...(workspaceId === undefined ? {} : { workspaceId }) });
  }
}

type Reachable = { visitor(): TestClient };

/** A newsroom: the administrator, who is signed in, and a way to let others join. */
export async function setUpNewsroom(api: Reachable, name = 'Morgenblatt') {
  const admin = api.visitor();
  const email = 'admin@example.org';
  const answer = await admin.post('/setup', {
    workspaceName: name,
    language: 'de',
    name: 'Ada Admin',
    email,
    password: PASSWORD,
  });
  if (answer.status !== 201) throw new Error(`setup: ${JSON.stringify(answer.body)}`);
  return { admin, workspaceId: answer.body.workspace.id as string, userId: answer.body.user.id as string };
}

/** Invites somebody and lets them accept; they come back signed in. */
export async function join(
  api: Reachable,
  admin: TestClient,
  email: string,
  roles: readonly string[],
  name = email.split('@')[0],
) {
  const invited = await admin.post('/invitations', { email, roles });
  const secret = String(invited.body.link).split('#')[1];
  const client = api.visitor();
  const accepted = await client.post('/invitations/accept', { secret, name, password: PASSWORD });
  if (accepted.status !== 201) throw new Error(`join: ${JSON.stringify(accepted.body)}`);
  return { client, userId: accepted.body.user.id as string };
}
