import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { FromEnvironment, type Variable, variables } from './configuration-variable.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The exit code of a process whose configuration is wrong (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIGURATION = 78;

const whole = (min: number, max: number) => ({ message: `must be a whole number from ${min} to ${max}` });
const Whole =
  (min: number, max: number): PropertyDecorator =>
  (target, property) => {
    IsInt(whole(min, max))(target, property);
    Min(min, whole(min, max))(target, property);
    Max(max, whole(min, max))(target, property);
  };

/** Whether any of the variables is set that make no sense without the others. */
const asksLanguageModel = (given: Pick<Configuration, 'llmBaseUrl' | 'llmModel' | 'llmApiKey'>): boolean =>
  given.llmBaseUrl !== undefined || given.llmModel !== undefined || given.llmApiKey !== undefined;

/**
 * Everything that can be set from outside, from environment variables only. Read once at start, validated as a whole,
 * frozen and injected as a value (`{ provide: Configuration, useValue: configuration }`).
 */
export class Configuration {
  @FromEnvironment({
    name: 'DATABASE_URL',
    group: 'Stores',
    kind: 'text',
    description: 'Address of the PostgreSQL database (15 or later). `npm start` brings its own when this is not set.',
    defaultText: 'embedded',
    example: 'postgresql://claimdesk:password@localhost:5432/claimdesk',
    secret: true,
  })
  @Matches(/^postgres(ql)?:\/\/[^\s/]+\/[^\s/?]+/, {
    message: 'must be the address of a PostgreSQL database, such as postgresql://user:password@host:5432/claimdesk',
  })
  readonly databaseUrl: string;

  @FromEnvironment({
    name: 'CLAIMDESK_DATABASE_POOL',
    group: 'Stores',
    kind: 'integer',
    description: 'Most connections that one process opens to PostgreSQL.',
    default: '10',
  })
  @Whole(1, 500)
  readonly databasePool: number;

  @FromEnvironment({
    name: 'REDIS_URL',
    group: 'Stores',
    kind: 'text',
    description:
      'Address of Redis 7 or Valkey with `appendonly yes` and `maxmemory-policy noeviction`. `npm start` brings its own when this is not set.',
    defaultText: 'embedded',
    example: 'redis://:password@localhost:6379/0',
    secret: true,
  })
  @Matches(/^rediss?:\/\/[^\s/]+/, { message: 'must be the address of a Redis, such as redis://:password@host:6379/0' })
  readonly redisUrl: string;

  @FromEnvironment({
    name: 'CLAIMDESK_QUEUE_PREFIX',
    group: 'Stores',
    kind: 'text',
    description: 'First part of every key in Redis; installations that share a Redis need different ones.',
    default: 'claimdesk',
  })
  @Matches(/^[\w-]{1,64}$/, { message: 'must be 1 to 64 letters, digits, "-" or "_"' })
  readonly queuePrefix: string;

  @FromEnvironment({
    name: 'CLAIMDESK_HOST',
    group: 'Network',
    kind: 'text',
    description: 'Address the API listens on; 0.0.0.0 for every interface.',
    default: '127.0.0.1',
  })
  @Matches(/^[\w.:-]{1,253}$/, { message: 'must be a host name or an IP address without a scheme, such as 127.0.0.1' })
  readonly host: string;

  @FromEnvironment({
    name: 'CLAIMDESK_PORT',
    group: 'Network',
    kind: 'integer',
    description: 'Port of the API and the web app. `npm start` takes the next free one when this is not set.',
    default: '3000',
  })
  @Whole(1, 65535)
  readonly port: number;

  @FromEnvironment({
    name: 'CLAIMDESK_PUBLIC_URL',
    group: 'Network',
    kind: 'text',
    description:
      'Origin under which people reach Claimdesk: used in links; with https, cookies are sent over https only.',
    defaultText: 'http://HOST:PORT',
    example: 'https://claimdesk.example.org',
  })
  @Matches(/^https?:\/\/[\w.:[\]-]+$/, {
    message: 'must be an origin without path and without a slash at the end, such as https://claimdesk.example.org',
  })
  readonly publicUrl: string;

