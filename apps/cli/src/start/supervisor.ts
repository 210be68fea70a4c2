import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type EmbeddedServer,
  EmbeddedServerError,
  type Environment,
  type ProgramName,
  type StartConfiguration,
  startEmbeddedPostgres,
  startEmbeddedRedis,
} from '#libs/platform';
import { type Child, ChildFailed, type Ending, startChild } from './children.js';
import { isFree, nextFreePort } from './ports.js';
import { removeRunningFile, writeRunningFile } from './running-file.js';

export type Folders = { readonly dataDir: string; readonly logFolder: string };

/** Written by the seed when it is done; the people to sign in as. */
export const DEMO_LOGINS_FILE = 'demo-logins.json';

const READY_WITHIN_MS = 60_000;

/**
 * Brings up everything that one machine needs, in order: stores, migrations, demo, worker, API; and takes it down in
 * the opposite order. Restarts nothing: what ends unasked ends everything, with its last words.
 */
export class Supervisor {
  isStopping = false;
  private readonly children: Child[] = [];
  private readonly servers: EmbeddedServer[] = [];
  private readonly failures: Promise<never>[] = [];
  private starting: Promise<string> | undefined;
  private databaseWasThere = false;
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly configuration: StartConfiguration,
    private readonly environment: Environment,
    private readonly folders: Folders,
    private readonly say: (line: string) => void,
  ) {}

  /** Resolves with the address when the API answers that it is ready. */
  start(): Promise<string> {
    this.starting = this.startAll();
    return this.starting;
  }

  /** Never resolves; rejects when something that should run has ended. */
  failure(): Promise<never> {
    return Promise.race(this.failures);
  }

  /** Ends API, worker, Redis and PostgreSQL, in this order; each gets its time. Calls after the first wait for it. */
  stop(): Promise<void> {
    this.isStopping = true;
    this.stopped ??= this.stopAll();
    return this.stopped;
  }

  /** For the impatient: jobs and requests in hand are lost to the client, what was acknowledged is not. */
  killChildren(): void {
    for (const child of this.children) child.kill();
  }

  private async startAll(): Promise<string> {
    const ports = await this.ports();
    const stores = await this.stores();
    const environment = { ...this.environment, ...ports, ...stores };
    if (this.configuration.databaseUrl === undefined) writeRunningFile(this.folders.dataDir, stores);
    await this.step('apply migrations', () => this.run('migrate', environment));
    if (this.configuration.demo && !this.hasDemo()) {
      await this.step('load demo newsroom', () => this.run('demo', environment));
    }
    await this.step('start API and worker', async () => {
      this.spawn('worker', environment);
      this.spawn('api', environment);
      await Promise.race([this.ready(Number(ports.CLAIMDESK_PORT)), this.failure()]);
    });
    const { publicUrl, port } = this.configuration;
    return publicUrl.replace(new RegExp(`:${port}$`), `:${ports.CLAIMDESK_PORT}`);
  }

  /** Whether an earlier start loaded the demo to its end into the database that was there; saves asking it. */
  private hasDemo(): boolean {
    return this.databaseWasThere && existsSync(join(this.folders.dataDir, DEMO_LOGINS_FILE));
  }

  private async stopAll(): Promise<void> {
    const patience = (this.configuration.shutdownSeconds + 5) * 1_000;
    for (const child of [...this.children].reverse()) await child.stop(patience);
    // A step that was under way ends now; a server that it still started is then in the list.
    await this.starting?.catch(() => undefined);
    for (const server of this.servers.reverse()) await server.stop();
    removeRunningFile(this.folders.dataDir);
  }

  private async stores(): Promise<{ DATABASE_URL: string; REDIS_URL: string }> {
    const { dataDir } = this.folders;
    const { databaseUrl, redisUrl } = this.configuration;
    return {
      DATABASE_URL:
        databaseUrl ??
        (await this.step('start PostgreSQL', async () => {
          const server = await startEmbeddedPostgres({ dataDir, ephemeral: false });
          this.databaseWasThere = !server.isNew;
          return this.keep('PostgreSQL', server);
        })),
      REDIS_URL:
        redisUrl ??
        (await this.step('start Redis', () =>
          startEmbeddedRedis({ dataDir, ephemeral: false, log: (line) => this.say(`  ${line} …`) }).then((server) =>
            this.keep('Redis', server),
          ),
        )),
    };
  }

  private keep(name: string, server: EmbeddedServer): string {
    this.servers.push(server);
    this.watch(server.died.then((lastLines) => ({ name, how: 'no order to end', lastLines })));
    return server.url;
  }

  /** Ports that nobody set move aside when they are taken; one that was set is an order. */
  private async ports() {
    const { host, port, metricsHost, metricsPort, workerMetricsPort } = this.configuration;
    const taken: number[] = [];
    const choose = async (name: string, wanted: number, address: string) => {
      const ordered = Boolean(this.environment[name]?.trim());
      if (ordered && wanted !== 0 && !(await isFree(wanted, address))) {
        throw new EmbeddedServerError(`Port ${wanted} (${name}) is taken on ${address}. Set ${name} to another one.`);
      }
      const free = ordered ? wanted : await nextFreePort(wanted, address, taken);
      taken.push(free);
      return String(free);
    };
    return {
      CLAIMDESK_PORT: await choose('CLAIMDESK_PORT', port, host),
      CLAIMDESK_METRICS_PORT: await choose('CLAIMDESK_METRICS_PORT', metricsPort, metricsHost),
      CLAIMDESK_WORKER_METRICS_PORT: await choose('CLAIMDESK_WORKER_METRICS_PORT', workerMetricsPort, metricsHost),
    };
  }

  private spawn(program: ProgramName, environment: Environment): void {
    const child = startChild(program, environment, this.folders.logFolder);
    this.children.push(child);
    this.watch(child.ended);
  }

  private async run(program: ProgramName, environment: Environment): Promise<void> {
    const child = startChild(program, environment, this.folders.logFolder);
    this.children.push(child);
    const ending = await child.ended;
    this.children.splice(this.children.indexOf(child), 1);
    if (ending.how !== 'exit code 0') throw new ChildFailed(ending);
  }

  private watch(ended: Promise<Ending>): void {
    const failure = ended.then((ending) => {
      throw new ChildFailed(ending);
    });
    // It may fail while nobody waits for it yet; whoever asks for `failure()` later still gets it.
    failure.catch(() => undefined);
    this.failures.push(failure);
  }

  private async ready(port: number): Promise<void> {
    const { host } = this.configuration;
    const address = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
    const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/health/ready`;
    const deadline = Date.now() + READY_WITHIN_MS;
    let last = 'no answer';
    while (Date.now() < deadline && !this.isStopping) {
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
        if (response.status === 200) return;
        last = `${response.status} ${(await response.text()).slice(0, 500)}`;
      } catch (error) {
        last = error instanceof Error ? error.message : String(error);
      }
      await wait(100);
    }
    throw new EmbeddedServerError(
      `Not ready after ${READY_WITHIN_MS / 1_000} seconds: ${url} says ${last}. See ${this.folders.logFolder}.`,
    );
  }

  private async step<T>(name: string, run: () => Promise<T>): Promise<T> {
    if (this.isStopping) throw new EmbeddedServerError('Stopped.');
    const start = performance.now();
    const result = await run();
    this.say(`  ${name.padEnd(28)} ${((performance.now() - start) / 1_000).toFixed(1)} s`);
    return result;
  }
}
