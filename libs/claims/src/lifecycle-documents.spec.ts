import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from './commands.js';
import { checkLifecycle, lifecycleDiagram, lifecycleMarkdown } from './lifecycle-documents.js';
import { transitions } from './lifecycle.js';
import { CLAIM_STATES } from './vocabulary.js';

describe('the lifecycle as a whole', () => {
  it('reaches every state, leaves every state, and names no unknown one', () => {
    expect(checkLifecycle()).toEqual([]);
  });

  it('notices a state that has become unreachable', () => {
    const rows = transitions().filter(({ command }) => command !== 'sign_off');
    expect(checkLifecycle(rows)).toEqual(['signed_off cannot be reached.']);
  });

  it('notices a state that cannot be left and a target that does not exist', () => {
    const rows = transitions().filter(({ command }) => command !== 'adjudicate');
    const odd = { command: 'odd', from: ['queued'], to: ['limbo'], who: ['editor'], needs: [] };
    const faults = checkLifecycle([...rows, odd as unknown as (typeof rows)[number]]);
    expect(faults).toEqual(['odd names limbo, no state.', 'disputed cannot be left.']);
  });
});

describe('the lifecycle in documents', () => {
  it('has one Markdown line for each transition', () => {
    const lines = lifecycleMarkdown().trim().split('\n');
    expect(lines).toHaveLength(COMMANDS.length + 2);
    for (const line of lines) expect(line.split(' | ')).toHaveLength(5);
    expect(lines).toContain('| `take` | `queued` | `assigned` | reviewer | has not reviewed it in this round |');
  });

  it('draws each way from state to state once, with its commands', () => {
    const diagram = lifecycleDiagram();
    expect(diagram).toMatch(/^stateDiagram-v2\n {2}\[\*\] --> proposed\n/);
    expect(diagram).toContain('decided --> queued: return, reopen\n');
    for (const state of CLAIM_STATES) expect(diagram).toContain(state);
    const edges = [...diagram.matchAll(/^ {2}(\S+ --> \S+?):/gm)].map(([, edge]) => edge);
    expect(new Set(edges).size).toBe(edges.length);
  });
});
