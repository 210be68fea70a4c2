import { newId } from '#libs/platform';
import type { By } from './actor.js';
import { CHAIN_START, chainVerifier, eventHash, type ChainFault } from './audit-chain.js';
import { decodeCursor, encodeCursor, pageOf, type Page } from './cursor.js';
import type { Json } from './json.js';
import { Prisma, type Tx } from './prisma.js';
import type { EventRow } from './rows.js';

/** What happened, before it has its place in the chain. `data` holds ids, codes and reasons, never article text. */
export type NewEvent = {
  /** `subject.past_participle`, e.g. `claim.accepted`. */
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly articleId?: string;
  readonly claimId?: string;
  readonly data?: Json;
};

export type EventFilter = {
  readonly articleId?: string;
  readonly claimId?: string;
  readonly actorId?: string;
  readonly types?: readonly string[];
  readonly subjectType?: string;
  readonly subjectId?: string;
  /** From this time on. */
  readonly from?: Date;
  /** Before this time. */
  readonly to?: Date;
};
export type ChainHead = { readonly seq: number; readonly hash: string };

/** The append-only audit log of a workspace. */
export class EventRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /**
   * Appends to the chain. The head is locked, so this comes last in a transaction: writers of one workspace queue up
   * here and nowhere else.
   */
  async append(by: By, events: readonly NewEvent[], now: Date): Promise<void> {
    if (events.length === 0) return;
    await this.tx
      .$executeRaw`INSERT INTO event_heads (workspace_id, seq, hash) VALUES (${this.workspaceId}::uuid, 0, ${CHAIN_START}) ON CONFLICT DO NOTHING`;
    const heads = await this.tx.$queryRaw<
      { seq: bigint; hash: string }[]
    >`SELECT seq, hash FROM event_heads WHERE workspace_id = ${this.workspaceId}::uuid FOR UPDATE`;
    let seq = Number(heads[0]?.seq ?? 0);
    let hash = heads[0]?.hash ?? CHAIN_START;
    const rows = events.map((event) => {
      seq += 1;
      const chained = {
        workspaceId: this.workspaceId,
        seq,
        id: newId(),
        type: event.type,
        actorKind: by.kind,
        actorId: by.userId,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        articleId: event.articleId ?? null,
        claimId: event.claimId ?? null,
        data: event.data ?? {},
        at: now.toISOString(),
      };
      const row = { ...chained, data: chained.data as object, prevHash: hash, hash: eventHash(hash, chained) };
      hash = row.hash;
      return row;
    });
    await this.tx.event.createMany({ data: rows });
    await this.tx
      .$executeRaw`UPDATE event_heads SET seq = ${seq}, hash = ${hash} WHERE workspace_id = ${this.workspaceId}::uuid`;
    await this.tx.$queryRaw`SELECT pg_notify('claimdesk_events', ${this.workspaceId})::text`;
  }

  async head(): Promise<ChainHead> {
    const row = await this.tx.eventHead.findUnique({ where: { workspaceId: this.workspaceId } });
    return { seq: Number(row?.seq ?? 0), hash: row?.hash ?? CHAIN_START };
  }

  /** Events behind `seq`, in order. */
  async since(seq: number, limit: number): Promise<readonly EventRow[]> {
    return await this.tx.event.findMany({
      where: { workspaceId: this.workspaceId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: limit,
    });
  }

  /** Newest first. */
  async list(filter: EventFilter, limit: number, after?: string): Promise<Page<EventRow>> {
    const filters = JSON.parse(JSON.stringify(filter)) as Json;
    const before = after === undefined ? undefined : Number(decodeCursor(after, '-seq', filters, 1)[0]);
    const { types, from, to, ...same } = filter;
    const rows = await this.tx.event.findMany({
      where: {
        workspaceId: this.workspaceId,
        ...same,
        ...(types === undefined ? {} : { type: { in: [...types] } }),
        ...(from === undefined && to === undefined ? {} : { at: { gte: from, lt: to } }),
        ...(before === undefined ? {} : { seq: { lt: before } }),
      },
      orderBy: { seq: 'desc' },
      take: limit + 1,
    });
    return pageOf(rows, limit, (last) => encodeCursor('-seq', filters, [String(last.seq)]));
  }

  /** Follows the whole chain; every event that does not fit is named. */
  async verify(): Promise<{
    readonly checked: number;
    readonly head: ChainHead;
    readonly faults: readonly ChainFault[];
  }> {
    const verifier = chainVerifier();
    let seq = -1;
    for (;;) {
      const rows = await this.tx.$queryRaw<(Omit<EventRow, 'seq'> & { seq: bigint })[]>(
        Prisma.sql`SELECT workspace_id AS "workspaceId", seq, id, type, actor_kind AS "actorKind", actor_id AS "actorId", subject_type AS "subjectType", subject_id AS "subjectId", article_id AS "articleId", claim_id AS "claimId", data, at, prev_hash AS "prevHash", hash
                   FROM events WHERE workspace_id = ${this.workspaceId}::uuid AND seq > ${seq} ORDER BY seq LIMIT 1000`,
      );
      for (const row of rows) {
        verifier.next({ ...row, seq: Number(row.seq), data: row.data as Json, at: row.at.toISOString() });
        seq = Number(row.seq);
      }
      if (rows.length < 1000) break;
    }
    const head = await this.head();
    return { ...verifier.end(head), head };
  }
}
