import type { Span } from '#libs/claims';
import type { Extract, ExtractedClaim, Extraction, ExtractOptions } from '../contract.js';
import { findDates } from '../dates/index.js';
import { mergeDuplicates } from '../duplicates/merge.js';
import { findQuantities } from '../quantities/index.js';
import { type Account, ask, type Failure } from './ask.js';
import type { NamedClaim } from './answer.js';
import { chunk } from './chunk.js';
import { fold, locate } from './locate.js';
import { type EngineReport, type ExtractionEngine, NOTHING_TO_REPORT, type ReportedExtraction } from './port.js';
import { behindTitle } from '../titled.js';
import { markerFor, PROMPT_VERSION, userPrompt } from './prompt.js';
import type { LlmSettings, LlmWorld } from './settings.js';
import { isBorneOut, type KnownWords, knownWords, speakerNamed } from './verify.js';

const DEFAULT_WORTH = 0.5;

type Found = { readonly claims: ExtractedClaim[]; dropped: EngineReport['dropped']; statementsReplaced: number };

/**
 * An engine that asks a language model behind an OpenAI-compatible endpoint and believes nothing: a claim whose quote
 * the article does not hold is dropped, a statement that says more than the article is replaced by the quote, a speaker
 * whom the article does not name is left out. Sentences, quantities, dates and the reasons come from the embedded
 * engine, which also answers, with the reason in the report, when the model cannot.
 */
export function createLlmEngine(settings: LlmSettings, world: LlmWorld, embedded: Extract): ExtractionEngine {
  const name = `llm:${settings.model}/${String(PROMPT_VERSION)}`;
  return {
    name,
    extract: async (text, options = {}, signal) => {
      // What this engine finds is not what the model finds, and how far it is says nothing of the model.
      const own = embedded(text, { ...options, onProgress: undefined, onFound: undefined });
      const account: Account = { requests: 0, tokens: 0, format: 'json_schema' };
      const found = await findClaims(text, options, own, settings, world, account, signal);
      if ('code' in found) return fallBack(own, account, found);
      const { dropped, statementsReplaced } = found;
      const report: EngineReport = {
        ...NOTHING_TO_REPORT,
        requests: account.requests,
        tokens: account.tokens,
        dropped,
        statementsReplaced,
      };
      const headline = own.sentences[0];
      const candidates = found.claims.map((claim) => ({ claim, headline: isHeadline(text, headline, claim) }));
      return { ...own, claims: mergeDuplicates(candidates), engine: name, report };
    },
  };
}

function fallBack(own: Extraction, account: Account, failure: Failure): ReportedExtraction {
  const fallback = { code: failure.code, detail: failure.detail };
  return { ...own, report: { ...NOTHING_TO_REPORT, requests: account.requests, tokens: account.tokens, fallback } };
}

/** The first sentence is a headline when no mark ends it. */
function isHeadline(text: string, first: Span | undefined, claim: Span): boolean {
  return first !== undefined && claim.end <= first.end && !'.!?“”"«»'.includes(text.charAt(first.end - 1));
}

