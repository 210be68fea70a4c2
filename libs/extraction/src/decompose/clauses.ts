import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import type { SayClass } from '../lexicon/say-verbs.js';
import { isSeparablePrefix } from '../lexicon/de/verb-forms.js';
import { isTitle } from '../attribution/speakers.js';
import { toSegments } from './segments.js';
import type { Segment } from './segments.js';
import type { Word } from './words.js';

export type ClauseType =
  | 'main'
  | 'coordinate'
  | 'complement'
  | 'adverbial'
  | 'relative'
  | 'apposition'
  | 'participial'
  | 'elliptic'
  | 'attribution'
  | 'fragment';

/** A clause of a sentence as ranges of words. Its hull is `from`..`to`, clauses inside it included. */
export type Clause = {
  readonly type: ClauseType;
  /** Index of the clause it depends on, or -1. */
  readonly parent: number;
  readonly from: number;
  readonly to: number;
  /** Where its own words begin, after conjunction and marks. */
  readonly head: number;
  readonly finites: readonly number[];
  /** The subordinating word, lower case, or null. */
  readonly opener: string | null;
  /** The verb of saying that governs its complement, if it has one. */
  readonly say: { readonly kind: SayClass; readonly at: number; readonly lemma: string } | null;
  /** German: the finite verb stands first, as after a quotation ("…, sagte er"). */
  readonly verbFirst: boolean;
  readonly joint: Segment['joint'];
};

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

const COMPLEMENT_OPENERS = new Set(['dass', 'daß', 'ob', 'that', 'whether', 'wie', 'how', 'if']);
const RELATIVE_ADVERBS = new Set([
  'wo',
  'wohin',
  'woher',
  'wobei',
  'womit',
  'wodurch',
  'worauf',
  'woraufhin',
  'wonach',
  'wofür',
  'where',
  'was',
]);
/** "Tage nachdem", "wenige Wochen bevor": a measure of time may stand before these. */
const BEFORE_TIME = new Set(['nachdem', 'bevor', 'ehe', 'after', 'before']);
const PART_OF = new Set(['davon', 'darunter']);
const FREE_RELATIVES = new Set(['was', 'wer', 'wo', 'wie', 'what', 'who']);
const DEFINITE = new Set(['der', 'die', 'das', 'den', 'dem', 'deren', 'dessen', 'denen']);

type Opening = { kind: 'subordinate' | 'relative' | 'question'; at: number; word: string } | null;

function opening(words: readonly Word[], segment: Segment, language: string): Opening {
  let at = segment.head;
  let skipped = 0;
  while (at < segment.to && skipped < 3) {
    const word = words[at];
    if (word === undefined) return null;
    if (word.category === 'subordinator') {
      if (language === 'de' && word.tag === 'KOUI') return null;
      // "damit würde …", "da ist …": the verb in second place makes it an adverb.
      if (language === 'de' && words[at + 1]?.category === 'finite') return null;
      if (
        segment.finites.length === 0 &&
        segment.to - segment.head < 3 &&
        word.lower !== 'that' &&
        word.lower !== 'dass'
      )
        return null;
      return { kind: 'subordinate', at, word: word.lower };
    }
    if (word.category === 'relative') return { kind: 'relative', at, word: word.lower };
    if (word.category === 'wh') {
      if (RELATIVE_ADVERBS.has(word.lower) && segment.joint !== 'start' && segment.joint !== 'colon')
        return { kind: 'relative', at, word: word.lower };
      if (segment.joint === 'start' && language === 'de' && segment.finites[0] === at + 1) return null;
      return { kind: 'question', at, word: word.lower };
    }
    if (language === 'de' && DEFINITE.has(word.lower) && segment.joint === 'comma' && segment.conjunction < 0) {
      if (verbLast(words, segment) && !coordinatesBeforeVerb(words, segment))
        return { kind: 'relative', at, word: word.lower };
      return null;
    }
    if (
      language === 'de' &&
      (word.lower === 'als' || (word.lower === 'wie' && segment.joint === 'comma')) &&
      at === segment.head &&
      verbLast(words, segment)
    )
      return { kind: 'subordinate', at, word: word.lower };
    if (
      language === 'en' &&
      segment.joint === 'none' &&
      ['after', 'before', 'since', 'until', 'because'].includes(word.lower) &&
      words[at + 1]?.category === 'pronoun'
    )
      return { kind: 'subordinate', at, word: word.lower };
    if (
      language === 'en' &&
      word.lower === 'that' &&
      (segment.finites.length > 0 || at === segment.to - 1) &&
      segment.joint !== 'start'
    )
      return { kind: 'subordinate', at, word: 'that' };
    const passes =
      word.category === 'preposition' ||
      word.category === 'quote' ||
      (word.category === 'adverb' && ['subordinator', 'wh'].includes(words[at + 1]?.category ?? '')) ||
      BEFORE_TIME.has(words[at + 1]?.lower ?? '') ||
      BEFORE_TIME.has(words[at + 2]?.lower ?? '');
    if (!passes) return null;
    at++;
    skipped++;
  }
  return null;
}

