export type MergedText = {
  readonly text: string;
  /** True when both changed the same lines: then both versions stand in the text, mine first. */
  readonly conflict: boolean;
};

/**
 * Merges two texts that grew out of one, line by line. Nothing that either side wrote is dropped: lines that both changed
 * stand in the result one after the other.
 */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, conflict: false };
  if (mine === base) return { text: theirs, conflict: false };
  const [b, m, t] = [lines(base), lines(mine), lines(theirs)];
  const [inMine, inTheirs] = [placesOf(b, m), placesOf(b, t)];
  const merged: string[] = [];
  let conflict = false;
  const at = { base: 0, mine: 0, theirs: 0 };
  for (let next = 0; next <= b.length; next++) {
    const end = next === b.length;
    const myPlace = end ? m.length : inMine[next];
    const theirPlace = end ? t.length : inTheirs[next];
    if (myPlace === undefined || theirPlace === undefined) continue;
    const chunk = mergeChunk(b.slice(at.base, next), m.slice(at.mine, myPlace), t.slice(at.theirs, theirPlace));
    merged.push(...chunk.lines);
    conflict ||= chunk.conflict;
    if (end) break;
    merged.push(b[next] ?? '');
    Object.assign(at, { base: next + 1, mine: myPlace + 1, theirs: theirPlace + 1 });
  }
  return { text: merged.join('\n'), conflict };
}

/** An empty text has no line, so that writing into it is an addition. */
const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

function mergeChunk(base: string[], mine: string[], theirs: string[]): { lines: string[]; conflict: boolean } {
  if (same(mine, theirs) || same(theirs, base)) return { lines: mine, conflict: false };
  if (same(mine, base)) return { lines: theirs, conflict: false };
  // One wrote on where the other had got to: the longer text holds all of the shorter one.
  const [was, my, their] = [base, mine, theirs].map((part) => part.join('\n')) as [string, string, string];
  if (their.startsWith(was) && my.startsWith(their)) return { lines: mine, conflict: false };
  if (my.startsWith(was) && their.startsWith(my)) return { lines: theirs, conflict: false };
  return { lines: [...mine, ...theirs], conflict: true };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

/**
 * For each line of `base` its place in `changed`; undefined where it is gone. By the longest common subsequence: a
 * rationale has few lines, and a library for it would be most of what this screen loads.
 */
function placesOf(base: readonly string[], changed: readonly string[]): (number | undefined)[] {
  const width = changed.length + 1;
  const common = new Uint32Array((base.length + 1) * width);
  for (let b = base.length - 1; b >= 0; b--) {
    for (let c = changed.length - 1; c >= 0; c--) {
      const [here, down, right] = [(b + 1) * width + c + 1, (b + 1) * width + c, b * width + c + 1];
      common[b * width + c] =
        base[b] === changed[c] ? (common[here] ?? 0) + 1 : Math.max(common[down] ?? 0, common[right] ?? 0);
    }
  }
  const places: (number | undefined)[] = [];
  let c = 0;
  for (let b = 0; b < base.length; b++) {
    while (
      c < changed.length &&
      base[b] !== changed[c] &&
      (common[b * width + c + 1] ?? 0) > (common[(b + 1) * width + c] ?? 0)
    ) {
      c++;
    }
    const isKept = c < changed.length && base[b] === changed[c];
    places.push(isKept ? c++ : undefined);
  }
  return places;
}
