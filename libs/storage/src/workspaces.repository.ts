import type { Role } from '#libs/claims';
import type { Tx } from './prisma.js';
import type { MembershipRow, RatingScaleRow, WorkspaceRow } from './rows.js';
import type { Json } from './json.js';

export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly since: Date;
  readonly endedAt: Date | null;
  readonly version: number;
};

/** The workspace itself, who works in it, and its rating scale. */
export class WorkspaceRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  async get(): Promise<WorkspaceRow> {
    return await this.tx.workspace.findUniqueOrThrow({ where: { id: this.workspaceId } });
  }

  async create(row: { name: string; language: string; policy: Json }): Promise<WorkspaceRow> {
    return await this.tx.workspace.create({
      data: { id: this.workspaceId, name: row.name, language: row.language, policy: row.policy as object },
    });
  }

  /** The row after the change, or null when `version` is stale. */
  async change(
    version: number,
    change: Partial<Pick<WorkspaceRow, 'name' | 'language' | 'url' | 'correctionsUrl' | 'claimsUrl' | 'political'>> & {
      policy?: Json;
    },
    now: Date,
  ): Promise<WorkspaceRow | null> {
    const { policy, ...fields } = change;
    const { count } = await this.tx.workspace.updateMany({
      where: { id: this.workspaceId, version },
      data: {
        ...fields,
        ...(policy === undefined ? {} : { policy: policy as object }),
        version: { increment: 1 },
        updatedAt: now,
      },
    });
    return count === 0 ? null : await this.get();
  }

  /** The scale in force: the newest version. */
  async ratingScale(): Promise<RatingScaleRow> {
    return await this.tx.ratingScale.findFirstOrThrow({
      where: { workspaceId: this.workspaceId },
      orderBy: { version: 'desc' },
    });
  }

  async ratingScales(): Promise<readonly RatingScaleRow[]> {
    return await this.tx.ratingScale.findMany({
      where: { workspaceId: this.workspaceId },
      orderBy: { version: 'desc' },
    });
  }

  async addRatingScale(row: {
    id: string;
    version: number;
    name: string;
    ratings: Json;
    createdBy: string | null;
  }): Promise<RatingScaleRow> {
    return await this.tx.ratingScale.create({
      data: { ...row, ratings: row.ratings as object, workspaceId: this.workspaceId },
    });
  }

  /** Everybody who works or has worked here, by name. */
  async members(): Promise<readonly Member[]> {
    const rows = await this.tx.membership.findMany({ where: { workspaceId: this.workspaceId } });
    const users = await this.tx.user.findMany({
      where: { id: { in: rows.map((row) => row.userId) } },
      select: { id: true, name: true, email: true },
    });
    const byId = new Map(users.map((user) => [user.id, user]));
    return rows
      .map((row) => ({
        userId: row.userId,
        name: byId.get(row.userId)?.name ?? '',
        email: byId.get(row.userId)?.email ?? '',
        roles: row.roles as Role[],
        since: row.createdAt,
        endedAt: row.endedAt,
        version: row.version,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.userId < b.userId ? -1 : 1));
  }

  async membership(userId: string): Promise<MembershipRow | null> {
    return await this.tx.membership.findUnique({
      where: { workspaceId_userId: { workspaceId: this.workspaceId, userId } },
    });
  }
}
