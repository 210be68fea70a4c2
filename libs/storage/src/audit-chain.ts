import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from './json.js';

/** What stands before the first event of a workspace. */
export const CHAIN_START = '0'.repeat(64);

/** One entry of the audit log as it is hashed. `at` is ISO 8601 in UTC with milliseconds; `data` holds no article text. */
export type ChainedEvent = {
  readonly workspaceId: string;
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly data: Json;
  readonly at: string;
};

/** SHA-256 (hex) over the previous hash and the event as canonical JSON (RFC 8785). */
export function eventHash(previous: string, event: ChainedEvent): string {
  return createHash('sha256')
    .update(previous)
    .update(canonicalize(event) ?? '')
    .digest('hex');
}

export type ChainFault = {
  readonly seq: number;
  readonly fault: 'missing' | 'changed' | 'cut_off';
  readonly detail: string;
};

/** Follows a chain event by event; feed it in order of `seq`, then call `end` with the stored head. */
export function chainVerifier(): {
  next(event: ChainedEvent & { readonly prevHash: string; readonly hash: string }): void;
  end(head: { readonly seq: number; readonly hash: string } | null): {
    readonly checked: number;
    readonly faults: readonly ChainFault[];
  };
} {
  let seq = 0;
  let hash = CHAIN_START;
  let checked = 0;
  const faults: ChainFault[] = [];
  return {
    next({ prevHash, hash: stored, ...event }) {
      if (event.seq !== seq + 1) {
        faults.push({ seq: seq + 1, fault: 'missing', detail: `events ${seq + 1} to ${event.seq - 1} are missing` });
      } else if (prevHash !== hash) {
        faults.push({ seq: event.seq, fault: 'changed', detail: 'the link to the event before it does not fit' });
      }
      if (eventHash(prevHash, event) !== stored) {
        faults.push({ seq: event.seq, fault: 'changed', detail: 'the content does not fit its hash' });
      }
      seq = event.seq;
      hash = stored;
      checked += 1;
    },
    end(head) {
      if ((head?.seq ?? 0) !== seq) {
        faults.push({
          seq: seq + 1,
          fault: 'cut_off',
          detail: `the head stands at ${head?.seq ?? 0}, the last event at ${seq}`,
        });
      } else if (head && head.hash !== hash) {
        faults.push({ seq, fault: 'changed', detail: 'the head does not fit the last event' });
      }
      return { checked, faults };
    },
  };
}
