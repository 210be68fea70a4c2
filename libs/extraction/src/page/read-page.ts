import type { Span } from '#libs/claims';
import { classAt, DIGIT, INVISIBLE, LETTER } from '../tokens/characters.js';
import type { Block, BlockKind } from './block.js';
import { isByline } from './byline.js';
import { bare, byBeginning, startsWithAny } from './candidate.js';
import type { Candidate } from './candidate.js';
import { countWords, endsSentence, joinWrapped, listMarkerEnd, readLines } from './lines.js';
import {
  CAPTION_ENDS,
  CAPTION_STARTS,
  COMMENT_HEADS,
  FURNITURE_LINES,
  FURNITURE_STARTS,
  LINK_HEADS,
  TEASER_STARTS,
} from './phrases.js';

const LONGEST_HEADLINE = 200;
const LONGEST_SUBHEAD_WORDS = 6;
const LONGEST_TEASER_WORDS = 30;
const LONGEST_FURNITURE = 400;
const LONGEST_CAPTION = 400;
/** The start and the end of a block, as much of it as phrases are looked for in. */
const EDGE = 160;

const FURNITURE = byBeginning(FURNITURE_STARTS);
const TEASERS = byBeginning(TEASER_STARTS);
const CAPTIONS = byBeginning(CAPTION_STARTS);
/** A word of every phrase in CAPTION_ENDS: most lines hold none. */
const CAPTION_HINT = /foto|bild|photo|credit|getty|image|dpa|©/;

/**
 * Reads a pasted page: the article's headline, paragraphs and list items, and what stands around them (bylines,
 * captions, teasers of other articles, furniture of the page). Blocks are in reading order and do not overlap.
 * Text that cannot be told is taken as the article's own: nothing is lost on a guess. Linear in the text.
 */
export function readPage(text: string): Block[] {
  const candidates = joinWrapped(text, readLines(text)).map((run) => lookAt(text, run));
  const kinds: BlockKind[] = candidates.map((candidate) => plainKind(text, candidate));
  markComments(candidates, kinds);
  markLinks(candidates, kinds);
  markSections(candidates, kinds);
  markHeadline(candidates, kinds);
  markLinesBetweenParagraphs(text, candidates, kinds);
  return candidates.map(({ start, end }, i) => ({ start, end, kind: kinds[i] ?? 'paragraph' }));
}

function lookAt(text: string, run: Span): Candidate {
  const head = normal(text.slice(run.start, Math.min(run.end, run.start + EDGE)));
  const tail = run.end - run.start <= EDGE ? head : normal(text.slice(run.end - EDGE, run.end));
  return {
    start: run.start,
    end: run.end,
    head,
    tail,
    words: countWords(text, run),
    ended: endsSentence(text, run),
    marker: listMarkerEnd(text, run) > run.start,
  };
}

const UNUSUAL = /[^\S ]|[\u00ad\u200b-\u200f\u2060\ufeff]/;
const INVISIBLES = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Lower case, plain blanks for all white space, without invisible marks. */
function normal(raw: string): string {
  const lower = raw.toLowerCase();
  return UNUSUAL.test(lower) ? lower.replace(INVISIBLES, '').replace(/\s/g, ' ') : lower;
}

function plainKind(text: string, candidate: Candidate): BlockKind {
  const { head, words } = candidate;
  const length = candidate.end - candidate.start;
  if (!hasLetterOrDigit(text, candidate)) return 'furniture';
  if (length <= 60 && isFurnitureLine(bare(head))) return 'furniture';
  if (length <= LONGEST_FURNITURE && (startsWithAny(head, FURNITURE) || COUNTED_PARTNERS.test(head)))
    return 'furniture';
  if (length <= LONGEST_CAPTION && isCaption(candidate)) return 'caption';
  if (isByline(text, candidate)) return 'byline';
  if (
    words <= LONGEST_TEASER_WORDS &&
    (TEASERS.get(head.slice(0, 2)) ?? []).some((phrase) => startsAsPhrase(head, phrase))
  )
    return 'teaser';
  return candidate.marker ? 'list_item' : 'paragraph';
}

/** The phrase is the whole line, or is set off by a mark: "Lesen Sie auch: …", "Related: …". */
function startsAsPhrase(head: string, phrase: string): boolean {
  if (!head.startsWith(phrase)) return false;
  if (phrase.endsWith(':')) return true;
  const rest = head.slice(phrase.length).trimStart();
  return rest === '' || ':|–—-»>'.includes(rest.charAt(0));
}

function hasLetterOrDigit(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at++) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) return true;
  }
  return false;
}

