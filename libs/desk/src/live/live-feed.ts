import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import { Configuration } from '#libs/platform';
import { Database, listen, seesOwnArticlesOnly, systemIn, type EventRow, type Listener } from '#libs/storage';

/** That something changed, not what: ids only. `seq` is the place in the workspace's event log. */
export type LiveNotice = {
  readonly seq: number;
  readonly subject: string;
  readonly id: string;
  readonly articleId: string | null;
};

/** That somebody came to a claim or left it, not who. */
export type PresenceNotice = { readonly id: string };

export type Subscriber = {
  /** Where the feed begins for somebody who is here for the first time; whoever is cut off now can resume behind it. */
  begin(seq: number): void;
  /** Something changed. */
  notice(notice: LiveNotice): void;
  /** Somebody has opened or closed a claim; no part of the log, so it is not told again to a client that was away. */
  presence(notice: PresenceNotice): void;
  /** Too much has happened since the subscriber left off: read everything again. `seq` is where the feed goes on. */
  reset(seq: number): void;
};

type Subscription = Subscriber & { readonly by: Caller; cursor: number };
type OwnArticles = ReadonlyMap<Subscription, ReadonlySet<string>>;
type Channel = { readonly subscriptions: Set<Subscription>; reading: boolean; again: boolean };

/** Notices replayed to a client that was away; beyond this it is cheaper to load the screen again. */
export const MOST_REPLAYED = 2000;
const BATCH = 500;
const POLL_MS = 5000;

/** What everybody of a workspace may hear of; people and their sessions are the administrators' business, and their own. */
const FOR_ALL = new Set(['article', 'claim', 'report', 'query', 'workspace', 'rating_scale', 'view']);

/** Who may have a claim open and see the others there. */
const MEET = ['editor', 'reviewer', 'admin'] as const;

/**
 * Tells who is listening that something changed, in the order of the event log, resumable by `seq`. PostgreSQL's
 * NOTIFY wakes it, a poll catches what was missed. A notice names the thing, never the command or the person: under the
 * blind rule "claim changed" is all that another reviewer may know.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly channels = new Map<string, Channel>();
  private listener: Listener | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  /** `after` is the last `seq` the client has seen, null for "from now on". Returns how to stop. */
  async subscribe(by: Caller, after: number | null, subscriber: Subscriber): Promise<() => void> {
    this.start();
    const head = (await this.db.read(by, (tx) => tx.events.head())).seq;
    const tooFarBehind = after !== null && (head - after > MOST_REPLAYED || after > head);
    const cursor = after === null || tooFarBehind ? head : after;
    const subscription: Subscription = {
      begin: (s) => subscriber.begin(s),
      notice: (n) => subscriber.notice(n),
      presence: (p) => subscriber.presence(p),
      reset: (s) => subscriber.reset(s),
      by,
      cursor,
    };
    const channel = this.channels.get(by.workspaceId) ?? { subscriptions: new Set(), reading: false, again: false };
    channel.subscriptions.add(subscription);
    this.channels.set(by.workspaceId, channel);
    if (after === null) subscriber.begin(head);
    if (tooFarBehind) subscriber.reset(head);
    this.wake(by.workspaceId);
    return () => {
      channel.subscriptions.delete(subscription);
      if (channel.subscriptions.size === 0) this.channels.delete(by.workspaceId);
    };
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.listener?.close();
  }

  private start(): void {
    if (this.listener) return;
    const all = (): void => this.channels.forEach((_, workspaceId) => this.wake(workspaceId));
    this.listener = listen(this.configuration.databaseUrl, 'claimdesk_events', (payload) => this.hear(payload), all);
    this.timer = setInterval(all, POLL_MS);
    this.timer.unref();
  }

  /** The workspace in whose log something stands, or workspace and claim where somebody came or left. */
  private hear(payload: string): void {
    const [workspaceId = '', claimId] = payload.split(' ');
    if (claimId === undefined) return this.wake(workspaceId);
    for (const subscription of this.channels.get(workspaceId)?.subscriptions ?? []) {
      if (MEET.some((role) => subscription.by.roles.has(role))) subscription.presence({ id: claimId });
    }
  }

  private wake(workspaceId: string): void {
    const channel = this.channels.get(workspaceId);
    if (!channel) return;
    if (channel.reading) channel.again = true;
    else void this.read(workspaceId, channel);
  }

  private async read(workspaceId: string, channel: Channel): Promise<void> {
    channel.reading = true;
    try {
      do {
        channel.again = false;
        // Whoever comes while this is read wakes the feed again.
        const present = [...channel.subscriptions];
        const from = Math.min(...present.map((subscription) => subscription.cursor));
        if (!Number.isFinite(from)) break;
        const events = await this.db.read(systemIn(workspaceId), (tx) => tx.events.since(from, BATCH));
        const own = await this.ownArticles(present, events);
        for (const subscription of present.filter((one) => channel.subscriptions.has(one))) {
          for (const event of events) this.deliver(subscription, event, own.get(subscription));
        }
        if (events.length === BATCH) channel.again = true;
      } while (channel.again);
    } catch {
      // The database is away: the poll and the next notification read from the same place again.
    } finally {
      channel.reading = false;
    }
  }

  /** The articles of these events that exist for each author. Whoever sees every article is not in it. */
  private async ownArticles(present: readonly Subscription[], events: readonly EventRow[]): Promise<OwnArticles> {
    const ids = [...new Set(events.flatMap(({ articleId }) => articleId ?? []))];
    const own = new Map<Subscription, ReadonlySet<string>>();
    for (const subscription of present) {
      if (!seesOwnArticlesOnly(subscription.by)) continue;
      own.set(subscription, await this.db.read(subscription.by, (tx) => tx.articles.existing(ids)));
    }
    return own;
  }

  private deliver(subscription: Subscription, event: EventRow, own: ReadonlySet<string> | undefined): void {
    const seq = Number(event.seq);
    if (seq <= subscription.cursor) return;
    subscription.cursor = seq;
    const { by } = subscription;
    const isOwn = event.subjectType === 'user' && event.subjectId === by.userId;
    if (!FOR_ALL.has(event.subjectType) && !isOwn && !by.roles.has('admin')) return;
    if (event.articleId !== null && own?.has(event.articleId) === false) return;
    subscription.notice({ seq, subject: event.subjectType, id: event.subjectId, articleId: event.articleId });
  }
}