  @FromEnvironment({
    name: 'CLAIMDESK_TRUST_PROXY',
    group: 'Network',
    kind: 'list',
    description:
      'Proxies whose X-Forwarded-For is believed: addresses or networks, or `loopback`, `linklocal`, `uniquelocal`, separated by commas.',
    defaultText: 'none',
    default: '',
    example: 'loopback',
  })
  @Matches(/^(loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?)$/, {
    each: true,
    message: 'must be a list of addresses or networks, such as loopback,10.0.0.0/8',
  })
  readonly trustProxy: readonly string[];

  @FromEnvironment({
    name: 'CLAIMDESK_METRICS_HOST',
    group: 'Network',
    kind: 'text',
    description: 'Address on which Prometheus finds `/metrics` of the API and of the worker.',
    default: '127.0.0.1',
  })
  @Matches(/^[\w.:-]{1,253}$/, { message: 'must be a host name or an IP address without a scheme, such as 127.0.0.1' })
  readonly metricsHost: string;

  @FromEnvironment({
    name: 'CLAIMDESK_METRICS_PORT',
    group: 'Network',
    kind: 'integer',
    description: 'Port of the metrics of the API; 0 switches them off.',
    default: '9464',
  })
  @Whole(0, 65535)
  readonly metricsPort: number;

  @FromEnvironment({
    name: 'CLAIMDESK_WORKER_METRICS_PORT',
    group: 'Network',
    kind: 'integer',
    description: 'Port of the metrics of the worker; 0 switches them off.',
    default: '9465',
  })
  @Whole(0, 65535)
  readonly workerMetricsPort: number;

  @FromEnvironment({
    name: 'CLAIMDESK_BODY_LIMIT_BYTES',
    group: 'Limits',
    kind: 'integer',
    description: 'Largest body of a request, in bytes.',
    default: '8388608',
  })
  @Whole(16_384, 268_435_456)
  readonly bodyLimitBytes: number;

  @FromEnvironment({
    name: 'CLAIMDESK_MAX_TEXT_CHARACTERS',
    group: 'Limits',
    kind: 'integer',
    description: 'Longest text of an article, in UTF-16 code units.',
    default: '500000',
  })
  @Whole(1_000, 20_000_000)
  readonly maxTextCharacters: number;

  @FromEnvironment({
    name: 'CLAIMDESK_SESSION_IDLE_MINUTES',
    group: 'Sessions',
    kind: 'integer',
    description: 'A session ends after this many minutes without a request.',
    default: '480',
  })
  @Whole(5, 43_200)
  readonly sessionIdleMinutes: number;

  @FromEnvironment({
    name: 'CLAIMDESK_SESSION_ABSOLUTE_HOURS',
    group: 'Sessions',
    kind: 'integer',
    description: 'A session ends after this many hours in any case.',
    default: '168',
  })
  @Whole(1, 2_160)
  readonly sessionAbsoluteHours: number;

  @FromEnvironment({
    name: 'CLAIMDESK_INVITATION_HOURS',
    group: 'Sessions',
    kind: 'integer',
    description: 'An invitation link is good for this many hours.',
    default: '72',
  })
  @Whole(1, 720)
  readonly invitationHours: number;

  @FromEnvironment({
    name: 'CLAIMDESK_EXTRACTION_TIMEOUT_SECONDS',
    group: 'Extraction',
    kind: 'integer',
    description: 'The extraction of one article is ended after this many seconds.',
    default: '20',
  })
  @Whole(1, 3_600)
  readonly extractionTimeoutSeconds: number;

  @FromEnvironment({
    name: 'CLAIMDESK_EXTRACTION_MEMORY_MB',
    group: 'Extraction',
    kind: 'integer',
    description: 'Heap of one extraction process, in megabytes.',
    default: '256',
  })
  @Whole(64, 16_384)
  readonly extractionMemoryMb: number;

