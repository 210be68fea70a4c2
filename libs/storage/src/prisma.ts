import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.js';

export type Tx = Prisma.TransactionClient;
export { Prisma, PrismaClient };

export type StoreOptions = {
  readonly databaseUrl: string;
  /** Connections of this process. */
  readonly pool: number;
};

/** One client per process. The time limits keep a slow or frozen database from wedging the pool (reliability F12, F26). */
export function openPrisma({ databaseUrl, pool }: StoreOptions): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: pool,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    query_timeout: 15_000,
    statement_timeout: 10_000,
    lock_timeout: 3000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'claimdesk',
  });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}
