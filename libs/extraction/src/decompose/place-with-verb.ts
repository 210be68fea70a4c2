import { isTitle } from '../attribution/titles.js';
import { verbBits } from '../lexicon/de/verb-bits.js';
import { FORM } from '../lexicon/de/verb-forms.js';
import type { Draft } from './drafts.js';
import {
  closesQuote,
  comparesWith,
  isBehindOpening,
  isHeard,
  isPurpose,
  isTelling,
  mayBeSomebody,
  tellsHowMuch,
  tellsItself,
} from './english-placing.js';
import { FREE_RELATIVES, verbLast } from './openings.js';
import { resumesLater } from './parted.js';
import type { Place } from './place.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';
import { governs, governsAny, saying, saysNothingMore, withPrefix } from './saying.js';
import { calledSomething, coordinated, predicateLast } from './verb-places.js';

/** Places a segment with a finite verb that no word opens: it goes on with a clause, says who said it, or is a clause. */
export function placeWithVerb({ words, segments, index, segment, language, built }: Place, here: Draft): void {
  const { drafts, stack } = built;
  // ", adding that …": whoever said what stands before says this, too.
  if (language === 'en' && isTelling(words, segment)) {
    const before = drafts.at(-1);
    const behind = before?.type === 'attribution' && before.to >= segment.from - 1;
    built.push('coordinate', segment, behind ? drafts.length - 1 : built.root(), null, false);
    return;
  }
  if (
    segment.finites[0] === segment.head &&
    segment.conjunction < 0 &&
    FREE_RELATIVES.has(here.opener ?? '') &&
    here.type !== 'main' &&
    here.type !== 'coordinate' &&
    here.joint !== 'comma' &&
    // "Ann Reed, a nurse who …, said": the clause explains her, and the verb is the one around it.
    !(here.type === 'relative' && here.joint === 'none') &&
    here.to === segment.from - 1 &&
    !(here.opener === 'wie' && saying(words, here, language) === 'assert')
  ) {
    here.type = 'coordinate';
    if (here.parent >= 0 && governs(words, drafts[here.parent] ?? here, language)) here.type = 'complement';
    if (here.parent < 0) here.type = 'main';
    // "Wer dort wohnt, verliert Zeit": the verb of the whole is the one behind the comma.
    if (here.opener === 'wer') here.finites.length = 0;
    built.extend(built.top, segment);
    return;
  }
  // "which the company said | it would appeal": what is said there belongs to the clause.
  if (language === 'en' && segment.joint === 'none' && here.type === 'relative' && here.to === segment.from) {
    if (governs(words, here, language)) {
      here.to = segment.to;
      return;
    }
  }
  // "…, while the board said | it was a shame": what is said in the clause that opens there.
  if (language === 'en' && segment.joint === 'none' && here.type === 'adverbial' && here.to === segment.from) {
    if (HOLDS_AGAINST.test(here.opener ?? '') && saying(words, here, language) === 'assert') {
      built.push('complement', segment, built.top, null, false);
      return;
    }
  }
  // "Wer in Ulm wohnt und in Köln arbeitet, verliert Zeit": both say who is meant.
  if (
    language === 'de' &&
    segment.joint === 'conjunction' &&
    here.opener === 'wer' &&
    here.joint === 'start' &&
    verbLast(words, segment)
  ) {
    here.to = segment.to;
    return;
  }
  // ", partly to get hold of what it could use": why, and no clause of its own.
  if (language === 'en' && segment.joint === 'comma' && segment.conjunction < 0 && isPurpose(words, segment)) {
    built.extend(built.top, segment);
    return;
  }
  const waiting = built.openClause();
  if (waiting >= 0 && segment.conjunction < 0) {
    built.extend(waiting, segment);
    return;
  }
  if (
    language === 'de' &&
    segment.conjunction < 0 &&
    here.type !== 'main' &&
    here.type !== 'coordinate' &&
    here.type !== 'fragment' &&
    segment.finites[0] !== segment.head &&
    verbLast(words, segment) &&
    !governsAny(words, drafts, stack, language) &&
    coordinated(words, here)
  ) {
    built.extend(built.top, segment);
    return;
  }
  const main = built.root();
  const mainDraft = drafts[main];
  const finiteFirst = segment.finites[0] === segment.head;
  // "Weil es regnete und der Wind wehte, fiel …": both stand before the main clause.
  if (
    mainDraft === undefined &&
    language === 'de' &&
    segment.joint === 'conjunction' &&
    here.type === 'adverbial' &&
    here.opener !== 'wie' &&
    verbLast(words, segment)
  ) {
    built.push(here.type, segment, here.parent, here.opener, false);
    return;
  }
  if (mainDraft === undefined) {
    // Only subordinate clauses so far: this is the main clause, they stand in its first place.
    built.push('main', segment, -1, null, false);
    const fresh = drafts.length - 1;
    const draft = drafts[fresh];
    const leading = drafts[0];
    if (
      leading !== undefined &&
      leading.parent === -1 &&
      (leading.opener === 'wie' || (leading.opener === 'as' && !tellsItself(drafts, leading))) &&
      saying(words, leading, language) !== null
    )
      leading.type = 'attribution';
    else if (draft !== undefined && finiteFirst && segment.conjunction < 0)
      draft.from = Math.min(...drafts.map((d) => d.from));
    for (const d of drafts) if (d !== draft && d.parent === -1) d.parent = fresh;
    stack.length = 0;
    stack.push(fresh);
    return;
  }
  if (
    mainDraft.finites.length === 0 &&
    segment.joint !== 'none' &&
    (finiteFirst || saysNothingMore(words, segment, language)) &&
    // "Kane, who died in 2011, wrote nineteen novels, …": a number of things says nothing.
    !(language === 'en' && finiteFirst && words[segment.head + 1]?.category === 'number') &&
    resumesLater(words, segments, index, language) &&
    saying(words, segment, language) !== null &&
    segment.to - segment.from <= 6
  ) {
    built.pushClosed('attribution', segment, main);
    return;
  }
  // "…, the court heard": where it was told.
  if (language === 'en' && segment.conjunction < 0 && segment.joint === 'comma' && isHeard(words, segment)) {
    built.pushClosed('attribution', segment, main);
    return;
  }
  // "In return, they said, Oakes gave …": what is said begins in front of the words of saying.
  if (language === 'en' && index === 1 && isBehindOpening(words, segments, segment)) {
    built.pushClosed('attribution', segment, main);
    return;
  }
  // "“People here deserve answers,” she said": whatever was found inside it, the quotation is whole.
  if (language === 'en' && mainDraft.finites.length === 0 && closesQuote(words, mainDraft, segment)) {
    built.pushClosed('attribution', segment, main);
    return;
  }
  if (mainDraft.finites.length === 0 && segment.conjunction < 0) {
    built.extend(main, segment);
    mainDraft.type = mainDraft.type === 'fragment' ? 'main' : mainDraft.type;
    return;
  }
  if (
    language === 'de' &&
    segment.conjunction >= 0 &&
    (verbLast(words, segment) || predicateLast(words, segment)) &&
    here.type !== 'main' &&
    here.type !== 'coordinate'
  ) {
    const parent = here.parent;
    built.push(here.type, segment, parent, here.opener, false);
    return;
  }
  if (language === 'en' && segment.conjunction >= 0) {
    // "said it was a miracle and thanked the crew": who thanks is who said it.
    const governor = drafts[here.parent];
    const said = saying(words, segment, language);
    const goesOn =
      here.type === 'complement' &&
      segment.finites[0] === segment.head &&
      governor !== undefined &&
      governs(words, governor, language) &&
      ((here.opener === null && said === 'act') ||
        ((said === 'act' || said === 'assert') && !mayBeSomebody(words, here)));
    // "after a tunnel caved in and killed three": the nearest subject.
    const inTime =
      here.type === 'adverbial' &&
      here.joint !== 'start' &&
      segment.joint === 'conjunction' &&
      (segment.finites[0] === segment.head || governor?.type === 'complement');
    if (goesOn || here.type === 'relative' || here.type === 'complement' || inTime) {
      // "says it is safe, but Reed denies it": another says it, not the first.
      const another =
        here.type === 'complement' &&
        segment.joint === 'comma' &&
        words[segment.conjunction]?.lower === 'but' &&
        segment.finites[0] !== segment.head &&
        said !== null &&
        words[segment.head]?.category !== 'pronoun';
      // "left by a man who had a key, and exploded": behind the comma the clause around the relative one goes on.
      const resumes =
        here.type === 'relative' &&
        here.joint === 'none' &&
        segment.joint === 'comma' &&
        segment.finites[0] === segment.head;
      built.push('coordinate', segment, goesOn || resumes || another ? here.parent : built.top, null, false);
      return;
    }
  }
  // ", twice as much as the law required", ", a tenth of what was paid": how much that is.
  if (language === 'en' && segment.joint === 'comma' && here.finites.length > 0 && tellsHowMuch(words, segment)) {
    built.pushClosed('apposition', segment, built.top);
    return;
  }
  // ", two years later than doctors had believed": what it is held against.
  if (language === 'en' && segment.joint === 'comma' && segment.conjunction < 0 && comparesWith(words, segment)) {
    built.extend(built.top, segment);
    return;
  }
  const say = saying(words, finiteFirst ? withPrefix(words, segments, index) : segment, language);
  // "There was bad news: The firm said it …": what stands behind the colon says nothing of what stands before it.
  const said = language === 'en' && segment.joint === 'colon' && segments[index + 1]?.joint === 'none';
  const apart = segment.joint !== 'none' && !said && (finiteFirst || saysNothingMore(words, segment, language));
  if (say !== null && segment.conjunction < 0 && apart && index > 0 && !sharesSubject(words, segment, language)) {
    built.pushClosed('attribution', segment, main);
    return;
  }
  if (segment.joint === 'comma' || segment.joint === 'none') {
    const governed = governs(words, mainDraft, language) && !(language === 'de' && calledSomething(words, mainDraft));
    if (segment.conjunction < 0 && governed && (language === 'en' ? segment.joint === 'none' : !finiteFirst)) {
      built.push('complement', segment, main, null, false);
      return;
    }
  }
  if (segment.joint === 'colon' && segment.conjunction < 0 && governs(words, mainDraft, language)) {
    built.push('complement', segment, main, null, false);
    return;
  }
  built.push('coordinate', segment, main, null, false);
}

const HOLDS_AGAINST = /^(?:while|whereas|although|though)$/;

/**
 * German ", habe aber nicht geantwortet", ", nannte ihn jedoch teuer": behind the comma the same subject does a second thing, and
 * nobody is named who says what stands before it.
 */
function sharesSubject(words: readonly Word[], { head, to }: Segment, language: string): boolean {
  const finite = words[head];
  if (language !== 'de' || finite === undefined) return false;
  const bits = verbBits(finite);
  const told = (bits & FORM.reported) !== 0 && (bits & FORM.third) === 0;
  if (!told && !words.slice(head + 1, head + 4).some(({ lower }) => lower === 'aber' || lower === 'jedoch'))
    return false;
  for (let k = head + 1; k < to; k++) {
    const word = words[k] as Word;
    if (SUBJECTS.test(word.lower)) return told && word.lower === 'sie';
    if (word.category === 'preposition') k += 2;
    else if (word.category === 'name' || (word.category === 'noun' && isTitle(word))) return false;
    else if (/^(?:der|die|das|ein|eine)$/.test(word.lower)) return told;
  }
  return true;
}
const SUBJECTS = /^(?:er|sie|es|man|ich|wir)$/;
