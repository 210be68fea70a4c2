import { type Logger, type LoggerOptions, pino } from 'pino';
import type { LogLevel } from './configuration.js';

export type { Logger } from 'pino';

/**
 * Names of fields whose values never reach a log, at any depth: what the newsroom works on, what lets somebody in, and
 * who people are. Ids, codes, counts and times are what a log is for.
 */
const UNSPOKEN = new Set(
  [
    'text body title headline statement exact prefix suffix quote rationale wording comment note reason answer question',
    'speaker payload claims sentences snapshot content html markdown',
    'password passwordHash token tokenHash secret cookie cookies authorization apiKey session sessionId key link',
    'databaseUrl redisUrl connectionString email emails name displayName query headers params ip remoteAddress hostname',
  ].flatMap((line) => line.toLowerCase().split(' ')),
);
const REMOVED = '[removed]';
const DEEPEST = 6;

/** Settings for pino, or for fastify's `logger`: JSON lines with ids; never article text, claims, tokens or addresses. */
export function loggerOptions(configuration: { readonly logLevel: LogLevel }, name: string): LoggerOptions {
  return {
    level: configuration.logLevel,
    base: { service: name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (level) => ({ level }),
      log: (fields) => withoutUnspoken(fields, 0) as Record<string, unknown>,
    },
    serializers: { req: describeRequest, res: describeResponse, err: describeError, error: describeError },
    hooks: {
      logMethod(parameters, method) {
        const safe = withOwnMessage(parameters).map((one) => (typeof one === 'string' ? spoken(one) : one));
        method.apply(this, safe as typeof parameters);
      },
    },
  };
}

/** A logger that writes to standard output; `name` tells the processes apart. */
export function createLogger(configuration: { readonly logLevel: LogLevel }, name: string): Logger {
  return pino(loggerOptions(configuration, name));
}

/** pino takes the message of an error as the message of the line when none is given: ours says only what is safe. */
function withOwnMessage(parameters: readonly unknown[]): unknown[] {
  const [first, ...rest] = parameters;
  const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
  if (!(error instanceof Error)) return [...parameters];
  const { message, type } = describeError(error);
  return [first instanceof Error ? { err: first } : first, ...(rest.length > 0 ? rest : [message ?? type])];
}

function withoutUnspoken(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return spoken(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST) return REMOVED;
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => withoutUnspoken(one, depth + 1));
  // Requests, responses and errors go to their serializers; other class instances are reduced to plain fields as well.
  if (value instanceof Error) return describeError(value);
  if (value instanceof Date) return value.toISOString();
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (depth === 0 && (name === 'req' || name === 'res' || name === 'err' || name === 'error')) return [name, one];
      return [name, UNSPOKEN.has(name.toLowerCase()) ? REMOVED : withoutUnspoken(one, depth + 1)];
    }),
  );
}

/** A line without mail addresses, without credentials in URLs or headers, and not endless. */
function spoken(line: string): string {
  return line
    .slice(0, 1_000)
    .replace(/\/\/[^\s/@]*@/g, '//')
    .replace(/[^\s@"<>()]{1,64}@[^\s@"<>()]{1,255}/g, '[address]')
    .replace(/\b(Bearer|Basic) +\S+/gi, `$1 ${REMOVED}`);
}

type RequestLike = { readonly id?: unknown; readonly method?: unknown; readonly url?: unknown };

/** Method and path; no query, no headers, no address. A path segment that could be a secret link is left out. */
function describeRequest(request: RequestLike): Record<string, unknown> {
  const path = typeof request.url === 'string' ? (request.url.split(/[?#]/)[0] ?? '') : '';
  const segments = path.split('/').map((part) => (part.length > 20 && !UUID.test(part) ? ':removed' : part));
  return { id: request.id, method: request.method, path: segments.join('/').slice(0, 300) };
}
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function describeResponse(response: { readonly statusCode?: unknown }): Record<string, unknown> {
  return { status: response.statusCode };
}

/**
 * An error by type, code and place. Messages of database and JSON errors quote the values that they are about, so those
 * are left out.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const type = error.constructor.name === 'Error' ? error.name : error.constructor.name;
  const quotesValues =
    /^Prisma|^DriverAdapter|^DatabaseError|^SyntaxError|Validation/.test(type) || 'severity' in error;
  return {
    type,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(quotesValues ? {} : { message: spoken(error.message).slice(0, 300) }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 15)
      .join('\n'),
    ...(error.cause instanceof Error && error.cause !== error ? { cause: describeError(error.cause) } : {}),
  };
}
