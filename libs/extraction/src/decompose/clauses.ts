import { isTitle } from '../attribution/titles.js';
import { sayInClause } from '../lexicon/de/say-phrases.js';
import { sayClass } from '../lexicon/lookup.js';
import type { SayClass } from '../lexicon/say-verbs.js';
import { mapped } from '../tokens/index.js';
import type { Clause, ClauseType } from './clause.js';
import { hasNoun, inList, isSourcePhrase, looseType, PART_OF, startsInfinitive } from './loose-segments.js';
import { CLOSERS, mainVerb } from './main-verb.js';
import { COMPLEMENT_OPENERS, FREE_RELATIVES, opening, verbLast } from './openings.js';
import { toSegments } from './segments.js';
import { isBareSubject } from './bare-complements.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

type Draft = {
  type: ClauseType;
  parent: number;
  from: number;
  to: number;
  head: number;
  finites: number[];
  opener: string | null;
  joint: Segment['joint'];
  open: boolean;
};

/** Reads the clauses of a sentence. Linear in its words. */
export function readClauses(words: readonly Word[], language: string): Clause[] {
  const segments = toSegments(words, language);
  const drafts: Draft[] = [];
  const stack: number[] = [];
  const push = (type: ClauseType, segment: Segment, parent: number, opener: string | null, open: boolean): number => {
    drafts.push({
      type,
      parent,
      from: segment.from,
      to: segment.to,
      head: segment.head,
      finites: [...segment.finites],
      opener,
      joint: segment.joint,
      open,
    });
    stack.push(drafts.length - 1);
    return drafts.length - 1;
  };
  const extend = (index: number, segment: Segment): void => {
    const draft = drafts[index];
    if (draft === undefined) return;
    draft.to = segment.to;
    draft.finites.push(...segment.finites);
    if (segment.finites.length > 0) draft.open = false;
    while (stack.length > 0 && stack.at(-1) !== index) stack.pop();
  };
  const top = (): Draft | undefined => drafts[stack.at(-1) ?? -1];
  /** The nearest subordinate clause on the stack that still waits for its verb, or -1. */
  const openClause = (): number => {
    for (let k = stack.length - 1; k >= 0; k--) {
      const draft = drafts[stack[k] ?? -1];
      if (draft === undefined || ofRelative(drafts, draft)) continue;
      if (draft.type === 'main' || draft.type === 'coordinate' || draft.type === 'fragment') return -1;
      if (draft.open) return stack[k] ?? -1;
    }
    return -1;
  };
  /** The nearest clause on the stack that is no relative clause, or -1. */
  const aboveRelative = (): number => {
    for (let k = stack.length - 1; k >= 0; k--) if (drafts[stack[k] ?? -1]?.type !== 'relative') return stack[k] ?? -1;
    return -1;
  };
  /** The nearest clause on the stack that is a main clause or coordinate. */
  const root = (): number => {
    for (let k = stack.length - 1; k >= 0; k--) {
      const index = stack[k] ?? -1;
      const draft = drafts[index];
      if (draft === undefined || ofRelative(drafts, draft)) continue;
      if (draft.type === 'main' || draft.type === 'coordinate' || draft.type === 'fragment') return index;
    }
    return -1;
  };

  for (const [index, segment] of segments.entries()) {
    if (segment.joint === 'stop') stack.length = 0;
    const found = opening(words, segment, language);
    const here = top();
    // ", dem Gesetz zustimmen muss": an article, where the clause around a closed relative clause waits for its verb.
    const resumes =
      found?.kind === 'relative' &&
      words[found.at]?.category === 'determiner' &&
      here?.type === 'relative' &&
      !here.open &&
      openClause() >= 0;
    const open = resumes ? null : found;
    const isOpener =
      open !== null && (segment.finites.length > 0 || open.kind !== 'question' || segment.joint !== 'start');
    // "Whether they will be sold remains unclear": the question is the subject.
    const asksAsSubject =
      language === 'en' && segment.joint === 'start' && open?.word === 'whether' && segment.finites.length > 1;
    if (asksAsSubject) {
      push('main', segment, -1, null, false);
      continue;
    }
    if (isOpener && open !== null) {
      const lastDraft = drafts.at(-1);
      const explains =
        open.kind === 'relative' &&
        lastDraft?.type === 'apposition' &&
        lastDraft.to >= segment.from - 1 &&
        !isAge(words, lastDraft);
      const parent = explains ? drafts.length - 1 : (stack.at(-1) ?? -1);
      const told =
        language === 'en' &&
        open.word === 'that' &&
        open.kind === 'relative' &&
        tells(words, drafts[stack.at(-1) ?? -1], segment.from);
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
        push('attribution', segment, Math.max(0, root()), 'wie', false);
        stack.pop();
        continue;
      }
      const first = drafts[stack.at(-1) ?? -1];
      // "that A and that B": both hang on the same verb.
      const again =
        segment.conjunction >= 0 &&
        first?.type === realType &&
        (first.opener === open.word || (open.word === 'that' && first.opener === null));
      const relativeWithTwo = language === 'en' && segment.finites.length > 1 && open.kind === 'relative';
      push(realType, segment, again ? first.parent : parent, open.word, segment.finites.length === 0);
      if (relativeWithTwo) splitSecondFinite(words, segment, drafts, stack);
      if (language === 'en' && realType === 'adverbial') splitMain(words, segment, drafts, stack);
      continue;
    }
    if (here === undefined && isInverted(words, segment, segments[index + 1], language)) {
      push('adverbial', segment, -1, language === 'en' ? 'if' : 'wenn', false);
      continue;
    }
    if (here === undefined) {
      push(segment.finites.length > 0 ? 'main' : 'fragment', segment, -1, null, segment.finites.length === 0);
      continue;
    }
    // ", so schrieb sie in einem Brief,": who says it, wherever it stands.
    if (
      language === 'de' &&
      segment.joint === 'comma' &&
      words[segment.head]?.lower === 'so' &&
      segment.finites[0] === segment.head + 1 &&
      segment.to - segment.head <= LONGEST_SO &&
      saying(words, segment, language) === 'assert'
    ) {
      push('attribution', segment, Math.max(0, root()), null, false);
      stack.pop();
      continue;
    }
    if (language === 'de' && segment.conjunction >= 0 && opposes(words, segment)) {
      extend(stack.at(-1) ?? 0, segment);
      continue;
    }
    if (segment.finites.length > 0) {
      if (
        segment.finites[0] === segment.head &&
        segment.conjunction < 0 &&
        FREE_RELATIVES.has(here.opener ?? '') &&
        here.joint !== 'comma' &&
        here.to === segment.from - 1 &&
        !(here.opener === 'wie' && saying(words, here, language) === 'assert')
      ) {
        here.type = 'coordinate';
        if (here.parent >= 0 && governs(words, drafts[here.parent] ?? here, language)) here.type = 'complement';
        if (here.parent < 0) here.type = 'main';
        extend(stack.at(-1) ?? 0, segment);
        continue;
      }
      // "which the company said | it would appeal": what is said there belongs to the clause.
      if (language === 'en' && segment.joint === 'none' && here.type === 'relative' && here.to === segment.from) {
        if (governs(words, here, language)) {
          here.to = segment.to;
          continue;
        }
      }
      const waiting = openClause();
      if (waiting >= 0 && segment.conjunction < 0) {
        extend(waiting, segment);
        continue;
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
        extend(stack.at(-1) ?? 0, segment);
        continue;
      }
      const main = root();
      const mainDraft = drafts[main];
      const finiteFirst = segment.finites[0] === segment.head;
      if (mainDraft === undefined) {
        // Only subordinate clauses so far: this is the main clause, they stand in its first place.
        push('main', segment, -1, null, false);
        const fresh = drafts.length - 1;
        const draft = drafts[fresh];
        const leading = drafts[0];
        if (
          leading !== undefined &&
          leading.parent === -1 &&
          (leading.opener === 'wie' || leading.opener === 'as') &&
          saying(words, leading, language) !== null
        )
          leading.type = 'attribution';
        else if (draft !== undefined && finiteFirst && segment.conjunction < 0)
          draft.from = Math.min(...drafts.map((d) => d.from));
        for (const d of drafts) if (d !== draft && d.parent === -1) d.parent = fresh;
        stack.length = 0;
        stack.push(fresh);
        continue;
      }
      if (
        mainDraft.finites.length === 0 &&
        segment.joint !== 'none' &&
        (finiteFirst || saysNothingMore(segment, language)) &&
        segments[index + 1]?.finites[0] === segments[index + 1]?.head &&
        segments[index + 1]?.conjunction === -1 &&
        segments[index + 1] !== undefined &&
        (segments[index + 1]?.finites.length ?? 0) > 0 &&
        saying(words, segment, language) !== null &&
        segment.to - segment.from <= 6
      ) {
        push('attribution', segment, main, null, false);
        stack.pop();
        continue;
      }
      if (mainDraft.finites.length === 0 && segment.conjunction < 0) {
        extend(main, segment);
        mainDraft.type = mainDraft.type === 'fragment' ? 'main' : mainDraft.type;
        continue;
      }
      if (
        language === 'de' &&
        segment.conjunction >= 0 &&
        (verbLast(words, segment) || predicateLast(words, segment)) &&
        here.type !== 'main' &&
        here.type !== 'coordinate'
      ) {
        const parent = here.parent;
        push(here.type, segment, parent, here.opener, false);
        continue;
      }
      if (language === 'en' && segment.conjunction >= 0) {
        // "said it was a miracle and thanked the crew": who thanks is who said it.
        const governor = drafts[here.parent];
        const goesOn =
          here.type === 'complement' &&
          here.opener === null &&
          segment.finites[0] === segment.head &&
          governor !== undefined &&
          governs(words, governor, language) &&
          saying(words, segment, language) === 'act';
        // "after a tunnel caved in and killed three": the nearest subject.
        const inTime =
          here.type === 'adverbial' &&
          here.joint !== 'start' &&
          segment.joint === 'conjunction' &&
          (segment.finites[0] === segment.head || governor?.type === 'complement');
        if (goesOn || here.type === 'relative' || here.type === 'complement' || inTime) {
          push('coordinate', segment, goesOn ? here.parent : (stack.at(-1) ?? -1), null, false);
          continue;
        }
      }
      const say = saying(words, finiteFirst ? withPrefix(words, segments, index) : segment, language);
      const apart = segment.joint !== 'none' && (finiteFirst || saysNothingMore(segment, language));
      if (say !== null && segment.conjunction < 0 && apart && index > 0) {
        push('attribution', segment, main, null, false);
        stack.pop();
        continue;
      }
      if (segment.joint === 'comma' || segment.joint === 'none') {
        const governed = governs(words, mainDraft, language);
        if (segment.conjunction < 0 && governed && (language === 'en' ? segment.joint === 'none' : !finiteFirst)) {
          push('complement', segment, main, null, false);
          continue;
        }
      }
      if (segment.joint === 'colon' && segment.conjunction < 0 && governs(words, mainDraft, language)) {
        push('complement', segment, main, null, false);
        continue;
      }
      push('coordinate', segment, main, null, false);
      continue;
    }
    // "said | the sensors, | installed in 2021, | had failed": what is said waits for its verb.
    if (language === 'en' && segment.joint === 'none' && here.to === segment.from && isBareSubject(words, segment)) {
      push('complement', segment, stack.at(-1) ?? -1, null, true);
      continue;
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
      told.to = segment.to;
      continue;
    }
    if (isSourcePhrase(words, segment, language)) {
      push('attribution', segment, Math.max(0, root()), null, false);
      stack.pop();
      continue;
    }
    if (segment.conjunction >= 0 && segment.joint === 'conjunction') {
      push('elliptic', segment, stack.at(-1) ?? -1, null, false);
      stack.pop();
      continue;
    }
    if (here.open && here.type !== 'main' && here.type !== 'fragment') {
      extend(stack.at(-1) ?? 0, segment);
      continue;
    }
    const around = drafts[aboveRelative()];
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
    if (type === null) {
      if (
        language === 'de' &&
        (here.type === 'relative' || here.type === 'complement' || here.type === 'adverbial') &&
        !here.open &&
        isClosedVerbLast(words, here)
      ) {
        const main = aboveRelative();
        const more = waits || endsInInfinitive(words, segment);
        if (
          main >= 0 &&
          main < (stack.at(-1) ?? 0) &&
          here.type === 'relative' &&
          (more || !startsInfinitive(words, segment))
        ) {
          extend(main, segment);
          continue;
        }
      }
      extend(stack.at(-1) ?? 0, segment);
      continue;
    }
    push(type, segment, stack.at(-1) ?? -1, null, false);
    stack.pop();
    const share = drafts[stack.at(-1) ?? -1];
    if (share !== undefined && PART_OF.has(words[segment.head]?.lower ?? '')) share.to = segment.to;
  }
  return mapped(drafts, (draft, i) => finish(words, drafts, draft, i, language));
}

