import type { EngineReport } from '#libs/extraction';
import type { ExtractionRow } from '#libs/storage';
import type { ExtractionFailureCode } from './failure.js';

/** How the language model did that was asked about a revision: counts and codes, never text. */
export type LanguageModelView = {
  readonly requests: number;
  /** As the endpoint counts them. */
  readonly tokens: number;
  /** Claims that it named and that were dropped: their words are not in the text, or they were no claims. */
  readonly dropped: number;
  /** Statements that said more than the text and were replaced by its words. */
  readonly statementsReplaced: number;
  /** Why the embedded engine answered in its place, or null when the model did. */
  readonly fallback: { readonly code: string; readonly detail: string } | null;
};

export function languageModelView({
  requests,
  tokens,
  dropped,
  statementsReplaced,
  fallback,
}: EngineReport): LanguageModelView {
  const all = dropped.quoteNotFound + dropped.malformed + dropped.repeated;
  return { requests, tokens, dropped: all, statementsReplaced, fallback };
}

/** How far the machine is with a revision. */
export type ExtractionView = {
  readonly revisionId: string;
  readonly state: 'queued' | 'extracting' | 'extracted' | 'failed';
  readonly version: number;
  /** Counts the runs; a re-run has the next one. */
  readonly run: number;
  /** Sentences read of sentences found. */
  readonly done: number;
  readonly total: number;
  /** Why it failed, in English. */
  readonly reason: string | null;
  readonly failure: ExtractionFailureCode | null;
  /** Name and version of the engine that answered. */
  readonly engine: string | null;
  /** Null when no language model was asked. */
  readonly languageModel: LanguageModelView | null;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
};

export function extractionView(row: ExtractionRow): ExtractionView {
  return {
    revisionId: row.revisionId,
    state: row.state as ExtractionView['state'],
    version: row.version,
    run: row.runEpoch,
    done: row.done,
    total: row.total,
    reason: row.reason,
    failure: row.failure as ExtractionFailureCode | null,
    engine: row.engine,
    languageModel: row.languageModel as LanguageModelView | null,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
