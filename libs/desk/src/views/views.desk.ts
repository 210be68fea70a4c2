import { Injectable, Module } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import { newId, Problem } from '#libs/platform';
import { Database, type ViewRow, type ViewScope, type WriteTx } from '#libs/storage';

export const VIEW_LAYOUTS = ['list', 'board'] as const;
export const VIEW_SCOPES = ['personal', 'team'] as const satisfies readonly ViewScope[];

export type ViewInput = {
  readonly name: string;
  /** The query string of the claim list, without its question mark. */
  readonly query: string;
  readonly layout: (typeof VIEW_LAYOUTS)[number];
  readonly scope: ViewScope;
};

/** A name for a query of the claim list. */
export type ViewView = ViewInput & {
  readonly id: string;
  readonly version: number;
  readonly ownerId: string;
  /** Whether the reader may change it. */
  readonly mine: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

const MOST = { personal: 100, team: 100 } as const satisfies Record<ViewScope, number>;

/** Saved views: personal ones for oneself, the team's for everybody, made by editors and administrators. */
@Injectable()
export class ViewsDesk {
  constructor(private readonly db: Database) {}

  /** The team's and one's own, the team's first, by name. */
  async list(by: Caller): Promise<readonly ViewView[]> {
    return (await this.db.read(by, (tx) => tx.views.list(by.userId))).map((row) => viewOf(row, by));
  }

  async create(by: Caller, input: ViewInput): Promise<ViewView> {
    return await this.db.write(by, async (tx) => {
      refuseScope(by, input.scope);
      await refuseTooMany(tx, by, input.scope);
      const row = await tx.views.create({ ...input, name: input.name.trim(), id: newId(), ownerId: by.userId });
      record(tx, 'created', row);
      return viewOf(row, by);
    });
  }

  async change(by: Caller, id: string, input: Partial<ViewInput>, expected: number): Promise<ViewView> {
    return await this.db.write(by, async (tx) => {
      const before = await changeable(tx, by, id, expected);
      const scope = input.scope ?? before.scope;
      if (scope !== before.scope) {
        refuseScope(by, scope);
        if (before.ownerId !== by.userId) {
          throw new Problem('forbidden', 'Only its owner can make a view of the team a personal one.');
        }
        await refuseTooMany(tx, by, scope);
      }
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const row = await tx.views.change(id, given, tx.now);
      // Those who lose it have to hear of it, too.
      record(tx, 'changed', scope === 'team' ? row : before);
      return viewOf(row, by);
    });
  }

  async remove(by: Caller, id: string, expected: number): Promise<void> {
    await this.db.write(by, async (tx) => {
      const row = await changeable(tx, by, id, expected);
      await tx.views.remove(id);
      record(tx, 'removed', row);
    });
  }
}

const leads = ({ roles }: Caller): boolean => roles.has('editor') || roles.has('admin');

function refuseScope(by: Caller, scope: string): void {
  if (scope === 'personal' || leads(by)) return;
  throw new Problem('forbidden', 'A view of the team takes the role editor or admin; save it as a personal one.');
}

async function refuseTooMany(tx: WriteTx, by: Caller, scope: ViewScope): Promise<void> {
  if ((await tx.views.count(scope, by.userId)) < MOST[scope]) return;
  throw new Problem('conflict', `There are ${MOST[scope]} such views already; remove one first.`);
}

async function changeable(tx: WriteTx, by: Caller, id: string, expected: number) {
  const row = await tx.views.getForUpdate(id, by.userId);
  refuseScope(by, row.scope);
  if (row.version !== expected) {
    throw new Problem('stale_version', 'Somebody has changed this view since you read it.', {
      current: viewOf(row, by),
    });
  }
  return { ...row, scope: row.scope as ViewScope };
}

/** Nobody else hears of a personal view (libs/desk/src/live/live-feed.ts). */
function record(tx: WriteTx, what: 'created' | 'changed' | 'removed', { id, scope }: ViewRow): void {
  const subjectType = scope === 'team' ? 'view' : 'personal_view';
  tx.record({ type: `view.${what}`, subjectType, subjectId: id, data: { scope } });
}

const viewOf = (row: ViewRow, by: Caller): ViewView => ({
  id: row.id,
  version: row.version,
  name: row.name,
  query: row.query,
  layout: row.layout as ViewInput['layout'],
  scope: row.scope as ViewScope,
  ownerId: row.ownerId,
  mine: row.scope === 'personal' || leads(by),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

@Module({ providers: [ViewsDesk], exports: [ViewsDesk] })
export class ViewsDeskModule {}