/** "Ann Reed, 42, who …": what follows her age explains her. */
const isAge = (words: readonly Word[], { from, to }: Draft): boolean =>
  to - from === 1 && words[from]?.category === 'number';

/** ", which makes pumps and employs 300 people,": what is joined to a relative clause is none of the clause around it. */
function ofRelative(drafts: readonly Draft[], draft: Draft): boolean {
  let at = draft;
  for (let guard = 0; at.type === 'coordinate' && guard < 6; guard++) {
    const parent = drafts[at.parent];
    if (parent === undefined) return false;
    if (parent.type === 'relative') return true;
    at = parent;
  }
  return false;
}

/** "…, dass sie lebt und bereit ist": nothing but what somebody is before the last verb. */
const predicateLast = (words: readonly Word[], segment: Segment): boolean =>
  segment.finites[0] === segment.head + 1 &&
  ['adjective', 'participle'].includes(words[segment.head]?.category ?? '') &&
  ['stop', 'comma', 'quote'].includes(words[segment.head + 2]?.category ?? 'stop');

/** "Had turnout been higher, …", "Sollte der Streik dauern, drohen …": a condition without "if". */
const isInverted = (words: readonly Word[], segment: Segment, next: Segment | undefined, language: string): boolean =>
  segment.joint === 'start' &&
  segment.finites[0] === segment.head &&
  INVERTED.test(words[segment.head]?.lower ?? '') &&
  words[segment.to]?.category === 'comma' &&
  (language === 'en' || (language === 'de' && next?.finites[0] === next?.head && next?.conjunction === -1));