  @FromEnvironment({
    name: 'CLAIMDESK_EXTRACTION_CONCURRENCY',
    group: 'Extraction',
    kind: 'integer',
    description: 'Articles that one worker extracts at the same time; leave one core to the API.',
    default: '1',
  })
  @Whole(1, 64)
  readonly extractionConcurrency: number;

  @FromEnvironment({
    name: 'CLAIMDESK_LLM_BASE_URL',
    group: 'Language model',
    kind: 'text',
    description:
      'Base address of an OpenAI-compatible endpoint, also a local one. Setting it sends the text of articles there; when it cannot answer, the embedded engine does.',
    defaultText: 'off',
    example: 'http://127.0.0.1:11434/v1',
  })
  @ValidateIf(asksLanguageModel)
  @Matches(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/, {
    message: 'must be the base address of the endpoint without user and query, such as http://127.0.0.1:11434/v1',
  })
  readonly llmBaseUrl?: string;

  @FromEnvironment({
    name: 'CLAIMDESK_LLM_MODEL',
    group: 'Language model',
    kind: 'text',
    description: 'Name of the model, as the endpoint knows it.',
    defaultText: 'none',
    example: 'qwen2.5:14b-instruct',
  })
  @ValidateIf(asksLanguageModel)
  @MaxLength(80, { message: 'must have at most 80 characters' })
  @IsNotEmpty({ message: 'must name the model of the endpoint in CLAIMDESK_LLM_BASE_URL' })
  readonly llmModel?: string;

