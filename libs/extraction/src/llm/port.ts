import type { Extract, Extraction, ExtractOptions } from '../contract.js';

/** Why another engine than the one asked for answered. */
export type FallbackCode =
  | 'over_budget'
  | 'timed_out'
  | 'cancelled'
  | 'unreachable'
  | 'refused'
  | 'rate_limited'
  | 'server_error'
  | 'invalid_answer';

/**
 * How an answer came about, for logs and the desk: counts and codes, never article text. `detail` is one sentence that
 * names the fix.
 */
export type EngineReport = {
  readonly requests: number;
  /** Tokens as the endpoint counted them; 0 when it did not. */
  readonly tokens: number;
  /** Claims that the model named and that were dropped, by reason. */
  readonly dropped: { readonly quoteNotFound: number; readonly malformed: number; readonly repeated: number };
  /** Statements that said more than the article and were replaced by the article's own words. */
  readonly statementsReplaced: number;
  readonly fallback: { readonly code: FallbackCode; readonly detail: string } | null;
};

export type ReportedExtraction = Extraction & { readonly report: EngineReport };

/** The port behind which every engine stands. Never rejects: an engine that cannot answer lets the embedded one do so. */
export type ExtractionEngine = {
  readonly name: string;
  readonly extract: (text: string, options?: ExtractOptions, signal?: AbortSignal) => Promise<ReportedExtraction>;
};

export const NOTHING_TO_REPORT: EngineReport = {
  requests: 0,
  tokens: 0,
  dropped: { quoteNotFound: 0, malformed: 0, repeated: 0 },
  statementsReplaced: 0,
  fallback: null,
};

/** The embedded engine behind the port. */
export function embeddedEngine(name: string, embedded: Extract): ExtractionEngine {
  return {
    name,
    extract: (text, options) => Promise.resolve({ ...embedded(text, options), report: NOTHING_TO_REPORT }),
  };
}