const INVERTED = /^(?:had|were|should|sollten?|hätten?|wären?|würden?|käme|kämen|gäbe|bliebe|blieben)$/;

const LONGEST_SO = 12;

/** "…, zu sehen", "…, zu vergewaltigen": the infinitive that a relative clause has parted from its clause. */
const endsInInfinitive = (words: readonly Word[], segment: Segment): boolean =>
  words[segment.head]?.category === 'to' && words[segment.head + 1]?.category === 'infinitive';

/** "wird dem Bürgermeister, der Gast ist, | ein Preis verliehen": the clause has an auxiliary and no verb to it yet. */
function waitsForMore(words: readonly Word[], draft: Draft, to: number): boolean {
  if (draft.type !== 'main' && draft.type !== 'coordinate') return false;
  const finite = words[draft.finites[0] ?? -1];
  if (
    finite === undefined ||
    (finite.tag !== 'VMFIN' && !/^(?:wird|wurde|werden|wurden|hat|haben|hatte|hatten)$/.test(finite.lower))
  )
    return false;
  const last = words[to - 1]?.category === 'comma' ? to - 1 : to;
  for (let k = draft.head; k < Math.min(last, draft.to); k++)
    if (['participle', 'infinitive'].includes(words[k]?.category ?? '')) return false;
  return true;
}

