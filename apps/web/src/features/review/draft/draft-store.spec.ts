import { describe, expect, it } from '@jest/globals';
import { contentOf, type DraftChanges, type StoredDraft } from './content';
import { DraftStore, type DraftPorts, type SaveAnswer } from './draft-store';
import { draft, stored } from './drafts.testing';
import { keptRecords, type KeyValues } from './records';

const owner = { workspaceId: 'w', userId: 'u' };

class MemoryStorage implements KeyValues {
  readonly values = new Map<string, string>();
  full = false;
  get length(): number {
    return this.values.size;
  }
  key(index: number): string | null {
    return [...this.values.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.values.set(key, value);
  }
  removeItem(key: string): void {
    this.values.delete(key);
  }
}

/** One browser with its pages, and a server whose answers the test releases. */
class World {
  readonly storage = new MemoryStorage();
  held: StoredDraft | null = null;
  reachable = true;
  readonly ended = new Set<string>();
  private now = 1000;
  private readonly waitingForEnd = new Map<string, (() => void)[]>();
  private readonly ears = new Map<string, (stored: StoredDraft) => void>();
  private readonly timers = new Map<symbol, { readonly at: number; readonly then: () => void }>();
  private readonly mail: (() => void)[] = [];

  ports(page: string): DraftPorts {
    return {
      read: () => (this.reachable ? Promise.resolve(this.held) : Promise.reject(new Error('no network'))),
      save: (changes, version) => new Promise((answer) => this.mail.push(() => answer(this.answer(changes, version)))),
      storage: this.storage,
      whenEnded: (other, then) => {
        if (this.ended.has(other)) then();
        else this.waitingForEnd.set(other, [...(this.waitingForEnd.get(other) ?? []), then]);
        return () => this.waitingForEnd.delete(other);
      },
      tell: (told) => this.ears.forEach((ear, other) => other !== page && ear(told)),
      hear: (ear) => {
        this.ears.set(page, ear);
        return () => this.ears.delete(page);
      },
      now: () => this.now,
      after: (ms, then) => {
        const timer = Symbol();
        this.timers.set(timer, { at: this.now + ms, then });
        return () => this.timers.delete(timer);
      },
    };
  }

  private answer(changes: DraftChanges, version: number): SaveAnswer {
    if (!this.reachable) return { type: 'failed', trouble: { kind: 'offline' } };
    if (version !== (this.held?.version ?? 0)) return { type: 'stale', stored: this.held };
    const before = contentOf(this.held);
    this.held = stored(draft({ ...before, rationale: changes.rationale ?? before.rationale }), version + 1);
    return { type: 'saved', stored: this.held };
  }

