import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesSince, contentOf, sameContent, type DraftContent, type StoredDraft } from './content';
import { citation, draft, stored } from './drafts.testing';
import { mergeDrafts } from './merge';
import {
  isDirty,
  openDraft,
  openKept,
  recordOf,
  retryAfter,
  step,
  type Draft,
  type DraftEffect,
  type DraftEvent,
} from './machine';
import { draftStatus } from './status';

const at = 1_000_000;

/** Runs events one after the other; answers the last draft and all effects. */
function run(from: Draft, ...events: DraftEvent[]): { draft: Draft; effects: DraftEffect[] } {
  const effects: DraftEffect[] = [];
  let now = from;
  for (const event of events) {
    const next = step(now, event);
    now = next.draft;
    effects.push(...next.effects);
  }
  return { draft: now, effects };
}

const opened = (content: DraftContent | null = null, version = 1): Draft =>
  openDraft(content && stored(content, version), null, at).draft;
const type = (rationale: string, time = at): DraftEvent => ({
  type: 'edited',
  content: draft({ rationale }),
  at: time,
});
const flush: DraftEvent = { type: 'flush' };
const failed = (kind: 'offline' | 'server' | 'signed_out' | 'not_mine'): DraftEvent => ({
  type: 'failed',
  trouble: { kind },
});
const named = (effects: readonly DraftEffect[]): string[] => effects.map((effect) => effect.type);

describe('The draft while somebody types', () => {
  it('keeps every keystroke in the browser before anything else', () => {
    const { effects } = run(opened(), type('a'), type('ab'), type('abc'));
    expect(named(effects)).toEqual(['keep', 'wait', 'keep', 'wait', 'keep', 'wait']);
  });

  it('waits for a pause of 800 ms, but not longer than ten seconds in all', () => {
    const first = step(opened(), type('a'));
    expect(first.effects).toContainEqual({ type: 'wait', ms: 800 });
    expect(step(first.draft, type('ab', at + 9500)).effects).toContainEqual({ type: 'wait', ms: 500 });
    expect(step(first.draft, type('ab', at + 60_000)).effects).toContainEqual({ type: 'wait', ms: 0 });
  });

  it('sends only what changed, under the version that it knows', () => {
    const from = opened(draft({ rating: 'true', rationale: 'old' }), 7);
    const { effects } = run(from, { type: 'edited', content: draft({ rating: 'true', rationale: 'new' }), at }, flush);
    expect(effects).toContainEqual({ type: 'send', changes: { rationale: 'new' }, version: 7 });
  });

  it('sends nothing when nothing changed', () => {
    expect(run(opened(draft({ rationale: 'x' })), flush).effects).toEqual([]);
  });

  it('has one save on its way at a time, and sends the rest after it', () => {
    const first = run(opened(), type('a'), flush);
    const busy = run(first.draft, type('ab'), flush);
    expect(named(busy.effects)).toEqual(['keep']);
    const after = step(busy.draft, { type: 'saved', stored: stored(draft({ rationale: 'a' }), 1), at });
    expect(named(after.effects)).toEqual(['keep', 'tell', 'wait']);
    expect(step(after.draft, flush).effects).toContainEqual({ type: 'send', changes: { rationale: 'ab' }, version: 1 });
  });

  it('lets the copy in the browser go once the server has everything', () => {
    const sent = run(opened(), type('a'), flush);
    const after = step(sent.draft, { type: 'saved', stored: stored(draft({ rationale: 'a' }), 1), at });
    expect(named(after.effects)).toEqual(['forget', 'tell']);
    expect(draftStatus(after.draft)).toEqual({ key: 'saved', at });
  });

  it('does not send for ever when the server spells the words differently', () => {
    const sent = run(opened(), type('e\u0301'), flush);
    const after = step(sent.draft, { type: 'saved', stored: stored(draft({ rationale: '\u00e9' }), 1), at });
    expect(isDirty(after.draft)).toBe(false);
  });

  it('makes a new source once: the next save names the stored one', () => {
    const added = citation('x', { key: 'k', sourceId: null, source: { kind: 'page', title: 'Title of x' } });
    const sent = run(opened(), { type: 'edited', content: draft({ citations: [added] }), at }, flush);
    const typed = step(sent.draft, {
      type: 'edited',
      content: draft({ citations: [{ ...added, quote: 'words' }] }),
      at,
    });
    const saved = step(typed.draft, { type: 'saved', stored: stored(draft({ citations: [added] }), 1), at });
    const { citations } = changesSince(saved.draft.base, saved.draft.local);
    expect(citations).toEqual([expect.objectContaining({ sourceId: 'stored-0', quote: 'words' })]);
    expect(citations?.[0]).not.toHaveProperty('source');
  });
});

