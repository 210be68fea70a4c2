import type { Block } from './blocks';

type InBlock = { readonly block: Block };

export type BlockGroup<One extends InBlock> =
  | { readonly kind: 'list'; readonly first: number; readonly items: readonly One[] }
  | { readonly kind: 'block'; readonly first: number; readonly items: readonly [One] };

/** Items of a list that follow each other, together. */
export function blockGroups<One extends InBlock>(all: readonly One[]): BlockGroup<One>[] {
  const groups: BlockGroup<One>[] = [];
  for (const one of all) {
    const last = groups.at(-1);
    const { index } = one.block;
    if (one.block.kind !== 'item') groups.push({ kind: 'block', first: index, items: [one] });
    else if (last?.kind === 'list') groups[groups.length - 1] = { ...last, items: [...last.items, one] };
    else groups.push({ kind: 'list', first: index, items: [one] });
  }
  return groups;
}
