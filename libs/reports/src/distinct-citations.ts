import type { SnapshotCitation } from './snapshot.js';

/**
 * Citations that say the same of the same source, as two reviewers who agree often do, once: at the time at which the
 * last of them looked. The order stays that of the first.
 */
export function distinctCitations(citations: readonly SnapshotCitation[]): SnapshotCitation[] {
  const distinct = new Map<string, SnapshotCitation>();
  for (const citation of citations) {
    const { stance, quote, locator, source, accessedAt } = citation;
    const key = JSON.stringify([source.id, stance, quote, locator]);
    const before = distinct.get(key);
    if (before === undefined || before.accessedAt < accessedAt) distinct.set(key, citation);
  }
  return [...distinct.values()];
}
