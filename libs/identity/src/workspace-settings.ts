import { Injectable } from '@nestjs/common';
import { checkRatingScale, type Policy, type Rating, type RatingScale } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import { type By, Database, type Json, type RatingScaleRow, type WorkspaceRow } from '#libs/storage';

export type WorkspaceView = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly url: string | null;
  readonly correctionsUrl: string | null;
  readonly claimsUrl: string | null;
  readonly political: boolean;
  readonly policy: Policy;
  readonly version: number;
};
export type WorkspaceChange = Partial<Omit<WorkspaceView, 'id' | 'version'>>;

export type RatingScaleView = RatingScale & { readonly createdAt: string };

/** What a newsroom decides about itself: name, addresses, policy, ratings. */
@Injectable()
export class WorkspaceSettings {
  constructor(private readonly db: Database) {}

  async get(by: By): Promise<WorkspaceView> {
    return viewOf(await this.db.read(by, ({ workspace }) => workspace.get()));
  }

  async change(by: By, version: number, change: WorkspaceChange): Promise<WorkspaceView> {
    return await this.db.write(by, async (tx) => {
      const { policy, ...fields } = change;
      const row = await tx.workspace.change(
        version,
        { ...fields, ...(policy === undefined ? {} : { policy: policy }) },
        tx.now,
      );
      if (row === null) {
        const current = viewOf(await tx.workspace.get());
        throw new Problem('stale_version', 'Somebody changed the settings in the meantime.', { current });
      }
      const changed = Object.keys(change).sort();
      const data: Json = policy === undefined ? { changed } : { changed, policy: policy as unknown as Json };
      tx.record({ type: 'workspace.changed', subjectType: 'workspace', subjectId: by.workspaceId, data });
      return viewOf(row);
    });
  }

  /** The scale in force. */
  async ratingScale(by: By): Promise<RatingScaleView> {
    return scaleOf(await this.db.read(by, ({ workspace }) => workspace.ratingScale()));
  }

  /** All versions, the newest first: verdicts keep the words of their time. */
  async ratingScales(by: By): Promise<RatingScaleView[]> {
    return (await this.db.read(by, ({ workspace }) => workspace.ratingScales())).map(scaleOf);
  }

  /** Puts a new version of the scale in force; `version` is the one it replaces. */
  async replaceRatingScale(
    by: By,
    version: number,
    input: { name: string; ratings: readonly Rating[] },
  ): Promise<RatingScaleView> {
    const faults = checkRatingScale({ id: '', version: version + 1, ...input });
    if (faults.length > 0) {
      const errors = faults.map((detail) => ({ pointer: '/ratings', detail }));
      throw new Problem('validation', `The scale cannot be used. ${faults[0]}`, { errors });
    }
    return await this.db.write(by, async (tx) => {
      const before = await tx.workspace.ratingScale();
      if (before.version !== version) {
        throw new Problem('stale_version', 'Somebody changed the scale in the meantime.', { current: scaleOf(before) });
      }
      const row = await tx.workspace.addRatingScale({
        id: newId(),
        version: version + 1,
        name: input.name,
        ratings: input.ratings,
        createdBy: by.userId,
      });
      tx.record({
        type: 'rating_scale.added',
        subjectType: 'rating_scale',
        subjectId: row.id,
        data: { version: row.version },
      });
      return scaleOf(row);
    });
  }
}

const viewOf = (row: WorkspaceRow): WorkspaceView => ({
  id: row.id,
  name: row.name,
  language: row.language,
  url: row.url,
  correctionsUrl: row.correctionsUrl,
  claimsUrl: row.claimsUrl,
  political: row.political,
  policy: row.policy as Policy,
  version: row.version,
});

const scaleOf = (row: RatingScaleRow): RatingScaleView => ({
  id: row.id,
  version: row.version,
  name: row.name,
  ratings: row.ratings as unknown as readonly Rating[],
  createdAt: row.createdAt.toISOString(),
});