  @FromEnvironment({
    name: 'CLAIMDESK_LLM_API_KEY',
    group: 'Language model',
    kind: 'text',
    description: 'Sent to the endpoint as a bearer token; a local server may want none.',
    defaultText: 'none',
    example: 'a secret key',
    secret: true,
  })
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,4096}$/, { message: 'must be one word of ASCII characters' })
  readonly llmApiKey?: string;

  @FromEnvironment({
    name: 'CLAIMDESK_LLM_TIMEOUT_SECONDS',
    group: 'Language model',
    kind: 'integer',
    description: 'The endpoint gets so many seconds for one article; then the embedded engine answers.',
    default: '120',
  })
  @Whole(1, 3_600)
  readonly llmTimeoutSeconds: number;

  @FromEnvironment({
    name: 'CLAIMDESK_LLM_MAX_CHARACTERS',
    group: 'Language model',
    kind: 'integer',
    description: 'Longer articles are left to the embedded engine.',
    default: '60000',
  })
  @Whole(500, 20_000_000)
  readonly llmMaxCharacters: number;

  @FromEnvironment({
    name: 'CLAIMDESK_LLM_MAX_TOKENS',
    group: 'Language model',
    kind: 'integer',
    description: 'Budget of one article, questions and answers together, as the endpoint counts them.',
    default: '100000',
  })
  @Whole(500, 100_000_000)
  readonly llmMaxTokens: number;

  @FromEnvironment({
    name: 'CLAIMDESK_DATA_DIR',
    group: 'Running',
    kind: 'text',
    description: 'Folder in which `npm start` keeps the embedded PostgreSQL, Redis and their logs.',
    default: '.claimdesk',
  })
  @IsNotEmpty({ message: 'must name a folder' })
  readonly dataDir: string;

  @FromEnvironment({
    name: 'CLAIMDESK_DEMO',
    group: 'Running',
    kind: 'yes-no',
    description: 'Whether `npm start` loads the demo newsroom into an empty database: yes or no.',
    default: 'yes',
  })
  @IsBoolean({ message: 'must be yes or no' })
  readonly demo: boolean;

  @FromEnvironment({
    name: 'CLAIMDESK_LOG_LEVEL',
    group: 'Running',
    kind: 'text',
    description: `Least level that is logged: ${LOG_LEVELS.join(', ')}.`,
    default: 'info',
  })
  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  readonly logLevel: LogLevel;

  @FromEnvironment({
    name: 'CLAIMDESK_SHUTDOWN_SECONDS',
    group: 'Running',
    kind: 'integer',
    description: 'After SIGTERM, requests and jobs in hand get this many seconds to finish.',
    default: '20',
  })
  @Whole(1, 600)
  readonly shutdownSeconds: number;

  /** Cookies carry `Secure` exactly when people come over https. */
  get secureCookies(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

/** The configuration of `npm start`, which brings its own stores where none are named. */
class ConfigurationWithOwnStores extends Configuration {
  @IsOptional()
  declare readonly databaseUrl: string;

  @IsOptional()
  declare readonly redisUrl: string;
}
export type StartConfiguration = Omit<Configuration, 'databaseUrl' | 'redisUrl'> &
  Partial<Pick<Configuration, 'databaseUrl' | 'redisUrl'>>;

/** Wrong or missing variables, all of them; each fault is one sentence that names the variable and the fix. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      [
        faults.length === 1 ? 'The configuration has a fault:' : `The configuration has ${faults.length} faults:`,
        ...faults.map((fault) => `  - ${fault}`),
        'Every variable is described in README.md, "Configuration".',
      ].join('\n'),
    );
    this.name = 'ConfigurationError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and validates every variable; the answer is frozen. Throws a `ConfigurationError` that lists all faults. */
export function loadConfiguration(environment: Environment): Configuration {
  return load(Configuration, environment);
}

/** As `loadConfiguration`, but DATABASE_URL and REDIS_URL may be missing: `npm start` then starts its own. */
export function loadStartConfiguration(environment: Environment): StartConfiguration {
  return load(ConfigurationWithOwnStores, environment);
}

/** The configuration of this process; with a fault it prints one message and ends the process with exit code 78. */
export function configurationOrExit<T>(read: (environment: Environment) => T): T {
  try {
    return read(processEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIGURATION);
  }
}

/** The environment of this process: to be handed on to a child process, or to `loadConfiguration`. */
export function processEnvironment(): Environment {
  // oxlint-disable-next-line no-restricted-properties -- the one place that reads it
  return process.env;
}

function load<T extends Configuration>(type: new () => T, environment: Environment): T {
  const values: Record<string, unknown> = {};
  for (const { name, property, default: fallback } of variables()) {
    const text = environment[name]?.trim();
    const value = text === undefined || text === '' ? fallback : text;
    if (value !== undefined) values[property] = value;
  }
  values['publicUrl'] ??= `http://${bracketed(String(values['host']))}:${String(values['port'])}`;
  const configuration = plainToInstance(type, values);
  const faults = validateSync(configuration).flatMap(({ property, constraints }) => {
    const variable = variables().find((one) => one.property === property);
    const derivedFromHost = property === 'publicUrl' && !environment['CLAIMDESK_PUBLIC_URL']?.trim();
    return variable && !derivedFromHost
      ? [fault(variable, environment[variable.name], Object.values(constraints ?? {})[0])]
      : [];
  });
  faults.push(...misspelt(environment));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return Object.freeze(configuration);
}

/** An address that people can open: every interface is this machine, and IPv6 goes into brackets. */
function bracketed(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function fault(variable: Variable, text: string | undefined, rule: string | undefined): string {
  const given = text?.trim();
  if (given === undefined || given === '') return `${variable.name} is missing; it ${rule}.`;
  return `${variable.name} ${rule}${variable.secret ? '' : `; it is ${JSON.stringify(given)}`}.`;
}

/** A variable of ours that does not exist is a slip of the pen, and a setting that silently does nothing. */
function misspelt(environment: Environment): string[] {
  const known = variables().map(({ name }) => name);
  return Object.keys(environment)
    .filter((name) => name.startsWith('CLAIMDESK_') && !name.startsWith('CLAIMDESK_TEST_') && !known.includes(name))
    .map((name) => {
      const nearest = known.map((one) => [distance(name, one), one] as const).sort(([a], [b]) => a - b)[0];
      const hint = nearest && nearest[0] <= 4 ? `did you mean ${nearest[1]}?` : 'remove it.';
      return `${name} is not a variable of Claimdesk; ${hint}`;
    });
}

/** Levenshtein distance of two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}

/** Adds the variables of an `.env` file to the environment of this process; what is set already stays as it is. */
export function readEnvironmentFile(file: string): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
