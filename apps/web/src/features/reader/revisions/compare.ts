import { diffArrays } from 'diff';
import { blocksOf } from '../text/blocks';
import { wordDiff, type DiffPart } from './word-diff';

/** One paragraph of two revisions: the same in both, or what changed in it word by word. */
export type ComparedBlock =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly parts: readonly DiffPart[] };

/**
 * Two revisions, paragraph by paragraph. Whole paragraphs are matched first, so that a long article is compared in the
 * time that its changes take; words are compared only where a paragraph is not the same.
 */
export function compareTexts(before: string, after: string): ComparedBlock[] {
  const compared: ComparedBlock[] = [];
  let gone: readonly string[] = [];
  const flush = (come: readonly string[]): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
      compared.push({ kind: 'changed', parts: wordDiff(gone[index] ?? '', come[index] ?? '') });
    }
    gone = [];
  };
  for (const { value, added, removed } of diffArrays(paragraphs(before), paragraphs(after))) {
    if (removed) gone = value;
    else if (added) flush(value);
    else {
      flush([]);
      compared.push(...value.map((text): ComparedBlock => ({ kind: 'same', text })));
    }
  }
  flush([]);
  return compared;
}

const paragraphs = (text: string): string[] => blocksOf(text).map(({ start, end }) => text.slice(start, end));

/** Paragraphs in a row that are the same, and each changed one by itself. */
export type ComparedRun =
  | { readonly kind: 'same'; readonly texts: readonly string[] }
  | { readonly kind: 'changed'; readonly parts: readonly DiffPart[]; readonly number: number };

/** What is shown: changes counted from 1, with what lies between them together. */
export function runsOf(blocks: readonly ComparedBlock[]): ComparedRun[] {
  const runs: ComparedRun[] = [];
  let number = 0;
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'changed') runs.push({ ...block, number: (number += 1) });
    else if (last?.kind === 'same') runs[runs.length - 1] = { kind: 'same', texts: [...last.texts, block.text] };
    else runs.push({ kind: 'same', texts: [block.text] });
  }
  return runs;
}
