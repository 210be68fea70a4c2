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

/** Who reads, as far as it decides what is seen. */
export type Reader = Pick<By, 'workspaceId' | 'userId' | 'roles'>;

/** Whether somebody is an author and nothing else: to them no article exists but those that they wrote or brought in. */
export function seesOwnArticlesOnly({ userId, roles }: Pick<By, 'userId' | 'roles'>): boolean {
  return userId !== null && roles.size === 1 && roles.has('author');
}