/** "das Treffen herunterzuspielen und sagte": the last verb stands right after a conjunction. */
function coordinatesBeforeVerb(words: readonly Word[], segment: Segment): boolean {
  const finite = segment.finites.at(-1) ?? 0;
  return words[finite - 1]?.category === 'conjunction' && segment.finites.length === 1;
}

/** German: whether the finite verb closes the segment (infinitives may follow it). */
function verbLast(words: readonly Word[], segment: Segment): boolean {
  const finite = segment.finites.at(-1);
  if (finite === undefined || finite - segment.head < 1) return false;
  for (let k = finite + 1; k < segment.to; k++) {
    const category = words[k]?.category ?? 'other';
    if (!['infinitive', 'participle', 'stop', 'quote', 'close'].includes(category)) return false;
  }
  return finite - segment.head >= 2;
}

const CLOSERS = ['stop', 'quote', 'close', 'comma'];

/** A separated prefix at the end of the clause of verb `at` ("teilte … mit"). */
export function prefixOf(words: readonly Word[], at: number, to: number): string | null {
  for (let k = to - 1; k > at; k--) {
    const word = words[k];
    if (word === undefined || CLOSERS.includes(word.category)) continue;
    if (word.category === 'prefix' || isSeparablePrefix(word.lower)) return word.lower;
    break;
  }
  for (let k = at + 1; k < to; k++) if (words[k]?.category === 'prefix') return words[k]?.lower ?? null;
  return null;
}

const AUXILIARIES = new Set([
  'haben',
  'sein',
  'werden',
  'have',
  'be',
  'do',
  'können',
  'sollen',
  'müssen',
  'wollen',
  'dürfen',
  'mögen',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
]);