/** "nicht nur verurteilt, sondern sich dafür eingesetzt hat": the second half needs the first, unless its verb leads it. */
const opposes = (words: readonly Word[], segment: Segment): boolean =>
  words[segment.conjunction]?.lower === 'sondern' && segment.finites[0] !== segment.head;

/** A clause with its verb first and what follows it without a verb: "teilte der Leiter, Karl Otto, mit". */
function withPrefix(words: readonly Word[], segments: readonly Segment[], index: number): Segment {
  const segment = segments[index] as Segment;
  for (let k = index + 1; k < segments.length && k < index + 4; k++) {
    const other = segments[k];
    if (other === undefined || other.finites.length > 0 || other.conjunction >= 0) break;
    if (words[other.head]?.category === 'prefix') return { ...segment, to: other.to };
  }
  return segment;
}

/** ", der Direktor der Behörde, in einer Mitteilung", ", mit": goes on naming who said it and where. */
function goesOnTelling(words: readonly Word[], segment: Segment, language: string): boolean {
  const first = words[segment.head];
  if (first === undefined) return true;
  if (first.category === 'prefix' || first.category === 'name' || isTitle(first)) return true;
  if (language === 'en') return first.category === 'determiner' || first.category === 'noun';
  return /^(?:der|die|ein|eine|dem|einem|einer|in|im|gegenüber|am)$/.test(first.lower) && hasNoun(words, segment);
}

