import { newId } from '#libs/platform';
import type { Json } from './json.js';
import type { Tx } from './prisma.js';

/** Work for the worker: ids only, never text. */
export type OutboxMessage = { readonly topic: string; readonly payload: Readonly<Record<string, Json>> };
export type WaitingMessage = OutboxMessage & {
  readonly id: string;
  readonly workspaceId: string;
  readonly attempts: number;
};

/** Writes messages in the transaction of the state that they belong to. */
export async function addToOutbox(tx: Tx, workspaceId: string, messages: readonly OutboxMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.outbox.createMany({
    data: messages.map((message) => ({
      id: newId(),
      workspaceId,
      topic: message.topic,
      payload: message.payload,
    })),
  });
  await tx.$queryRaw`SELECT pg_notify('claimdesk_outbox', '')::text`;
}

/** The relay's side: messages are claimed for a while, handed over, then marked; a relay that dies leaves them to the next. */
export class OutboxRepository {
  constructor(private readonly tx: Tx) {}

  /** Claims waiting messages for `seconds`. Order across transactions is not promised. */
  async claim(limit: number, seconds: number): Promise<readonly WaitingMessage[]> {
    return await this.tx.$queryRaw<WaitingMessage[]>`
      UPDATE outbox SET claimed_until = now() + make_interval(secs => ${seconds}), attempts = attempts + 1
      WHERE id IN (SELECT id FROM outbox WHERE dispatched_at IS NULL AND (claimed_until IS NULL OR claimed_until < now())
                   ORDER BY created_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING id, workspace_id AS "workspaceId", topic, payload, attempts`;
  }

  async markDispatched(ids: readonly string[]): Promise<void> {
    await this.tx
      .$executeRaw`UPDATE outbox SET dispatched_at = now(), claimed_until = NULL WHERE id = ANY(${[...ids]}::uuid[])`;
  }

  /** Gives claimed messages back at once, after the queue refused them. */
  async release(ids: readonly string[]): Promise<void> {
    await this.tx
      .$executeRaw`UPDATE outbox SET claimed_until = NULL WHERE id = ANY(${[...ids]}::uuid[]) AND dispatched_at IS NULL`;
  }

  async waiting(): Promise<number> {
    return await this.tx.outbox.count({ where: { dispatchedAt: null } });
  }

  /** Removes what was handed over more than `hours` ago. */
  async prune(hours: number): Promise<number> {
    return await this.tx.$executeRaw`DELETE FROM outbox WHERE dispatched_at < now() - make_interval(hours => ${hours})`;
  }
}
