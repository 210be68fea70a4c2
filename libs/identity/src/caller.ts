import type { Role, UserId, WorkspaceId } from '#libs/claims';
import type { Idempotency } from '#libs/storage';

/** What a machine's token may be allowed to do. A route without a scope is closed to machines. */
export const SCOPES = [
  'articles:read',
  'articles:write',
  'claims:read',
  'claims:write',
  'reviews:read',
  'reviews:write',
  'sources:read',
  'sources:write',
  'reports:read',
  'reports:write',
  'events:read',
  'people:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks, in which workspace, with which roles of now. `db.write` and `db.read` take it as it is. */
export type Caller = {
  readonly kind: 'person' | 'machine';
  readonly userId: UserId;
  readonly workspaceId: WorkspaceId;
  readonly roles: ReadonlySet<Role>;
  /** The session of a person, null for a machine. */
  readonly sessionId: string | null;
  /** The API token of a machine, null for a person. */
  readonly tokenId: string | null;
  /** What the token is limited to; null for a person, who is limited by the roles only. */
  readonly scopes: ReadonlySet<Scope> | null;
  readonly requestId: string;
  readonly idempotency?: Idempotency;
};

/** A caller before the request adds its own id and idempotency key. */
export type Identity = Omit<Caller, 'requestId' | 'idempotency'>;

/** Turns a secret that came with a request into who it stands for, by the state of this moment; null: nobody. */
export abstract class Authentication {
  /** By the secret of the session cookie. */
  abstract bySession(secret: string): Promise<Identity | null>;
  /** By an API token (`cd_…`). */
  abstract byToken(secret: string): Promise<Identity | null>;
  /** The same session or token again, as it is now, without counting as a use; null: it ended. */
  abstract again(identity: Identity): Promise<Identity | null>;
}
