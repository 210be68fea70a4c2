import type { DraftChanges, DraftContent, StoredDraft } from './content';
import {
  isAtRest,
  isDirty,
  openDraft,
  openKept,
  recordOf,
  step,
  type Draft,
  type DraftEffect,
  type DraftEvent,
  type Step,
  type Trouble,
} from './machine';
import { forgetRecord, keepRecord, keptRecords, type DraftRecord, type KeyValues, type Owner } from './records';

/** What became of a save. */
export type SaveAnswer =
  | { readonly type: 'saved'; readonly stored: StoredDraft }
  | { readonly type: 'stale'; readonly stored: StoredDraft | null }
  | { readonly type: 'failed'; readonly trouble: Trouble };

/** The world around a draft: server, browser storage, the other pages, the clock. */
export type DraftPorts = {
  /** What the server holds; null: nothing. Rejects when it cannot be asked. */
  readonly read: () => Promise<StoredDraft | null>;
  /** Never rejects. */
  readonly save: (changes: DraftChanges, version: number) => Promise<SaveAnswer>;
  readonly storage: KeyValues;
  /** Calls back when the page with this id has ended, at once when it already has. Answers how to stop waiting. */
  readonly whenEnded: (page: string, then: () => void) => () => void;
  /** Tells the other pages what the server holds of this draft, and hears it from them. */
  readonly tell: (stored: StoredDraft) => void;
  readonly hear: (listener: (stored: StoredDraft) => void) => () => void;
  readonly now: () => number;
  /** Calls back after a time; answers how to stop. */
  readonly after: (ms: number, then: () => void) => () => void;
};

/**
 * One draft on one page: runs the state machine (machine.ts) in the world. React reads it with `subscribe` and
 * `snapshot`.
 */
export class DraftStore {
  private draft: Draft | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private readonly leftBehind: DraftRecord[] = [];
  private stopWaiting: () => void = () => undefined;
  private disposed = false;

  constructor(
    private readonly owner: Owner,
    private readonly claimId: string,
    private readonly page: string,
    private readonly ports: DraftPorts,
  ) {}

  /** Loads the draft. Rejects only when neither the server nor this browser has anything to begin with. */
  async open(): Promise<void> {
    const others = this.kept().filter((record) => record.page !== this.page);
    for (const record of others) this.stops.push(this.ports.whenEnded(record.page, () => this.found(record)));
    this.stops.push(this.ports.hear((stored) => this.dispatch({ type: 'elsewhere', stored, at: this.ports.now() })));
    // Whether a page has ended is known a moment later; so is the answer of the server.
    let stored: StoredDraft | null;
    try {
      stored = await this.ports.read();
    } catch (error) {
      const record = this.leftBehind.shift();
      if (!record) throw error;
      this.take(openKept(record, this.ports.now()));
      this.drop(record);
      return;
    }
    if (this.disposed) return;
    this.take(openDraft(stored, null, this.ports.now()));
    this.takeInLeftBehind();
  }

  /** What is known now; null until it is loaded. */
  readonly snapshot = (): Draft | null => this.draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The person typed or chose something. */
  edit(change: (content: DraftContent) => DraftContent): void {
    if (!this.draft) return;
    this.dispatch({ type: 'edited', content: change(this.draft.local), at: this.ports.now() });
  }

  /** Sends now if there is anything to send; `forced` also after a trouble that only a person can end. */
  flush(forced = false): void {
    this.dispatch(forced ? { type: 'flush', forced } : { type: 'flush' });
  }

  /** The person's answer to a merge. */
  resolve(content: DraftContent): void {
    this.dispatch({ type: 'resolved', content, at: this.ports.now() });
  }

  /**
   * Resolves once the server holds everything, with the draft; null when that is not possible now (offline, conflict,
   * refused): the draft says why.
   */
  async settled(): Promise<Draft | null> {
    this.flush(true);
    for (;;) {
      const { draft } = this;
      if (!draft || draft.closed || draft.conflict) return null;
      if (!isDirty(draft)) return draft;
      if (!draft.sending) {
        // The one attempt that was asked for has failed.
        if (draft.trouble) return null;
        this.flush();
      }
      await this.nextChange();
    }
  }

  /** After the submission: the browser lets the words go. */
  close(): void {
    this.dispatch({ type: 'closed' });
  }

  /** Nothing has to be sent any more, nor asked. */
  get atRest(): boolean {
    return this.draft === null || this.draft.closed || isAtRest(this.draft);
  }

  /** Ends the work on it. What the server does not have stays in this browser for the next page. */
  dispose(): void {
    this.stopWaiting();
    for (const stop of this.stops) stop();
    this.disposed = true;
    this.listeners.clear();
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop();
        resolve();
      });
    });
  }

  private found(record: DraftRecord): void {
    this.leftBehind.push(record);
    this.takeInLeftBehind();
  }

  private takeInLeftBehind(): void {
    while (this.draft && isAtRest(this.draft)) {
      const record = this.leftBehind.shift();
      if (!record) return;
      this.take(step(this.draft, { type: 'found', record, at: this.ports.now() }));
      this.drop(record);
    }
  }

  private dispatch(event: DraftEvent): void {
    if (this.draft) this.take(step(this.draft, event));
  }

  private take({ draft, effects }: Step): void {
    this.draft = draft;
    for (const effect of effects) this.carryOut(effect);
    for (const listener of [...this.listeners]) listener();
    if (isAtRest(this.draft) && this.leftBehind.length > 0) this.takeInLeftBehind();
  }

  private carryOut(effect: DraftEffect): void {
    switch (effect.type) {
      case 'keep':
        return this.keep();
      case 'forget':
        return forgetRecord(this.ports.storage, this.owner, this.claimId, this.page);
      case 'tell':
        return this.ports.tell(effect.stored);
      case 'wait':
        this.stopWaiting();
        if (!this.disposed) this.stopWaiting = this.ports.after(effect.ms, () => this.flush());
        return;
      case 'send':
        this.stopWaiting();
        void this.ports.save(effect.changes, effect.version).then((answer) => {
          this.dispatch(answer.type === 'failed' ? answer : { ...answer, at: this.ports.now() });
        });
    }
  }

  private keep(): void {
    if (!this.draft) return;
    const { claimId, page } = this;
    try {
      const record = { page, claimId, at: this.ports.now(), ...recordOf(this.draft) };
      keepRecord(this.ports.storage, this.owner, record);
    } catch {
      // Full, or switched off: the words are on the screen and go to the server at once.
      if (this.draft.keptHere) queueMicrotask(() => this.dispatch({ type: 'keeping_failed' }));
    }
  }

  private kept(): DraftRecord[] {
    return keptRecords(this.ports.storage, this.owner, this.claimId);
  }

  private drop(record: DraftRecord): void {
    forgetRecord(this.ports.storage, this.owner, this.claimId, record.page);
  }
}
