import { mkdirSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '#libs/claims';
import { join, overHttp, PASSWORD, setUpNewsroom, TestClient } from '../../support/client.js';
import { testPort } from '../../support/ports.js';
import { listening, type Program, startProgram } from '../../support/program.js';
import { testDatabase, type TestDatabase, testRedis } from '../../support/stores.js';
import { launchChromium } from './browser.js';
import { ARTEFACTS } from './pictures.js';
import { Watch } from './watch.js';

/** Where test/support/environment.mjs looks for somebody to tell that a test has failed. */
const FAILED = Symbol.for('claimdesk.test.failed');

/** Who works in the newsroom of a test, and as what. */
const STAFF = {
  admin: ['Ada Admin', ['admin']],
  edda: ['Edda Ebert', ['editor']],
  emil: ['Emil Engel', ['editor']],
  mia: ['Mia Marten', ['reviewer']],
  noah: ['Noah Nissen', ['reviewer']],
  rosa: ['Rosa Rehm', ['reviewer']],
  anton: ['Anton Auer', ['author']],
} as const satisfies Record<string, readonly [name: string, roles: readonly Role[]]>;
export type Name = keyof typeof STAFF;

export type Person = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  /** Their hands on the API: to bring the desk into the state that a test begins with. */
  readonly api: TestClient;
};

