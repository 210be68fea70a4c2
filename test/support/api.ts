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
import { TestClient, type Transport } from './client.js';
import { testDatabase, testRedis } from './stores.js';

export * from './client.js';

export type TestApi = {
  readonly app: NestFastifyApplication;
  readonly configuration: Configuration;
  readonly routes: RouteTable;
  /** A superuser on the database, for assertions and for turning the clock of a row. */
  readonly admin: pg.Client;
  readonly transport: Transport;
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
  const transport: Transport = async ({ method, ...request }) =>
    await app.inject({ method: method as 'GET', ...request });
  return {
    app,
    configuration,
    routes,
    admin,
    transport,
    visitor: () => new TestClient(transport),
    close: async () => {
      await app.close();
      await admin.end();
      await database.drop();
    },
  };
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
