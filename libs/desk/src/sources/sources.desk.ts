import { Injectable, Module } from '@nestjs/common';
import type { SourceGrade, SourceKind } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { newId, Problem } from '#libs/platform';
import { Database, type Page, type SourceContent, type SourceFilter, type WriteTx } from '#libs/storage';
import { sourceView, sourceViews, type SourceView } from './source-view.js';

export type SourceInput = {
  readonly kind: SourceKind;
  readonly grade?: SourceGrade | null;
  readonly title: string;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  readonly publishedAt?: string | null;
  readonly note?: string | null;
  readonly confidential?: boolean;
  readonly visibleTo?: readonly string[];
};

/** The workspace's source library: documents, pages, data sets, people and calls that can be cited again and again. */
@Injectable()
export class SourcesDesk {
  constructor(private readonly db: Database) {}

  async create(by: Caller, input: SourceInput): Promise<SourceView> {
    return await this.db.write(by, async (tx) => {
      await requireMembers(tx, input.visibleTo ?? []);
      const row = await tx.sources.create({
        ...BLANK,
        kind: input.kind,
        title: input.title,
        ...contentOf(input),
        id: newId(),
        createdBy: by.userId,
      });
      tx.record({
        type: 'source.created',
        subjectType: 'source',
        subjectId: row.id,
        data: { confidential: row.confidential },
      });
      return await sourceView(tx, by, row);
    });
  }

  /** Newest first; confidential sources of others and those cited in sealed findings only are not in it. */
  async list(
    by: Caller,
    { limit, after, ...filter }: SourceFilter & { readonly limit: number; readonly after?: string },
  ): Promise<Page<SourceView>> {
    return await this.db.read(by, async (tx) => {
      const page = await tx.sources.list(by.userId, filter, limit, after);
      return { items: await sourceViews(tx, by, page.items), next: page.next };
    });
  }

  async read(by: Caller, id: string): Promise<SourceView> {
    return await this.db.read(by, async (tx) => await sourceView(tx, by, await tx.sources.get(id, by.userId)));
  }

  async change(by: Caller, id: string, input: Partial<SourceInput>, expected: number): Promise<SourceView> {
    return await this.db.write(by, async (tx) => {
      const before = await tx.sources.get(id, by.userId);
      await requireMembers(tx, input.visibleTo ?? []);
      if (before.version !== expected) {
        throw new Problem('stale_version', 'Somebody has changed this source since you read it.', {
          current: await sourceView(tx, by, before),
        });
      }
      const row = await tx.sources.change(id, expected, contentOf(input), tx.now);
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

const BLANK = {
  grade: null,
  url: null,
  publisher: null,
  author: null,
  publishedAt: null,
  note: null,
  confidential: false,
  visibleTo: [],
};

/** The columns of what the input says; what it leaves out stays as it is. */
function contentOf(input: Partial<SourceInput>): Partial<SourceContent> {
  const { publishedAt, visibleTo, ...fields } = input;
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(publishedAt === undefined
      ? {}
      : { publishedAt: publishedAt === null ? null : new Date(`${publishedAt}T00:00:00Z`) }),
    ...(visibleTo === undefined ? {} : { visibleTo: [...visibleTo] }),
  };
}

async function requireMembers(tx: WriteTx, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    if (await tx.workspace.membership(id)) continue;
    throw new Problem('validation', 'Somebody named is nobody of this workspace.', {
      errors: [{ pointer: `/visibleTo/${index}`, detail: 'give the ids of members' }],
    });
  }
}

@Module({ providers: [SourcesDesk], exports: [SourcesDesk] })
export class SourcesDeskModule {}
