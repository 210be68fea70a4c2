import type { DraftCitation, DraftContent } from './content';

/** What one page keeps in this browser of one draft, until the server has it. */
export type DraftRecord = {
  /** The page that wrote it. Two tabs never write over each other. */
  readonly page: string;
  readonly claimId: string;
  /** What the server held when this was written, and what was on the screen. */
  readonly base: DraftContent;
  readonly version: number;
  readonly content: DraftContent;
  /** What was on its way to the server and may have arrived. */
  readonly sent: readonly DraftContent[];
  readonly at: number;
};

/** Whose drafts: those of another person who signs in at the same desk are never looked at. */
export type Owner = { readonly workspaceId: string; readonly userId: string };

/** The part of Web Storage that is needed. */
export type KeyValues = {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};

const PREFIX = 'claimdesk.draft.1';

const keyOf = ({ workspaceId, userId }: Owner, claimId: string, page: string): string =>
  [PREFIX, workspaceId, userId, claimId, page].join('.');

/** Keeps it; throws what the storage throws when it is full or switched off. */
export function keepRecord(storage: KeyValues, owner: Owner, record: DraftRecord): void {
  storage.setItem(keyOf(owner, record.claimId, record.page), JSON.stringify(record));
}

export function forgetRecord(storage: KeyValues, owner: Owner, claimId: string, page: string): void {
  storage.removeItem(keyOf(owner, claimId, page));
}

/** Everything kept for this person, of one claim or of all. What cannot be read is left alone, never deleted. */
export function keptRecords(storage: KeyValues, owner: Owner, claimId?: string): DraftRecord[] {
  const prefix = [PREFIX, owner.workspaceId, owner.userId, ...(claimId === undefined ? [] : [claimId])].join('.') + '.';
  const records: DraftRecord[] = [];
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) {
      const record = readRecord(storage.getItem(key));
      if (record) records.push(record);
    }
  }
  return records;
}

function readRecord(text: string | null): DraftRecord | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isRecord(value: unknown): value is DraftRecord {
  return (
    isObject(value) &&
    typeof value.page === 'string' &&
    typeof value.claimId === 'string' &&
    typeof value.at === 'number' &&
    typeof value.version === 'number' &&
    isContent(value.base) &&
    isContent(value.content) &&
    Array.isArray(value.sent) &&
    value.sent.every(isContent)
  );
}

function isContent(value: unknown): value is DraftContent {
  return (
    isObject(value) &&
    (value.rating === null || typeof value.rating === 'string') &&
    typeof value.rationale === 'string' &&
    typeof value.wordingProposal === 'string' &&
    Array.isArray(value.citations) &&
    value.citations.every(isCitation)
  );
}

function isCitation(value: unknown): value is DraftCitation {
  return (
    isObject(value) &&
    typeof value.key === 'string' &&
    (value.sourceId === null || typeof value.sourceId === 'string') &&
    (value.sourceId !== null || isObject(value.source)) &&
    typeof value.stance === 'string' &&
    typeof value.quote === 'string' &&
    typeof value.locator === 'string' &&
    typeof value.accessedAt === 'string'
  );
}
