import type { ClauseType } from './clause.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** A clause that is being read; `open`: it still waits for its finite verb. */
export type Draft = {
  type: ClauseType;
  parent: number;
  from: number;
  to: number;
  head: number;
  finites: number[];
  opener: string | null;
  joint: Segment['joint'];
  open: boolean;
};

/** "Ann Reed, 42, who …": what follows her age explains her. */
export const isAge = (words: readonly Word[], { from, to }: Draft): boolean =>
  to - from === 1 && words[from]?.category === 'number';

/** ", which makes pumps and employs 300 people,": what is joined to a relative clause is none of the clause around it. */
export function ofRelative(drafts: readonly Draft[], draft: Draft): boolean {
  let at = draft;
  for (let guard = 0; at.type === 'coordinate' && guard < 6; guard++) {
    const parent = drafts[at.parent];
    if (parent === undefined) return false;
    if (parent.type === 'relative') return true;
    at = parent;
  }
  return false;
}

/** The clauses of a sentence as they are read, and the stack of those that may go on. */
export class Drafts {
  readonly drafts: Draft[] = [];
  /** Indexes of the clauses around the place that is read, the innermost last. */
  readonly stack: number[] = [];

  /** Opens a clause with a segment. */
  push(type: ClauseType, segment: Segment, parent: number, opener: string | null, open: boolean): void {
    this.drafts.push({
      type,
      parent,
      from: segment.from,
      to: segment.to,
      head: segment.head,
      finites: [...segment.finites],
      opener,
      joint: segment.joint,
      open,
    });
    this.stack.push(this.drafts.length - 1);
  }

  /** A clause that nothing can be added to. */
  pushClosed(type: ClauseType, segment: Segment, parent: number, opener: string | null = null): void {
    this.push(type, segment, parent, opener, false);
    this.stack.pop();
  }

  /** Lets a clause go on with a segment, and closes those inside it. */
  extend(index: number, segment: Segment): void {
    const draft = this.drafts[index];
    if (draft === undefined) return;
    draft.to = segment.to;
    draft.finites.push(...segment.finites);
    if (segment.finites.length > 0) draft.open = false;
    while (this.stack.length > 0 && this.top !== index) this.stack.pop();
  }

  /** Index of the innermost clause, or -1. */
  get top(): number {
    return this.stack.at(-1) ?? -1;
  }

  /** The innermost clause. */
  get here(): Draft | undefined {
    return this.drafts[this.top];
  }

  /** The nearest subordinate clause on the stack that still waits for its verb, or -1. */
  openClause(): number {
    for (let k = this.stack.length - 1; k >= 0; k--) {
      const draft = this.drafts[this.stack[k] ?? -1];
      if (draft === undefined || ofRelative(this.drafts, draft)) continue;
      if (ROOTS.has(draft.type)) return -1;
      if (draft.open) return this.stack[k] ?? -1;
    }
    return -1;
  }

  /** The nearest clause on the stack that is no relative clause, or -1. */
  aboveRelative(): number {
    for (let k = this.stack.length - 1; k >= 0; k--)
      if (this.drafts[this.stack[k] ?? -1]?.type !== 'relative') return this.stack[k] ?? -1;
    return -1;
  }

  /** The nearest clause on the stack that is a main clause or coordinate, or -1. */
  root(): number {
    for (let k = this.stack.length - 1; k >= 0; k--) {
      const index = this.stack[k] ?? -1;
      const draft = this.drafts[index];
      if (draft !== undefined && !ofRelative(this.drafts, draft) && ROOTS.has(draft.type)) return index;
    }
    return -1;
  }
}

const ROOTS: ReadonlySet<ClauseType> = new Set(['main', 'coordinate', 'fragment']);
