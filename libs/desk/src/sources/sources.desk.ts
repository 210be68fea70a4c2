import { Injectable, Module } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import { Database, type Page, type ReadTx, type SourceFilter, type SourceRow, type SourceSort } from '#libs/storage';
import { sourceView, sourceViews, visibleSources, type SourceView } from './source-view.js';
import { contentOf, requireMembers, storeSource, type SourceInput } from './store-source.js';

export type SourceListQuery = SourceFilter & {
  readonly sort?: SourceSort;
  readonly limit: number;
  readonly after?: string;
};

/** The workspace's source library: documents, pages, data sets, people and calls that can be cited again and again. */
@Injectable()
export class SourcesDesk {
  constructor(private readonly db: Database) {}

  async create(by: Caller, input: SourceInput): Promise<SourceView> {
    return await this.db.write(by, async (tx) => {
      return await sourceView(tx, by, await storeSource(tx, by, input));
    });
  }

  /** Newest first when nothing is said; without confidential sources of others and those of sealed findings. */
  async list(by: Caller, { sort = '-createdAt', limit, after, ...filter }: SourceListQuery): Promise<Page<SourceView>> {
    return await this.db.read(by, async (tx) => {
      const rows: SourceRow[] = [];
      let next = after;
      do {
        const page = await tx.sources.list(by.userId, filter, sort, limit - rows.length, next);
        rows.push(...(await visibleSources(tx, by, page.items)));
        next = page.next ?? undefined;
      } while (rows.length < limit && next !== undefined);
      return { items: await sourceViews(tx, by, rows), next: next ?? null };
    });
  }

  async read(by: Caller, id: string): Promise<SourceView> {
    return await this.db.read(
      by,
      async (tx) => await sourceView(tx, by, await visible(tx, by, await tx.sources.get(id, by.userId))),
    );
  }

  async change(by: Caller, id: string, input: Partial<SourceInput>, expected: number): Promise<SourceView> {
    return await this.db.write(by, async (tx) => {
      const before = await visible(tx, by, await tx.sources.getForUpdate(id, by.userId));
      if (before.createdBy !== by.userId && (input.confidential !== undefined || input.visibleTo !== undefined)) {
        throw new Problem('forbidden', 'Who may see a source is for the person to say who added it.');
      }
      await requireMembers(tx, input.visibleTo ?? []);
      if (before.version !== expected) {
        throw new Problem('stale_version', 'Somebody has changed this source since you read it.', {
          current: await sourceView(tx, by, before),
        });
      }
      const row = await tx.sources.change(id, contentOf(input), tx.now);
      tx.record({
        type: 'source.changed',
        subjectType: 'source',
        subjectId: id,
        data: { fields: Object.keys(input).sort() },
      });
      return await sourceView(tx, by, row);
    });
  }
}

async function visible(tx: ReadTx, by: Caller, row: SourceRow): Promise<SourceRow> {
  const [source] = await visibleSources(tx, by, [row]);
  if (!source) throw new Problem('not_found', 'There is no such source.');
  return source;
}

@Module({ providers: [SourcesDesk], exports: [SourcesDesk] })
export class SourcesDeskModule {}
