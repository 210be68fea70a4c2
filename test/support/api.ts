import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { DEFAULT_POLICY, DEFAULT_RATING_SCALE, type Role } from '#libs/claims';
import { type Configuration, loadConfiguration, newId } from '#libs/platform';
import { Database, systemIn } from '#libs/storage';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configure } from '../../apps/api/src/bootstrap.js';
import { httpAdapter } from '../../apps/api/src/http-adapter.js';
import type { RouteTable } from '../../apps/api/src/route-table.js';
import { testDatabase, testRedis } from './stores.js';

export const PASSWORD = 'correct-staple-7-lanterns';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Parsed JSON, or the text of another media type. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the API answered; the assertions say what it is
  readonly body: any;
};

export type TestApi = {
  readonly app: NestFastifyApplication;
  readonly configuration: Configuration;
  readonly routes: RouteTable;
  /** A superuser on the database, for assertions and for turning the clock of a row. */
  readonly admin: pg.Client;
  /** Somebody without a session. */
  visitor(): TestClient;
  close(): Promise<void>;
};

/** The whole API on a database of its own and the Redis of the run; requests are injected, nothing listens. */
export async function startApi(environment: Record<string, string> = {}): Promise<TestApi> {
  const database = await testDatabase();
  const redis = testRedis();
  const configuration = loadConfiguration({
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    CLAIMDESK_QUEUE_PREFIX: redis.prefix,
    CLAIMDESK_DATABASE_POOL: '6',
    ...environment,
  });
  const module = await Test.createTestingModule({ imports: [ApiModule.with(configuration)] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(configuration), {
    bodyParser: false,
    logger: ['error'],
  });
  const routes = await configure(app, configuration);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  return {
    app,
    configuration,
    routes,
    admin,
    visitor: () => new TestClient(app),
    close: async () => {
      await app.close();
      await admin.end();
      await database.drop();
    },
  };
}

/** A browser of our own pages: keeps its cookie, says where it comes from. Paths are below /api/v1. */
export class TestClient {
  constructor(
    private readonly app: NestFastifyApplication,
    public cookie: string | null = null,
    private readonly headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ) {}

  /** The same session with other headers; null takes one away. */
  with(headers: Record<string, string>): TestClient {
    return new TestClient(this.app, this.cookie, { ...this.headers, ...headers });
  }

  get = (path: string, headers: Record<string, string> = {}) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.send('POST', path, body, headers);
  put = (path: string, body?: unknown, headers: Record<string, string> = {}) => this.send('PUT', path, body, headers);
  patch = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.send('PATCH', path, body, headers);
  delete = (path: string, headers: Record<string, string> = {}) => this.send('DELETE', path, undefined, headers);

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.app.inject({
      method: method as 'GET',
      url: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
      headers: {
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = answer.cookies.find(({ name }) => name === 'sid' || name === '__Host-sid');
    if (set !== undefined) this.cookie = set.value === '' ? null : `${set.name}=${set.value}`;
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.payload };
  }

  async signIn(email: string, password: string = PASSWORD, workspaceId?: string): Promise<Answer> {
    return await this.post('/session', { email, password, ...(workspaceId === undefined ? {} : { workspaceId }) });
  }
}

/** A newsroom: the administrator, who is signed in, and a way to let others join. */
export async function setUpNewsroom(api: TestApi, name = 'Morgenblatt') {
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
  api: TestApi,
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

/** Makes a second newsroom on the same installation and lets somebody of the first one join it; answers its id. */
export async function secondNewsroom(api: TestApi, userId: string, roles: readonly Role[]): Promise<string> {
  const system = systemIn(newId());
  await api.app.get(Database).write(system, async (tx) => {
    const { name, ratings } = DEFAULT_RATING_SCALE;
    await tx.workspace.create({ name: 'Abendblatt', language: 'de', policy: DEFAULT_POLICY });
    await tx.workspace.addRatingScale({ id: newId(), version: 1, name, ratings, createdBy: null });
    await tx.people.join(userId, roles);
  });
  return system.workspaceId;
}