const TOLD = new Set(['tell', 'inform', 'assure', 'warn', 'remind', 'assert', 'convince', 'show']);

/** When and where something is said. */
const OCCASION =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|week|month|year|night|morning|evening|afternoon|statement|interview|conference|news|press|tweet|letter|report|email|speech|court|last|next|earlier|late|this|twitter|television|parliament)$/;

/** "told the court that …": what follows is what was told, not which court. */
function tells(words: readonly Word[], draft: Draft | undefined, before: number): boolean {
  if (draft === undefined || draft.finites.length === 0) return false;
  const verb = mainVerb(words, { finites: draft.finites, head: draft.head, to: Math.min(draft.to, before) }, 'en');
  if (verb === null) return false;
  if (TOLD.has(verb.lemma) && before - verb.at <= 6) return true;
  // "announced on Thursday that …": nothing but when and where stands between.
  if (sayClass(verb.lemma, null, 'en') === null || before - verb.at > 8) return false;
  for (let k = verb.at + 1; k < before; k++) {
    const word = words[k];
    if (
      word !== undefined &&
      !['preposition', 'adverb', 'number', 'determiner'].includes(word.category) &&
      !OCCASION.test(word.lower)
    )
      return false;
  }
  return true;
}

function governsAny(
  words: readonly Word[],
  drafts: readonly Draft[],
  stack: readonly number[],
  language: string,
): boolean {
  const here = drafts[stack.at(-1) ?? -1];
  return here !== undefined && saying(words, here, language) !== null;
}

/** Whether a conjunction stands in the clause after its finite verb: its second part waits for its verb. */
function coordinated(words: readonly Word[], draft: Draft): boolean {
  for (let k = (draft.finites.at(-1) ?? draft.head) + 1; k < draft.to; k++)
    if (words[k]?.category === 'conjunction') return true;
  return false;
}

function isClosedVerbLast(words: readonly Word[], draft: Draft): boolean {
  const finite = draft.finites.at(-1) ?? -1;
  for (let k = finite + 1; k < draft.to; k++)
    if (!['infinitive', 'participle', ...CLOSERS].includes(words[k]?.category ?? '')) return false;
  return finite >= 0;
}

