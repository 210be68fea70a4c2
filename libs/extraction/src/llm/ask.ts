import { ANSWER_SCHEMA, type Answer, LONGEST_ANSWER, readAnswer, tokensOf } from './answer.js';
import type { FallbackCode } from './port.js';
import { SYSTEM_PROMPT } from './prompt.js';
import type { LlmSettings, LlmWorld, TransportAnswer } from './settings.js';

/** How strictly the endpoint can be held to JSON; the first that it accepts is kept for the rest of the article. */
export const FORMATS = ['json_schema', 'json_object', 'none'] as const;
export type Format = (typeof FORMATS)[number];

export type Failure = { readonly code: FallbackCode; readonly detail: string };

/** What one article has cost so far; changed by every request. */
export type Account = { requests: number; tokens: number; format: Format };

const MOST_ATTEMPTS = 3;
const LONGEST_WAIT = 20_000;
const FIRST_WAIT = 1_000;

/** Asks about one part of an article; tries again where that can help, within the signal's time. Never rejects. */
export async function ask(
  prompt: string,
  settings: LlmSettings,
  world: LlmWorld,
  account: Account,
  signal: AbortSignal,
): Promise<Answer | Failure> {
  let failure: Failure = { code: 'unreachable', detail: 'No request was sent.' };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    if (account.tokens >= settings.maxTokens) {
      return {
        code: 'over_budget',
        detail: `The article cost more than ${String(settings.maxTokens)} tokens. Raise the token budget.`,
      };
    }
    try {
      account.requests += 1;
      const answer = await send(prompt, settings, world, account.format, signal);
      const body = await readBody(answer);
      if (answer.status === 200) {
        const read = body === null ? null : readAnswer(body);
        account.tokens += body === null ? 0 : tokensOf(body);
        if (read !== null) return read;
        failure = {
          code: 'invalid_answer',
          detail: 'The model did not answer with the JSON that was asked for. Choose a model that follows a schema.',
        };
        continue;
      }
      const easier = FORMATS[FORMATS.indexOf(account.format) + 1];
      if (refusesFormat(answer.status, body ?? '') && easier !== undefined) {
        account.format = easier;
        attempt -= 1;
        continue;
      }
      failure = failureOf(answer.status);
      if (failure.code === 'refused') return failure;
      if (attempt < MOST_ATTEMPTS) await world.wait(waitBefore(attempt, answer.headers.get('retry-after')), signal);
    } catch {
      // The transport's own words may hold the address or the text; the code and the setting to look at are enough.
      if (signal.aborted)
        return {
          code: 'timed_out',
          detail: 'The endpoint took too long. Raise the time-out or choose a faster model.',
        };
      failure = {
        code: 'unreachable',
        detail: 'The endpoint could not be reached. Check its base address and that it is running.',
      };
    }
  }
  return failure;
}

function send(
  prompt: string,
  settings: LlmSettings,
  world: LlmWorld,
  format: Format,
  signal: AbortSignal,
): Promise<TransportAnswer> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  if (settings.apiKey !== null) headers['authorization'] = `Bearer ${settings.apiKey}`;
  const base = settings.baseUrl.endsWith('/') ? settings.baseUrl.slice(0, -1) : settings.baseUrl;
  const body = JSON.stringify({
    model: settings.model,
    temperature: 0,
    stream: false,
    messages: [
      { role: 'system', content: SYSTEM_PROMPT },
      { role: 'user', content: prompt },
    ],
    ...(format === 'json_schema' ? { response_format: { type: 'json_schema', json_schema: ANSWER_SCHEMA } } : {}),
    ...(format === 'json_object' ? { response_format: { type: 'json_object' } } : {}),
  });
  return world.transport(`${base}/chat/completions`, { method: 'POST', headers, body, signal, redirect: 'error' });
}

/** The words of an answer; null when they are more than any answer has, of which no more is read. */
async function readBody({ body }: TransportAnswer): Promise<string | null> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let words = '';
  for await (const piece of body) {
    words += decoder.decode(piece, { stream: true });
    if (words.length > LONGEST_ANSWER) return null;
  }
  return words + decoder.decode();
}

/** Endpoints that know no schema say so with a 400 or 422 that names the field. */
function refusesFormat(status: number, body: string): boolean {
  if (status !== 400 && status !== 422 && status !== 501) return false;
  const words = body.slice(0, 2_000).toLowerCase();
  return words.includes('response_format') || words.includes('json_schema') || words.includes('json_object');
}

function failureOf(status: number): Failure {
  if (status === 401 || status === 403) {
    return {
      code: 'refused',
      detail: `The endpoint answered ${String(status)}. Check the API key and what it may use.`,
    };
  }
  if (status === 429) {
    return {
      code: 'rate_limited',
      detail: 'The endpoint answered 429 three times. Check its quota, or send less at a time.',
    };
  }
  if (status >= 500) {
    return {
      code: 'server_error',
      detail: `The endpoint answered ${String(status)} three times. Look at its own log.`,
    };
  }
  return {
    code: 'refused',
    detail: `The endpoint answered ${String(status)}. Check the base address and the name of the model.`,
  };
}

/** Milliseconds before the next attempt: what the endpoint asks for in seconds, else twice as long each time. */
function waitBefore(attempt: number, retryAfter: string | null): number {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  const wanted = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : FIRST_WAIT * 2 ** (attempt - 1);
  return Math.min(wanted, LONGEST_WAIT);
}
