import {
  changesSince,
  contentOf,
  sameContent,
  withStoredSources,
  type DraftChanges,
  type DraftContent,
  type StoredDraft,
} from './content';
import { mergeDrafts, type DraftField } from './merge';
import type { DraftRecord } from './records';

/*
 * The life of a draft as a pure state machine: events in, the next state and what is to be done out. Every keystroke is
 * kept in this browser before anything else; the server gets it shortly after. Whatever goes wrong on the way there, the
 * words stay on the screen and in the browser.
 */

/** Why the server does not have what is on the screen. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'server'; readonly retryAfterMs?: number }
  | { readonly kind: 'signed_out' }
  /** The claim is no longer this person's to review: released, lapsed, given to somebody else, merged away. */
  | { readonly kind: 'not_mine' }
  /** The server does not take this content; it has to be changed first. */
  | { readonly kind: 'refused'; readonly detail: string };

/** The draft was written on in another tab or on another device, and both changed the same. */
export type Conflict = {
  readonly base: DraftContent;
  readonly theirs: DraftContent;
  readonly fields: readonly DraftField[];
};

export type Draft = {
  /** What the server is known to hold, under which version (0: nothing). */
  readonly base: DraftContent;
  readonly version: number;
  /** What is on the screen. */
  readonly local: DraftContent;
  /** What is on its way to the server. */
  readonly sending: DraftContent | null;
  /** What was sent under `version` without an answer: the server may hold it or not. */
  readonly unanswered: readonly DraftContent[];
  readonly trouble: Trouble | null;
  readonly attempts: number;
  readonly conflict: Conflict | null;
  /** When the server last took it over. */
  readonly savedAt: number | null;
  /** When words of another tab or device were taken in without a question. */
  readonly mergedAt: number | null;
  /** Since when the server lags behind. */
  readonly dirtySince: number | null;
  /** False when this browser refuses to keep anything (private window, full disk). */
  readonly keptHere: boolean;
  /** Submitted or withdrawn from the screen: nothing is sent any more. */
  readonly closed: boolean;
};

export type DraftEvent =
  | { readonly type: 'edited'; readonly content: DraftContent; readonly at: number }
  /**
   * Time is up, blur, hidden page: send if there is anything. `forced` (signed in again, claim taken again, "try again")
   * also after a trouble that does not pass by itself.
   */
  | { readonly type: 'flush'; readonly forced?: true }
  | { readonly type: 'saved'; readonly stored: StoredDraft; readonly at: number }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  /** 412: the server holds something else; null when it holds no draft any more. */
  | { readonly type: 'stale'; readonly stored: StoredDraft | null; readonly at: number }
  | { readonly type: 'resolved'; readonly content: DraftContent; readonly at: number }
  /** Another tab of this browser has saved. */
  | { readonly type: 'elsewhere'; readonly stored: StoredDraft; readonly at: number }
  /** Another page of this browser ended and left words behind. */
  | { readonly type: 'found'; readonly record: DraftRecord; readonly at: number }
  | { readonly type: 'keeping_failed' }
  | { readonly type: 'closed' };

export type DraftEffect =
  /** Write to this browser's storage, now. */
  | { readonly type: 'keep' }
  /** The server has it all: nothing needs to stay in this browser. */
  | { readonly type: 'forget' }
  | { readonly type: 'send'; readonly changes: DraftChanges; readonly version: number }
  /** Flush after this time; replaces an earlier wait. */
  | { readonly type: 'wait'; readonly ms: number }
  /** Tell the other tabs of this browser what the server holds now. */
  | { readonly type: 'tell'; readonly stored: StoredDraft };

export type Step = { readonly draft: Draft; readonly effects: readonly DraftEffect[] };

export const SAVE_AFTER_MS = 800;
/** Somebody who types without a pause is saved every now and then all the same. */
export const SAVE_AT_LEAST_EVERY_MS = 10_000;
const MOST_UNANSWERED = 5;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/** Back-off without chance: one person's draft does not need it. */
export function retryAfter(attempts: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, attempts - 1));
}

/** True when something is on the screen that the server is not known to hold. */
export function isDirty(draft: Draft): boolean {
  return !sameContent(draft.local, draft.base);
}

/** Opens the draft from what the server holds and, merged in, from what an earlier page left in this browser. */
export function openDraft(stored: StoredDraft | null, kept: DraftRecord | null, at: number): Step {
  const base = contentOf(stored);
  const savedAt = stored ? Date.parse(stored.updatedAt) : null;
  const draft: Draft = { ...UNTOUCHED, base, local: base, version: stored?.version ?? 0, savedAt };
  return kept ? takeIn(draft, kept, at) : { draft, effects: [] };
}