async function findClaims(
  text: string,
  options: ExtractOptions,
  own: Extraction,
  settings: LlmSettings,
  world: LlmWorld,
  account: Account,
  signal: AbortSignal | undefined,
): Promise<Found | Failure> {
  const parts = chunk(own.sentences, settings.chunkCharacters);
  if (parts.reduce((sum, part) => sum + part.end - part.start, 0) > settings.maxCharacters) {
    return {
      code: 'over_budget',
      detail: `The article is longer than ${String(settings.maxCharacters)} characters. Raise the limit, or split the article.`,
    };
  }
  const timer = AbortSignal.timeout(settings.timeoutMs);
  const either = signal === undefined ? timer : AbortSignal.any([timer, signal]);
  // With each part goes the headline that the text does not hold: whoever is named there is known.
  const { whole, from } = behindTitle(text, options.title);
  const marker = markerFor(whole);
  const known = knownWords(whole, { start: 0, end: whole.length });
  const found: Found = { claims: [], dropped: NOTHING_TO_REPORT.dropped, statementsReplaced: 0 };
  for (const [index, part] of parts.entries()) {
    const prompt = userPrompt(
      whole.slice(0, from) + text.slice(part.start, part.end),
      marker,
      own.language,
      options.publishedAt,
    );
    const answer = await ask(prompt, settings, world, account, either);
    if ('code' in answer) {
      return signal?.aborted === true ? { code: 'cancelled', detail: 'The extraction was cancelled.' } : answer;
    }
    found.dropped = { ...found.dropped, malformed: found.dropped.malformed + answer.malformed };
    const before = found.claims.length;
    verify(text, part, answer.claims, known, own, options, found);
    const done = own.sentences.filter(({ end }) => end <= part.end).length;
    options.onProgress?.(done, own.sentences.length);
    if (index < parts.length - 1) options.onFound?.(found.claims.slice(before));
  }
  found.claims.sort((a, b) => a.start - b.start || a.end - b.end);
  return found;
}

/** Holds the claims of one part against it and adds those that stand. */
function verify(
  text: string,
  part: Span,
  named: readonly NamedClaim[],
  known: KnownWords,
  own: Extraction,
  options: ExtractOptions,
  found: Found,
): void {
  const folded = fold(text, part);
  const taken = new Set<string>();
  const nextOf = new Map<string, number>();
  for (const claim of named) {
    const place = locate(folded, claim.quote, nextOf.get(claim.quote) ?? 0);
    if (place === null) {
      const repeated = nextOf.has(claim.quote);
      const { dropped } = found;
      found.dropped = repeated
        ? { ...dropped, repeated: dropped.repeated + 1 }
        : { ...dropped, quoteNotFound: dropped.quoteNotFound + 1 };
      continue;
    }
    nextOf.set(claim.quote, place.next);
    const key = `${String(place.span.start)}-${String(place.span.end)}`;
    if (taken.has(key)) {
      found.dropped = { ...found.dropped, repeated: found.dropped.repeated + 1 };
      continue;
    }
    taken.add(key);
    const stands = isBorneOut(claim.statement, text.slice(place.span.start, place.span.end), known);
    if (!stands) found.statementsReplaced += 1;
    found.claims.push(toClaim(text, place.span, claim, stands, speakerNamed(claim.speaker, known), own, options));
  }
}

function toClaim(
  text: string,
  span: Span,
  named: NamedClaim,
  stands: boolean,
  speaker: string | null,
  own: Extraction,
  options: ExtractOptions,
): ExtractedClaim {
  const exact = text.slice(span.start, span.end);
  const nearest = mostOverlapping(own.claims, span);
  const quantities = findQuantities(text, span, own.language);
  const dates = findDates(text, span, own.language, options.publishedAt);
  return {
    start: span.start,
    end: span.end,
    exact,
    statement: stands ? named.statement : exact,
    kind: named.kind,
    aspects: nearest?.aspects ?? [
      ...(quantities.length > 0 ? (['quantity'] as const) : []),
      ...(dates.length > 0 ? (['date'] as const) : []),
    ],
    speaker,
    quantities,
    dates,
    checkWorthiness: named.checkWorthiness ?? nearest?.checkWorthiness ?? DEFAULT_WORTH,
    reasons: nearest?.reasons ?? ['general'],
    alsoAt: [],
  };
}

/** The claim of the embedded engine that shares most with the span, if it shares half of the shorter of the two. */
function mostOverlapping(claims: readonly ExtractedClaim[], span: Span): ExtractedClaim | null {
  let best: ExtractedClaim | null = null;
  let most = 0;
  for (const claim of claims) {
    const shared = Math.min(claim.end, span.end) - Math.max(claim.start, span.start);
    if (shared <= most || shared * 2 < Math.min(claim.end - claim.start, span.end - span.start)) continue;
    most = shared;
    best = claim;
  }
  return best;
}
