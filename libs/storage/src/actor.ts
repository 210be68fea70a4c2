import type { Role } from '#libs/claims';

/** A repeated POST, told apart by the header `Idempotency-Key`; `replayed` is set when the stored answer was given. */
export type Idempotency = { readonly key: string; readonly requestHash: string; replayed?: boolean };

/** Who does something, in which workspace. `userId` is null for the system itself. */
export type By = {
  readonly kind: 'person' | 'machine' | 'system';
  readonly workspaceId: string;
  readonly userId: string | null;
  readonly roles: ReadonlySet<Role>;
  readonly idempotency?: Idempotency | null;
};

/** The product itself acting in a workspace: extraction, lapses, demo data. */
export function systemIn(workspaceId: string): By {
  return { kind: 'system', workspaceId, userId: null, roles: new Set() };
}