export type Newsroom = {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly workspaceId: string;
  /** Where it keeps what it knows; `asSuperuser` turns the clock of a row. */
  readonly database: TestDatabase;
  readonly people: Readonly<Record<Name, Person>>;
  /** A browser of their own for somebody who is not signed in. */
  visit(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** A browser of their own for one of the staff, signed in. */
  signInAs(name: Name, path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Another tab in the browser of a page. */
  anotherTab(page: Page, path: string): Promise<Page>;
  /** Kills the API as a power cut does; `restart` starts it again at the same address. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** For tests that break things: what matches is no failure until the test is over. */
  tolerate(pattern: RegExp): void;
  /** What the watch has found in this test so far, and forgets it: for tests of the watch itself. */
  takeProblems(): readonly string[];
};

export type NewsroomOptions = {
  /** Environment variables of the API and the worker. */
  readonly environment?: Record<string, string>;
  /** False for an installation that nobody has set up; then there are no people. */
  readonly setUp?: boolean;
  /** False when articles are to wait for a worker. */
  readonly worker?: boolean;
};

const BROWSER: BrowserContextOptions = {
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
};

/**
 * For the top of a `describe`: a newsroom with a database, an API on a port, a worker and a Chromium of its own, from
 * the first test of the block to its last. Browsers opened in a test are closed when it ends, those opened in
 * `beforeAll` stay. After each test nothing may have left the origin, broken the Content-Security-Policy or failed in
 * the console of any of them.
 */
export function newsroom(options: NewsroomOptions = {}): Newsroom {
  let stage: Stage | undefined;
  const on = (): Stage => {
    if (stage === undefined) throw new Error('The newsroom opens in beforeAll: use it in tests and hooks only.');
    return stage;
  };
  beforeAll(async () => {
    stage = await Stage.open(options);
  }, 300_000);
  beforeEach(() => on().beginTest());
  afterEach(async () => {
    expect(await on().endTest()).toEqual([]);
  });
  afterAll(async () => {
    await stage?.close();
  });
  return {
    get origin() {
      return on().origin;
    },
    get workspaceId() {
      return on().workspaceId;
    },
    get database() {
      return on().database;
    },
    get people() {
      return on().people;
    },
    visit: (path = '/', given = {}) => on().visit('visitor', path, given),
    signInAs: (name, path = '/', given = {}) => on().signInAs(name, path, given),
    anotherTab: (page, path) => on().openTab(page.context(), path),
    kill: () => on().kill(),
    restart: () => on().restart(),
    tolerate: (pattern) => on().watches.forEach((watch) => watch.tolerate(pattern)),
    takeProblems: () => on().takeProblems(),
  };
}

class Stage {
  people = {} as Record<Name, Person>;
  workspaceId = '';
  private readonly contexts = new Map<BrowserContext, { readonly watch: Watch; readonly ofTest: boolean }>();
  private inTest = false;

  private constructor(
    readonly database: TestDatabase,
    readonly origin: string,
    private readonly environment: Record<string, string>,
    private readonly browser: Browser,
    private api: Program,
    private readonly worker: Program | null,
  ) {}

  static async open({ environment = {}, setUp = true, worker = true }: NewsroomOptions): Promise<Stage> {
    const database = await testDatabase();
    const redis = testRedis();
    const port = String(await testPort());
    const origin = `http://127.0.0.1:${port}`;
    const env = {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      CLAIMDESK_QUEUE_PREFIX: redis.prefix,
      CLAIMDESK_PORT: port,
      CLAIMDESK_PUBLIC_URL: origin,
      ...environment,
    };
    const [browser, api, crew] = await Promise.all([
      launchChromium(),
      startProgram('api', env),
      worker ? startProgram('worker', env) : null,
    ]);
    const stage = new Stage(database, origin, env, browser, api, crew);
    await listening(api);
    if (setUp) await stage.engage();
    Object.assign(globalThis, { [FAILED]: (test: string) => stage.keepEvidence(test) });
    return stage;
  }

  visitor(): TestClient {
    return new TestClient(overHttp(this.origin));
  }

  async kill(): Promise<void> {
    this.api.child.kill('SIGKILL');
    await this.api.ended;
  }

  async restart(): Promise<void> {
    this.api = await startProgram('api', this.environment);
    await listening(this.api);
  }

  get watches(): readonly Watch[] {
    return [...this.contexts.values()].map(({ watch }) => watch);
  }

  beginTest(): void {
    this.inTest = true;
  }

  /** What was wrong in any browser during the test. */
  async endTest(): Promise<readonly string[]> {
    this.inTest = false;
    const problems = this.takeProblems();
    const done = [...this.contexts].filter(([, { ofTest }]) => ofTest);
    for (const [context] of done) {
      this.contexts.delete(context);
      await context.close();
    }
    return problems;
  }

  takeProblems(): readonly string[] {
    return this.watches.flatMap((watch) => watch.take());
  }

  async visit(who: string, path: string, given: BrowserContextOptions, cookie?: string): Promise<Page> {
    const context = await this.browser.newContext({ ...BROWSER, baseURL: this.origin, ...given });
    this.contexts.set(context, { watch: new Watch(who, context, this.origin), ofTest: this.inTest });
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: this.origin, httpOnly: true, sameSite: 'Lax' }]);
    }
    return await this.openTab(context, path);
  }

  async signInAs(name: Name, path: string, given: BrowserContextOptions): Promise<Page> {
    const { email } = this.people[name];
    const session = this.visitor();
    const answer = await session.signIn(email);
    if (answer.status !== 201) throw new Error(`sign-in as ${name}: ${JSON.stringify(answer.body)}`);
    return await this.visit(name, path, given, session.cookie ?? '');
  }

  async openTab(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Pictures and the accessibility tree of every open page, for whoever looks into the failure. */
  async keepEvidence(test: string): Promise<void> {
    const folder = joinPath(ARTEFACTS, 'failures');
    mkdirSync(folder, { recursive: true });
    const pages = [...this.contexts.keys()].flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      const file = joinPath(folder, `${test.replace(/[^\p{L}\d]+/gu, '-').slice(0, 120)}-${index}`);
      await page.screenshot({ path: `${file}.png`, timeout: 5000 }).catch(() => undefined);
      const tree = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String);
      writeFileSync(`${file}.txt`, `${page.url()}\n\n${tree}\n`);
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const program of [this.worker, this.api]) {
      program?.child.kill('SIGTERM');
      await program?.ended;
    }
    await this.database.drop();
  }

  private async engage(): Promise<void> {
    const { admin, userId, workspaceId } = await setUpNewsroom(this);
    this.workspaceId = workspaceId;
    for (const name of Object.keys(STAFF) as Name[]) {
      const [fullName, roles] = STAFF[name];
      const email = `${name}@example.org`;
      const hired = name === 'admin' ? { client: admin, userId } : await join(this, admin, email, roles, fullName);
      const { client: api, userId: id } = hired;
      this.people[name] = { name: fullName, email, password: PASSWORD, userId: id, roles, api };
    }
  }
}