const COUNTED_COMMENTS = /^\d{1,6} (?:comments?|kommentare?|shares?|replies|antworten|likes?)$/;
const COMMENTS_COUNTED = /^(?:comments?|kommentare?) ?[(:]? ?\d{1,6}$/;
/** "Wir und unsere 213 Partner speichern …" */
const COUNTED_PARTNERS =
  /^(?:wir und (?:unsere|bis zu)|we and (?:our|up to)) \d{1,4} (?:partner|drittanbieter|vendor|third)/;
const READING_TIME = /^\d{1,3} (?:min|mins|minutes|minuten)\.? (?:read|lesezeit)$/;

function isFurnitureLine(line: string): boolean {
  return (
    FURNITURE_LINES.has(line) || COUNTED_COMMENTS.test(line) || COMMENTS_COUNTED.test(line) || READING_TIME.test(line)
  );
}

function isCaption(candidate: Candidate): boolean {
  if (startsWithAny(candidate.head, CAPTIONS)) return true;
  const { tail } = candidate;
  if (!CAPTION_HINT.test(tail)) return false;
  return CAPTION_ENDS.some((phrase) => {
    const at = tail.lastIndexOf(phrase);
    return (
      at >= 0 && tail.length - at <= 60 && (at === 0 || !isWordCharacter(tail.charAt(at - 1)) || phrase === '/dpa')
    );
  });
}

function isWordCharacter(character: string): boolean {
  return classAt(character, 0) === LETTER;
}

/** After the head of the comments everything belongs to readers, if an article stood before it. */
function markComments(candidates: readonly Candidate[], kinds: BlockKind[]): void {
  let paragraphs = 0;
  for (const [i, candidate] of candidates.entries()) {
    if (kinds[i] === 'paragraph' && candidate.ended) paragraphs += 1;
    const line = bare(candidate.head);
    const opens =
      kinds[i] === 'furniture' &&
      (COMMENT_HEADS.has(line) || COUNTED_COMMENTS.test(line) || COMMENTS_COUNTED.test(line));
    if (opens && paragraphs > 0 && endsArticle(candidates, i)) {
      kinds.fill('furniture', i);
      return;
    }
  }
}

/** A head of comments in the middle is a link to them: most of the text must stand before it. */
function endsArticle(candidates: readonly Candidate[], at: number): boolean {
  const here = candidates[at]?.start ?? 0;
  const last = candidates[candidates.length - 1]?.end ?? 0;
  return here * 2 >= last;
}

/** Below "Quellen" or "Mehr zum Thema" short unfinished lines are links. */
function markLinks(candidates: readonly Candidate[], kinds: BlockKind[]): void {
  let below: 'furniture' | 'teaser' | null = null;
  for (const [i, candidate] of candidates.entries()) {
    const kind = kinds[i];
    if (kind === 'furniture' && LINK_HEADS.has(bare(candidate.head))) below = 'furniture';
    else if (kind === 'teaser' && candidate.words <= 7) below = 'teaser';
    else if (below !== null && (kind === 'paragraph' || kind === 'list_item')) {
      if (candidate.ended || candidate.words > LONGEST_TEASER_WORDS) below = null;
      else kinds[i] = below;
    }
  }
}

/** One word alone on a line is the name of a section ("Politik"), where finished paragraphs tell lines from text. */
function markSections(candidates: readonly Candidate[], kinds: BlockKind[]): void {
  const finished = candidates.filter((candidate, i) => kinds[i] === 'paragraph' && candidate.ended).length;
  if (finished < 2) return;
  for (const [i, candidate] of candidates.entries()) {
    if (kinds[i] === 'paragraph' && !candidate.ended && candidate.words <= 1) kinds[i] = 'furniture';
  }
}

/** The first line of the article's own text is its headline when it is short, unfinished and followed by more. */
function markHeadline(candidates: readonly Candidate[], kinds: BlockKind[]): void {
  const own = candidates.flatMap((_, i) => (kinds[i] === 'paragraph' ? [i] : []));
  for (const [n, i] of own.slice(0, 3).entries()) {
    const candidate = candidates[i];
    const follows = candidates[own[n + 1] ?? -1];
    if (candidate === undefined || follows === undefined) return;
    const length = candidate.end - candidate.start;
    const finished = candidate.tail.trimEnd().endsWith('.') || candidate.tail.trimEnd().endsWith(':');
    if (finished || length > LONGEST_HEADLINE || (n > 0 && candidate.ended)) return;
    kinds[i] = 'headline';
  }
}

/** Unfinished lines between finished paragraphs: short ones are subheads, longer ones tease other articles. */
function markLinesBetweenParagraphs(text: string, candidates: readonly Candidate[], kinds: BlockKind[]): void {
  let finished = 0;
  let unfinished = 0;
  for (const [i, candidate] of candidates.entries()) {
    if (kinds[i] !== 'paragraph') continue;
    if (candidate.ended) finished += 1;
    else unfinished += 1;
  }
  if (finished < 2 || unfinished * 2 > finished) return;
  let before = false;
  for (const [i, candidate] of candidates.entries()) {
    if (kinds[i] !== 'paragraph') continue;
    if (candidate.ended) {
      before = true;
      continue;
    }
    if (candidate.words <= LONGEST_SUBHEAD_WORDS) kinds[i] = 'headline';
    else if (before && candidate.words <= LONGEST_TEASER_WORDS && !endsInQuote(text, candidate)) kinds[i] = 'teaser';
  }
}

function endsInQuote(text: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && classAt(text, at) === INVISIBLE) at -= 1;
  return '"”“«»'.includes(text.charAt(at));
}
