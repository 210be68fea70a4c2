import type { Word } from '../decompose/words.js';

const IN =
  /^(?:town|city|village|suburb|country|region|district|county|province|state|area|valley|parish|building|house|room|hall|forest|park|sector|industry|department|neighbou?rhood|capital|cave|mine|prison|garden|republic|territory|lake|camp|study|film|book|novel|report|letter|constituency|borough)s?$/;
const ON =
  /^(?:island|street|road|motorway|highway|stretch|line|route|track|coast|bridge|farm|site|platform|railway|ship|ferry|boat|estate|river|beach|border|peninsula|plateau|website|board|committee|council|panel)s?$/;
const AT =
  /^(?:hospital|school|university|college|clinic|plant|factory|mill|station|airport|museum|court|hotel|church|home|cent(?:er|re)|institute|company|firm|bank|charity|meeting|event|ceremony|conference|hearing|summit|rally|party|festival|theatre|theater|stadium|shop|store|restaurant|pool|zoo|laboratory|lab|headquarters|depot|port|harbou?r|works|yard|shipyard|warehouse|academy)s?$/;

/** "the stretch, where the limit is 100" → "On the stretch"; null where the noun does not tell how. */
export function whereIs(named: string, before: readonly Word[], preposition: Word | undefined): string | null {
  const low = /^(?:The|A|An|Its|His|Her|Their) /.test(named) ? named.charAt(0).toLowerCase() + named.slice(1) : named;
  if (before.every((word) => word.category === 'name')) return `In ${named}`;
  if (/^(?:in|at|on|near|inside|outside)$/.test(preposition?.lower ?? ''))
    return `${preposition!.text.charAt(0).toUpperCase()}${preposition!.text.slice(1)} ${low}`;
  const head = before.find((word, i) => word.category === 'noun' && before[i + 1]?.category !== 'noun');
  if (head === undefined) return null;
  const how = IN.test(head.lower) ? 'In' : ON.test(head.lower) ? 'On' : AT.test(head.lower) ? 'At' : null;
  return how === null ? null : `${how} ${low}`;
}
