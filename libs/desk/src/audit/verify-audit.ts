import { systemIn, type ChainFault, type ChainHead, type Database } from '#libs/storage';

export type AuditVerification = {
  readonly workspaceId: string;
  readonly intact: boolean;
  /** Events that were followed. */
  readonly checked: number;
  readonly head: ChainHead;
  /** Each place where the chain does not hold, by sequence number. */
  readonly faults: readonly ChainFault[];
};

/** Follows the event chain of a workspace from its first event to its head and names every place that does not fit. */
export async function verifyAudit(db: Database, workspaceId: string): Promise<AuditVerification> {
  const result = await db.read(systemIn(workspaceId), (tx) => tx.events.verify());
  return { workspaceId, intact: result.faults.length === 0, ...result };
}

/** The same for every workspace of the installation. */
export async function verifyAllAudits(db: Database): Promise<readonly AuditVerification[]> {
  const ids = await db.system((tx) => tx.system.workspaceIds());
  const results: AuditVerification[] = [];
  for (const id of ids) results.push(await verifyAudit(db, id));
  return results;
}
