/** Loss at a point; fills `slope` with its gradient there. */
export type Loss = (at: Float64Array, slope: Float64Array) => number;

const REMEMBERED = 6;
const SHORTEST_STEP = 1e-3;

/**
 * The point at which a smooth convex loss is least, by L-BFGS from `start`. `spread`: about how far each coordinate
 * may go; it ends after so many rounds, or with one that gains less than a part of the loss. No chance in it: the same
 * loss gives the same point.
 */
export function minimise(
  loss: Loss,
  start: Float64Array,
  spread: Float64Array,
  { rounds, enough }: { readonly rounds: number; readonly enough: number },
): Float64Array {
  let at = start;
  let slope = new Float64Array(at.length);
  let here = loss(at, slope);
  const past: { readonly step: Float64Array; readonly bend: Float64Array; readonly weight: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = direction(slope, past, spread);
    const fall = dot(slope, way);
    if (fall > -1e-12) break;
    let length = 1;
    let next = moved(at, way, length);
    const nextSlope = new Float64Array(at.length);
    let there = loss(next, nextSlope);
    while (there > here + 1e-4 * length * fall && length > SHORTEST_STEP) {
      length /= 2;
      next = moved(at, way, length);
      there = loss(next, nextSlope);
    }
    if (there >= here) break;
    const step = way.map((value) => value * length);
    const bend = nextSlope.map((value, i) => value - slope[i]!);
    const curve = dot(step, bend);
    if (curve > 1e-12) past.push({ step, bend, weight: 1 / curve });
    if (past.length > REMEMBERED) past.shift();
    const gained = (here - there) / Math.max(1, Math.abs(here));
    at = next;
    slope = nextSlope;
    here = there;
    if (gained < enough) break;
  }
  return at;
}

/** Where to go: the slope, bent by what the last steps taught (the two loops of L-BFGS). */
function direction(
  slope: Float64Array,
  past: readonly { readonly step: Float64Array; readonly bend: Float64Array; readonly weight: number }[],
  spread: Float64Array,
): Float64Array {
  const out = slope.map((value) => -value);
  const taken: number[] = [];
  for (let k = past.length - 1; k >= 0; k--) {
    const { step, bend, weight } = past[k]!;
    taken[k] = weight * dot(step, out);
    add(out, bend, -taken[k]!);
  }
  for (let i = 0; i < out.length; i++) out[i]! *= spread[i]!;
  past.forEach(({ step, bend, weight }, k) => {
    add(out, step, taken[k]! - weight * dot(bend, out));
  });
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += times * from[i]!;
}

function moved(from: Float64Array, way: Float64Array, length: number): Float64Array {
  const out = Float64Array.from(from);
  add(out, way, length);
  return out;
}