  /** Time goes by; whatever is sent on the way is answered. */
  async pass(ms: number): Promise<void> {
    this.now += ms;
    for (let round = 0; round < 10; round++) {
      for (const [timer, { at, then }] of [...this.timers]) {
        if (at > this.now) continue;
        this.timers.delete(timer);
        then();
      }
      for (const answer of this.mail.splice(0)) answer();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** The page is killed: nothing of it runs any more. */
  kill(page: string): void {
    this.ended.add(page);
    this.ears.delete(page);
    this.timers.clear();
    this.mail.length = 0;
    for (const then of this.waitingForEnd.get(page) ?? []) then();
  }

  async open(page: string): Promise<DraftStore> {
    const store = new DraftStore(owner, 'c', page, this.ports(page));
    await store.open();
    return store;
  }
}

const write = (store: DraftStore, rationale: string): void => store.edit((content) => ({ ...content, rationale }));
const text = (store: DraftStore): string | undefined => store.snapshot()?.local.rationale;

describe('A draft in the browser', () => {
  it('is in the browser with the keystroke, at the server after a pause, and then in the browser no more', async () => {
    const world = new World();
    const page = await world.open('1');
    write(page, 'a word');
    expect(keptRecords(world.storage, owner, 'c')[0]?.content.rationale).toBe('a word');
    await world.pass(799);
    expect(world.held).toBeNull();
    await world.pass(1);
    expect(world.held?.rationale).toBe('a word');
    expect(world.storage.length).toBe(0);
  });

  it('survives a killed page', async () => {
    const world = new World();
    write(await world.open('1'), 'typed, then killed');
    world.kill('1');
    const again = await world.open('2');
    expect(text(again)).toBe('typed, then killed');
    await world.pass(1000);
    expect(world.held?.rationale).toBe('typed, then killed');
    expect(world.storage.length).toBe(0);
  });

  it('leaves alone what another living page has not saved, and takes it in when that page ends', async () => {
    const world = new World();
    write(await world.open('1'), 'unsaved in the first tab');
    const second = await world.open('2');
    expect(text(second)).toBe('');
    world.kill('1');
    expect(text(second)).toBe('unsaved in the first tab');
  });

  it('waits with the words of a dead page until its own are saved', async () => {
    const world = new World();
    write(await world.open('1'), 'first tab');
    const second = await world.open('2');
    write(second, 'second tab');
    world.kill('1');
    expect(text(second)).toBe('second tab');
    second.flush();
    await world.pass(0);
    expect(second.snapshot()).toMatchObject({
      local: { rationale: 'first tab' },
      conflict: { theirs: { rationale: 'second tab' } },
    });
  });

  it('shows in one tab what another has saved', async () => {
    const world = new World();
    const [one, two] = [await world.open('1'), await world.open('2')];
    write(one, 'from one');
    await world.pass(800);
    expect(text(two)).toBe('from one');
  });

  it('opens without the server when this browser has kept words, and saves them when it is back', async () => {
    const world = new World();
    world.reachable = false;
    await expect(world.open('0')).rejects.toThrow('no network');
    world.reachable = true;
    write(await world.open('1'), 'before the power went');
    world.kill('1');
    world.reachable = false;
    const again = await world.open('2');
    expect(text(again)).toBe('before the power went');
    await world.pass(5000);
    world.reachable = true;
    await world.pass(60_000);
    expect(world.held?.rationale).toBe('before the power went');
  });

  it('goes straight to the server when the browser is full', async () => {
    const world = new World();
    const page = await world.open('1');
    world.storage.full = true;
    write(page, 'no room here');
    await world.pass(0);
    expect(world.held?.rationale).toBe('no room here');
  });

  it('settles before a submission: the server has all of it, or says why not', async () => {
    const world = new World();
    const page = await world.open('1');
    write(page, 'ready');
    const settled = page.settled();
    await world.pass(0);
    expect((await settled)?.version).toBe(1);
    world.reachable = false;
    write(page, 'offline now');
    const unsettled = page.settled();
    await world.pass(0);
    expect(await unsettled).toBeNull();
    expect(page.snapshot()?.trouble).toEqual({ kind: 'offline' });
  });

  it('settles with what was typed while an earlier save was on its way', async () => {
    const world = new World();
    const page = await world.open('1');
    write(page, 'one');
    page.flush();
    write(page, 'one two');
    const settled = page.settled();
    await world.pass(0);
    expect((await settled)?.base.rationale).toBe('one two');
    expect(world.held?.rationale).toBe('one two');
  });

  it('lets everything go after the submission', async () => {
    const world = new World();
    const page = await world.open('1');
    write(page, 'submitted');
    page.close();
    await world.pass(60_000);
    expect(world.storage.length).toBe(0);
    expect(world.held).toBeNull();
  });
});

describe('What is kept in the browser', () => {
  it('is found for the same person in the same workspace only', async () => {
    const world = new World();
    write(await world.open('1'), 'mine');
    expect(keptRecords(world.storage, owner)).toHaveLength(1);
    expect(keptRecords(world.storage, { ...owner, userId: 'other' })).toEqual([]);
    expect(keptRecords(world.storage, { ...owner, workspaceId: 'other' })).toEqual([]);
  });

  it('is left alone when it cannot be read', () => {
    const storage = new MemoryStorage();
    storage.setItem('claimdesk.draft.1.w.u.c.1', '{"page":"1","content":{"rationale":5}}');
    storage.setItem('claimdesk.draft.1.w.u.c.2', 'not json');
    expect(keptRecords(storage, owner, 'c')).toEqual([]);
    expect(storage.length).toBe(2);
  });
});
