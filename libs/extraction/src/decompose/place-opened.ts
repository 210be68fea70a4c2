import type { ClauseType } from './clause.js';
import { isAge } from './drafts.js';
import { splitMain, splitSecondFinite } from './english-splits.js';
import { COMPLEMENT_OPENERS } from './openings.js';
import type { Opening } from './openings.js';
import type { Place } from './place.js';
import { saying, tells } from './saying.js';

/** Places a segment that a word opens as a clause: "which …", "dass …", "because …". */
export function placeOpened({ words, segment, language, built }: Place, open: NonNullable<Opening>): void {
  const { drafts, stack, here } = built;
  const lastDraft = drafts.at(-1);
  const explains =
    open.kind === 'relative' &&
    lastDraft !== undefined &&
    lastDraft.to >= segment.from - 1 &&
    ((lastDraft.type === 'apposition' && !isAge(words, lastDraft)) ||
      // ", sparking a search that ended on Monday"
      (lastDraft.type === 'participial' && segment.joint === 'none'));
  const parent = explains ? drafts.length - 1 : built.top;
  const told =
    language === 'en' && open.word === 'that' && open.kind === 'relative' && tells(words, built.here, segment.from);
  const type: ClauseType =
    open.kind === 'relative' && !told
      ? 'relative'
      : told || open.kind === 'question' || COMPLEMENT_OPENERS.has(open.word)
        ? 'complement'
        : 'adverbial';
  const realType =
    type === 'complement' &&
    (open.word === 'wie' || open.word === 'if') &&
    (segment.joint === 'start' || open.word === 'if')
      ? 'adverbial'
      : type;
  // ", wie der Landkreis mitteilte": who says it, behind what is said.
  if (
    language === 'de' &&
    open.word === 'wie' &&
    segment.joint === 'comma' &&
    segment.conjunction < 0 &&
    here !== undefined &&
    here.finites.length > 0 &&
    saying(words, segment, language) === 'assert'
  ) {
    built.pushClosed('attribution', segment, Math.max(0, built.root()), 'wie');
    return;
  }
  const first = built.here;
  // "that A and that B": both hang on the same verb.
  const again =
    segment.conjunction >= 0 &&
    first?.type === realType &&
    (first.opener === open.word || (open.word === 'that' && first.opener === null));
  const relativeWithTwo =
    language === 'en' && segment.finites.length > 1 && (open.kind === 'relative' || open.word === 'where');
  built.push(realType, segment, again ? first.parent : parent, open.word, segment.finites.length === 0);
  if (relativeWithTwo) splitSecondFinite(words, segment, drafts, stack);
  if (language === 'en' && realType === 'adverbial') splitMain(words, segment, drafts, stack);
}
