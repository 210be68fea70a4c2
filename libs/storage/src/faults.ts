import { Problem } from '#libs/platform';
import { Prisma } from './generated/client.js';

type DriverCause = { kind?: string; originalCode?: string; constraint?: { index?: string; fields?: string[] } };

/** What PostgreSQL itself said, if it was PostgreSQL. */
export function driverCause(error: unknown): DriverCause | undefined {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: DriverCause } } }).meta;
  return meta?.driverAdapterError?.cause ?? (error as { cause?: DriverCause }).cause;
}

/** True where the whole transaction may be tried again: a write conflict or a deadlock, in any of its disguises. */
export function isConflictToRetry(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true;
  const cause = driverCause(error);
  return (
    cause?.kind === 'TransactionWriteConflict' || cause?.originalCode === '40001' || cause?.originalCode === '40P01'
  );
}

/** Name of the unique index that refused a row, or undefined for any other fault. */
export function violatedUnique(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const cause = driverCause(error);
  if (error.code !== 'P2002' && cause?.originalCode !== '23505') return undefined;
  return cause?.constraint?.index ?? cause?.constraint?.fields?.join('_') ?? 'unknown';
}

/** Wrong user, password or name of the database: as Prisma calls it, and as PostgreSQL does. */
const REFUSED = new Set(['P1000', 'P1003', 'P1010', '28000', '28P01', '3D000']);
const AWAY =
  /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|Connection terminated|ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|Query read timeout|the database system is|Can't reach database|Server has closed|terminating connection/i;

/** Turns a fault of the store into the problem that a caller can act on; what is unknown stays as it is. */
export function translateFault(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    ['P2028', 'P2024', 'P1001', 'P1002', 'P1017'].includes(error.code)
  ) {
    return new Problem('unavailable', 'The database is busy or away; try again in a moment.', { retryAfter: 2 });
  }
  if (REFUSED.has(String((error as { code?: unknown } | null)?.code))) {
    return new Problem('unavailable', 'The database refuses the user, the password or the name in DATABASE_URL.');
  }
  const cause = driverCause(error);
  if (
    cause?.originalCode === '57014' ||
    cause?.originalCode === '55P03' ||
    cause?.originalCode === '53300' ||
    cause?.kind === 'DatabaseNotReachable'
  ) {
    return new Problem('unavailable', 'The database is busy; try again in a moment.', { retryAfter: 2 });
  }
  if (cause?.originalCode === '53100')
    return new Problem('unavailable', 'The database has no room left; nothing was stored.');
  if (error instanceof Error && AWAY.test(error.message)) {
    return new Problem('unavailable', 'The database is away; try again in a moment.', { retryAfter: 2 });
  }
  const unique = violatedUnique(error);
  if (unique !== undefined)
    return new Problem('conflict', `Somebody else has just stored the same (${unique}); read again.`);
  return error;
}