/** Opens the draft while the server cannot be asked, from what this browser has: the next save will tell what it missed. */
export function openKept({ base, content, sent, version }: DraftRecord, at: number): Step {
  const draft: Draft = {
    ...UNTOUCHED,
    base,
    local: content,
    version,
    unanswered: sent,
    trouble: { kind: 'offline' },
    attempts: 1,
    dirtySince: at,
  };
  return { draft, effects: [{ type: 'keep' }, { type: 'wait', ms: retryAfter(1) }] };
}

const UNTOUCHED: Omit<Draft, 'base' | 'local' | 'version'> = {
  sending: null,
  unanswered: [],
  trouble: null,
  attempts: 0,
  conflict: null,
  savedAt: null,
  mergedAt: null,
  dirtySince: null,
  keptHere: true,
  closed: false,
};

/** Merges words that another page left in this browser into a draft that has nothing unsaved. */
function takeIn(draft: Draft, { base, content, sent }: DraftRecord, at: number): Step {
  // What was on its way when the page ended may have arrived: then the server holds our own words.
  const from = sent.find((one) => sameContent(one, draft.base)) ?? base;
  const merged = mergeDrafts(from, content, draft.base);
  if (merged.conflicts.length > 0) {
    const conflict = { base: from, theirs: draft.base, fields: merged.conflicts };
    return { draft: { ...draft, local: content, conflict, dirtySince: at }, effects: [{ type: 'keep' }] };
  }
  const mergedAt = sameContent(from, draft.base) ? draft.mergedAt : at;
  const next: Draft = { ...draft, local: merged.content, mergedAt };
  if (!isDirty(next)) return { draft: next, effects: [] };
  return { draft: { ...next, dirtySince: at }, effects: [{ type: 'keep' }, { type: 'wait', ms: 0 }] };
}

/** True when words that another page left behind can be taken in without getting in the way of what is typed here. */
export function isAtRest(draft: Draft): boolean {
  return !draft.closed && draft.sending === null && draft.conflict === null && !isDirty(draft);
}

/** What this browser has to keep of the draft so that nothing is lost when the page ends now. */
export function recordOf(draft: Draft): Pick<DraftRecord, 'base' | 'content' | 'sent' | 'version'> {
  return {
    version: draft.version,
    base: draft.conflict?.base ?? draft.base,
    content: draft.local,
    sent: [...draft.unanswered, ...(draft.sending ? [draft.sending] : [])],
  };
}

/** One event. Pure: the same draft and event always give the same step. */
export function step(draft: Draft, event: DraftEvent): Step {
  if (draft.closed) return { draft, effects: [] };
  switch (event.type) {
    case 'edited':
      return edited(draft, event.content, event.at);
    case 'flush':
      return flush(draft, event.forced ?? false);
    case 'saved':
      return saved(draft, event.stored, event.at);
    case 'failed':
      return failed(draft, event.trouble);
    case 'stale':
      return stale(draft, event.stored, event.at);
    case 'resolved':
      return resolved(draft, event.content, event.at);
    case 'elsewhere':
      return elsewhere(draft, event.stored, event.at);
    case 'found':
      return isAtRest(draft) ? takeIn(draft, event.record, event.at) : { draft, effects: [] };
    case 'keeping_failed':
      return { draft: { ...draft, keptHere: false }, effects: draft.sending ? [] : [{ type: 'wait', ms: 0 }] };
    case 'closed':
      return { draft: { ...draft, closed: true, sending: null }, effects: [{ type: 'forget' }] };
  }
}

function edited(draft: Draft, content: DraftContent, at: number): Step {
  if (sameContent(content, draft.local)) return { draft: { ...draft, local: content }, effects: [] };
  // Something else is tried: an earlier refusal no longer counts.
  const trouble = draft.trouble?.kind === 'refused' ? null : draft.trouble;
  const next = { ...draft, local: content, trouble, dirtySince: draft.dirtySince ?? at };
  const effects: DraftEffect[] = [{ type: 'keep' }];
  if (!next.sending && !next.conflict && !next.trouble) effects.push({ type: 'wait', ms: pauseAt(next, at) });
  return { draft: next, effects };
}

function pauseAt(draft: Draft, at: number): number {
  const latest = (draft.dirtySince ?? at) + SAVE_AT_LEAST_EVERY_MS - at;
  return Math.max(0, Math.min(SAVE_AFTER_MS, latest));
}

