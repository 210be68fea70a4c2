import { browserPorts, browserStorage, PAGE } from './browser';
import { DraftStore } from './draft-store';
import { keptRecords, type Owner } from './records';

type Opened = { readonly store: DraftStore; readonly opening: Promise<void>; users: number };

/**
 * The drafts of one person on this page. A draft whose words the server does not have yet stays at work here, also after
 * the person has gone on to the next claim.
 */
class DraftDesk {
  private readonly stores = new Map<string, Opened>();

  constructor(readonly owner: Owner) {}

  /** The draft of a claim; `opening` rejects when neither the server nor this browser has anything to begin with. */
  open(claimId: string): Opened {
    const known = this.stores.get(claimId);
    if (known) return known;
    const store = new DraftStore(this.owner, claimId, PAGE, browserPorts(this.owner, claimId));
    const opening = store.open();
    const entry = { store, opening, users: 0 };
    this.stores.set(claimId, entry);
    opening.catch(() => this.forget(claimId));
    return entry;
  }

  /** A screen shows the draft. Answers how to leave: what is unsaved is sent, and once it has arrived nothing is kept. */
  use(claimId: string): () => void {
    const entry = this.open(claimId);
    entry.users += 1;
    return () => {
      entry.users -= 1;
      entry.store.flush();
      const letGo = (): void => {
        if (entry.users === 0 && entry.store.atRest && this.stores.get(claimId) === entry) this.forget(claimId);
      };
      entry.store.subscribe(letGo);
      setTimeout(letGo, 0);
    };
  }

  /** After a submission: the next time the claim is opened, its draft is a new one. */
  forget(claimId: string): void {
    this.stores.get(claimId)?.store.dispose();
    this.stores.delete(claimId);
  }

  flush(forced = false): void {
    for (const { store } of this.stores.values()) store.flush(forced);
  }

  /** Claims with words that are in this browser only. */
  keptHere(): readonly string[] {
    return [...new Set(keptRecords(browserStorage(), this.owner).map(({ claimId }) => claimId))];
  }

  dispose(): void {
    for (const { store } of this.stores.values()) store.dispose();
    this.stores.clear();
  }
}

let desk: DraftDesk | null = null;

/** The drafts of the person who is signed in. Those of somebody else before stay in the browser, under their name. */
export function draftsOf(owner: Owner): DraftDesk {
  if (desk?.owner.userId !== owner.userId || desk.owner.workspaceId !== owner.workspaceId) {
    desk?.dispose();
    desk = new DraftDesk(owner);
  }
  return desk;
}

// The last moment in which a page can do something for sure is when it is hidden, not when it is closed.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') desk?.flush();
});
globalThis.addEventListener('pagehide', () => desk?.flush());
globalThis.addEventListener('online', () => desk?.flush());