describe('The draft when something goes wrong', () => {
  it('stays here while offline and tries again with back-off, at once when it is asked to', () => {
    const sent = run(opened(), type('a'), flush);
    const first = step(sent.draft, failed('offline'));
    expect(first.effects).toEqual([{ type: 'keep' }, { type: 'wait', ms: 1000 }]);
    expect(draftStatus(first.draft)).toEqual({ key: 'hereOffline' });
    const second = run(first.draft, flush, failed('offline'));
    expect(second.effects.at(-1)).toEqual({ type: 'wait', ms: 2000 });
    expect(named(step(second.draft, flush).effects)).toContain('send');
    expect(retryAfter(99)).toBe(30_000);
  });

  it('waits as long as the server asks for', () => {
    const sent = run(opened(), type('a'), flush);
    const event: DraftEvent = { type: 'failed', trouble: { kind: 'server', retryAfterMs: 7000 } };
    expect(step(sent.draft, event).effects.at(-1)).toEqual({ type: 'wait', ms: 7000 });
  });

  it.each([
    ['signed_out', 'hereSignedOut'],
    ['not_mine', 'hereNotMine'],
  ] as const)('keeps the words when %s, knocks no more, and goes on when somebody has seen to it', (kind, key) => {
    const stuck = run(opened(), type('a'), flush, failed(kind), type('ab'));
    expect(draftStatus(stuck.draft)).toEqual({ key });
    expect(named(stuck.effects)).not.toContain('forget');
    expect(step(stuck.draft, flush).effects).toEqual([]);
    expect(step(stuck.draft, { type: 'flush', forced: true }).effects.at(-1)).toMatchObject({
      type: 'send',
      changes: { rationale: 'ab' },
    });
  });

  it('says what the server does not take, and tries again once it was changed', () => {
    const event: DraftEvent = { type: 'failed', trouble: { kind: 'refused', detail: 'too long' } };
    const refused = run(opened(), type('a'), flush, event);
    expect(draftStatus(refused.draft)).toEqual({ key: 'refused', detail: 'too long' });
    expect(step(refused.draft, flush).effects).toEqual([]);
    expect(named(run(refused.draft, type('b'), flush).effects)).toContain('send');
  });

  it('hurries to the server when the browser keeps nothing, and says so when both fail', () => {
    const typed = run(opened(), type('a'), { type: 'keeping_failed' });
    expect(typed.effects.at(-1)).toEqual({ type: 'wait', ms: 0 });
    expect(draftStatus(run(typed.draft, flush, failed('offline')).draft)).toEqual({ key: 'nowhere' });
  });

  it('knows its own words when the answer to a save was lost', () => {
    const lost = run(opened(), type('One way'), flush, failed('offline'), type('Put otherwise'), flush);
    const after = step(lost.draft, { type: 'stale', stored: stored(draft({ rationale: 'One way' }), 1), at });
    expect(after.draft.conflict).toBeNull();
    expect(step(after.draft, flush).effects.at(-1)).toEqual({
      type: 'send',
      changes: { rationale: 'Put otherwise' },
      version: 1,
    });
  });
});

