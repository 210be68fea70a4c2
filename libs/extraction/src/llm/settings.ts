/** What an LLM engine needs to know. Nothing of it is read from the environment here. */
export type LlmSettings = {
  /** Base address of an OpenAI-compatible endpoint, such as `https://api.example.org/v1` or `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Sent as a bearer token; null for a local server that wants none. */
  readonly apiKey: string | null;
  /** For the whole article, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest article that is sent, in UTF-16 code units; a longer one is left to the embedded engine. */
  readonly maxCharacters: number;
  /** Tokens that one article may cost, questions and answers together, as the endpoint counts them. */
  readonly maxTokens: number;
  /** Longest part of an article per request, in UTF-16 code units. */
  readonly chunkCharacters: number;
};

export const LLM_DEFAULTS: Omit<LlmSettings, 'baseUrl' | 'model' | 'apiKey'> = {
  timeoutMs: 120_000,
  maxCharacters: 60_000,
  maxTokens: 100_000,
  chunkCharacters: 6_000,
};

/** The answer to a request, as far as it is looked at; the global `Response` is one. */
export type TransportAnswer = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Read piece by piece, so that an answer without end is given up in time; null when there is none. */
  readonly body: AsyncIterable<Uint8Array> | null;
};

/** Sends one request; the global `fetch` is one. This library opens no connection itself. */
export type Transport = (
  url: string,
  request: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly signal: AbortSignal;
    readonly redirect: 'error';
  },
) => Promise<TransportAnswer>;

/** The world outside: how to send, and how to wait before another attempt. */
export type LlmWorld = {
  readonly transport: Transport;
  /** Resolves after `ms` milliseconds, or rejects when the signal is aborted before. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};
