import { Problem } from '#libs/platform';
import type { By } from './actor.js';
import type { Json } from './json.js';
import type { Tx } from './prisma.js';

/** How long a repeated POST gets the first answer again. */
export const IDEMPOTENCY_HOURS = 24;

/**
 * Claims the key in the caller's transaction. A twin that runs at the same time waits here for the first one and then
 * gets its answer; the same key for another request is refused. Undefined: go on, this is the first.
 */
export async function claimIdempotencyKey(tx: Tx, by: By): Promise<{ readonly result: Json } | undefined> {
  if (!by.idempotency || !by.userId) return undefined;
  const { key, requestHash } = by.idempotency;
  const inserted = await tx.$executeRaw`
    INSERT INTO idempotency_keys (workspace_id, caller_id, key, request_hash) VALUES (${by.workspaceId}::uuid, ${by.userId}::uuid, ${key}, ${requestHash}) ON CONFLICT DO NOTHING`;
  if (inserted === 1) return undefined;
  const row = await tx.idempotencyKey.findUniqueOrThrow({
    where: { workspaceId_callerId_key: { workspaceId: by.workspaceId, callerId: by.userId, key } },
  });
  if (row.requestHash !== requestHash) {
    throw new Problem('idempotency_key_reused', 'This Idempotency-Key was used for another request; send a new one.');
  }
  by.idempotency.replayed = true;
  return { result: row.result as Json };
}

export async function keepResult(tx: Tx, by: By, result: unknown): Promise<void> {
  if (!by.idempotency || !by.userId) return;
  await tx.idempotencyKey.update({
    where: { workspaceId_callerId_key: { workspaceId: by.workspaceId, callerId: by.userId, key: by.idempotency.key } },
    data: { result: JSON.parse(JSON.stringify(result ?? null)) as object },
  });
}