describe('The draft in two places', () => {
  const base = draft({ rating: 'true', rationale: 'old' });

  it('takes the other place’s words in when nothing is unsaved here', () => {
    const event: DraftEvent = { type: 'elsewhere', stored: stored(draft({ rationale: 'from the other tab' }), 4), at };
    const { draft: after } = step(opened(base, 3), event);
    expect(after.local.rationale).toBe('from the other tab');
    expect(after.version).toBe(4);
  });

  it('does not touch what is being typed here when another tab has saved', () => {
    const typing = step(opened(base, 3), { type: 'edited', content: { ...base, rationale: 'mine' }, at }).draft;
    const event: DraftEvent = { type: 'elsewhere', stored: stored({ ...base, rationale: 'theirs' }, 4), at };
    expect(step(typing, event)).toEqual({ draft: typing, effects: [] });
  });

  it('merges different fields without a question and sends the result', () => {
    const sent = run(opened(base, 3), { type: 'edited', content: { ...base, rationale: 'mine' }, at }, flush);
    const after = step(sent.draft, { type: 'stale', stored: stored({ ...base, rating: 'false' }, 4), at });
    expect(after.draft.conflict).toBeNull();
    expect(after.draft.local).toMatchObject({ rating: 'false', rationale: 'mine' });
    expect(step(after.draft, flush).effects.at(-1)).toEqual({
      type: 'send',
      changes: { rationale: 'mine' },
      version: 4,
    });
  });

  it('offers a merge when both wrote the same field, sends nothing meanwhile, and goes on with the answer', () => {
    const sent = run(opened(base, 3), { type: 'edited', content: { ...base, rationale: 'mine' }, at }, flush);
    const asked = run(
      sent.draft,
      { type: 'stale', stored: stored({ ...base, rationale: 'theirs' }, 4), at },
      { type: 'edited', content: { ...base, rationale: 'mine, and more' }, at },
      flush,
    );
    expect(asked.draft.conflict).toMatchObject({ fields: ['rationale'], theirs: { rationale: 'theirs' } });
    expect(named(asked.effects)).not.toContain('send');
    const answered = run(
      asked.draft,
      { type: 'resolved', content: { ...base, rationale: 'mine, and more\ntheirs' }, at },
      flush,
    );
    expect(answered.effects.at(-1)).toEqual({
      type: 'send',
      changes: { rationale: 'mine, and more\ntheirs' },
      version: 4,
    });
  });

  it('asks again after a reload while the question is open', () => {
    const sent = run(opened(base, 3), { type: 'edited', content: { ...base, rationale: 'mine' }, at }, flush);
    const theirs = stored({ ...base, rationale: 'theirs' }, 4);
    const asked = step(sent.draft, { type: 'stale', stored: theirs, at }).draft;
    const again = openDraft(theirs, { page: 'gone', claimId: 'c', at, ...recordOf(asked) }, at).draft;
    expect(again.conflict?.fields).toEqual(['rationale']);
    expect(again.local.rationale).toBe('mine');
  });
});

describe('The draft after a crash', () => {
  const record = (draftNow: Draft) => ({ page: 'dead', claimId: 'c', at, ...recordOf(draftNow) });

  it('brings back what was typed before anything reached the server', () => {
    const killed = run(opened(), type('never sent')).draft;
    const again = openDraft(null, record(killed), at);
    expect(again.draft.local.rationale).toBe('never sent');
    expect(named(again.effects)).toEqual(['keep', 'wait']);
  });

  it('asks nothing when the save that was on its way had arrived', () => {
    const killed = run(opened(draft({ rationale: 'Ein Anfang' })), type('Ganz anders'), flush, type('Ganz neu')).draft;
    const again = openDraft(stored(draft({ rationale: 'Ganz anders' }), 2), record(killed), at).draft;
    expect(again.conflict).toBeNull();
    expect(again.local.rationale).toBe('Ganz neu');
  });

  it('takes in what another page left behind once nothing is unsaved here, not while somebody types', () => {
    const found: DraftEvent = { type: 'found', record: record(run(opened(), type('left behind')).draft), at };
    const typing = run(opened(), type('typing')).draft;
    expect(step(typing, found)).toEqual({ draft: typing, effects: [] });
    const asked = step(opened(draft({ rationale: 'saved' })), found).draft;
    expect(asked).toMatchObject({ local: { rationale: 'left behind' }, conflict: { theirs: { rationale: 'saved' } } });
  });

  it('opens from the browser alone while the server cannot be asked, and merges when it can', () => {
    const killed = run(opened(draft({ rationale: 'one' }), 3), type('one two')).draft;
    const { draft: again, effects } = openKept(record(killed), at);
    expect(again).toMatchObject({ local: { rationale: 'one two' }, version: 3 });
    expect(draftStatus(again)).toEqual({ key: 'hereOffline' });
    expect(named(effects)).toEqual(['keep', 'wait']);
    expect(step(again, flush).effects.at(-1)).toMatchObject({ type: 'send', version: 3 });
  });
});