/** Trouble that only a person can end: signing in, taking the claim again, changing the words. */
const needsPerson = ({ trouble }: Draft): boolean =>
  trouble?.kind === 'refused' || trouble?.kind === 'not_mine' || trouble?.kind === 'signed_out';

function flush(draft: Draft, forced: boolean): Step {
  const waits = draft.sending !== null || draft.conflict !== null || (needsPerson(draft) && !forced);
  if (waits || !isDirty(draft)) return { draft, effects: [] };
  const changes = changesSince(draft.base, draft.local);
  // Kept once more, because what is kept says what is on its way: see `recordOf`.
  return {
    draft: { ...draft, sending: draft.local },
    effects: [{ type: 'keep' }, { type: 'send', changes, version: draft.version }],
  };
}

function saved(draft: Draft, stored: StoredDraft, at: number): Step {
  const sent = draft.sending ?? draft.local;
  // What was sent counts as held, not what came back: the server may spell it differently, and a difference that nobody
  // typed must not be sent again for ever.
  const next: Draft = {
    ...draft,
    base: withStoredSources(sent, sent, stored.citations),
    local: withStoredSources(draft.local, sent, stored.citations),
    version: stored.version,
    sending: null,
    unanswered: [],
    trouble: null,
    attempts: 0,
    savedAt: at,
    dirtySince: null,
  };
  const effects: DraftEffect[] = [{ type: 'tell', stored }];
  if (!isDirty(next)) return { draft: next, effects: [{ type: 'forget' }, ...effects] };
  return {
    draft: { ...next, dirtySince: at },
    effects: [{ type: 'keep' }, ...effects, { type: 'wait', ms: SAVE_AFTER_MS }],
  };
}

function failed(draft: Draft, trouble: Trouble): Step {
  const attempts = draft.attempts + 1;
  const unanswered =
    draft.sending && (trouble.kind === 'offline' || trouble.kind === 'server')
      ? [...draft.unanswered, draft.sending].slice(-MOST_UNANSWERED)
      : draft.unanswered;
  const next: Draft = { ...draft, sending: null, unanswered, trouble, attempts };
  const effects: DraftEffect[] = [{ type: 'keep' }];
  if (trouble.kind === 'offline') effects.push({ type: 'wait', ms: retryAfter(attempts) });
  if (trouble.kind === 'server') effects.push({ type: 'wait', ms: trouble.retryAfterMs ?? retryAfter(attempts) });
  return { draft: next, effects };
}

function stale(draft: Draft, stored: StoredDraft | null, at: number): Step {
  const held = contentOf(stored);
  const version = stored?.version ?? 0;
  // The answer to an earlier save was lost on the way: the server holds our own words, not somebody else's.
  const ours = [...draft.unanswered, ...(draft.sending ? [draft.sending] : [])].find((sent) => sameContent(sent, held));
  const idle: Draft = { ...draft, version, sending: null, unanswered: [], trouble: null, attempts: 0 };
  if (ours && stored) return saved({ ...idle, sending: ours }, stored, at);
  const { content, conflicts } = mergeDrafts(draft.base, draft.local, held);
  if (conflicts.length > 0) {
    const conflict = { base: draft.base, theirs: held, fields: conflicts };
    return { draft: { ...idle, base: held, conflict }, effects: [{ type: 'keep' }] };
  }
  const next: Draft = { ...idle, base: held, local: content, mergedAt: at };
  if (!isDirty(next)) return { draft: { ...next, savedAt: at, dirtySince: null }, effects: [{ type: 'forget' }] };
  return { draft: next, effects: [{ type: 'keep' }, { type: 'wait', ms: 0 }] };
}

function resolved(draft: Draft, content: DraftContent, at: number): Step {
  const next: Draft = { ...draft, local: content, conflict: null, mergedAt: at };
  if (!isDirty(next)) return { draft: { ...next, savedAt: at, dirtySince: null }, effects: [{ type: 'forget' }] };
  return { draft: { ...next, dirtySince: at }, effects: [{ type: 'keep' }, { type: 'wait', ms: 0 }] };
}

function elsewhere(draft: Draft, stored: StoredDraft, at: number): Step {
  if (stored.version <= draft.version || !isAtRest(draft)) {
    // Our own words are on their way or still to be sent; the server will say 412 and they are merged then.
    return { draft, effects: [] };
  }
  const held = contentOf(stored);
  return {
    draft: {
      ...draft,
      base: held,
      local: held,
      version: stored.version,
      savedAt: Date.parse(stored.updatedAt),
      mergedAt: at,
    },
    effects: [],
  };
}
