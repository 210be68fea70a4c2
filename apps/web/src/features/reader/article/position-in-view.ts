import { OFFSET_ATTRIBUTE } from '../text/selection';

/** How far below the header reading begins. */
const BELOW = 140;

/** The position of the text that is being read: what stands in the upper part of the window. */
export function positionInView(): number {
  for (const block of document.querySelectorAll('[id^="block-"]')) {
    const { bottom } = block.getBoundingClientRect();
    if (bottom < BELOW) continue;
    return Number(block.querySelector(`[${OFFSET_ATTRIBUTE}]`)?.getAttribute(OFFSET_ATTRIBUTE) ?? 0);
  }
  return 0;
}
