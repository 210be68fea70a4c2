import { sameCitation, sameCitations, type DraftCitation, type DraftContent } from './content';
import { mergeText } from './text-merge';

export type DraftField = 'rating' | 'rationale' | 'wordingProposal' | 'citations';

export type MergedDraft = {
  /** Everything of both; where only one can stand (rating, wording), mine. */
  readonly content: DraftContent;
  /** The fields that both changed in different ways: a person has to look at them. */
  readonly conflicts: readonly DraftField[];
};

/**
 * Three-way merge of a draft that was written on in two places. What only one side changed is taken over; what both
 * changed is named. No citation and no line of the rationale that either side wrote is dropped.
 */
export function mergeDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): MergedDraft {
  const rating = mergeValue(base.rating, mine.rating, theirs.rating);
  const wording = mergeValue(base.wordingProposal, mine.wordingProposal, theirs.wordingProposal);
  const rationale = mergeText(base.rationale, mine.rationale, theirs.rationale);
  const citations = mergeCitations(base.citations, mine.citations, theirs.citations);
  const conflicts = [
    ...(rating.conflict ? (['rating'] as const) : []),
    ...(rationale.conflict ? (['rationale'] as const) : []),
    ...(wording.conflict ? (['wordingProposal'] as const) : []),
    ...(citations.conflict ? (['citations'] as const) : []),
  ];
  return {
    content: {
      rating: rating.value,
      rationale: rationale.text,
      wordingProposal: wording.value,
      citations: citations.value,
    },
    conflicts,
  };
}

function mergeValue<T>(base: T, mine: T, theirs: T): { value: T; conflict: boolean } {
  if (mine === theirs || theirs === base) return { value: mine, conflict: false };
  if (mine === base) return { value: theirs, conflict: false };
  return { value: mine, conflict: true };
}

type Known = ReadonlyMap<string, DraftCitation>;

/** Citations are the same where they cite the same source for the same time in the list. */
function identified(citations: readonly DraftCitation[]): Known {
  const seen = new Map<string, number>();
  return new Map(
    citations.map((citation) => {
      const source = citation.sourceId ?? `new:${citation.title ?? ''}:${citation.url ?? ''}`;
      const nth = seen.get(source) ?? 0;
      seen.set(source, nth + 1);
      return [`${source}#${nth}`, citation];
    }),
  );
}

function mergeCitations(
  base: readonly DraftCitation[],
  mine: readonly DraftCitation[],
  theirs: readonly DraftCitation[],
): { value: readonly DraftCitation[]; conflict: boolean } {
  if (sameCitations(mine, theirs) || sameCitations(theirs, base)) return { value: mine, conflict: false };
  if (sameCitations(mine, base)) return { value: theirs, conflict: false };
  const [was, my, other] = [identified(base), identified(mine), identified(theirs)];
  let conflict = false;
  const value: DraftCitation[] = [];
  for (const id of new Set([...my.keys(), ...other.keys()])) {
    const kept = mergeCitation(was.get(id), my.get(id), other.get(id));
    conflict ||= kept.length > 1;
    value.push(...kept);
  }
  return { value: uniqueKeys(value), conflict };
}

/** One citation, none (taken out by one, untouched by the other), or both versions where each side changed it. */
function mergeCitation(
  base: DraftCitation | undefined,
  mine: DraftCitation | undefined,
  theirs: DraftCitation | undefined,
): DraftCitation[] {
  if (mine && theirs) {
    if (sameCitation(mine, theirs) || (base && sameCitation(theirs, base))) return [mine];
    return base && sameCitation(mine, base) ? [theirs] : [mine, theirs];
  }
  const only = mine ?? theirs;
  if (!only) return [];
  return base && sameCitation(only, base) ? [] : [only];
}

function uniqueKeys(citations: readonly DraftCitation[]): DraftCitation[] {
  const taken = new Set<string>();
  return citations.map((citation) => {
    let key = citation.key;
    while (taken.has(key)) key = `${key}'`;
    taken.add(key);
    return key === citation.key ? citation : { ...citation, key };
  });
}
