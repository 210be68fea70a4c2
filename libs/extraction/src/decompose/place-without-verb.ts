import { isBareSubject } from './bare-complements.js';
import type { Draft } from './drafts.js';
import { shareAt } from './english-shares.js';
import {
  endsInParticiple,
  hasNoun,
  inList,
  isLapse,
  isSourcePhrase,
  looseType,
  PART_OF,
  startsInfinitive,
} from './loose-segments.js';
import type { Place } from './place.js';
import { isBehindLead, isPartedAgain, isPartedSecond, isPartedSubject, resumesLater } from './parted.js';
import { goesOnTelling, saying } from './saying.js';
import { closesBracket, isListed, endsInInfinitive, isClosedVerbLast, waitsForMore } from './verb-places.js';

/** Whether a clause has a verb of saying with which something is said, and not only done. */
function tellsOf(words: Place['words'], here: Draft): boolean {
  const says = saying(words, here, 'de');
  return says !== null && says !== 'act';
}

/** Places a segment without a finite verb: it explains a noun, shares a verb, or goes on with a clause. */
export function placeWithoutVerb({ words, segments, index, segment, language, built }: Place, here: Draft): void {
  const { drafts } = built;
  // "said | the sensors, | installed in 2021, | had failed": what is said waits for its verb.
  if (language === 'en' && segment.joint === 'none' && here.to === segment.from && isBareSubject(words, segment)) {
    built.push('complement', segment, built.top, null, true);
    return;
  }
  if (language === 'de' && isPartedSubject(words, segments, index) && tellsOf(words, here)) {
    built.push('complement', segment, built.top, null, true);
    return;
  }
  // ", und der Strom, der um acht ausfiel, fehle noch": the second clause waits for its verb.
  if (language === 'de' && here.finites.length > 0 && isPartedSecond(words, segments, index)) {
    built.push('coordinate', segment, built.root(), null, false);
    return;
  }
  if (language === 'en' && here.finites.length > 0 && isPartedAgain(words, segments, index)) {
    built.push('coordinate', segment, built.root(), null, false);
    return;
  }
  // "According to Ohm, the report, which came out in May, had …": the subject, not who Ohm is.
  if (
    language === 'en' &&
    here.finites.length === 0 &&
    isBehindLead(words, here, segment) &&
    resumesLater(words, segments, index, language)
  ) {
    built.extend(built.top, segment);
    return;
  }
  // No finite verb.
  const told = drafts.findLast((draft) => draft.type !== 'apposition');
  if (
    told?.type === 'attribution' &&
    told.to >= segment.from - 1 &&
    segment.conjunction < 0 &&
    told.finites[0] === told.head &&
    goesOnTelling(words, segment, language)
  ) {
    const main = built.root();
    const around = drafts[main];
    // "Die Brücke wurde, teilte die Polizei mit, | am Montag gesperrt."
    if (
      language === 'de' &&
      around !== undefined &&
      endsInParticiple(words, segment) &&
      waitsForMore(words, around, told.from)
    )
      built.extend(main, segment);
    else told.to = segment.to;
    return;
  }
  // "…, according to its operator, Norda.": who that is.
  if (language === 'en' && told?.type === 'attribution' && told.finites.length === 0 && told.to >= segment.from - 1)
    if (words.slice(segment.head, segment.to).every(({ category }) => category === 'name' || category === 'stop')) {
      told.to = segment.to;
      return;
    }
  // "– three years later, they …": when the next clause was, and nothing of the one before.
  if (language === 'en' && segment.joint === 'dash' && isLapse(words, segment)) return;
  if (isSourcePhrase(words, segment, language)) {
    built.pushClosed('attribution', segment, Math.max(0, built.root()));
    return;
  }
  if (segment.conjunction >= 0 && segment.joint === 'conjunction') {
    built.pushClosed('elliptic', segment, built.top);
    return;
  }
  if (here.open && here.type !== 'main' && here.type !== 'fragment') {
    built.extend(built.top, segment);
    return;
  }
  // "soll ein Auto mit 900 PS, einem Tank für 80 Liter und nur zwei Sitzen | werden": a list before the verb that closes the clause.
  if (language === 'de' && waitsForMore(words, here, segment.from) && closesBracket(words, segment)) {
    built.extend(built.top, segment);
    return;
  }
  // ", darunter „Ulm im Krieg“, | „Mode um 1900“ | oder „Der Bahnhof“": a list of what is among them.
  const among = drafts.at(-1);
  if (language === 'de' && among?.type === 'apposition' && among.to === segment.from - 1)
    if (PART_OF.has(words[among.head]?.lower ?? '') && isListed(words, segment)) {
      among.to = segment.to;
      here.to = segment.to;
      return;
    }
  const around = drafts[built.aboveRelative()];
  const waits = around !== undefined && waitsForMore(words, around, segment.from);
  const afterRelative =
    language === 'de' &&
    here.type === 'relative' &&
    !waits &&
    /^(?:eine?|einer|einem|einen)$/.test(words[segment.head]?.lower ?? '') &&
    hasNoun(words, segment) &&
    (segments[index + 1] === undefined || (segments[index + 1]?.finites.length ?? 0) > 0) &&
    !inList(words, segments, index);
  const resumed = here.type === 'relative' && language === 'de' && (waits || endsInInfinitive(words, segment));
  const type = afterRelative ? 'apposition' : resumed ? null : looseType(words, segment, segments, index, language);
  // ", twice as many as its rival, | Boden": goes on with what was held against it.
  const share = drafts.at(-1);
  if (type === null && language === 'en' && share?.type === 'apposition' && share.to === segment.from - 1)
    if (shareAt(words, share.head) !== null) {
      share.to = segment.to;
      return;
    }
  if (type === null) {
    if (
      language === 'de' &&
      (here.type === 'relative' || here.type === 'complement' || here.type === 'adverbial') &&
      !here.open &&
      isClosedVerbLast(words, here)
    ) {
      const main = built.aboveRelative();
      const more = waits || endsInInfinitive(words, segment);
      // "sank, nachdem es gestrandet war, | in zehn Minuten": of the clause around it.
      const of = here.type === 'adverbial' && here.joint === 'comma' ? here.parent : -1;
      if (
        of >= 0 &&
        of === built.root() &&
        words[segment.head]?.category === 'preposition' &&
        segment.conjunction < 0
      ) {
        built.extend(of, segment);
        return;
      }
      if (main >= 0 && main < built.top && here.type === 'relative' && (more || !startsInfinitive(words, segment))) {
        built.extend(main, segment);
        return;
      }
    }
    built.extend(built.top, segment);
    return;
  }
  built.pushClosed(type, segment, built.top);
  const parted = built.here;
  if (parted !== undefined && PART_OF.has(words[segment.head]?.lower ?? '')) parted.to = segment.to;
}