/** The verb that carries the meaning of a clause: the finite verb, or the participle or infinitive it helps. */
export function mainVerb(
  words: readonly Word[],
  clause: { finites: readonly number[]; to: number; head: number },
  language: string,
): { at: number; lemma: string } | null {
  const finite = clause.finites[0];
  if (finite === undefined) return null;
  const word = words[finite];
  if (word === undefined) return null;
  const lemma = lemmaOf(word.lower, language);
  if (word.tag === 'MD' || word.tag === 'PRP+V' || (lemma !== null && AUXILIARIES.has(lemma))) {
    const range: number[] = [];
    if (language === 'de') {
      for (let k = clause.to - 1; k > finite; k--) range.push(k);
      for (let k = finite - 1; k >= clause.head; k--) range.push(k);
    } else for (let k = finite + 1; k < Math.min(clause.to, finite + 6); k++) range.push(k);
    for (const k of range) {
      const category = words[k]?.category;
      if (category === 'participle' || category === 'infinitive' || category === 'ing') {
        const inner = lemmaOf(words[k]?.lower ?? '', language);
        if (inner !== null && !(language === 'en' && AUXILIARIES.has(inner))) return { at: k, lemma: inner };
      }
      if (language === 'en' && category === 'comma') break;
    }
  }
  if (lemma === null) return null;
  const prefix = language === 'de' ? prefixOf(words, finite, clause.to) : null;
  return { at: finite, lemma: (prefix ?? '') + lemma };
}

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
      if (draft === undefined) continue;
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
      const type = drafts[index]?.type;
      if (type === 'main' || type === 'coordinate' || type === 'fragment') return index;
    }
    return -1;
  };

  for (const [index, segment] of segments.entries()) {
    if (segment.joint === 'stop') stack.length = 0;
    const open = opening(words, segment, language);
    const here = top();
    const isOpener =
      open !== null && (segment.finites.length > 0 || open.kind !== 'question' || segment.joint !== 'start');
    if (isOpener && open !== null) {
      const lastDraft = drafts.at(-1);
      const explains = open.kind === 'relative' && lastDraft?.type === 'apposition' && lastDraft.to >= segment.from - 1;
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
      const relativeWithTwo = language === 'en' && segment.finites.length > 1 && open.kind === 'relative';
      push(realType, segment, parent, open.word, segment.finites.length === 0);
      if (relativeWithTwo) splitSecondFinite(words, segment, drafts, stack);
      continue;
    }
    if (here === undefined) {
      push(segment.finites.length > 0 ? 'main' : 'fragment', segment, -1, null, segment.finites.length === 0);
      continue;
    }
    if (segment.finites.length > 0) {
      if (
        segment.finites[0] === segment.head &&
        segment.conjunction < 0 &&
        FREE_RELATIVES.has(here.opener ?? '') &&
        here.joint !== 'comma' &&
        here.to === segment.from - 1
      ) {
        here.type = 'coordinate';
        if (here.parent >= 0 && governs(words, drafts[here.parent] ?? here, language)) here.type = 'complement';
        if (here.parent < 0) here.type = 'main';
        extend(stack.at(-1) ?? 0, segment);
        continue;
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
        finiteFirst &&
        segments[index + 1]?.finites[0] === segments[index + 1]?.head &&
        segments[index + 1]?.conjunction === -1 &&
        segments[index + 1] !== undefined &&
        (segments[index + 1]?.finites.length ?? 0) > 0 &&
        saying(words, segment, language) !== null &&
        segment.to - segment.from <= 4
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
        verbLast(words, segment) &&
        here.type !== 'main' &&
        here.type !== 'coordinate'
      ) {
        const parent = here.parent;
        push(here.type, segment, parent, here.opener, false);
        continue;
      }
      if (language === 'en' && segment.conjunction >= 0 && (here.type === 'relative' || here.type === 'complement')) {
        push('coordinate', segment, stack.at(-1) ?? -1, null, false);
        continue;
      }
      const say = saying(words, segment, language);
      if (
        say !== null &&
        segment.conjunction < 0 &&
        (finiteFirst || saysNothingMore(words, segment, language)) &&
        index > 0
      ) {
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
    // No finite verb.
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
    const afterRelative =
      language === 'de' &&
      here.type === 'relative' &&
      /^(?:eine?|einer|einem|einen)$/.test(words[segment.head]?.lower ?? '') &&
      hasNoun(words, segment) &&
      (segments[index + 1] === undefined || (segments[index + 1]?.finites.length ?? 0) > 0) &&
      !inList(words, segment, segments, index);
    const type = afterRelative ? 'apposition' : looseType(words, segment, segments, index, language);
    if (type === null) {
      if (
        language === 'de' &&
        (here.type === 'relative' || here.type === 'complement' || here.type === 'adverbial') &&
        !here.open &&
        isClosedVerbLast(words, here)
      ) {
        const main = aboveRelative();
        if (main >= 0 && main < (stack.at(-1) ?? 0) && here.type === 'relative' && !startsInfinitive(words, segment)) {
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
  return drafts.map((draft, i) => finish(words, drafts, draft, i, language));
}

const TOLD = new Set(['tell', 'inform', 'assure', 'warn', 'remind', 'assert', 'convince', 'show']);

/** "told the court that …": what follows is what was told, not which court. */
function tells(words: readonly Word[], draft: Draft | undefined, before: number): boolean {
  if (draft === undefined || draft.finites.length === 0) return false;
  const verb = mainVerb(words, { finites: draft.finites, head: draft.head, to: Math.min(draft.to, before) }, 'en');
  return verb !== null && TOLD.has(verb.lemma) && before - verb.at <= 6;
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

/** ", so eine Mitteilung des Ministeriums", ", according to the report". */
function isSourcePhrase(words: readonly Word[], segment: Segment, language: string): boolean {
  if (segment.joint === 'start' || segment.conjunction >= 0) return false;
  const first = words[segment.head]?.lower;
  const second = words[segment.head + 1];
  if (language === 'de')
    return (
      (first === 'so' && ['determiner', 'name', 'noun', 'possessive', 'adjective'].includes(second?.category ?? '')) ||
      first === 'laut'
    );
  return first === 'according' && second?.lower === 'to';
}

function startsInfinitive(words: readonly Word[], segment: Segment): boolean {
  for (let k = segment.head; k < segment.to; k++) {
    if (words[k]?.category === 'to' || words[k]?.tag === 'VVIZU' || words[k]?.tag === 'KOUI') return true;
  }
  return false;
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
  return verb === null ? null : sayClass(verb.lemma, null, language);
}

/** "she said", "researchers say", "hieß es": subject and verb of saying and at most a few words more. */
function saysNothingMore(words: readonly Word[], segment: Segment, language: string): boolean {
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

const LIST_WORDS = ['conjunction'];

/** What a stretch without a finite verb is; null: part of the clause around it. */
function looseType(
  words: readonly Word[],
  segment: Segment,
  segments: readonly Segment[],
  index: number,
  language: string,
): ClauseType | null {
  const first = words[segment.head];
  if (first === undefined) return null;
  const length = segment.to - segment.head;
  const before = words[segment.from - 2];
  if (language === 'en') {
    let at = segment.head;
    while (words[at]?.category === 'adverb' && at < segment.head + 2) at++;
    const verb = words[at];
    if (
      verb?.category === 'ing' &&
      !['conjunction', 'comma', 'stop', 'noun'].includes(words[at + 1]?.category ?? 'stop') &&
      segment.to - at >= 2 &&
      !['including', 'according', 'regarding', 'following', 'during'].includes(verb.lower)
    )
      return segment.joint === 'start' ? null : 'participial';
  }
  if (segment.joint === 'start' || segment.joint === 'colon') return null;
  if (language === 'de' && PART_OF.has(first.lower)) return 'apposition';
  if (
    language === 'de' &&
    length >= 3 &&
    endsInParticiple(words, segment) &&
    endsInParticiple(words, segments[index - 1])
  )
    return 'elliptic';
  const nominal =
    before !== undefined &&
    (before.category === 'noun' ||
      before.category === 'name' ||
      before.category === 'close' ||
      before.category === 'quote');
  if (!nominal) return null;

  if (language === 'de' && first.lower === 'mit' && hasNumber(words, segment)) return 'apposition';
  if (first.category === 'participle' && language === 'de' && length >= 3) return 'participial';
  if (inList(words, segment, segments, index)) return null;
  if (first.category === 'number' && length === 1 && language === 'en') return 'apposition';

  const determined = first.category === 'determiner' || first.category === 'possessive' || startsWithRole(first);
  if (determined && length >= 2 && hasNoun(words, segment)) return 'apposition';
  return null;
}

function endsInParticiple(words: readonly Word[], segment: Segment | undefined): boolean {
  if (segment === undefined) return false;
  let k = segment.to - 1;
  while (k > segment.head && (CLOSERS.includes(words[k]?.category ?? '') || words[k]?.lower === 'worden')) k--;
  return words[k]?.category === 'participle';
}

function hasNumber(words: readonly Word[], segment: Segment): boolean {
  for (let k = segment.head; k < segment.to; k++) if (words[k]?.category === 'number') return true;
  return false;
}

/** A noun for a post or trade without its article: "Sprecher des Konzerns", "Director of the study". */
const startsWithRole = (word: Word): boolean => {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase() && (isTitle(word) || ROLES.has(word.lower));
};
const ROLES = new Set([
  'koordinator',
  'head',
  'ceo',
  'republican',
  'democrat',
  'chief',
  'senior',
  'secretary',
  'sohn',
  'tochter',
]);

function hasNoun(words: readonly Word[], segment: Segment): boolean {
  for (let k = segment.head; k < segment.to; k++)
    if (words[k]?.category === 'noun' || words[k]?.category === 'name') return true;
  return false;
}

/** Part of an enumeration: a later stretch without a verb ends the list with "und" or "and". */
function inList(words: readonly Word[], segment: Segment, segments: readonly Segment[], index: number): boolean {
  for (let k = index; k < segments.length; k++) {
    const other = segments[k];
    if (other === undefined || (other.finites.length > 0 && k > index + 0)) {
      if (other === undefined) return false;
      return hasListWord(words, other, Math.min(other.to, other.finites[0] ?? other.to), 4);
    }
    if (other.conjunction >= 0) return true;
    if (k > index && hasListWord(words, other, other.to, 8)) return true;
    if (
      k === index &&
      hasListWord(words, other, other.to, 6) &&
      segments[k - 1] !== undefined &&
      segments[k - 1]?.finites.length === 0
    )
      return true;
    if (k - index > 8) return false;
  }
  return false;
}

function hasListWord(words: readonly Word[], segment: Segment, to: number, within: number): boolean {
  for (let k = segment.head; k < to && k < segment.head + within; k++)
    if (LIST_WORDS.includes(words[k]?.category ?? '')) return true;
  return false;
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
  const kind = verb === null ? null : sayClass(verb.lemma, null, language);
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
