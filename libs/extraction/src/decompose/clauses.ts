import { mapped } from '../tokens/index.js';
import type { Clause } from './clause.js';
import { Drafts } from './drafts.js';
import type { Draft } from './drafts.js';
import { mainVerb } from './main-verb.js';
import { opening } from './openings.js';
import { placeOpened } from './place-opened.js';
import { placeWithVerb } from './place-with-verb.js';
import { placeWithoutVerb } from './place-without-verb.js';
import type { Place } from './place.js';
import { saying, sayOf } from './saying.js';
import { toSegments } from './segments.js';
import { invertedAs, LONGEST_SO, opposes } from './verb-places.js';
import type { Word } from './words.js';

/** Reads the clauses of a sentence. Linear in its words. */
export function readClauses(words: readonly Word[], language: string): Clause[] {
  const segments = toSegments(words, language);
  const built = new Drafts();
  for (const [index, segment] of segments.entries()) {
    if (segment.joint === 'stop') built.stack.length = 0;
    place({ words, segments, index, segment, language, built });
  }
  const { drafts } = built;
  return mapped(drafts, (draft, i) => finish(words, drafts, draft, i, language));
}

/** Finds out what a segment is to the clauses before it. */
function place(at: Place): void {
  const { words, segments, index, segment, language, built } = at;
  const found = opening(words, segment, language);
  const here = built.here;
  // ", dem Gesetz zustimmen muss": an article, where the clause around a closed relative clause waits for its verb.
  const resumes =
    found?.kind === 'relative' &&
    words[found.at]?.category === 'determiner' &&
    here?.type === 'relative' &&
    !here.open &&
    built.openClause() >= 0;
  const open = resumes ? null : found;
  const isOpener =
    open !== null && (segment.finites.length > 0 || open.kind !== 'question' || segment.joint !== 'start');
  // "Whether they will be sold remains unclear": the question is the subject.
  const asksAsSubject =
    language === 'en' && segment.joint === 'start' && open?.word === 'whether' && segment.finites.length > 1;
  if (asksAsSubject) {
    built.push('main', segment, -1, null, false);
    return;
  }
  if (isOpener && open !== null) {
    placeOpened(at, open);
    return;
  }
  const inverted = index === 0 ? invertedAs(words, segments, language) : null;
  if (inverted !== null) {
    built.push('adverbial', segment, -1, inverted, false);
    return;
  }
  if (here === undefined) {
    built.push(segment.finites.length > 0 ? 'main' : 'fragment', segment, -1, null, segment.finites.length === 0);
    return;
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
    built.pushClosed('attribution', segment, Math.max(0, built.root()));
    return;
  }
  if (language === 'de' && segment.conjunction >= 0 && opposes(words, segment)) {
    built.extend(built.top, segment);
    return;
  }
  if (segment.finites.length > 0) placeWithVerb(at, here);
  else placeWithoutVerb(at, here);
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
  const said = verb === null ? null : sayOf(words, draft.from, draft.to, verb.lemma, language);
  // "wollte zeigen, dass …": what somebody means to show is not found out.
  const kind = said === 'find' && MEANS.test(words[draft.finites[0] ?? -1]?.lower ?? '') ? null : said;
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
    subject: undefined,
  };
}

const MEANS = /^(?:w[io]ll(?:t?e|t?en)?|soll(?:t?e|t?en)?|muss|müssen|musste|mussten)$/;

function ownEnd(drafts: readonly Draft[], draft: Draft, index: number): number {
  const child = drafts.find(
    (d, i) => i > index && d.parent === index && d.from > (draft.finites[0] ?? draft.from) && d.from < draft.to,
  );
  return child === undefined ? draft.to : child.to < draft.to ? draft.to : child.from;
}
