import { Parser } from 'htmlparser2';
import { canonicalJson } from './canonical.js';
import { listOf, part, textOf, type ClaimReviewDocument } from './claim-review-document.js';
import type { ClaimReviewRule, ClaimReviewSubject } from './claim-review-rule.js';

type Page = {
  readonly scripts: readonly { readonly type: string; readonly text: string }[];
  /** Attributes that would run code, as `element.attribute`. */
  readonly handlers: readonly string[];
  readonly visible: string;
  /** Text of the first element with class `word`: the verdict's name on a page of ours. */
  readonly verdict: string | null;
};

const INVISIBLE = new Set(['script', 'style', 'title', 'template', 'noscript']);

function readPage(source: string): Page {
  const scripts: { type: string; text: string }[] = [];
  const handlers: string[] = [];
  const path: { name: string; isVerdict: boolean }[] = [];
  let visible = '';
  let verdict: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isVerdict = verdict === null && (attributes['class'] ?? '').split(' ').includes('word');
      if (isVerdict) verdict = '';
      path.push({ name, isVerdict });
      if (name === 'script') scripts.push({ type: attributes['type'] ?? '', text: '' });
      for (const key of Object.keys(attributes)) if (key.startsWith('on')) handlers.push(`${name}.${key}`);
    },
    ontext(text) {
      const script = scripts.at(-1);
      if (path.at(-1)?.name === 'script' && script) script.text += text;
      if (path.some(({ name }) => INVISIBLE.has(name))) return;
      visible += text;
      if (path.some(({ isVerdict }) => isVerdict)) verdict = (verdict ?? '') + text;
    },
    onclosetag() {
      path.pop();
    },
  });
  parser.end(source);
  return { scripts, handlers, visible, verdict };
}

function claimReviewsIn(value: unknown): readonly ClaimReviewDocument[] {
  return listOf(value).flatMap((entry) => [
    ...([entry['@type']].flat().includes('ClaimReview') ? [entry] : []),
    ...claimReviewsIn(entry['@graph']),
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function testVerdict({ document, page }: ClaimReviewSubject): string | null {
  if (page === null) return null;
  const name = textOf(part(document['reviewRating'])['alternateName']) ?? '';
  const { verdict, visible } = readPage(page);
  const shown = verdict === null ? visible.includes(name) : verdict.trim() === name.trim();
  return name && shown
    ? null
    : `The page does not show “${name}”, the verdict of its markup. Show the same verdict in both.`;
}

function testSingle({ page }: ClaimReviewSubject): string | null {
  if (page === null) return null;
  const count = readPage(page).scripts.flatMap(({ text }) => claimReviewsIn(parseJson(text))).length;
  return count === 1
    ? null
    : `The page carries ${count} ClaimReviews. Give each claim a page of its own with exactly one.`;
}

function testEscaping({ document, page }: ClaimReviewSubject): string | null {
  if (page === null) return null;
  const { scripts, handlers } = readPage(page);
  const markup = scripts.find(({ type }) => type === 'application/ld+json')?.text ?? '';
  const foreign = scripts.some(({ type }) => type !== 'application/ld+json') || handlers.length > 0;
  const exact = canonicalJson(parseJson(markup)) === canonicalJson(document);
  return !foreign && exact && !/[<>&\u2028\u2029]/.test(markup)
    ? null
    : 'Escape the page’s text as HTML, and < > & U+2028 U+2029 in its JSON-LD as \\u escapes.';
}

/** Checks on the HTML page that carries the markup. */
export const PAGE_RULES: readonly ClaimReviewRule[] = [
  { check: 6, id: 'verdict_visible', severity: 'error', test: testVerdict },
  { check: 7, id: 'one_per_page', severity: 'error', test: testSingle },
  { check: 14, id: 'escaping', severity: 'error', test: testEscaping },
];
