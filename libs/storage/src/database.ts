import { setTimeout as pause } from 'node:timers/promises';
import { type By, type Reader, seesOwnArticlesOnly } from './actor.js';
import { ArticleRepository } from './articles.repository.js';
import { AssignmentRepository } from './assignments.repository.js';
import { ClaimRepository } from './claims.repository.js';
import { inDemoTime, type DemoTime } from './demo-time.js';
import { EventRepository, type NewEvent } from './events.repository.js';
import { ExtractionRepository } from './extractions.repository.js';
import { isConflictToRetry, translateFault } from './faults.js';
import { claimIdempotencyKey, keepResult } from './idempotency.js';
import { addToOutbox, OutboxRepository, type OutboxMessage } from './outbox.repository.js';
import { openPrisma, type PrismaClient, type StoreOptions, type Tx } from './prisma.js';
import { PeopleRepository } from './people.repository.js';
import { PreferencesRepository } from './preferences.repository.js';
import { PresenceRepository } from './presences.repository.js';
import { QueryRepository } from './queries.repository.js';
import { ReportRepository } from './reports.repository.js';
import { ReviewRepository } from './reviews.repository.js';
import { SignInRepository } from './sign-in.repository.js';
import { SourceRepository } from './sources.repository.js';
import { StatisticsRepository } from './statistics.repository.js';
import { SystemRepository } from './system.repository.js';
import { VerdictRepository } from './verdicts.repository.js';
import { ViewRepository } from './views.repository.js';
import { WorkspaceRepository } from './workspaces.repository.js';

/** One workspace as seen inside one transaction. `now` is PostgreSQL's clock at its start. */
export type ReadTx = {
  readonly now: Date;
  readonly workspace: WorkspaceRepository;
  readonly people: PeopleRepository;
  readonly preferences: PreferencesRepository;
  readonly articles: ArticleRepository;
  readonly extractions: ExtractionRepository;
  readonly claims: ClaimRepository;
  readonly assignments: AssignmentRepository;
  readonly reviews: ReviewRepository;
  readonly sources: SourceRepository;
  readonly verdicts: VerdictRepository;
  readonly queries: QueryRepository;
  readonly reports: ReportRepository;
  readonly views: ViewRepository;
  readonly presences: PresenceRepository;
  readonly statistics: StatisticsRepository;
  readonly events: EventRepository;
};

export type WriteTx = ReadTx & {
  /** Goes into the audit log with this transaction. */
  record(event: NewEvent): void;
  /** Goes to the worker once this transaction is committed. */
  send(message: OutboxMessage): void;
};

export type SystemTx = {
  readonly now: Date;
  readonly system: SystemRepository;
  readonly signIn: SignInRepository;
  readonly outbox: OutboxRepository;
};

const ATTEMPTS = 5;
const LIMITS = { maxWait: 3000, timeout: 10_000 };

/**
 * The only door to the tables. `read` and `write` see one workspace, and an author in it their own articles, kept apart
 * by row-level security; `system` looks across workspaces with a role that reaches no content.
 */
export class Database {
  private constructor(
    private readonly prisma: PrismaClient,
    private readonly demoTime: DemoTime = () => null,
  ) {}

  static open(options: StoreOptions): Database {
    return new Database(openPrisma(options));
  }

  /** For the seed alone, which makes the demo's work of past weeks through the very use cases that people work with. */
  static openInDemoTime(options: StoreOptions, time: DemoTime): Database {
    return new Database(inDemoTime(openPrisma(options), time), time);
  }

  async close(): Promise<void> {
    await this.prisma.$disconnect();
  }

  async read<T>(by: Reader, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return await this.transaction(async (client) => {
      const entered = await enter(client, 'claimdesk_app', by);
      const now = this.demoTime() ?? entered;
      return await work(repositories(client, by.workspaceId, now));
    });
  }

  /**
   * One transaction: what `work` changes, the events it records, the messages it sends and the answer kept for a
   * repeated request are stored together or not at all. Write conflicts are tried again as a whole, so `work` must do
   * nothing outside. A repeated request (Idempotency-Key) gets the stored result and `work` is not called.
   */
  async write<T>(by: By, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return await this.transaction(async (client) => {
      const entered = await enter(client, 'claimdesk_app', by);
      const now = this.demoTime() ?? entered;
      const earlier = await claimIdempotencyKey(client, by);
      if (earlier) return earlier.result as T;
      const events: NewEvent[] = [];
      const messages: OutboxMessage[] = [];
      const tx: WriteTx = {
        ...repositories(client, by.workspaceId, now),
        record: (event) => void events.push(event),
        send: (message) => void messages.push(message),
      };
      const result = await work(tx);
      await addToOutbox(client, by.workspaceId, messages);
      await keepResult(client, by, result);
      await tx.events.append(by, events, now);
      return result;
    });
  }

  async system<T>(work: (tx: SystemTx) => Promise<T>): Promise<T> {
    return await this.transaction(async (client) => {
      const now = await enter(client, 'claimdesk_system', null);
      return await work({
        now,
        system: new SystemRepository(client),
        signIn: new SignInRepository(client),
        outbox: new OutboxRepository(client),
      });
    });
  }

  private async transaction<T>(work: (client: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.prisma.$transaction(work, LIMITS);
      } catch (error) {
        if (!isConflictToRetry(error) || attempt === ATTEMPTS) throw translateFault(error);
        await pause(Math.random() * 20 * 2 ** attempt);
      }
    }
  }
}

async function enter(client: Tx, role: 'claimdesk_app' | 'claimdesk_system', by: Reader | null): Promise<Date> {
  const author = by && seesOwnArticlesOnly(by) ? by.userId : '';
  const rows = await client.$queryRaw<{ now: Date }[]>`
    SELECT set_config('app.workspace_id', ${by?.workspaceId ?? ''}, true), set_config('app.author_id', ${author}, true),
           set_config('role', ${role}, true), date_trunc('milliseconds', now()) AS now`;
  return rows[0]?.now ?? new Date(NaN);
}

function repositories(client: Tx, workspaceId: string, now: Date): ReadTx {
  return {
    now,
    workspace: new WorkspaceRepository(client, workspaceId),
    people: new PeopleRepository(client, workspaceId),
    preferences: new PreferencesRepository(client, workspaceId),
    articles: new ArticleRepository(client, workspaceId),
    extractions: new ExtractionRepository(client, workspaceId),
    claims: new ClaimRepository(client, workspaceId),
    assignments: new AssignmentRepository(client, workspaceId),
    reviews: new ReviewRepository(client, workspaceId),
    sources: new SourceRepository(client, workspaceId),
    verdicts: new VerdictRepository(client, workspaceId),
    queries: new QueryRepository(client, workspaceId),
    reports: new ReportRepository(client, workspaceId),
    views: new ViewRepository(client, workspaceId),
    presences: new PresenceRepository(client, workspaceId),
    statistics: new StatisticsRepository(client, workspaceId),
    events: new EventRepository(client, workspaceId),
  };
}