/** English: "If it is serious | you lose 15 points": the main clause begins at its pronoun without a comma. */
function splitMain(words: readonly Word[], segment: Segment, drafts: Draft[], stack: number[]): void {
  const adverbial = drafts.at(-1);
  const second = segment.finites[1];
  const parent = drafts[adverbial?.parent ?? -1];
  if (adverbial === undefined || second === undefined || (parent !== undefined && parent.finites.length > 0)) return;
  if (words[second - 1]?.category !== 'pronoun' || words[second - 2]?.category === 'conjunction') return;
  adverbial.to = second - 1;
  adverbial.finites = adverbial.finites.slice(0, 1);
  const at = drafts.length;
  drafts.push({
    type: 'main',
    parent: -1,
    from: adverbial.from,
    to: segment.to,
    head: second - 1,
    finites: segment.finites.slice(1),
    opener: null,
    joint: 'none',
    open: false,
  });
  adverbial.parent = at;
  stack.length = 0;
  stack.push(at);
}

/** English: "which had the stamp on every page | detailed …": the second finite verb belongs to the main clause. */
function splitSecondFinite(words: readonly Word[], segment: Segment, drafts: Draft[], stack: number[]): void {
  const relative = drafts.at(-1);
  if (relative === undefined) return;
  const second = segment.finites[1];
  if (second === undefined) return;
  const parent = drafts[relative.parent];
  if (parent === undefined || parent.finites.length > 0) return;
  if (words[second - 1]?.category === 'conjunction') return;
  relative.to = second;
  relative.finites = relative.finites.slice(0, 1);
  parent.to = segment.to;
  parent.finites.push(...segment.finites.slice(1));
  parent.open = false;
  if (parent.type === 'fragment') parent.type = 'main';
  while (stack.length > 0 && stack.at(-1) !== relative.parent) stack.pop();
}

/** The verb of saying of a segment, or null. */
function saying(
  words: readonly Word[],
  segment: { finites: readonly number[]; to: number; head: number },
  language: string,
): SayClass | null {
  const verb = mainVerb(words, segment, language);
  return verb === null ? null : sayOf(words, segment.head, segment.to, verb.lemma, language);
}

/** What the verb says among the words `from`..`to`. */
function sayOf(words: readonly Word[], from: number, to: number, lemma: string, language: string): SayClass | null {
  const alone = sayClass(lemma, null, language);
  if (language !== 'de') return alone;
  return sayInClause(lemma, alone, () => words.slice(from, to).map((word) => word.lower));
}

/** "she said", "researchers say", "hieß es": subject and verb of saying and at most a few words more. */
function saysNothingMore(segment: Segment, language: string): boolean {
  const finite = segment.finites[0] ?? 0;
  if (language === 'en') {
    const after = segment.to - finite - 1;
    return segment.finites.length === 1 && after <= 4 && segment.head < finite;
  }
  return false;
}

/** Whether a clause ends in, or has, a verb of saying whose content is still to come. */
function governs(words: readonly Word[], draft: Draft, language: string): boolean {
  return saying(words, draft, language) !== null;
}

function finish(
  words: readonly Word[],
  drafts: readonly Draft[],
  draft: Draft,
  index: number,
  language: string,
): Clause {
  // Own words end where the first clause begins that it governs; a verb may wait behind a relative clause.
  const verb = mainVerb(
    words,
    { finites: draft.finites, head: draft.head, to: ownEnd(drafts, draft, index) },
    language,
  );
  const kind = verb === null ? null : sayOf(words, draft.from, draft.to, verb.lemma, language);
  return {
    type: draft.type,
    parent: draft.parent,
    from: draft.from,
    to: draft.to,
    head: draft.head,
    finites: draft.finites,
    opener: draft.opener,
    say: verb === null || kind === null ? null : { kind, at: verb.at, lemma: verb.lemma },
    verbFirst: draft.finites[0] === draft.head,
    joint: draft.joint,
  };
}

function ownEnd(drafts: readonly Draft[], draft: Draft, index: number): number {
  const child = drafts.find(
    (d, i) => i > index && d.parent === index && d.from > (draft.finites[0] ?? draft.from) && d.from < draft.to,
  );
  return child === undefined ? draft.to : child.to < draft.to ? draft.to : child.from;
}
