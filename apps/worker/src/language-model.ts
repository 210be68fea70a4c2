import { LLM_DEFAULTS, type EngineReport, type LlmSettings } from '#libs/extraction';
import type { Configuration } from '#libs/platform';

/** How the language model is asked; null when the administrator switched none on. */
export function languageModelOf(configuration: Configuration): LlmSettings | null {
  const { llmBaseUrl, llmModel, llmApiKey } = configuration;
  if (llmBaseUrl === undefined || llmModel === undefined) return null;
  return {
    ...LLM_DEFAULTS,
    baseUrl: llmBaseUrl,
    model: llmModel,
    apiKey: llmApiKey ?? null,
    timeoutMs: configuration.llmTimeoutSeconds * 1000,
    maxCharacters: configuration.llmMaxCharacters,
    maxTokens: configuration.llmMaxTokens,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** What the child says of how its answer came about; null when it is nothing of the kind. */
export function checkedReport(value: unknown): EngineReport | null {
  if (!isObject(value) || !isObject(value['dropped'])) return null;
  const { requests, tokens, statementsReplaced, dropped, fallback } = value;
  const { quoteNotFound, malformed, repeated } = dropped;
  const counts = [requests, tokens, statementsReplaced, quoteNotFound, malformed, repeated];
  if (!counts.every((count) => Number.isSafeInteger(count) && Number(count) >= 0)) return null;
  if (fallback !== null && !isFallback(fallback)) return null;
  return {
    requests: Number(requests),
    tokens: Number(tokens),
    statementsReplaced: Number(statementsReplaced),
    dropped: { quoteNotFound: Number(quoteNotFound), malformed: Number(malformed), repeated: Number(repeated) },
    fallback: fallback as EngineReport['fallback'],
  };
}

function isFallback(value: unknown): boolean {
  return isObject(value) && typeof value['code'] === 'string' && typeof value['detail'] === 'string';
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
