/** What a reviewer has in hand, in the order in which it is due. */
export type WorkItem = { readonly id: string };

/**
 * The claim that comes after this one: the next in the list that was not put off, from the top when the end is reached;
 * those put off come last. Null: nothing is left.
 */
export function nextItem(
  items: readonly WorkItem[],
  current: string | null,
  putOff: ReadonlySet<string>,
): string | null {
  const at = items.findIndex(({ id }) => id === current);
  const inTurn = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].filter(({ id }) => id !== current);
  return (inTurn.find(({ id }) => !putOff.has(id)) ?? inTurn[0])?.id ?? null;
}

/** The claim before this one in the list; null at the top. */
export function previousItem(items: readonly WorkItem[], current: string | null): string | null {
  const at = items.findIndex(({ id }) => id === current);
  return at > 0 ? (items[at - 1]?.id ?? null) : null;
}

export type Progress = { readonly at: number; readonly of: number };

/** "4 of 17": what was submitted in this sitting counts, and what is still in hand. */
export function progressOf(done: number, inHand: number): Progress {
  const of = done + inHand;
  return { at: Math.min(done + 1, of), of };
}

const UNTIL = 12 * 60 * 60 * 1000;

/** What was submitted in this sitting, kept over a reload: ids with their times, the oldest gone after half a day. */
export type Sitting = readonly { readonly id: string; readonly at: number; readonly tookMs: number }[];

export function addToSitting(sitting: Sitting, id: string, at: number, tookMs: number): Sitting {
  return [...sitting.filter((one) => one.id !== id && at - one.at < UNTIL), { id, at, tookMs }];
}

export function takeFromSitting(sitting: Sitting, id: string): Sitting {
  return sitting.filter((one) => one.id !== id);
}

export function readSitting(text: string | null, now: number): Sitting {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isEntry).filter(({ at }) => now - at < UNTIL) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Sitting[number] {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, tookMs } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof at === 'number' && typeof tookMs === 'number';
}

/** The usual time for one claim in this sitting, in minutes; null before there is one. */
export function minutesEach(sitting: Sitting): number | null {
  if (sitting.length === 0) return null;
  const sorted = sitting.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return Math.max(1, Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) / 60_000));
}