/** A server, two pages and the network between them. */
class TwoPages {
  server: StoredDraft | null = null;
  readonly pages = [openDraft(null, null, at).draft, openDraft(null, null, at).draft];
  private readonly inFlight: (Extract<DraftEffect, { type: 'send' }> | null)[] = [null, null];

  dispatch(page: number, event: DraftEvent): void {
    const next = step(this.pages[page]!, event);
    this.pages[page] = next.draft;
    for (const effect of next.effects) {
      if (effect.type === 'send') this.inFlight[page] = effect;
      if (effect.type === 'tell')
        this.pages[1 - page] = step(this.pages[1 - page]!, { ...effect, type: 'elsewhere', at }).draft;
    }
  }

  write(page: number, fields: Partial<DraftContent>): void {
    this.dispatch(page, { type: 'edited', content: { ...this.pages[page]!.local, ...fields }, at });
  }

  /** The save on its way arrives (or not), and its answer comes back (or not). */
  network(page: number, fate: 'arrives' | 'answer lost' | 'request lost'): void {
    const sent = this.inFlight[page];
    if (!sent) return;
    this.inFlight[page] = null;
    const fits = sent.version === (this.server?.version ?? 0);
    if (fits && fate !== 'request lost') {
      const { rationale, rating } = { ...contentOf(this.server), ...sent.changes };
      this.server = stored(draft({ rationale, rating }), sent.version + 1);
    }
    if (fate !== 'arrives') return this.dispatch(page, failed('offline'));
    if (fits) return this.dispatch(page, { type: 'saved', stored: this.server!, at });
    this.dispatch(page, { type: 'stale', stored: this.server, at });
  }

  /** The page is killed and opened again. */
  reload(page: number): void {
    this.inFlight[page] = null;
    const killed = this.pages[page]!;
    const record = isDirty(killed) ? { page: 'dead', claimId: 'c', at, ...recordOf(killed) } : null;
    this.pages[page] = openDraft(this.server, record, at).draft;
  }

  /** The person takes both into the rationale. */
  resolve(page: number): void {
    const { conflict, local } = this.pages[page]!;
    if (!conflict) return;
    const rationale = mergeDrafts(conflict.base, local, conflict.theirs).content.rationale;
    this.dispatch(page, { type: 'resolved', content: { ...local, rationale }, at });
  }

  /** Everybody stops typing and the network holds. */
  settle(): void {
    for (let round = 0; round < 6; round++) {
      for (const page of [0, 1]) {
        this.resolve(page);
        this.dispatch(page, { type: 'flush', forced: true });
        this.network(page, 'arrives');
      }
    }
  }
}

describe('No word is ever lost', () => {
  const action = fc.record({
    page: fc.constantFrom(0, 1),
    does: fc.constantFrom('type', 'rate', 'flush', 'arrives', 'answer lost', 'request lost', 'reload', 'resolve'),
  });

  it('in any order of typing, saving, lost answers, kills and merges on two pages: all of it reaches the server', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60, size: 'max' }), (actions) => {
        const desk = new TwoPages();
        const written: string[] = [];
        actions.forEach(({ page, does }, index) => {
          if (does === 'type') {
            const word = `w${index}.`;
            written.push(word);
            desk.write(page, { rationale: `${desk.pages[page]!.local.rationale}\n${word}` });
          } else if (does === 'rate') desk.write(page, { rating: `r${index}` });
          else if (does === 'flush') desk.dispatch(page, flush);
          else if (does === 'reload') desk.reload(page);
          else if (does === 'resolve') desk.resolve(page);
          else desk.network(page, does);
        });
        desk.settle();
        const lines = contentOf(desk.server).rationale.split('\n');
        for (const word of written) expect(lines).toContain(word);
        expect(desk.pages.some(isDirty)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps in the browser whatever the server is not known to hold', () => {
    const dirty = run(opened(draft({ rationale: 'a' })), type('b')).draft;
    expect(sameContent(recordOf(dirty).content, dirty.local)).toBe(true);
  });
});
