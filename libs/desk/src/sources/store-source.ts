import type { SourceGrade, SourceKind } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import type { By, SourceContent, SourceRow, WriteTx } from '#libs/storage';
import { personOf } from '../people/actor.js';

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

/** Stores a new source in `tx`; `pointer` is where its fields stand in the request. */
export async function storeSource(tx: WriteTx, by: By, input: SourceInput, pointer = ''): Promise<SourceRow> {
  await requireMembers(tx, input.visibleTo ?? [], pointer);
  const row = await tx.sources.create({
    ...BLANK,
    kind: input.kind,
    title: input.title,
    ...contentOf(input),
    id: newId(),
    createdBy: personOf(by),
  });
  tx.record({
    type: 'source.created',
    subjectType: 'source',
    subjectId: row.id,
    data: { confidential: row.confidential },
  });
  return row;
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
export function contentOf(input: Partial<SourceInput>): Partial<SourceContent> {
  const { publishedAt, visibleTo, ...fields } = input;
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(publishedAt === undefined
      ? {}
      : { publishedAt: publishedAt === null ? null : new Date(`${publishedAt}T00:00:00Z`) }),
    ...(visibleTo === undefined ? {} : { visibleTo: [...visibleTo] }),
  };
}

/** Problem `validation` when somebody in the list never was a member. */
export async function requireMembers(tx: WriteTx, ids: readonly string[], pointer = ''): Promise<void> {
  for (const [index, id] of ids.entries()) {
    if (await tx.workspace.membership(id)) continue;
    throw new Problem('validation', 'Somebody named is nobody of this workspace.', {
      errors: [{ pointer: `${pointer}/visibleTo/${index}`, detail: 'Give the ids of members.' }],
    });
  }
}
